"""What a supervisee answers: kept at once for its writer alone, revised by an edit; it decides no sharing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from conversations import intake, notes, onward, rehearsal, sharing, skipping
from conversations.answers import Prompt, Reflection
from conversations.effects import Revise
from conversations.facts import Facts
from conversations.intake import active, blank, keeping, refusal
from conversations.message import N_, Ask, say
from conversations.prompts import sent, shown
from conversations.replies import Edited, Spoke, Wrote
from conversations.sharing import SHARED, kept, view
from conversations.spacing import instant
from conversations.talk import Turn, stay

WHILE = timedelta(hours=1)
"""What comes within this time of the last word still belongs to a shared answer's question."""
__all__ = ["STANDING", "edited", "heard", "reply_to", "sent", "shown"]


def heard(reply: Wrote | Spoke, facts: Facts) -> Turn:
    """Words while a prompt is open are its answer."""
    prompt = facts.open_prompt()
    turn = _answered(reply, prompt, facts) if prompt and not _settled(prompt, facts) else None
    return turn or notes.heard(reply, facts)


def _settled(prompt: Prompt, facts: Facts) -> bool:
    """Whether an answer has been shared, and that was a while ago: what comes now is another matter."""
    there, before = facts.answer(prompt.id), facts.last_heard()
    shared = there is not None and there.place in SHARED
    return shared and before is not None and instant(facts.now) - instant(before) > WHILE


def reply_to(reply: Wrote | Spoke, facts: Facts) -> Turn | None:
    """A reply to an older question or reflection belongs there, also when that is closed; never too late."""
    what, _, id = reply.about.partition(":")
    reflection = facts.reflection(id) if what == "reflection" else None
    prompt = facts.prompt(reflection.prompt if reflection else id) if what in ("prompt", "reflection") else None
    if prompt:
        return _answered(reply, prompt, facts, reflection)
    return _noted(reply, reflection, facts) if reflection else None


def edited(reply: Edited, facts: Facts) -> Turn:
    """An edited message changes what was kept of it; of what was not kept, nothing is said."""
    what, _, id = facts.subject(reply.message).partition(":")
    reflection = facts.reflection(id) if what == "reflection" else None
    if not reflection:
        return stay()
    if blank(reply.text):
        return stay(says=(say(N_("There are no words in that change, so what you wrote before stays.")),))
    return stay(Revise(reply.message, reply.text), says=(_changed(reflection, facts),))


def _changed(reflection: Reflection, facts: Facts) -> Ask:
    """A quiet word on the change, above how the reflection stands."""
    change = N_("The change is kept.")
    if reflection.place == "supervision":
        change = N_("The change is kept. Your supervisor reads it as it now stands.")
    if not reflection.prompt and reflection.place not in SHARED:
        ask = notes.acknowledged(reflection, facts)
        return replace(ask, lines=(change, *ask.lines))
    return view(reflection, facts, change)


def _answered(reply: Wrote | Spoke, prompt: Prompt, facts: Facts, reflection: Reflection | None = None) -> Turn | None:
    """Kept under a prompt: with what is there as long as that is private, else as a new reflection."""
    seat = active(prompt.seat, facts)
    if not seat:
        return None
    if why := refusal(reply, seat):
        return stay(says=(why,))
    there = reflection or facts.answer(prompt.id)
    goes_on = there is not None and there.place not in SHARED
    id, count = (there.id, there.parts + 1) if there and goes_on else (facts.new_id("reflection"), 1)
    keep = keeping(reply, id, seat.id, prompt.kind, prompt.id)
    return stay(keep, says=(rehearsal.acknowledged(kept(id, count), prompt, facts),))


def _noted(reply: Wrote | Spoke, reflection: Reflection, facts: Facts) -> Turn | None:
    """More words for a note; one that is shared is left as it is, and a new one begun."""
    seat = active(reflection.seat, facts)
    if not seat or reflection.place in SHARED:
        return None
    if why := refusal(reply, seat):
        return stay(says=(why,))
    ask = notes.acknowledged(reflection, facts, reflection.parts + 1)
    return stay(keeping(reply, reflection.id, seat.id, reflection.kind), says=(ask,))


STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {
    **intake.STANDING,
    **skipping.STANDING,
    **sharing.STANDING,
    **onward.STANDING,
}
