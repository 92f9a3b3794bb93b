"""Data keys by owner: made, found, kept open in memory and forgotten; what they seal is not known here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Text, literal_column, or_, select

from bot.store.driver import rows, touched
from bot.store.prepared import prepared, putting
from bot.store.tables import keys, marks
from bot.vault import DataKey, OldRing, Ring, Vault, VaultError, WrappedKey

ERASURES = "string_agg(name || xmin::text, ',' ORDER BY name)"
WRAPS = "ring"  # the mark that tells which key of the ring wraps new data keys


@prepared
def _key(kind: str, owner: str) -> Any:
    return select(keys.c.kid, keys.c.body).where(keys.c.kind == kind, keys.c.owner == owner)


@prepared
def _mark(name: str) -> Any:
    return select(marks.c.value).where(marks.c.name == name)


@prepared
def erasures() -> Any:
    """What `Safe.told` is told (PostgreSQL): it is another after each erasure, by the mark's own transaction.

    A key that is made anew has the same owner, so that nothing else tells one erasure from the next.
    """
    return select(literal_column(ERASURES, Text).label("seen")).where(
        or_(marks.c.name == "erased", marks.c.name == "closed")
    )


class Safe:
    """Data keys by owner: makes, finds, keeps the opened ones in memory, and forgets them when told.

    `reread` brings the ring as it now lies in its place: it may be rotated beside this process.
    """

    def __init__(self, vault: Vault, reread: Callable[[], Ring] | None = None) -> None:
        self.vault = vault
        self._reread = reread
        self._open: dict[tuple[str, str], DataKey] = {}
        self._fresh: set[tuple[str, str]] = set()
        self._forgot = False
        self._elsewhere: str | None = ""

    def settle(self, *, committed: bool) -> bool:
        """The transaction is over: a key it made is there from now on, or never was, and must not seal anything.

        True when it has taken keys away, so that their bytes are to go as well.
        """
        if not committed:
            self.doubt()
        self._fresh.clear()
        forgot, self._forgot = self._forgot and committed, False
        return forgot

    def doubt(self) -> None:
        """Part of the transaction was undone: keys that it made are looked up again before they are used."""
        for owner in self._fresh:
            self._open.pop(owner, None)

    def forget(self, kind: str, owner: str) -> None:
        self._open.pop((kind, owner), None)
        self._forgot = True

    def heed(self, conn: Connection) -> None:
        """Lets go of every opened key when something was erased since, by whatever process (PostgreSQL)."""
        if conn.dialect.name == "postgresql":
            self.told(rows(conn, erasures())[0].seen)

    def told(self, seen: str | None) -> None:
        """The same, of what `erasures` has given just now."""
        if seen != self._elsewhere:
            self._elsewhere = seen
            self._open.clear()

    def again(self, conn: Connection, kind: str, owner: str, key: DataKey) -> DataKey | None:
        """The owner's key as it now lies there, if that is another than this one: it was made anew elsewhere."""
        if conn.dialect.name != "postgresql" or self._open.pop((kind, owner), None) is None:
            return None
        found = self.key(conn, kind, owner)
        return None if found is None or found.secret == key.secret else found

    def key(self, conn: Connection, kind: str, owner: str, *, make: bool = False) -> DataKey | None:
        """The owner's data key; made when `make` and there is none. None: erased, or never there."""
        if known := self._open.get((kind, owner)):
            return known
        row = next(iter(rows(conn, _key(kind, owner))), None)
        wrapped = WrappedKey(row.kid, row.body) if row else (self._made(conn, kind, owner) if make else None)
        if wrapped is None:
            return None
        if len(self._open) > 20_000:
            self._open.clear()
        return self._open.setdefault((kind, owner), self._unwrapped(conn, wrapped, kind, owner))

    def renew(self) -> None:
        """Takes up the ring as it now is; one that cannot be read, or is another Peili's, is left alone."""
        try:
            ring = self._reread() if self._reread else self.vault.ring
        except (VaultError, OSError):
            return
        if ring != self.vault.ring and ring.lookup == self.vault.ring.lookup:
            self.vault = Vault(ring)

    def wrapping(self, conn: Connection) -> str:
        """The key of the ring that wraps new data keys: what the last rotation said, and so one that all know.

        On PostgreSQL the lock comes first: a rotation in between would not see the row that is about to be added.
        """
        if conn.dialect.name == "postgresql":
            conn.exec_driver_sql("LOCK TABLE keys IN ROW EXCLUSIVE MODE")
        said = wraps(conn)
        if said not in self.vault.ring.keys:
            self.renew()
        if not said:
            return self.vault.ring.primary
        if said not in self.vault.ring.keys:
            raise OldRing("this process holds an older ring than the database was rotated to")
        return said

    def _unwrapped(self, conn: Connection, wrapped: WrappedKey, kind: str, owner: str) -> DataKey:
        if wrapped.kid not in self.vault.ring.keys:
            self.wrapping(conn)
        return self.vault.unwrap(wrapped, kind, owner)

    def _made(self, conn: Connection, kind: str, owner: str) -> WrappedKey:
        kid = self.wrapping(conn)  # first: it may bring another vault
        wrapped = self.vault.new_key(kind, owner, kid)
        made = {"kind": kind, "owner": owner, "kid": wrapped.kid, "body": wrapped.body}
        new = touched(conn, putting(keys, ("kind", "owner"), made, replace=False)) == 1
        self._fresh.add((kind, owner))
        if new:
            return wrapped
        [row] = rows(conn, _key(kind, owner))
        return WrappedKey(row.kid, row.body)  # another process was quicker: the first key of a day


def wraps(conn: Connection) -> str:
    """Which key of the ring wraps new data keys; "" when no rotation has said so yet."""
    row = next(iter(rows(conn, _mark(WRAPS))), None)
    return row.value if row else ""
