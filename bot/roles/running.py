"""The loop of the runner: handles what waits, answers presses, sleeps until there is more; it decides nothing."""

from __future__ import annotations

import asyncio
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError

from bot import inbox, outbox
from bot.clock import Clock
from bot.hearing import Handled
from bot.messengers.protocol import Messenger
from bot.roles import rounds
from bot.roles.bells import Bells
from bot.roles.names import SEND
from bot.runner import Runner
from bot.store.tx import Tx
from bot.writer import Writer

MET = 0.02  # seconds: about as long as another runner's round


class Running:
    """Any number of them: each handles other people's rows. `answers` are on their way to the messenger."""

    def __init__(self, runner: Runner, writer: Writer, messenger: Messenger, clock: Clock, bells: Bells) -> None:
        self.runner, self.writer, self.messenger, self.clock, self.bells = runner, writer, messenger, clock, bells
        self.answers: set[asyncio.Task[None]] = set()
        self.busy = 0

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self.bells.work.clear()
            if not await rounds.once(self.round):
                await self._rest()

    async def round(self) -> int:
        """One transaction; how many rows."""
        self.busy += 1
        try:
            handled = await self.writer.run(self.runner.work)
        finally:
            self.busy -= 1
        if handled.count and handled.count == handled.met:
            await asyncio.sleep(MET)
        elif handled.count:
            self.leave(handled)
            await asyncio.sleep(0)  # whoever sends comes before the look for more
        return handled.count

    def leave(self, handled: Handled) -> None:
        """What a round that is committed leaves to do."""
        if handled.count:
            self.bells.ring(SEND)
            self._answer(handled)

    def _answer(self, handled: Handled) -> None:
        for press, text in handled.answers:
            task = asyncio.create_task(self.messenger.answer(press, text))
            self.answers.add(task)
            task.add_done_callback(self.answers.discard)

    async def _rest(self) -> None:
        """Whoever sends beside us looks too: a moved clock may have made something due."""
        seen = self.clock.version
        try:
            wake = await self.writer.run(_next)
        except SQLAlchemyError:  # the next round tells
            await asyncio.sleep(rounds.AGAIN)
            return
        await rounds.rest(self.clock, wake, self.bells.work, seen, self.bells.slow)
        self.bells.post.set()


def _next(tx: Tx) -> datetime | None:
    """The next moment at which something that failed is tried again."""
    return min((moment for moment in (inbox.next_try(tx), outbox.next_try(tx)) if moment), default=None)
