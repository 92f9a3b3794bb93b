"""The control routes: the table of them, and state, chats, groups, files, faults (people are in phones)."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.emulator.clockroutes import clock_routes
from bot.emulator.contents import Unsendable
from bot.emulator.events import events
from bot.emulator.limits import Refusal
from bot.emulator.people import Json
from bot.emulator.phones import add_user, change_user, edit, open_link, press, send
from bot.emulator.view import chat_view, commands_view, group_view, person_view, state_view
from bot.emulator.world import World

Handler = Callable[[Request], Awaitable[Response]]
Act = Callable[[World, Request, Json], Awaitable[Any]]


def control_routes(world: World) -> list[Route]:
    """All control routes, and the clock."""
    posts: dict[str, Act] = {
        "/control/users": add_user,
        "/control/users/{id:int}": change_user,
        "/control/users/{id:int}/send": send,
        "/control/users/{id:int}/edit": edit,
        "/control/users/{id:int}/press": press,
        "/control/users/{id:int}/open": open_link,
        "/control/groups": add_group,
        "/control/updates": put_update,
        "/control/faults": script,
    }
    gets: dict[str, Act] = {"/control/state": state, "/control/chats/{id}": chat, "/control/files/{id}": file}
    routes = [Route(path, _handler(world, act), methods=["POST"]) for path, act in posts.items()]
    routes += [Route(path, _handler(world, act), methods=["GET"]) for path, act in gets.items()]
    routes.append(Route("/control/faults", _handler(world, forget_faults), methods=["DELETE"]))
    return [*routes, Route("/control/events", events(world), methods=["GET"]), *clock_routes(world)]


def _handler(world: World, act: Act) -> Handler:
    """An act as a route: JSON in, JSON out, and plain words for what cannot be done."""

    async def handle(request: Request) -> Response:
        try:
            body = json.loads(await request.body() or b"{}")
            answer = await act(world, request, body)
        except HTTPException as error:
            return JSONResponse({"error": error.detail}, error.status_code)
        except (Unsendable, Refusal) as error:
            return JSONResponse({"error": str(error)}, 409)
        except (KeyError, TypeError, ValueError) as error:
            return JSONResponse({"error": f"{type(error).__name__}: {error}"}, 400)
        return answer if isinstance(answer, Response) else JSONResponse(answer)

    return handle


async def state(world: World, request: Request, body: Json) -> Json:
    """All there is."""
    return state_view(world)


async def chat(world: World, request: Request, body: Json) -> Json:
    """One person's chat, or a group's."""
    found = world.chats.get(int(request.path_params["id"]))
    if found is None:
        raise HTTPException(404, "there is no such chat")
    seen: Json = {"messages": chat_view(world, found, int(request.query_params.get("after", 0)))}
    if not found.private:
        return seen | {"commands": [], "group": group_view(found)}
    person = world.people[found.id]
    return seen | {"commands": commands_view(world, person), "user": person_view(person)}


async def file(world: World, request: Request, body: Json) -> Response:
    """A file's bytes."""
    stored = world.files.by_id.get(request.path_params["id"])
    if stored is None:
        raise HTTPException(404, "there is no such file")
    return Response(stored.content, media_type=stored.media_type)


async def add_group(world: World, request: Request, body: Json) -> Json:
    """A new group with the bot in it."""
    return group_view(world.add_group(body["title"], body["members"]))


async def put_update(world: World, request: Request, body: Json) -> Json:
    """A raw update, however odd; `next_id` instead renumbers what comes."""
    if "next_id" in body:
        world.updates.next = int(body["next_id"])
        return {"next_id": world.updates.next}
    return {"update_id": world.updates.put_raw(dict(body["update"]), world.clock.stamp())}


async def script(world: World, request: Request, body: Json) -> Json:
    """A fault to come."""
    world.faults.script(body)
    return {"coming": len(world.faults.coming)}


async def forget_faults(world: World, request: Request, body: Json) -> Json:
    """No more faults."""
    world.faults.coming.clear()
    return {"coming": 0}
