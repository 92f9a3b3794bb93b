"""Carries out what concerns a person: who they are, what they jot down, what reaches another."""

from __future__ import annotations

from dataclasses import asdict

from bot import inbox, outbox
from bot.effects import seats
from bot.effects.changes import Carried, Changes
from bot.store import erasing, invitations, people, processes
from bot.translation import language_of
from conversations import effects as e


def enrol(changes: Changes, effect: e.Enrol) -> None:
    if changes.facts.known:
        return
    language = effect.language or language_of(changes.facts.caller.language_code)
    id = changes.facts.new_id("person")
    people.enrol(
        changes.tx, id, changes.facts.lane, changes.chat, changes.facts.caller.name, language, "Europe/Helsinki"
    )
    people.begin_floor(changes.tx, id)
    changes.facts.known = people.by_id(changes.tx, id)
    changes.menu = True


def become_supervisor(changes: Changes, effect: e.BecomeSupervisor) -> None:
    if invitations.close(changes.tx, effect.invitation):
        people.change(changes.tx, changes.facts.me, name=effect.name, zone=effect.zone, supervises=True)
        changes.menu = True


def set_person(changes: Changes, effect: e.SetPerson) -> None:
    values = {k: v for k, v in asdict(effect).items() if v}
    people.change(changes.tx, changes.facts.me, **values)
    changes.touched.update(s.id for s in changes.facts.my_seats())
    changes.menu = True


def set_reachable(changes: Changes, effect: e.SetReachable) -> None:
    people.change(changes.tx, changes.facts.me, reachable=effect.reachable)


def jot(changes: Changes, effect: e.Jot) -> None:
    people.jot(changes.tx, changes.facts.me, effect.key, effect.value)


def clear_jots(changes: Changes, effect: e.ClearJots) -> None:
    people.clear_jots(changes.tx, changes.facts.me, effect.prefix)


def erase_person(changes: Changes, effect: e.ErasePerson) -> None:
    """What waits to be sent to them goes too, but for what this turn says."""
    for seat in changes.facts.my_seats():
        seats.erase_seat(changes, e.EraseSeat(seat.id))
    erasing.person(changes.tx, changes.facts.me, changes.facts.lane)
    outbox.forget(changes.tx, changes.facts.lane)
    changes.facts.known = None
    changes.menu = True


def tell(changes: Changes, effect: e.Tell) -> None:
    for person in _told(changes, effect.to):
        tell_person(changes, person, effect.what, effect.thing, effect.more)


def tell_person(changes: Changes, person: str, what: str, thing: str, more: str = "") -> None:
    """An inbox row of theirs."""
    changes.told += 1
    lane = people.lane_of(changes.tx, person)
    body = {"what": what, "thing": thing, "more": more}
    inbox.put(changes.tx, f"told:{changes.key}:{changes.told}", lane, "event", body)


def _told(changes: Changes, to: str) -> list[str]:
    kind, _, thing = to.partition(":")
    if kind == "supervisors":
        return list(processes.supervisors_of(changes.tx, thing))
    seat = processes.seat(changes.tx, thing)
    return [seat.person] if seat and seat.person else []


def send_copy(changes: Changes, effect: e.SendCopy) -> None:
    """A row that says whose copy to make; each file of it puts the next one there."""
    body = {"chat": changes.chat, "owner": changes.facts.me, "volume": 0}
    outbox.put(changes.tx, changes.facts.lane, "export", body)


CARRIED: Carried = {
    e.Enrol: enrol,
    e.BecomeSupervisor: become_supervisor,
    e.SetPerson: set_person,
    e.SetReachable: set_reachable,
    e.Jot: jot,
    e.ClearJots: clear_jots,
    e.ErasePerson: erase_person,
    e.Tell: tell,
    e.SendCopy: send_copy,
}
