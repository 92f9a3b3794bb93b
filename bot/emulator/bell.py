"""A bell that wakes whoever waits for it, once per ring; it keeps no state between rings."""

import asyncio
from collections.abc import Callable
from time import monotonic


class Bell:
    """Belongs to one event loop, as everything in the emulator does."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    @property
    def waiting(self) -> int:
        """How many wait for the next ring."""
        return len(self._waiting)

    def ring(self) -> None:
        """Wakes all who wait now."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)

    async def wait(self, seconds: float) -> bool:
        """True when it rang within that many real seconds."""
        future = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            async with asyncio.timeout(max(seconds, 0)):
                await future
            return True
        except TimeoutError:
            return False
        finally:
            self._waiting.discard(future)

    async def until(self, holds: Callable[[], bool], seconds: float) -> bool:
        """Waits, ring by ring, until it holds; the last answer after that many real seconds."""
        deadline = monotonic() + seconds
        while not holds():
            if not await self.wait(deadline - monotonic()):
                return holds()
        return True
