"""Whether the service is closing or closed, as marks; what follows from it is decided elsewhere."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy import delete

from bot.store.prepared import Bound, finding
from bot.store.tables import marks
from bot.store.tx import Tx

KIND: Final = "closing"
CLOSED: Final = "closed"


def read() -> Bound:
    """What `end_of` reads, for `Tx.look`."""
    return finding(marks, "name", KIND)


def end_of(tx: Tx) -> datetime | None:
    """When everything is erased; None when the service goes on."""
    found = _mark(tx, KIND)
    return datetime.fromisoformat(found) if found else None


def closed(tx: Tx) -> datetime | None:
    """When everything was erased."""
    found = _mark(tx, CLOSED)
    return datetime.fromisoformat(found) if found else None


def set_end(tx: Tx, ends: datetime) -> None:
    _put(tx, KIND, ends)


def take_back(tx: Tx) -> None:
    tx.run(delete(marks).where(marks.c.name == KIND))


def close(tx: Tx) -> None:
    _put(tx, CLOSED, tx.now)


def _mark(tx: Tx, name: str) -> str:
    row = tx.find(marks, name, "name")
    return row.value if row else ""


def _put(tx: Tx, name: str, at: datetime) -> None:
    tx.put(marks, ("name",), name=name, value=at.isoformat())
