"""Erases a seat's content or a whole person, rows and keys alike; whether it may is decided elsewhere.

The bytes in the write-ahead log are `bot.store.scrubbing`'s, right after the commit. Copies of the rows in backups open
no more with the newest keys; copies of the key rows, once the ring has been rotated, which `mark_erased` asks for.
"""

from __future__ import annotations

from sqlalchemy import Table, delete, select, update

from bot.store import ledger
from bot.store import plan as plans
from bot.store.marks import mark_erased
from bot.store.tables import (
    asked,
    drafts,
    floors,
    goals,
    invitations,
    messages,
    parts,
    people,
    plan,
    points,
    prompts,
    readings,
    recordings,
    reflections,
    seats,
    tries,
    unasked,
)
from bot.store.tx import Tx

CONTENT = (recordings, parts, reflections, points, goals, prompts, asked, unasked, readings, invitations)


def seat(tx: Tx, id: str) -> None:
    """All that was written in a seat, what was planned for it and who has read it; also what it was called."""
    asked_of = select(prompts.c.id).where(prompts.c.seat == id)
    plans.drop_all(tx, [id, *(row.id for row in tx.all(asked_of))])
    ledger.about_nothing(tx, id)
    for kind, table in (("reflection", reflections), ("goal", goals), ("invitation", invitations)):
        _forget(tx, kind, table, id)
    for table in CONTENT:
        tx.run(delete(table).where(table.c.seat == id))
    tx.forget("seat", id)
    tx.run(update(seats).where(seats.c.id == id).values(label=None, joiner=None))
    mark_erased(tx)


def _forget(tx: Tx, kind: str, table: Table, seat: str) -> None:
    for row in tx.all(select(table.c.id).where(table.c.seat == seat)):
        tx.forget(kind, row.id)


def person(tx: Tx, id: str, lane: str) -> None:
    """Who they are, what they jotted down, where they are in a talk, the ledger of their chat; seats stand empty."""
    for table, column in ((drafts, drafts.c.person), (floors, floors.c.person), (people, people.c.id)):
        tx.run(delete(table).where(column == id))
    for table in (tries, messages, plan):
        tx.run(delete(table).where(table.c.lane == lane))
    tx.forget("person", id)
    for row in tx.all(select(seats.c.id, seats.c.process).where(seats.c.person == id, seats.c.role == "supervisor")):
        _supervised(tx, row.process)
        tx.forget("seat", row.id)
    gone = {"person": None, "label": None, "joiner": None, "status": "left"}
    tx.run(update(seats).where(seats.c.person == id).values(**gone))
    tx.run(update(prompts).where(prompts.c.asker == id).values(asker=None))
    tx.run(update(invitations).where(invitations.c.by == id).values(by=None))
    tx.run(update(invitations).where(invitations.c.taker == id).values(taker=None, closed=tx.now))
    mark_erased(tx)


def _supervised(tx: Tx, process: str) -> None:
    """What a supervisor called their supervisees, and their Telegram names that only a supervisor is shown."""
    inside = (seats.c.process == process, seats.c.role == "supervisee")
    tx.run(update(seats).where(*inside).values(label=None, joiner=None))
