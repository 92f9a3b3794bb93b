"""Remembers when receiving last worked; after more than a day without, has those told who may have written in vain.

Telegram keeps an update for 24 hours. A gap counts only when there is reason to doubt: at the start of a process, and
after trouble. A clock that is moved while all goes well makes none. It receives and sends nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, and_, or_, select

from bot import inbox
from bot.store import locks
from bot.store.tables import marks, people, prompts, reflections, seats
from bot.store.tx import Tx
from bot.writer import Writer

log = logging.getLogger(__name__)

MARK: Final = "received"
RIVAL: Final = "rival"
SPARSE: Final = timedelta(minutes=5)  # between two writings of a mark
KEPT: Final = timedelta(hours=24)  # by Telegram (Bot API, getUpdates)


class Presence:
    """One receiving process."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self._doubt = True
        self._marked: dict[str, datetime] = {}

    def doubt(self) -> None:
        """Receiving has failed: the next success looks how long that was."""
        self._doubt = True

    async def worked(self) -> None:
        """Receiving works at this moment; to be told before what has arrived is put into the inbox."""
        doubt = self._doubt
        if doubt or self._old(MARK):
            self._marked[MARK] = await self.writer.run(lambda tx: _worked(tx, doubt=doubt))
            self._doubt = False

    async def rivalled(self) -> None:
        """Something else receives with our token: noted for the doctor, who cannot try without disturbing."""
        if self._old(RIVAL):
            self._marked[RIVAL] = await self.writer.run(lambda tx: _mark(tx, RIVAL))

    def _old(self, name: str) -> bool:
        marked = self._marked.get(name)
        return marked is None or abs(self.writer.clock.now() - marked) >= SPARSE


def marked(conn: Connection, name: str) -> datetime | None:
    """When that was last so, in UTC."""
    row = conn.execute(select(marks.c.value).where(marks.c.name == name)).first()
    return datetime.fromisoformat(row.value) if row else None


def _mark(tx: Tx, name: str) -> datetime:
    """The moment of the mark: now, or that of a few minutes ago, which is good enough."""
    before = marked(tx.conn, name)
    if before and abs(tx.now - before) < SPARSE:
        return before
    tx.put(marks, ("name",), name=name, value=tx.now.isoformat())
    return tx.now


def _worked(tx: Tx, *, doubt: bool) -> datetime:
    if doubt:
        locks.wait(tx, "house", [MARK])  # of several that start, one tells
    before = marked(tx.conn, MARK)
    if doubt and before and tx.now - before > KEPT:
        _tell(tx, before)
    return _mark(tx, MARK)


def _tell(tx: Tx, since: datetime) -> None:
    """One row for each who had an open question; in one transaction with the mark, so once."""
    lanes = _lanes(tx, since)
    for lane in lanes:
        body = {"what": "away", "thing": "", "more": since.isoformat()}
        inbox.put(tx, f"away:{int(since.timestamp())}:{lane}", lane, "event", body)
    log.error("nothing was received for more than a day: updates may be lost; told people=%s", len(lanes))


def _lanes(tx: Tx, since: datetime) -> Sequence[str]:
    """Whoever has a question open, or had one that ran out meanwhile without an answer."""
    answered = select(reflections.c.prompt).where(reflections.c.prompt.is_not(None))
    lapsed = and_(prompts.c.status == "closed", prompts.c.closes.between(since, tx.now))
    asked = or_(prompts.c.status == "open", and_(lapsed, prompts.c.id.not_in(answered)))
    mine = and_(seats.c.id == prompts.c.seat, seats.c.role == "supervisee", seats.c.status == "active")
    wanted = select(people.c.lookup).join(seats, seats.c.person == people.c.id).join(prompts, mine).where(asked)
    return [row.lookup for row in tx.all(wanted.distinct().order_by(people.c.lookup))]
