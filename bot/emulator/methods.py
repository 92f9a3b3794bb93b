"""What the bot can send, one function a method; parameters come checked for type (see parameters)."""

import asyncio

from bot.emulator.entities import formatted
from bot.emulator.files import Stored, Upload
from bot.emulator.keyboards import checked
from bot.emulator.limits import (
    ACTIONS,
    BLOCKED,
    CAPTION_LONG,
    CAPTION_MAX,
    CHAT_NOT_FOUND,
    DEACTIVATED,
    NEVER_STARTED,
    NO_MESSAGE_ID,
    NOT_A_MEMBER,
    TEXT_EMPTY,
    TEXT_LONG,
    TEXT_MAX,
    TYPING_SECONDS,
    bad,
    forbidden,
    sorry,
)
from bot.emulator.markup import units
from bot.emulator.parameters import Args
from bot.emulator.people import Chat, Json, Message
from bot.emulator.world import World


def known_chat(world: World, args: Args) -> Chat:
    """The chat, whether or not it can be written to."""
    chat = world.chats.get(args["chat_id"]) if isinstance(args["chat_id"], int) else None
    if chat is None:
        raise sorry(CHAT_NOT_FOUND)
    return chat


def open_chat(world: World, args: Args) -> Chat:
    """The chat, if it can be written to."""
    chat = known_chat(world, args)
    if not chat.private:
        if not chat.joined:
            raise forbidden(NOT_A_MEMBER)
        return chat
    person = world.people[chat.id]
    if person.deleted or person.blocked or not person.started:
        raise forbidden(DEACTIVATED if person.deleted else BLOCKED if person.blocked else NEVER_STARTED)
    return chat


def message_in(chat: Chat, number: int | None, what: str) -> Message:
    """A message that is still there."""
    if not number or number < 0:
        raise bad(NO_MESSAGE_ID)
    message = chat.messages.get(number)
    if message is None or message.deleted:
        raise sorry(f"{what} not found")
    return message


def text_of(args: Args) -> Json:
    """The checked text of a message, with its entities."""
    text, entities = formatted(args["text"], args.get("parse_mode"), args.get("entities"))
    if not text:
        raise bad(TEXT_EMPTY)
    if units(text) > TEXT_MAX:
        raise bad(TEXT_LONG)
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption_of(args: Args) -> Json:
    """The checked caption, with its entities; nothing when there is none."""
    text, entities = formatted(args.get("caption", ""), args.get("parse_mode"), args.get("caption_entities"))
    if units(text) > CAPTION_MAX:
        raise bad(CAPTION_LONG)
    said: Json = {"caption": text} if text else {}
    return said | {"caption_entities": entities} if entities else said


def _reply(chat: Chat, args: Args) -> Json:
    """The message that is answered, without the one that it answers itself."""
    wanted = args.get("reply_parameters")
    if not wanted:
        return {}
    found = chat.messages.get(wanted.get("message_id", 0))
    if found is None or found.deleted:
        if wanted.get("allow_sending_without_reply"):
            return {}
        raise sorry("message to be replied not found")
    return {"reply_to_message": {key: value for key, value in found.api.items() if key != "reply_to_message"}}


def _send(world: World, args: Args, content: Json, chat: Chat) -> Json:
    """Puts the message into the chat, if that is not too soon."""
    markup = checked(args.get("reply_markup"))
    content |= _reply(chat, args)
    if args.get("protect_content"):
        content["has_protected_content"] = True
    world.take_pace(chat.id)
    return world.said(chat, content, silent=args.get("disable_notification", False), markup=markup).api


def send_message(world: World, args: Args) -> Json:
    """sendMessage."""
    content = text_of(args)
    return _send(world, args, content, open_chat(world, args))


def _file(world: World, args: Args, kind: str, **extra: int) -> Stored:
    """The uploaded file, or one sent before."""
    given = args[kind]
    return world.files.keep(kind, given, **extra) if isinstance(given, Upload) else world.files.again(kind, given)


def send_photo(world: World, args: Args) -> Json:
    """sendPhoto."""
    content, chat = caption_of(args), open_chat(world, args)
    return _send(world, args, {"photo": [_file(world, args, "photo").api()], **content}, chat)


def send_document(world: World, args: Args) -> Json:
    """sendDocument."""
    content, chat = caption_of(args), open_chat(world, args)
    return _send(world, args, {"document": _file(world, args, "document").api(), **content}, chat)


def send_voice(world: World, args: Args) -> Json:
    """sendVoice; `duration` in seconds."""
    content, chat = caption_of(args), open_chat(world, args)
    stored = _file(world, args, "voice", duration=args.get("duration", 0))
    return _send(world, args, {"voice": stored.api(), **content}, chat)


def send_chat_action(world: World, args: Args) -> bool:
    """sendChatAction."""
    if args["action"] not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat = open_chat(world, args)
    if chat.private:
        world.types(world.people[chat.id])
        asyncio.get_running_loop().call_later(TYPING_SECONDS, world.changed, chat.id)
    return True
