"""Understands a date and a time as a person types it; in Finnish, Swedish or English, whatever their language.

It guesses nothing silently: what it understood is a local date and wall time to show and confirm, and all else
is a `Problem`. It never raises, whatever it is given.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from re import Match, Pattern

from conversations.date_words import DAYS_FROM_TODAY, MONTHS, NUMBERS, TIME, WEEKDAYS, days, fold, index, moments

YEARS_AHEAD = 2
SEASON = timedelta(days=92)
"""A weekday with figures that may be a time is a date only if it is so near."""
SHORT = 40
"""Characters of what may be meant for a date or a time, where other things are written too."""
NEXT_LEAP_DAY = 9
"""Years within which every day of the calendar comes, the 29th of February too."""


class Problem(StrEnum):
    """Why a text is no date or time to work with."""

    NOT_UNDERSTOOD = "not_understood"
    NO_SUCH_DATE = "no_such_date"
    """Such as 31.2."""
    PAST = "past"
    NO_TIME = "no_time"
    """For the one who needs a time and got a `When` without."""
    AMBIGUOUS = "ambiguous"
    """The weekday is not the weekday of the date."""
    DST_GAP = "dst_gap"
    """The clock skips this time on that night."""
    TOO_FAR = "too_far"
    """More than two years ahead."""


@dataclass(frozen=True)
class When:
    """A local date and wall time as they were meant; `time` None when none was given."""

    date: date
    time: time | None


def read_when(text: str, now: datetime, *, default_time: time | None = None) -> When | Problem:
    """A coming date, with its time if there is one (else `default_time`), seen from the aware local `now`."""
    problem = Problem.NOT_UNDERSTOOD
    for match in _matches(moments(), text):
        read = _moment(match, now, default_time)
        if not isinstance(read, Problem):
            return _checked(read, now)
        problem = problem if read is Problem.NOT_UNDERSTOOD else read
    return problem


def read_date(text: str, today: date) -> date | Problem:
    """A date without a time, today at the earliest; a weekday is never today."""
    problem = Problem.NOT_UNDERSTOOD
    for match in _matches(days(), text):
        read = _day(_parts(match), today, today_too=False)
        if not isinstance(read, Problem):
            return _out_of_reach(read, today) or read
        problem = read
    return problem


def read_hour(text: str) -> time | Problem:
    """A time of day: "12", "klo 12.30", "noon", "2pm"."""
    match = TIME.fullmatch(fold(text) or "")
    read = None if match is None else _time(_parts(match))
    return Problem.NOT_UNDERSTOOD if read is None else read


def tried(text: str) -> bool:
    """Whether short words with a figure were meant for a day or an hour; anything else is an answer or a note."""
    return len(text) <= SHORT and any(char.isdigit() for char in text)


def _matches(shapes: Iterable[Pattern[str]], text: str) -> Iterable[Match[str]]:
    folded = fold(text)
    return (match for shape in shapes if folded and (match := shape.fullmatch(folded)))


def _moment(match: Match[str], now: datetime, default: time | None) -> When | Problem:
    parts = _parts(match)
    timed = bool(parts.keys() & {"hour", "hours", "noon"})
    wall = _time(parts) if timed else default
    if timed and wall is None:
        return Problem.NOT_UNDERSTOOD
    day = _day(parts, now.date(), today_too=wall is not None and wall > now.time())
    if isinstance(day, Problem):
        return day
    rather_a_time = _figures_after_weekday(parts) and not timed and not match.string.endswith(".")
    return Problem.AMBIGUOUS if rather_a_time and day - now.date() > SEASON else When(day, wall)


def _parts(match: Match[str]) -> dict[str, str]:
    """The named parts that were there."""
    return {name: word for name, word in match.groupdict().items() if word}


def _figures_after_weekday(parts: dict[str, str]) -> bool:
    """Such as "to 14.10", which may be a date as well as a time."""
    return parts.keys() >= {"weekday", "month"} and not parts.keys() & {"year", "short_year"}


def _checked(when: When, now: datetime) -> When | Problem:
    """The moment, if it is ahead, within reach, and exists on that night."""
    unreachable = _out_of_reach(when.date, now.date())
    if unreachable or when.time is None:
        return unreachable or when
    moment = datetime.combine(when.date, when.time, tzinfo=now.tzinfo)
    if moment.astimezone(UTC).astimezone(now.tzinfo).replace(tzinfo=None) != moment.replace(tzinfo=None):
        return Problem.DST_GAP
    return when if moment.astimezone(UTC) > now.astimezone(UTC) else Problem.PAST


def _out_of_reach(day: date, today: date) -> Problem | None:
    if day < today:
        return Problem.PAST
    farthest = (today.year + YEARS_AHEAD, today.month, today.day)
    return Problem.TOO_FAR if (day.year, day.month, day.day) > farthest else None


def _time(parts: dict[str, str]) -> time | None:
    if "noon" in parts:
        return time(12)
    hour = int(parts.get("hour") or parts["hours"])
    minute = int(parts.get("minute") or parts.get("minutes") or 0)
    if half := parts.get("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


# --- days -----------------------------------------------------------------------------------------------


def _day(parts: dict[str, str], today: date, *, today_too: bool) -> date | Problem:
    """The day that is meant; `today_too`: a weekday may be today's."""
    weekday = index(parts["weekday"], WEEKDAYS) if "weekday" in parts else None
    if "day" in parts:
        return _by_calendar(parts, today, None if parts.get("weekday") == "on" else weekday)
    if span := _span(parts, today):
        return span if weekday is None else _of_week(span, weekday)
    if weekday is None:
        return _relative(parts, today)
    return _next(weekday, today, today_too=today_too and "next" not in parts)


def _by_calendar(parts: dict[str, str], today: date, weekday: int | None) -> date | Problem:
    month = int(parts["month"]) if "month" in parts else index(parts["month_name"], MONTHS) + 1
    year = parts.get("year") or ("20" + parts["short_year"] if "short_year" in parts else None)
    day = _date(int(year) if year else None, month, int(parts["day"]), today)
    if isinstance(day, date) and weekday not in (None, day.weekday()):
        return Problem.AMBIGUOUS
    return day


def _date(year: int | None, month: int, day: int, today: date) -> date | Problem:
    """This date, or without a year the next such date."""
    for candidate in [year] if year else range(today.year, today.year + NEXT_LEAP_DAY):
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year or found >= today:
            return found
    return Problem.NO_SUCH_DATE


def _span(parts: dict[str, str], today: date) -> date | None:
    """So many days or weeks on."""
    if "next_week" in parts:
        return today + timedelta(weeks=1)
    if not parts.keys() & {"weeks", "days"}:
        return None
    word = parts.get("count", "1")
    count = int(word) if word.isdigit() else index(word, NUMBERS) + 1
    return today + (timedelta(weeks=count) if "weeks" in parts else timedelta(days=count))


def _of_week(day: date, weekday: int) -> date:
    """That weekday of the week in which the day is."""
    return day + timedelta(days=weekday - day.weekday())


def _relative(parts: dict[str, str], today: date) -> date:
    number = next(n for n in DAYS_FROM_TODAY if f"{'minus' if n < 0 else 'plus'}{abs(n)}" in parts)
    return today + timedelta(days=number)


def _next(weekday: int, today: date, *, today_too: bool) -> date:
    ahead = (weekday - today.weekday()) % 7
    return today + timedelta(days=ahead or (0 if today_too else 7))
