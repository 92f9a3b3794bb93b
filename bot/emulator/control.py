"""The control routes: what the page and the tests do with people, faults and files (time is in clockroutes)."""

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.emulator.bell import Bell
from bot.emulator.clockroutes import clock_routes
from bot.emulator.contents import Unsendable, contents, message_of, text_content
from bot.emulator.limits import START_MAX, Refusal
from bot.emulator.people import Chat, Json, Person
from bot.emulator.view import chat_view, commands_view, group_view, message_view, person_view, state_view
from bot.emulator.world import World

ANSWER_SECONDS = 5.0
KEEPALIVE_SECONDS = 15.0
_START = re.compile(rf"[A-Za-z0-9_-]{{0,{START_MAX}}}$")
_CHANGEABLE = ("first_name", "last_name", "username", "language_code", "deleted")

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
    return [*routes, Route("/control/events", _events(world), methods=["GET"]), *clock_routes(world)]


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


def _person(world: World, request: Request) -> Person:
    """The person of the path."""
    person = world.people.get(int(request.path_params["id"]))
    if person is None:
        raise HTTPException(404, "there is no such person")
    return person


def _place(world: World, person: Person, body: Json) -> Chat:
    """Where a person writes: to the bot, or in a group."""
    chat = world.chats.get(int(body.get("group") or person.id))
    if chat is None or not (chat.private or person.id in chat.members):
        raise HTTPException(404, "there is no such chat")
    if person.deleted or (chat.private and person.blocked):
        raise Unsendable(f"this person has {'deleted their account' if person.deleted else 'blocked the bot'}")
    return chat


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


async def add_user(world: World, request: Request, body: Json) -> Json:
    """A new person."""
    return person_view(world.add_person(**body))


async def change_user(world: World, request: Request, body: Json) -> Json:
    """Names, language, account; blocking tells the bot."""
    person = _person(world, request)
    for field in _CHANGEABLE:
        if field in body:
            setattr(person, field, type(getattr(person, field))(body[field]))
    if "blocked" in body:
        world.block(person, bool(body["blocked"]))
    world.changed(person.id)
    return person_view(person)


async def send(world: World, request: Request, body: Json) -> Json:
    """A message from a person; of a split one the last piece."""
    person = _person(world, request)
    place = _place(world, person, body)
    sent = [world.heard(place, person, content) for content in contents(world, place, body)]
    return message_view(sent[-1])


async def edit(world: World, request: Request, body: Json) -> Json:
    """A person edits a text of theirs."""
    person = _person(world, request)
    place = _place(world, person, body)
    message = message_of(place, body["message_id"])
    if message.outgoing or "text" not in message.api or not str(body["text"]).strip():
        raise Unsendable("this message cannot be edited")
    return message_view(world.rewrite(place, message, str(body["text"]).strip()))


async def press(world: World, request: Request, body: Json) -> Json:
    """A press, and the bot's answer if it comes within five real seconds."""
    person = _person(world, request)
    place = _place(world, person, body)
    message = place.messages.get(body["message_id"])
    if message is None or body["data"] not in message.presses:
        raise HTTPException(404, "there never was such a button")
    pressed = world.press(person, place, message, body["data"])
    seconds = min(float(body.get("timeout", ANSWER_SECONDS)), ANSWER_SECONDS)
    await world.answers.until(lambda: pressed.answer is not None or world.closing, seconds)
    return (pressed.answer or {"text": None, "show_alert": False}) | {"answered": pressed.answer is not None}


async def open_link(world: World, request: Request, body: Json) -> Json:
    """A person follows t.me/<bot>?start=…; one who had blocked the bot lets it in again."""
    person, token = _person(world, request), str(body.get("start", ""))
    if not _START.match(token):
        raise Unsendable("a start parameter has at most 64 characters of A-Z, a-z, 0-9, _ and -")
    world.block(person, False)
    return message_view(world.heard(_place(world, person, {}), person, text_content(f"/start {token}".strip())))


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


def _events(world: World) -> Handler:
    """Server-sent events for pages."""

    async def events(request: Request) -> Response:
        return StreamingResponse(_changes(world), media_type="text/event-stream", headers={"cache-control": "no-store"})

    return events


class _News:
    """What changed since a page was last told."""

    def __init__(self) -> None:
        self.bell, self.chats, self.clock, self.any = Bell(), set[int](), False, False

    def listen(self, chats: set[int], clock: bool) -> None:
        """Hears of a change."""
        self.chats |= chats
        self.clock, self.any = self.clock or clock, True
        self.bell.ring()

    def take(self) -> str:
        """All news as one event."""
        told = json.dumps({"users": sorted(self.chats), "clock": self.clock})
        self.chats, self.clock, self.any = set(), False, False
        return f"event: change\ndata: {told}\n\n"


async def _changes(world: World) -> AsyncIterator[str]:
    """One event for what changed since the last; a comment now and then keeps the line open."""
    news = _News()
    world.listeners.add(news.listen)
    try:
        yield ": hello\n\n"
        while not world.closing:
            told = await news.bell.until(lambda: news.any, KEEPALIVE_SECONDS)
            yield news.take() if told else ": still here\n\n"
    finally:
        world.listeners.discard(news.listen)
