"""What was asked and what a person wrote, all of it sealed; and who has read it."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, text

from bot.store.columns import Instant
from bot.store.sealed import SealedBytes
from bot.store.tables.shape import Serial, identity, metadata, ref

prompts = Table(
    "prompts",
    metadata,
    identity(),
    ref("seat", nullable=False),
    Column("kind", String(16), nullable=False),
    Column("theme", String(32), nullable=False),
    Column("question", String(48), nullable=False, default=""),
    Column("text", SealedBytes),
    Column("status", String(12), nullable=False),
    Column("made", Instant, nullable=False),
    Column("opened", Instant),
    Column("closes", Instant),
    Column("due", Instant),
    ref("parent"),
    Column("slot", String(48), nullable=False, default=""),
    Column("reminded", Boolean, nullable=False, default=False),
    ref("asker"),
    Index("ix_prompts_open", "seat", "status"),
    Index("ix_prompts_asker", "asker", sqlite_where=text("asker IS NOT NULL")),
)

# Every question ever put in a process, in order: swapped ones too.
asked = Table(
    "asked",
    metadata,
    Column("id", Serial, primary_key=True),
    ref("seat", nullable=False, index=True),
    Column("question", String(48), nullable=False),
)

reflections = Table(
    "reflections",
    metadata,
    identity(),
    ref("seat", nullable=False, index=True),
    ref("prompt", index=True),
    Column("kind", String(16), nullable=False),
    Column("theme", String(32), nullable=False, default=""),
    Column("question", String(48), nullable=False, default=""),
    Column("place", String(16), nullable=False),
    Column("title", SealedBytes),
    Column("shared", Instant),
    Column("read", Instant),
    Column("at", Instant, nullable=False),
)

# One message of a reflection: words, or a recording (at the messenger and, once fetched, in `recordings`).
parts = Table(
    "parts",
    metadata,
    identity(),
    ref("reflection", nullable=False, index=True),
    ref("seat", nullable=False),
    Column("message", BigInteger, nullable=False),
    Column("body", SealedBytes),
    Column("file", SealedBytes),
    Column("seconds", Integer, nullable=False, default=0),
    Column("at", Instant, nullable=False),
    Index("ix_parts_message", "message"),
)

recordings = Table(
    "recordings",
    metadata,
    identity("part"),
    ref("seat", nullable=False),
    Column("body", SealedBytes, nullable=False),
)

goals = Table(
    "goals",
    metadata,
    identity(),
    ref("seat", nullable=False, index=True),
    Column("body", SealedBytes, nullable=False),
    Column("shared", Boolean, nullable=False, default=False),
    Column("at", Instant, nullable=False),
)

points = Table(
    "points",
    metadata,
    identity(),
    ref("goal", nullable=False, index=True),
    ref("seat", nullable=False),
    Column("body", SealedBytes, nullable=False),
    Column("shared", Boolean, nullable=False, default=False),
    Column("why_shared", Boolean, nullable=False, default=False),
    Column("at", Instant, nullable=False),
)

# The access log.
readings = Table(
    "readings",
    metadata,
    identity(),
    ref("seat", nullable=False, index=True),
    ref("reader", nullable=False),
    Column("what", String(16), nullable=False),
    Column("count", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Column("held", String(64)),
)

unasked = Table(
    "unasked",
    metadata,
    Column("id", Serial, primary_key=True),
    ref("seat", nullable=False, index=True),
    Column("at", Instant, nullable=False),
)
