"""Proves before anything is written that the ring is the one of this database; it changes nothing, on disk neither."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, func, inspect, select

from bot.ring.keeping import Keeper
from bot.ring.keyring import NoRing, Ring, VaultError
from bot.settings import Settings
from bot.store.engine import reading
from bot.store.migrate import has_data
from bot.store.safe import Safe, wraps
from bot.store.tables import keys, people
from bot.store.tx import Erased, Tx
from bot.vault import Vault, WrappedKey

SAMPLES: Final = 5  # rows; one that is damaged must not keep the house shut


class WrongRing(VaultError):
    """The ring is not that of this database."""


def proven(settings: Settings, keeper: Keeper) -> Ring | None:
    """The ring, after it has opened what lies in the database; None when both are yet to be made."""
    with reading(settings.database_url, settings.database_file) as conn:
        full = conn is not None and has_data(conn)
        try:
            ring = keeper.read()
        except NoRing:
            if full:
                raise
            return None
        if conn is not None and full:
            prove(conn, ring)
    return ring


def prove(conn: Connection, ring: Ring) -> None:
    """WrongRing unless this ring opens the data keys and finds the people of this database."""
    said = wraps(conn) if inspect(conn).has_table("marks") else ""
    if said and said not in ring.keys:
        raise WrongRing("it is older than the database, or another Peili's: it has not the key in use")
    if not any(_opens(ring, wrapped, *of) for wrapped, of in _wrapped(conn)):
        raise WrongRing("it does not open what is sealed in the database. Is it another Peili's ring?")
    found = list(_found(conn, ring))
    if found and not any(found):
        raise WrongRing("its look-up key is not that of the database: it would know nobody")


def _wrapped(conn: Connection) -> Iterator[tuple[WrappedKey, tuple[str, str]]]:
    """A few data keys, of those wrapped by the key that wraps most."""
    most = select(keys.c.kid).group_by(keys.c.kid).order_by(func.count().desc()).limit(1).scalar_subquery()
    for row in conn.execute(select(keys).where(keys.c.kid == most).limit(SAMPLES)):
        yield WrappedKey(row.kid, row.body), (row.kind, row.owner)


def _opens(ring: Ring, wrapped: WrappedKey, kind: str, owner: str) -> bool:
    try:
        Vault(ring).unwrap(wrapped, kind, owner)
    except VaultError:
        return False
    return True


def _found(conn: Connection, ring: Ring) -> Iterator[bool]:
    """Of a few people who open: whether they would be found by their ids."""
    tx = Tx(conn, Safe(Vault(ring)), datetime.now(UTC))
    for row in conn.execute(select(people.c.id, people.c.chat, people.c.lookup).limit(SAMPLES)).all():
        try:
            chat = tx.text(("person", row.id), "chat", row.id, row.chat)
        except (VaultError, Erased):
            continue
        yield tx.safe.vault.lookup(f"telegram:{chat}").hex() == row.lookup
