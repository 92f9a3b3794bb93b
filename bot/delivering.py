"""One parcel on its way: which calls of the messenger it takes, and what is marked of them; it chooses no parcel."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from bot import guards, outbox, rendering, upkeep
from bot.attachments import attached
from bot.house import House
from bot.marking import came
from bot.messengers.protocol import Messenger, Outgoing, Refused, Unwelcome
from bot.outbox import DROPPED, Parcel
from bot.pace import Pace
from bot.rendering import Kind, Mark
from bot.store import voices
from bot.writer import Writer


class Delivering:
    """`place` waits for a place in the window, in a lane or in any; `mark` keeps what is to be written."""

    def __init__(
        self, messenger: Messenger, writer: Writer, house: House, pace: Pace,
        place: Callable[[str], Coroutine[Any, Any, None]], mark: Callable[[Mark], None],
    ) -> None:  # fmt: skip
        self.messenger, self.writer, self.house, self.pace = messenger, writer, house, pace
        self._place, self._mark = place, mark

    async def send(self, parcel: Parcel, material: Any) -> None:
        """Its calls, one after another; what came of each is marked as soon as it is known.

        Raises Retry, Unwelcome or Refused as the messenger does, and Relieved when another sends by now.
        """
        if isinstance(material, Exception):
            raise material
        body = parcel.body
        match parcel.kind:
            case "message":
                await self._message(parcel)
            case rendered if kind := rendering.KINDS.get(rendered):
                await self._rendered(parcel, kind, material)
            case "menu":
                await self.messenger.set_menu(body["chat"], [(c[0], c[1]) for c in body["commands"]])
                self._mark_sent(parcel)
            case "fetch":
                await self._fetch(parcel)
            case "leave":
                await self.messenger.leave(body["group"], body["text"])
                self._mark_sent(parcel)
            case "clear":
                await self._clear(parcel)

    async def _rendered(self, parcel: Parcel, kind: Kind, material: Any) -> None:
        """Several messages; how far it came is marked, so that a repeat goes on from there. One sent is read."""
        if not material:
            self._mark(lambda tx: outbox.settle(tx, parcel.id, DROPPED))
            return
        for number, outgoing in enumerate(await kind.pages(parcel, material)):
            if number >= parcel.progress:
                await self._place(parcel.lane)
                if not await self.writer.run(lambda tx: guards.goes(tx, parcel.lane, parcel.guard)):
                    self._mark(lambda tx: outbox.settle(tx, parcel.id, DROPPED))
                    return
                message = await self.messenger.send(outgoing)
                self.pace.counted(parcel.lane)
                self._mark(partial(came, parcel=parcel, progress=number + 1, message=message))
                self._mark(kind.seen(self.house, parcel, material))
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
        self.pace.counted(parcel.lane)
        self._mark(lambda tx: outbox.sent(tx, parcel, message))
        if parcel.strip:
            await self._place("")
            await self.messenger.strip(body["chat"], parcel.strip)
            self.pace.counted()

    def _mark_sent(self, parcel: Parcel) -> None:
        self._mark(lambda tx: outbox.sent(tx, parcel, 0))

    async def _clear(self, parcel: Parcel) -> None:
        """All at once; if some of them are refused, one by one, and what stays is told."""
        chat, messages = parcel.body["chat"], parcel.body["messages"]
        try:
            await self.messenger.delete(chat, messages)
        except (Unwelcome, Refused) as refused:
            if isinstance(refused, Unwelcome) or refused.gone:
                raise
            if len([number for number in messages if not await self._cleared(chat, number)]):
                self._mark(lambda tx: upkeep.tell_what_stays(tx, parcel.body["lane"]))
        self._mark_sent(parcel)

    async def _cleared(self, chat: int, message: int) -> bool:
        await self._place("")
        try:
            await self.messenger.delete(chat, [message])
        except Unwelcome:
            raise
        except Refused as refused:
            if refused.gone:
                raise
            return False
        finally:
            self.pace.counted()
        return True

    async def _fetch(self, parcel: Parcel) -> None:
        """A recording is brought home; should it be gone at the messenger, what is kept is its id and length."""
        body = await self.messenger.download(parcel.body["file"])
        part = parcel.body["part"]
        self._mark(lambda tx: voices.keep(tx, part, body))
        self._mark_sent(parcel)
