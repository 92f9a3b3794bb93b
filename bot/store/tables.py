"""The tables: what a person wrote or is called lives in sealed columns only; the rest is ids, states, times."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from bot.store.columns import Day, Instant, Wall
from bot.store.sealed import SealedBytes

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Serial = BigInteger().with_variant(Integer, "sqlite")


def _id(name: str = "id") -> Column[str]:
    return Column(name, String(32), primary_key=True)


def _ref(name: str, **more: Any) -> Column[str]:
    """The id of a row elsewhere; no foreign key, since erasing goes by key and order is the runner's."""
    return Column(name, String(32), **more)


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
    _id(),
    Column("lookup", String(64), nullable=False, unique=True),
    Column("chat", SealedBytes, nullable=False),
    Column("name", SealedBytes),
    Column("language", String(8), nullable=False),
    Column("zone", String(48), nullable=False),
    Column("supervises", Boolean, nullable=False, default=False),
    Column("reachable", Boolean, nullable=False, default=True),
    Column("heard", Instant),
    Column("made", Instant, nullable=False),
    Column("suspended", Instant, index=True),
)

# The step that waits, and the number of the turn that guards it.
floors = Table(
    "floors",
    metadata,
    _id("person"),
    Column("turn", Integer, nullable=False),
    Column("step", Text),
)

drafts = Table(
    "drafts",
    metadata,
    _id("person"),
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

processes = Table(
    "processes",
    metadata,
    _id(),
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
    _id(),
    _ref("process", nullable=False, index=True),
    Column("role", String(12), nullable=False),
    _ref("person", index=True),
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
    _id(),
    Column("kind", String(12), nullable=False),
    Column("token", String(64), nullable=False, unique=True),
    _ref("seat", index=True),
    _ref("by"),
    _ref("taker"),
    Column("name", SealedBytes),
    Column("language", String(8), nullable=False, default=""),
    Column("made", Instant, nullable=False),
    Column("expires", Instant, nullable=False),
    Column("closed", Instant),
)

meetings = Table(
    "meetings",
    metadata,
    _id(),
    _ref("process", nullable=False, index=True),
    Column("day", Day, nullable=False),
    Column("wall", Wall, nullable=False),
    Column("zone", String(48), nullable=False),
    Column("at", Instant, nullable=False),
    Column("status", String(12), nullable=False),
)

prompts = Table(
    "prompts",
    metadata,
    _id(),
    _ref("seat", nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("theme", String(32), nullable=False),
    Column("question", String(48), nullable=False, default=""),
    Column("text", SealedBytes),
    Column("status", String(12), nullable=False),
    Column("made", Instant, nullable=False),
    Column("opened", Instant),
    Column("closes", Instant),
    Column("due", Instant),
    _ref("parent"),
    Column("slot", String(48), nullable=False, default=""),
    Column("reminded", Boolean, nullable=False, default=False),
    _ref("asker"),
    Index("ix_prompts_open", "seat", "status"),
)

# Every question ever put in a process, in order: swapped ones too.
asked = Table(
    "asked",
    metadata,
    Column("id", Serial, primary_key=True),
    _ref("seat", nullable=False, index=True),
    Column("question", String(48), nullable=False),
)

reflections = Table(
    "reflections",
    metadata,
    _id(),
    _ref("seat", nullable=False, index=True),
    _ref("prompt", index=True),
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
    _id(),
    _ref("reflection", nullable=False, index=True),
    _ref("seat", nullable=False),
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
    _id("part"),
    _ref("seat", nullable=False),
    Column("body", SealedBytes, nullable=False),
)

goals = Table(
    "goals",
    metadata,
    _id(),
    _ref("seat", nullable=False, index=True),
    Column("body", SealedBytes, nullable=False),
    Column("shared", Boolean, nullable=False, default=False),
    Column("at", Instant, nullable=False),
)

points = Table(
    "points",
    metadata,
    _id(),
    _ref("goal", nullable=False, index=True),
    _ref("seat", nullable=False),
    Column("body", SealedBytes, nullable=False),
    Column("shared", Boolean, nullable=False, default=False),
    Column("why_shared", Boolean, nullable=False, default=False),
    Column("at", Instant, nullable=False),
)

# The access log.
readings = Table(
    "readings",
    metadata,
    _id(),
    _ref("seat", nullable=False, index=True),
    _ref("reader", nullable=False),
    Column("what", String(16), nullable=False),
    Column("count", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Column("held", String(64)),
)

unasked = Table(
    "unasked",
    metadata,
    Column("id", Serial, primary_key=True),
    _ref("seat", nullable=False, index=True),
    Column("at", Instant, nullable=False),
)

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
"""Only what waits is in the index: the rest is most of a table, and would be written to for nothing."""

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
    Index("ix_inbox_waiting", "lane", "id", sqlite_where=WAITING, postgresql_where=WAITING),
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
    Index("ix_outbox_waiting", "lane", "id", sqlite_where=WAITING, postgresql_where=WAITING),
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
    Column("clear", Instant, index=True),
    Column("clearing", Instant),
    Index("ix_messages_buttons", "lane", "message", sqlite_where=text("buttons = 1"), postgresql_where=text("buttons")),
)

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
    _id(),
    Column("kid", String(64), nullable=False),
    Column("beat", Instant, nullable=False),
    Column("roles", String(64)),
)
