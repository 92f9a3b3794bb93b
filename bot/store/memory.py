"""What one transaction has read, and what it has still to write; it does neither itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import product
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
                self._let_go(read, write)

    def _let_go(self, read: Statement, write: Bound) -> None:
        found = self._seen[read]
        touched = {column: write.touches(column) for column in read.tells}
        if not any(touched.values()):
            found.clear()
        elif read.told and all(touched.values()):
            for values in product(*(touched[column] or () for column in read.told)):
                found.pop(values, None)
        else:
            told = [(read.tells[column], there) for column, there in touched.items() if there]
            for values in [v for v in found if all(v[at] in there for at, there in told)]:
                del found[values]

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
    """Whether what waits, all of one kind, and the next one may be about the same rows of their table."""
    kind, other = waiting[0].statement, next.statement
    if other.tables != kind.written or not (kind.tables == kind.written or not other.written):
        return True
    looked_at = [(column, there) for column in {*other.tells, *kind.tells} if (there := next.touches(column))]
    return not all(any(_differ(write.touches(column), there) for column, there in looked_at) for write in waiting)


def _differ(one: tuple[Any, ...] | None, other: tuple[Any, ...]) -> bool:
    return one is not None and set(one).isdisjoint(other)
