"""The best way to place the wishes of one interval: the least wrong one that keeps the weekly budget.

Days are only weighed against each other here; which days suit at all is said by `wishes`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from conversations.calendar import Calendar
from conversations.spacing import BUDGET, free_from, instant
from conversations.wishes import Kind, Wish

MISSING = {Kind.BRING: 1000, Kind.AFTER: 400, Kind.THEME: 150}
"""What it weighs to leave a slot out."""
NEXT_DAY, TIGHT = 500, 3
"""What it weighs to follow on the very next day, and to use the budget to the last hour."""

Placed = tuple[datetime, date]
"""An instant in UTC and its local date."""
Layout = tuple[int, tuple[tuple[datetime, int], ...]]
"""What the layout weighs, and the instants with the indices of their wishes."""


@dataclass(frozen=True)
class Option:
    """One day for a slot: `wrong` is what the day weighs, `at` the chosen hour in UTC."""

    wrong: int
    day: date
    at: datetime


def place(
    wished: Sequence[Wish], recent: Sequence[datetime], calendar: Calendar
) -> list[tuple[Wish, datetime]]:
    """The wishes that fit after the latest messages (in order), with their aware local moments, in order."""
    options = [tuple(_options(wish, calendar)) for wish in wished]

    @cache
    def best(index: int, before: tuple[Placed, ...]) -> Layout:
        if index == len(wished):
            return 0, ()
        cost, rest = best(index + 1, before)
        ways: list[Layout] = [(cost + MISSING[wished[index].kind], rest)]
        for option in options[index]:
            at = _room(option, before, calendar)
            if at is not None:
                cost, rest = best(index + 1, (*before, (at, option.day))[-BUDGET:])
                ways.append((cost + option.wrong + _squeeze(option.day, before), ((at, index), *rest)))
        return min(ways)

    before = tuple((instant(moment), calendar.local(moment).date()) for moment in recent[-BUDGET:])
    return [(wished[index], calendar.local(at)) for at, index in best(0, before)[1]]


def _options(wish: Wish, calendar: Calendar) -> list[Option]:
    return [Option(wrong, day, instant(calendar.at(day))) for wrong, day in wish.days]


def _room(option: Option, before: tuple[Placed, ...], calendar: Calendar) -> datetime | None:
    """The instant for a slot on this day, if the day is free and the budget has room by its evening."""
    if before and option.day <= before[-1][1]:
        return None
    free = free_from(tuple(at for at, _ in before))
    if free is None or free <= option.at:
        return option.at
    return free if calendar.local(free).date() == option.day and calendar.awake(free) else None


def _squeeze(day: date, before: tuple[Placed, ...]) -> int:
    """What it weighs that the day is close to those before it."""
    gaps = [(day - earlier).days for _, earlier in before]
    crowds = NEXT_DAY if gaps and gaps[-1] < 2 else 0
    return crowds + (TIGHT if len(gaps) == BUDGET and gaps[0] < 8 else 0)
