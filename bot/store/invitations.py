"""One-time links to a seat, to becoming a supervisor, or to going on with a process; who may, is decided elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, select, update

from bot.store import processes
from bot.store.tables import invitations, people, seats
from bot.store.tx import Tx
from conversations.people import Invitation, Process

INVITATION_DAYS = 14


def fingerprint(tx: Tx, token: str) -> str:
    return tx.safe.vault.lookup(f"invitation:{token}").hex()


def invite(
    tx: Tx,
    id: str,
    kind: str,
    token: str,
    *,
    seat: str | None = None,
    by: str | None = None,
    name: str = "",
    language: str = "",
) -> None:
    """A living invitation for 14 days; earlier ones to the same seat die."""
    if seat:
        close_all(tx, seat)
    sealed = tx.seal(("invitation", id), "name", id, name) if name else None
    expires = tx.now + timedelta(days=INVITATION_DAYS)
    tx.add(
        invitations, id=id, kind=kind, token=fingerprint(tx, token), seat=seat, by=by, name=sealed,
        language=language, made=tx.now, expires=expires,
    )  # fmt: skip


def living(tx: Tx, token: str) -> Invitation | None:
    alive = (invitations.c.closed.is_(None), invitations.c.expires > tx.now)
    return _invitation(tx, tx.first(select(invitations).where(invitations.c.token == fingerprint(tx, token), *alive)))


def by_id(tx: Tx, id: str) -> Invitation | None:
    alive = (invitations.c.closed.is_(None), invitations.c.expires > tx.now)
    return _invitation(tx, tx.first(select(invitations).where(invitations.c.id == id, *alive)))


def _invitation(tx: Tx, row: Row[Any] | None) -> Invitation | None:
    if row is None:
        return None
    of = _process_of_seat(tx, row.seat) if row.seat else None
    name = tx.text(("invitation", row.id), "name", row.id, row.name)
    made = Invitation(
        id=row.id, kind=row.kind, seat=row.seat or "", by=row.by or "", language=row.language or "", name=name,
        taker=row.taker or "", taker_name=_name(tx, row.taker),
    )  # fmt: skip
    return _to(made, of) if of else made


def _to(invitation: Invitation, of: Process) -> Invitation:
    return replace(
        invitation, process=of.id, inviter=of.supervisor, language=invitation.language or of.language,
        keep_days=of.keep_days, form=of.form, themes=of.themes, weeks=of.weeks,
    )  # fmt: skip


def _process_of_seat(tx: Tx, seat_id: str) -> Process | None:
    row = tx.first(select(seats.c.process).where(seats.c.id == seat_id))
    return processes.process(tx, row.process) if row else None


def _name(tx: Tx, person: str | None) -> str:
    row = tx.first(select(people.c.name).where(people.c.id == person)) if person else None
    return tx.text(("person", person or ""), "name", person or "", row.name) if row else ""


def close_all(tx: Tx, seat: str) -> None:
    """Whatever invitation to this seat is alive dies."""
    alive = (invitations.c.seat == seat, invitations.c.closed.is_(None))
    tx.run(update(invitations).where(*alive).values(closed=tx.now))


def close(tx: Tx, id: str) -> bool:
    """Uses the invitation up; False when someone was quicker."""
    alive = (invitations.c.id == id) & invitations.c.closed.is_(None)
    return tx.run(update(invitations).where(alive).values(closed=tx.now)) == 1
