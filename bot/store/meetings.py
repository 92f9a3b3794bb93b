"""Meetings: wall time and zone are what is kept, the instant is derived."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, select

from bot.store.among import among, grouped
from bot.store.prepared import Bound, changing, finding, prepared, prepared_by
from bot.store.tables import meetings
from bot.store.tx import Tx
from conversations.people import Meeting

ORDER = (meetings.c.at, meetings.c.id)
A_SITTING = timedelta(hours=3)
"""After so long a planned meeting that was neither moved nor cancelled is taken as held."""


def _meeting(row: Row[Any]) -> Meeting:
    at = datetime.combine(row.day, row.wall, ZoneInfo(row.zone))
    return Meeting(row.id, row.process, at, row.status)


def _wall(at: datetime) -> dict[str, Any]:
    zone = str(at.tzinfo)
    return {"day": at.date(), "wall": at.time().replace(tzinfo=None), "zone": zone, "at": at}


def add(tx: Tx, id: str, process: str, at: datetime) -> None:
    """`at` is aware with a ZoneInfo."""
    tx.add(meetings, id=id, process=process, status="planned", **_wall(at))


def move(tx: Tx, id: str, at: datetime) -> None:
    _change(tx, id, status="planned", **_wall(at))


def set_status(tx: Tx, id: str, status: str) -> None:
    _change(tx, id, status=status)


def _change(tx: Tx, id: str, **values: Any) -> None:
    tx.later(changing(meetings, "id", id, values, tx.find(meetings, id)))


def meeting(tx: Tx, id: str) -> Meeting | None:
    row = tx.find(meetings, id)
    return _meeting(row) if row else None


def of(tx: Tx, process: str) -> Sequence[Meeting]:
    """All but the cancelled ones, by time."""
    return [meeting for meeting in ever(tx, process) if meeting.status != "cancelled"]


def ahead(tx: Tx, processes: Collection[str]) -> None:
    """Whoever asks for those of one of these has them already."""
    found = grouped(tx.all(ever_of(tuple(processes))), "process")
    for process in processes:
        tx.know(_ever(process), found[process])


@prepared
def ever_of(processes: Any) -> Any:
    return select(meetings).where(among(meetings.c.process, processes)).order_by(*ORDER)


def row_read(id: str) -> Bound:
    """What `meeting` reads, for `Tx.look`."""
    return finding(meetings, "id", id)


def read(process: str) -> Bound:
    """What `of` and `ever` read, for `Tx.look`."""
    return _ever(process)


def ever(tx: Tx, process: str) -> Sequence[Meeting]:
    """The cancelled ones too, by time."""
    return [_meeting(row) for row in tx.all(_ever(process))]


@prepared_by("process")
def _ever(process: str) -> Any:
    return select(meetings).where(meetings.c.process == process).order_by(*ORDER)
