"""What a raw update of the Bot API means, whatever it is; it makes no objects of the library, and asks nobody.

Fields and their types: Bot API, Update, Message, CallbackQuery, ChatMemberUpdated. What has another type than told
there is no update; what has more than told here is read all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.messengers.protocol import Received

ODD = ("sticker", "photo", "location", "poll", "video_note", "video", "audio", "document", "contact", "animation")
GONE = ("left", "kicked")
Json = Mapping[str, Any]


def read(update: Json) -> Received:
    """Raises ValueError for what is not an update."""
    try:
        return _read(update)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("not an update") from error


def _read(update: Json) -> Received:
    kind = next((kind for kind in _KINDS if kind in update), "")
    body = update[kind] if kind else {}
    chat = _chat(kind, body) if kind else None
    if chat is None:
        return Received("nothing", 0)
    user = _user(body.get("from"))
    number, code = _number(chat["id"]), user.get("language_code", "")
    if chat["type"] != "private":
        there = kind != "my_chat_member" or body["new_chat_member"]["status"] not in GONE
        return Received("group" if there else "nothing", 0, language_code=code, group=number)
    return _KINDS[kind](body, {"chat": number, **user})


def _chat(kind: str, body: Json) -> Json | None:
    """A press of a button under a message that came by way of another chat has none."""
    if kind != "callback_query":
        return body["chat"]  # type: ignore[no-any-return]
    return body["message"]["chat"] if "message" in body else None


def _user(user: Json | None) -> dict[str, str]:
    if user is None:
        return {}
    names = [_sound(_text(user["first_name"])), _sound(_text(user.get("last_name") or ""))]
    code = _text(user.get("language_code") or "")
    return {"author": " ".join(name for name in names if name)[:64], "language_code": code}


def _membership(body: Json, who: Json) -> Received:
    return Received("blocked" if body["new_chat_member"]["status"] == "kicked" else "returned", **who)


def _press(body: Json, who: Json) -> Received:
    pressed, data = _number(body["message"]["message_id"]), _text(body.get("data") or "")
    return Received("press", press=_text(body["id"]), data=data, pressed=pressed, **who)


def _edited(body: Json, who: Json) -> Received:
    text = _sound(_text(body.get("text") or ""))
    return Received("edit" if text else "nothing", text=text, message=_number(body["message_id"]), **who)


def _message(body: Json, who: Json) -> Received:
    about = body.get("reply_to_message")
    said = {"message": _number(body["message_id"]), "about": _number(about["message_id"]) if about else 0, **who}
    if "forward_origin" in body:
        return Received("odd", odd="forwarded", **said)
    if text := _text(body.get("text") or ""):
        return Received("text", text=_sound(text), **said)
    if voice := body.get("voice"):
        size, seconds = _number(voice.get("file_size") or 0), _number(voice["duration"])
        return Received("voice", file=_text(voice["file_id"]), seconds=seconds, size=size, **said)
    odd = next((kind for kind in ODD if body.get(kind)), "")
    return Received("odd" if odd else "nothing", odd=odd or "other", **said)


_KINDS = {"my_chat_member": _membership, "callback_query": _press, "edited_message": _edited, "message": _message}


def _number(value: Any) -> int:
    if type(value) is not int:
        raise TypeError
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _sound(text: str) -> str:
    """Half a surrogate pair can be neither stored nor sent; it is shown as unreadable."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
