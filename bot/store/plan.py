"""The plan: what falls due and when. It is derived, so it may be thrown away and made anew at any time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, func, or_, select

from bot.store.among import among, grouped
from bot.store.prepared import prepared, prepared_by, putting
from bot.store.tables import people, plan, prompts
from bot.store.tx import Tx

OF_PROMPTS = ("expire", "remind", "later", "ask")
KINDS = ("slot", "notice", "goes", *OF_PROMPTS, "push", "met", "over", "goes_shared")
"""What a plan that is made anew is made of."""

ORDER = (plan.c.due, plan.c.kind.desc(), plan.c.thing, plan.c.slot)


def put(tx: Tx, kind: str, thing: str, slot: str, lane: str, due: datetime) -> None:
    """Plans one moment; the same kind, thing and slot is moved, never doubled."""
    row = {"kind": kind, "thing": thing, "slot": slot, "lane": lane, "due": due}
    tx.later(putting(plan, ("kind", "thing", "slot"), row, replace=True))


def drop(tx: Tx, kind: str, thing: str) -> None:
    tx.later(_drop(kind, thing))


def drop_all(tx: Tx, things: Collection[str]) -> None:
    """Whatever is planned for one of these."""
    for row in tx.all(_of_things(KINDS, tuple(things))):
        take(tx, row)


@prepared_by("kind", "thing")
def _drop(kind: str, thing: str) -> Any:
    return delete(plan).where(plan.c.kind == kind, plan.c.thing == thing)


def clear(tx: Tx, seat: str, closed: Collection[str] | None = None) -> None:
    """What these closed prompts of a seat had still to come is dropped; or what all of its prompts had."""
    for row in tx.all(_of_prompts(seat)):
        if closed is None or (row.thing in closed and row.kind in ("expire", "remind")):
            take(tx, row)


@prepared
def _of_prompts(seat: str) -> Any:
    theirs = plan.c.thing.in_(select(prompts.c.id).where(prompts.c.seat == seat))  # a join would read the whole plan
    kinds = or_(*(plan.c.kind == kind for kind in OF_PROMPTS))
    return select(plan.c.kind, plan.c.thing, plan.c.slot).where(kinds, theirs)


def replace(tx: Tx, kind: str, thing: str, lane: str, slots: Iterable[tuple[str, datetime]]) -> None:
    """The slots of one kind and thing are these and no others; what stands already is left alone."""
    wanted = {slot: (lane, due) for slot, due in slots}
    there = {row.slot: row for row in planned(tx, kind, thing)}
    for slot in there.keys() - wanted.keys():
        take(tx, there[slot])
    for slot, (whose, due) in wanted.items():
        if slot not in there or (there[slot].lane, there[slot].due) != (whose, due):
            put(tx, kind, thing, slot, whose, due)


def _served() -> ColumnElement[bool]:
    """What falls due for a suspended account waits, as in an outage."""
    return plan.c.lane.not_in(select(people.c.lookup).where(people.c.suspended.is_not(None)))


def due(tx: Tx, limit: int = 500) -> Sequence[Row[Any]]:
    """In order; of the same moment, planned questions go before a supervisor's own.

    They are the caller's until the commit; what is just being planned anew elsewhere is left for the next look.
    """
    return tx.all(_due(tx.now, limit))


@prepared
def _due(now: datetime, limit: int) -> Any:
    due = select(plan).where(plan.c.due <= now, _served()).order_by(*ORDER).limit(limit)
    return due.with_for_update(skip_locked=True)


def take(tx: Tx, row: Row[Any]) -> None:
    tx.later(_take(row.kind, row.thing, row.slot))


@prepared_by("kind", "thing", "slot")
def _take(kind: str, thing: str, slot: str) -> Any:
    return delete(plan).where(plan.c.kind == kind, plan.c.thing == thing, plan.c.slot == slot)


def next_due(tx: Tx) -> datetime | None:
    found = tx.first(_next())
    return found.due if found else None


@prepared
def _next() -> Any:
    return select(plan.c.due).where(_served()).order_by(*ORDER).limit(1)


def planned(tx: Tx, kind: str, thing: str) -> Sequence[Row[Any]]:
    return tx.all(_planned(kind, thing))


@prepared_by("kind", "thing")
def _planned(kind: str, thing: str) -> Any:
    return select(plan).where(plan.c.kind == kind, plan.c.thing == thing).order_by(*ORDER)


def ahead(tx: Tx, things: Collection[str], seats: Collection[str]) -> None:
    """Whoever asks what is planned for one of these things, or clears one of these seats, has it already."""
    found = grouped(tx.look(_of_things(KINDS, tuple(things)), *map(_of_prompts, seats))[0], "thing")
    for thing in things:
        for kind in KINDS:
            tx.know(_planned(kind, thing), [row for row in found[thing] if row.kind == kind])


@prepared
def _of_things(kinds: Any, things: Any) -> Any:
    return select(plan).where(among(plan.c.kind, kinds), among(plan.c.thing, things)).order_by(*ORDER)


def count(tx: Tx) -> int:
    return int(tx.conn.execute(select(func.count()).select_from(plan)).scalar_one())
