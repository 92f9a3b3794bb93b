"""The one writer: runs transactions one after another in a thread of its own; it knows nothing of what they do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Engine

from bot.clock import Clock
from bot.store.tx import Safe, Tx

T = TypeVar("T")


class Writer:
    """Everything that touches the database goes through `run`; what one transaction does is one commit."""

    def __init__(self, engine: Engine, safe: Safe, clock: Clock) -> None:
        self.engine, self.safe, self.clock = engine, safe, clock
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="writer")

    async def run(self, work: Callable[[Tx], T]) -> T:
        """The result of `work`, committed. Whatever it raises is raised here, and nothing of it has happened."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self.run_now, work)

    def run_now(self, work: Callable[[Tx], T]) -> T:
        """The same on the calling thread: for the command line and tests."""
        committed = False
        try:
            with self.engine.begin() as conn:
                done = work(Tx(conn, self.safe, self.clock.now()))
            committed = True
            return done
        finally:
            self.safe.settle(committed=committed)

    def close(self) -> None:
        self._thread.shutdown(wait=True)
        self.engine.dispose()
