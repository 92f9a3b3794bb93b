"""Indexes of what waits, and of messages with buttons, that hold nothing else: small, and seldom written to."""

import sqlalchemy as sa
from alembic import op

revision = "0008_waiting"
down_revision = "0007_salt"
branch_labels = None
depends_on = None

WAITING = sa.text("state = 0")
ON_SQLITE, ON_POSTGRESQL = sa.text("buttons = 1"), sa.text("buttons")


def upgrade() -> None:
    for table in ("inbox", "outbox"):
        op.drop_index(f"ix_{table}_state_lane_id", table)
        op.create_index(f"ix_{table}_waiting", table, ["lane", "id"], sqlite_where=WAITING, postgresql_where=WAITING)
    op.create_index(
        "ix_messages_buttons", "messages", ["lane", "message"], sqlite_where=ON_SQLITE, postgresql_where=ON_POSTGRESQL
    )
