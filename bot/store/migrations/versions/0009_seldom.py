"""Indexes of what few rows have, that hold nothing else; and one that another had made needless."""

import sqlalchemy as sa
from alembic import op

revision = "0009_seldom"
down_revision = "0008_waiting"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_messages_clear", "messages")
    op.drop_index("ix_people_suspended", "people")
    op.drop_index("ix_prompts_seat", "prompts")  # ix_prompts_open begins with it
    _add("messages", "clear", "clear")
    _add("people", "suspended", "lookup")
    _add("prompts", "asker", "asker")


def _add(table: str, name: str, column: str) -> None:
    there = sa.text(f"{name} IS NOT NULL")
    op.create_index(f"ix_{table}_{name}", table, [column], sqlite_where=there, postgresql_where=there)
