"""The nightly work: forgets what is done with, clears thin chats, erases what is past its time; it speaks to no one."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.exc import InterfaceError, OperationalError

from bot import inbox, outbox, planner, retention
from bot.planner import Holidays
from bot.store import people
from bot.store.tables import drafts, keys, marks, messages, seats
from bot.store.tables import inbox as inbox_rows
from bot.store.tables import outbox as outbox_rows
from bot.store.tx import Tx

log = logging.getLogger(__name__)

DRAFTS = timedelta(days=14)
LEDGER = timedelta(days=800)
DELETABLE = timedelta(hours=47)  # Telegram lets a bot delete for 48 hours (Bot API, deleteMessage)
TRANSIT = timedelta(days=10)


def nightly(tx: Tx, holidays: Holidays) -> None:
    """Clears chats at every look; once a day forgets, and plans anew whoever is served, so that no plan runs dry."""
    clear_chats(tx)
    today = tx.now.date().isoformat()
    done = tx.first(select(marks.c.value).where(marks.c.name == "upkeep"))
    if done and done.value == today:
        return
    _forget(tx)
    for row in tx.all(select(seats.c.id).where(seats.c.status == "active", seats.c.role == "supervisee")):
        _replan(tx, row.id, holidays)
    made = tx.upsert(marks).values(name="upkeep", value=today)
    tx.run(made.on_conflict_do_update(index_elements=["name"], set_={"value": today}))


def _replan(tx: Tx, seat: str, holidays: Holidays) -> None:
    """One seat whose plan cannot be made must not stop the others, nor what is due today."""
    try:
        with tx.savepoint():
            planner.replan(tx, seat, holidays)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # told, and tried again tomorrow
        log.error("planning failed seat=%s", seat, exc_info=error)


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
    waiting = [select(t.c.day).where(t.c.state == 0, t.c.day < old).distinct() for t in tables]
    gone = (keys.c.kind == "transit", keys.c.owner < old, *(keys.c.owner.not_in(days) for days in waiting))
    for row in tx.all(select(keys.c.owner).where(*gone)):
        tx.run(delete(keys).where(keys.c.kind == "transit", keys.c.owner == row.owner))
        tx.safe.forget("transit", row.owner)


def clear_chats(tx: Tx) -> None:
    """Messages of a thin chat that are a day old are deleted from the chat; those past the limit are let go."""
    wanted = select(messages.c.lane, messages.c.message, messages.c.at)
    rows = tx.all(wanted.where(messages.c.clear <= tx.now).limit(500))
    lanes: dict[str, list[int]] = {}
    for row in rows:
        if row.at > tx.now - DELETABLE:
            lanes.setdefault(row.lane, []).append(row.message)
        of = (messages.c.lane == row.lane) & (messages.c.message == row.message)
        tx.run(update(messages).where(of).values(clear=None))
    for lane, ids in lanes.items():
        _clear(tx, lane, ids)


def _clear(tx: Tx, lane: str, ids: Sequence[int]) -> None:
    known = people.by_lane(tx, lane)
    for start in range(0, len(ids), 100) if known else ():
        body = {"chat": known.chat if known else 0, "messages": list(ids[start : start + 100])}
        outbox.put(tx, lane, "clear", body, urgent=False)
