"""Carries out what a turn asks for, in the turn's own transaction and only after `authorize`; it decides nothing.

A room for each noun, as in `conversations.effects`; each tells in `CARRIED` which effects it carries out.
"""

from __future__ import annotations

from bot import circles, planner
from bot.access import authorize
from bot.effects import consents, digests, goals, handing, meetings, persons, prompts, reflections, seats
from bot.effects.changes import Carried, Changes
from conversations.effects import Effect

__all__ = ["CARRIED", "Changes", "carry_out"]

CARRIED: Carried = {
    **persons.CARRIED, **seats.CARRIED, **meetings.CARRIED, **prompts.CARRIED, **reflections.CARRIED, **goals.CARRIED,
    **digests.CARRIED, **consents.CARRIED, **handing.CARRIED,
}  # fmt: skip


def carry_out(changes: Changes, effects: tuple[Effect, ...]) -> None:
    """Raises Denied for the first effect that is not allowed; then plans anew whatever the others have touched."""
    for effect in effects:
        circles.enter(changes.tx, changes.facts.me, effect)
        authorize(changes.tx, changes.facts.me, effect)
        CARRIED[type(effect)](changes, effect)
    if changes.processes or changes.touched:
        planner.replan_all(changes.tx, changes.processes, changes.touched, changes.facts.house.holidays)
