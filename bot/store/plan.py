"""The plan: what falls due and when. It is derived, so it may be thrown away and made anew at any time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select

from bot.store.tables import plan
from bot.store.tx import Tx


def put(tx: Tx, kind: str, thing: str, slot: str, lane: str, due: datetime) -> None:
    """Plans one moment; the same kind, thing and slot is moved, never doubled."""
    values = {"lane": lane, "due": due}
    made = tx.upsert(plan).values(kind=kind, thing=thing, slot=slot, **values)
    tx.run(made.on_conflict_do_update(index_elements=["kind", "thing", "slot"], set_=values))


def drop(tx: Tx, kind: str, thing: str) -> None:
    tx.run(delete(plan).where(plan.c.kind == kind, plan.c.thing == thing))


def replace(tx: Tx, kind: str, thing: str, lane: str, slots: Iterable[tuple[str, datetime]]) -> None:
    """The slots of one kind and thing are these and no others."""
    drop(tx, kind, thing)
    for slot, due in slots:
        put(tx, kind, thing, slot, lane, due)


def due(tx: Tx, limit: int = 500) -> Sequence[Row[Any]]:
    """In order; of the same moment, planned questions go before a supervisor's own."""
    return tx.all(
        select(plan)
        .where(plan.c.due <= tx.now)
        .order_by(plan.c.due, plan.c.kind.desc(), plan.c.thing, plan.c.slot)
        .limit(limit)
    )


def take(tx: Tx, row: Row[Any]) -> None:
    tx.run(delete(plan).where(plan.c.kind == row.kind, plan.c.thing == row.thing, plan.c.slot == row.slot))


def next_due(tx: Tx) -> datetime | None:
    found = tx.first(select(plan.c.due).order_by(plan.c.due, plan.c.kind.desc(), plan.c.thing, plan.c.slot).limit(1))
    return found.due if found else None


def planned(tx: Tx, thing: str) -> Sequence[Row[Any]]:
    return tx.all(
        select(plan).where(plan.c.thing == thing).order_by(plan.c.due, plan.c.kind.desc(), plan.c.thing, plan.c.slot)
    )


def count(tx: Tx) -> int:
    return int(tx.conn.execute(select(func.count()).select_from(plan)).scalar_one())
