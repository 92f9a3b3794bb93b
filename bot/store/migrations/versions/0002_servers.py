"""Which processes serve, and which ring each holds; and since when an account is suspended."""

import sqlalchemy as sa
from alembic import op

revision = "0002_servers"
down_revision = "0001_first"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "servers",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kid", sa.String(length=64), nullable=False),
        sa.Column("beat", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_servers")),
    )
    op.add_column("people", sa.Column("suspended", sa.BigInteger(), nullable=True))
