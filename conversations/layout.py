"""The best way to place the wishes of one interval: the least wrong one that keeps the weekly budget.

Days are only weighed against each other here; which days suit at all is said by `wishes`. Many ways are
tried, so moments are whole minutes since 1970 and days are ordinals in here.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from conversations.calendar import Calendar, Rhythm
from conversations.spacing import BUDGET, WEEK
from conversations.wishes import Kind, Wish

MISSING = {Kind.BRING: 1000, Kind.AFTER: 400, Kind.THEME: 150}
"""What it weighs to leave a slot out."""
NEXT_DAY, TIGHT = 500, 3
"""What it weighs to follow on the very next day, and to use the budget to the last hour."""
EPOCH, MINUTE = datetime(1970, 1, 1, tzinfo=UTC), timedelta(minutes=1)
WEEK_MINUTES = WEEK // MINUTE


class Option(NamedTuple):
    """One day for a slot: what it weighs, the minute of the chosen hour, and its last waking minute."""

    wrong: int
    day: int
    minute: int
    latest: int


class Placed(NamedTuple):
    """A message sent or planned."""

    minute: int
    day: int


class Layout(NamedTuple):
    """What it weighs, and the minutes with the indices of their wishes."""

    cost: int
    slots: tuple[tuple[int, int], ...] = ()


def place(
    here: Sequence[Wish], following: Sequence[Wish], recent: Sequence[datetime], calendar: Calendar
) -> list[tuple[Wish, datetime]]:
    """An interval's wishes that fit after the latest messages (in order), with their aware local moments.

    They are placed so that the wishes of the following interval have room too.
    """
    wished = [*here, *following]
    before = tuple(Placed(minute(at), calendar.local(at).toordinal()) for at in recent[-BUDGET:])
    layout = _search(wished, calendar)(0, before)
    placed = ((at, index) for at, index in layout.slots if index < len(here))
    return [(here[index], calendar.local(EPOCH + at * MINUTE)) for at, index in placed]


def minute(moment: datetime) -> int:
    """The first whole minute since 1970 that is not before an aware moment."""
    return -((EPOCH - moment) // MINUTE)


def _search(wished: Sequence[Wish], calendar: Calendar) -> Callable[[int, tuple[Placed, ...]], Layout]:
    options = [sorted(_option(wrong, day, calendar) for wrong, day in wish.days) for wish in wished]

    @cache
    def best(index: int, before: tuple[Placed, ...]) -> Layout:
        """The best layout of the wishes from this index on; of equal ones the earliest."""
        if index == len(wished):
            return Layout(0)
        left_out = best(index + 1, before)
        found = Layout(left_out.cost + MISSING[wished[index].kind], left_out.slots)
        for option in options[index]:
            at, cost = _room(option, before), option.wrong + _squeeze(option.day, before)
            if at is not None and cost <= found.cost:
                rest = best(index + 1, (*before, Placed(at, option.day))[-BUDGET:])
                found = min(found, Layout(cost + rest.cost, ((at, index), *rest.slots)))
        return found

    return best


def _option(wrong: int, day: date, calendar: Calendar) -> Option:
    return Option(wrong, day.toordinal(), *_minutes(day, calendar.rhythm))


@lru_cache(4096)
def _minutes(day: date, rhythm: Rhythm) -> tuple[int, int]:
    """The chosen hour and the last waking minute of a day, which many plans and people have in common."""
    calendar = Calendar(rhythm)
    at = calendar.at(day)
    return minute(at), minute(calendar.waking_ends(at)) - 1


def _room(option: Option, before: tuple[Placed, ...]) -> int | None:
    """The minute for a slot on this day, if the day is free and the budget has room by its evening."""
    if before and option.day <= before[-1].day:
        return None
    at = option.minute
    if len(before) == BUDGET:
        at = max(at, before[0].minute + WEEK_MINUTES)
    return at if at <= option.latest else None


def _squeeze(day: int, before: tuple[Placed, ...]) -> int:
    """What it weighs that the day is close to those before it."""
    crowds = NEXT_DAY if before and day - before[-1].day < 2 else 0
    return crowds + (TIGHT if len(before) == BUDGET and day - before[0].day < 8 else 0)
