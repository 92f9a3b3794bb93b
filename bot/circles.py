"""Before a turn touches what belongs to others in a process, the process is its runner's alone; it changes nothing.

A supervisee's own processes come with their lane (`bot.store.locks`). Whoever supervises may have dozens, so theirs are
taken one by one, as effects need them; when another runner has it now, the row waits for the next round.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from sqlalchemy import select

from bot.store import closing, locks, people, processes
from bot.store import meetings as meeting_store
from bot.store.prepared import Bound
from bot.store.tables import invitations, meetings, prompts, seats
from bot.store.tx import Tx
from conversations import effects as e


class Busy(Exception):
    """Another runner has this process now: the row is handled anew in the next round, and nothing counts as failed."""


Touches = Callable[[Tx, str, Any], Collection[str]]


def enter(tx: Tx, me: str, effect: Any) -> None:
    """From now on nobody else changes what this effect touches; Busy when someone does."""
    if not locks.shared(tx) or type(effect) not in SHARED:
        return
    for process in sorted(SHARED[type(effect)](tx, me, effect)):
        if not locks.take(tx, "process", process, *_again(me, process, effect)):
            raise Busy


def _again(me: str, process: str, effect: Any) -> Collection[Bound]:
    """What is asked under the lock before anything else: whether it may be done, and what else hangs on it."""
    of = (people.read(me), closing.read(), *processes.reads(process), *processes.reads_of_seats(process))
    return (*of, meeting_store.row_read(effect.id)) if SHARED[type(effect)] is _of_meeting else of


def _named(tx: Tx, me: str, effect: Any) -> Collection[str]:
    return (effect.process,)


def _of_seat(tx: Tx, me: str, effect: Any) -> Collection[str]:
    return _processes(tx, seats.c.id == effect.seat)


def _of_meeting(tx: Tx, me: str, effect: Any) -> Collection[str]:
    at = tx.find(meetings, effect.id)
    return (at.process,) if at else ()


def _of_prompt(tx: Tx, me: str, effect: Any) -> Collection[str]:
    return _processes(tx, seats.c.id.in_(select(prompts.c.seat).where(prompts.c.id == effect.id)))


def _of_invitation(tx: Tx, me: str, effect: Any) -> Collection[str]:
    return _processes(tx, seats.c.id.in_(select(invitations.c.seat).where(invitations.c.id == effect.invitation)))


def _of_person(tx: Tx, me: str, effect: Any) -> Collection[str]:
    return _processes(tx, seats.c.person == me)


def _processes(tx: Tx, condition: Any) -> Collection[str]:
    return {row.process for row in tx.all(select(seats.c.process).where(condition))}


SHARED: Mapping[type, Touches] = {
    **dict.fromkeys((e.EndProcess, e.PauseProcess, e.SetRhythm, e.SetKeeping, e.PushDigest, e.SetMeeting), _named),
    **dict.fromkeys((e.OfferProcess, e.TakeBackOffer, e.StepBack, e.HandOn), _named),
    e.AskToTake: _of_invitation,
    **dict.fromkeys((e.Invite, e.Join, e.DeclineInvitation, e.Accept, e.Refuse, e.AskOwn), _of_seat),
    **dict.fromkeys((e.MoveMeeting, e.CancelMeeting, e.HoldMeeting), _of_meeting),
    e.TakeBackAsk: _of_prompt,
    e.ErasePerson: _of_person,
}
