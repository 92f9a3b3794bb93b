"""Marks in the database what came of a message; what there is to mark, the sender tells."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from bot import outbox
from bot.log import where
from bot.outbox import Parcel
from bot.rendering import Mark
from bot.store import ledger
from bot.store.engine import DATABASE_AWAY
from bot.store.tx import Tx
from bot.vault import OldRing

log = logging.getLogger(__name__)


def marked(tx: Tx, marks: Sequence[Mark]) -> None:
    """All in one go; where one cannot be made, each by itself: that one leaves its row to its lease."""
    if not marks:
        return
    try:
        with tx.savepoint():
            for mark in marks:
                mark(tx)
    except (*DATABASE_AWAY, OldRing):
        raise  # the database is away: all of them wait
    except Exception:  # which one it was is told when it fails again
        for mark in marks:
            _alone(tx, mark)


def _alone(tx: Tx, mark: Mark) -> None:
    try:
        with tx.savepoint():
            mark(tx)
    except (*DATABASE_AWAY, OldRing):
        raise
    except Exception as error:
        log.error("mark failed error=%s", where(error))


def came(tx: Tx, parcel: Parcel, progress: int, message: int) -> None:
    """So many messages of a parcel are sent; each is cleared from the chat when its time has come."""
    outbox.advance(tx, parcel.id, progress)
    clear = tx.now + ledger.THIN
    if message:
        ledger.remember(tx, parcel.lane, message, ours=True, clear=clear)
