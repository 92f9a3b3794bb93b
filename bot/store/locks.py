"""Locks between processes on one PostgreSQL, held until the commit; SQLite has one process, and nothing is locked.

Runners only ever try, so they wait for no one and cannot deadlock here; who waits takes its locks in order.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Select, Text, cast, func, literal, select

from bot.store.among import among
from bot.store.prepared import Bound, prepared
from bot.store.safe import erasures
from bot.store.tables import people, seats
from bot.store.tx import Tx


def shared(tx: Tx) -> bool:
    """Whether other processes may be at work in this database."""
    return tx.conn.dialect.name == "postgresql"


def lanes(tx: Tx, trying: Bound) -> tuple[str, ...]:
    """The lanes that are ours from now on; `trying` is made with `free`.

    With a person's lane comes each process in which they are supervised. What was read before the lock may be stale.
    """
    mine = tuple(row.lane for row in tx.all(trying))
    if not mine:
        return ()
    met, [erased] = tx.look(_others(mine), erasures())
    tx.anew()
    tx.safe.told(erased.seen)
    others = {row.lookup for row in met}
    return tuple(lane for lane in mine if lane not in others)


def free(waiting: Select[tuple[str]], many: int, limit: int) -> Select[tuple[str]]:
    """Locks, of the first `many` of these lanes and in their order, up to `limit` that nobody else handles."""
    found = waiting.limit(many).subquery()  # the limit keeps the lock out of it: no other lane is locked
    return select(found.c.lane).where(_tried(literal("lane:").concat(found.c.lane))).limit(limit)


@prepared
def _others(lanes: Any) -> Any:
    """Those of whom a process is in someone else's hands."""
    supervised = select(people.c.lookup, seats.c.process).join(seats, seats.c.person == people.c.id)
    every = supervised.where(among(people.c.lookup, lanes), seats.c.role == "supervisee").distinct().subquery()
    free = func.bool_and(_tried(literal("process:").concat(every.c.process)))
    return select(every.c.lookup).group_by(every.c.lookup).having(~free)


def take(tx: Tx, kind: str, name: str, *reads: Bound) -> bool:
    """Whether it is ours now; False when someone else has it. `reads` are looked at under the lock, with it."""
    if not shared(tx):
        return True
    tx.anew()
    [[ours], [erased], *_] = tx.look(_trying(f"{kind}:{name}"), erasures(), *reads)
    tx.safe.told(erased.seen)
    if not ours.taken:
        tx.anew()
    return bool(ours.taken)


@prepared
def _trying(name: str) -> Any:
    return select(_tried(cast(name, Text)).label("taken"))


def wait(tx: Tx, kind: str, names: Iterable[str]) -> None:
    """They are ours when this returns. Called once in a transaction, before it changes anything."""
    if shared(tx):
        for name in sorted(names):
            tx.conn.execute(select(func.pg_advisory_xact_lock(_key(literal(f"{kind}:{name}")))))
        tx.anew()
        tx.safe.heed(tx.conn)


def _tried(name: ColumnElement[str]) -> ColumnElement[bool]:
    return func.pg_try_advisory_xact_lock(_key(name), type_=Boolean)


def _key(name: ColumnElement[str]) -> ColumnElement[int]:
    """Of "<kind>:<name>"."""
    return func.hashtextextended(name, 0)
