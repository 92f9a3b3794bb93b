"""The emulator's web application: the Bot API as bots call it, control routes, page; the rules are elsewhere."""

import asyncio
import json
from collections.abc import Callable
from hmac import compare_digest
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Match, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from bot.emulator import bodies, editing, methods, parameters, polling, profile
from bot.emulator.control import control_routes
from bot.emulator.faults import Fault
from bot.emulator.limits import Refusal
from bot.emulator.line import cut
from bot.emulator.parameters import Args
from bot.emulator.webhook import Postman
from bot.emulator.world import World

PAGE = Path(__file__).parent / "page"
_JSON = b"application/json"
_HOMES = (methods, editing, profile, polling)
_OTHER_NAMES = {"logOut": "done", "close": "done"}


def _snake(name: str) -> str:
    """get_me for getMe."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def _function(name: str) -> Callable[[World, Args], Any]:
    """The function that plays a method."""
    wanted = _OTHER_NAMES.get(name, _snake(name))
    found: Callable[[World, Args], Any] = next(getattr(home, wanted) for home in _HOMES if hasattr(home, wanted))
    return found


_PLAYED = {low: _function(name) for low, name in parameters.NAMES.items() if name != "getUpdates"}


def create_app(world: World) -> Starlette:
    """The whole emulator around one world."""
    page = [Mount("/", StaticFiles(directory=PAGE, html=True))] if PAGE.is_dir() else []
    calls = BotApi(world)
    app = Starlette(routes=[calls, *control_routes(world), *page])
    app.state.calls = calls  # plainly written calls come here past the routing (see line)
    return app


class BotApi(BaseRoute):
    """`/bot<token>/<method>` and `/file/bot<token>/<path>`, without the routing of the rest: this is the hot path."""

    def __init__(self, world: World) -> None:
        self.world, self.poller, self.postman = world, polling.Poller(world), Postman(world)

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """All paths of the Bot API."""
        ours = scope["type"] == "http" and scope["path"].startswith(("/bot", "/file/bot"))
        return (Match.FULL, {}) if ours else (Match.NONE, {})

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One call."""
        before, _, rest = scope["path"].partition("/bot")
        token, _, method = rest.partition("/")
        body = await _body(receive)
        refusal = self._stranger(token)
        if refusal is not None:
            await _answer(send, refusal.status, refusal.body())
        elif before:
            await self._file(send, method)
        else:
            await self._faulty(scope, receive, send, method, body)

    def _stranger(self, token: str) -> Refusal | None:
        """404 for what is no token, 401 for another one."""
        if ":" not in token:
            return Refusal(404, "Not Found")
        return None if compare_digest(token.encode(), self.world.token.encode()) else Refusal(401, "Unauthorized")

    async def _file(self, send: Send, path: str) -> None:
        """The bytes of a file that getFile told of."""
        stored = self.world.files.at(path)
        if stored is None:
            await _answer(send, 404, Refusal(404, "Not Found").body())
        else:
            await _send(send, 200, stored.content, stored.media_type.encode())

    async def _faulty(self, scope: Scope, receive: Receive, send: Send, method: str, body: bytes) -> None:
        """The call, with the fault that is scripted for it, if any."""
        self.world.calls[method] += 1
        fault = self.world.faults.next(method)
        if fault is None:
            await self._play(scope, receive, send, method, body)
            return
        await asyncio.sleep(fault.delay)
        if not fault.after and await _fails(fault, scope, send):
            return
        await self._play(scope, receive, send, method, body, fault)

    async def _play(
        self, scope: Scope, receive: Receive, send: Send, method: str, body: bytes, fault: Fault | None = None
    ) -> None:
        """The effect and its answer; after the effect a fault may still spoil the answer."""
        try:
            result = await self._result(scope, receive, method, body)
            status, answer = 200, {"ok": True, "result": result}
        except Refusal as refusal:
            self.world.note(method, refusal)
            status, answer = refusal.status, refusal.body()
        if fault is None or not fault.after or not await _fails(fault, scope, send, answer):
            await _answer(send, status, answer)

    async def _result(self, scope: Scope, receive: Receive, method: str, body: bytes) -> Any:
        """What the method gives back."""
        low = method.lower()
        if low not in parameters.NAMES:
            raise Refusal(404, "Not Found: method not found", faulty=True)
        args = parameters.read(low, bodies.read(_content_type(scope), scope["query_string"], body))
        if low != "getupdates":
            result = _PLAYED[low](self.world, args)
            self.postman.wake()
            return result
        gone = asyncio.ensure_future(receive())
        try:
            return await self.poller.get_updates(args, gone)
        finally:
            gone.cancel()


async def _fails(fault: Fault, scope: Scope, send: Send, answer: Any = None) -> bool:
    """Fails as scripted; False when the fault was only a delay."""
    if fault.kind == "reset":
        cut(scope["client"])
    elif fault.kind == "half":
        body = json.dumps(answer).encode()
        await _send(send, 200, body[: len(body) // 2], _JSON, len(body))
    elif fault.status:
        await _answer(send, fault.status, fault.refusal().body())
    else:
        return False
    return True


async def _body(receive: Receive) -> bytes:
    """The whole body."""
    message = await receive()
    body: bytes = message.get("body", b"")
    while message.get("more_body"):
        message = await receive()
        body += message.get("body", b"")
    return body


def _content_type(scope: Scope) -> str:
    """The media type of the body, with its parameters."""
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == b"content-type"), "")


async def _answer(send: Send, status: int, answer: Any) -> None:
    """JSON, as Telegram answers."""
    await _send(send, status, json.dumps(answer, separators=(",", ":")).encode(), _JSON)


async def _send(send: Send, status: int, body: bytes, media_type: bytes, length: int | None = None) -> None:
    """A response; with a `length` greater than the body it stays unfinished."""
    size = str(len(body) if length is None else length).encode()
    headers = [(b"content-type", media_type), (b"content-length", size)]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": length is not None})
