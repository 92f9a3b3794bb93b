"""A load balancer as hosts have it: one address, any number of receivers behind it; it reads nothing of it."""

from __future__ import annotations

import asyncio
import itertools
import threading
import time
from contextlib import suppress
from typing import Self

SLOW = 5.0  # seconds after which one that does not answer is given up, as a balancer does


class Balancer:
    """As a context manager it listens; `doors` are the ports behind it, by the names of their processes."""

    def __init__(self) -> None:
        self.doors: dict[str, int] = {}
        self._turn = itertools.count()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(asyncio.start_server(self._taken, "127.0.0.1", 0), self._loop)
        self.port = self._server.result(10).sockets[0].getsockname()[1]
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _end(self) -> None:
        self._server.result().close()
        mine = asyncio.current_task()
        rest = [task for task in asyncio.all_tasks() if task is not mine]
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)

    async def _taken(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.CancelledError):
            there = await self._behind()
            if there:
                await _between(reader, writer, *there)
        writer.close()

    async def _behind(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        """The next door that opens."""
        ports, turn = [*self.doors.values()], next(self._turn)
        for number in range(len(ports)):
            with suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", ports[(turn + number) % len(ports)])
        return None


async def _between(
    asks: asyncio.StreamReader, asker: asyncio.StreamWriter, answers: asyncio.StreamReader, door: asyncio.StreamWriter
) -> None:
    """Until one of them hangs up, or an answer does not come."""
    waits: list[float] = []

    async def carry(source: asyncio.StreamReader, target: asyncio.StreamWriter, asking: bool) -> None:
        while data := await source.read(65536):
            waits[:] = [time.monotonic()] if asking else []
            target.write(data)
            await target.drain()

    ways = {asyncio.create_task(carry(asks, door, True)), asyncio.create_task(carry(answers, asker, False))}
    try:
        while not (await asyncio.wait(ways, timeout=0.5, return_when=asyncio.FIRST_COMPLETED))[0]:
            if waits and time.monotonic() - waits[0] > SLOW:
                return
    finally:
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)
        door.close()
