"""What a row of the outbox hangs on, looked at once more before it goes; it changes nothing.

A guard is "prompt:<id>", "seat:<id>", `SUSPENDED`, or "" for a row that hangs on nothing.
"""

from __future__ import annotations

from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, exists, select

from bot.store import people as people_store
from bot.store import processes as process_store
from bot.store.prepared import prepared
from bot.store.tables import people, processes, prompts, reflections, seats
from bot.store.tx import Tx
from conversations.calendar import Rhythm

SUSPENDED = "suspended"
"""The guard of what tells someone that their account is."""


class Goes(Enum):
    """Whether a row goes: at once, at a better hour, or not at all."""

    NOW = 1
    LATER = 2
    NEVER = 3


def goes(tx: Tx, lane: str, guard: str) -> bool:
    """Whether anything goes out here: to a suspended account only the word that it is, and to no other that word."""
    return goes_to(guard, people_store.suspended(tx, lane))


def goes_to(guard: str, suspended: bool) -> bool:
    """As `goes`, of an account that is known to be suspended or not."""
    return suspended == (guard == SUSPENDED)


def looked_at(tx: Tx, guard: str) -> Goes:
    """A seat's word goes while the seat is served; of a prompt see `_of_prompt`."""
    kind, _, thing = guard.partition(":")
    if kind == "prompt":
        row = tx.first(_prompt(thing))
        return _of_prompt(tx, row) if row else Goes.NEVER
    return Goes.NOW if kind != "seat" or _served(tx, thing) else Goes.NEVER


def _of_prompt(tx: Tx, row: Row[Any]) -> Goes:
    """It goes while it is open and its person there, and waits in quiet hours; a pause has closed it.

    What is answered already has come: the process that sent it was killed before it could be marked.
    """
    serves = row.status == "open" and row.seat == "active" and row.process == "open" and row.reachable is not False
    if not serves or row.answered:
        return Goes.NEVER
    here = tx.now.astimezone(ZoneInfo(row.zone or "Europe/Helsinki"))
    rhythm = Rhythm(quiet_from=row.quiet_from, quiet_until=row.quiet_until)
    return Goes.LATER if rhythm.quiet(here.time()) else Goes.NOW


@prepared
def _prompt(id: str) -> Any:
    answered = exists(select(reflections.c.id).where(reflections.c.prompt == prompts.c.id))
    wanted = select(
        prompts.c.status, answered.label("answered"), seats.c.status.label("seat"), seats.c.quiet_from,
        seats.c.quiet_until, processes.c.status.label("process"), people.c.reachable, people.c.zone,
    )  # fmt: skip
    there = wanted.join(seats, seats.c.id == prompts.c.seat).join(processes, processes.c.id == seats.c.process)
    return there.outerjoin(people, people.c.id == seats.c.person).where(prompts.c.id == id)


def _served(tx: Tx, seat_id: str) -> bool:
    seat = process_store.seat(tx, seat_id)
    of = process_store.process(tx, seat.process) if seat else None
    return bool(seat and of and seat.status == "active" and of.status == "open" and seat.reachable)
