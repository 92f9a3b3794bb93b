"""/rehearse: before a difficult talk three questions, one at a time: what happens, what one may feel, what then.

It plays nobody's part and weighs no answer; a question that was open is put away and can be taken up again afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from conversations.answers import Prompt, Reflection
from conversations.facts import Facts
from conversations.intake import active
from conversations.message import N_, Ask, Choice, Standing, Text, say
from conversations.people import Seat
from conversations.prompts import closes, opening, shown
from conversations.replies import Called, Chose, Reply
from conversations.seats import active as my_seats
from conversations.seats import buttons, chosen
from conversations.sharing import view
from conversations.talk import Step, Turn, end, go, stay

KIND, MOVE = "rehearsal", "rehearse"
STAGES = ("rehearse-happen", "rehearse-feel", "rehearse-then")


def rehearse(reply: Called, facts: Facts) -> Turn:
    """/rehearse."""
    seats = my_seats(facts)
    if not seats:
        return stay(says=(say(N_("This is for a supervision in which you are the supervisee.")),))
    return _begun(seats[0], "", facts) if len(seats) == 1 else go(Whose())


class Whose(Step, name="rehearsal.whose"):
    """In which process it is kept, when there are several."""

    def ask(self, facts: Facts) -> Ask:
        rows = (*buttons(my_seats(facts), facts), (Choice("never_mind", N_("Never mind")),))
        return say(N_("In which supervision do you keep this?"), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("never_mind"):
                return end(says=(say(N_("All right. Everything is as before.")),))
            case Chose(key) if seat := chosen(key, my_seats(facts)):
                return _begun(seat, "", facts)
        return None


def begin(thing: str, facts: Facts) -> Turn | None:
    """From a reflection that leads to a talk."""
    reflection = facts.reflection(thing)
    seat = active(reflection.seat, facts) if reflection else None
    if reflection is None or seat is None:
        return None
    turn = _begun(seat, reflection.prompt, facts)
    return replace(turn, says=(view(reflection, facts), *turn.says))


def _begun(seat: Seat, parent: str, facts: Facts) -> Turn:
    waiting = _unanswered(facts)
    lines = [N_("Before a difficult talk: three questions, one at a time. You can stop at any point.")]
    if waiting:
        lines.append(N_("The question that was open is put away; you find it again after these."))
    turn = _asked(STAGES[0], seat, waiting or parent, facts)
    return replace(turn, says=tuple(replace(ask, lines=(*lines, *ask.lines)) for ask in turn.says))


def _unanswered(facts: Facts) -> str:
    """The open question under which nothing is written; "" when there is none."""
    there = facts.open_prompt()
    return there.id if there and there.kind != KIND and not facts.answer(there.id) else ""


def _asked(stage: str, seat: Seat, parent: str, facts: Facts) -> Turn:
    question = facts.bank.pick(stage, facts.language, facts.used_questions(seat.id), seat.id)
    if question is None:
        return stay(toast=N_("There is no other question here just now."))
    text = question.texts[facts.language]
    prompt = Prompt(facts.new_id("prompt"), seat.id, KIND, MOVE, question.id, text, "open", parent=parent)
    return end(opening(prompt, closes(prompt, facts)), says=(shown(prompt, facts),))


# --- from one question to the next


def onward(prompt: Prompt | None, facts: Facts) -> Standing | None:
    """The button to the next question; after the last to the one that was put away, if that is still unanswered."""
    if prompt is None or prompt.kind != KIND:
        return None
    if _following(prompt, facts):
        return Standing("rehearse_next", prompt.id, N_("Next question"), "primary")
    before = facts.prompt(prompt.parent) if prompt.parent else None
    away = before and before.status == "closed" and not facts.answer(before.id)
    return Standing("prompt_back", prompt.parent, N_("Earlier question")) if away else None


def following(thing: str, facts: Facts) -> Turn | None:
    """The next question takes the floor; once it has been put, the button shows it again."""
    prompt = facts.prompt(thing)
    seat = active(prompt.seat, facts) if prompt and prompt.kind == KIND else None
    stage = _following(prompt, facts) if prompt else ""
    there = facts.open_prompt()
    if there and there.kind == KIND and there.id != thing and not facts.answer(there.id):
        return stay(says=(shown(there, facts),), anew=True)
    return replace(_asked(stage, seat, prompt.parent, facts), anew=True) if prompt and seat and stage else None


def _following(prompt: Prompt, facts: Facts) -> str:
    """The stage after the one this question is of; "" after the last."""
    question = facts.bank.question(prompt.question)
    at = STAGES.index(question.domain) if question and question.domain in STAGES else len(STAGES)
    return STAGES[at + 1] if at + 1 < len(STAGES) else ""


def acknowledged(ask: Ask, prompt: Prompt | None, facts: Facts) -> Ask:
    """An acknowledgement, with the button that leads on above the others."""
    button = onward(prompt, facts)
    return replace(ask, rows=((button,), *ask.rows)) if button else ask


def of(reflection: Reflection, facts: Facts) -> Standing | None:
    """The button that leads on from a reflection."""
    return onward(facts.prompt(reflection.prompt), facts) if reflection.prompt else None


LABEL: Text = N_("A talk ahead")
COMMANDS: dict[str, Callable[[Called, Facts], Turn]] = {"rehearse": rehearse}
STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {"rehearse": begin, "rehearse_next": following}
