"""/new: a process is agreed item by item, shown in full, and opened with an invitation; drafts wait two weeks."""

from __future__ import annotations

from collections.abc import Callable

from conversations import programme, series  # noqa: F401  (their steps are reached by name)
from conversations.contract import (
    FORMS,
    ITEMS,
    LATER,
    answer,
    answered,
    asked,
    complete,
    in_words,
    later,
    opening,
)
from conversations.effects import ClearJots
from conversations.facts import Facts
from conversations.inviting import forwardable
from conversations.message import N_, Ask, Choice, Text, Verbatim, say
from conversations.names import LANGUAGES, one_line, problem
from conversations.processes import for_supervisors
from conversations.replies import Called, Chose, Reply, Wrote
from conversations.talk import Step, Turn, end, go, stay
from conversations.when import CHANGE, in_rows


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
                return later(facts)
        return None


class Label(Step, name="contracting.label"):
    """What the supervisor calls the supervisee; only the supervisor's own screens show it."""

    def ask(self, facts: Facts) -> Ask:
        text = N_("By what name do you want to see the supervisee? Write it here. Only you see it.")
        return say(text, rows=((LATER,),), free=True)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Wrote(text):
                label = one_line(text)
                wrong = problem(label)
                return stay(says=(say(wrong),), again=True) if wrong else answered(facts, label=label)
            case Chose("later"):
                return later(facts)
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
                return later(facts)
        return None


class Review(Step, name="contracting.review"):
    """Everything that was understood, to be opened or changed."""

    def ask(self, facts: Facts) -> Ask:
        contract = complete(facts)
        if contract is None:
            return say(N_("Something is still missing here."), rows=((Choice("on", N_("Go on"), "primary"),), (LATER,)))
        rows = ((Choice("begin", N_("Open it"), "primary"), CHANGE), (LATER,))
        return say(N_("This is what I understood. Is that right?"), in_words(contract, facts), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("begin"):
                return _opened(facts)
            case Chose("change"):
                return go(Change())
            case Chose("on"):
                return answered(facts)
            case Chose("later"):
                return later(facts)
        return None


def _opened(facts: Facts) -> Turn:
    contract = complete(facts)
    if contract is None:
        return answered(facts)
    if any(at <= facts.now for at in contract.meetings):
        says = (say(N_("A meeting that was written here has passed meanwhile. When do you meet?")),)
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
