"""One transaction: the connection, the seals and the moment; what the modules of the store work with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Executable, Row, Table, delete

from bot.store.driver import found, rows, say, touched, written
from bot.store.memory import Memory
from bot.store.prepared import Bound, adding, changing, finding, putting
from bot.store.safe import Safe
from bot.store.tables import keys
from bot.vault import DoesNotOpen, Sealed

T = TypeVar("T")
SHORT = 16_384  # bytes; what is longer, such as a recording, is not kept for the rest of a transaction


class Erased(Exception):
    """The key of this owner is gone, and with it everything it sealed."""


@dataclass(frozen=True)
class Tx:
    """A transaction at a moment. `now` is aware, in UTC.

    What a prepared statement has read is remembered until this transaction writes what it may have read, undoes
    something, or looks `anew`; so a rule and a step that ask for the same are answered once. What is written `later`
    waits for the next look at its rows, or the end, and goes in with its like; `conn` alone does not know of it.
    """

    conn: Connection
    safe: Safe
    now: datetime
    _memory: Memory = field(default_factory=Memory, repr=False)
    _opened: dict[tuple[Any, ...], bytes] = field(default_factory=dict, repr=False)

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """All of it or nothing, within the transaction; of a key made in vain nothing stays either.

        The innermost of savepoints of one name is the one that is meant (SQLite and PostgreSQL alike).
        """
        self.flush()
        say(self.conn, "SAVEPOINT here")
        try:
            yield
            self.flush()
        except BaseException:
            self.safe.doubt()
            self.anew()
            self._memory.due()
            if not self.conn.invalidated:
                say(self.conn, "ROLLBACK TO SAVEPOINT here")
                say(self.conn, "RELEASE SAVEPOINT here")
            raise
        say(self.conn, "RELEASE SAVEPOINT here")

    def seal(self, owner: tuple[str, str], purpose: str, row: str, text: str | bytes) -> Sealed:
        """Seals under the owner's key (made if need be), for this purpose and row only."""
        key = self.safe.key(self.conn, *owner, make=True)
        assert key is not None  # noqa: S101  (made when missing)
        return self.safe.vault.seal(key, purpose, ":".join(owner), row, text)

    def open(self, owner: tuple[str, str], purpose: str, row: str, sealed: bytes) -> bytes:
        """What was sealed for this place; Erased when the key of its owner is gone."""
        place = (owner, purpose, row, sealed)
        opened = self._opened.get(place)
        if opened is None:
            opened = self._unsealed(*place)
            if len(opened) <= SHORT:
                self._opened[place] = opened
        return opened

    def _unsealed(self, owner: tuple[str, str], purpose: str, row: str, sealed: bytes) -> bytes:
        key = self.safe.key(self.conn, *owner)
        if key is None:
            raise Erased
        try:
            return self.safe.vault.open(key, purpose, ":".join(owner), row, sealed)
        except DoesNotOpen:
            fresh = self.safe.again(self.conn, *owner, key)
            if fresh is None:
                raise
            return self.safe.vault.open(fresh, purpose, ":".join(owner), row, sealed)

    def text(self, owner: tuple[str, str], purpose: str, row: str, sealed: bytes | None) -> str:
        """The opened text; "" for nothing."""
        return "" if sealed is None else self.open(owner, purpose, row, sealed).decode()

    def make_key(self, owner: tuple[str, str]) -> None:
        """The owner has a key from now on."""
        self.safe.key(self.conn, *owner, make=True)

    def has_key(self, owner: tuple[str, str]) -> bool:
        return self.safe.key(self.conn, *owner) is not None

    def forget(self, kind: str, owner: str) -> None:
        """The key row goes, and with it all that it has sealed, here and in every copy of the database."""
        self.run(delete(keys).where(keys.c.kind == kind, keys.c.owner == owner))
        self.safe.forget(kind, owner)
        self.anew()

    def run(self, statement: Executable | Bound) -> int:
        """Executes; the number of rows touched."""
        if isinstance(statement, Bound):
            self._written(statement)
            return touched(self.conn, statement)
        self.flush()
        self._memory.forget()
        kept = {"preserve_rowcount": True}  # PostgreSQL's INSERT gives its new id back, and would forget the number
        return int(self.conn.execute(statement, execution_options=kept).rowcount)

    def first(self, statement: Executable | Bound) -> Row[Any] | None:
        if not isinstance(statement, Bound):
            self.flush()
            return self.conn.execute(statement).first()
        found = self._asked(statement)
        return found[0] if found else None

    def all(self, statement: Executable | Bound) -> Sequence[Row[Any]]:
        if not isinstance(statement, Bound):
            self.flush()
            return self.conn.execute(statement).all()
        return self._asked(statement)

    def _asked(self, statement: Bound) -> Sequence[Row[Any]]:
        if statement.statement.written:
            self._written(statement)
            return rows(self.conn, statement)
        known = self._memory.seen(statement)
        return self.look(statement)[0] if known is None else known

    def look(self, *reads: Bound) -> list[Sequence[Row[Any]]]:
        """What each of these gives, asked together; whoever asks for one of them afterwards has it already."""
        memory = self._memory
        new = [read for read in reads if memory.seen(read) is None]
        if new:
            due = memory.due() if any(map(memory.before, new)) else ()
            for read, given in zip(new, found(self.conn, due, new), strict=True):
                memory.note(read, given)
        return [cast(Sequence[Row[Any]], memory.seen(read)) for read in reads]

    def know(self, read: Bound, found: Sequence[Row[Any]]) -> None:
        """Whoever reads so has these rows, which another statement has found: all that they would find, at least."""
        if self._memory.seen(read) is None:
            self._memory.note(read, found)

    def once(self, row: Row[Any], make: Callable[[Tx, Row[Any]], T]) -> T:
        """What `make` makes of a row that was read, and of nothing else; it is made once."""
        return self._memory.made(row, partial(make, self))

    def later(self, statement: Bound) -> None:
        """Writes it when its tables are looked at next, or at the end; nobody learns how many rows it has touched."""
        self._written(statement, later=True)
        self._memory.put_off(statement)

    def flush(self) -> None:
        """Writes what waits for that."""
        if due := self._memory.due():
            found(self.conn, due, ())

    def anew(self) -> None:
        """A lock was taken, or something undone: what was read before may not hold any more."""
        self._memory.forget()
        self._opened.clear()

    def _due(self, next: Bound, *, later: bool = False) -> None:
        if self._memory.before(next, later=later):
            self.flush()

    def _written(self, write: Bound, *, later: bool = False) -> None:
        self._due(write, later=later)
        self._memory.wrote(write)

    def add(self, table: Table, **values: Any) -> None:
        self.run(adding(table, values))

    def add_numbered(self, table: Table, **values: Any) -> int:
        """Adds a row whose `id` the database gives; that id."""
        return int(self.all(adding(table, values, numbered=True))[0].id)

    def change(self, table: Table, id: str | int, **values: Any) -> int:
        """Sets these values in the row with this id; how many such rows there are."""
        return self.run(changing(table, "id", id, values))

    def find(self, table: Table, id: str | int, key: str = "id") -> Row[Any] | None:
        """The row with this id."""
        return self.first(finding(table, key, id))

    def put(self, table: Table, keys: tuple[str, ...], **values: Any) -> None:
        """A row with these values, in the place of one with the same keys."""
        self.run(putting(table, keys, values, replace=True))

    def put_new(self, table: Table, keys: tuple[str, ...], **values: Any) -> bool:
        """A row with these values, unless there is one with the same keys; whether it is new."""
        return self.run(putting(table, keys, values, replace=False)) == 1

    def put_all_new(self, table: Table, keys: tuple[str, ...], every: Sequence[Mapping[str, Any]]) -> int:
        """The same with many of the same columns; how many are new."""
        if not every:
            return 0
        statements = [putting(table, keys, values, replace=False) for values in every]
        for statement in statements:
            self._written(statement)
        return written(self.conn, statements)
