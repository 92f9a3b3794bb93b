"""Closes the service for good: the last day is told, nothing new is asked, and then everything is erased.

It can be taken back until then. What it says stands in `conversations.closing`; what remains elsewhere (backups,
Telegram)
is the operator's to see to.
"""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Final

from sqlalchemy import delete, select

from bot import planner
from bot.planner import Holidays
from bot.store import closing, plan
from bot.store.tables import duties, keys, marks, metadata, people, processes
from bot.store.tables import plan as planned
from bot.store.tx import Tx

log = logging.getLogger(__name__)

GOES_ON: Final = "on"


def begin(tx: Tx, ends: datetime) -> int:
    """From now on nothing new is asked; how many are told. `ends` is when everything is erased."""
    closing.set_end(tx, ends)
    tx.run(delete(planned))
    return _tell(tx, ends.isoformat())


def cancel(tx: Tx, holidays: Holidays) -> int:
    """It goes on after all; everyone's plan is made anew. How many are told."""
    closing.take_back(tx)
    tx.run(delete(planned))
    for row in tx.all(select(processes.c.id)):
        planner.replan_all(tx, (row.id,), planner.seats_of(tx, row.id), holidays)
    return _tell(tx, GOES_ON)


def _tell(tx: Tx, slot: str) -> int:
    """A planned moment for each: a server that runs takes it up by itself, one that does not, when it starts."""
    rows = tx.all(select(people.c.id, people.c.lookup).order_by(people.c.made, people.c.id))
    for row in rows:
        plan.put(tx, closing.KIND, row.id, slot, row.lookup, tx.now)
    return len(rows)


def finish(tx: Tx) -> bool:
    """Erases everything when the last day is over; whether it did."""
    ends = closing.end_of(tx)
    if ends is None or ends > tx.now:
        return False
    erase(tx)
    log.warning("the service is closed: everything is erased")
    return True


def erase(tx: Tx) -> None:
    """Keys first: from then on no row opens, here or in a copy of the database. Then the rows."""
    forget_keys(tx)
    for table in metadata.sorted_tables:
        if table not in (marks, duties):
            tx.run(delete(table))
    tx.run(delete(marks))
    closing.close(tx)


def forget_keys(tx: Tx) -> None:
    """Every data key goes."""
    for row in tx.all(select(keys.c.kind, keys.c.owner)):
        tx.safe.forget(row.kind, row.owner)
    tx.run(delete(keys))
