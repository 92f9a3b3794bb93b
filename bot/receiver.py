"""Brings updates into the inbox: commits first, confirms after; it understands none of them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy.exc import DBAPIError

from bot import inbox
from bot.always import answer_privacy
from bot.messengers.protocol import Messenger, Refused, Retry
from bot.store.tx import Tx
from bot.writer import Writer

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds


class Receiver:
    """Long polling. `heard` is the highest update id committed by this process."""

    def __init__(self, messenger: Messenger, writer: Writer, arrived: Callable[[], None]) -> None:
        self.messenger, self.writer, self.arrived = messenger, writer, arrived
        self.heard = self._offset = 0
        self._pause = FIRST_PAUSE
        self._answered: set[str] = set()  # past the inbox, while the database was away

    async def run(self) -> None:
        """Until cancelled. The next request confirms what this one committed; nothing else confirms anything."""
        while True:
            try:
                updates = await self.messenger.fetch_updates(self._offset)
                await self._commit(updates)
                self._pause = FIRST_PAUSE
            except Retry as retry:
                await self._rest(max(retry.after, self._pause), "retry")
            except Refused as refused:
                await self._rest(LONGEST_PAUSE, str(refused))
            except Exception as error:  # whatever the database or the wire has today
                await self._rest(self._pause, type(error).__name__)

    async def _rest(self, seconds: float, why: str) -> None:
        log.warning("receiving rests seconds=%.1f why=%s", seconds, why)
        await asyncio.sleep(seconds)
        self._pause = min(self._pause * 2, LONGEST_PAUSE)

    async def _commit(self, updates: Sequence[Mapping[str, Any]]) -> None:
        if not updates:
            self._offset = 0  # all is confirmed; after a quiet week a kept offset would forget lower ids unread
            return
        new = await self._put(updates)
        newest = max(int(update["update_id"]) for update in updates)
        self.heard, self._offset = max(self.heard, newest), newest + 1  # after a quiet week the ids may be lower
        log.info("received updates=%s new=%s", len(updates), new)
        self.arrived()

    async def _put(self, updates: Sequence[Mapping[str, Any]]) -> int:
        """How many were new. When nothing can be written, those who ask for /privacy have their answer all the same."""
        rows = [row for row in map(self._row, updates) if row[0] not in self._answered]
        try:
            new = await self.writer.run(lambda tx: put_updates(tx, rows))
        except DBAPIError:
            waiting = (update for update in updates if self.messenger.key(update) not in self._answered)
            self._answered |= await answer_privacy(self.messenger, waiting)
            raise
        self._answered.clear()
        return new

    def _row(self, update: Mapping[str, Any]) -> tuple[str, int, Mapping[str, Any]]:
        return self.messenger.key(update), self.messenger.chat_of(update), update


def put_updates(tx: Tx, rows: Sequence[tuple[str, int, Mapping[str, Any]]]) -> int:
    """Into the lanes of their people; how many were new."""
    return sum(inbox.put(tx, key, lane_of_chat(tx, chat), "update", update) for key, chat, update in rows)


def lane_of_chat(tx: Tx, chat: int) -> str:
    """The keyed fingerprint of a chat's id: the order of a person's matters hangs on it."""
    return tx.safe.vault.lookup(f"telegram:{chat}").hex()
