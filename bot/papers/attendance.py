"""Meetings held and heads, as CSV for whoever pays; it opens no answer, and nothing that anyone writes changes it.

A head is someone who had been accepted before the meeting and had not left by then. A process is told by a number of
its own; the supervisor's names for people come in only when they are asked for.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from bot.store import meetings, processes
from bot.store.tables import processes as table
from bot.store.tx import Tx
from conversations.people import Meeting, Seat

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the beginning of something to reckon."""


@dataclass(frozen=True)
class Wanted:
    """Which meetings: from a day, up to and with a day; of one process ("" = all), or of those of one supervisor."""

    since: date = date.min
    until: date = date.max
    process: str = ""
    supervisor: str = ""
    labels: bool = False


def attendance(tx: Tx, wanted: Wanted) -> str:
    """The whole file, by process and day."""
    lines = [line for process in _processes(tx, wanted) for line in _lines(tx, process, wanted)]
    columns = ("process", "date", "heads", *(("label",) if wanted.labels else ()))
    written = io.StringIO()
    csv.writer(written).writerows([columns, *(map(safe, line) for line in lines)])
    return written.getvalue()


def _processes(tx: Tx, wanted: Wanted) -> Sequence[str]:
    rows = tx.all(select(table.c.id).order_by(table.c.began, table.c.id))
    ids = [row.id for row in rows if row.id.startswith(wanted.process)]
    return [id for id in ids if not wanted.supervisor or wanted.supervisor in processes.supervisors_of(tx, id)]


def _lines(tx: Tx, process: str, wanted: Wanted) -> Iterable[tuple[str, ...]]:
    seats = processes.seats_in(tx, process)
    for meeting in meetings.of(tx, process):
        day = meeting.at.date()
        if held(meeting, tx) and wanted.since <= day <= wanted.until:
            there = [seat for seat in seats if _there(seat, meeting)]
            names = (", ".join(sorted(seat.label for seat in there)),) if wanted.labels else ()
            yield (process[:8], day.isoformat(), str(len(there)), *names)


def held(meeting: Meeting, tx: Tx) -> bool:
    """Told to be held, or some hours past without having been moved or cancelled."""
    return meeting.status == "held" or meeting.at + meetings.A_SITTING <= tx.now


def _there(seat: Seat, meeting: Meeting) -> bool:
    return seat.joined is not None and seat.joined <= meeting.at and (seat.left is None or seat.left > meeting.at)


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
