"""The clock that bot and emulator share, and what the bot's processes report of themselves; it moves no messages.

Instants are aware datetimes in UTC. The contract is in docs/emulator.md.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

from bot.emulator.bell import Bell

ABSENT_SECONDS = 10.0


@dataclass(slots=True)
class Report:
    """What one process of the bot last said, and when it was last seen (real monotonic seconds).

    `before` is the highest update id that was confirmed before this process started: not for it to hear.
    """

    version: int = 0
    idle: bool = False
    heard: int = 0
    before: int = 0
    wake: datetime | None = None
    waiting: int = 0
    seen: float = 0.0
    told: bool = False

    @property
    def present(self) -> bool:
        """Whether it waits for the clock, or did a moment ago."""
        return self.waiting > 0 or monotonic() - self.seen < ABSENT_SECONDS


class TimeMachine:
    """A clock with a version; frozen ones stand still between moves, others run on at the ordinary pace."""

    def __init__(
        self, start: datetime | None = None, *, frozen: bool = False, tick: Callable[[], float] = monotonic
    ) -> None:
        """`tick` gives real seconds and is an argument for tests."""
        self.version, self.frozen, self._tick = 1, frozen, tick
        self._base, self._mark = (start or datetime.now(UTC)).astimezone(UTC), tick()
        self.bell, self.reports = Bell(), dict[str, Report]()

    def now(self) -> datetime:
        """The emulator's time."""
        return self._base if self.frozen else self._base + timedelta(seconds=self._tick() - self._mark)

    def stamp(self) -> int:
        """The emulator's time in Unix seconds, as messages carry it."""
        return int(self.now().timestamp())

    def move(self, to: datetime) -> None:
        """Moves on to an instant; ValueError for one that has passed."""
        if to < self.now():
            raise ValueError("time moves forward only")
        self._set(to.astimezone(UTC))

    def freeze(self, frozen: bool) -> None:
        """Stops the clock, or lets it run."""
        now = self.now()
        self.frozen = frozen
        self._set(now)

    def _set(self, now: datetime) -> None:
        self._base, self._mark = now, self._tick()
        self.version += 1
        self.bell.ring()

    def stir(self) -> None:
        """Every process is to look again and to report anew; time goes on as before."""
        self.version += 1
        self.bell.ring()

    def face(self) -> dict[str, Any]:
        """What `GET /clock` answers."""
        return {"version": self.version, "now": self.now().isoformat(), "frozen": self.frozen}

    async def watch(
        self, process: str, version: int, seconds: float, gone: asyncio.Future[Any], taken: int = 0
    ) -> dict[str, Any]:
        """The clock, at once when the version is old, else when it moves or after so many real seconds.

        A version below 1 says that the process has just started; `taken` is the highest update id confirmed so far.
        `gone` is done when the process hung up: then it is there no more.
        """
        if version <= 0 or process not in self.reports:
            self.reports[process] = Report(before=taken)
        report = self.reports[process]
        report.waiting += 1
        try:
            if version == self.version:
                gone.add_done_callback(lambda _: self.bell.ring())
                await self.bell.until(lambda: version != self.version or gone.done(), seconds)
        finally:
            report.waiting -= 1
            report.seen = 0.0 if gone.done() else monotonic()
        return self.face()

    def hear(self, process: str, *, version: int, idle: bool, heard: int, wake: datetime | None) -> None:
        """Takes a process's report."""
        report = self.reports.setdefault(process, Report())
        report.version, report.idle, report.heard, report.wake = version, idle, heard, wake
        report.seen, report.told = monotonic(), True
        self.bell.ring()

    @property
    def present(self) -> list[Report]:
        """The reports of the processes that are there now."""
        return [report for report in self.reports.values() if report.present]

    def quiet(self, taken: int) -> bool:
        """Whether every process there is idle at this version, and one has heard up to the last confirmed update."""
        reports = self.present
        idle = all(report.told and report.idle and report.version == self.version for report in reports)
        return bool(reports) and idle and max(max(report.heard, report.before) for report in reports) >= taken

    def wake(self) -> datetime | None:
        """The earliest instant at which a process wants to wake."""
        return min((report.wake for report in self.present if report.wake), default=None)
