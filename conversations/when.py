"""Asks for a coming day and hour, typed as people type them or chosen; what was understood is shown and confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from conversations.dates import Problem, When, read_date, read_hour, read_when
from conversations.facts import Facts
from conversations.message import N_, Ask, Button, Choice, Line, Rows, Text, say
from conversations.replies import Chose, Reply, Wrote
from conversations.talk import Step, Turn, go, stay

YES = Choice("yes", N_("Yes"), "primary")
CHANGE = Choice("change", N_("Change"))
BACK = Choice("out", N_("Back"))
HOURS = (time(9), time(10), time(12), time(13), time(14), time(15))
LINES = 40
"""Dates that may be typed at once."""


def wall(at: datetime) -> str:
    """A moment as steps and drafts keep it: local wall time."""
    return f"{at:%Y-%m-%dT%H:%M}"


def moment(iso: str, facts: Facts) -> datetime:
    """The aware moment of a wall time, in the person's zone."""
    return datetime.fromisoformat(iso).replace(tzinfo=zone_of(facts))


def zone_of(facts: Facts) -> ZoneInfo:
    return ZoneInfo(facts.person.zone if facts.person else "Europe/Helsinki")


def in_rows(buttons: Sequence[Button], width: int) -> Rows:
    """Buttons in rows of so many."""
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def in_weeks(since: datetime | None, facts: Facts) -> Sequence[date]:
    """The same weekday two, three and four weeks after a meeting; without one, working days of the coming weeks."""
    today = facts.now.date()
    if since is not None:
        days = (since.date() + timedelta(weeks=weeks) for weeks in (2, 3, 4))
        return tuple(day for day in days if day > today and day not in facts.holidays)
    return in_days(today, facts)


def in_days(since: date, facts: Facts) -> Sequence[date]:
    """The first working days after this one."""
    days = (since + timedelta(days=ahead) for ahead in range(1, 15))
    return tuple(day for day in days if day.weekday() < 5 and day not in facts.holidays)[:6]


# --- what is wrong with a text

EXAMPLES: dict[str, str] = {
    "fi": "3.12. klo 14, to klo 14",
    "sv": "3.12 kl. 14, to kl. 14",
    "en": "3 Dec 2pm, Thu 14",
}


def problem(found: Problem, facts: Facts, *, day_only: bool = False) -> Text:
    """What was wrong, and what to write."""
    match found:
        case Problem.NO_SUCH_DATE:
            return N_("There is no such day in the calendar.")
        case Problem.PAST:
            return N_("That has passed already.")
        case Problem.TOO_FAR:
            return N_("That is more than two years away.")
        case Problem.NO_TIME:
            return N_("I understood the day, but not the hour. Write both, such as: {examples}.", examples=_say(facts))
        case Problem.DST_GAP:
            return N_("The clocks skip that hour that night.")
        case Problem.AMBIGUOUS:
            return N_("The weekday and the date do not belong together.")
    if day_only:
        return N_("I did not understand that as a day. Write it like this: {examples}.", examples=_days(facts))
    return N_("I did not understand that as a time. Write it like this: {examples}.", examples=_say(facts))


def _say(facts: Facts) -> str:
    return EXAMPLES[facts.language]


def _days(facts: Facts) -> str:
    return {"fi": "7.1., ensi maanantai", "sv": "7.1, nästa måndag", "en": "7 Jan, next Monday"}[facts.language]


def read_lines(text: str, facts: Facts) -> tuple[str, ...] | Ask:
    """Several dates on lines of their own, in order of time; or what is wrong with the first that is not one."""
    found: list[str] = []
    for line in [line for line in text.splitlines() if line.strip()][:LINES]:
        read = _understood(line, facts)
        if isinstance(read, Problem):
            return say(N_("This line I could not take: {line}", line=line.strip()[:80]), problem(read, facts))
        found.append(wall(read))
    if not found:
        return say(problem(Problem.NOT_UNDERSTOOD, facts))
    return tuple(sorted(set(found)))


def _understood(text: str, facts: Facts) -> datetime | Problem:
    read = read_when(text, facts.now)
    if isinstance(read, Problem):
        return read
    return Problem.NO_TIME if read.time is None else datetime.combine(read.date, read.time, zone_of(facts))


# --- the question


class Asking(Step, name="when.asking"):
    """Asks for a day and an hour; `at` what was understood, to be confirmed; `day` a day whose hour is awaited.

    A conversation makes it its own by `question`, `done` and `left`.
    """

    at: str = ""
    day: str = ""
    whole_days: ClassVar[bool] = False
    out: ClassVar[Choice] = BACK

    def question(self, facts: Facts) -> Line:
        """What is asked."""
        return N_("On which day, and at what time?")

    def suggested(self, facts: Facts) -> Sequence[date]:
        """Days to choose from."""
        return in_weeks(None, facts)

    def others(self, facts: Facts) -> Rows:
        """Buttons of the conversation's own; `pressed` hears them."""
        return ()

    def pressed(self, key: str, facts: Facts) -> Turn | None:
        return None

    def done(self, at: datetime, facts: Facts) -> Turn:
        """The moment is confirmed; for whole days it is midnight."""
        raise NotImplementedError

    def left(self, facts: Facts) -> Turn:
        """Out, with nothing changed."""
        raise NotImplementedError

    def _with(self, **values: str) -> Asking:
        return replace(self, **{"at": "", "day": "", **values})

    def ask(self, facts: Facts) -> Ask:
        if self.at:
            return self._confirm(moment(self.at, facts))
        if self.day:
            hours = [Choice(f"hour:{hour:%H:%M}", N_("{hour:hour}", hour=hour)) for hour in HOURS]
            day = date.fromisoformat(self.day)
            text = N_("{day:fullday}: at what time? You can also write it.", day=day)
            return say(text, rows=(*in_rows(hours, 3), (CHANGE, self.out)), free=True)
        days = [Choice(f"day:{day.isoformat()}", N_("{day}", day=day)) for day in self.suggested(facts)]
        return say(self.question(facts), rows=(*in_rows(days, 3), *self.others(facts), (self.out,)), free=True)

    def _confirm(self, at: datetime) -> Ask:
        understood = N_("{day:fullday}", day=at.date()) if self.whole_days else N_("{at:full}", at=at)
        return say(
            N_("I understood: {what}. Is that right?", what=understood), rows=((YES, CHANGE), (self.out,)), free=True
        )

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("yes") if self.at:
                return self._checked(moment(self.at, facts), facts)
            case Chose("change"):
                return go(self._with())
            case Chose(key) if key == self.out.key:
                return self.left(facts) if key == BACK.key else self.pressed(key, facts) or self.left(facts)
            case Chose(key):
                return self._chosen(key, facts)
            case Wrote(text):
                return self._wrote(text, facts)
        return None

    def _checked(self, at: datetime, facts: Facts) -> Turn:
        """Confirmed late, a moment may have passed meanwhile."""
        passed = at.date() <= facts.now.date() if self.whole_days else at <= facts.now
        return self._wrong(Problem.PAST, facts) if passed else self.done(at, facts)

    def _chosen(self, key: str, facts: Facts) -> Turn | None:
        kind, _, value = key.partition(":")
        if kind == "day":
            at = f"{value}T00:00"
            return go(self._with(at=at) if self.whole_days else self._with(day=value))
        if kind == "hour" and self.day:
            return go(self._with(at=f"{self.day}T{value}"))
        return self.pressed(key, facts)

    def _wrote(self, text: str, facts: Facts) -> Turn:
        if self.day and isinstance(hour := read_hour(text), time):
            return go(self._with(at=f"{self.day}T{hour:%H:%M}"))
        found = self._read(text, facts)
        if isinstance(found, Problem):
            return self._wrong(found, facts)
        if isinstance(found, datetime):
            return go(self._with(at=wall(found)))
        return go(self._with(at=f"{found.isoformat()}T00:00") if self.whole_days else self._with(day=found.isoformat()))

    def _read(self, text: str, facts: Facts) -> datetime | date | Problem:
        """A moment; or a day, when no hour is wanted or none was given."""
        if self.whole_days:
            return read_date(text, facts.now.date())
        read = read_when(text, facts.now)
        if isinstance(read, When):
            return read.date if read.time is None else datetime.combine(read.date, read.time, zone_of(facts))
        return read

    def _wrong(self, found: Problem, facts: Facts) -> Turn:
        return stay(says=(say(problem(found, facts, day_only=self.whole_days)),), again=True)
