"""The index of what waits holds nothing else: every row had stood in it, and every state had been written to it."""

import sqlalchemy as sa
from alembic import op

revision = "0008_waiting"
down_revision = "0007_salt"
branch_labels = None
depends_on = None

WAITING = sa.text("state = 0")


def upgrade() -> None:
    for table in ("inbox", "outbox"):
        op.drop_index(f"ix_{table}_state_lane_id", table)
        op.create_index(f"ix_{table}_waiting", table, ["lane", "id"], sqlite_where=WAITING, postgresql_where=WAITING)
