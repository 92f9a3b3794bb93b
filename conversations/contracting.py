"""/new: a process is agreed item by item, shown in full, and opened with an invitation; drafts wait two weeks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import ClassVar

from conversations import programme  # noqa: F401  (its steps are reached by name)
from conversations.contract import (
    FORMS,
    ITEMS,
    LATER,
    UNKNOWN,
    answer,
    answered,
    asked,
    complete,
    in_words,
    later,
    moments,
    opening,
)
from conversations.effects import ClearJots
from conversations.facts import Facts
from conversations.inviting import forwardable
from conversations.names import LANGUAGES, one_line, problem
from conversations.processes import for_supervisors
from conversations.talk import (
    N_,
    NN_,
    Ask,
    Called,
    Choice,
    Chose,
    Line,
    Reply,
    Rows,
    Step,
    Text,
    Turn,
    Verbatim,
    Wrote,
    end,
    go,
    say,
    stay,
)
from conversations.when import CHANGE, YES, Asking, in_rows, read_lines, wall

COUNTS = (5, 8, 10, 12)
MOST = 200
"""Meetings that may be agreed on."""


def new(reply: Called, facts: Facts) -> Turn:
    """/new; one that was left half made is offered first."""
    if turn := for_supervisors(facts):
        return turn
    return go(Resume()) if any(answer(item, facts) for item in ITEMS) else go(Form())


class Resume(Step, name="contracting.resume"):
    """A half-made process: go on, or start over."""

    def ask(self, facts: Facts) -> Ask:
        label = answer("label", facts)
        text = N_("A process is half made here. Go on with it?")
        if label:
            text = N_("A process is half made here: <b>{label}</b>. Go on with it?", label=label)
        return say(text, rows=((Choice("on", N_("Go on"), "primary"), Choice("over", N_("Start over"))),))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("on"):
                return answered(facts)
            case Chose("over"):
                return go(Form(), ClearJots("new."))
        return None


class Form(Step, name="contracting.form"):
    def ask(self, facts: Facts) -> Ask:
        rows = tuple((Choice(key, name),) for key, name in FORMS.items())
        return say(N_("A new process. Which form of supervision is it?"), rows=(*rows, (LATER,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("individual" | "managers" as key):
                return answered(facts, form=key)
            case Chose("later"):
                return later()
        return None


class Label(Step, name="contracting.label"):
    """What the supervisor calls the supervisee; only the supervisor's own screens show it."""

    def ask(self, facts: Facts) -> Ask:
        text = N_("What name shall the supervisee have on your screen? Write it here. Only you see it.")
        return say(text, rows=((LATER,),), free=True)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Wrote(text):
                label = one_line(text)
                wrong = problem(label)
                return stay(says=(say(wrong),), again=True) if wrong else answered(facts, label=label)
            case Chose("later"):
                return later()
        return None


class Language(Step, name="contracting.language"):
    """The language of the invitation and of the questions; the supervisee may choose another."""

    def ask(self, facts: Facts) -> Ask:
        row = tuple(Choice(key, Verbatim(own)) for key, own in LANGUAGES.items())
        return say(N_("In which language does the supervisee reflect?"), rows=(row, (LATER,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("fi" | "sv" | "en" as key):
                return answered(facts, language=key)
            case Chose("later"):
                return later()
        return None


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
                return later()
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
            return later()
        return answered(facts, meetings=UNKNOWN) if key == "unknown" else None

    def done(self, at: datetime, facts: Facts) -> Turn:
        return answered(facts, meetings=wall(at))

    def left(self, facts: Facts) -> Turn:
        return later()


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
                return later()
        return None


class End(Step, name="contracting.end"):
    """After so many meetings, on a day, or open."""

    def ask(self, facts: Facts) -> Ask:
        counts = [Choice(f"n{n}", NN_("{n} meeting", "{n} meetings", n)) for n in _counts(facts)]
        rest = (Choice("day", N_("On a date")), Choice("open", N_("Open")))
        text = N_("When does the process end? Choose or write the number of meetings, or a date.")
        return say(text, rows=(*in_rows(counts, 2), rest, (LATER,)), free=True)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("open" | "day" | "later" as key):
                return {"open": lambda: answered(facts, end="open"), "day": lambda: go(EndDay()), "later": later}[key]()
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


class Review(Step, name="contracting.review"):
    """Everything that was understood, to be opened or changed."""

    def ask(self, facts: Facts) -> Ask:
        contract = complete(facts)
        if contract is None:
            return say(N_("Something is still missing here."), rows=((Choice("on", N_("Go on"), "primary"),), (LATER,)))
        rows = ((Choice("begin", N_("Open it"), "primary"), CHANGE), (LATER,))
        return say(N_("This is what I understood. Is it right?"), in_words(contract, facts), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("begin"):
                return _opened(facts)
            case Chose("change"):
                return go(Change())
            case Chose("on"):
                return answered(facts)
            case Chose("later"):
                return later()
        return None


def _opened(facts: Facts) -> Turn:
    contract = complete(facts)
    if contract is None:
        return answered(facts)
    if any(at <= facts.now for at in contract.meetings):
        says = (say(N_("A meeting that was written here has passed meanwhile. It needs to be ahead.")),)
        turn = answered(facts, meetings="")
        return go(turn.step, *turn.effects, says=says) if isinstance(turn.step, Step) else turn
    token = facts.new_token()
    name = facts.person.name if facts.person else ""
    done = N_("The process is open: <b>{label}</b>.", label=contract.label)
    invitation = forwardable(token, name, contract.language, facts)
    return end(*opening(contract, token, facts), says=(say(done), *invitation))


NAMES: dict[str, Text] = {
    "form": N_("Form"),
    "label": N_("Name"),
    "language": N_("Language"),
    "themes": N_("Themes"),
    "rhythm": N_("Rhythm"),
    "meetings": N_("Meetings"),
    "end": N_("End"),
}


class Change(Step, name="contracting.change"):
    """Which item is changed."""

    def ask(self, facts: Facts) -> Ask:
        items = [Choice(item, name) for item, name in NAMES.items()]
        return say(N_("What shall be changed?"), rows=(*in_rows(items, 2), (Choice("back", N_("Back")),)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("back"):
                return go(Review())
            case Chose(key) if key in NAMES:
                return asked(key, facts)
        return None


COMMANDS: dict[str, Callable[[Called, Facts], Turn]] = {"new": new}
