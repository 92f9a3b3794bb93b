"""Which prompt on which day: the coming slots of one membership, as a pure function of what is known now.

It sends nothing, remembers nothing and reads no clock. Call `plan` after every change and every night, and
store what it gives; a slot that was opened, or let go, is named in `done` and never comes again. As long as
nothing but time changes, the same slots come out.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import chain, islice, pairwise, takewhile

from conversations.calendar import Calendar
from conversations.layout import place
from conversations.people import Meeting
from conversations.spacing import instant
from conversations.wishes import OPEN_END, Interval, Kind, Wish, intervals, wishes

LATE = timedelta(hours=1)
"""How long a slot that has fallen due but is not yet opened keeps its place."""
ENOUGH_FOR_ONE = timedelta(days=7)
"""Between two dates this near, one *bring* is enough, when the first of them fell through."""
ROLLING = re.compile(r"r\d{4}-\d\d-\d\d:bring")
AHEAD, FARTHEST = 3, 60
"""Intervals that are planned (the last only to see when the one before closes), and at the most."""


@dataclass(frozen=True)
class Slot:
    """One prompt to come. `at` and `closes` are aware, in the person's zone; `day` is the local date of `at`.

    The id stays when the meeting moves: "m3:after", "m3:theme1", "m3:theme2" follow meeting m3, "m4:bring"
    precedes meeting m4; in the rolling rhythm, and for the start, "r" and an ISO date stand for a meeting.
    """

    id: str
    kind: Kind
    day: date
    at: datetime
    closes: datetime


def plan(
    calendar: Calendar, meetings: Sequence[Meeting], start: datetime, now: datetime, *,
    ends: date | None = None, done: Collection[str] = frozenset(), sent: Sequence[datetime] = (),
) -> tuple[Slot, ...]:  # fmt: skip
    """The slots to come, in order: at least to the end of the interval after the next meeting.

    `meetings` are all of the process, held and cancelled too; `start` is when the supervisee was accepted;
    `ends` the last day of the process; `done` the ids of slots opened or let go; `sent` every unasked message
    already sent, openings and reminders alike (those of the last two weeks will do). Datetimes are aware.
    """
    recent = sorted(map(instant, sent))
    groups: list[list[Slot]] = []
    coming = _coming(meetings, start, now, ends, calendar)
    wished = ([*_open(interval, meetings, frozenset(done), now, ends, calendar)] for interval in coming)
    for here, following in pairwise(chain(wished, ([],))):
        groups.append([_slot(wish, at) for wish, at in place(here, following, recent, calendar)])
        recent += [instant(slot.at) for slot in groups[-1]]
        if len(groups) >= AHEAD and groups[-1] and any(groups[:-1]):
            return _closed(groups, groups[:-1], meetings, ends, calendar)
    return _closed(groups, groups, meetings, ends, calendar)


def _closed(
    groups: Sequence[list[Slot]], wanted: Sequence[list[Slot]], meetings: Sequence[Meeting],
    ends: date | None, calendar: Calendar,
) -> tuple[Slot, ...]:  # fmt: skip
    """The wanted slots, each with the moment when the next of all slots, or a meeting, closes it."""
    slots = [*chain.from_iterable(groups)]
    return tuple(
        replace(slot, closes=closing(slot.at, slots, meetings, calendar, ends)) for slot in chain.from_iterable(wanted)
    )


def closing(
    moment: datetime, slots: Sequence[Slot], meetings: Sequence[Meeting], calendar: Calendar,
    ends: date | None = None,
) -> datetime:  # fmt: skip
    """When what is opened at this moment closes: at the next slot, meeting or the end, whatever is first."""
    known = [slot.at for slot in slots] + [m.at for m in meetings if m.status != "cancelled"]
    if ends is not None:
        known.append(calendar.at(ends + timedelta(days=1), time(0)))
    later = [instant(at) for at in known if instant(at) > instant(moment)]
    return calendar.local(min(later, default=calendar.local(moment) + timedelta(days=OPEN_END)))


def _coming(
    meetings: Sequence[Meeting], start: datetime, now: datetime, ends: date | None, calendar: Calendar
) -> Iterator[Interval]:
    """The interval of this moment and those after it, as long as the process goes on."""
    every = intervals(meetings, start, calendar)
    left = (i for i in every if i.length and instant(i.closes.at) > instant(now))
    return takewhile(lambda interval: ends is None or interval.opens.day <= ends, islice(left, FARTHEST))


def _open(
    interval: Interval, meetings: Sequence[Meeting], done: frozenset[str], now: datetime,
    ends: date | None, calendar: Calendar,
) -> Iterator[Wish]:  # fmt: skip
    """What is still wished for, with the days that are still to be had.

    *After* and *bring* speak of a meeting: as long as none was ever agreed there are only themes.
    """
    last = date.max if ends is None else ends
    for wish in wishes(interval, calendar):
        vain = wish.kind is Kind.BRING and not _brings(interval, meetings, done, last, calendar)
        of_none = wish.kind is not Kind.THEME and not meetings
        if wish.id not in done and not vain and not of_none:
            days = (d for d in wish.days if d[1] <= last and _ahead(d[1], now, calendar))
            yield replace(wish, days=tuple(days))


def _ahead(day: date, now: datetime, calendar: Calendar) -> bool:
    at = calendar.at(day)
    return instant(at) >= instant(now) - LATE and calendar.awake(at)


def _brings(
    interval: Interval, meetings: Sequence[Meeting], done: frozenset[str], last: date, calendar: Calendar
) -> bool:
    """Whether *bring* makes sense: a meeting within the process, not asked for a moment ago in vain.

    In vain: for a meeting that was cancelled, or for a date of the rolling rhythm that gave way to this one.
    """
    cancelled = (m for m in meetings if m.status == "cancelled" and f"{m.id}:bring" in done)
    asked = [calendar.local(m.at).date() for m in cancelled]
    asked += [date.fromisoformat(id[1:11]) for id in done if ROLLING.fullmatch(id)]
    day = interval.closes.day
    return day <= last and all(abs(day - other) >= ENOUGH_FOR_ONE for other in asked)


def _slot(wish: Wish, at: datetime) -> Slot:
    return Slot(wish.id, wish.kind, at.date(), at, closes=at)
