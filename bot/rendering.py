"""What is rendered only at sending, of what its reader may see then: digests, copies; it sends and stores nothing.

A kind gathers its material in the transaction that hands the parcel out, and makes messages of it outside of that.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from bot import composing, outbox
from bot.access import Denied
from bot.composing import Composed
from bot.export import sending as export
from bot.house import House
from bot.messengers.protocol import Outgoing
from bot.outbox import Parcel
from bot.store.engine import DATABASE_AWAY
from bot.store.people import by_id
from bot.store.tx import Tx
from bot.translation import line, message, units
from bot.vault import OldRing
from conversations.about import command
from conversations.message import N_, say

NOT_MADE = N_(
    "I could not put this digest together: something in it does not open. All that is kept is untouched. "
    "Whoever runs this service can look into it."
)

Mark = Callable[[Tx], None]
ROOM = 4000  # UTF-16 units: Telegram takes 4096 after entities (Bot API, sendMessage)


@dataclass(frozen=True)
class Kind:
    """`gather` gives None when there is nothing to send (any more); `seen` tells of the reading, once a page went."""

    gather: Callable[[Tx, House, Parcel], Any]
    pages: Callable[[Parcel, Any], Awaitable[Sequence[Outgoing]]]
    seen: Callable[[House, Parcel, Any], Mark]


def material(tx: Tx, house: House, parcel: Parcel) -> Any:
    """What a parcel is made of; None when its reader may not see it. An error is given back: delivery tells it."""
    kind = KINDS.get(parcel.kind)
    if kind is None:
        return None
    try:
        with tx.savepoint():
            return kind.gather(tx, house, parcel)
    except Denied:
        return None
    except (*DATABASE_AWAY, OldRing):
        raise
    except Exception as error:  # one digest must not stop the others
        return error


def tell_given_up(tx: Tx, parcel: Parcel) -> None:
    """Whoever waits for it is told, once, that it will not come."""
    reader = by_id(tx, parcel.body["reader"]) if parcel.kind in KINDS else None
    if reader is None:
        return
    body = {"chat": parcel.body["chat"], "html": message(say(NOT_MADE), reader.person.language), "rows": []}
    body |= {"bound": False, "turned": False, "protect": False, "silent": False, "placeholder": ""}
    outbox.put(tx, parcel.lane, "message", body)


# --- digests


@dataclass(frozen=True)
class Digests:
    """The digests of a process, one for each supervisee, in their reader's language."""

    language: str
    composed: tuple[Composed, ...]


def _digests(tx: Tx, house: House, parcel: Parcel) -> Digests | None:
    reader = by_id(tx, parcel.body["reader"])
    if reader is None:
        return None
    composed = composing.compose(tx, parcel.body["process"], reader.person.id, house.bank, parcel.at)
    return Digests(reader.person.language, composed)


async def _chat(parcel: Parcel, found: Digests) -> Sequence[Outgoing]:
    """Several messages, then voices."""
    from bot.digests.chat import chat as chat_view

    chat, pages = parcel.body["chat"], []
    for one in found.composed:
        view = chat_view(one.digest, composing.wording(found.language))
        pages += [Outgoing(chat, html, protect=True) for html in view.messages]
        pages += [Outgoing(chat, s.caption, protect=True, file={"voice": s.voice.file_id}) for s in view.voices]
    return _with_last_line(pages, chat, found.language)


def _with_last_line(pages: list[Outgoing], chat: int, language: str) -> list[Outgoing]:
    """That it does not stay in the chat, under the last words if there is room."""
    digest = command("digest", language)
    told = line(
        N_("This digest is cleared from the chat after a day. {digest} brings it back.", digest=digest), language
    )
    last = max((at for at, page in enumerate(pages) if not page.file), default=None)
    if last is None or units(f"{pages[last].html}\n\n{told}") > ROOM:
        return [*pages, Outgoing(chat, told, protect=True)] if pages else pages
    pages[last] = replace(pages[last], html=f"{pages[last].html}\n\n{told}")
    return pages


async def _file(parcel: Parcel, found: Digests) -> Sequence[Outgoing]:
    from bot.digests.pdf import pdf

    words, files = composing.wording(found.language), []
    for one in found.composed:
        document = await asyncio.to_thread(pdf, one.digest, words)  # off the loop: no reply waits for it
        file = {"document": document, "name": f"{words.say('Digest')} {one.digest.today.isoformat()}.pdf"}
        files.append(Outgoing(parcel.body["chat"], file=file))
    return files


def _read(house: House, parcel: Parcel, found: Digests) -> Mark:
    """The ids are made here: a mark that is made twice tells of one reading."""
    ids = [house.random_id() for _ in found.composed]
    return lambda tx: composing.read(tx, found.composed, parcel.body["reader"], ids, parcel.at)


KINDS: Final[Mapping[str, Kind]] = {
    "digest": Kind(_digests, _chat, _read),
    "digest_file": Kind(_digests, _file, _read),
    export.KIND: Kind(export.gathered, export.pages, export.sent),
}
