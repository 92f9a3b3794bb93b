"""Processes, seats and invitations; meetings and prompts have modules of their own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, Select, select, update

from bot.store.among import among, grouped
from bot.store.prepared import Bound, finding, prepared, prepared_by
from bot.store.tables import people, processes, seats
from bot.store.tx import Tx
from conversations.people import KEEP_DAYS, Consents, Process, Seat, Times


def _process(tx: Tx, row: Row[Any]) -> Process:
    head = tx.first(_head(row.id))
    name = tx.text(("person", head.id), "name", head.id, head.name) if head else ""
    return Process(
        id=row.id, form=row.form, themes=tuple(row.themes.split(",")), weeks=row.weeks, supervisor=name,
        language=row.language, status=row.status, meetings=row.meetings, ends=row.ends, began=row.began,
        push_hours=row.push_hours, supervisor_person=head.id if head else "", paused_until=row.paused_until,
        keep_days=KEEP_DAYS if row.keep_days is None else row.keep_days, ended=row.ended,
        since=head.since if head else None,
    )  # fmt: skip


@prepared
def _head(process: str) -> Any:
    return _heads().where(seats.c.process == process).limit(1)


def _heads() -> Select[Any]:
    """Who supervises, the first of a process first."""
    heads = select(people.c.id, people.c.name, seats.c.since).join(seats, seats.c.person == people.c.id)
    return heads.where(seats.c.role == "supervisor", seats.c.status == "active").order_by(seats.c.id)


def ahead(tx: Tx, ids: Collection[str]) -> None:
    """Whoever asks for one of these has it already, and who leads it."""
    found = grouped(tx.all(of_ids(tuple(ids))), "id")
    heads = grouped(tx.all(heads_of(tuple(ids))), "process")
    for id in ids:
        tx.know(finding(processes, "id", id), found[id])
        tx.know(_head(id), heads[id][:1])


@prepared
def of_ids(ids: Any) -> Any:
    return select(processes).where(among(processes.c.id, ids))


@prepared
def heads_of(ids: Any) -> Any:
    return _heads().add_columns(seats.c.process).where(among(seats.c.process, ids))


def reads(id: str) -> Sequence[Bound]:
    """What `process` reads, for `Tx.look`."""
    return finding(processes, "id", id), _head(id)


def reads_of_seats(id: str) -> Sequence[Bound]:
    """What `seats_in`, `rows_in` and what hangs on them read, for `Tx.look`."""
    return _in_process(id), _of_process(id)


def process(tx: Tx, id: str) -> Process | None:
    row = tx.find(processes, id)
    return _process(tx, row) if row else None


def supervised_by(tx: Tx, person: str) -> Sequence[Process]:
    return [_process(tx, row) for row in tx.all(_supervised_by(person))]


@prepared
def _supervised_by(person: str) -> Any:
    leads = (seats.c.person == person, seats.c.role == "supervisor", seats.c.status == "active")
    mine = select(seats.c.process).where(*leads)
    wanted = (processes.c.id.in_(mine), processes.c.status != "erased")
    return select(processes).where(*wanted).order_by(processes.c.began, processes.c.id)


def open_process(tx: Tx, id: str, values: dict[str, Any]) -> None:
    themes = ",".join(values.pop("themes"))
    tx.add(processes, id=id, status="open", began=tx.now, themes=themes, push_hours=0, **values)


def change_process(tx: Tx, id: str, **values: Any) -> None:
    tx.change(processes, id, **values)


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


@prepared
def _by_id(id: str) -> Any:
    return _seats(seats.c.id == id)


@prepared
def _of_person(person: str) -> Any:
    return _seats(seats.c.person == person)


@prepared
def _in_process(process: str) -> Any:
    return _seats(seats.c.process == process)


def _local(at: datetime | None, zone: str) -> datetime | None:
    return at.astimezone(ZoneInfo(zone)) if at else None


def _seat(tx: Tx, row: Row[Any]) -> Seat:
    return tx.once(row, _seat_of)


def _seat_of(tx: Tx, row: Row[Any]) -> Seat:
    _known(tx, row)
    owner, zone = ("seat", row.id), row.zone or "Europe/Helsinki"
    consents = Consents(_local(row.consented, zone), row.voice, row.thin_chat, row.notice, row.asked or "")
    weekdays = tuple(int(d) for d in row.weekdays.split(",") if d)
    return Seat(
        id=row.id, process=row.process, status=row.status, label=tx.text(owner, "label", row.id, row.label),
        joiner=tx.text(owner, "joiner", row.id, row.joiner), person=row.person or "", consents=consents,
        times=Times(weekdays, row.hour, row.quiet_from, row.quiet_until), paused_until=row.paused_until,
        reachable=row.reachable is not False, joined=_local(row.joined, zone), left=_local(row.left, zone), zone=zone,
    )  # fmt: skip


def seat_read(id: str) -> Bound:
    """What `seat` reads, for `Tx.look`."""
    return _by_id(id)


def seat(tx: Tx, id: str) -> Seat | None:
    row = tx.first(_by_id(id))
    return _seat(tx, row) if row else None


def seats_of_person(tx: Tx, person: str) -> Sequence[Seat]:
    return [_seat(tx, row) for row in tx.all(_of_person(person))]


def seats_ahead(tx: Tx, persons: Collection[str]) -> Collection[str]:
    """Whoever asks for the seats of one of these has them already; the ids of their processes."""
    found = tx.all(sitting(tuple(persons)))
    theirs = grouped(found, "person")
    for person in persons:
        tx.know(_of_person(person), theirs[person])
    for row in found:
        _known(tx, row)
    return {row.process for row in found}


def _known(tx: Tx, row: Row[Any]) -> None:
    """It is not read again by whoever looks for it by its id."""
    tx.know(finding(seats, "id", row.id), [row])
    tx.know(_by_id(row.id), [row])


@prepared
def sitting(persons: Any) -> Any:
    return _seats(among(seats.c.person, persons))


def seats_in(tx: Tx, process_id: str) -> Sequence[Seat]:
    return [_seat(tx, row) for row in tx.all(_in_process(process_id))]


def rows_in(tx: Tx, process_id: str) -> Sequence[Row[Any]]:
    """All seats of this process, those of who supervises it too."""
    return tx.all(_of_process(process_id))


@prepared_by("process")
def _of_process(process: str) -> Any:
    return select(seats).where(seats.c.process == process).order_by(seats.c.id)


def leading(tx: Tx, process_id: str) -> Sequence[Row[Any]]:
    """The seats of those who supervise this process."""
    return [row for row in rows_in(tx, process_id) if row.role == "supervisor" and row.status == "active"]


def supervisors_of(tx: Tx, process_id: str) -> Sequence[str]:
    """The person ids of those who supervise this process."""
    return [row.person for row in leading(tx, process_id)]


def everyone_told(tx: Tx, process_id: str) -> None:
    """Whoever came later to supervise reads from now on, once all who sit there have consented since they came."""
    here = (seats.c.process == process_id, seats.c.status == "active")
    heads = tx.all(select(seats.c.id, seats.c.since).where(*here, seats.c.role == "supervisor", seats.c.told.is_(None)))
    members = [row.consented for row in tx.all(select(seats.c.consented).where(*here, seats.c.role == "supervisee"))]
    for head in heads:
        if head.since and all(consented and consented > head.since for consented in members):
            tx.run(update(seats).where(seats.c.id == head.id).values(told=tx.now))


def change_seat(tx: Tx, id: str, *, joiner: str = "", **values: Any) -> None:
    if joiner:
        values["joiner"] = tx.seal(("seat", id), "joiner", id, joiner)
    tx.change(seats, id, **values)


def empty_seat(tx: Tx, id: str) -> None:
    """Free for another: nothing of whoever was there is left, neither name nor consents nor what suited them."""
    tx.change(seats, id, **_nobodys(), left=None, status="invited")


def vacate(tx: Tx, id: str, label: str) -> None:
    """Nobody's any more, and not free: the label is the supervisor's, and is sealed under a new key."""
    sealed = tx.seal(("seat", id), "label", id, label)
    tx.change(seats, id, **_nobodys(), label=sealed)


def _nobodys() -> dict[str, Any]:
    times = {"weekdays": ",".join(map(str, STANDARD.weekdays)), "hour": STANDARD.hour}
    quiet = {"quiet_from": STANDARD.quiet_from, "quiet_until": STANDARD.quiet_until, "paused_until": None}
    consents = {"voice": False, "thin_chat": False, "consented": None, "notice": "", "asked": None}
    return {**times, **quiet, **consents, "person": None, "joiner": None}


def any_supervisor(tx: Tx) -> bool:
    return tx.first(select(people.c.id).where(people.c.supervises).limit(1)) is not None
