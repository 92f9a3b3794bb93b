"""Processes that are handed on: the offer, who has asked to go on with it, and the moment of handing on."""

from __future__ import annotations

from sqlalchemy import ColumnElement, select, update

from bot.store import invitations as offers
from bot.store.tables import invitations, people, prompts, seats
from bot.store.tx import Tx
from conversations.people import Invitation

KIND = "handing"


def offer(tx: Tx, id: str, process: str, token: str, by: str) -> None:
    offers.invite(tx, id, KIND, token, seat=head(tx, process), by=by)


def head(tx: Tx, process: str) -> str:
    """The seat of the one who supervises."""
    row = tx.first(select(seats.c.id).where(*_head(process)).order_by(seats.c.id))
    return row.id if row else ""


def offered(tx: Tx, process: str) -> Invitation | None:
    """The living offer of this process."""
    mine = (invitations.c.kind == KIND, invitations.c.seat == head(tx, process), invitations.c.closed.is_(None))
    row = tx.first(select(invitations.c.id).where(*mine).order_by(invitations.c.made.desc()).limit(1))
    return offers.by_id(tx, row.id) if row else None


def asked(tx: Tx, invitation: str, taker: str) -> bool:
    """This one would go on with it; False when someone was quicker."""
    free = (invitations.c.id == invitation, invitations.c.closed.is_(None), invitations.c.taker.is_(None))
    return tx.run(update(invitations).where(*free).values(taker=taker)) == 1


def fit(tx: Tx, person: str, process: str) -> bool:
    """Whether this person may go on with it: a supervisor here who has no seat in it, and whose account is theirs."""
    known = (people.c.id == person, people.c.supervises, people.c.suspended.is_(None))
    there = (seats.c.process == process, seats.c.person == person)
    return (
        tx.first(select(people.c.id).where(*known)) is not None and tx.first(select(seats.c.id).where(*there)) is None
    )


def hand_on(tx: Tx, process: str, former: str, taker: str) -> None:
    """The seat of the one who supervises is the other's from now on; so are the questions that still wait."""
    values = {"person": taker, "since": tx.now, "told": None}
    tx.run(update(seats).where(*_head(process), seats.c.person == former).values(**values))
    members = select(seats.c.id).where(seats.c.process == process, seats.c.role == "supervisee")
    tx.run(update(seats).where(seats.c.id.in_(members)).values(asked=None))
    waiting = (prompts.c.seat.in_(members), prompts.c.asker == former, prompts.c.status == "waiting")
    tx.run(update(prompts).where(*waiting).values(asker=taker))
    offers.close_all(tx, head(tx, process))


def _head(process: str) -> tuple[ColumnElement[bool], ...]:
    return (seats.c.process == process, seats.c.role == "supervisor", seats.c.status == "active")
