"""Prompts put to a supervisee, and the questions already used in a process."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, select, update

from bot.store.tables import asked, prompts, seats, unasked
from bot.store.tx import Tx


def row(tx: Tx, id: str) -> Row[Any] | None:
    return tx.first(select(prompts).where(prompts.c.id == id))


def own_text(tx: Tx, prompt: Row[Any]) -> str:
    return tx.text(("seat", prompt.seat), "ask", prompt.id, prompt.text)


def open_row(tx: Tx, person: str) -> Row[Any] | None:
    mine = select(seats.c.id).where(seats.c.person == person, seats.c.role == "supervisee")
    return tx.first(select(prompts).where(prompts.c.seat.in_(mine), prompts.c.status == "open"))


def close_open(tx: Tx, person: str) -> None:
    mine = select(seats.c.id).where(seats.c.person == person)
    tx.run(update(prompts).where(prompts.c.seat.in_(mine), prompts.c.status == "open").values(status="closed"))


def add(tx: Tx, id: str, seat: str, *, text: str = "", **values: Any) -> None:
    sealed = tx.seal(("seat", seat), "ask", id, text) if text else None
    tx.add(prompts, id=id, seat=seat, text=sealed, made=tx.now, **values)
    if values.get("question"):
        tx.add(asked, seat=seat, question=values["question"])


def change(tx: Tx, id: str, **values: Any) -> None:
    tx.run(update(prompts).where(prompts.c.id == id).values(**values))


def swap(tx: Tx, id: str, seat: str, question: str, theme: str) -> None:
    change(tx, id, question=question, theme=theme)
    tx.add(asked, seat=seat, question=question)


def used(tx: Tx, seat: str) -> Sequence[str]:
    return [r.question for r in tx.all(select(asked.c.question).where(asked.c.seat == seat).order_by(asked.c.id))]


def slots_done(tx: Tx, seat: str) -> Sequence[str]:
    wanted = (prompts.c.seat == seat, prompts.c.slot != "")
    return [r.slot for r in tx.all(select(prompts.c.slot).where(*wanted))]


def waiting_of(tx: Tx, asker: str) -> Sequence[Row[Any]]:
    """Until the time that was told; whether a pause of the other's holds one up longer is not the asker's to see."""
    wanted = (prompts.c.asker == asker, prompts.c.status == "waiting", prompts.c.due > tx.now)
    return tx.all(select(prompts).where(*wanted).order_by(prompts.c.due, prompts.c.id))


def waiting_for(tx: Tx, seat: str) -> Sequence[Row[Any]]:
    return tx.all(select(prompts).where(prompts.c.seat == seat, prompts.c.status == "waiting"))


def of_seat(tx: Tx, seat: str) -> Sequence[Row[Any]]:
    return tx.all(select(prompts).where(prompts.c.seat == seat).order_by(prompts.c.made, prompts.c.id))


def count_unasked(tx: Tx, seat: str) -> None:
    tx.run(delete(unasked).where(unasked.c.at < tx.now - timedelta(days=20)))
    tx.add(unasked, seat=seat, at=tx.now)


def unasked_to(tx: Tx, seat: str, days: int = 7) -> Sequence[datetime]:
    """In the last `days` (at most 20), UTC; in all processes of the one who sits there: a week is one person's."""
    one = select(seats.c.person).where(seats.c.id == seat).scalar_subquery()
    mine = select(seats.c.id).where(seats.c.person == one, seats.c.role == "supervisee")
    wanted = (unasked.c.seat.in_(mine), unasked.c.at > tx.now - timedelta(days=days))
    return [r.at for r in tx.all(select(unasked.c.at).where(*wanted).order_by(unasked.c.at))]
