"""One transaction: the connection, the seals and the moment; what the modules of the store work with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Executable, Insert, Row, Table, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.tables import keys
from bot.vault import DataKey, Sealed, Vault, WrappedKey


class Safe:
    """Data keys by owner: makes, finds, keeps the opened ones in memory, and forgets them when told."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self._open: dict[tuple[str, str], DataKey] = {}
        self._fresh: set[tuple[str, str]] = set()

    def settle(self, *, committed: bool) -> None:
        """The transaction is over: a key it made is there from now on, or never was, and must not seal anything."""
        if not committed:
            self.doubt()
        self._fresh.clear()

    def doubt(self) -> None:
        """Part of the transaction was undone: keys that it made are looked up again before they are used."""
        for owner in self._fresh:
            self._open.pop(owner, None)

    def forget(self, kind: str, owner: str) -> None:
        self._open.pop((kind, owner), None)

    def key(self, conn: Connection, kind: str, owner: str, *, make: bool = False) -> DataKey | None:
        """The owner's data key; made when `make` and there is none. None: erased, or never there."""
        if known := self._open.get((kind, owner)):
            return known
        row = conn.execute(select(keys.c.kid, keys.c.body).where(keys.c.kind == kind, keys.c.owner == owner)).first()
        wrapped = WrappedKey(row.kid, row.body) if row else (self._made(conn, kind, owner) if make else None)
        if wrapped is None:
            return None
        if len(self._open) > 20_000:
            self._open.clear()
        return self._open.setdefault((kind, owner), self.vault.unwrap(wrapped, kind, owner))

    def _made(self, conn: Connection, kind: str, owner: str) -> WrappedKey:
        wrapped = self.vault.new_key(kind, owner)
        conn.execute(insert(keys).values(kind=kind, owner=owner, kid=wrapped.kid, body=wrapped.body))
        self._fresh.add((kind, owner))
        return wrapped


class Erased(Exception):
    """The key of this owner is gone, and with it everything it sealed."""


@dataclass(frozen=True)
class Tx:
    """A transaction at a moment. `now` is aware, in UTC."""

    conn: Connection
    safe: Safe
    now: datetime

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """All of it or nothing, within the transaction; of a key made in vain nothing stays either."""
        try:
            with self.conn.begin_nested():
                yield
        except BaseException:
            self.safe.doubt()
            raise

    def seal(self, owner: tuple[str, str], purpose: str, row: str, text: str | bytes) -> Sealed:
        """Seals under the owner's key (made if need be), for this purpose and row only."""
        key = self.safe.key(self.conn, *owner, make=True)
        assert key is not None  # noqa: S101  (made when missing)
        return self.safe.vault.seal(key, purpose, ":".join(owner), row, text)

    def open(self, owner: tuple[str, str], purpose: str, row: str, sealed: bytes) -> bytes:
        key = self.safe.key(self.conn, *owner)
        if key is None:
            raise Erased
        return self.safe.vault.open(key, purpose, ":".join(owner), row, sealed)

    def text(self, owner: tuple[str, str], purpose: str, row: str, sealed: bytes | None) -> str:
        """The opened text; "" for nothing."""
        return "" if sealed is None else self.open(owner, purpose, row, sealed).decode()

    def run(self, statement: Executable) -> int:
        """Executes; the number of rows touched."""
        kept = {"preserve_rowcount": True}  # PostgreSQL's INSERT gives its new id back, and would forget the number
        return int(self.conn.execute(statement, execution_options=kept).rowcount)

    def first(self, statement: Executable) -> Row[Any] | None:
        return self.conn.execute(statement).first()

    def all(self, statement: Executable) -> Sequence[Row[Any]]:
        return self.conn.execute(statement).all()

    def add(self, table: Table, **values: Any) -> None:
        self.conn.execute(insert(table).values(**values))

    def upsert(self, table: Table) -> Any:
        """An INSERT that knows ON CONFLICT, in the database's own dialect."""
        return upsert(self.conn, table)


def upsert(conn: Connection, table: Table) -> Any:
    made: Insert = (postgresql if conn.dialect.name == "postgresql" else sqlite).insert(table)
    return made
