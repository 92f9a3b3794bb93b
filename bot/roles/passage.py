"""The short way of what comes alone: into the inbox, handled and claimed for sending in one transaction.

A crowd goes step by step, since its steps are shared anyway (pushed one by one, a crowd is what comes while another is
under way); so does what fails on the short way, and what is done in other processes. Nothing is sent, and nothing
confirmed to the messenger, before the commit.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from bot import inbox
from bot.hearing import Handled
from bot.log import where
from bot.roles.bells import Bells
from bot.roles.names import RUN
from bot.roles.running import Running
from bot.sender import Claim, Sender
from bot.store.tx import Tx
from bot.writer import Writer

log = logging.getLogger(__name__)

Put = Callable[[Tx], int]
ALONE = 4  # updates: more are a crowd


@dataclass(frozen=True)
class Through:
    """`more`: there is work left for the runner's own rounds."""

    new: int
    handled: Handled = field(default_factory=Handled)
    more: bool = False


class Passage:
    """`running` and `sender` are None where another process does that."""

    def __init__(self, writer: Writer, bells: Bells, running: Running | None, sender: Sender | None) -> None:
        self.writer, self.bells, self.running, self.sender = writer, bells, running, sender
        self._taken = False

    async def bring(self, put: Put, count: int) -> int:
        """What `put` gives for its `count` updates, committed. Whatever it raises, nothing of it has happened."""
        if self.running and count <= ALONE and not self._taken:
            self._taken = True
            try:
                return await self._short(self.running, put)
            except Exception as error:  # what it is of is told on the long way
                log.info("the long way is taken error=%s", where(error))
            finally:
                self._taken = False
        new = await self.writer.run(put)
        self.bells.ring(RUN)
        return new

    async def _short(self, running: Running, put: Put) -> int:
        if self.sender is None:
            through = await self.writer.run(partial(_through, running, put, None))
        else:
            async with self.sender.claiming() as claim:
                through = await self.writer.run(partial(_through, running, put, claim))
        running.leave(through.handled)
        if through.more:
            self.bells.ring(RUN)
        return through.new


def _through(running: Running, put: Put, claim: Claim | None, tx: Tx) -> Through:
    new = put(tx)
    if not new:
        return Through(new)
    handled = running.runner.work(tx)
    if claim:
        claim.within(tx)
    return Through(new, handled, more=bool(handled.failed or handled.met) or inbox.waiting(tx))
