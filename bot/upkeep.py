"""The nightly work: forgets what is done with, clears thin chats, erases what is past its time; it speaks to no one."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, delete, select, update

from bot import closing, inbox, outbox, planner, refetching, retention
from bot.planner import Holidays
from bot.store import ledger, locks, marks, people, waits
from bot.store.engine import DATABASE_AWAY
from bot.store.prepared import prepared
from bot.store.tables import drafts, keys, messages, processes, seats
from bot.store.tables import inbox as inbox_rows
from bot.store.tables import outbox as outbox_rows
from bot.store.tx import Tx
from bot.vault import OldRing

log = logging.getLogger(__name__)

DRAFTS = timedelta(days=14)
LEDGER = timedelta(days=800)
TRANSIT = timedelta(days=10)
AT_ONCE = 20  # seats planned anew in one transaction: a tenth of a second on a small machine (docs/capacity.md)
UPKEEP, BEGINNING, END = "upkeep", "", "~"  # "~" is after every id


def nightly(tx: Tx, holidays: Holidays) -> bool:
    """At every look clears chats, and closes for good; once a day forgets, and plans anew, so that no plan runs dry.

    True while there is more to plan: it goes by so many seats at a time, since nobody is answered meanwhile.
    """
    closing.finish(tx)
    more = _step(tx, holidays)
    clear_chats(tx)
    refetching.again(tx)
    return more


def _step(tx: Tx, holidays: Holidays) -> bool:
    """All that it touches is its own from the beginning: nobody is in the midst of a turn there."""
    today, (day, last) = tx.now.date().isoformat(), _came_to(tx)
    if day != today:
        last = BEGINNING
    elif last == END:
        return False
    rows = tx.all(_living(last, AT_ONCE))
    over = retention.over(tx) if day != today else ()
    locks.wait(tx, "process", {*over, *(row.process for row in rows)})
    if day != today:
        _forget(tx)
        if marks.erased(tx):
            marks.call_rotation(tx)
    for row in rows:
        _replan(tx, row, holidays)
    done = len(rows) < AT_ONCE
    marks.put(tx, UPKEEP, f"{today} {END if done else rows[-1].id}")
    return not done


def under_way(tx: Tx) -> bool:
    """Whether a night's work is begun and not yet done."""
    return _came_to(tx)[1] != END


def _came_to(tx: Tx) -> tuple[str, str]:
    """The day of the last nightly work, and the seat it has come to."""
    day, _, last = (marks.value(tx, UPKEEP) or "").partition(" ")
    return day, last or END


@prepared
def _living(after: str, limit: int) -> Any:
    every = select(seats.c.id, seats.c.role, seats.c.process).join(processes, processes.c.id == seats.c.process)
    living = every.where(processes.c.status != "erased", seats.c.person.is_not(None), seats.c.id > after)
    return living.order_by(seats.c.id).limit(limit)


def _replan(tx: Tx, seat: Row[Any], holidays: Holidays) -> None:
    """One seat whose plan cannot be made must not stop the others, nor what is due today."""
    try:
        with tx.savepoint():
            if seat.role == "supervisee":
                planner.replan(tx, seat.id, holidays)
            else:
                planner.warn_supervisor(tx, seat.process)
    except (*DATABASE_AWAY, OldRing):
        raise
    except Exception as error:  # told, and tried again tomorrow
        log.error("planning failed seat=%s", seat.id, exc_info=error)


def _forget(tx: Tx) -> None:
    retention.retire(tx)
    inbox.purge(tx)
    outbox.purge(tx)
    tx.run(delete(drafts).where(drafts.c.at < tx.now - DRAFTS))
    tx.run(delete(messages).where(messages.c.at < tx.now - LEDGER))
    _forget_transit(tx)


def _forget_transit(tx: Tx) -> None:
    """Keys of days gone by, but for days of which something still waits."""
    old = (tx.now - TRANSIT).date().isoformat()
    tables = (inbox_rows, outbox_rows)
    waiting = [select(t.c.day).where(waits.waiting(t), t.c.day < old).distinct() for t in tables]
    gone = (keys.c.kind == "transit", keys.c.owner < old, *(keys.c.owner.not_in(days) for days in waiting))
    for row in tx.all(select(keys.c.owner).where(*gone)):
        tx.run(delete(keys).where(keys.c.kind == "transit", keys.c.owner == row.owner))
        tx.safe.forget("transit", row.owner)


def clear_chats(tx: Tx) -> None:
    """What is to go from a chat and whose time has come is deleted there; what is past the limit is told."""
    wanted = select(messages.c.lane, messages.c.message, messages.c.at).where(messages.c.clear <= tx.now)
    rows = tx.all(wanted.order_by(messages.c.clear, messages.c.lane, messages.c.message).limit(500))
    lanes: dict[str, list[int]] = {}
    for row in rows:
        reached = row.at > tx.now - ledger.REACHES_BACK
        if reached:
            lanes.setdefault(row.lane, []).append(row.message)
        else:
            tell_what_stays(tx, row.lane)
        of = (messages.c.lane == row.lane) & (messages.c.message == row.message)
        tx.run(update(messages).where(of).values(clear=None, clearing=tx.now if reached else None))
    for lane, ids in lanes.items():
        _clear(tx, lane, ids)


def _clear(tx: Tx, lane: str, ids: Sequence[int]) -> None:
    known = people.by_lane(tx, lane)
    for start in range(0, len(ids), 100) if known else ():
        body = {"chat": known.chat if known else 0, "lane": lane, "messages": list(ids[start : start + 100])}
        outbox.put(tx, lane, "clear", body, urgent=False)


def tell_what_stays(tx: Tx, lane: str) -> None:
    """Once in a week, however many messages they are."""
    year, week, _ = tx.now.isocalendar()
    body = {"what": "stays_in_chat", "thing": "", "more": ""}
    inbox.put(tx, f"stays:{lane}:{year}-{week}", lane, "event", body)
