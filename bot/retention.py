"""Ends what has been kept long enough: what a process holds, who is in none any more, logs; it warns no one.

The warnings are planned moments (`bot.planner`), spoken by `conversations.keeping`.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, or_, select, update

from bot import outbox
from bot.store import erasing, locks
from bot.store.tables import invitations, people, processes, readings, seats, tries, unasked
from bot.store.tx import Tx
from conversations.people import KEEP_DAYS

KEPT = timedelta(days=KEEP_DAYS)
"""Of a process for which no other number of days was chosen."""
ACCESS_LOG = timedelta(days=365)
INVITATIONS = timedelta(days=30)
"""So long after it was used, or its time had passed."""
VISITORS = timedelta(days=30)
"""So long after they were last heard of, if they never joined."""
WEEKS = timedelta(days=20)


def retire(tx: Tx) -> int:
    """Erases the content of processes whose time has passed since they ended; how many."""
    tx.run(delete(readings).where(readings.c.at < tx.now - ACCESS_LOG))
    tx.run(delete(tries).where(tries.c.at < tx.now - timedelta(hours=1)))
    tx.run(delete(unasked).where(unasked.c.at < tx.now - WEEKS))
    old = over(tx)
    for id in old:
        _retire(tx, id)
    _forget_invitations(tx)
    _forget_people(tx)
    return len(old)


def over(tx: Tx) -> list[str]:
    """The processes whose time has passed."""
    rows = tx.all(select(processes).where(processes.c.status == "ended"))
    return [row.id for row in rows if row.ended + kept(row.keep_days) <= tx.now]


def kept(days: int | None) -> timedelta:
    """How long after its end the content of a process stays."""
    return timedelta(days=KEEP_DAYS if days is None else days)


def _retire(tx: Tx, process: str) -> None:
    for row in tx.all(select(seats.c.id).where(seats.c.process == process)):
        erasing.seat(tx, row.id)
    tx.run(update(processes).where(processes.c.id == process).values(status="erased"))


def _forget_invitations(tx: Tx) -> None:
    before = tx.now - INVITATIONS
    over = or_(invitations.c.closed < before, invitations.c.expires < before)
    for row in tx.all(select(invitations.c.id).where(over)):
        tx.run(delete(invitations).where(invitations.c.id == row.id))
        tx.forget("invitation", row.id)


def _forget_people(tx: Tx) -> None:
    """Whoever sits in no process that still holds anything, and supervises none: name, chat and all."""
    living = select(seats.c.person).join(processes, processes.c.id == seats.c.process)
    staying = living.where(processes.c.status != "erased", seats.c.person.is_not(None))
    found = select(people).where(people.c.supervises.is_(False), people.c.id.not_in(staying))
    for row in tx.all(found):
        sat = tx.first(select(seats.c.id).where(seats.c.person == row.id).limit(1))
        if (sat or (row.heard or row.made) < tx.now - VISITORS) and locks.take(tx, "lane", row.lookup):
            erasing.person(tx, row.id, row.lookup)
            outbox.forget(tx, row.lookup)
