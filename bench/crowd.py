"""People of the emulator who write as soon as they are answered, or at a steady rate, and count; they keep no words."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.emulator.contents import contents
from bot.emulator.people import Chat, Message
from bot.emulator.run import Emulator

WORDS = "Huomasin, että annoin tilaa vasta kun olin jo itse päättänyt."
SHARES = "-words_share:"


@dataclass
class Writer:
    """One of them. `since`: when the update that waits for its answer came about (real seconds)."""

    chat: int
    since: float = 0.0
    written: int = 0


@dataclass
class Crowd:
    """Belongs to the emulator's thread. `shares`: every third update is a press of what an answer offers."""

    telegram: Emulator
    chats: Sequence[int]
    shares: bool = False
    answered: int = 0
    waits: list[float] = field(default_factory=list)
    working: bool = False

    def __post_init__(self) -> None:
        self.writers = {chat: Writer(chat) for chat in self.chats}
        self._watch()

    def _watch(self) -> None:
        world, said, edit = self.telegram.world, self.telegram.world.said, self.telegram.world.edit

        def new(chat: Chat, content: Any, *, silent: bool, markup: Any) -> Message:
            message = said(chat, content, silent=silent, markup=markup)
            self._told(chat, message)
            return message

        def changed(chat: Chat, message: Message, **fields: Any) -> Message:
            edited = edit(chat, message, **fields)
            if message.outgoing and "text" in fields:
                self._told(chat, message)
            return edited

        world.said, world.edit = new, changed  # type: ignore[method-assign]

    def _told(self, chat: Chat, message: Message) -> None:
        writer = self.writers.get(chat.id)
        if writer is None or not writer.since:
            return
        self.answered += 1
        self.waits.append(time.perf_counter() - writer.since)
        writer.since = 0.0
        if self.working:
            asyncio.get_running_loop().call_soon(self._next, writer, message)

    def _next(self, writer: Writer, last: Message | None) -> None:
        """The next update of one person."""
        world, chat = self.telegram.world, self.telegram.world.chats[writer.chat]
        person = world.people[writer.chat]
        writer.written += 1
        writer.since = time.perf_counter()
        data = next((d for d in last.presses if d.startswith(SHARES)), "") if self.shares and last else ""
        if data and writer.written % 3 == 0:
            world.press(person, chat, last, data)  # type: ignore[arg-type]
        else:
            world.heard(chat, person, contents(world, chat, {"text": WORDS})[0])
        if len(chat.messages) > 50:  # a phone remembers more, but this is no test of memory
            for number in list(chat.messages)[:25]:
                del chat.messages[number]

    def begin(self) -> None:
        """All write at once, and again as soon as they are answered."""
        self.working = True

        def all_of_them() -> None:
            for writer in self.writers.values():
                if not writer.since:
                    self._next(writer, None)

        self.telegram.do(all_of_them)

    def stop(self) -> None:
        self.working = False

    def steadily(self, rate: float, seconds: float) -> None:
        """So many updates a second, whoever is free."""
        asyncio.run_coroutine_threadsafe(self._steadily(rate, seconds), self.telegram._loop).result()  # type: ignore[arg-type]

    async def _steadily(self, rate: float, seconds: float) -> None:
        begun, sent = time.perf_counter(), 0
        while (passed := time.perf_counter() - begun) < seconds:
            while sent < passed * rate:
                if writer := next((w for w in self.writers.values() if not w.since), None):
                    self.writers[writer.chat] = self.writers.pop(writer.chat)
                    self._next(writer, None)
                sent += 1
            await asyncio.sleep(0.001)
