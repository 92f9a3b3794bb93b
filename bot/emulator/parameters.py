"""Which parameters each method takes, and of what type; it knows nothing of what the methods do.

Taken from the Bot API 10.0. Kinds: i integer, s string, b boolean, c chat id, o object, a array, f file or string,
x known to Telegram but not played here. A `!` marks what is required. Telegram itself ignores what it does not
know; here that is refused, since only a faulty bot sends it.
"""

import json
import re
from collections.abc import Callable
from typing import Any

from bot.emulator.limits import NO_MESSAGE_ID, TEXT_EMPTY, Refusal, bad

Args = dict[str, Any]

_SEND = (
    "business_connection_id:x chat_id:c! message_thread_id:x direct_messages_topic_id:x disable_notification:b "
    "protect_content:b allow_paid_broadcast:x message_effect_id:x suggested_post_parameters:x reply_parameters:o "
    "reply_markup:o"
)
_CAPTION = "caption:s parse_mode:s caption_entities:a"
_EDIT = "business_connection_id:x chat_id:c message_id:i inline_message_id:x reply_markup:o"

_TABLE = {
    "getMe": "",
    "logOut": "",
    "close": "",
    "getUpdates": "offset:i limit:i timeout:i allowed_updates:a",
    "setWebhook": "url:s! certificate:x ip_address:s max_connections:i allowed_updates:a drop_pending_updates:b "
    "secret_token:s",
    "deleteWebhook": "drop_pending_updates:b",
    "getWebhookInfo": "",
    "sendMessage": f"{_SEND} text:s! parse_mode:s entities:a link_preview_options:o",
    "sendPhoto": f"{_SEND} {_CAPTION} photo:f! show_caption_above_media:b has_spoiler:b",
    "sendDocument": f"{_SEND} {_CAPTION} document:f! thumbnail:f disable_content_type_detection:b",
    "sendVoice": f"{_SEND} {_CAPTION} voice:f! duration:i",
    "sendChatAction": "business_connection_id:x chat_id:c! message_thread_id:x action:s!",
    "editMessageText": f"{_EDIT} text:s! parse_mode:s entities:a link_preview_options:o",
    "editMessageCaption": f"{_EDIT} {_CAPTION} show_caption_above_media:b",
    "editMessageReplyMarkup": _EDIT,
    "deleteMessage": "chat_id:c! message_id:i!",
    "deleteMessages": "chat_id:c! message_ids:a!",
    "answerCallbackQuery": "callback_query_id:s! text:s show_alert:b url:s cache_time:i",
    "setMyCommands": "commands:a! scope:o language_code:s",
    "deleteMyCommands": "scope:o language_code:s",
    "getMyCommands": "scope:o language_code:s",
    "setMyName": "name:s language_code:s",
    "setMyDescription": "description:s language_code:s",
    "setMyShortDescription": "short_description:s language_code:s",
    "getMyName": "language_code:s",
    "getMyDescription": "language_code:s",
    "getMyShortDescription": "language_code:s",
    "setChatMenuButton": "chat_id:i menu_button:o",
    "getChatMenuButton": "chat_id:i",
    "getFile": "file_id:s!",
    "getChat": "chat_id:c!",
    "leaveChat": "chat_id:c!",
    "setMessageReaction": "chat_id:c! message_id:i! reaction:a is_big:b",
}
_MISSING = {
    "text": TEXT_EMPTY,
    "chat_id": "chat_id is empty",
    "message_id": NO_MESSAGE_ID,
    "message_ids": "message identifiers are not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "voice": "there is no voice in the request",
    "action": "wrong parameter action in request",
    "file_id": "file_id not specified",
}
_INTEGER = re.compile(r"-?\d{1,19}$")
_BOOLEANS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


def _integer(value: Any) -> int | None:
    """An integer, or a string that writes one."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return int(value) if isinstance(value, str) and _INTEGER.match(value) else None


def _boolean(value: Any) -> bool | None:
    """A boolean, or a string that writes one."""
    return value if isinstance(value, bool) else _BOOLEANS.get(str(value).lower())


def _chat(value: Any) -> int | str | None:
    """A chat's number, or an @name."""
    number = _integer(value)
    return number if number is not None else value if isinstance(value, str) else None


def _decoded(value: Any, wanted: type) -> Any:
    """An object or array, or the JSON text of one."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return None
    return value if isinstance(value, wanted) else None


_READ: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "i": ("an Integer", _integer),
    "s": ("a String", lambda value: value if isinstance(value, str) else None),
    "b": ("a Boolean", _boolean),
    "c": ("a chat identifier", _chat),
    "o": ("an Object", lambda value: _decoded(value, dict)),
    "a": ("an Array", lambda value: _decoded(value, list)),
    "f": ("a file", lambda value: value or None),
}
_KINDS = {
    method.lower(): {part.split(":")[0]: part.split(":")[1][0] for part in row.split()}
    for method, row in _TABLE.items()
}
_REQUIRED = {
    method.lower(): tuple(part.split(":")[0] for part in row.split() if part.endswith("!"))
    for method, row in _TABLE.items()
}
NAMES = {method.lower(): method for method in _TABLE}


def read(method: str, given: Args) -> Args:
    """The parameters in their right types (method in lower case); a Refusal for what does not fit."""
    kinds = _KINDS[method]
    args = {name: _read(kinds.get(name), name, value) for name, value in given.items() if value not in ("", None)}
    for name in _REQUIRED[method]:
        if name not in args and not (name == "url" and name in given):
            raise _missing(name)
    return args


def _read(kind: str | None, name: str, value: Any) -> Any:
    """One parameter in its right type."""
    if kind is None:
        raise bad(f'unknown parameter "{name}"')
    if kind == "x":
        raise bad(f'parameter "{name}" is not played by the emulator')
    wanted, reader = _READ[kind]
    found = reader(value)
    if found is None:
        raise bad(f'parameter "{name}" must be {wanted}')
    return found


def _missing(name: str) -> Refusal:
    """Telegram's words for a parameter that is not there."""
    return bad(_MISSING.get(name, f'parameter "{name}" is required'))
