"""What inbox and outbox have alike: rows that wait, some of them until a moment; it handles and sends none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Table, func, literal_column, or_, select

from bot.store.prepared import Bound, prepared
from bot.store.tx import Tx

WAITS = 0
"""The state of a row that waits."""


def waiting(table: Table) -> ColumnElement[bool]:
    """Whether a row waits; with the number in the statement, so that the index of what waits is used."""
    return table.c.state == literal_column(str(WAITS))


def now(tx: Tx, table: Table) -> bool:
    """Whether any row waits whose moment has come, or that has none."""
    return tx.first(_now(table)(tx.now)) is not None


@lru_cache(2)
def _now(table: Table) -> Callable[[datetime], Bound]:
    @prepared
    def found(now: datetime) -> Any:
        due = or_(table.c.not_before.is_(None), table.c.not_before <= now)
        return select(table.c.id).where(waiting(table), due).limit(1)

    return found


def next_try(tx: Tx, table: Table) -> datetime | None:
    """The next moment that a row waits for."""
    found = tx.first(_next(table)(tx.now))
    return found.at if found else None


@lru_cache(2)
def _next(table: Table) -> Callable[[datetime], Bound]:
    @prepared
    def later(now: datetime) -> Any:
        found = (waiting(table), table.c.not_before > now)
        return select(func.min(table.c.not_before).label("at")).where(*found)

    return later
