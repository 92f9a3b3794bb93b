"""A messenger that remembers what it was given, and has troubles when told to."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Sequence
from typing import Any

from bot.messengers.protocol import Outgoing
from bot.pace import Pace
from bot.sender import Sender
from tests.bot.home import Home, Someone


class Post:
    """`trouble` holds what the next calls raise (None: nothing); `calls` what was called, in order."""

    def __init__(self, tick: Callable[[], float] = lambda: 0.0, seconds: float = 0.0) -> None:
        self.tick, self.seconds = tick, seconds
        self.trouble: list[Exception | None] = []
        self.calls: list[tuple[Any, ...]] = []
        self.sent: list[Outgoing] = []
        self.times: list[float] = []
        self._ids = itertools.count(1)

    async def _call(self, *what: Any) -> None:
        self.calls.append(what)
        if self.seconds:
            await asyncio.sleep(self.seconds)
        if trouble := self.trouble.pop(0) if self.trouble else None:
            raise trouble

    async def send(self, message: Outgoing) -> int:
        self.times.append(self.tick())
        await self._call("send", message.chat, message.html)
        self.sent.append(message)
        return message.replace or next(self._ids)

    async def strip(self, chat: int, message: int) -> None:
        self.times.append(self.tick())
        await self._call("strip", chat, message)

    async def delete(self, chat: int, messages: Sequence[int]) -> None:
        await self._call("delete", chat, list(messages))

    async def download(self, file: str) -> bytes:
        await self._call("download", file)
        return b"OggS"

    async def set_menu(self, chat: int, commands: Sequence[tuple[str, str]]) -> None:
        await self._call("menu", chat, list(commands))

    async def leave(self, group: int, text: str) -> None:
        await self._call("leave", group, text)


def sender(home: Home, post: Post, pace: Pace | None = None) -> Sender:
    return Sender(post, home.writer, home.clock, home.house, asyncio.Event(), pace)  # type: ignore[arg-type]


def drain(home: Home, post: Post) -> None:
    asyncio.run(sender(home, post, Pace.unlimited()).drain())


def letter(
    who: Someone, text: str, rows: Sequence[Any] = (), *, bound: bool = False, turned: bool = False
) -> dict[str, Any]:  # fmt: skip
    """The body of a message row."""
    body = {"chat": who.chat, "html": text, "rows": list(rows), "bound": bound, "turned": turned}
    return {**body, "protect": False, "placeholder": ""}
