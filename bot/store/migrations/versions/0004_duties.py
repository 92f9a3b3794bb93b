"""What only one process does at a time, and who does it; and which roles each process has."""

import sqlalchemy as sa
from alembic import op

revision = "0004_duties"
down_revision = "0003_erasing"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "duties",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("holder", sa.String(length=32), nullable=False),
        sa.Column("term", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_duties")),
    )
    op.add_column("servers", sa.Column("roles", sa.String(length=64), nullable=True))
