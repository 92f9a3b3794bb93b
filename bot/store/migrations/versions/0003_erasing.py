"""How long a process keeps its content when it is not ninety days, and when everyone was told of a later reader."""

import sqlalchemy as sa
from alembic import op

revision = "0003_erasing"
down_revision = "0002_servers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("processes", sa.Column("keep_days", sa.SmallInteger(), nullable=True))
    op.add_column("seats", sa.Column("told", sa.BigInteger(), nullable=True))
