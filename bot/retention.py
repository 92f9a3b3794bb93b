"""Ends what has been kept long enough: everything of a process, ninety days after it ended; it warns no one."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, select, update

from bot.store.tables import (
    asked,
    goals,
    invitations,
    keys,
    parts,
    points,
    processes,
    prompts,
    readings,
    recordings,
    reflections,
    seats,
    unasked,
)
from bot.store.tx import Tx

KEPT = timedelta(days=90)
ACCESS_LOG = timedelta(days=365)
OF_A_SEAT = (recordings, parts, reflections, points, goals, prompts, asked, unasked, readings, invitations)


def retire(tx: Tx) -> int:
    """Erases the content of processes that ended ninety days ago, and the access log after a year; how many."""
    tx.run(delete(readings).where(readings.c.at < tx.now - ACCESS_LOG))
    old = (processes.c.status == "ended", processes.c.ended < tx.now - KEPT)
    rows = tx.all(select(processes.c.id).where(*old))
    for row in rows:
        _retire(tx, row.id)
    return len(rows)


def _retire(tx: Tx, process: str) -> None:
    """Rows and keys alike: what a forgotten copy of a row still holds opens no more."""
    for row in tx.all(select(seats.c.id).where(seats.c.process == process)):
        for table in OF_A_SEAT:
            tx.run(delete(table).where(table.c.seat == row.id))
        tx.run(delete(keys).where(keys.c.kind == "seat", keys.c.owner == row.id))
        tx.run(update(seats).where(seats.c.id == row.id).values(label=None, joiner=None))
        tx.safe.forget("seat", row.id)
    tx.run(update(processes).where(processes.c.id == process).values(status="erased"))
