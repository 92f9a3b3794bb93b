"""Who supervises later, and by whose consent; what a digest held; what is being cleared from a chat."""

import sqlalchemy as sa
from alembic import op

revision = "0005_kept"
down_revision = "0004_duties"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("seats", sa.Column("since", sa.BigInteger(), nullable=True))
    op.add_column("seats", sa.Column("asked", sa.String(length=16), nullable=True))
    op.add_column("invitations", sa.Column("taker", sa.String(length=32), nullable=True))
    op.add_column("messages", sa.Column("clearing", sa.BigInteger(), nullable=True))
    op.add_column("readings", sa.Column("held", sa.String(length=64), nullable=True))
