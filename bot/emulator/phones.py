"""What people do with their phones, as the control routes ask for it; what they can write is in contents."""

import re

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.emulator.contents import Unsendable, contents, message_of, text_content
from bot.emulator.limits import START_MAX
from bot.emulator.people import Chat, Json, Person
from bot.emulator.view import message_view, person_view
from bot.emulator.world import World

ANSWER_SECONDS = 5.0
_START = re.compile(rf"[A-Za-z0-9_-]{{0,{START_MAX}}}$")
_CHANGEABLE = ("first_name", "last_name", "username", "language_code", "deleted")


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
