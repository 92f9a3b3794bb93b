"""The meetings of a new process: how often, when first or on which dates, and when it ends; told to `contract`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import ClassVar

from conversations.contract import LATER, UNKNOWN, answer, answered, later, moments
from conversations.facts import Facts
from conversations.message import N_, NN_, Ask, Choice, Line, Rows, say
from conversations.replies import Chose, Reply, Wrote
from conversations.talk import Step, Turn, go, stay
from conversations.when import CHANGE, YES, Asking, in_rows, read_lines, wall

COUNTS = (5, 8, 10, 12)
MOST = 200
"""Meetings that may be agreed on."""


class Rhythm(Step, name="contracting.rhythm"):
    """Every so many weeks, or by dates; changing between the two asks for the meetings again."""

    def ask(self, facts: Facts) -> Ask:
        weeks = tuple(Choice(str(n), NN_("{n} week", "{n} weeks", n)) for n in (2, 3, 4))
        return say(N_("How often do you meet?"), rows=(weeks, (Choice("0", N_("By dates")),), (LATER,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("0" | "2" | "3" | "4" as key):
                same = (key == "0") == (answer("rhythm", facts) == "0")
                return answered(facts, rhythm=key) if same else answered(facts, rhythm=key, meetings="")
            case Chose("later"):
                return later(facts)
        return None


class First(Asking, name="contracting.meetings"):
    """The next meeting."""

    out: ClassVar[Choice] = LATER

    def question(self, facts: Facts) -> Line:
        return N_("When is the next meeting? Choose a day, or write it: 3 Dec 2pm, or Thu 14.")

    def others(self, facts: Facts) -> Rows:
        return ((Choice("unknown", N_("Not known yet")),),)

    def pressed(self, key: str, facts: Facts) -> Turn | None:
        if key == "later":
            return later(facts)
        return answered(facts, meetings=UNKNOWN) if key == "unknown" else None

    def done(self, at: datetime, facts: Facts) -> Turn:
        return answered(facts, meetings=wall(at))

    def left(self, facts: Facts) -> Turn:
        return later(facts)


class Dates(Step, name="contracting.dates"):
    """The meetings one by one, typed on lines of their own; `dates` what was understood, to be confirmed."""

    dates: tuple[str, ...] = ()

    def ask(self, facts: Facts) -> Ask:
        if self.dates:
            understood = tuple(N_("{at:full}", at=at) for at in moments(" ".join(self.dates), facts))
            return say(
                N_("I understood:"), *understood, N_("Are these right?"), rows=((YES, CHANGE), (LATER,)), free=True
            )
        text = N_("When do you meet? Write each meeting on a line of its own, such as: 3 Dec 2pm.")
        return say(text, rows=((Choice("unknown", N_("Not known yet")),), (LATER,)), free=True)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Wrote(text):
                found = read_lines(text, facts)
                return stay(says=(found,), again=True) if isinstance(found, Ask) else go(Dates(found))
            case Chose("yes") if self.dates:
                return answered(facts, meetings=" ".join(self.dates))
            case Chose("change"):
                return go(Dates())
            case Chose("unknown"):
                return answered(facts, meetings=UNKNOWN)
            case Chose("later"):
                return later(facts)
        return None


class End(Step, name="contracting.end"):
    """After so many meetings, on a day, or open."""

    def ask(self, facts: Facts) -> Ask:
        counts = [Choice(f"n{n}", NN_("{n} meeting", "{n} meetings", n)) for n in _counts(facts)]
        rest = (Choice("day", N_("On a date")), Choice("open", N_("Open-ended")))
        text = N_("When does the process end? Choose or write the number of meetings, or a date.")
        return say(text, rows=(*in_rows(counts, 2), rest, (LATER,)), free=True)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("open"):
                return answered(facts, end="open")
            case Chose("day"):
                return go(EndDay())
            case Chose("later"):
                return later(facts)
            case Chose(key) if key in {f"n{n}" for n in _counts(facts)}:
                return answered(facts, end=key[1:])
            case Wrote(text):
                return self._wrote(text.strip(), reply, facts)
        return None

    def _wrote(self, text: str, reply: Wrote, facts: Facts) -> Turn | None:
        if not (text.isascii() and text.isdecimal()):
            return EndDay().hear(reply, facts)
        if 1 <= int(text[:6]) <= MOST:
            return answered(facts, end=str(int(text)))
        return stay(says=(say(N_("A number from 1 to {most} is understood here.", most=MOST)),), again=True)


def _counts(facts: Facts) -> Sequence[int]:
    """The usual numbers; with dates, first as many as there are."""
    dated = len(moments(answer("meetings", facts), facts)) if answer("rhythm", facts) == "0" else 0
    return tuple(dict.fromkeys((*((dated,) if dated else ()), *COUNTS)))


class EndDay(Asking, name="contracting.end_day"):
    """The last day of the process."""

    whole_days: ClassVar[bool] = True

    def question(self, facts: Facts) -> Line:
        return N_("On which day does the process end? Write it, such as: 30.6.2027.")

    def suggested(self, facts: Facts) -> Sequence[date]:
        return ()

    def done(self, at: datetime, facts: Facts) -> Turn:
        return answered(facts, end=at.date().isoformat())

    def left(self, facts: Facts) -> Turn:
        return go(End())
