"""The loop of the planner: turns what is due into inbox rows, and keeps house at night; one at a time anywhere."""

from __future__ import annotations

import asyncio
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.exc import SQLAlchemyError

from bot import planner, upkeep
from bot.clock import Clock
from bot.planner import Holidays
from bot.roles import rounds
from bot.roles.bells import Bells
from bot.roles.duty import Duty
from bot.roles.names import RUN
from bot.store import plan
from bot.store.tx import Tx
from bot.writer import Writer

TICK = 20.0  # seconds between looks at the plan; a moved clock looks at once


class Planning:
    """Sleeps until the next planned moment; what was planned meanwhile for sooner is seen at the next tick."""

    def __init__(self, writer: Writer, clock: Clock, bells: Bells, holidays: Holidays, duty: Duty) -> None:
        self.writer, self.clock, self.bells, self.holidays, self.duty = writer, clock, bells, holidays, duty
        self.scheduler = AsyncIOScheduler(timezone="UTC")

    async def run(self) -> None:
        """Until cancelled."""
        self.scheduler.add_job(self.bells.plan.set, "interval", seconds=TICK, coalesce=True, misfire_grace_time=None)
        self.scheduler.start()
        try:
            while True:
                term = await self.duty.turn()
                self.bells.plan.clear()
                if await rounds.once(partial(self.writer.run, partial(self._tick, term=term))):
                    self.bells.ring(RUN)
                else:
                    await self._rest()
        finally:
            self.scheduler.shutdown(wait=False)

    def _tick(self, tx: Tx, term: int) -> int:
        self.duty.fence(tx, term)
        more = upkeep.nightly(tx, self.holidays)
        return planner.tick(tx) + more

    async def _rest(self) -> None:
        seen = self.clock.version
        try:
            wake = await self.writer.run(plan.next_due)
        except SQLAlchemyError:  # the next round tells
            await asyncio.sleep(rounds.AGAIN)
            return
        await rounds.rest(self.clock, wake, self.bells.plan, seen, None)
