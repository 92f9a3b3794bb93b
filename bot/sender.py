"""Sends what lies in the outbox, in order per person, paced as Telegram wants it; it writes no sentence itself.

The window is clocked by acknowledgements: a message may go when those in flight and those acknowledged within the last
second are together fewer than thirty. What came of a message is marked in the next transaction, whoever makes it.
The one window in which a kill may repeat a message lies between a send and its mark (docs/architecture.md).
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from sqlalchemy.exc import InterfaceError, OperationalError

from bot import composing, outbox
from bot.access import Denied
from bot.attachments import attached
from bot.clock import Clock
from bot.composing import Composed
from bot.facts import House
from bot.log import where
from bot.messengers.protocol import Messenger, Outgoing, Refused, Retry, Unwelcome
from bot.outbox import DROPPED, REFUSED, Parcel
from bot.store import reflections
from bot.store.people import by_id
from bot.store.tx import Tx
from bot.writer import Writer

log = logging.getLogger(__name__)

WINDOW = 30  # messages in any second (Bot FAQ: "no more than about 30 messages per second")
IN_FLIGHT = 24
LONGEST_PAUSE = 60.0  # seconds between two tries of one row
TRIES = 5  # for what fails in a way of our own
Mark = Callable[[Tx], None]


class Sender:
    """One per bot token. `woken` is set by whoever put something into the outbox."""

    def __init__(
        self,
        messenger: Messenger,
        writer: Writer,
        clock: Clock,
        house: House,
        woken: asyncio.Event,
        window: int = WINDOW,
    ) -> None:
        self.window = window
        self.messenger, self.writer, self.clock, self.house, self.woken = messenger, writer, clock, house, woken
        self.marks: list[Mark] = []
        self.busy: dict[str, asyncio.Task[None]] = {}
        self._acknowledged: deque[float] = deque()
        self._hold_until = 0.0

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self.woken.clear()
            try:
                claimed = await self._claim()
            except Exception as error:  # the database has its day; the marks are kept for the next try
                log.warning("sending rests why=%s", type(error).__name__)
                await asyncio.sleep(1)
                continue
            for parcel, material in claimed:
                self.busy[parcel.lane] = asyncio.create_task(self._deliver(parcel, material))
            if not claimed:
                await self._wait()

    async def drain(self) -> None:
        """Sends all there is, one after another, and marks it: for tests and the command line."""
        while claimed := await self._claim():
            for parcel, material in claimed:
                await self._deliver(parcel, material)
        if self.marks:
            await self._claim()

    async def _wait(self) -> None:
        try:
            async with asyncio.timeout(self._pause()):
                await self.woken.wait()
        except TimeoutError:
            pass

    def _pause(self) -> float:
        """Seconds to the next look: soon when the window is full, else a slow poll as the safety net."""
        return 0.02 if self._room() <= 0 else 1.0

    def _room(self) -> int:
        if time.monotonic() < self._hold_until:
            return 0
        return min(self.window - self._taken(), IN_FLIGHT - len(self.busy))

    def _taken(self) -> int:
        """Places of the window that are taken: what was acknowledged within a second, and what is in flight."""
        while self._acknowledged and self._acknowledged[0] < time.monotonic() - 1.0:
            self._acknowledged.popleft()
        return len(self._acknowledged) + len(self.busy)

    async def _claim(self) -> list[tuple[Parcel, Any]]:
        room = self._room()
        if room <= 0 and not self.marks:
            return []
        marks, self.marks = self.marks, []
        try:
            return await self.writer.run(lambda tx: self._claimed(tx, marks, room))
        except BaseException:
            self.marks = marks + self.marks
            raise

    def _claimed(self, tx: Tx, marks: list[Mark], room: int) -> list[tuple[Parcel, Any]]:
        for mark in marks:
            _marked(tx, mark)
        parcels = outbox.claim(tx, set(self.busy), room) if room > 0 else ()
        return [(parcel, self._material(tx, parcel)) for parcel in parcels]

    def _material(self, tx: Tx, parcel: Parcel) -> Any:
        """What is rendered only now: a digest, when its reader may still read it. An error is told at delivery."""
        if not parcel.kind.startswith("digest"):
            return None
        reader = by_id(tx, parcel.body["reader"])
        process, bank = parcel.body["process"], self.house.bank
        try:
            with tx.savepoint():
                return reader and (
                    reader.person.language,
                    composing.compose(tx, process, reader.person.id, bank, parcel.at),
                )
        except Denied:
            return None
        except (OperationalError, InterfaceError):
            raise
        except Exception as error:  # one digest must not stop the others
            return error

    # --- one parcel

    async def _deliver(self, parcel: Parcel, material: Any) -> None:
        try:
            await self._send(parcel, material)
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
            self.woken.set()

    def _not_now(self, parcel: Parcel, retry: Retry) -> None:
        """Again as soon as the messenger wishes, and less and less often; a menu's own limit holds nobody up."""
        after = max(retry.after, pause_before(parcel.tries))
        if retry.everyone and parcel.kind != "menu":
            self._hold_until = time.monotonic() + retry.after
        self._mark(lambda tx: outbox.again(tx, parcel.id, after))

    def _refused(self, tx: Tx, parcel: Parcel, gone: bool) -> None:
        outbox.settle(tx, parcel.id, REFUSED)
        if gone:
            outbox.drop_all(tx, parcel.lane)

    def _given_up(self, tx: Tx, parcel: Parcel) -> None:
        if parcel.tries >= TRIES:
            outbox.settle(tx, parcel.id, REFUSED)
        else:
            outbox.again(tx, parcel.id, pause_before(parcel.tries))

    def _mark(self, mark: Mark) -> None:
        self.marks.append(mark)

    def _counted(self) -> None:
        self._acknowledged.append(time.monotonic())

    async def _place(self) -> None:
        """Waits for a place in the window: a parcel of several calls holds one place, for one call at a time."""
        while time.monotonic() < self._hold_until or self._taken() > self.window:  # noqa: ASYNC110  (time must pass)
            await asyncio.sleep(0.02)

    async def _pages_from(self, parcel: Parcel, pages: Sequence[Outgoing], composed: tuple[Composed, ...]) -> None:
        """Several messages; how far it came is marked, so that a repeat goes on from there. One sent is read."""
        for number, outgoing in enumerate(pages):
            if number >= parcel.progress:
                await self._place()
                await self.messenger.send(outgoing)
                self._counted()
                self._mark(partial(outbox.advance, id=parcel.id, progress=number + 1))
                self._mark_read(parcel, composed)

    async def _send(self, parcel: Parcel, material: Any) -> None:
        if isinstance(material, Exception):
            raise material
        body = parcel.body
        match parcel.kind:
            case "message":
                await self._message(parcel)
            case "digest":
                await self._digest(parcel, material)
            case "digest_file":
                await self._digest_file(parcel, material)
            case "menu":
                await self.messenger.set_menu(body["chat"], [(c[0], c[1]) for c in body["commands"]])
                self._mark_sent(parcel)
            case "fetch":
                await self._fetch(parcel)
            case "leave":
                await self.messenger.leave(body["group"], body["text"])
                self._mark_sent(parcel)
            case "clear":
                await self.messenger.delete(body["chat"], body["messages"])
                self._mark_sent(parcel)

    async def _message(self, parcel: Parcel) -> None:
        body = parcel.body
        rows = [[(label, data, style) for label, data, style in row] for row in body["rows"]]
        file = attached(body.get("attach"))
        outgoing = Outgoing(
            body["chat"], body["html"], rows, parcel.replace, body["protect"], bool(body.get("silent")),
            file, body["placeholder"],
        )  # fmt: skip
        message = await self.messenger.send(outgoing)
        self._counted()
        self._mark(lambda tx: outbox.sent(tx, parcel, message))
        if parcel.strip:
            await self._place()
            await self.messenger.strip(body["chat"], parcel.strip)
            self._counted()

    async def _digest(self, parcel: Parcel, material: Any) -> None:
        """Several messages, then voices."""
        if not material:
            self._mark(lambda tx: outbox.settle(tx, parcel.id, DROPPED))
            return
        language, composed = material
        await self._pages_from(parcel, self._pages(parcel.body["chat"], language, composed), composed)
        self._mark_sent(parcel)

    def _pages(self, chat: int, language: str, composed: tuple[Composed, ...]) -> list[Outgoing]:
        from bot.digests.chat import chat as chat_view

        pages: list[Outgoing] = []
        for one in composed:
            view = chat_view(one.digest, composing.wording(language))
            pages += [Outgoing(chat, html, protect=True) for html in view.messages]
            pages += [Outgoing(chat, s.caption, protect=True, file={"voice": s.voice.file_id}) for s in view.voices]
        return pages

    def _mark_read(self, parcel: Parcel, composed: tuple[Composed, ...]) -> None:
        """The ids are made here: a mark that is made twice tells of one reading."""
        ids = [self.house.random_id() for _ in composed]
        self._mark(lambda tx: composing.read(tx, composed, parcel.body["reader"], ids, parcel.at))

    def _mark_sent(self, parcel: Parcel) -> None:
        self._mark(lambda tx: outbox.sent(tx, parcel, 0))

    async def _digest_file(self, parcel: Parcel, material: Any) -> None:
        if not material:
            self._mark(lambda tx: outbox.settle(tx, parcel.id, DROPPED))
            return
        from bot.digests.pdf import pdf

        language, composed = material
        words, files = composing.wording(language), []
        for one in composed:
            document = await asyncio.to_thread(pdf, one.digest, words)  # off the loop: no reply waits for it
            file = {"document": document, "name": f"{words.say('Digest')} {one.digest.today.isoformat()}.pdf"}
            files.append(Outgoing(parcel.body["chat"], file=file))
        await self._pages_from(parcel, files, composed)
        self._mark_sent(parcel)

    async def _fetch(self, parcel: Parcel) -> None:
        """A recording is brought home; should it be gone at the messenger, what is kept is its id and length."""
        body = await self.messenger.download(parcel.body["file"])
        part = parcel.body["part"]
        self._mark(lambda tx: reflections.keep_recording(tx, part, body))
        self._mark_sent(parcel)


def pause_before(tries: int) -> float:
    """Seconds before the next try of a row that has been tried so often: 1, 2, 4 … 60."""
    return min(2.0 ** min(tries, 10), LONGEST_PAUSE)


def _marked(tx: Tx, mark: Mark) -> None:
    """One mark that cannot be made leaves its row to its lease; it does not hold up the others."""
    try:
        with tx.savepoint():
            mark(tx)
    except (OperationalError, InterfaceError):
        raise  # the database is away: all of them wait
    except Exception as error:
        log.error("mark failed error=%s", where(error))
