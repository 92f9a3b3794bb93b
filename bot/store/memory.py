"""What one transaction has read, and what it has still to write; it does neither itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

from sqlalchemy import Row

from bot.store.prepared import Bound, Statement

T = TypeVar("T")


class Memory:
    """Reads are remembered until one of their tables is written to. Writes wait beside their like."""

    def __init__(self) -> None:
        self._seen: defaultdict[Statement, dict[tuple[Any, ...], Sequence[Row[Any]]]] = defaultdict(dict)
        self._made: dict[int, tuple[Row[Any], Any]] = {}
        self._waiting: dict[Statement, list[Bound]] = {}

    # --- what was read

    def seen(self, read: Bound) -> Sequence[Row[Any]] | None:
        """What it has given, if that still holds."""
        return self._seen[read.statement].get(read.key)

    def note(self, read: Bound, rows: Sequence[Row[Any]]) -> None:
        """So many rows it would give now."""
        self._seen[read.statement][read.key] = rows

    def made(self, row: Row[Any], make: Callable[[Row[Any]], T]) -> T:
        """What `make` makes of a row; it is made once."""
        known = self._made.get(id(row))
        if known is None:
            known = self._made[id(row)] = (row, make(row))  # with the row, whose id is so no other's
        return cast(T, known[1])

    def wrote(self, written: Statement) -> None:
        """What was read of that table may not hold any more."""
        for read, found in self._seen.items():
            if found and read.tables & written.written:
                found.clear()

    def forget(self) -> None:
        """Nothing that was read may hold any more."""
        self._seen.clear()
        self._made.clear()

    # --- what is still to be written

    def put_off(self, write: Bound) -> None:
        self._waiting.setdefault(write.statement, []).append(write)

    def waits(self, write: Bound) -> bool:
        """Whether one of its kind waits already: then nothing has been read of its table since."""
        return write.statement in self._waiting

    def before(self, next: Statement) -> bool:
        """Whether what waits comes first: it writes what the next one looks at, or looks at what that writes."""
        return any(each.written & next.tables or each.tables & next.written for each in self._waiting)

    def due(self) -> list[list[Bound]]:
        """All that waits, which waits no more: like beside like, in the order in which it came."""
        due = [*self._waiting.values()]
        self._waiting.clear()
        return due
