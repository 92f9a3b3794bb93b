"""What one transaction has read, and what it has still to write; it does neither itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

from sqlalchemy import Row

from bot.store.prepared import Bound, Statement

T = TypeVar("T")


class Memory:
    """Reads are remembered until what they have read is written to. Writes wait beside their like."""

    def __init__(self) -> None:
        self._seen: defaultdict[Statement, dict[tuple[Any, ...], Sequence[Row[Any]]]] = defaultdict(dict)
        self._readers: defaultdict[str, set[Statement]] = defaultdict(set)
        self._made: dict[int, tuple[Row[Any], Any]] = {}
        self._waiting: dict[Statement, list[Bound]] = {}

    # --- what was read

    def seen(self, read: Bound) -> Sequence[Row[Any]] | None:
        """What it has given, if that still holds."""
        return self._seen[read.statement].get(read.values)

    def note(self, read: Bound, rows: Sequence[Row[Any]]) -> None:
        """So many rows it would give now."""
        found = self._seen[read.statement]
        if not found:
            for table in read.statement.tables:
                self._readers[table].add(read.statement)
        found[read.values] = rows

    def made(self, row: Row[Any], make: Callable[[Row[Any]], T]) -> T:
        """What `make` makes of a row; it is made once."""
        known = self._made.get(id(row))
        if known is None:
            known = self._made[id(row)] = (row, make(row))  # with the row, whose id is so no other's
        return cast(T, known[1])

    def wrote(self, write: Bound) -> None:
        """What was read of those rows may not hold any more; of the whole table, where it is not known which."""
        for table in write.statement.written:
            for read in self._readers.get(table, ()):
                touched = write.touches(read.by) if read.by else None
                if touched is None:
                    self._seen[read].clear()
                else:
                    for value in touched:
                        self._seen[read].pop((value,), None)

    def forget(self) -> None:
        """Nothing that was read may hold any more."""
        self._seen.clear()
        self._readers.clear()
        self._made.clear()

    # --- what is still to be written

    def put_off(self, write: Bound) -> None:
        self._waiting.setdefault(write.statement, []).append(write)

    def before(self, next: Bound, *, later: bool = False) -> bool:
        """Whether what waits comes first: it writes what the next one looks at, or looks at what that writes.

        What is itself written `later` goes behind its like.
        """
        other = next.statement
        for kind, waiting in self._waiting.items():
            if not (later and kind is other) and kind.meets(other) and _meet(waiting, next):
                return True
        return False

    def due(self) -> list[list[Bound]]:
        """All that waits, which waits no more: like beside like, in the order in which it came."""
        due = [*self._waiting.values()]
        self._waiting.clear()
        return due


def _meet(waiting: Sequence[Bound], next: Bound) -> bool:
    """Whether what waits, all of one kind, and the next one, of the same table, may be about the same rows."""
    kind, other = waiting[0].statement, next.statement
    if other.tables != kind.written or not (other.by or kind.tables == kind.written):
        return True
    column = other.by or "id"
    looked_at = next.values if other.by else next.touches("id")
    touched = [write.touches(column) for write in waiting]
    return looked_at is None or any(each is None or not set(looked_at).isdisjoint(each) for each in touched)
