"""Who may do what: one `authorize(actor, effect)` for every effect, denied unless a rule allows it; it changes nothing.

Roles belong to a process, not to a person. A rule names the things of an effect and the role that the actor must have
towards each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from bot.store import closing, handing, invitations, processes
from bot.store.tables import goals, meetings, people, points, prompts, reflections, seats
from bot.store.tx import Tx
from conversations import effects as e


class Denied(Exception):
    """This actor may not do this; nothing of the turn happens."""


def writes(tx: Tx, person: str, seat: str) -> bool:
    """Whether the seat is this person's own as supervisee, now or before they left."""
    at = tx.find(seats, seat) if person else None
    return at is not None and at.person == person and at.role == "supervisee"


def supervises(tx: Tx, person: str, process: str) -> bool:
    return bool(person) and person in processes.supervisors_of(tx, process)


def may_see_seat(tx: Tx, person: str, seat: str) -> bool:
    return writes(tx, person, seat) or supervises(tx, person, _process_of(tx, seat))


def may_read(tx: Tx, person: str, seat: str, shared: datetime) -> bool:
    """Whether what was shared then in this seat may be shown: to who supervises, and came before or was told of."""
    process = _process_of(tx, seat)
    told = reads_from(tx, person, process)
    return supervises(tx, person, process) and (told is None or shared > told)


NEVER_SO_FAR = datetime.max.replace(tzinfo=UTC)


def reads_from(tx: Tx, person: str, process: str) -> datetime | None:
    """When everyone had agreed that this supervisor reads; None for who was there from the beginning."""
    row = next((row for row in processes.leading(tx, process) if row.person == person), None)
    if row is None or row.since is None:
        return row.told if row else None
    return row.told or NEVER_SO_FAR


def _process_of(tx: Tx, seat: str) -> str:
    row = tx.find(seats, seat)
    return row.process if row else ""


def _column(tx: Tx, table: Any, column: str, id: str) -> str:
    row = tx.find(table, id)
    return str(getattr(row, column)) if row else ""


Rule = Callable[[Tx, str, Any], bool]


def _anyone(tx: Tx, me: str, effect: Any) -> bool:
    return True


def _known(tx: Tx, me: str, effect: Any) -> bool:
    return bool(me)


def _own_seat(tx: Tx, me: str, effect: Any) -> bool:
    return writes(tx, me, effect.seat)


def _active(tx: Tx, me: str, seat: str) -> bool:
    """Content is kept only for someone who has consented and is accepted."""
    at = processes.seat(tx, seat)
    return writes(tx, me, seat) and at is not None and at.status == "active"


def _keeps(tx: Tx, me: str, effect: Any) -> bool:
    return _active(tx, me, effect.seat)


def _keeps_part(tx: Tx, me: str, effect: Any) -> bool:
    """The reflection is new or my own, and so is the question it answers."""
    there = _column(tx, reflections, "seat", effect.reflection)
    asked = _column(tx, prompts, "seat", effect.prompt) if effect.prompt else effect.seat
    return _keeps(tx, me, effect) and (not there or writes(tx, me, there)) and writes(tx, me, asked)


def _sets_goal(tx: Tx, me: str, effect: Any) -> bool:
    """The goal is new, or of this very seat."""
    return _keeps(tx, me, effect) and _column(tx, goals, "seat", effect.id) in ("", effect.seat)


def _served(tx: Tx, me: str, effect: Any) -> bool:
    """Nothing is asked of someone who is not yet, or no longer, there."""
    at = processes.seat(tx, effect.seat)
    return writes(tx, me, effect.seat) and at is not None and at.status == "active"


def _of_process(tx: Tx, me: str, effect: Any) -> bool:
    return supervises(tx, me, effect.process)


def _of_seat(tx: Tx, me: str, effect: Any) -> bool:
    return supervises(tx, me, _process_of(tx, effect.seat))


def _own(table: Any, name: str) -> Rule:
    """The row that `name` of the effect points at lies in a seat of my own."""
    return lambda tx, me, effect: writes(tx, me, _column(tx, table, "seat", getattr(effect, name)))


def _of_meeting(tx: Tx, me: str, effect: Any) -> bool:
    return supervises(tx, me, _column(tx, meetings, "process", effect.id))


def _supervisor(tx: Tx, me: str, effect: Any) -> bool:
    from bot.store import people

    known = people.by_id(tx, me)
    return known is not None and known.person.supervises


def _leads_none(tx: Tx, me: str, effect: Any) -> bool:
    """Nobody leaves supervisees behind with questions that go on."""
    return bool(me) and all(process.status != "open" for process in processes.supervised_by(tx, me))


def _asker(tx: Tx, me: str, effect: Any) -> bool:
    return bool(me) and _column(tx, prompts, "asker", effect.id) == me


LONGEST_KEPT = 365
FREE = ("invited", "declined", "refused")  # states of a seat in which nobody has written anything


def _before_joining(tx: Tx, me: str, effect: Any) -> bool:
    """Whoever joined was told a number, and it holds."""
    taken = any(at.status not in FREE for at in processes.seats_in(tx, effect.process))
    return _of_process(tx, me, effect) and not taken and 0 <= effect.days <= LONGEST_KEPT


def _invites(tx: Tx, me: str, effect: Any) -> bool:
    """A seat that someone has taken is theirs: whoever sat there next could read them."""
    at = processes.seat(tx, effect.seat)
    return _of_seat(tx, me, effect) and at is not None and at.status in FREE


def _invited(tx: Tx, me: str, effect: Any) -> bool:
    """The invitation is alive, and is to this seat."""
    found = invitations.by_id(tx, effect.invitation)
    return bool(me) and found is not None and found.kind == "supervisee" and effect.seat == found.seat


def _invited_to_supervise(tx: Tx, me: str, effect: Any) -> bool:
    found = invitations.by_id(tx, effect.invitation)
    return bool(me) and found is not None and found.kind == "supervisor"


def _tells(tx: Tx, me: str, effect: Any) -> bool:
    """One tells those of a process one belongs to; and who declines an invitation tells of that."""
    kind, _, thing = effect.to.partition(":")
    if kind == "supervisee":
        return may_see_seat(tx, me, thing)
    mine = supervises(tx, me, thing) or any(s.process == thing for s in processes.seats_of_person(tx, me))
    return kind == "supervisors" and (mine or _declines(tx, me, effect, thing))


def _declines(tx: Tx, me: str, effect: Any, process: str) -> bool:
    at = processes.seat(tx, effect.thing)
    declined = at is not None and at.process == process and at.status == "declined"
    return bool(me) and effect.what == "declined" and declined


def _not_mine(tx: Tx, me: str, effect: Any) -> bool:
    """One takes a free seat, and none in a process one supervises."""
    at = processes.seat(tx, effect.seat)
    free = at is not None and at.status in FREE
    return free and _invited(tx, me, effect) and not supervises(tx, me, _process_of(tx, effect.seat))


def _hands_on(tx: Tx, me: str, effect: Any) -> bool:
    """A process that goes on, of someone who has joined it."""
    found = processes.process(tx, effect.process) if _of_process(tx, me, effect) else None
    return found is not None and found.status == "open" and _someone_sits(tx, found.id)


def _someone_sits(tx: Tx, process: str) -> bool:
    return any(seat.status == "active" for seat in processes.seats_in(tx, process))


def _may_ask(tx: Tx, me: str, effect: Any) -> bool:
    """The link is alive and nobody's yet; a supervisor here already, with no seat in that process."""
    found = invitations.by_id(tx, effect.invitation)
    free = found is not None and found.kind == handing.KIND and not found.taker
    return free and found is not None and handing.fit(tx, me, found.process) and _someone_sits(tx, found.process)


def _has_asked(tx: Tx, me: str, effect: Any) -> bool:
    found = handing.offered(tx, effect.process)
    return bool(me) and found is not None and found.taker == me


def _hands_over(tx: Tx, me: str, effect: Any) -> bool:
    """By its supervisor, to the one who has asked and still may."""
    found = handing.offered(tx, effect.process)
    return found is not None and _hands_on(tx, me, effect) and handing.fit(tx, found.taker, effect.process)


RULES: Mapping[type, Rule] = {
    e.Enrol: _anyone, e.SetPerson: _known, e.SetReachable: _known, e.Jot: _known, e.ClearJots: _known, e.Tell: _tells,
    e.SendCopy: _known,
    e.BecomeSupervisor: _invited_to_supervise, e.OpenProcess: _supervisor, e.Invite: _invites,
    e.Join: _not_mine, e.DeclineInvitation: _invited, e.Accept: _of_seat, e.Refuse: _of_seat,
    e.ErasePerson: _leads_none, e.EraseSeat: _own_seat, e.Withdraw: _own_seat,
    e.OfferProcess: _hands_on, e.TakeBackOffer: _of_process, e.AskToTake: _may_ask, e.StepBack: _has_asked,
    e.HandOn: _hands_over,
    e.MarkAsked: _keeps, e.RenewConsent: _keeps,
    e.Leave: _own_seat, e.SetConsent: _own_seat, e.SetTimes: _own_seat, e.Pause: _own_seat,
    e.SetKeeping: _before_joining, e.EndProcess: _of_process, e.PauseProcess: _of_process, e.SetRhythm: _of_process,
    e.PushDigest: _of_process,
    e.SetMeeting: _of_process, e.MoveMeeting: _of_meeting, e.CancelMeeting: _of_meeting, e.HoldMeeting: _of_meeting,
    e.OpenPrompt: _served, e.OpenWaiting: _own(prompts, "id"), e.SwapQuestion: _own(prompts, "id"),
    e.ClosePrompt: _own(prompts, "id"), e.Postpone: _own(prompts, "id"), e.MarkReminded: _own(prompts, "id"),
    e.Defer: _known, e.AskOwn: _of_seat, e.TakeBackAsk: _asker,
    e.Keep: _keeps_part, e.Revise: _known, e.Replace: _own(reflections, "reflection"),
    e.Share: _own(reflections, "reflection"), e.ShareTitle: _own(reflections, "reflection"),
    e.Place: _own(reflections, "reflection"), e.SetKind: _own(reflections, "reflection"),
    e.Erase: _own(reflections, "reflection"),
    e.MoveNote: lambda tx, me, x: _own(reflections, "reflection")(tx, me, x) and _keeps(tx, me, x),
    e.SetGoal: _sets_goal, e.EraseGoal: _own(goals, "id"), e.RateGoal: _own(goals, "goal"),
    e.ExplainPoint: _own(points, "point"), e.ShareGoal: _own(goals, "id"), e.SharePoint: _own(points, "id"),
    e.ShareWhy: _own(points, "point"), e.SendDigest: _of_process,
}  # fmt: skip


def _suspended(tx: Tx, me: str) -> bool:
    """Whoever has a stolen account may do nothing with it."""
    known = tx.find(people, me)
    return known is not None and known.suspended is not None


BEGINS = (e.OpenProcess, e.Invite, e.Join, e.AskOwn, e.OfferProcess, e.AskToTake, e.HandOn)
"""What begins something new: nothing of it happens while the service closes."""


def authorize(tx: Tx, me: str, effect: Any) -> None:
    """Raises Denied unless the rule of this effect allows it to this person; an effect without a rule is denied."""
    rule = RULES.get(type(effect))
    if isinstance(effect, BEGINS) and closing.end_of(tx):
        raise Denied(type(effect).__name__)
    if rule is None or _suspended(tx, me) or not rule(tx, me, effect):
        raise Denied(type(effect).__name__)
