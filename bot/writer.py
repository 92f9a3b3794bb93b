"""The one writer: runs transactions one after another in a thread of its own; it knows nothing of what they do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

from sqlalchemy import Engine

from bot.clock import Clock
from bot.store.safe import Safe
from bot.store.scrubbing import scrub
from bot.store.tx import Tx

T = TypeVar("T")


class Writer:
    """Everything that touches the database goes through `run`; what one transaction does is one commit.

    `unclean`: something was erased; the files are scrubbed of it after the transaction, and nobody waits for that.
    """

    def __init__(self, engine: Engine, safe: Safe, clock: Clock) -> None:
        self.engine, self.safe, self.clock = engine, safe, clock
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self.unclean = False

    async def run(self, work: Callable[[Tx], T]) -> T:
        """The result of `work`, committed. Whatever it raises is raised here, and nothing of it has happened."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._run, work)

    def _run(self, work: Callable[[Tx], T]) -> T:
        try:
            return self._transact(work)
        finally:
            if self.unclean:
                with suppress(RuntimeError):  # the writer closes: the start after it scrubs
                    self._thread.submit(self.scrub)

    def run_now(self, work: Callable[[Tx], T]) -> T:
        """The same on the calling thread: for the command line and tests."""
        try:
            return self._transact(work)
        finally:
            if self.unclean:
                self.scrub()

    def _transact(self, work: Callable[[Tx], T]) -> T:
        committed = False
        try:
            with self.engine.begin() as conn:
                tx = Tx(conn, self.safe, self.clock.now())
                done = work(tx)
                tx.flush()
            committed = True
            return done
        finally:
            self.unclean |= self.safe.settle(committed=committed)

    def scrub(self) -> None:
        """What does not succeed now is tried again after the next transaction."""
        self.unclean = not scrub(self.engine)

    def close(self) -> None:
        self._thread.shutdown(wait=True)
        self.engine.dispose()
