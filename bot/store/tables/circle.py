"""Who is supervised by whom: processes, seats, invitations, meetings."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, SmallInteger, String, Table, Text

from bot.store.columns import Day, Instant, Wall
from bot.store.sealed import SealedBytes
from bot.store.tables.shape import identity, metadata, ref

processes = Table(
    "processes",
    metadata,
    identity(),
    Column("form", String(16), nullable=False),
    Column("themes", Text, nullable=False),
    Column("weeks", SmallInteger, nullable=False),
    Column("language", String(8), nullable=False),
    Column("status", String(12), nullable=False),
    Column("meetings", SmallInteger, nullable=False, default=0),
    Column("ends", Day),
    Column("began", Instant, nullable=False),
    Column("ended", Instant),
    Column("push_hours", SmallInteger, nullable=False, default=0),
    Column("paused_until", Day),
    Column("keep_days", SmallInteger),
)

# A person's place in a process. Several supervisors and several supervisees fit from the first migration on.
seats = Table(
    "seats",
    metadata,
    identity(),
    ref("process", nullable=False, index=True),
    Column("role", String(12), nullable=False),
    ref("person", index=True),
    Column("status", String(12), nullable=False),
    Column("label", SealedBytes),
    Column("joiner", SealedBytes),
    Column("voice", Boolean, nullable=False, default=False),
    Column("thin_chat", Boolean, nullable=False, default=False),
    Column("consented", Instant),
    Column("notice", String(16), nullable=False, default=""),
    Column("weekdays", String(16), nullable=False, default="1,2,3"),
    Column("hour", Wall, nullable=False),
    Column("quiet_from", Wall, nullable=False),
    Column("quiet_until", Wall, nullable=False),
    Column("paused_until", Day),
    Column("joined", Instant),
    Column("left", Instant),
    Column("told", Instant),
    Column("since", Instant),
    Column("asked", String(16)),
)

invitations = Table(
    "invitations",
    metadata,
    identity(),
    Column("kind", String(12), nullable=False),
    Column("token", String(64), nullable=False, unique=True),
    ref("seat", index=True),
    ref("by"),
    ref("taker"),
    Column("name", SealedBytes),
    Column("language", String(8), nullable=False, default=""),
    Column("made", Instant, nullable=False),
    Column("expires", Instant, nullable=False),
    Column("closed", Instant),
)

meetings = Table(
    "meetings",
    metadata,
    identity(),
    ref("process", nullable=False, index=True),
    Column("day", Day, nullable=False),
    Column("wall", Wall, nullable=False),
    Column("zone", String(48), nullable=False),
    Column("at", Instant, nullable=False),
    Column("status", String(12), nullable=False),
)
