"""Carries out the steps of a rotation, each one transaction under a lock; what comes next is `bot.ring.rotation`'s."""

from __future__ import annotations

import os
from datetime import datetime

from sqlalchemy import Row, select, update

from bot.ring.keeping import Keeper
from bot.ring.keyring import Random, Ring, VaultError
from bot.ring.rotation import Step, View, decide, done_since
from bot.store import marks, servers
from bot.store.safe import WRAPS, wraps
from bot.store.tables import keys
from bot.store.tx import Tx
from bot.vault import Vault, WrappedKey


class NotVerified(VaultError):
    """A data key does not open: the rotation is undone as a whole, since it would close for ever."""


class Locksmith:
    """Rotates the ring that `keeper` keeps. A step that fails leaves database and ring as they were."""

    def __init__(self, keeper: Keeper, random: Random = os.urandom) -> None:
        self.keeper = keeper
        self._random = random

    def step(self, tx: Tx, *, due: bool) -> Step:
        """Decides and does the next step."""
        _lock(tx)
        ring = self.keeper.read()
        step = decide(self._view(tx, ring, due=due))
        match step:
            case Step.GROW:
                self._grow(tx, ring)
            case Step.REWRAP:
                self._rewrap(tx, ring)
            case Step.PRUNE:
                self.keeper.write(ring.pruned())
        tx.safe.renew()
        return step

    def settle(self, tx: Tx) -> None:
        """Nothing that was erased waits for a rotation any more, once the ring was rotated after it."""
        erased = marks.erased(tx)
        ring = tx.safe.vault.ring
        if erased and done_since(erased, ring.made, ring.older):
            marks.drop(tx, marks.ERASED)

    def _view(self, tx: Tx, ring: Ring, *, due: bool) -> View:
        used = frozenset(row.kid for row in tx.all(select(keys.c.kid).distinct()))
        behind = tuple(servers.behind(tx, ring.primary))
        return View(ring.primary, ring.older, used, wraps(tx.conn), behind, due, self.keeper.writable)

    def _grow(self, tx: Tx, ring: Ring) -> None:
        """Onto the disk first. Until all data keys are wrapped anew, new ones are wrapped as before."""
        marks.put(tx, WRAPS, wraps(tx.conn) or ring.primary)
        marks.drop(tx, marks.ROTATE)
        self.keeper.write(ring.grown(self._random, tx.now))

    def _rewrap(self, tx: Tx, ring: Ring) -> None:
        vault = Vault(ring, self._random)
        for row in tx.all(select(keys).where(keys.c.kid != ring.primary)):
            _rewrapped(tx, vault, row)
        marks.put(tx, WRAPS, ring.primary)
        if self.keeper.read() != ring:
            raise NotVerified("the ring was changed meanwhile; rotate again")


def _lock(tx: Tx) -> None:
    """Nobody makes a data key meanwhile. SQLite's transactions are alone anyway."""
    if tx.conn.dialect.name == "postgresql":
        tx.conn.exec_driver_sql("LOCK TABLE keys IN SHARE ROW EXCLUSIVE MODE")


def _rewrapped(tx: Tx, vault: Vault, row: Row[tuple[str, str, str, bytes]]) -> None:
    """One data key, wrapped anew and looked at as the database gives it back."""
    of = (keys.c.kind == row.kind, keys.c.owner == row.owner)
    try:
        before = vault.unwrap(WrappedKey(row.kid, row.body), row.kind, row.owner)
        made = vault.rewrap(WrappedKey(row.kid, row.body), row.kind, row.owner)
        tx.run(update(keys).where(*of).values(kid=made.kid, body=made.body))
        kept = tx.conn.execute(select(keys.c.kid, keys.c.body).where(*of)).one()
        same = vault.unwrap(WrappedKey(kept.kid, kept.body), row.kind, row.owner).secret == before.secret
    except VaultError:
        same = False
    if not same:
        raise NotVerified(f"the data key of the {row.kind} {row.owner} does not open with this ring")


def pending(tx: Tx, ring: Ring) -> datetime | None:
    """When something was erased that a rotation has yet to close for ever; None when there is nothing."""
    erased = marks.erased(tx)
    return None if erased is None or done_since(erased, ring.made, ring.older) else erased
