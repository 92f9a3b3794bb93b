"""What only one process does at a time, and how it knows that it is the one; who gets a duty is `bot.roles.line`'s.

A duty is held for moments, each earned by a sign of life to the database; without one it lapses by itself, on a process
that was frozen too. The term rises with every change of hands: what an earlier one would still write is refused.
"""

from __future__ import annotations

import asyncio
import time
from asyncio import FIRST_COMPLETED
from collections.abc import Callable, Coroutine
from math import inf
from typing import Any

from sqlalchemy import select

from bot.store.tables import duties
from bot.store.tx import Tx


class Relieved(Exception):
    """Another process has this duty now."""


class Duty:
    """`alone`: no other process may be there, so it is held for good."""

    def __init__(self, name: str, *, alone: bool = False) -> None:
        self.name, self.alone = name, alone
        self.term, self._until = (1, inf) if alone else (0, 0.0)
        self._on, self._off = asyncio.Event(), asyncio.Event()

    def holds(self, term: int) -> bool:
        return term == self.term and time.monotonic() < self._until

    def keep(self, term: int, until: float) -> None:
        """Ours until then, by our own monotonic time."""
        self.term, self._until = term, until
        self._off.clear()
        self._on.set()

    def let_go(self) -> None:
        """Nothing is known of the database: it may be another's any moment."""
        if not self.alone:
            self._until = 0.0
            self._off.set()

    async def turn(self) -> int:
        """Waits until it is ours; the term."""
        while not self.holds(self.term):
            self._on.clear()
            await self._on.wait()
        return self.term

    def fence(self, tx: Tx, term: int) -> None:
        """Relieved when this term is over; else nobody takes over before this transaction has ended."""
        mine = select(duties.c.term).where(duties.c.name == self.name, duties.c.term == term)
        if not self.alone and tx.first(mine.with_for_update(read=True)) is None:
            raise Relieved(self.name)

    async def during(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Does this whenever it is ours, and lets go of it when it is no more; until it ends by itself."""
        while True:
            term = await self.turn()
            task, off = asyncio.create_task(work()), asyncio.create_task(self._off.wait())
            try:
                while self.holds(term) and not task.done():
                    left = self._until - time.monotonic()
                    await asyncio.wait((task, off), timeout=None if left == inf else left, return_when=FIRST_COMPLETED)
            finally:
                ended = task.done()
                task.cancel()
                off.cancel()
                await asyncio.gather(task, off, return_exceptions=True)
            if ended:
                return task.result()
