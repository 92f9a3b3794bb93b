"""A body in the outbox is sealed for its row by a value of the row's own: its number is known too late for that."""

import sqlalchemy as sa
from alembic import op

revision = "0007_salt"
down_revision = "0006_suspended"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("salt", sa.String(16), nullable=True))
