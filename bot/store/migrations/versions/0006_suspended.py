"""Who is suspended is found without looking through everybody: it is asked at every look at the plan."""

from alembic import op

revision = "0006_suspended"
down_revision = "0005_kept"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_people_suspended"), "people", ["suspended"])
