"""Processes, seats and invitations; meetings and prompts have modules of their own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, Select, select, update

from bot.store.tables import invitations, people, processes, seats
from bot.store.tx import Tx
from conversations.facts import Consents, Invitation, Process, Seat, Times

INVITATION_DAYS = 14


def _process(tx: Tx, row: Row[Any]) -> Process:
    head = tx.first(
        select(people.c.id, people.c.name)
        .join(seats, seats.c.person == people.c.id)
        .where(seats.c.process == row.id, seats.c.role == "supervisor")
        .order_by(seats.c.id)
    )
    name = tx.text(("person", head.id), "name", head.id, head.name) if head else ""
    return Process(
        id=row.id, form=row.form, themes=tuple(row.themes.split(",")), weeks=row.weeks, supervisor=name,
        language=row.language, status=row.status, meetings=row.meetings, ends=row.ends, began=row.began,
        push_hours=row.push_hours, supervisor_person=head.id if head else "", paused_until=row.paused_until,
    )  # fmt: skip


def process(tx: Tx, id: str) -> Process | None:
    row = tx.first(select(processes).where(processes.c.id == id))
    return _process(tx, row) if row else None


def supervised_by(tx: Tx, person: str) -> Sequence[Process]:
    mine = select(seats.c.process).where(seats.c.person == person, seats.c.role == "supervisor")
    wanted = (processes.c.id.in_(mine), processes.c.status != "erased")
    rows = tx.all(select(processes).where(*wanted).order_by(processes.c.began, processes.c.id))
    return [_process(tx, row) for row in rows]


def open_process(tx: Tx, id: str, values: dict[str, Any]) -> None:
    themes = ",".join(values.pop("themes"))
    tx.add(processes, id=id, status="open", began=tx.now, themes=themes, push_hours=0, **values)


def change_process(tx: Tx, id: str, **values: Any) -> None:
    tx.run(update(processes).where(processes.c.id == id).values(**values))


# --- seats

STANDARD = Times()


def add_seat(
    tx: Tx, id: str, process_id: str, role: str, status: str, *, person: str | None = None, label: str = ""
) -> None:
    sealed = tx.seal(("seat", id), "label", id, label)
    hours = {"hour": STANDARD.hour, "quiet_from": STANDARD.quiet_from, "quiet_until": STANDARD.quiet_until}
    tx.add(seats, id=id, process=process_id, role=role, person=person, status=status, label=sealed, **hours)


def _seats(condition: Any) -> Select[Any]:
    return (
        select(seats, people.c.reachable, people.c.zone)
        .outerjoin(people, people.c.id == seats.c.person)
        .where(condition, seats.c.role == "supervisee")
        .order_by(seats.c.joined.desc().nulls_last(), seats.c.id)
    )


def _local(at: datetime | None, zone: str) -> datetime | None:
    return at.astimezone(ZoneInfo(zone)) if at else None


def _seat(tx: Tx, row: Row[Any]) -> Seat:
    owner, zone = ("seat", row.id), row.zone or "Europe/Helsinki"
    consents = Consents(_local(row.consented, zone), row.voice, row.thin_chat, row.notice)
    weekdays = tuple(int(d) for d in row.weekdays.split(",") if d)
    return Seat(
        id=row.id, process=row.process, status=row.status, label=tx.text(owner, "label", row.id, row.label),
        joiner=tx.text(owner, "joiner", row.id, row.joiner), person=row.person or "", consents=consents,
        times=Times(weekdays, row.hour, row.quiet_from, row.quiet_until), paused_until=row.paused_until,
        reachable=row.reachable is not False, joined=_local(row.joined, zone), left=_local(row.left, zone), zone=zone,
    )  # fmt: skip


def seat(tx: Tx, id: str) -> Seat | None:
    row = tx.first(_seats(seats.c.id == id))
    return _seat(tx, row) if row else None


def seats_of_person(tx: Tx, person: str) -> Sequence[Seat]:
    return [_seat(tx, row) for row in tx.all(_seats(seats.c.person == person))]


def seats_in(tx: Tx, process_id: str) -> Sequence[Seat]:
    return [_seat(tx, row) for row in tx.all(_seats(seats.c.process == process_id))]


def supervisors_of(tx: Tx, process_id: str) -> Sequence[str]:
    """The person ids of those who supervise this process."""
    wanted = (seats.c.process == process_id, seats.c.role == "supervisor", seats.c.status == "active")
    return [row.person for row in tx.all(select(seats.c.person).where(*wanted))]


def change_seat(tx: Tx, id: str, *, joiner: str = "", **values: Any) -> None:
    if joiner:
        values["joiner"] = tx.seal(("seat", id), "joiner", id, joiner)
    tx.run(update(seats).where(seats.c.id == id).values(**values))


def empty_seat(tx: Tx, id: str) -> None:
    """Free for another: nothing of whoever was there is left, neither name nor consents nor what suited them."""
    times = {"weekdays": ",".join(map(str, STANDARD.weekdays)), "hour": STANDARD.hour}
    quiet = {"quiet_from": STANDARD.quiet_from, "quiet_until": STANDARD.quiet_until, "paused_until": None}
    consents = {"voice": False, "thin_chat": False, "consented": None, "notice": ""}
    who = {"person": None, "joiner": None, "left": None, "status": "invited"}
    tx.run(update(seats).where(seats.c.id == id).values(**times, **quiet, **consents, **who))


# --- invitations


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
        close_invitations(tx, seat)
    sealed = tx.seal(("invitation", id), "name", id, name) if name else None
    expires = tx.now + timedelta(days=INVITATION_DAYS)
    tx.add(
        invitations, id=id, kind=kind, token=fingerprint(tx, token), seat=seat, by=by, name=sealed,
        language=language, made=tx.now, expires=expires,
    )  # fmt: skip


def living_invitation(tx: Tx, token: str) -> Invitation | None:
    alive = (invitations.c.closed.is_(None), invitations.c.expires > tx.now)
    return _invitation(tx, tx.first(select(invitations).where(invitations.c.token == fingerprint(tx, token), *alive)))


def invitation(tx: Tx, id: str) -> Invitation | None:
    alive = (invitations.c.closed.is_(None), invitations.c.expires > tx.now)
    return _invitation(tx, tx.first(select(invitations).where(invitations.c.id == id, *alive)))


def _invitation(tx: Tx, row: Row[Any] | None) -> Invitation | None:
    if row is None:
        return None
    at = seat(tx, row.seat) if row.seat else None
    of = process(tx, at.process) if at else None
    name = tx.text(("invitation", row.id), "name", row.id, row.name)
    return Invitation(
        id=row.id, kind=row.kind, process=of.id if of else "", seat=row.seat or "", by=row.by or "",
        inviter=of.supervisor if of else "", language=row.language or (of.language if of else ""), name=name,
    )  # fmt: skip


def close_invitations(tx: Tx, seat: str) -> None:
    """Whatever invitation to this seat is alive dies."""
    alive = (invitations.c.seat == seat, invitations.c.closed.is_(None))
    tx.run(update(invitations).where(*alive).values(closed=tx.now))


def close_invitation(tx: Tx, id: str) -> bool:
    """Uses the invitation up; False when someone was quicker."""
    alive = (invitations.c.id == id) & invitations.c.closed.is_(None)
    return tx.run(update(invitations).where(alive).values(closed=tx.now)) == 1


def any_supervisor(tx: Tx) -> bool:
    return tx.first(select(people.c.id).where(people.c.supervises).limit(1)) is not None
