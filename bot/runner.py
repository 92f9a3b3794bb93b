"""Handles inbox rows, what waits for different people in one transaction; it neither receives nor sends.

A row that fails takes nothing of the others with it: it is tried again, then parked, and its person told once.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot import accounts, inbox, outbox
from bot.access import Denied
from bot.circles import Busy
from bot.facts import look_ahead
from bot.hearing import Handled, Hearing
from bot.house import House
from bot.inbox import Item
from bot.log import where
from bot.messengers.protocol import Received
from bot.saying import put
from bot.store import people
from bot.store.tx import Erased, Tx
from bot.translation import language_of, line
from bot.vault import VaultError
from conversations import oddities
from conversations.message import N_, say

log = logging.getLogger(__name__)

BATCH = 50
LONGEST = 0.1  # seconds of one round

BROKEN = N_("I could not keep this one. Your earlier answers are safe. Would you send it again?")


@dataclass(frozen=True)
class Runner:
    """`read` makes a Received of a raw update; `fatal` tells errors of the database from errors of one row."""

    house: House
    read: Callable[[Mapping[str, Any]], Received]
    fatal: tuple[type[Exception], ...] = ()
    tick: Callable[[], float] = time.monotonic

    def work(self, tx: Tx) -> Handled:
        """Handles the first waiting row of up to fifty people.

        All in one go; where one fails, from the start, each by itself, so that it takes nothing of the others with it.
        What takes long is left for the next round: meanwhile nothing is sent, and no message marked as sent.
        """
        items = inbox.ready(tx, BATCH)
        try:
            with tx.savepoint():
                came = {item.id: self._came(item) for item in items}
                look_ahead(tx, [item.lane for item in items], _pressed(came.values()))
                handled = self._each(items, lambda item: self._handled(tx, item, came[item.id]))
        except Exception as error:  # what it was is told when it fails again
            if isinstance(error, self.fatal) and not isinstance(error, (Busy, Denied)):
                raise
            handled = self._each(items, partial(self._alone, tx))
        people.heard(tx, handled.heard)
        return handled

    def _each(self, items: Sequence[Item], handle: Callable[[Item], Handled]) -> Handled:
        handled, until = Handled(), self.tick() + LONGEST
        for item in items:
            handled.take(handle(item))
            if self.tick() > until:
                break
        return handled

    def _came(self, item: Item) -> Received | None:
        """What an update means; None for what is no update. Raises ValueError for what only pretends to be one."""
        return self.read(item.body) if item.kind == "update" else None

    def _handled(self, tx: Tx, item: Item, came: Received | None, *, alone: bool = False) -> Handled:
        one = Handled()
        self._handle(tx, item, came, one, alone=alone)
        inbox.done(tx, item.id)
        return one

    def _alone(self, tx: Tx, item: Item) -> Handled:
        try:
            with tx.savepoint():
                return self._handled(tx, item, self._came(item), alone=True)
        except self.fatal:
            raise
        except Busy:
            log.debug("row waits for another runner id=%s", item.id)
            return Handled(met=1)
        except Exception as error:  # a row of whatever kind must not stop the others
            log.error("row failed id=%s kind=%s tries=%s error=%s", item.id, item.kind, item.tries, where(error))
            if inbox.failed(tx, item):
                self._tell_broken(tx, item)
        return Handled(failed=1)

    def _tell_broken(self, tx: Tx, item: Item) -> None:
        """Once, and only for what a person sent; what cannot be told stops nobody either."""
        if item.kind != "update":
            return
        try:
            known = people.by_lane(tx, item.lane)
            if known:
                put(tx, item.lane, known.chat, say(BROKEN), known.person.language, 0)
        except (Erased, VaultError):  # who they are does not open: what they sent says where they are
            got = self.read(item.body)
            put(tx, item.lane, got.chat, say(BROKEN), language_of(got.language_code), 0)

    def _handle(self, tx: Tx, item: Item, received: Received | None, handled: Handled, *, alone: bool) -> None:
        known = people.by_lane(tx, item.lane)
        if received is None and known is None:
            return
        if known and known.suspended:
            accounts.answer(tx, known, received, handled.answers)
            return
        if received and received.kind == "group":
            language = language_of(received.language_code)
            outbox.put(tx, item.lane, "leave", {"group": received.group, "text": line(oddities.GROUP, language)})
            return
        if received is None or received.kind != "nothing":
            Hearing(self.house, tx, item, known, received, alone=alone).hear(handled)


def _pressed(came: Iterable[Received | None]) -> Collection[str]:
    """The things of the standing buttons that were pressed; what a client makes up may be no id, and is left out."""
    every = {one.data.partition(":")[2] for one in came if one and one.kind == "press" and one.data.startswith("-")}
    return {thing for thing in every if thing.isalnum()}
