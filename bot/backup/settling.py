"""Makes a copy that comes back fit for today: nothing that was due meanwhile is asked, now or anew, and no old button
lands on another question. What the server did between backup and loss nobody knows, so what may have gone has gone.
Recordings on their way home and chats that were being cleared are taken up again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, insert, select, update

from bot.store.marks import ERASED, FETCH, ROTATE
from bot.store.safe import WRAPS
from bot.store.tables import floors, marks, messages, parts, plan, prompts, recordings, unasked

SILENT: Final = ("expire", "met", "resume")
"""Planned moments that put things right and ask no supervisee anything: these come also when they come late."""
TURNS: Final = 10_000
"""So far every floor moves on: no button that was made after the backup has a number that comes up again soon."""
OF_THE_LOST: Final = ("upkeep", WRAPS, ERASED, ROTATE)
"""Marks of the lost server: without the first, the new one's first round plans anew; the others tell of its ring."""


def settle(conn: Connection, now: datetime) -> dict[str, int]:
    """How many moments were let go, and how many questions of supervisors."""
    slots = list(_let_go(conn, now))
    late = conn.execute(delete(plan).where(plan.c.due <= now, plan.c.kind.not_in(SILENT))).rowcount
    asks = _close_asks(conn, now)
    conn.execute(update(floors).values(turn=floors.c.turn + TURNS))
    conn.execute(delete(marks).where(marks.c.name.in_((*OF_THE_LOST, FETCH))))
    _on_their_way(conn)
    if slots:
        conn.execute(insert(prompts), slots)
    return {"late": late, "asks": asks}


def _let_go(conn: Connection, now: datetime) -> Iterator[dict[str, Any]]:
    """Each planned question that was due: its slot is used, and the week's count holds it."""
    due = (plan.c.kind == "slot", plan.c.due <= now)
    for row in conn.execute(select(plan).where(*due).order_by(plan.c.due)).all():
        conn.execute(insert(unasked).values(seat=row.thing, at=row.due))
        yield _closed(row, now)


def _closed(row: Row[Any], now: datetime) -> dict[str, Any]:
    id = hashlib.sha256(f"let go:{row.thing}:{row.slot}".encode()).hexdigest()[:32]
    kind = row.slot.partition(":")[2].rstrip("0123456789")
    return {"id": id, "seat": row.thing, "kind": kind, "theme": "", "slot": row.slot, "status": "closed", "made": now}


def _on_their_way(conn: Connection) -> None:
    """What was being cleared from a chat is cleared again."""
    under_way = messages.c.clearing.is_not(None)
    conn.execute(update(messages).where(under_way).values(clear=messages.c.clearing, clearing=None))


def call_fetching(conn: Connection) -> None:
    """Recordings that never came home are fetched by the new server, at its first look (`bot.refetching`)."""
    missing = select(parts.c.id).where(parts.c.file.is_not(None), parts.c.id.not_in(select(recordings.c.part)))
    if conn.execute(missing.limit(1)).first():
        conn.execute(insert(marks).values(name=FETCH, value="after a restore"))


def _close_asks(conn: Connection, now: datetime) -> int:
    """Questions of a supervisor's own whose time has come: they may have been put, and answered."""
    ahead = select(plan.c.thing).where(plan.c.kind == "ask", plan.c.due > now)
    waiting = (prompts.c.status == "waiting", prompts.c.id.not_in(ahead))
    return conn.execute(update(prompts).where(*waiting).values(status="closed")).rowcount
