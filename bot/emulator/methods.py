"""What the bot can do to messages, one function a method; parameters come checked for type (see parameters)."""

import asyncio
from typing import Any

from bot.emulator.entities import formatted
from bot.emulator.files import Stored, Upload
from bot.emulator.keyboards import checked, inline_only
from bot.emulator.limits import (
    ACTIONS,
    BLOCKED,
    CALLBACK_ANSWER_MAX,
    CAPTION_LONG,
    CAPTION_MAX,
    CHAT_NOT_FOUND,
    DEACTIVATED,
    DELETE_SECONDS,
    IDS_MAX,
    NEVER_STARTED,
    NO_CAPTION,
    NO_MESSAGE_ID,
    NO_TEXT,
    NOT_A_MEMBER,
    NOT_EDITABLE,
    NOT_MODIFIED,
    QUERY_OLD,
    REACTIONS,
    REACTIONS_MAX,
    TEXT_EMPTY,
    TEXT_LONG,
    TEXT_MAX,
    TYPING_SECONDS,
    UNDELETABLE,
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


def _message(chat: Chat, number: int | None, what: str) -> Message:
    """A message that is still there."""
    if not number or number < 0:
        raise bad(NO_MESSAGE_ID)
    message = chat.messages.get(number)
    if message is None or message.deleted:
        raise sorry(f"{what} not found")
    return message


def _text(args: Args) -> Json:
    """The checked text of a message, with its entities."""
    text, entities = formatted(args["text"], args.get("parse_mode"), args.get("entities"))
    if not text:
        raise bad(TEXT_EMPTY)
    if units(text) > TEXT_MAX:
        raise bad(TEXT_LONG)
    return {"text": text, "entities": entities} if entities else {"text": text}


def _caption(args: Args) -> Json:
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
    content = _text(args)
    return _send(world, args, content, open_chat(world, args))


def _file(world: World, args: Args, kind: str, **extra: int) -> Stored:
    """The uploaded file, or one sent before."""
    given = args[kind]
    return world.files.keep(kind, given, **extra) if isinstance(given, Upload) else world.files.again(kind, given)


def send_photo(world: World, args: Args) -> Json:
    """sendPhoto."""
    content, chat = _caption(args), open_chat(world, args)
    return _send(world, args, {"photo": [_file(world, args, "photo").api()], **content}, chat)


def send_document(world: World, args: Args) -> Json:
    """sendDocument."""
    content, chat = _caption(args), open_chat(world, args)
    return _send(world, args, {"document": _file(world, args, "document").api(), **content}, chat)


def send_voice(world: World, args: Args) -> Json:
    """sendVoice; `duration` in seconds."""
    content, chat = _caption(args), open_chat(world, args)
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


def _editable(world: World, args: Args) -> tuple[Chat, Message]:
    """A message of the bot's own that can be edited: there is no time limit for it."""
    if "chat_id" not in args:
        raise bad("chat_id is empty")
    chat = known_chat(world, args)
    if chat.private and world.people[chat.id].deleted:
        raise forbidden(DEACTIVATED)
    message = _message(chat, args.get("message_id"), "message to edit")
    if not message.outgoing or message.fixed:
        raise bad(NOT_EDITABLE)
    return chat, message


def _edit(world: World, args: Args, fields: Json) -> Json:
    """Writes the fields and the buttons (none given takes them away); refuses to change nothing."""
    chat, message = _editable(world, args)
    fields = {**fields, "reply_markup": inline_only(args.get("reply_markup"))}
    if all(message.api.get(key) == value for key, value in fields.items()):
        raise sorry(NOT_MODIFIED)
    if chat.private and world.people[chat.id].blocked:
        raise forbidden(BLOCKED)
    return world.edit(chat, message, **fields).api


def edit_message_text(world: World, args: Args) -> Json:
    """editMessageText."""
    content = _text(args)
    if "text" not in _editable(world, args)[1].api:
        raise bad(NO_TEXT)
    return _edit(world, args, {"entities": None, **content})


def edit_message_caption(world: World, args: Args) -> Json:
    """editMessageCaption."""
    content = _caption(args)
    if not _editable(world, args)[1].api.keys() & {"photo", "document", "voice"}:
        raise bad(NO_CAPTION)
    return _edit(world, args, {"caption": None, "caption_entities": None, **content})


def edit_message_reply_markup(world: World, args: Args) -> Json:
    """editMessageReplyMarkup."""
    return _edit(world, args, {})


def delete_message(world: World, args: Args) -> bool:
    """deleteMessage: in a private chat also what the person wrote, for 48 hours."""
    chat = open_chat(world, args)
    _delete(world, chat, [_message(chat, args["message_id"], "message to delete")])
    return True


def delete_messages(world: World, args: Args) -> bool:
    """deleteMessages: those that are not there are passed over."""
    numbers = args["message_ids"]
    if not numbers or not all(isinstance(number, int) and number > 0 for number in numbers):
        raise bad("invalid message identifier specified" if numbers else "message identifiers are not specified")
    if len(numbers) > IDS_MAX:
        raise bad("too many message identifiers specified")
    chat = open_chat(world, args)
    _delete(world, chat, [chat.messages[number] for number in numbers if number in chat.messages])
    return True


def _delete(world: World, chat: Chat, messages: list[Message]) -> None:
    """All or none."""
    old = world.clock.stamp() - DELETE_SECONDS
    if any(message.api["date"] < old or not (message.outgoing or chat.private) for message in messages):
        raise sorry(UNDELETABLE)
    for message in messages:
        message.deleted = True
    world.changed(chat.id)


def answer_callback_query(world: World, args: Args) -> bool:
    """answerCallbackQuery: once, and soon."""
    text = args.get("text", "")
    if units(text) > CALLBACK_ANSWER_MAX:
        raise bad("MESSAGE_TOO_LONG")
    answer = {"text": text or None, "show_alert": args.get("show_alert", False)}
    if not world.answer(args["callback_query_id"], answer):
        raise sorry(QUERY_OLD)
    return True


def set_message_reaction(world: World, args: Args) -> bool:
    """setMessageReaction: one emoji, or none to take it back."""
    chat = open_chat(world, args)
    message = _message(chat, args["message_id"], "message to react")
    given: list[Any] = args.get("reaction", [])
    if len(given) > REACTIONS_MAX:
        raise bad("REACTIONS_TOO_MANY")
    if any(not isinstance(one, dict) or one.get("type") != "emoji" for one in given):
        raise bad("can't parse ReactionType: invalid reaction type specified")
    if any(one.get("emoji") not in REACTIONS for one in given):
        raise bad("REACTION_INVALID")
    message.reaction = given[0]["emoji"] if given else ""
    world.changed(chat.id)
    return True
