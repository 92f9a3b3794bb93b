"""The webhook's door: 200 only for what is in the inbox; the forged, the too big and the nonsensical change nothing."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from bot import log
from bot.messengers.protocol import Received
from bot.receiving import web
from bot.receiving.receiver import Receiver, mark_of
from bot.receiving.webhook import Webhook
from bot.store.tables import inbox
from tests.bot.home import Home
from tests.bot.post import Post

HUSH = "hush-HUSH_0123456789"
HEAD = {"X-Telegram-Bot-Api-Secret-Token": HUSH}


class Line(Post):
    """Updates `{"update_id": n, "text": …}` of one chat."""

    def key(self, update: Mapping[str, Any]) -> str:
        return f"tg:{update['update_id']}"

    def chat_of(self, update: Mapping[str, Any]) -> int:
        return 99

    def read(self, update: Mapping[str, Any]) -> Received:
        return Received("text", 99, text=update.get("text", ""), language_code="en")


class Place:
    """A door that is open, at `url`; `away` shuts the database."""

    def __init__(self, home: Home) -> None:
        self.home, self.line, self.away = home, Line(), False
        self.receiver = Receiver(self.line, home.writer)  # type: ignore[arg-type]
        self.url, self.port = "", 0

    def stored(self) -> list[str]:
        rows = self.home.do(lambda tx: tx.all(select(inbox.c.key).order_by(inbox.c.id)))
        return [row.key for row in rows]

    def marks(self, *numbers: int) -> list[str]:
        """The keys of these updates, as the inbox keeps them."""
        return self.home.do(lambda tx: [mark_of(tx, f"tg:{number}") for number in numbers])

    async def post(self, body: Any, head: Mapping[str, str] = HEAD, path: str = "/webhook") -> httpx.Response:
        async with httpx.AsyncClient(timeout=60) as http:
            content = body if isinstance(body, bytes) or hasattr(body, "__aiter__") else json.dumps(body).encode()
            return await http.post(self.url + path, content=content, headers=head)

    async def raw(self, *lines: str, body: bytes = b"") -> int:
        """The status of what HTTP libraries do not send."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        head = "\r\n".join([*lines, "Host: x", f"X-Telegram-Bot-Api-Secret-Token: {HUSH}", "", ""])
        writer.write(head.encode() + body)
        await writer.drain()
        status = (await asyncio.wait_for(reader.readline(), 60)).split()[1]
        writer.close()
        return int(status)


@asynccontextmanager
async def opened(home: Home, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Place]:
    place = Place(home)
    webhook = Webhook("http://x/before/webhook", HUSH, "127.0.0.1", 0)
    wire = web.listen(webhook)
    place.port = wire.getsockname()[1]
    place.url = f"http://127.0.0.1:{place.port}"
    run = home.writer.run

    async def shut(work: Any) -> Any:
        if place.away:
            raise OperationalError("attempt to write a readonly database", {}, Exception())
        return await run(work)

    monkeypatch.setattr(home.writer, "run", shut)
    async with web._open(web.Door(webhook, place.receiver), wire):
        yield place


@pytest.fixture
async def place(home: Home, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Place]:
    async with opened(home, monkeypatch) as made:
        yield made


async def test_what_is_answered_with_200_is_in_the_inbox_and_once(place: Place) -> None:
    for path in ("/webhook", "/before/webhook", "/webhook"):
        answer = await place.post({"update_id": 7}, path=path)
        assert (answer.status_code, answer.content) == (200, b"")
        assert place.stored() == place.marks(7)
    assert place.receiver.heard == 7


async def test_many_at_once_are_each_stored_once(place: Place) -> None:
    answers = await asyncio.gather(*(place.post({"update_id": number % 20}) for number in range(40)))
    assert {answer.status_code for answer in answers} == {200}
    assert sorted(place.stored()) == sorted(place.marks(*range(20)))


@pytest.mark.parametrize("secret", [None, "", HUSH[:-1], HUSH + "x", HUSH.lower(), "ä".encode()])
async def test_a_forged_secret_is_refused_before_the_body_is_read(place: Place, secret: Any) -> None:
    head = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
    assert (await place.post({"update_id": 7}, head)).status_code == 401
    assert (await place.post(b"x" * (web.BIGGEST + 1), head)).status_code == 401
    assert place.stored() == []


async def chunks(size: int, count: int) -> AsyncIterator[bytes]:
    for _ in range(count):
        yield b" " * size


async def test_a_body_above_the_limit_is_refused_however_it_comes(place: Place) -> None:
    assert (await place.post(b" " * (web.BIGGEST + 1))).status_code == 413
    assert (await place.post(chunks(1024, 1025))).status_code == 413
    for told in (str(10**12), "9" * 30):
        assert await place.raw("POST /webhook HTTP/1.1", f"Content-Length: {told}") in (400, 413)
    assert place.stored() == []


async def test_a_body_at_the_limit_is_taken_also_in_pieces(place: Place) -> None:
    update = json.dumps({"update_id": 1}).encode()

    async def pieces() -> AsyncIterator[bytes]:
        yield update
        yield b" " * (web.BIGGEST - len(update))

    assert (await place.post(pieces())).status_code == 200
    assert place.stored() == place.marks(1)


async def test_a_body_that_does_not_come_is_not_waited_for(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "SLOWEST", 0.05)
    assert await place.raw("POST /webhook HTTP/1.1", "Content-Length: 1000", body=b'{"update_id": 1}') == 408
    assert place.stored() == []


NONSENSE: Sequence[bytes] = (
    b"", b"{", b"\xff\xfe", b"[]", b"7", b'{"update_id": true}', b'{"update_id": "7"}', b'{"message": {}}',
    b"[" * 100_000, b'{"update_id": ' + b"9" * 5000 + b"}",
)  # fmt: skip


@pytest.mark.parametrize("body", NONSENSE, ids=range(len(NONSENSE)))
async def test_nonsense_is_dropped_so_that_it_does_not_come_for_ever(place: Place, body: bytes) -> None:
    assert (await place.post(body)).status_code == 200
    assert place.stored() == []


async def test_while_the_database_is_away_telegram_keeps_updates_and_privacy_is_answered_once(place: Place) -> None:
    place.away = True
    for update in ({"update_id": 1, "text": "/privacy"}, {"update_id": 2, "text": "hello"}):
        for _ in range(2):
            answer = await place.post(update)
            assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert len(place.line.sent) == 1
    assert "Telegram" in place.line.sent[0].html
    place.away = False
    assert (await place.post({"update_id": 3})).status_code == 200  # another's success forgets no answer given
    for update in ({"update_id": 1, "text": "/privacy"}, {"update_id": 2, "text": "hello"}):
        assert (await place.post(update)).status_code == 200
    assert place.stored() == place.marks(3, 2)
    assert len(place.line.sent) == 1


async def test_there_is_one_way_in(place: Place) -> None:
    async with httpx.AsyncClient(base_url=place.url, timeout=60) as http:
        health = await http.get("/healthz")
        assert (health.status_code, health.text) == (200, "ok")
        assert "server" not in health.headers
        assert (await http.get("/webhook")).status_code == 405
        for path in ("/", "/webhook/", "/docs", "/before"):
            assert (await http.post(path, headers=HEAD)).status_code == 404


@pytest.mark.usefixtures("log_as_before")
async def test_nothing_of_a_request_is_in_any_log_at_any_level(
    home: Home, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    log.configure("DEBUG")
    marks = {name: f"MARK{name}KRAM" for name in ("BODY", "PATH", "HEAD", "BROKEN")}
    async with opened(home, monkeypatch) as place:
        for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "uvicorn.asgi", "starlette", "asyncio"):
            logging.getLogger(name).setLevel(logging.DEBUG)  # more than an operator can set
        head = {**HEAD, "X-Other": marks["HEAD"]}
        for away in (False, True):
            place.away = away
            await place.post({"update_id": 5 + away, "text": marks["BODY"]}, head)
            await place.post({"update_id": 7}, {**head, "X-Telegram-Bot-Api-Secret-Token": marks["HEAD"]})
            await place.post(marks["BROKEN"].encode(), head)
            await place.post(marks["BROKEN"].encode() * 100_000, head)
            await place.post({}, head, path=f"/{marks['PATH']}?{marks['PATH']}")
        await place.raw(f"{marks['PATH']} {marks['PATH']}")
    said = "".join(capfd.readouterr())
    assert "webhook takes updates=False" in said
    assert [word for word in (*marks.values(), HUSH, "/webhook") if word in said] == []


async def test_at_the_end_what_is_in_hand_is_finished_and_nothing_new_is_taken(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, goes_on = asyncio.Event(), asyncio.Event()
    async with opened(home, monkeypatch) as place:
        take = place.receiver.take

        async def slow(updates: Sequence[Mapping[str, Any]]) -> None:
            begun.set()
            await goes_on.wait()
            await take(updates)

        monkeypatch.setattr(place.receiver, "take", slow)
        in_hand = asyncio.create_task(place.post({"update_id": 7}))
        await asyncio.wait_for(begun.wait(), 60)
        asyncio.get_running_loop().call_later(0.3, goes_on.set)
    assert (await in_hand).status_code == 200
    assert place.stored() == place.marks(7)
    with pytest.raises(httpx.HTTPError):
        await place.post({"update_id": 8})


async def test_what_never_ends_does_not_hold_up_the_end(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "LEAVE", 0.1)
    begun = asyncio.Event()

    async def endless(updates: Sequence[Mapping[str, Any]]) -> None:
        begun.set()
        await asyncio.Event().wait()

    async with opened(home, monkeypatch) as place:
        monkeypatch.setattr(place.receiver, "take", endless)
        in_hand = asyncio.create_task(place.post({"update_id": 7}))
        await asyncio.wait_for(begun.wait(), 60)
    await asyncio.gather(in_hand, return_exceptions=True)
    assert place.stored() == []


async def test_a_place_that_is_taken_is_told_before_anything_is_begun() -> None:
    webhook = Webhook("http://x/webhook", HUSH, "127.0.0.1", 0)
    with web.listen(webhook) as wire:
        wire.listen()
        with pytest.raises(OSError, match="in use"):
            web.listen(Webhook(webhook.url, HUSH, "127.0.0.1", wire.getsockname()[1]))
