"""The marks: a few small facts of the whole house, by name; none of them is of a person."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete

from bot.store.tables import marks
from bot.store.tx import Tx

ERASED, ROTATE, FETCH = "erased", "rotate", "fetch"


def value(tx: Tx, name: str) -> str | None:
    row = tx.find(marks, name, "name")
    return None if row is None else str(row.value)


def put(tx: Tx, name: str, value: str) -> None:
    tx.put(marks, ("name",), name=name, value=value)


def drop(tx: Tx, name: str) -> None:
    tx.run(delete(marks).where(marks.c.name == name))


def mark_erased(tx: Tx) -> None:
    """Something was erased just now: the ring is to be rotated, so that no newer backup opens what is gone."""
    put(tx, ERASED, tx.now.isoformat())


def erased(tx: Tx) -> datetime | None:
    """When something was last erased, if the ring was not rotated since."""
    at = value(tx, ERASED)
    return datetime.fromisoformat(at) if at else None


def call_rotation(tx: Tx) -> None:
    """The night wants the ring rotated; whoever keeps it does it (`bot.ring.beat`)."""
    put(tx, ROTATE, tx.now.isoformat())


def rotation_called(tx: Tx) -> bool:
    return value(tx, ROTATE) is not None
