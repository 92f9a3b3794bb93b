"""The plan: what falls due and when. It is derived, so it may be thrown away and made anew at any time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, func, select

from bot.store.prepared import prepared
from bot.store.tables import people, plan
from bot.store.tx import Tx

ORDER = (plan.c.due, plan.c.kind.desc(), plan.c.thing, plan.c.slot)


def put(tx: Tx, kind: str, thing: str, slot: str, lane: str, due: datetime) -> None:
    """Plans one moment; the same kind, thing and slot is moved, never doubled."""
    tx.put(plan, ("kind", "thing", "slot"), kind=kind, thing=thing, slot=slot, lane=lane, due=due)


def drop(tx: Tx, kind: str, thing: str) -> None:
    tx.run(_drop(kind, thing))


def let_go(tx: Tx, kind: str, thing: str) -> None:
    """The same, by the end of the transaction: whatever takes it meanwhile looks whether it still holds."""
    tx.later(_drop(kind, thing))


@prepared
def _drop(kind: str, thing: str) -> Any:
    return delete(plan).where(plan.c.kind == kind, plan.c.thing == thing)


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
    tx.run(_take(row.kind, row.thing, row.slot))


@prepared
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


@prepared
def _planned(kind: str, thing: str) -> Any:
    return select(plan).where(plan.c.kind == kind, plan.c.thing == thing).order_by(*ORDER)


def count(tx: Tx) -> int:
    return int(tx.conn.execute(select(func.count()).select_from(plan)).scalar_one())
