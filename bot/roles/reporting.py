"""Tells a clock that is moved from outside whether there is anything to do, and when there will be; it does nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

from bot import inbox, outbox, upkeep
from bot.clock import Clock, SystemClock
from bot.receiving.receiver import Receiver
from bot.roles import rounds
from bot.store import plan
from bot.store.tx import Tx
from bot.writer import Writer


class Reporting:
    """`busy` tells whether this process has something in hand that is not in the database."""

    def __init__(self, writer: Writer, clock: Clock, receiver: Receiver, busy: Callable[[], bool]) -> None:
        self.writer, self.clock, self.receiver, self.busy = writer, clock, receiver, busy

    async def run(self) -> None:
        """Until cancelled; the system's clock is told nothing."""
        if isinstance(self.clock, SystemClock):
            await asyncio.Event().wait()
        while True:
            idle = await rounds.once(self.report)
            await asyncio.sleep(0.03 if idle else 0.01)

    async def report(self) -> int:
        """One report; 1 when there is nothing to do."""
        seen = self.clock.version
        idle, wake = await self.writer.run(lambda tx: (self._idle(tx), _next(tx)))
        self.clock.report(idle, self.receiver.heard, wake, seen=seen)
        return int(idle)

    def _idle(self, tx: Tx) -> bool:
        due = plan.next_due(tx)
        waits = inbox.waiting(tx) or outbox.waiting(tx) or upkeep.under_way(tx) or (due and due <= tx.now)
        return not (waits or self.busy())


def _next(tx: Tx) -> datetime | None:
    """The next moment at which something falls due, in UTC."""
    moments = [plan.next_due(tx), inbox.next_try(tx), outbox.next_try(tx)]
    return min((m for m in moments if m), default=None)
