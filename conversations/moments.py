"""Fitting moments for what is not a slot: the one reminder, "later", a supervisor's own question.

All datetimes are aware; what is returned is in the person's zone. Nothing here is remembered: whether a
prompt was reminded of already is the caller's to know.
"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from enum import StrEnum

from conversations.cadence import Slot
from conversations.calendar import Calendar
from conversations.spacing import crowded, instant

EVENING = time(18, 30)
REMIND_AFTER, LET_GO_AFTER = timedelta(days=2), timedelta(days=5)
"""A reminder comes so long after the opening, moved by holidays at most to so long after it."""
NEAR = timedelta(days=1)
"""No reminder this shortly before the prompt closes."""
WRITING = timedelta(minutes=30)
"""Someone who wrote so lately is not interrupted."""


class Later(StrEnum):
    """When a person would rather have the question."""

    EVENING = "evening"
    TOMORROW = "tomorrow"
    THREE_DAYS = "three_days"


def fitting(now: datetime, calendar: Calendar, last_heard: datetime | None = None) -> datetime:
    """The first moment from now on in waking hours of a day that suits, and not amid someone's writing.

    It is `now` itself when now is fitting. A working day, or a chosen weekday; no holiday, no pause.
    """
    soonest = calendar.local(not_now(now, last_heard) or now)
    if calendar.suits(soonest.date()) and calendar.awake(soonest):
        return soonest
    mornings = (calendar.at(day, calendar.rhythm.quiet_until) for day in calendar.days(soonest.date()))
    return next(at for at in mornings if instant(at) > instant(soonest) and calendar.awake(at))


def not_now(now: datetime, last_heard: datetime | None) -> datetime | None:
    """When to look again, if the person wrote in the last 30 minutes; None if they may be written to now."""
    if last_heard is None or instant(now) - instant(last_heard) >= WRITING:
        return None
    return (instant(last_heard) + WRITING).astimezone(now.tzinfo)


def later(choice: Later, now: datetime, calendar: Calendar) -> datetime | None:
    """The moment that is meant: this evening, or the chosen hour of a later day that is not off.

    None for an evening that has come, lies in the quiet hours, or is on a holiday or in a pause.
    """
    today = calendar.local(now).date()
    if choice is Later.EVENING:
        evening = calendar.at(today, EVENING)
        ahead = instant(evening) - instant(now) >= WRITING
        return evening if ahead and calendar.awake(evening) and not calendar.off(today) else None
    days = 1 if choice is Later.TOMORROW else 3
    return calendar.at(next(calendar.days(today + timedelta(days=days), any_weekday=True)))


def later_choices(now: datetime, calendar: Calendar, closes: datetime) -> tuple[tuple[Later, datetime], ...]:
    """What can be offered as "later" before the prompt closes, each moment once."""
    moments = {at: choice for choice in reversed(Later) if (at := later(choice, now, calendar))}
    fits = ((choice, at) for at, choice in moments.items() if instant(at) < instant(closes))
    return tuple(sorted(fits, key=lambda pair: instant(pair[1])))


def may_remind(
    opened: datetime, closes: datetime, calendar: Calendar, sent: Sequence[datetime], coming: Sequence[Slot]
) -> datetime | None:
    """When the one reminder of a prompt may come, or None: two days on, if the weekly budget has room.

    `sent` are the unasked messages so far, the opening among them; `coming` what `plan` gives. Ask again
    before sending: None, or a later moment, means that something has changed.
    """
    due = calendar.local(opened) + REMIND_AFTER
    at = calendar.at(next(calendar.days(due.date())), calendar.rhythm.waking(due.time()))
    late = instant(at) - instant(opened) > LET_GO_AFTER or instant(closes) - instant(at) < NEAR
    if late or not calendar.awake(at) or crowded([*sent, *(slot.at for slot in coming), at]):
        return None
    return at
