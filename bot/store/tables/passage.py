"""What is to come, comes in and goes out, and what lies in a chat."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, Index, SmallInteger, String, Table, UniqueConstraint, text

from bot.store.columns import Instant
from bot.store.sealed import SealedBytes
from bot.store.tables.shape import Serial, metadata

# What falls due, and when: derived from contract and meetings, made anew whenever they change.
plan = Table(
    "plan",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("thing", String(32), primary_key=True),
    Column("slot", String(48), primary_key=True, default=""),
    Column("lane", String(64), nullable=False),
    Column("due", Instant, nullable=False),
    Index("ix_plan_due", "due"),
)

WAITING: Final = text("state = 0")
"""Only what waits is in the index: the rest is most of a table, and would be written to for nothing.

To say so here for PostgreSQL too would load its dialect into every server; its migration says it (0008).
"""

# state: 0 waits · 1 done · 2 parked
inbox = Table(
    "inbox",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("key", String(96), nullable=False),
    Column("lane", String(64), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("day", String(10), nullable=False),
    Column("body", SealedBytes),
    Column("at", Instant, nullable=False),
    Column("tries", SmallInteger, nullable=False, default=0),
    Column("not_before", Instant),
    Column("state", SmallInteger, nullable=False, default=0),
    UniqueConstraint("key"),
    Index("ix_inbox_waiting", "lane", "id", sqlite_where=WAITING),
)

# state: 0 waits · 1 sent · 2 dropped · 3 refused for good
outbox = Table(
    "outbox",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("lane", String(64), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("day", String(10), nullable=False),
    Column("body", SealedBytes),
    Column("guard", String(48), nullable=False, default=""),
    Column("subject", String(48), nullable=False, default=""),
    Column("replaces", String(48), nullable=False, default=""),
    Column("urgent", Boolean, nullable=False, default=True),
    Column("at", Instant, nullable=False),
    Column("not_before", Instant),
    Column("lease", Instant),
    Column("tries", SmallInteger, nullable=False, default=0),
    Column("progress", SmallInteger, nullable=False, default=0),
    Column("state", SmallInteger, nullable=False, default=0),
    Column("salt", String(16)),
    Index("ix_outbox_waiting", "lane", "id", sqlite_where=WAITING),
)

# Messages in a chat, ours and theirs: what they were about, and whether they are to be cleared.
messages = Table(
    "messages",
    metadata,
    Column("lane", String(64), primary_key=True),
    Column("message", BigInteger, primary_key=True),
    Column("ours", Boolean, nullable=False),
    Column("subject", String(48), nullable=False, default=""),
    Column("buttons", Boolean, nullable=False, default=False),
    Column("at", Instant, nullable=False),
    Column("clear", Instant),
    Column("clearing", Instant),
    Index("ix_messages_clear", "clear", sqlite_where=text("clear IS NOT NULL")),
    Index("ix_messages_buttons", "lane", "message", sqlite_where=text("buttons = 1")),
)
