"""The composition root: makes the parts, joins them, runs them until told to stop; it holds no rule of its own."""

from __future__ import annotations

import asyncio
import logging
import secrets
import uuid
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot import content, holidays, inbox, outbox, planner, upkeep
from bot.clock import Clock, SystemClock
from bot.facts import House
from bot.introducing import introduce
from bot.keyring import NoRing, Ring
from bot.messengers.protocol import Messenger
from bot.receiver import Receiver
from bot.remote_clock import RemoteClock
from bot.runner import DATABASE_AWAY, Handled, Runner
from bot.sender import Sender
from bot.settings import Settings
from bot.store import plan
from bot.store.engine import open_engine
from bot.store.migrate import has_data, upgrade
from bot.store.tx import Safe, Tx
from bot.vault import Vault
from bot.writer import Writer

log = logging.getLogger(__name__)

AGAIN, GRACE = 1.0, 8.0  # seconds: between tries of a round that failed, and for what is being sent at the end
TICK = 20.0  # seconds between looks at the plan; a moved clock looks at once


@dataclass(frozen=True)
class Base:
    """What commands need that do not talk to a messenger: settings, database, seals."""

    settings: Settings
    engine: Engine
    safe: Safe


def open_base(settings: Settings) -> Base:
    """Makes the data folder, the database and the ring when there are none; refuses data without its ring."""
    engine = _engine(settings)
    ring = settings.keyring or _ring(settings, engine)
    upgrade(engine)
    return Base(settings, engine, Safe(Vault(ring)))


def _engine(settings: Settings) -> Engine:
    if settings.database_file:
        settings.database_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return open_engine(settings.database_url)


def _ring(settings: Settings, engine: Engine) -> Ring:
    try:
        return Ring.read(settings.keys)
    except NoRing:
        if has_data(engine):
            raise
        return Ring.make(settings.keys)


def house(settings: Settings, name: str) -> House:
    """What is the same for everyone."""
    return House(
        bank=content.bank(),
        link=lambda token: f"https://t.me/{name}?start={token}",
        setting=lambda key, language: setting(settings, key, language),
        random_id=lambda: uuid.uuid4().hex,
        random_token=lambda: secrets.token_urlsafe(24),
        holidays=lambda year: holidays.finnish(range(year - 1, year + 3)),
    )


def setting(settings: Settings, key: str, language: str) -> str:
    """A public setting as words: name · crisis_line · crisis_checked (ISO date)."""
    line = settings.crisis_lines.get(language)
    known = {
        "name": settings.name,
        "crisis_line": line.number if line else "",
        "crisis_checked": line.checked.isoformat() if line else "",
    }
    return known.get(key, "")


class App:
    """One serving process."""

    def __init__(self, base: Base, messenger: Messenger, clock: Clock, name: str) -> None:
        self.base, self.messenger, self.clock = base, messenger, clock
        self.writer = Writer(base.engine, base.safe, clock)
        self.house = house(base.settings, name)
        self.work, self.post, self.plan = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self.receiver = Receiver(messenger, self.writer, self.work.set)
        self.runner = Runner(self.house, messenger.read, DATABASE_AWAY)
        self.sender = Sender(messenger, self.writer, clock, self.house, self.post)
        self.scheduler = AsyncIOScheduler(timezone="UTC")
        self._answers: set[asyncio.Task[None]] = set()
        self._busy = 0

    async def run(self, stop: asyncio.Event) -> None:
        """Serves until `stop` is set, then finishes what is in hand."""
        await self.writer.run(outbox.release)
        self.scheduler.add_job(self.plan.set, "interval", seconds=TICK, coalesce=True, misfire_grace_time=None)
        self.scheduler.start()
        loops: tuple[Callable[[], Coroutine[Any, Any, None]], ...] = (
            self.receiver.run, self._running, self.sender.run, self._planning, self._reporting,
        )  # fmt: skip
        tasks = [asyncio.create_task(loop()) for loop in loops]
        stopped = asyncio.create_task(stop.wait())
        introduced = asyncio.create_task(introduce(self.messenger))
        try:
            done, _ = await asyncio.wait([stopped, *tasks], return_when=asyncio.FIRST_COMPLETED)
            for task in done - {stopped}:
                task.result()
        finally:
            await self._close([stopped, introduced, *tasks])

    async def _close(self, tasks: list[asyncio.Task[Any]]) -> None:
        """What is being sent is sent and marked; the rest waits in the database."""
        self.scheduler.shutdown(wait=False)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if sending := set(self.sender.busy.values()):
            _, late = await asyncio.wait(sending, timeout=GRACE)
            for task in late:
                task.cancel()
        try:
            marks = self.sender.marks
            if marks:
                await self.writer.run(lambda tx: [mark(tx) for mark in marks])
        finally:
            self.writer.close()

    # --- loops

    async def _running(self) -> None:
        while True:
            self.work.clear()
            count = await self._once(self._handle)
            if not count:
                await self._until(self.work)

    async def _handle(self) -> int:
        self._busy += 1
        try:
            count, handled = await self.writer.run(self.runner.work)
        finally:
            self._busy -= 1
        if count:
            self.post.set()
            self._answer(handled)
        return count

    def _answer(self, handled: Handled) -> None:
        for press, text in handled.answers:
            task = asyncio.create_task(self.messenger.answer(press, text))
            self._answers.add(task)
            task.add_done_callback(self._answers.discard)

    async def _planning(self) -> None:
        while True:
            self.plan.clear()
            if await self._once(lambda: self.writer.run(self._tick)):
                self.work.set()
            else:
                await self._until(self.plan)

    def _tick(self, tx: Tx) -> int:
        upkeep.nightly(tx, self.house.holidays)
        return planner.tick(tx)

    async def _once(self, work: Callable[[], Coroutine[Any, Any, int]]) -> int:
        """One round; what fails (a database that is away) is tried again in a while."""
        try:
            return await work()
        except Exception as error:  # the loops go on, whatever a round has come across
            log.error("a round failed", exc_info=error)
            await asyncio.sleep(AGAIN)
            return 1

    async def _until(self, woken: asyncio.Event) -> None:
        """Sleeps until woken, the next planned moment, or a move of the clock."""
        seen = self.clock.version
        try:
            wake = await self.writer.run(_next)
        except SQLAlchemyError:  # the next round tells
            await asyncio.sleep(AGAIN)
            return
        await self.clock.wait(wake, woken, seen=seen)
        self.post.set()

    # --- telling the clock

    async def _reporting(self) -> None:
        """Tells a clock that is moved from outside whether there is anything to do, and when there will be."""
        if isinstance(self.clock, SystemClock):
            await asyncio.Event().wait()
        while True:
            idle = await self._once(self._report)
            await asyncio.sleep(0.03 if idle else 0.01)

    async def _report(self) -> int:
        seen = self.clock.version
        idle, wake = await self.writer.run(lambda tx: (self._idle(tx), _next(tx)))
        self.clock.report(idle, self.receiver.heard, wake, seen=seen)
        return int(idle)

    def _idle(self, tx: Tx) -> bool:
        waits = inbox.waiting(tx) or outbox.waiting(tx) or bool(plan.due(tx, 1))
        return not (waits or self._busy or self.sender.busy or self.sender.marks or self._answers)


def _next(tx: Tx) -> datetime | None:
    """The next moment at which something falls due, in UTC."""
    moments = [plan.next_due(tx), inbox.next_try(tx), outbox.next_try(tx)]
    return min((m for m in moments if m), default=None)


async def make_clock(settings: Settings) -> Clock:
    """The system's clock, or one that is followed over HTTP."""
    if settings.clock == "system":
        return SystemClock()
    clock = RemoteClock(settings.clock)
    await clock.start()
    return clock


async def close_clock(clock: Clock) -> None:
    if isinstance(clock, RemoteClock):
        await clock.close()
