"""Brings updates into the inbox: commits first, confirms after; it understands none of them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy.exc import DBAPIError

from bot import inbox
from bot.messengers.protocol import Messenger, Refused, Retry, Rival, Unwelcome
from bot.receiving.alert import Alert
from bot.receiving.always import answer_privacy
from bot.receiving.presence import Presence
from bot.store.tx import Tx
from bot.writer import Writer

log = logging.getLogger(__name__)

Bring = Callable[[Callable[[Tx], int], int], Awaitable[int]]  # what puts, and how many: how many were new

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds
BREATH = 0.001  # seconds between two polls: what has just come is heard before the next is asked for
PATIENCE = 20.0  # seconds for a commit; one that is late comes about all the same, and its repeat is known by its key


class Receiver:
    """Commits what arrives, polled or pushed; `bring` commits it, and has it handled.

    `heard` is the highest update id committed by this process.

    `by_turns`: others of this house receive too, each in its turn; two polls may meet when one turn follows another.
    """

    def __init__(
        self, messenger: Messenger, writer: Writer, bring: Bring | None = None, *, by_turns: bool = False
    ) -> None:
        self.messenger, self.bring = messenger, bring or (lambda put, _: writer.run(put))
        self.presence, self.alert = Presence(writer), Alert()
        self.heard = self._offset = 0
        self._pause = FIRST_PAUSE
        self._by_turns = self._begun = by_turns
        self._answered: set[str] = set()  # past the inbox, while the database was away
        self._answering: set[str] = set()
        self._in_clear = True

    async def run(self) -> None:
        """Polls until cancelled. The next request confirms what this one committed; nothing else confirms anything."""
        self._offset, self._begun = 0, self._by_turns  # an offset of an earlier turn may be too high by now
        while True:
            try:
                await self._commit(await self.messenger.fetch_updates(self._offset))
                self._pause = FIRST_PAUSE
            except Retry as retry:
                await self._rest(max(retry.after, self._pause), "retry")
            except Unwelcome as unwelcome:
                await self._unwelcome(unwelcome)
            except Refused as refused:
                await self._rest(LONGEST_PAUSE, str(refused))
            except Exception as error:  # whatever the database or the wire has today
                await self._rest(self._pause, type(error).__name__)

    async def _rest(self, seconds: float, why: str, level: int = logging.WARNING) -> None:
        self.presence.doubt()
        log.log(level, "receiving rests seconds=%.1f why=%s", seconds, why)
        await asyncio.sleep(seconds)
        self._pause = min(self._pause * 2, LONGEST_PAUSE)

    async def _unwelcome(self, unwelcome: Unwelcome) -> None:
        """Told once. Nothing is lost by it: an update is given out until someone has confirmed it."""
        if isinstance(unwelcome, Rival) and self._begun:
            self._begun = False  # the poll of whose turn it was may still be out; the next one is a stranger's
            await self._rest(self._pause, str(unwelcome), logging.INFO)
            return
        if isinstance(unwelcome, Rival):
            self.alert.tell(f"{unwelcome}: only one may receive; stop the other (this one goes on trying)")
            with suppress(DBAPIError):
                await self.presence.rivalled()
        else:
            self.alert.tell(f"receiving is refused: {unwelcome}")
        await self._rest(LONGEST_PAUSE, str(unwelcome), logging.DEBUG)

    async def _commit(self, updates: Sequence[Mapping[str, Any]]) -> None:
        if not updates:
            await self.presence.worked()
            self._offset = 0  # all is confirmed; after a quiet week a kept offset would forget lower ids unread
            return
        await self.take(updates)
        await asyncio.sleep(BREATH)
        self._offset = newest(updates) + 1  # after a quiet week the ids may be lower

    async def take(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """Into the inbox, committed when this returns; whatever it raises, they are to be given again."""
        new = await self._put(updates)
        self.heard = max(self.heard, newest(updates))
        log.info("received updates=%s new=%s", len(updates), new)

    async def _put(self, updates: Sequence[Mapping[str, Any]]) -> int:
        """How many were new. When nothing can be written, those who ask for /privacy have their answer all the same."""
        rows = [row for row in map(self._row, updates) if row[0] not in self._answered]
        try:
            async with asyncio.timeout(PATIENCE):
                await self.presence.worked()
                new = await self.bring(lambda tx: self._put_in(tx, rows), len(rows))
        except (DBAPIError, TimeoutError):
            await self._past_the_inbox(updates)
            raise
        self._answered.difference_update(map(self.messenger.key, updates))
        return new

    def _put_in(self, tx: Tx, rows: Sequence[tuple[str, int, Mapping[str, Any]]]) -> int:
        self._in_clear = self._in_clear and inbox.knows_any(tx, "tg:")
        return put_updates(tx, rows, in_clear=self._in_clear)

    async def _past_the_inbox(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """Each once, also when the same is given again while its answer is on the way."""
        known = self._answered | self._answering
        waiting = [update for update in updates if self.messenger.key(update) not in known]
        keys = {self.messenger.key(update) for update in waiting}
        self._answering |= keys
        try:
            answered = await answer_privacy(self.messenger, waiting)
            self._answered |= answered
        finally:
            self._answering -= keys

    def _row(self, update: Mapping[str, Any]) -> tuple[str, int, Mapping[str, Any]]:
        return self.messenger.key(update), self.messenger.chat_of(update), update


def newest(updates: Sequence[Mapping[str, Any]]) -> int:
    """The highest id."""
    return max(int(update["update_id"]) for update in updates)


def put_updates(tx: Tx, rows: Sequence[tuple[str, int, Mapping[str, Any]]], *, in_clear: bool = True) -> int:
    """Into the lanes of their people; how many were new. An update's key holds a chat's id: its fingerprint is kept.

    `in_clear`: there may be keys as 0.1 kept them, so these are looked for too.
    """
    new = [row for row in rows if not (in_clear and inbox.knows(tx, row[0]))]
    every = [(mark_of(tx, key), lane_of_chat(tx, chat), "update", update) for key, chat, update in new]
    return inbox.put_all(tx, every)


def mark_of(tx: Tx, key: str) -> str:
    """The keyed fingerprint of what tells an update apart."""
    return tx.safe.vault.lookup(f"update:{key}").hex()


def lane_of_chat(tx: Tx, chat: int) -> str:
    """The keyed fingerprint of a chat's id: the order of a person's matters hangs on it."""
    return tx.safe.vault.lookup(f"telegram:{chat}").hex()
