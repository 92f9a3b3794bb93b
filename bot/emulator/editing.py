"""What the bot can do to messages that are there, one function a method: edit, delete, react, answer a press."""

from typing import Any

from bot.emulator.keyboards import inline_only
from bot.emulator.limits import (
    BLOCKED,
    CALLBACK_ANSWER_MAX,
    DEACTIVATED,
    DELETE_SECONDS,
    IDS_MAX,
    NO_CAPTION,
    NO_TEXT,
    NOT_EDITABLE,
    NOT_MODIFIED,
    QUERY_OLD,
    REACTIONS,
    REACTIONS_MAX,
    UNDELETABLE,
    bad,
    forbidden,
    sorry,
)
from bot.emulator.markup import units
from bot.emulator.methods import caption_of, known_chat, message_in, open_chat, text_of
from bot.emulator.parameters import Args
from bot.emulator.people import Chat, Json, Message
from bot.emulator.world import World


def _editable(world: World, args: Args) -> tuple[Chat, Message]:
    """A message of the bot's own that can be edited: there is no time limit for it."""
    if "chat_id" not in args:
        raise bad("chat_id is empty")
    chat = known_chat(world, args)
    if chat.private and world.people[chat.id].deleted:
        raise forbidden(DEACTIVATED)
    message = message_in(chat, args.get("message_id"), "message to edit")
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
    content = text_of(args)
    if "text" not in _editable(world, args)[1].api:
        raise bad(NO_TEXT)
    return _edit(world, args, {"entities": None, **content})


def edit_message_caption(world: World, args: Args) -> Json:
    """editMessageCaption."""
    content = caption_of(args)
    if not _editable(world, args)[1].api.keys() & {"photo", "document", "voice"}:
        raise bad(NO_CAPTION)
    return _edit(world, args, {"caption": None, "caption_entities": None, **content})


def edit_message_reply_markup(world: World, args: Args) -> Json:
    """editMessageReplyMarkup."""
    return _edit(world, args, {})


def delete_message(world: World, args: Args) -> bool:
    """deleteMessage: in a private chat also what the person wrote, for 48 hours."""
    chat = open_chat(world, args)
    _delete(world, chat, [message_in(chat, args["message_id"], "message to delete")])
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
    message = message_in(chat, args["message_id"], "message to react")
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
