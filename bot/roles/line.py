"""The line between processes on one PostgreSQL: who has which duty, and who is to wake; no content goes over it.

One connection of its own. Duties are advisory locks of its session; PostgreSQL ends a session that has been silent for
SILENCE seconds, and the locks with it, whether its process was killed, frozen or cut off. So nobody has to judge who is
dead, and the clocks of machines do not matter.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import Any, Final

import psycopg
from psycopg.errors import LockNotAvailable
from sqlalchemy import Engine

from bot.roles.duty import Duty
from bot.store.columns import EPOCH

log = logging.getLogger(__name__)

Connection = psycopg.AsyncConnection[Any]

BEAT: Final = 1.0  # seconds between signs of life, and between tries to get a duty that another has
LEASE: Final = 4.5  # seconds for which a sign of life holds: less than SILENCE, so that we let go first
SILENCE: Final = 6  # seconds after which PostgreSQL ends this session
PATIENCE: Final = 3.0  # seconds for an answer
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 3.0  # seconds between tries to connect
CHANNEL: Final = "peili"
FREE: Final = "free"  # what is said when a duty has become free

SETTINGS: Final = f"SET idle_session_timeout = '{SILENCE}s'; SET lock_timeout = '300ms'; LISTEN {CHANNEL}"
TRY: Final = "SELECT pg_try_advisory_lock(hashtextextended('duty:' || %s, 0))"
UNLOCK: Final = "SELECT pg_advisory_unlock(hashtextextended('duty:' || %s, 0))"
TAKE: Final = """
INSERT INTO duties (name, holder, term, since) VALUES (%(name)s, %(me)s, 1, %(now)s)
ON CONFLICT (name) DO UPDATE SET holder = excluded.holder,
  term = duties.term + (duties.holder <> excluded.holder)::int,
  since = CASE WHEN duties.holder <> excluded.holder THEN excluded.since ELSE duties.since END
RETURNING term"""
SAY: Final = "SELECT pg_notify(%s, word) FROM unnest(%s::text[]) AS word"


class Line:
    """Of one serving process. `heard` is told what others say: the name of a bell."""

    def __init__(
        self, engine: Engine, me: str, name: str, duties: Collection[Duty], heard: Callable[[str], None]
    ) -> None:
        self.me, self.duties, self.heard = me, duties, heard
        _, where = engine.dialect.create_connect_args(engine.url)
        self._where: dict[str, Any] = {**where, "application_name": name, "autocommit": True, "connect_timeout": 3}
        self._terms: dict[str, int] = {}
        self._words: set[str] = set()
        self._stir = asyncio.Event()
        self._due, self._pause, self._leaving, self._up = 0.0, FIRST_PAUSE, False, True

    def say(self, word: str) -> None:
        """To all others, soon; while the line is down it is forgotten, and their slow look comes instead."""
        self._words.add(word)
        self._stir.set()

    def leave(self) -> None:
        """`run` lets go of all duties, says so, and ends."""
        self._leaving = True
        self._stir.set()

    async def run(self) -> None:
        """Until told to leave; a connection that is lost is made anew."""
        while not self._leaving:
            try:
                async with await psycopg.AsyncConnection.connect(**self._where) as conn:
                    await conn.execute(SETTINGS)
                    await self._attend(conn)
            except (psycopg.Error, OSError, TimeoutError) as error:
                self._told(up=False, why=type(error).__name__)
            finally:
                self._down()
            await asyncio.sleep(0 if self._leaving else self._pause)
            self._pause = min(2 * self._pause, LONGEST_PAUSE)

    def _down(self) -> None:
        self._terms.clear()
        self._words.clear()
        self._due = 0.0
        for duty in self.duties:
            duty.let_go()

    def _told(self, *, up: bool, why: str = "") -> None:
        """The change, not each try."""
        if up != self._up:
            self._up = up
            log.log(logging.INFO if up else logging.WARNING, "line to other processes up=%s why=%s", up, why)

    async def _attend(self, conn: Connection) -> None:
        while not self._leaving:
            await self._something(conn)
            async with asyncio.timeout(PATIENCE):
                async for note in conn.notifies(timeout=0):
                    self._hear(note)
                await self._speak(conn)
                if time.monotonic() >= self._due:
                    await self._beat(conn)
        await conn.execute("SELECT pg_advisory_unlock_all(), pg_notify(%s, %s)", (CHANNEL, FREE))

    async def _something(self, conn: Connection) -> None:
        """Until someone speaks, here or there, or a sign of life is due."""
        loop, there = asyncio.get_running_loop(), conn.fileno()
        loop.add_reader(there, self._stir.set)
        try:
            async with asyncio.timeout(max(0.0, self._due - time.monotonic())):
                await self._stir.wait()
        except TimeoutError:
            pass
        finally:
            loop.remove_reader(there)
        self._stir.clear()

    def _hear(self, note: psycopg.Notify) -> None:
        if note.payload == FREE:
            self._due = 0.0
        else:
            self.heard(note.payload)

    async def _speak(self, conn: Connection) -> None:
        if self._words:
            words, self._words = sorted(self._words), set()
            await conn.execute(SAY, (CHANNEL, words))

    async def _beat(self, conn: Connection) -> None:
        """Tries for what is not ours, and says that we live."""
        self._due = time.monotonic() + BEAT
        for duty in self.duties:
            if duty.name not in self._terms:
                await self._try(conn, duty)
        sent = time.monotonic()
        await conn.execute("SELECT 1")
        self._told(up=True)
        self._pause = FIRST_PAUSE
        for duty in self.duties:
            if term := self._terms.get(duty.name):
                duty.keep(term, sent + LEASE)

    async def _try(self, conn: Connection, duty: Duty) -> None:
        if not await _value(conn, TRY, (duty.name,)):
            return
        now = int((datetime.now(UTC) - EPOCH).total_seconds() * 1000)
        try:
            term = await _value(conn, TAKE, {"name": duty.name, "me": self.me, "now": now})
        except LockNotAvailable:  # a transaction of the one before is not over yet
            await conn.execute(UNLOCK, (duty.name,))
            return
        self._terms[duty.name] = term
        log.info("duty taken name=%s term=%s", duty.name, term)


async def _value(conn: Connection, statement: str, values: Any) -> Any:
    row = await (await conn.execute(statement, values)).fetchone()
    return row[0] if row else None
