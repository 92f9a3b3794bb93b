"""Days and hours that suit a person: quiet hours, holidays, pauses, and the nights when clocks are turned.

It knows nothing of prompts or meetings. A local date and a wall time come first; the instant follows.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache
from itertools import count
from zoneinfo import ZoneInfo

WORKDAYS = frozenset(range(5))
FARTHEST = 732
"""How many days ahead a day that suits is looked for: two years."""


@dataclass(frozen=True)
class Rhythm:
    """What was agreed on when to ask: `weeks` 2, 3 or 4 (0: by dates); `weekdays` (Monday = 0) bind themes.

    The hours are local wall times in `zone`; equal quiet hours mean that there are none.
    """

    weeks: int = 2
    weekdays: frozenset[int] = frozenset({1, 2, 3})
    hour: time = time(12)
    quiet_from: time = time(20)
    quiet_until: time = time(8)
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Helsinki"))

    def quiet(self, wall: time) -> bool:
        """Whether a local wall time is in the quiet hours, which may run over midnight."""
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= wall < self.quiet_until
        return wall >= self.quiet_from or wall < self.quiet_until

    def waking(self, wall: time) -> time:
        """The wall time itself, or the end of the quiet hours when it lies in them."""
        return self.quiet_until if self.quiet(wall) else wall


@dataclass(frozen=True)
class Pause:
    """No prompts from the day `first` on; `until` is the first day they come again."""

    first: date
    until: date


@dataclass(frozen=True)
class Calendar:
    """One person's rhythm, the public holidays and the pauses, taken together."""

    rhythm: Rhythm = field(default_factory=Rhythm)
    holidays: frozenset[date] = frozenset()
    pauses: tuple[Pause, ...] = ()

    def off(self, day: date) -> bool:
        """Whether nothing unasked is sent on this day: a public holiday or a pause."""
        return day in self.holidays or any(pause.first <= day < pause.until for pause in self.pauses)

    def suits(self, day: date) -> bool:
        """A day for any prompt: Monday to Friday, or a weekday the person chose."""
        return day.weekday() in self._weekdays and not self.off(day)

    @cached_property
    def _weekdays(self) -> frozenset[int]:
        return WORKDAYS | self.rhythm.weekdays

    def suits_theme(self, day: date) -> bool:
        """A day for a theme prompt: a chosen weekday (any working day when none is chosen)."""
        return day.weekday() in (self.rhythm.weekdays or WORKDAYS) and not self.off(day)

    def local(self, moment: datetime) -> datetime:
        """The same instant as an aware datetime in the person's zone."""
        return moment.astimezone(UTC).astimezone(self.rhythm.zone)

    def at(self, day: date, wall: time | None = None) -> datetime:
        """Wall time (default: the chosen hour) on a local day, aware.

        A time that the spring night skips moves forward by as much; of two equal ones it is the first.
        """
        wall = self.rhythm.waking(self.rhythm.hour) if wall is None else wall
        return _at(day, wall.replace(tzinfo=None, fold=0), self.rhythm.zone)

    def awake(self, moment: datetime) -> bool:
        """Whether an instant is outside the person's quiet hours."""
        return not self.rhythm.quiet(self.local(moment).time())

    def waking_ends(self, moment: datetime) -> datetime:
        """When the waking hours end in which a moment of the local day lies, at midnight at the latest."""
        local = self.local(moment)
        evening = self.at(local.date(), self.rhythm.quiet_from)
        rests = self.rhythm.quiet_from != self.rhythm.quiet_until and evening > local
        return evening if rests else self.at(local.date() + timedelta(days=1), time(0))

    def days(self, day: date, *, any_weekday: bool = False) -> Iterator[date]:
        """The days from `day` on that suit (`any_weekday`: that are not off), and all after two years."""
        for ahead in count():
            later = day + timedelta(days=ahead)
            if ahead >= FARTHEST or (not self.off(later) if any_weekday else self.suits(later)):
                yield later


@lru_cache(4096)
def _at(day: date, plain: time, zone: ZoneInfo) -> datetime:
    """A plan asks for the same days and hours again and again, and so do the plans of all who are asked at noon."""
    return datetime.combine(day, plain, tzinfo=zone).astimezone(UTC).astimezone(zone)
