"""Carries out the handing on of a process; whoever is concerned is told in the same transaction."""

from __future__ import annotations

from bot.effects.changes import Carried, Changes
from bot.effects.persons import tell_person
from bot.store import handing, invitations, processes
from conversations import effects as e
from conversations.people import Invitation


def offer(changes: Changes, effect: e.OfferProcess) -> None:
    id = changes.facts.new_id(f"handing:{effect.process}")
    handing.offer(changes.tx, id, effect.process, effect.token, changes.facts.me)


def take_back(changes: Changes, effect: e.TakeBackOffer) -> None:
    if offered := handing.offered(changes.tx, effect.process):
        _close(changes, offered)
        if offered.taker:
            tell_person(changes, offered.taker, "offer_gone", effect.process, offered.inviter)


def ask_to_take(changes: Changes, effect: e.AskToTake) -> None:
    """`more` is how the messenger names the one who asks, as of one who joins."""
    offered = invitations.by_id(changes.tx, effect.invitation)
    if offered and handing.asked(changes.tx, offered.id, changes.facts.me):
        tell_person(changes, offered.by, "taker_asks", offered.process, changes.facts.caller.name)


def step_back(changes: Changes, effect: e.StepBack) -> None:
    if offered := handing.offered(changes.tx, effect.process):
        _close(changes, offered)
        tell_person(changes, offered.by, "taker_steps_back", effect.process)


def _close(changes: Changes, offered: Invitation) -> None:
    invitations.close(changes.tx, offered.id)


def hand_on(changes: Changes, effect: e.HandOn) -> None:
    offered = handing.offered(changes.tx, effect.process)
    if offered is None:
        return
    handing.hand_on(changes.tx, effect.process, changes.facts.me, offered.taker)
    tell_person(changes, offered.taker, "handed_over", effect.process)
    for seat in processes.seats_in(changes.tx, effect.process):
        if seat.status == "active":
            tell_person(changes, seat.person, "handed_on", seat.id, offered.inviter)
    changes.processes.add(effect.process)


CARRIED: Carried = {
    e.OfferProcess: offer,
    e.TakeBackOffer: take_back,
    e.AskToTake: ask_to_take,
    e.StepBack: step_back,
    e.HandOn: hand_on,
}
