"""What the serving processes note of themselves and of the whole."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, String, Table, Text

from bot.store.columns import Instant
from bot.store.tables.shape import identity, metadata

marks = Table(
    "marks",
    metadata,
    Column("name", String(48), primary_key=True),
    Column("value", Text, nullable=False),
)

# What only one process does at a time, who does it, and how often that has changed.
duties = Table(
    "duties",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("holder", String(32), nullable=False),
    Column("term", BigInteger, nullable=False),
    Column("since", Instant, nullable=False),
)

# Processes that serve, the primary key of the ring that each holds, their roles, and when each was last there.
servers = Table(
    "servers",
    metadata,
    identity(),
    Column("kid", String(64), nullable=False),
    Column("beat", Instant, nullable=False),
    Column("roles", String(64)),
)
