"""What would be shared with a supervisor who came after the consent waits for the answer: the question is put again.

It withholds nothing else: whoever was there when the consent was given reads what is shared, as before.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversations.consenting import asked
from conversations.effects import Effect, Share, ShareGoal, SharePoint, ShareTitle, ShareWhy
from conversations.facts import Facts
from conversations.message import N_
from conversations.people import Process, Seat
from conversations.seats import active, newcomer
from conversations.talk import Turn, stay


def gate(turn: Turn, facts: Facts) -> Turn:
    """A turn that would share with a supervisor who has come since the consent: first the question is put again."""
    things = tuple(_shares(turn))
    waiting = next((pair for thing in things if (pair := _waits(thing, facts))), None) if things else None
    if waiting is None:
        return turn
    first = N_("Nothing has been shared yet. First there is a question.")
    return stay(says=(asked(*waiting, facts, first),), anew=True)


def _shares(turn: Turn) -> Iterator[str]:
    """The ids of what is shared, or of what a title is about to be written for."""
    yield from (id for effect in turn.effects if (id := _shared(effect)))
    if getattr(turn.step, "name", "") == "sharing.title":
        yield getattr(turn.step, "reflection", "")


def _shared(effect: Effect) -> str:
    match effect:
        case Share(id) | ShareTitle(id) | ShareGoal(id, True) | SharePoint(id, True) | ShareWhy(id, True):
            return id
    return ""


def _waits(thing: str, facts: Facts) -> tuple[Seat, Process] | None:
    """Whose supervisor reads nothing yet, among the processes this thing may be of."""
    for seat in active(facts):
        process = facts.process(seat.process)
        if process and newcomer(seat, process) and thing in _things(seat, facts):
            return seat, process
    return None


def _things(seat: Seat, facts: Facts) -> Iterator[str]:
    yield from (reflection.id for reflection in facts.reflections(seat.id))
    for goal in facts.goals(seat.id):
        yield goal.id
        yield from (point.id for point in goal.points)
