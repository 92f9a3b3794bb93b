"""A prompt that does not suit: another question, later, or not this one; why is never kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from conversations.answers import Prompt
from conversations.effects import ClosePrompt, OpenWaiting, Postpone, SwapQuestion
from conversations.facts import Facts
from conversations.intake import active
from conversations.message import N_, Ask, Button, Standing, Text, say
from conversations.moments import Later, later_choices
from conversations.prompts import closes, own, pool, shown, suiting
from conversations.talk import Turn, end, stay

NOT_THIS = {
    "not_now": (N_("Not now"), N_("All right. I let this question go. The next one comes in its own time.")),
    "not_close": (N_("Too close"), N_("All right. This one is left alone. The next question is another.")),
    "not_aloud": (N_("I'll say it aloud"), N_("All right. You bring it up yourself when you meet.")),
}


def another(thing: str, facts: Facts) -> Turn | None:
    """A different question of the same theme or move, in place."""
    prompt = _open(thing, facts)
    if not isinstance(prompt, Prompt) or prompt.kind == "ask":
        return None if isinstance(prompt, Prompt) else prompt
    used = (*facts.used_questions(prompt.seat), prompt.question)
    question = facts.bank.pick(pool(prompt, facts), facts.language, used, prompt.seat)
    if not question or question.id == prompt.question:
        return stay(toast=N_("There is no other question here just now."))
    now = replace(prompt, question=question.id, text=question.texts[facts.language])
    return stay(SwapQuestion(thing, question.id, prompt.theme), says=(shown(now, facts),))


def later(thing: str, facts: Facts) -> Turn | None:
    """The moments at which it may come again, each shown."""
    prompt = _open(thing, facts)
    if not isinstance(prompt, Prompt):
        return prompt
    moments = _moments(prompt, facts)
    none = N_("This question closes soon, so there is no later time for it.")
    buttons = (Standing(f"later_{choice}", thing, _named(at, facts)) for choice, at in moments.items())
    return stay(says=(_menu(thing, N_("When shall I come back to this?") if moments else none, *buttons),))


def postponed(choice: Later, thing: str, facts: Facts) -> Turn | None:
    """It is put aside, and when it comes again is said."""
    prompt = _open(thing, facts)
    if not isinstance(prompt, Prompt):
        return prompt
    at = _moments(prompt, facts).get(choice)
    if at is None:
        return later(thing, facts)
    return stay(Postpone(thing, at), says=(_rested(thing, _promise(at, facts), N_("Now after all")),))


def not_this(thing: str, facts: Facts) -> Turn | None:
    """Three ways to leave it; none is kept."""
    prompt = _open(thing, facts)
    if not isinstance(prompt, Prompt):
        return prompt
    buttons = (Standing(key, thing, label) for key, (label, _) in NOT_THIS.items())
    return stay(says=(_menu(thing, N_("You can leave this one. Which button you choose is not kept."), *buttons),))


def left(key: str, thing: str, facts: Facts) -> Turn | None:
    """It is let go."""
    prompt = _open(thing, facts)
    if not isinstance(prompt, Prompt):
        return prompt
    _, answer = NOT_THIS[key]
    return stay(ClosePrompt(thing), says=(_rested(thing, answer, N_("Answer after all")),))


def back(thing: str, facts: Facts) -> Turn | None:
    """The question itself again, opened anew if it was put aside or let go."""
    prompt = own(thing, facts)
    if not prompt:
        return None
    if prompt.status == "open" or facts.answer(thing):
        return stay(says=(shown(prompt, facts),))
    return end(OpenWaiting(thing, closes(prompt, facts)), says=(shown(prompt, facts),))


def _open(thing: str, facts: Facts) -> Prompt | Turn | None:
    """The open prompt of this id while nothing is written under it; else what is answered instead."""
    prompt = own(thing, facts)
    if prompt and facts.answer(thing):
        return stay(toast=N_("Your answer stays with this question."))
    return prompt if prompt and prompt.status == "open" else None


def _moments(prompt: Prompt, facts: Facts) -> dict[Later, datetime]:
    seat = active(prompt.seat, facts)
    process = facts.process(seat.process) if seat else None
    if not seat or not process:
        return {}
    return dict(later_choices(facts.now, suiting(seat, process, facts), closes(prompt, facts)))


def _named(at: datetime, facts: Facts) -> Text:
    days = (at.date() - facts.now.date()).days
    if days == 0:
        return N_("This evening {time:hour}", time=at.time())
    return N_("Tomorrow {time:hour}", time=at.time()) if days == 1 else N_("On {when}", when=at)


def _promise(at: datetime, facts: Facts) -> Text:
    days = (at.date() - facts.now.date()).days
    if days == 0:
        return N_("All right. I'll come back to this today at {time}.", time=at.time())
    if days == 1:
        return N_("All right. I'll come back to this tomorrow at {time}.", time=at.time())
    return N_("All right. I'll come back to this on {when}.", when=at)


def _menu(thing: str, text: Text, *buttons: Button) -> Ask:
    rows = tuple((button,) for button in buttons)
    return say(text, rows=(*rows, (Standing("prompt_back", thing, N_("Back")),)), subject=f"prompt:{thing}")


def _rested(thing: str, text: Text, label: Text) -> Ask:
    return say(text, rows=((Standing("prompt_back", thing, label),),), subject=f"prompt:{thing}")


STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {
    "prompt_other": another,
    "prompt_later": later,
    "prompt_not": not_this,
    "prompt_back": back,
    **{f"later_{choice}": partial(postponed, choice) for choice in Later},
    **{key: partial(left, key) for key in NOT_THIS},
}
