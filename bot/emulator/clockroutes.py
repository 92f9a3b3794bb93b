"""The routes of the time machine, for the bot's processes and for whoever moves time."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.emulator.people import Json
from bot.emulator.view import clock_view
from bot.emulator.world import World

WATCH_MAX_SECONDS = 60.0
SETTLE_SECONDS = 10.0
GLANCE_SECONDS = 0.5

Handler = Callable[[Request], Awaitable[Response]]


def clock_routes(world: World) -> list[Route]:
    """`/clock`, `/clock/report`, `/control/clock` and `/control/settle`."""
    table = (
        ("/clock", watch, "GET"),
        ("/clock/report", report, "POST"),
        ("/control/clock", move, "POST"),
        ("/control/clock", read, "GET"),
        ("/control/settle", settle, "POST"),
    )
    return [Route(path, _handler(world, act), methods=[method]) for path, act, method in table]


def _handler(world: World, act: Callable[[World, Request], Awaitable[Any]]) -> Handler:
    """An act as a route; 400 for what it does not understand."""

    async def handle(request: Request) -> Response:
        try:
            return JSONResponse(await act(world, request))
        except (KeyError, TypeError, ValueError) as error:
            return JSONResponse({"error": str(error)}, 400)

    return handle


def instant(text: str) -> datetime:
    """An ISO 8601 instant; without an offset it is UTC."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


async def watch(world: World, request: Request) -> Json:
    """A process of the bot asks for the time, and waits for the next move."""
    query = request.query_params
    seconds = min(float(query.get("timeout", 0)), WATCH_MAX_SECONDS)
    process, version = query.get("process", "bot"), int(query.get("version", 0))
    await request.body()
    gone = asyncio.ensure_future(request.receive())
    try:
        return await world.clock.watch(process, version, seconds, gone, world.updates.taken)
    finally:
        gone.cancel()


async def report(world: World, request: Request) -> Json:
    """A process of the bot says whether it sleeps, until when, and what it has heard."""
    body = await request.json()
    wake = instant(body["wake"]) if body.get("wake") else None
    process, version, heard = body.get("process", "bot"), int(body["version"]), int(body.get("heard", 0))
    world.clock.hear(process, version=version, idle=bool(body["idle"]), heard=heard, wake=wake)
    return {"ok": True}


async def read(world: World, request: Request) -> Json:
    """The clock, without moving it."""
    return clock_view(world)


async def settle(world: World, request: Request) -> Json:
    """Waits for the bot to be idle."""
    body = await request.json()
    return {"settled": await settled(world, float(body.get("timeout", SETTLE_SECONDS)))}


async def settled(world: World, seconds: float) -> bool:
    """Whether the bot has settled within that many real seconds."""
    await world.clock.bell.until(lambda: world.settled() or world.closing, seconds)
    return world.settled()


async def move(world: World, request: Request) -> Json:
    """Lets the bot finish what it has heard, moves time, and answers when the bot has settled again."""
    body = await request.json()
    seconds = float(body.get("timeout", SETTLE_SECONDS))
    await _calm(world, seconds)
    if "frozen" in body:
        world.clock.freeze(bool(body["frozen"]))
    to = _target(world, body)
    if to is not None:
        world.clock.move(to)
    world.changed(clock=True)
    await _calm(world, seconds)
    return clock_view(world)


async def _calm(world: World, seconds: float) -> None:
    """Waits for the bot only while it is there."""
    deadline = monotonic() + seconds
    while world.clock.present and monotonic() < deadline:
        if await settled(world, min(GLANCE_SECONDS, deadline - monotonic())):
            return


def _target(world: World, body: Json) -> datetime | None:
    """The instant that is meant; None for none (`next` when nobody wants to wake later)."""
    now = world.clock.now()
    if "advance" in body:
        return now + timedelta(seconds=float(body["advance"]))
    if body.get("to") == "next":
        wake = world.clock.wake()
        return wake if wake and wake > now else None
    return instant(body["to"]) if "to" in body else None
