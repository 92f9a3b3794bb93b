"""Notes in the access log that the operator made a copy of everything of one person's; it makes none."""

from __future__ import annotations

from sqlalchemy import func, select

from bot.house import House
from bot.store.tables import readings, reflections, seats
from bot.store.tx import Tx

OPERATOR = "operator"
"""Stands for the reader: no person has such an id."""
COPY = "copy"


def note(tx: Tx, house: House, person: str) -> int:
    """A line for each process in which this person is, or was, the supervisee; how many."""
    mine = (seats.c.person == person, seats.c.role == "supervisee")
    found = tx.all(select(seats.c.id).where(*mine))
    for row in found:
        wanted = select(func.count()).select_from(reflections).where(reflections.c.seat == row.id)
        count = tx.conn.execute(wanted).scalar_one()
        tx.add(readings, id=house.random_id(), seat=row.id, reader=OPERATOR, what=COPY, count=count, at=tx.now)
    return len(found)
