"""A clock that someone else moves over HTTP, such as the emulator's time machine; it moves nothing itself."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import aiohttp

from bot.clock import pause, seconds_left

POLL: Final = 25.0
SOON, LATER = 0.1, 5.0
UNKNOWN: Final = -1
FAILURES: Final = (aiohttp.ClientError, OSError, TimeoutError, ValueError, KeyError, TypeError)

Step = Callable[[aiohttp.ClientSession], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Reading:
    """What the clock showed, and when by our own monotonic time that was."""

    version: int
    now: datetime
    frozen: bool
    at: float


class RemoteClock:
    """Follows the clock at an address; when it does not answer, goes on with what it showed last."""

    def __init__(self, url: str, monotonic: Callable[[], float] = time.monotonic, process: str = "") -> None:
        self._named = {"process": process} if process else {}  # where several follow it
        self.on_move: list[Callable[[], None]] = []
        self._url, self._monotonic = url.rstrip("/"), monotonic
        self._known = UNKNOWN
        self._reading = Reading(UNKNOWN, datetime.now(UTC), False, monotonic())
        self._moved, self._told = asyncio.Event(), asyncio.Event()
        self._report: dict[str, Any] = {}
        self._session: aiohttp.ClientSession | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self, patience: float = 10.0) -> None:
        """Read the clock for the first time and follow it from then on."""
        self._session = session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=POLL + 10))
        try:
            await asyncio.wait_for(_again(self._follow, session), patience)
        except TimeoutError:
            await self.close()
            raise ConnectionError("no clock answers at PEILI_CLOCK") from None
        self._tasks = [asyncio.create_task(_for_ever(step, session)) for step in (self._follow, self._tell)]

    async def close(self) -> None:
        """Follow it no more."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []
        if self._session:
            await self._session.close()

    @property
    def version(self) -> int:
        return self._reading.version

    @property
    def stands(self) -> bool:
        return self._reading.frozen

    def now(self) -> datetime:
        reading = self._reading
        passed = 0.0 if reading.frozen else self._monotonic() - reading.at
        return reading.now + timedelta(seconds=passed)

    async def wait(self, until: datetime | None, wake: asyncio.Event | None = None, *, seen: int | None = None) -> None:
        moved = self._moved
        while seen in (None, self.version) and (left := seconds_left(self.now(), until)) > 0:
            endless = self._reading.frozen or until is None
            if await pause(None if endless else left, wake, moved):
                return

    def report(self, idle: bool, heard: int, wake: datetime | None, *, seen: int | None = None) -> None:
        self._report = {
            **self._named,
            "version": self.version if seen is None else seen,
            "idle": idle,
            "heard": heard,
            "wake": wake.astimezone(UTC).isoformat() if wake else None,
        }
        self._told.set()

    async def _follow(self, session: aiohttp.ClientSession) -> None:
        """Ask once, until it moves; after a failure ask anew, since another clock may stand there now."""
        known, self._known = self._known, UNKNOWN
        query = {**self._named, "version": str(known), "timeout": str(POLL)}
        async with session.get(f"{self._url}/clock", params=query, raise_for_status=True) as answer:
            reading = self._read(await answer.json())
        self._known = reading.version
        if reading.version == known:
            await asyncio.sleep(SOON)
        else:
            self._move(reading)

    def _read(self, raw: dict[str, Any]) -> Reading:
        now = datetime.fromisoformat(raw["now"])
        if now.tzinfo is None:
            raise ValueError
        return Reading(int(raw["version"]), now.astimezone(UTC), bool(raw["frozen"]), self._monotonic())

    def _move(self, reading: Reading) -> None:
        self._reading = reading
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()
        for listener in self.on_move:
            listener()

    async def _tell(self, session: aiohttp.ClientSession) -> None:
        """Post the latest report; those before it are of no use to anyone."""
        await self._told.wait()
        report = self._report
        async with session.post(f"{self._url}/clock/report", json=report, raise_for_status=True):
            if report is self._report:
                self._told.clear()


async def _for_ever(step: Step, session: aiohttp.ClientSession) -> None:
    while True:
        await _again(step, session)


async def _again(step: Step, session: aiohttp.ClientSession) -> None:
    """Take this step until it succeeds, trying less and less often."""
    delay = SOON
    while True:
        try:
            return await step(session)
        except FAILURES:
            await asyncio.sleep(delay)
            delay = min(2 * delay, LATER)
