"""The inbox: everything that happens to a person, one row each, exactly once; it handles none of it.

A row is unique by its key. Bodies are sealed under a key of the day, and emptied when the row is done.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, delete, func, or_, select, update

from bot.store.tables import inbox
from bot.store.tx import Erased, Tx
from bot.vault import VaultError

log = logging.getLogger(__name__)

WAITS, DONE, PARKED = 0, 1, 2
LONGEST = 96  # characters of a key
BACKOFF = (timedelta(seconds=1), timedelta(seconds=5))  # then the row is parked
KEEP_KEYS = timedelta(days=8)  # Telegram repeats for 24 h at most; see docs/architecture.md


@dataclass(frozen=True)
class Item:
    """A row as the runner gets it. `kind`: update · due · event."""

    id: int
    key: str
    lane: str
    kind: str
    body: Mapping[str, Any]
    tries: int
    at: datetime


def put(tx: Tx, key: str, lane: str, kind: str, body: Mapping[str, Any]) -> bool:
    """Adds a row unless its key is known; True when it is new. A key too long for its column is shortened."""
    if len(key) > LONGEST:
        key = f"long:{hashlib.sha256(key.encode()).hexdigest()}"
    day = tx.now.date().isoformat()
    sealed = tx.seal(("transit", day), "inbox", key, json.dumps(body))
    made = tx.upsert(inbox).values(key=key, lane=lane, kind=kind, day=day, body=sealed, at=tx.now, state=WAITS, tries=0)
    return tx.run(made.on_conflict_do_nothing(index_elements=["key"])) == 1


def ready(tx: Tx, limit: int) -> Sequence[Item]:
    """The first waiting row of up to `limit` lanes; a lane whose first row backs off waits as a whole."""
    firsts = select(func.min(inbox.c.id)).where(inbox.c.state == WAITS).group_by(inbox.c.lane)
    now = or_(inbox.c.not_before.is_(None), inbox.c.not_before <= tx.now)
    rows = tx.all(select(inbox).where(and_(inbox.c.id.in_(firsts), now)).order_by(inbox.c.id).limit(limit))
    items = [item for row in rows if (item := _item(tx, row))]
    return items if len(items) == len(rows) else ready(tx, limit)


def _item(tx: Tx, row: Row[Any]) -> Item | None:
    """None, and parked, when its body does not open: it must not stop the others."""
    try:
        body = json.loads(tx.text(("transit", row.day), "inbox", row.key, row.body))
    except (Erased, VaultError, ValueError) as error:
        log.error("row does not open id=%s kind=%s error=%s", row.id, row.kind, type(error).__name__)
        _settle(tx, row.id, PARKED)
        return None
    return Item(row.id, row.key, row.lane, row.kind, body, row.tries, row.at)


def _settle(tx: Tx, id: int, state: int, **more: Any) -> None:
    tx.run(update(inbox).where(inbox.c.id == id).values(state=state, **more))


def done(tx: Tx, id: int) -> None:
    _settle(tx, id, DONE, body=None)


def failed(tx: Tx, item: Item) -> bool:
    """Backs off, or parks after the last try (the body stays, sealed, for the operator); True when parked."""
    if item.tries >= len(BACKOFF):
        _settle(tx, item.id, PARKED)
        return True
    _settle(tx, item.id, WAITS, tries=item.tries + 1, not_before=tx.now + BACKOFF[item.tries])
    return False


def next_try(tx: Tx) -> datetime | None:
    waiting = (inbox.c.state == WAITS, inbox.c.not_before > tx.now)
    return tx.conn.execute(select(func.min(inbox.c.not_before)).where(*waiting)).scalar_one_or_none()


def waiting(tx: Tx) -> bool:
    """Whether any row waits to be handled now."""
    now = or_(inbox.c.not_before.is_(None), inbox.c.not_before <= tx.now)
    return tx.first(select(inbox.c.id).where(inbox.c.state == WAITS, now).limit(1)) is not None


def purge(tx: Tx) -> int:
    """Forgets keys that Telegram can no longer repeat, and parked rows of the same age."""
    return tx.run(delete(inbox).where(inbox.c.state != WAITS, inbox.c.at < tx.now - KEEP_KEYS))


def put_all(tx: Tx, rows: Iterable[tuple[str, str, str, Mapping[str, Any]]]) -> int:
    return sum(put(tx, *row) for row in rows)
