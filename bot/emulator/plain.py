"""Reads a call of the Bot API as bots commonly write it on the wire; what is written otherwise, h11 reads.

HTTP/1.1 with a content-length and nothing special (RFC 9112): that is all that bots' HTTP clients need, and a tenth of
the work. It is only an entrance: what a call does is the same either way.
"""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

OURS = (b"POST /bot", b"GET /bot")
LONGEST_HEAD = 16 * 1024  # bytes
SPECIAL = {b"transfer-encoding", b"expect", b"upgrade", b"connection"}
_PHRASES = {status.value: status.phrase for status in HTTPStatus}


class Otherwise(Exception):
    """Not written plainly."""


@dataclass(slots=True)
class Request:
    """One request; `size` is how many bytes of the wire it took."""

    scope: dict[str, Any]
    body: bytes
    size: int


def read(buffer: bytearray) -> Request | None:
    """The first request in the buffer; None while it is not whole. Otherwise for what is no plain call."""
    if not any(buffer.startswith(start[: len(buffer)]) for start in OURS):
        raise Otherwise
    end = buffer.find(b"\r\n\r\n")
    if end < 0 and len(buffer) <= LONGEST_HEAD:
        return None
    first, *lines = bytes(buffer[: max(end, 0)]).split(b"\r\n")
    headers = [_header(line) for line in lines]
    whole = end + 4 + _length(headers)
    if len(buffer) < whole:
        return None
    return Request(_scope(first, headers), bytes(buffer[end + 4 : whole]), whole)


def _header(line: bytes) -> tuple[bytes, bytes]:
    name, colon, value = line.partition(b":")
    name = name.lower()
    if not colon or not name or name.strip() != name or (name in SPECIAL and value.strip().lower() != b"keep-alive"):
        raise Otherwise
    return name, value.strip()


def _length(headers: list[tuple[bytes, bytes]]) -> int:
    """The one content-length; a call without it has no body."""
    found = [value for name, value in headers if name == b"content-length"]
    if len(found) > 1 or not all(value.isdigit() for value in found):
        raise Otherwise
    return int(found[0]) if found else 0


def _scope(first: bytes, headers: list[tuple[bytes, bytes]]) -> dict[str, Any]:
    method, _, rest = first.partition(b" ")
    target, _, version = rest.partition(b" ")
    path, _, query = target.partition(b"?")
    if version != b"HTTP/1.1" or b"%" in path or not path.isascii():
        raise Otherwise
    told = {"method": method.decode(), "path": path.decode(), "raw_path": path, "query_string": query}
    return {"type": "http", "http_version": "1.1", **told, "headers": headers}


class Answer:
    """Writes what the application sends; head and body leave together. `whole`: nothing is left to be written."""

    def __init__(self, write: Callable[[bytes], None]) -> None:
        self.write, self.head, self.whole = write, b"", False

    async def send(self, message: Any) -> None:
        """One message of ASGI."""
        if message["type"] == "http.response.start":
            status = message["status"]
            lines = b"".join(b"%b: %b\r\n" % header for header in message["headers"])
            self.head = f"HTTP/1.1 {status} {_PHRASES.get(status, '')}\r\n".encode() + lines + b"\r\n"
            return
        head, self.head = self.head, b""
        self.whole = not message.get("more_body", False)
        self.write(head + message["body"])
