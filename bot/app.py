"""The composition root: makes the parts, joins them, runs them until told to stop; it holds no rule of its own."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import uuid
from collections.abc import Callable, Collection, Coroutine, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot import content, holidays
from bot.clock import Clock, SystemClock
from bot.house import House, link_token
from bot.ids import new_id
from bot.introducing import introduce
from bot.messengers.protocol import Messenger
from bot.receiving.receiver import Receiver
from bot.remote_clock import RemoteClock
from bot.ring import proving
from bot.ring.beat import Beat
from bot.ring.keeping import Keeper
from bot.roles.bells import Bells
from bot.roles.duties import Duties
from bot.roles.names import EVERY, PLAN, RECEIVE, RUN, SEND
from bot.roles.passage import Passage
from bot.roles.planning import Planning
from bot.roles.reporting import Reporting
from bot.roles.running import Running
from bot.runner import Runner
from bot.sender import Sender
from bot.settings import Settings
from bot.store.engine import DATABASE_AWAY, open_engine
from bot.store.migrate import upgrade
from bot.store.safe import Safe
from bot.vault import OldRing, Vault
from bot.writer import Writer

log = logging.getLogger(__name__)

GRACE = 7.0  # seconds for what is in hand at the end


@dataclass(frozen=True)
class Base:
    """What commands need that do not talk to a messenger: settings, database, seals."""

    settings: Settings
    engine: Engine
    safe: Safe
    keeper: Keeper | None = None


def open_base(settings: Settings, name: str = "") -> Base:
    """Makes the data folder, the database and the ring when there are none; refuses data without its ring.

    `name` is that of a serving process.
    """
    keeper = Keeper(settings.keys, settings.keyring)
    ring = proving.proven(settings, keeper)
    engine = _engine(settings, name)
    ring = ring or keeper.make()
    upgrade(engine)
    return Base(settings, engine, Safe(Vault(ring), keeper.read), keeper)


def make_folder(settings: Settings) -> None:
    """Where the file of the database lies, its owner's alone; nothing on PostgreSQL."""
    if settings.database_file:
        settings.database_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)


def _engine(settings: Settings, name: str) -> Engine:
    make_folder(settings)
    return open_engine(settings.database_url, name)


def house(settings: Settings, name: str) -> House:
    """What is the same for everyone."""
    return House(
        bank=content.bank(),
        link=lambda token: f"https://t.me/{name}?start={token}",
        setting=lambda key, language: setting(settings, key, language),
        random_id=new_id,
        random_token=link_token,
        holidays=lambda year: holidays.finnish(range(year - 1, year + 3)),
    )


def setting(settings: Settings, key: str, language: str) -> str:
    """A public setting as words: name · crisis_line · crisis_checked (ISO date)."""
    line = settings.crisis_lines.get(language)
    known = {
        "name": settings.name,
        "operator": settings.operator,
        "contact": settings.contact,
        "crisis_line": line.number if line else "",
        "crisis_checked": line.checked.isoformat() if line else "",
    }
    return known.get(key, "")


class App:
    """One serving process. `wire`: the socket to listen at for the webhook of the settings; without it Peili polls."""

    def __init__(
        self, base: Base, messenger: Messenger, clock: Clock, name: str, wire: socket.socket | None = None,
        roles: frozenset[str] = EVERY,
    ) -> None:  # fmt: skip
        self.wire, self.roles = wire, roles
        self.base, self.messenger, self.clock = base, messenger, clock
        self.writer = Writer(base.engine, base.safe, clock)
        self.house = house(base.settings, name)
        me, told = uuid.uuid4().hex, ",".join(sorted(roles))
        self.bells = Bells()
        self.duties = Duties(base.engine, me, process_name(roles), roles, self.bells.heard, pushed=bool(wire))
        self.line = self.duties.line
        self.bells.elsewhere = self.line.say if self.line else None
        runner = Runner(self.house, messenger.read, (*DATABASE_AWAY, OldRing))
        self.running = Running(runner, self.writer, messenger, clock, self.bells)
        self.sender = Sender(messenger, self.writer, clock, self.house, self.bells.post, duty=self.duties.send)
        runs, sends = self.running if RUN in roles else None, self.sender if SEND in roles else None
        passage = Passage(self.writer, self.bells, runs, sends)
        self.receiver = Receiver(messenger, self.writer, passage.bring, by_turns=bool(self.line))
        self.planning = Planning(self.writer, clock, self.bells, self.house.holidays, self.duties.plan)
        self.reporting = Reporting(self.writer, clock, self.receiver, self._busy)
        lonely = bool(base.settings and base.settings.database_file)
        self.beat = Beat(me, self.writer, base.keeper, alone=lonely, roles=told)

    def _busy(self) -> bool:
        return bool(self.running.busy or self.running.answers or self.sender.busy or self.sender.marks)

    def _loops(self) -> Iterator[Callable[[], Coroutine[Any, Any, None]]]:
        yield from (self.reporting.run, self.beat.run)
        named = {RECEIVE: self._receiving, RUN: self.running.run, SEND: self._sending, PLAN: self.planning.run}
        yield from (loop for role, loop in named.items() if role in self.roles)

    async def run(self, stop: asyncio.Event) -> None:
        """Serves until `stop` is set, then finishes what is in hand."""
        log.info("serving roles=%s", self.beat.roles)
        self.writer.unclean = True  # the process before may have been killed before it scrubbed
        line = asyncio.create_task(self.line.run()) if self.line else None
        tasks = [asyncio.create_task(loop()) for loop in self._loops()]
        stopped = asyncio.create_task(stop.wait())
        watched = [stopped, *tasks, *([line] if line else [])]
        try:
            done, _ = await asyncio.wait(watched, return_when=asyncio.FIRST_COMPLETED)
            for task in done - {stopped}:
                task.result()
        finally:
            await self._close([stopped, *tasks])
            await self._leave(line)

    async def _close(self, tasks: list[asyncio.Task[Any]]) -> None:
        """What is being received is committed, what is being sent is marked; the rest waits in the database."""
        log.info("stopping sending=%s", len(self.sender.busy))
        end = asyncio.get_running_loop().time() + GRACE
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if sending := {*self.sender.busy.values(), *self.running.answers}:
            _, late = await asyncio.wait(sending, timeout=max(end - asyncio.get_running_loop().time(), 0.0))
            for task in late:
                task.cancel()
        try:
            await self.writer.run(lambda tx: [last(tx) for last in (self.sender.last, self.beat.leave)])
        except SQLAlchemyError as error:
            log.warning("stopped while the database is away marks=%s error=%s", len(self.sender.marks), _kind(error))

    async def _leave(self, line: asyncio.Task[None] | None) -> None:
        """Another may take over what was ours."""
        if self.line and line:
            self.line.leave()
            await asyncio.wait([line], timeout=1.0)
            line.cancel()
        self.writer.close()
        log.info("stopped")

    async def _receiving(self) -> None:
        if self.wire is None or self.base.settings.webhook is None:
            return await self.duties.receive.during(self.receiver.run)
        from bot.receiving import web  # the one who polls has no use for a server

        await web.receive(self.base.settings.webhook, self.wire, self.receiver, self.duties.receive)

    async def _sending(self) -> None:
        """Whoever sends has introduced Peili first."""
        await self.duties.send.turn()
        introduced = asyncio.create_task(introduce(self.messenger))
        try:
            await self.sender.run()
        finally:
            introduced.cancel()
            await asyncio.gather(introduced, return_exceptions=True)


def _kind(error: Exception) -> str:
    return type(error).__name__


def process_name(roles: Collection[str]) -> str:
    """As PostgreSQL's own list of sessions shows it."""
    return f"peili {os.getpid()} {','.join(sorted(roles))}"


async def make_clock(settings: Settings, process: str = "") -> Clock:
    """The system's clock, or one that is followed over HTTP, by which name there."""
    if settings.clock == "system":
        return SystemClock()
    clock = RemoteClock(settings.clock, process=process)
    await clock.start()
    return clock


async def close_clock(clock: Clock) -> None:
    if isinstance(clock, RemoteClock):
        await clock.close()
