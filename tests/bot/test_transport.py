"""The transport: the Bot API's answers come through, its failures are told without URL, token or body."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot, InputFile
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.messengers.transport import Transport

TOKEN = "123456:AAmarkerAAmarkerAAmarkerAAmarkerAA"

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Serve = Callable[[Handler], Awaitable[Bot]]


def message(text: str = "") -> web.Response:
    chat = {"id": 7, "type": "private"}
    return web.json_response({"ok": True, "result": {"message_id": 1, "date": 0, "chat": chat, "text": text}})


def speaking_to(port: int, timeout: float = 5.0) -> Bot:
    url = f"http://127.0.0.1:{port}"
    return Bot(
        TOKEN,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=Transport(timeout),
        get_updates_request=Transport(timeout),
    )


@pytest.fixture
async def serve() -> AsyncIterator[Serve]:
    runners: list[web.AppRunner] = []
    bots: list[Bot] = []

    async def start(handler: Handler) -> Bot:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", handler)
        runners.append(web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1))
        await runners[-1].setup()
        await web.TCPSite(runners[-1], "127.0.0.1", 0).start()
        bots.append(speaking_to(runners[-1].addresses[0][1], 0.3))
        await bots[-1].request.initialize()
        return bots[-1]

    yield start
    for bot in bots:
        await bot.request.shutdown()
    for runner in runners:
        await runner.cleanup()


def says_nothing(error: TelegramError) -> None:
    chain: list[Any] = [error, error.__cause__, error.__context__]
    assert not any(secret in repr(each) for each in chain for secret in ("marker", "127.0.0.1", "http://"))
    assert error.__cause__ is None
    assert error.__context__ is None


async def test_a_message_goes_out_and_the_answer_comes_back(serve: Serve) -> None:
    async def echo(request: web.Request) -> web.Response:
        said = await request.json()
        assert request.path == f"/bot{TOKEN}/sendMessage"
        return message(f"{said['chat_id']} {said['text']}")

    bot = await serve(echo)
    assert (await bot.send_message(7, "hyvää yötä 🙂 &=+")).text == "7 hyvää yötä 🙂 &=+"


async def test_a_file_goes_out_whole_with_its_name(serve: Serve) -> None:
    async def echo(request: web.Request) -> web.Response:
        form = await request.post()
        (file,) = (value for value in form.values() if isinstance(value, web.FileField))
        assert file.file.read() == b"%PDF" * 100_000
        return message(f"{file.filename} {file.content_type} {form['caption']}")

    bot = await serve(echo)
    file = InputFile(b"%PDF" * 100_000, filename='Päivä "1".pdf')
    sent = await bot.send_document(7, file, caption="Ä")
    assert sent.text == 'Päivä "1".pdf application/pdf Ä'


async def test_a_file_comes_in(serve: Serve) -> None:
    async def give(request: web.Request) -> web.Response:
        return web.Response(body=b"\x00voice")

    bot = await serve(give)
    assert await bot.request.retrieve(f"{bot.base_file_url}/voice/1.oga") == b"\x00voice"


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, BadRequest),
        (401, InvalidToken),
        (403, Forbidden),
        (404, InvalidToken),
        (409, Conflict),
        (500, NetworkError),
        (502, NetworkError),
    ],
)
async def test_a_refusal_keeps_its_kind_and_its_words(serve: Serve, status: int, error: type[TelegramError]) -> None:
    async def refuse(request: web.Request) -> web.Response:
        return web.json_response({"ok": False, "error_code": status, "description": "Because"}, status=status)

    bot = await serve(refuse)
    with pytest.raises(error, match="Because") as caught:
        await bot.send_message(7, "x")
    assert caught.type is error


async def test_too_many_messages_say_when_to_come_again(serve: Serve) -> None:
    async def refuse(request: web.Request) -> web.Response:
        return web.json_response({"ok": False, "parameters": {"retry_after": 3}}, status=429)

    bot = await serve(refuse)
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(7, "x")
    assert caught.value.retry_after == timedelta(seconds=3)


@pytest.mark.parametrize("status", [200, 302, 403, 502])
@pytest.mark.parametrize("body", ["<html>marker http://x/bot1:marker", "[]", "{}", "", '{"ok": true'])
async def test_nonsense_is_a_network_error_and_is_not_shown(serve: Serve, status: int, body: str) -> None:
    async def nonsense(request: web.Request) -> web.Response:
        return web.Response(text=body, status=status, headers={"Location": "http://marker/"})

    bot = await serve(nonsense)
    with pytest.raises(Forbidden if status == 403 else NetworkError) as caught:
        await bot.send_message(7, "x")
    says_nothing(caught.value)


async def test_silence_is_a_timeout(serve: Serve) -> None:
    async def silence(request: web.Request) -> web.Response:
        await asyncio.Event().wait()
        return message()

    bot = await serve(silence)
    with pytest.raises(TimedOut) as caught:
        await bot.send_message(7, "x", read_timeout=0.05)
    says_nothing(caught.value)


async def test_an_answer_in_drops_is_a_timeout_too(serve: Serve) -> None:
    async def drip(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        for _ in range(1000):
            await answer.write(b" ")
            await asyncio.sleep(0.01)
        return answer

    bot = await serve(drip)
    with pytest.raises(TimedOut) as caught:
        await bot.send_message(7, "x", read_timeout=0.1, write_timeout=0.1, connect_timeout=0.1, pool_timeout=0.1)
    says_nothing(caught.value)


@pytest.mark.parametrize(
    "answer", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{", b"marker\r\n\r\n"]
)
async def test_half_an_answer_is_a_network_error(answer: bytes) -> None:
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    bot = speaking_to(server.sockets[0].getsockname()[1])
    await bot.request.initialize()
    with pytest.raises(NetworkError) as caught:
        await bot.send_message(7, "x")
    says_nothing(caught.value)
    await bot.request.shutdown()
    server.close()
    await server.wait_closed()


async def test_nobody_there_is_a_network_error() -> None:
    bot = speaking_to(9)
    await bot.request.initialize()
    with pytest.raises(NetworkError, match="ClientConnectorError") as caught:
        await bot.send_message(7, "x")
    says_nothing(caught.value)
    await bot.request.shutdown()


async def test_text_that_is_no_unicode_is_refused_for_good(serve: Serve) -> None:
    async def answer(request: web.Request) -> web.Response:
        return message()

    bot = await serve(answer)
    with pytest.raises(BadRequest) as caught:
        await bot.send_message(7, "marker \ud800")
    says_nothing(caught.value)


async def test_it_can_be_shut_and_opened_again(serve: Serve) -> None:
    async def answer(request: web.Request) -> web.Response:
        return message("here")

    bot = await serve(answer)
    await bot.request.shutdown()
    await bot.request.shutdown()
    with pytest.raises(NetworkError):
        await bot.send_message(7, "x")
    await bot.request.initialize()
    assert (await bot.send_message(7, "x")).text == "here"
