"""People, what they have been asked and not yet answered, and the wrapped keys of everything."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, String, Table, Text, text

from bot.store.columns import Instant
from bot.store.sealed import SealedBytes
from bot.store.tables.shape import Serial, identity, metadata

# The wrapped data keys: of a person, a seat, a process, an invitation, a day in transit.
keys = Table(
    "keys",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("owner", String(32), primary_key=True),
    Column("kid", String(64), nullable=False),
    Column("body", LargeBinary, nullable=False),
)

people = Table(
    "people",
    metadata,
    identity(),
    Column("lookup", String(64), nullable=False, unique=True),
    Column("chat", SealedBytes, nullable=False),
    Column("name", SealedBytes),
    Column("language", String(8), nullable=False),
    Column("zone", String(48), nullable=False),
    Column("supervises", Boolean, nullable=False, default=False),
    Column("reachable", Boolean, nullable=False, default=True),
    Column("heard", Instant),
    Column("made", Instant, nullable=False),
    Column("suspended", Instant),
    Index("ix_people_suspended", "lookup", sqlite_where=text("suspended IS NOT NULL")),
)

# The step that waits, and the number of the turn that guards it.
floors = Table(
    "floors",
    metadata,
    identity("person"),
    Column("turn", Integer, nullable=False),
    Column("step", Text),
)

drafts = Table(
    "drafts",
    metadata,
    identity("person"),
    Column("key", String(48), primary_key=True),
    Column("body", SealedBytes, nullable=False),
    Column("at", Instant, nullable=False),
)

# Guessed invitations, for the five an hour.
tries = Table(
    "tries",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("lane", String(64), nullable=False, index=True),
    Column("at", Instant, nullable=False),
)
