"""Attacks by what is sent in: odd updates, halves of characters, floods of text, numbers that begin anew."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.messengers.telegram import Telegram
from bot.receiving.receiver import Receiver
from bot.writer import Writer
from tests.bot.home import Home
from tests.stories.seeds import START, supervised, tap
from tests.stories.world import World

CHAT = {"id": 7, "type": "private"}
FROM = {"id": 7, "is_bot": False, "first_name": "Aino \ud83d", "language_code": "fi"}
MESSAGE = {"message_id": 5, "date": 1, "chat": CHAT, "from": FROM}
ODD: tuple[Mapping[str, Any], ...] = (
    {"message": {**MESSAGE, "text": "half \udc00 of one"}},
    {"message": {k: v for k, v in MESSAGE.items() if k != "from"} | {"text": "from nobody"}},
    {"message": {**MESSAGE, "voice": {"file_id": "v", "file_unique_id": "u", "duration": 0}}},
    {"message": {**MESSAGE, "voice": {"file_id": "v", "file_unique_id": "u", "duration": 10_800}}},
    {"message": {**MESSAGE, "text": "negative", "chat": {"id": -7, "type": "private"}}},
    {"edited_message": {**MESSAGE, "edit_date": 2, "text": "/start \x00"}},
    {"edited_message": {**MESSAGE, "edit_date": 2}},
    {"business_message": {**MESSAGE, "business_connection_id": "b", "text": "hello"}},
    {"inline_query": {"id": "i", "from": FROM, "query": "q", "offset": ""}},
    {"channel_post": {"message_id": 5, "date": 1, "chat": {"id": -100, "type": "channel", "title": "c"}}},
    {"callback_query": {"id": "c", "from": FROM, "chat_instance": "x", "data": "-words_share:\x00"}},
    {"callback_query": {"id": "c", "from": FROM, "chat_instance": "x", "message": {**MESSAGE, "date": 0}}},
)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(f"sqlite:///{tmp_path / 'peili.db'}", START)
    yield made
    made.close()


@pytest.mark.parametrize("odd", ODD, ids=[f"{next(iter(each))}{n}" for n, each in enumerate(ODD)])
def test_odd_updates_are_read_and_hold_nothing_that_cannot_be_stored(odd: Mapping[str, Any]) -> None:
    telegram = Telegram("1:token", "http://127.0.0.1:1", 1.0)
    received = telegram.read({"update_id": 1, **odd})
    assert len(telegram.key({"update_id": 1, **odd})) < 96
    (received.text + received.author).encode()


class Restarted:
    """A messenger whose numbers begin anew, lower, after a quiet time."""

    def __init__(self) -> None:
        self.waiting: list[Mapping[str, Any]] = [{"update_id": 900}]
        self.given: list[int] = []

    async def fetch_updates(self, offset: int) -> Sequence[Mapping[str, Any]]:
        self.waiting = [update for update in self.waiting if update["update_id"] >= offset]
        if not self.waiting and self.given == [900]:
            self.given.append(0)
            return ()
        if not self.waiting and len(self.given) == 2:
            self.waiting = [{"update_id": 20}]
            return await self.fetch_updates(offset)
        if not self.waiting:
            await asyncio.Event().wait()
        self.given += [update["update_id"] for update in self.waiting]
        return self.waiting

    def key(self, update: Mapping[str, Any]) -> str:
        return str(update["update_id"])

    def chat_of(self, update: Mapping[str, Any]) -> int:
        return 7


def test_numbers_that_begin_anew_lower_are_not_lost(tmp_path: Path) -> None:
    home = Home(f"sqlite:///{tmp_path / 'peili.db'}")
    messenger, writer = Restarted(), home.writer
    assert isinstance(writer, Writer)

    async def receive() -> None:
        task = asyncio.create_task(Receiver(messenger, writer).run())  # type: ignore[arg-type]
        for _ in range(6000):
            if 20 in messenger.given:
                break
            await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(receive())
    home.close()
    assert messenger.given == [900, 0, 20]


def test_two_hundred_thousand_characters_are_kept_found_and_printed(world: World) -> None:
    sari, mikko = supervised(world)
    bits = ("ä" * 40 + " ", "<b>&amp; ", "\u202e\u200b", "😀👩‍👩‍👧 ", "\x07\t ")
    texts = [f"nro{number}: " + bits[number % len(bits)] * 100 for number in range(50)]
    for text in texts:
        world.write(mikko, text[:4096].ljust(4096, "y"))
    assert "50" in mikko.last.html
    tap(world, mikko, "words_share")
    world.write(mikko, "/mine")
    tap(world, mikko, "mine_item")
    assert all(len(m.html) < 40_000 for m in mikko.messages)
    before = len(sari.messages)
    world.write(sari, "/digest")
    sent = [m for m in sari.messages[before:] if m.ours]
    assert any(m.file and m.file["document"].startswith(b"%PDF") for m in sent)
    told = "".join(m.html for m in sent)
    assert all(f"nro{number}:" in told for number in range(50))
    assert "\u202e" not in told


@pytest.mark.parametrize("start", ["x" * 500, "ä\x00😀", "../../etc", "' OR 1=1 --", "token1\ntoken1", "-" * 64])
def test_odd_start_parameters_open_nothing(world: World, start: str) -> None:
    sari, _ = supervised(world)
    stranger = world.person("Outi")
    world.write(stranger, f"/start {start}")
    assert len([m for m in stranger.messages if m.ours]) == 1
    assert "Outi" not in repr([m.html for m in sari.messages])
