"""The wire: uvicorn's HTTP protocol, whose connections a scripted fault can cut; it parses nothing itself."""

import asyncio
import socket
import struct
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

_OPEN: dict[tuple[str, int], asyncio.Transport] = {}


class Line(H11Protocol):
    """Remembers its connection by the caller's address and port."""

    def connection_made(self, transport: Any) -> None:
        """A caller is there; answers leave at once, not after its next acknowledgement (40 ms)."""
        super().connection_made(transport)
        self._peer = transport.get_extra_info("peername")[:2]
        _OPEN[self._peer] = transport
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def connection_lost(self, exc: Exception | None) -> None:
        """The caller is gone."""
        _OPEN.pop(self._peer, None)
        super().connection_lost(exc)


def cut(client: Any) -> None:
    """Resets the caller's connection (RST, not FIN)."""
    transport = _OPEN.get(tuple(client or ()))
    if transport is not None:
        wire = transport.get_extra_info("socket")
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
