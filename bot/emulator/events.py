"""Server-sent events: tells pages what changed; what it looks like now they ask for themselves."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.emulator.bell import Bell
from bot.emulator.world import World

KEEPALIVE_SECONDS = 15.0


def events(world: World) -> Callable[[Request], Awaitable[Response]]:
    """The route `/control/events`: a stream for each page."""

    async def stream(request: Request) -> Response:
        headers = {"cache-control": "no-store"}
        return StreamingResponse(_changes(world), media_type="text/event-stream", headers=headers)

    return stream


class _News:
    """What changed since a page was last told."""

    def __init__(self) -> None:
        self.bell, self.chats, self.clock, self.any = Bell(), set[int](), False, False

    def listen(self, chats: set[int], clock: bool) -> None:
        """Hears of a change."""
        self.chats |= chats
        self.clock, self.any = self.clock or clock, True
        self.bell.ring()

    def take(self) -> str:
        """All news as one event."""
        told = json.dumps({"users": sorted(self.chats), "clock": self.clock})
        self.chats, self.clock, self.any = set(), False, False
        return f"event: change\ndata: {told}\n\n"


async def _changes(world: World) -> AsyncIterator[str]:
    """One event for what changed since the last; a comment now and then keeps the line open."""
    news = _News()
    world.listeners.add(news.listen)
    try:
        yield ": hello\n\n"
        while not world.closing:
            told = await news.bell.until(lambda: news.any, KEEPALIVE_SECONDS)
            yield news.take() if told else ": still here\n\n"
    finally:
        world.listeners.discard(news.listen)
