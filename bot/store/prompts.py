"""Prompts put to a supervisee, and the questions already used in a process."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, select, update

from bot.store.among import among, grouped
from bot.store.prepared import Bound, finding, prepared, prepared_by
from bot.store.tables import asked, prompts, seats, unasked
from bot.store.tx import Tx


def row(tx: Tx, id: str) -> Row[Any] | None:
    return tx.find(prompts, id)


def own_text(tx: Tx, prompt: Row[Any]) -> str:
    return tx.text(("seat", prompt.seat), "ask", prompt.id, prompt.text)


def open_row(tx: Tx, person: str) -> Row[Any] | None:
    row = tx.first(_open(person))
    if row:
        tx.know(finding(prompts, "id", row.id), [row])
    return row


@prepared
def _open(person: str) -> Any:
    mine = select(seats.c.id).where(seats.c.person == person, seats.c.role == "supervisee")
    return select(prompts).where(prompts.c.seat.in_(mine), prompts.c.status == "open").limit(1)


def open_ahead(tx: Tx, persons: Collection[str]) -> Sequence[str]:
    """Whoever asks for the open prompt of one of these has it already; the ids of those that there are."""
    found = tx.all(opened(tuple(persons)))
    theirs = grouped(found, "person")
    for person in persons:
        tx.know(_open(person), theirs[person])
    for row in found:
        tx.know(finding(prompts, "id", row.id), [row])
    return [row.id for row in found]


@prepared
def opened(persons: Any) -> Any:
    mine = (among(seats.c.person, persons), seats.c.role == "supervisee", prompts.c.status == "open")
    return select(prompts, seats.c.person).join(seats, seats.c.id == prompts.c.seat).where(*mine)


def close_open(tx: Tx, person: str) -> None:
    tx.run(_close(person))


@prepared
def _close(person: str) -> Any:
    mine = select(seats.c.id).where(seats.c.person == person)
    return update(prompts).where(prompts.c.seat.in_(mine), prompts.c.status == "open").values(status="closed")


def add(tx: Tx, id: str, seat: str, *, text: str = "", **values: Any) -> None:
    sealed = tx.seal(("seat", seat), "ask", id, text) if text else None
    tx.add(prompts, id=id, seat=seat, text=sealed, made=tx.now, **values)
    if values.get("question"):
        tx.add(asked, seat=seat, question=values["question"])


def change(tx: Tx, id: str, **values: Any) -> None:
    tx.change(prompts, id, **values)


def swap(tx: Tx, id: str, seat: str, question: str, theme: str) -> None:
    change(tx, id, question=question, theme=theme)
    tx.add(asked, seat=seat, question=question)


def used(tx: Tx, seat: str) -> Sequence[str]:
    return [r.question for r in tx.all(_used(seat))]


@prepared
def _used(seat: str) -> Any:
    return select(asked.c.question).where(asked.c.seat == seat).order_by(asked.c.id)


def moments(tx: Tx, seat: str) -> Sequence[Row[Any]]:
    """Of all prompts of a seat what a plan hangs on, and no words."""
    return tx.all(_moments(seat))


@prepared_by("seat")
def _moments(seat: str) -> Any:
    wanted = (prompts.c.id, prompts.c.status, prompts.c.slot, prompts.c.closes, prompts.c.due)
    return select(*wanted).where(prompts.c.seat == seat).order_by(prompts.c.made, prompts.c.id)


def reads(tx: Tx, seat: str, days: int) -> Sequence[Bound]:
    """What `moments`, and `unasked_to` of so many days, read, for `Tx.look`."""
    return _moments(seat), _unasked(seat, tx.now - timedelta(days=days))


def waiting_of(tx: Tx, asker: str) -> Sequence[Row[Any]]:
    """Until the time that was told; whether a pause of the other's holds one up longer is not the asker's to see."""
    wanted = (prompts.c.asker == asker, prompts.c.status == "waiting", prompts.c.due > tx.now)
    return tx.all(select(prompts).where(*wanted).order_by(prompts.c.due, prompts.c.id))


def asked_by(tx: Tx, asker: str) -> Sequence[Row[Any]]:
    """A supervisor's own questions, oldest first."""
    return tx.all(select(prompts).where(prompts.c.asker == asker).order_by(prompts.c.made, prompts.c.id))


def of_seat(tx: Tx, seat: str) -> Sequence[Row[Any]]:
    return tx.all(_of_seat(seat))


@prepared
def _of_seat(seat: str) -> Any:
    return select(prompts).where(prompts.c.seat == seat).order_by(prompts.c.made, prompts.c.id)


def count_unasked(tx: Tx, seat: str) -> None:
    tx.add(unasked, seat=seat, at=tx.now)


def unasked_to(tx: Tx, seat: str, days: int = 7) -> Sequence[datetime]:
    """In the last `days` (at most 20), UTC; in all processes of the one who sits there: a week is one person's."""
    return [r.at for r in tx.all(_unasked(seat, tx.now - timedelta(days=days)))]


@prepared
def _unasked(seat: str, since: datetime) -> Any:
    one = select(seats.c.person).where(seats.c.id == seat).scalar_subquery()
    mine = select(seats.c.id).where(seats.c.person == one, seats.c.role == "supervisee")
    return select(unasked.c.at).where(unasked.c.seat.in_(mine), unasked.c.at > since).order_by(unasked.c.at)
