"""Sends what lies in the outbox, in order per person, as fast as `bot.pace` lets it; it writes no sentence itself.

What came of a message is marked in the next transaction, whoever makes it.
The one window in which a kill may repeat a message lies between a send and its mark (docs/architecture.md).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any

from bot import outbox, rendering
from bot.clock import Clock
from bot.delivering import Delivering
from bot.house import House
from bot.marking import marked
from bot.messengers.protocol import Messenger, Refused, Retry, Unwelcome
from bot.outbox import REFUSED, Parcel
from bot.pace import LOOK, Pace
from bot.rendering import Mark
from bot.roles.duty import Duty, Relieved
from bot.store.tx import Tx
from bot.writer import Writer

log = logging.getLogger(__name__)

LONGEST_PAUSE = 60.0  # seconds between two tries of one row
TRIES = 5  # for what fails in a way of our own


class Claim:
    """One claim: what there is to mark, and what is to be sent next; `parcels` is filled within the transaction."""

    def __init__(self, work: Callable[[Tx, list[Mark], int], list[tuple[Parcel, Any]]], marks: list[Mark], room: int):
        self._work, self.marks, self._room = work, marks, room
        self.parcels: list[tuple[Parcel, Any]] = []
        self.made = False

    def within(self, tx: Tx) -> None:
        self.parcels = self._work(tx, self.marks, self._room)
        self.made = True


class Sender:
    """One at a time per bot, which is its `duty`. `woken` is set by whoever put something into the outbox."""

    def __init__(
        self,
        messenger: Messenger,
        writer: Writer,
        clock: Clock,
        house: House,
        woken: asyncio.Event,
        pace: Pace | None = None,
        duty: Duty | None = None,
    ) -> None:
        self.pace, self.duty = pace or Pace(), duty or Duty("send", alone=True)
        self.messenger, self.writer, self.clock, self.house, self.woken = messenger, writer, clock, house, woken
        self.marks: list[Mark] = []
        self.busy: dict[str, asyncio.Task[None]] = {}
        self._fetching: set[str] = set()
        self._delivering = Delivering(messenger, writer, house, self.pace, self._place, self._mark)
        self._one = asyncio.Lock()  # one claim at a time: what it takes counts before the next looks for room
        self.term = 0

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self.woken.clear()
            try:
                claimed = await self._claim()
            except Relieved:
                await self._hand_over()
                continue
            except Exception as error:  # the database has its day; the marks are kept for the next try
                log.warning("sending rests why=%s", type(error).__name__)
                await asyncio.sleep(1)
                continue
            self._begin_with(claimed)
            if not claimed:
                await self._wait()

    def _begin_with(self, claimed: list[tuple[Parcel, Any]]) -> None:
        for parcel, material in claimed:
            self.busy[parcel.lane] = asyncio.create_task(self._deliver(parcel, material))

    async def drain(self) -> None:
        """Sends all there is, one after another, and marks it: for tests and the command line."""
        while claimed := await self._claim():
            for parcel, material in claimed:
                await self._deliver(parcel, material)
        if self.marks:
            await self._claim()

    async def _wait(self) -> None:
        try:
            async with asyncio.timeout(self.pace.pause(len(self.busy))):
                await self.woken.wait()
        except TimeoutError:
            pass

    # --- one sender at a time

    async def _begin(self, term: int) -> None:
        """A new term: no lease of whoever sent before is waited for."""
        await self._hand_over(pause=0)
        await self.writer.run(partial(self._released, term=term))
        self.term = term

    def _released(self, tx: Tx, term: int) -> None:
        self.duty.fence(tx, term)
        outbox.release(tx)

    async def _hand_over(self, pause: float = 1.0) -> None:
        """What an earlier term had in hand is another's now: nothing more of it is sent, and nothing marked."""
        given = [*self.busy.values()]
        for task in given:
            task.cancel()
        await asyncio.gather(*given, return_exceptions=True)
        if given or self.marks:
            log.warning("another sends now: given up in_hand=%s unmarked=%s", len(given), len(self.marks))
        self.marks, self.term = [], 0
        await asyncio.sleep(pause)

    async def _ours(self) -> None:
        """Waits while it is not known who sends; Relieved when it is another."""
        if await self.duty.turn() != self.term:
            raise Relieved(self.duty.name)

    def last(self, tx: Tx) -> None:
        """The marks that are left at the end, unless another sends already."""
        with suppress(Relieved):
            self.duty.fence(tx, self.term)
            marked(tx, self.marks)

    # --- what is next

    async def _claim(self) -> list[tuple[Parcel, Any]]:
        term = await self.duty.turn()
        if term != self.term:
            await self._begin(term)
        async with self._one, self._claiming() as claim:
            if claim:
                await self.writer.run(claim.within)
        return claim.parcels if claim else []

    @asynccontextmanager
    async def _claiming(self) -> AsyncIterator[Claim | None]:
        """None where there is neither room nor anything to mark. What was not made is for the next."""
        room = self.pace.room(len(self.busy))
        if room <= 0 and not self.marks:
            yield None
            return
        claim = Claim(self._claimed, self.marks, room)
        self.marks = []
        try:
            yield claim
        except BaseException:
            claim.made = False
            raise
        finally:
            if not claim.made:
                self.marks = claim.marks + self.marks
        self._fetching |= {parcel.lane for parcel, _ in claim.parcels if parcel.kind == "fetch"}

    @asynccontextmanager
    async def claiming(self) -> AsyncIterator[Claim | None]:
        """A claim within another's transaction, sent when that is committed; None while it cannot be."""
        if self._one.locked() or not self.duty.holds(self.term):
            yield None
            return
        async with self._one:
            async with self._claiming() as claim:
                yield claim
            if claim:
                self._begin_with(claim.parcels)

    def _claimed(self, tx: Tx, marks: list[Mark], room: int) -> list[tuple[Parcel, Any]]:
        self.duty.fence(tx, self.term)
        marked(tx, marks)
        away = {*self.busy, *self._resting()}
        parcels = outbox.claim(tx, away, room, outbox.FETCHES - len(self._fetching)) if room > 0 else ()
        return [(parcel, rendering.material(tx, self.house, parcel)) for parcel in parcels]

    # --- one parcel

    async def _deliver(self, parcel: Parcel, material: Any) -> None:
        try:
            await self._ours()
            await self._delivering.send(parcel, material)
        except Relieved:
            pass
        except Retry as retry:
            self._not_now(parcel, retry)
        except Unwelcome:
            self._not_now(parcel, Retry(LONGEST_PAUSE))
        except Refused as refused:
            gone = refused.gone
            log.warning("refused row=%s kind=%s gone=%s", parcel.id, parcel.kind, gone)
            self._mark(lambda tx: self._refused(tx, parcel, gone))
        except Exception as error:  # one parcel must not stop the others
            log.error("sending failed row=%s kind=%s error=%s", parcel.id, parcel.kind, type(error).__name__)
            self._mark(lambda tx: self._given_up(tx, parcel))
        finally:
            self.busy.pop(parcel.lane, None)
            self._fetching.discard(parcel.lane)
            self.woken.set()

    def _not_now(self, parcel: Parcel, retry: Retry) -> None:
        """Again as soon as the messenger wishes, and less and less often; a menu's own limit holds nobody up."""
        after = max(retry.after, pause_before(parcel.tries))
        if retry.everyone and parcel.kind != "menu":
            self.pace.too_many(parcel.lane, retry.after)
        self._mark(lambda tx: outbox.again(tx, parcel.id, after))

    def _refused(self, tx: Tx, parcel: Parcel, gone: bool) -> None:
        outbox.settle(tx, parcel.id, REFUSED)
        if gone:
            outbox.drop_all(tx, parcel.lane)

    def _given_up(self, tx: Tx, parcel: Parcel) -> None:
        if parcel.tries >= TRIES:
            outbox.settle(tx, parcel.id, REFUSED)
            rendering.tell_given_up(tx, parcel)
        else:
            outbox.again(tx, parcel.id, pause_before(parcel.tries))

    def _resting(self) -> Collection[str]:
        """Chats that have had their burst; in a time that stands nobody would ever have rested."""
        return () if self.clock.stands else self.pace.resting()

    def _mark(self, mark: Mark) -> None:
        self.marks.append(mark)

    async def _place(self, lane: str) -> None:
        """Waits for a place in the window: a parcel of several calls holds one place, for one call at a time."""
        pace = self.pace
        while pace.held() or pace.taken(len(self.busy)) > pace.window or lane in self._resting():  # noqa: ASYNC110
            await asyncio.sleep(LOOK)
        await self._ours()


def pause_before(tries: int) -> float:
    """Seconds before the next try of a row that has been tried so often: 1, 2, 4 … 60."""
    return min(2.0 ** min(tries, 10), LONGEST_PAUSE)
