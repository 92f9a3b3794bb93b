"""What the time between two meetings would like to hold: its slots, and the days that suit each of them.

Where no meeting is known the contract's rhythm rolls on from the last one (or from the start), so that the
dates stay the same as days go by. What fits together is decided in `layout`, not here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from conversations.calendar import Calendar
from conversations.people import Meeting
from conversations.spacing import instant

ENOUGH = 8
"""How many days are considered for one slot."""
ONE_THEME, TWO_THEMES = 10, 25
"""From how many days on an interval has room for a theme, and for a second one."""
UNCHOSEN = 2
"""What an unchosen weekday weighs for an *after* or a *bring*, in the same measure as `away`."""
OPEN_END = 28
"""Days that the last interval is taken to last when meetings go by dates and the next is not yet known."""


class Kind(StrEnum):
    """What a prompt is for."""

    AFTER = "after"
    THEME = "theme"
    BRING = "bring"


@dataclass(frozen=True)
class Point:
    """Where an interval begins or ends: a meeting, a rolling day (its midnight) or, with id "", not yet known."""

    id: str
    at: datetime
    day: date


@dataclass(frozen=True)
class Wish:
    """A slot that an interval would like to have, with the days that suit and how far from right each is."""

    id: str
    kind: Kind
    days: tuple[tuple[int, date], ...]


@dataclass(frozen=True)
class Interval:
    """From one point to the next; `first`: no meeting opened it, so that there is nothing to look back on."""

    opens: Point
    closes: Point
    first: bool

    @property
    def length(self) -> int:
        """In days."""
        return (self.closes.day - self.opens.day).days

    def day(self, number: int) -> date:
        """The local date so many days after the opening."""
        return self.opens.day + timedelta(days=number)


def intervals(meetings: Sequence[Meeting], start: datetime, calendar: Calendar) -> Iterator[Interval]:
    """All intervals from the start on; without end when the rhythm rolls."""
    for number, (opens, closes) in enumerate(pairwise(_points(meetings, start, calendar))):
        yield Interval(opens, closes, first=number == 0)


def _points(meetings: Sequence[Meeting], start: datetime, calendar: Calendar) -> Iterator[Point]:
    day = calendar.local(start).date()
    yield Point(f"r{day}", start, day)
    known = (m for m in meetings if m.status != "cancelled" and instant(m.at) > instant(start))
    for meeting in sorted(known, key=lambda m: (instant(m.at), m.id)):
        day = calendar.local(meeting.at).date()
        yield Point(meeting.id, meeting.at, day)
    while calendar.rhythm.weeks:
        day += timedelta(weeks=calendar.rhythm.weeks)
        yield Point(f"r{day}", calendar.at(day, time(0)), day)
    day += timedelta(days=OPEN_END)
    yield Point("", calendar.at(day, time(0)), day)


def wishes(interval: Interval, calendar: Calendar) -> Iterator[Wish]:
    """What the interval would hold if nothing else were in the way, in the order of days."""
    if not interval.first:
        yield _after(interval, calendar)
    if interval.closes.id or not interval.first:
        yield from _themes(interval, calendar)
    if interval.closes.id:
        yield _bring(interval, calendar)


def away(days: int) -> int:
    """How wrong a day is so many days from the right one: a day or two is little, a week is much."""
    return min(days * days, 20 + abs(days))


def _after(interval: Interval, calendar: Calendar) -> Wish:
    fit = [n for n in range(1, interval.length) if calendar.suits(interval.day(n))][:ENOUGH]
    days = ((away(n - 1) + _unchosen(interval.day(n), calendar), interval.day(n)) for n in fit)
    return Wish(f"{interval.opens.id}:after", Kind.AFTER, tuple(days))


def _themes(interval: Interval, calendar: Calendar) -> Iterator[Wish]:
    count = (interval.length >= ONE_THEME) + (interval.length >= TWO_THEMES)
    fit = [n for n in range(2, interval.length - 2) if calendar.suits_theme(interval.day(n))]
    for number in range(1, count + 1):
        right = interval.length * number // (count + 1)
        near = sorted(fit, key=lambda n: (abs(n - right), n))[:ENOUGH]
        days = ((away(n - right), interval.day(n)) for n in near)
        yield Wish(f"{interval.opens.id}:theme{number}", Kind.THEME, tuple(days))


def _bring(interval: Interval, calendar: Calendar) -> Wish:
    right = interval.length - 2
    fit = [n for n in range(right, 0, -1) if calendar.suits(interval.day(n))][:ENOUGH]
    days = [(away(n - right) + _unchosen(interval.day(n), calendar), interval.day(n)) for n in fit]
    if interval.length > 1 and calendar.suits(interval.day(right + 1)):
        days.append((away(ENOUGH), interval.day(right + 1)))
    return Wish(f"{interval.closes.id}:bring", Kind.BRING, tuple(days))


def _unchosen(day: date, calendar: Calendar) -> int:
    return 0 if day.weekday() in calendar.rhythm.weekdays else UNCHOSEN
