"""A serving process says that it is there and which ring it holds; it rotates the ring when that is due."""

from __future__ import annotations

import asyncio
import logging

from bot.log import where
from bot.ring.keeping import Keeper
from bot.ring.locksmith import Locksmith
from bot.ring.rotation import Step
from bot.store import marks, servers
from bot.store.safe import WRAPS, wraps
from bot.store.tx import Tx
from bot.writer import Writer

log = logging.getLogger(__name__)

BEAT = 5.0  # seconds of the machine, whatever clock the house goes by

CHANGES = {Step.GROW, Step.REWRAP, Step.PRUNE}


class Beat:
    """One per serving process. `alone`: no other process may serve this database."""

    def __init__(self, id: str, writer: Writer, keeper: Keeper | None, *, alone: bool, roles: str = "") -> None:
        self.id, self.writer, self.alone, self.roles = id, writer, alone, roles
        self.locksmith = Locksmith(keeper) if keeper else None
        self._told = ""

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            try:
                await self.writer.run(self.once)
            except Exception as error:  # the database has its day, or the ring; the next beat tries again
                self._tell(where(error))
            await asyncio.sleep(BEAT)

    def once(self, tx: Tx) -> None:
        """One beat: at most one step of a rotation."""
        tx.safe.renew()
        tx.safe.heed(tx.conn)
        servers.beat(tx, self.id, tx.safe.vault.ring.primary, self.roles)
        if self.alone:
            servers.only(tx, self.id)
        if self.locksmith:
            self._rotate(tx, self.locksmith)

    def leave(self, tx: Tx) -> None:
        """This process serves no more."""
        servers.leave(tx, self.id)

    def _rotate(self, tx: Tx, locksmith: Locksmith) -> None:
        """Goes on with what was begun, and begins when the night has called for it."""
        due = marks.rotation_called(tx)
        ring, said = tx.safe.vault.ring, wraps(tx.conn)
        if not said and not ring.older:
            marks.put(tx, WRAPS, ring.primary)  # before a ring that has grown comes from elsewhere
        if due or ring.older:
            step = locksmith.step(tx, due=due)
            if step in CHANGES:
                log.info("ring rotation step=%s", step.value)
            if due and step is Step.ASK:
                self._ask(tx)
        locksmith.settle(tx)

    def _ask(self, tx: Tx) -> None:
        """Once a night: the operator is the only one who can."""
        marks.drop(tx, marks.ROTATE)
        log.warning("something was erased and the ring cannot be written here: run python -m bot keys rotate")

    def _tell(self, why: str) -> None:
        """What stays wrong is told once."""
        if why != self._told:
            log.error("beat failed error=%s", why)
        self._told = why
