"""Calls read past h11: what is whole, what is not yet, what is read otherwise; and that both ways answer alike."""

import http.client
import socket
from urllib.parse import urlsplit

import pytest

from bot.emulator import plain
from bot.emulator.run import Emulator

CALL = b"POST /bot1:x/sendMessage?a=%20 HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\nContent-Type: text/x\r\n\r\nhello"


def test_a_whole_call_is_read_and_what_follows_is_left() -> None:
    found = plain.read(bytearray(CALL + b"POST"))
    assert found
    assert (found.body, found.size) == (b"hello", len(CALL))
    assert (found.scope["method"], found.scope["path"]) == ("POST", "/bot1:x/sendMessage")
    assert found.scope["query_string"] == b"a=%20"
    assert (b"content-type", b"text/x") in found.scope["headers"]


@pytest.mark.parametrize("length", range(len(CALL)))
def test_a_call_that_is_not_whole_is_waited_for(length: int) -> None:
    assert plain.read(bytearray(CALL[:length])) is None


@pytest.mark.parametrize(
    "wire",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"OPTIONS",
        CALL.replace(b"Content-Length: 5", b"Transfer-Encoding: chunked"),
        CALL.replace(b"Content-Length: 5", b"Content-Length: 5\r\nContent-Length: 4"),
        CALL.replace(b"Content-Length: 5", b"Content-Length: -5"),
        CALL.replace(b"Content-Length: 5", b"Content-Length : 5"),
        CALL.replace(b"Host: t", b"Expect: 100-continue"),
        CALL.replace(b"Host: t", b"Connection: close"),
        CALL.replace(b"HTTP/1.1", b"HTTP/1.0"),
        CALL.replace(b"/bot1", b"/bot%31"),
        b"POST /bot" + b"x" * plain.LONGEST_HEAD,
    ],
)
def test_what_is_written_otherwise_is_left_to_h11(wire: bytes) -> None:
    with pytest.raises(plain.Otherwise):
        plain.read(bytearray(wire))


@pytest.fixture
def emulator() -> Emulator:
    return Emulator()


@pytest.mark.parametrize("more", [{}, {"Connection": "close"}])
def test_both_ways_answer_alike(emulator: Emulator, more: dict[str, str]) -> None:
    with emulator:
        wire = http.client.HTTPConnection(urlsplit(emulator.url).netloc)
        for _ in range(2):
            wire.request("POST", f"/bot{emulator.token}/getMe", b"", more)
            answer = wire.getresponse()
            assert (answer.status, answer.headers["content-type"]) == (200, "application/json")
            assert b'"is_bot":true' in answer.read()
        wire.close()


def test_calls_that_come_at_once_are_answered_in_order_and_a_page_after_them(emulator: Emulator) -> None:
    with emulator, socket.create_connection(urlsplit(emulator.url).netloc.split(":")) as wire:  # type: ignore[arg-type]
        host = b"HTTP/1.1\r\nHost: t\r\n\r\n"
        token = emulator.token.encode()
        wire.sendall(b"GET /bot" + token + b"/getMe " + host + b"GET /botx/getMe " + host + b"GET /clock " + host)
        got = b""
        while got.count(b"HTTP/1.1 ") < 3 or b'"frozen"' not in got:
            got += wire.recv(4096)
        assert [part.split()[0] for part in got.split(b"HTTP/1.1 ")[1:]] == [b"200", b"404", b"200"]
