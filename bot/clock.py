"""What time it is and waiting for it; what is due when, it does not know."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

LOOK_AGAIN: Final = 30.0  # seconds: a machine that slept, or whose clock was set, is noticed this soon


class Clock(Protocol):
    """The time, and a way to sleep until it comes.

    A clock may be moved by hand. `version` counts the moves: who reads it before working and gives it to
    `wait` and `report` as `seen` never sleeps through a move that came meanwhile, nor calls that work done.
    """

    @property
    def version(self) -> int:
        """How often the clock was moved."""
        ...

    @property
    def stands(self) -> bool:
        """Whether its time does not pass by itself: then seconds are nobody's measure."""
        ...

    def now(self) -> datetime:
        """The time, in UTC."""
        ...

    async def wait(self, until: datetime | None, wake: asyncio.Event | None = None, *, seen: int | None = None) -> None:
        """Return at that time (None: never), when `wake` is set, or when the clock is moved."""
        ...

    def report(self, idle: bool, heard: int, wake: datetime | None, *, seen: int | None = None) -> None:
        """Tell who moves the clock whether there is anything to do, and when there will be."""
        ...


class SystemClock:
    """The machine's own clock; nobody moves it, and nobody hears a report."""

    version = 0
    stands = False

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def wait(self, until: datetime | None, wake: asyncio.Event | None = None, *, seen: int | None = None) -> None:
        while (left := seconds_left(self.now(), until)) > 0:
            if await pause(min(left, LOOK_AGAIN), wake):
                return

    def report(self, idle: bool, heard: int, wake: datetime | None, *, seen: int | None = None) -> None:
        return


class FixedClock:
    """A clock that stands still until it is set: for tests."""

    stands = True

    def __init__(self, now: datetime) -> None:
        self.version = 0
        self.reports: list[tuple[bool, int, datetime | None]] = []
        self._now = now.astimezone(UTC)
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        return self._now

    def set(self, now: datetime) -> None:
        """Move to this time; whoever waits looks again."""
        self._now = now.astimezone(UTC)
        self.version += 1
        self._moved.set()
        self._moved = asyncio.Event()

    def advance(self, by: timedelta) -> None:
        """Move on by so much."""
        self.set(self._now + by)

    async def wait(self, until: datetime | None, wake: asyncio.Event | None = None, *, seen: int | None = None) -> None:
        if seen in (None, self.version) and seconds_left(self._now, until) > 0:
            await pause(None, wake, self._moved)

    def report(self, idle: bool, heard: int, wake: datetime | None, *, seen: int | None = None) -> None:
        self.reports.append((idle, heard, wake))


def seconds_left(now: datetime, until: datetime | None) -> float:
    """Seconds from now until then; endless when there is no then."""
    return float("inf") if until is None else (until - now).total_seconds()


async def pause(seconds: float | None, *events: asyncio.Event | None) -> bool:
    """Sleep until one of the events is set (True) or the time is over (False)."""
    waits = {asyncio.ensure_future(event.wait()) for event in events if event}
    try:
        if not waits:
            await asyncio.sleep(seconds or 0.0)
            return False
        done, _ = await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        return bool(done)
    finally:
        for each in waits:
            each.cancel()
