"""The copy on its way to its owner: gathered when it is handed out, packed beside the loop; nothing of it is stored.

A large copy goes in several files, each made only when the one before has gone: never more than one lies in memory.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot import outbox
from bot.export.archive import TELEGRAM, front, pack, volumes
from bot.export.gathering import Everything, Voice, gather
from bot.export.page import Page
from bot.house import House
from bot.messengers.protocol import Outgoing
from bot.outbox import Parcel
from bot.store import voices as recorded
from bot.store.tx import Tx
from bot.translation import plain
from conversations.message import N_

KIND = "export"
TOO_LARGE = N_("The copy is too large for Telegram. Whoever runs the service can make it for you as a file.")


@dataclass(frozen=True)
class Volume:
    """One file of a copy: everything to write in the first one, recordings, and whether another follows."""

    everything: Everything
    number: int
    recordings: dict[str, bytes]
    more: bool


def gathered(tx: Tx, house: House, parcel: Parcel) -> Volume | None:
    """What this file holds; None when its owner, or this file, is not there any more."""
    everything, number = gather(tx, house, parcel.body["owner"]), int(parcel.body["volume"])
    found = volumes(everything.voices) if everything else ()
    if everything is None or number >= len(found):
        return None
    return Volume(everything, number, opened(tx, found[number]), number + 1 < len(found))


def opened(tx: Tx, voices: Sequence[Voice]) -> dict[str, bytes]:
    """The recordings by their names in the ZIP."""
    return {voice.path: recorded.of(tx, voice.part) for voice in voices}


async def pages(parcel: Parcel, volume: Volume) -> Sequence[Outgoing]:
    """The file as a document."""
    content = await asyncio.to_thread(packed, volume)  # off the loop: no reply waits for it
    language = volume.everything.language
    if len(content) > TELEGRAM:
        return [Outgoing(parcel.body["chat"], plain(TOO_LARGE, language))]
    return [Outgoing(parcel.body["chat"], file={"document": content, "name": _name(volume)})]


def packed(volume: Volume) -> bytes:
    return pack(volume.recordings if volume.number else files(volume.everything) | volume.recordings)


def files(everything: Everything) -> dict[str, bytes]:
    """What of a copy is to be read."""
    return front(everything.data, Page(everything.data, everything.language).html())


def _name(volume: Volume) -> str:
    day, further = volume.everything.data["made"][:10], f" ({volume.number + 1})" if volume.number else ""
    return f"Peili {day}{further}.zip"


def sent(house: House, parcel: Parcel, volume: Volume) -> Callable[[Tx], None]:
    """Once it has gone, the next file is due; a copy that one takes of one's own is no reading."""
    body = {**parcel.body, "volume": volume.number + 1}
    return lambda tx: outbox.put(tx, parcel.lane, KIND, body) if volume.more else None
