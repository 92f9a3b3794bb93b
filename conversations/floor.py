"""Who has the floor: leads what was heard to the step that waits, a command, a standing button or the open prompt.

It says nothing of its own but what belongs to no conversation: a closed question, an unknown command, an odd thing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from conversations import (
    about,
    asking,
    closing,
    consenting,
    contracting,
    copying,
    distress,
    erasing,
    farewell,
    goals,
    interval,
    keeping,
    leftover,
    meetings,
    mine,
    notes,
    oddities,
    outage,
    preferences,
    reading,
    reflection,
    rehearsal,
    sittings,
    supervisions,
    welcome,
    withholding,
)
from conversations.facts import Facts
from conversations.message import N_, Ask, Choice, say
from conversations.replies import (
    Called,
    Chose,
    Due,
    Edited,
    Happened,
    Odd,
    Pressed,
    Reachability,
    Reply,
    Spoke,
    Stale,
    Wrote,
)
from conversations.talk import Stay, Step, Turn, go, stay
from conversations.underway import underway

Handler = Callable[[Facts], Turn]

COMMANDS: dict[str, Callable[[Called, Facts], Turn]] = {
    **welcome.COMMANDS, **contracting.COMMANDS, **supervisions.COMMANDS, **asking.COMMANDS, **reading.COMMANDS,
    **goals.COMMANDS, **mine.COMMANDS, **preferences.COMMANDS, **about.COMMANDS, **farewell.COMMANDS,
    **rehearsal.COMMANDS, **copying.COMMANDS, **erasing.COMMANDS,
}  # fmt: skip

STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {
    **welcome.STANDING, **supervisions.STANDING, **meetings.STANDING, **asking.STANDING, **reading.STANDING,
    **reflection.STANDING, **notes.STANDING, **goals.STANDING, **mine.STANDING, **preferences.STANDING,
    **farewell.STANDING, **rehearsal.STANDING, **distress.STANDING, **copying.STANDING,
    **consenting.STANDING,
}  # fmt: skip

DUE: dict[str, Callable[[Due, Facts], Turn]] = {
    **interval.DUE,
    **reading.DUE,
    **preferences.DUE,
    **sittings.DUE,
    **keeping.DUE,
    **closing.DUE,
    **consenting.DUE,
}

HAPPENED: dict[str, Callable[[Happened, Facts], Turn]] = {
    **welcome.HAPPENED, **supervisions.HAPPENED, **meetings.HAPPENED, **farewell.HAPPENED,
    **distress.HAPPENED, **outage.HAPPENED,
    **leftover.HAPPENED, **consenting.HAPPENED,
}  # fmt: skip

ANYONE = frozenset({"start", "help", "privacy", "language"})


def hear(step: Step | None, reply: Reply, facts: Facts) -> Turn:
    """The turn that answers one reply; it never raises for anything a person can send."""
    return withholding.gate(_heard(step, reply, facts), facts)


def _heard(step: Step | None, reply: Reply, facts: Facts) -> Turn:
    match reply:
        case Due():
            return DUE[reply.kind](reply, facts)
        case Happened():
            return HAPPENED[reply.what](reply, facts)
        case Reachability():
            return welcome.reachable(reply, facts)
        case Called():
            return _command(reply, facts)
        case Pressed():
            handler = STANDING.get(reply.action)
            return (handler and handler(reply.thing, facts)) or closed(step, facts)
        case Stale():
            return closed(step, facts)
        case Odd():
            return oddities.answer(reply, facts)
        case Edited():
            return reflection.edited(reply, facts)
    return _said(step, reply, facts)


def _command(reply: Called, facts: Facts) -> Turn:
    handler = COMMANDS.get(reply.command)
    if handler is None:
        return about.unknown_command(facts)
    if facts.person is None and reply.command not in ANYONE:
        return about.stranger(facts)
    return handler(reply, facts)


def _said(step: Step | None, reply: Wrote | Spoke | Chose, facts: Facts) -> Turn:
    """Words, a recording or a button of the waiting step."""
    if isinstance(reply, Chose):
        heard = step.hear(reply, facts) if step and _offers(step, reply, facts) else None
        return heard or closed(step, facts)
    if reply.about and (turn := reflection.reply_to(reply, facts)):
        return turn
    if step and (turn := step.hear(reply, facts)):
        return turn
    if step and (step.ask(facts).free or not notes.kept_here(facts)):
        return _again()
    return resting(reply, facts)


def _offers(step: Step, reply: Chose, facts: Facts) -> bool:
    """Whether the step has this button now: what a messenger sends back can be made up."""
    return any(isinstance(b, Choice) and b.key == reply.key for row in step.ask(facts).rows for b in row)


def resting(reply: Wrote | Spoke, facts: Facts) -> Turn:
    """Words that no step waits for: an answer to the open prompt, else a note, else a pointer to what one can do."""
    if facts.person is None:
        return about.stranger(facts)
    if facts.open_prompt():
        return reflection.heard(reply, facts)
    if not notes.kept_here(facts) and (waiting := underway(facts)):
        return go(waiting)
    return notes.heard(reply, facts)


def _again() -> Turn:
    """Not understood: it is said, and the same question is asked."""
    return stay(says=(say(N_("I did not understand that here.")),), again=True)


def closed(step: Step | None, facts: Facts) -> Turn:
    """An old button: says that it is closed, and shows what is open."""
    toast = N_("That question is closed.")
    prompt = facts.open_prompt() if facts.person else None
    if step is not None:
        return stay(toast=toast, anew=True, again=True)
    if facts.person and (waiting := underway(facts)):
        return go(waiting, toast=toast, anew=True)
    if prompt:
        return stay(says=(reflection.shown(prompt, facts),), toast=toast, anew=True)
    return stay(toast=toast, anew=True)


def asks(turn: Turn, before: Step | None, facts: Facts) -> tuple[Ask, ...]:
    """Everything this turn says, read after its effects have happened: what is said first, then the next question."""
    if isinstance(turn.step, Stay):
        return _under(turn, before.ask(facts)) if turn.again and before else turn.says
    if turn.step and turn.step == before:
        return _under(turn, before.ask(facts))
    return (*turn.says, turn.step.ask(facts)) if turn.step else turn.says


def _under(turn: Turn, question: Ask) -> tuple[Ask, ...]:
    """A short remark and the question that is asked again are one message; what was done, and news, stand alone."""
    says = turn.says
    alone = not says or turn.effects or turn.anew or question.replaces
    if alone or says[-1] != say(*says[-1].lines[:2]):
        return (*says, question)
    return (*says[:-1], replace(question, lines=(*says[-1].lines, *question.lines)))


def after(turn: Turn, before: Step | None) -> Step | None:
    """The step that waits when the turn is over."""
    return before if isinstance(turn.step, Stay) else turn.step
