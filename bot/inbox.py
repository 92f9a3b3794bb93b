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

from sqlalchemy import ColumnElement, Row, Select, delete, func, or_, select

from bot.store import locks, waits
from bot.store.among import among
from bot.store.prepared import changing, prepared
from bot.store.tables import inbox
from bot.store.tx import Erased, Tx
from bot.vault import OldRing, VaultError

log = logging.getLogger(__name__)

WAITS, DONE, PARKED = waits.WAITS, 1, 2
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
    return tx.put_new(inbox, ("key",), **_row(tx, key, lane, kind, body))


def put_all(tx: Tx, rows: Iterable[tuple[str, str, str, Mapping[str, Any]]]) -> int:
    """The same with many, at once; how many are new."""
    return tx.put_all_new(inbox, ("key",), [_row(tx, *row) for row in rows])


def _row(tx: Tx, key: str, lane: str, kind: str, body: Mapping[str, Any]) -> dict[str, Any]:
    key, day = _short(key), tx.now.date().isoformat()
    sealed = tx.seal(("transit", day), "inbox", key, json.dumps(body))
    values = {"lane": lane, "kind": kind, "day": day, "body": sealed, "at": tx.now, "state": WAITS, "tries": 0}
    return {"key": key, **values}


def knows(tx: Tx, key: str) -> bool:
    return tx.find(inbox, _short(key), "key") is not None


def knows_any(tx: Tx, prefix: str) -> bool:
    """Whether there is any key that begins so."""
    return tx.first(select(inbox.c.id).where(inbox.c.key.startswith(prefix, autoescape=True)).limit(1)) is not None


def _short(key: str) -> str:
    return key if len(key) <= LONGEST else f"long:{hashlib.sha256(key.encode()).hexdigest()}"


def ready(tx: Tx, limit: int) -> Sequence[Item]:
    """The first waiting row of up to `limit` lanes; a lane whose first row backs off waits as a whole.

    Beside other runners these lanes are this one's until the commit; a lane that another has waits as a whole.
    """
    rows = _ours(tx, limit) if locks.shared(tx) else tx.all(_ready(tx.now, limit))
    items = [item for row in rows if (item := _item(tx, row))]
    return items if len(items) == len(rows) else ready(tx, limit)


@prepared
def _ready(now: datetime, limit: int) -> Any:
    return _firsts(now).limit(limit)


def _firsts(now: datetime, *of: ColumnElement[bool]) -> Select[Any]:
    firsts = select(func.min(inbox.c.id)).where(waits.waiting(inbox), *of).group_by(inbox.c.lane)
    due = or_(inbox.c.not_before.is_(None), inbox.c.not_before <= now)
    return select(inbox).where(inbox.c.id.in_(firsts), due).order_by(inbox.c.id)


def _ours(tx: Tx, limit: int) -> Sequence[Row[Any]]:
    """Looked for once more under the lock: what waited a moment ago may be done, and a row before it may have come."""
    ours = locks.lanes(tx, _free(tx.now, 4 * limit, limit))
    return tx.all(_locked(tx.now, ours)) if ours else ()


@prepared
def _free(now: datetime, many: int, limit: int) -> Any:
    return locks.free(_firsts(now).with_only_columns(inbox.c.lane), many, limit)


@prepared
def _locked(now: datetime, lanes: Any) -> Any:
    return _firsts(now, among(inbox.c.lane, lanes)).with_for_update(skip_locked=True)


def _item(tx: Tx, row: Row[Any]) -> Item | None:
    """None, and parked, when its body does not open: it must not stop the others."""
    try:
        body = json.loads(tx.text(("transit", row.day), "inbox", row.key, row.body))
    except OldRing:
        raise  # it is this process that is behind: nothing is given up
    except (Erased, VaultError, ValueError) as error:
        log.error("row does not open id=%s kind=%s error=%s", row.id, row.kind, type(error).__name__)
        _settle(tx, row.id, PARKED)
        return None
    return Item(row.id, row.key, row.lane, row.kind, body, row.tries, row.at)


def _settle(tx: Tx, id: int, state: int, **more: Any) -> None:
    tx.change(inbox, id, state=state, **more)


def done(tx: Tx, id: int) -> None:
    tx.later(changing(inbox, "id", id, {"state": DONE, "body": None}))


def failed(tx: Tx, item: Item) -> bool:
    """Backs off, or parks after the last try (the body stays, sealed, for the operator); True when parked."""
    if item.tries >= len(BACKOFF):
        _settle(tx, item.id, PARKED)
        return True
    _settle(tx, item.id, WAITS, tries=item.tries + 1, not_before=tx.now + BACKOFF[item.tries])
    return False


def next_try(tx: Tx) -> datetime | None:
    """When a row that is put off is tried next."""
    return waits.next_try(tx, inbox)


def waiting(tx: Tx) -> bool:
    """Whether any row is to be handled now."""
    return waits.now(tx, inbox)


def purge(tx: Tx) -> int:
    """Forgets keys that Telegram can no longer repeat, and parked rows of the same age."""
    return tx.run(delete(inbox).where(inbox.c.state != WAITS, inbox.c.at < tx.now - KEEP_KEYS))
