"""The webhook's door: takes what Telegram pushes, and answers 200 when it is in the inbox; it understands none of it.

Nothing of a request is logged, nor anything else for each request. The secret is looked at before the body is read.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import socket
from collections.abc import AsyncIterator, Iterator, Mapping
from hmac import compare_digest
from typing import Any, Final

import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.log import where
from bot.receiving.hooking import Hooking
from bot.receiving.receiver import Receiver
from bot.receiving.webhook import Webhook
from bot.roles.duty import Duty

log = logging.getLogger(__name__)

SECRET: Final = "x-telegram-bot-api-secret-token"  # noqa: S105  (a header's name)
BIGGEST: Final = 1024 * 1024  # bytes of a body; an update has some thousands
SLOWEST: Final = 10.0  # seconds for a body to arrive
AGAIN: Final = "5"  # seconds (Retry-After) until Telegram comes again when the database is away
CONNECTIONS: Final = 256
LEAVE: Final = 3  # seconds for requests in hand at the end


class TooBig(Exception):
    """The body has more than it may, whatever its head said."""


class Door:
    """One POST and one GET; everything else is not found."""

    def __init__(self, webhook: Webhook, receiver: Receiver) -> None:
        self.receiver, self._secret = receiver, webhook.secret.encode()
        doors = [Route(path, self.take, methods=["POST"]) for path in webhook.paths]
        self.app = Starlette(routes=[*doors, Route("/healthz", self.health, methods=["GET"])])
        self.app.router.redirect_slashes = False
        self._well = True

    async def health(self, request: Request) -> Response:
        """That the process is there, and no more: whoever asks is not known."""
        return Response("ok", media_type="text/plain")

    async def take(self, request: Request) -> Response:
        """401: not from Telegram. 413 and 408: not an update of Telegram's. 503: to be brought again."""
        if not compare_digest(request.headers.get(SECRET, "").encode("utf-8", "replace"), self._secret):
            return _bare(401, close=True)
        try:
            async with asyncio.timeout(SLOWEST):
                body = await _body(request)
        except TooBig:
            return _bare(413, close=True)
        except (TimeoutError, ClientDisconnect):
            return _bare(408, close=True)
        update = _update(body)
        if update is None:  # brought again it would be no better
            log.warning("a body that is no update was dropped bytes=%s", len(body))
            return _bare(200)
        return await self._taken(update)

    async def _taken(self, update: Mapping[str, Any]) -> Response:
        try:
            await self.receiver.take([update])
        except Exception as error:  # whatever the database has today, Telegram keeps the update
            self._tell(well=False, why=where(error))
            self.receiver.presence.doubt()
            return Response(status_code=503, headers={"Retry-After": AGAIN})
        self._tell(well=True)
        return _bare(200)

    def _tell(self, *, well: bool, why: str = "") -> None:
        """The change, not each request."""
        if self._well != well:
            self._well = well
            log.log(logging.INFO if well else logging.ERROR, "webhook takes updates=%s why=%s", well, why)


async def _body(request: Request) -> bytes:
    """The body; TooBig as soon as that is known, from its head or from what comes."""
    told = request.headers.get("content-length", "0")
    if not told.isdecimal() or len(told) > 10 or int(told) > BIGGEST:
        raise TooBig
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > BIGGEST:
            raise TooBig
        parts.append(part)
    return b"".join(parts)


def _update(body: bytes) -> Mapping[str, Any] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    known = isinstance(update, dict) and type(update.get("update_id")) is int
    return update if known else None


def _bare(status: int, *, close: bool = False) -> Response:
    return Response(status_code=status, headers={"Connection": "close"} if close else None)


class _Server(uvicorn.Server):
    """A server that leaves the process's signals alone."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def listen(webhook: Webhook) -> socket.socket:
    """The socket, bound before anything is begun; OSError when that place cannot be had."""
    family, kind, proto, _, address = socket.getaddrinfo(
        webhook.host, webhook.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]  # fmt: skip
    wire = socket.socket(family, kind, proto)
    try:
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        wire.bind(address)
    except OSError:
        wire.close()
        raise
    return wire


async def receive(webhook: Webhook, wire: socket.socket, receiver: Receiver, duty: Duty | None = None) -> None:
    """Until cancelled: opens the door, has Telegram push to it, and looks now and then that it does.

    Any number may have their doors open behind one address; to set the webhook and to look is the `duty` of one.
    """
    duty = duty or Duty("hook", alone=True)
    async with _open(Door(webhook, receiver), wire) as serving:
        hooking = asyncio.create_task(duty.during(lambda: Hooking(webhook, receiver).run()))
        try:
            done, _ = await asyncio.wait((serving, hooking), return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            hooking.cancel()
            await asyncio.gather(hooking, return_exceptions=True)


@contextlib.asynccontextmanager
async def _open(door: Door, wire: socket.socket) -> AsyncIterator[asyncio.Task[None]]:
    """The server at work; at the end what is in hand is answered, and nothing new is taken."""
    quiet: dict[str, Any] = {"log_config": None, "log_level": "critical", "access_log": False, "lifespan": "off"}
    config = uvicorn.Config(
        door.app, http="h11", ws="none", limit_concurrency=CONNECTIONS, timeout_graceful_shutdown=LEAVE,
        timeout_keep_alive=75, server_header=False, date_header=False, proxy_headers=False, **quiet,
    )  # fmt: skip
    server = _Server(config)
    serving = asyncio.create_task(server.serve([wire]))
    try:
        while not server.started and not serving.done():  # noqa: ASYNC110  (it tells nobody)
            await asyncio.sleep(0.01)
        yield serving
    finally:
        server.should_exit = True
        await asyncio.gather(serving, return_exceptions=True)
