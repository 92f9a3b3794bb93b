"""Once after a restore: recordings that never came home are fetched again, while the messenger still has them.

What was on its way is not in a backup; a recording that is gone at the messenger stays as its length alone.
"""

from __future__ import annotations

import logging

from sqlalchemy import select

from bot import outbox
from bot.store import marks, people, reflections
from bot.store.tables import parts, recordings, seats
from bot.store.tx import Erased, Tx
from bot.vault import VaultError

log = logging.getLogger(__name__)


def again(tx: Tx) -> None:
    """Only when a restore has asked for it."""
    if marks.value(tx, marks.FETCH) is None:
        return
    marks.drop(tx, marks.FETCH)
    missing = select(parts, seats.c.person).join(seats, seats.c.id == parts.c.seat).where(parts.c.file.is_not(None))
    for row in tx.all(missing.where(parts.c.id.not_in(select(recordings.c.part)), seats.c.person.is_not(None))):
        try:
            body = {"part": row.id, "file": reflections.file_of(tx, row)}
        except (Erased, VaultError) as error:  # one that does not open stops no other
            log.error("recording not fetched part=%s error=%s", row.id, type(error).__name__)
            continue
        outbox.put(tx, people.lane_of(tx, row.person), "fetch", body, urgent=False)
