"""The wire: calls that are written plainly go straight to the Bot API, all else to uvicorn's HTTP protocol.

It parses nothing itself. A scripted fault can cut a connection.
"""

import asyncio
import socket
import struct
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.emulator import plain

_OPEN: dict[tuple[str, int], asyncio.Transport] = {}


class Line(H11Protocol):
    """Remembers its connection by the caller's address and port. `_calls`: where plain calls go, one at a time."""

    def connection_made(self, transport: Any) -> None:
        """A caller is there; answers leave at once, not after its next acknowledgement (40 ms)."""
        super().connection_made(transport)
        self._peer = transport.get_extra_info("peername")[:2]
        self._calls: Any = self.config.app.state.calls  # type: ignore[union-attr]
        self._plain, self._ends, self._read = True, False, bytearray()
        self._call: asyncio.Task[None] | None = None
        self._gone = asyncio.Event()
        _OPEN[self._peer] = transport
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def connection_lost(self, exc: Exception | None) -> None:
        """The caller is gone."""
        _OPEN.pop(self._peer, None)
        self._gone.set()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """More of a request."""
        if self._plain:
            self._read += data
            self._next()
        else:
            super().data_received(data)

    def shutdown(self) -> None:
        """The server stops: a call that is being answered is answered first."""
        if self._call is None:
            super().shutdown()
        self._ends = True

    def _next(self) -> None:
        """Takes up the next call, if it is there and none is being answered."""
        if self._call is not None or not self._read:
            return
        try:
            request = plain.read(self._read)
        except plain.Otherwise:
            rest, self._plain, self._read = bytes(self._read), False, bytearray()
            super().data_received(rest)
            return
        if request:
            del self._read[: request.size]
            self._call = self.loop.create_task(self._answered(request))
            self.tasks.add(self._call)
            self._call.add_done_callback(self._done)

    async def _answered(self, request: plain.Request) -> None:
        waiting = [{"type": "http.request", "body": request.body}]

        async def receive() -> Any:
            if waiting:
                return waiting.pop()
            await self._gone.wait()
            return {"type": "http.disconnect"}

        answer = plain.Answer(self._write)
        try:
            await self._calls.handle({**request.scope, "client": self._peer}, receive, answer.send)
        finally:
            self._ends |= not answer.whole  # an answer that stays unfinished ends the connection

    def _write(self, data: bytes) -> None:
        """To a caller who has hung up meanwhile nothing is written."""
        if not self.transport.is_closing():
            self.transport.write(data)

    def _done(self, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        self._call = None
        if self._ends:
            self.transport.close()
        else:
            self._next()


def cut(client: Any) -> None:
    """Resets the caller's connection (RST, not FIN)."""
    transport = _OPEN.get(tuple(client or ()))
    if transport is not None:
        wire = transport.get_extra_info("socket")
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
