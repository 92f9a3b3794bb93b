"""What a person can put into a message, as the Bot API shows it; it sends nothing."""

from bot.emulator.entities import with_found
from bot.emulator.files import Upload, sample
from bot.emulator.limits import TEXT_MAX
from bot.emulator.people import Chat, Json, Message
from bot.emulator.world import World

_KINDS = ("voice", "sticker", "photo", "location", "poll", "document")


class Unsendable(Exception):
    """A person's client would not have sent this."""


def contents(world: World, chat: Chat, asked: Json) -> list[Json]:
    """The contents of the messages to send: more than one only for a text that clients would split."""
    kind = next((key for key in _KINDS if asked.get(key) not in (None, False)), None)
    if asked.get("forward_of"):
        found = [_forward(message_of(chat, asked["forward_of"]))]
    elif kind:
        found = [_caption(asked) | _made(world, kind, asked[kind])]
    elif str(asked.get("text", "")).strip():
        found = [text_content(piece) for piece in _pieces(str(asked["text"]).strip())]
    else:
        raise Unsendable("there is nothing to send")
    return [{**_reply(chat, asked), **content} for content in found]


def text_content(text: str) -> Json:
    """A text with the commands and links that Telegram finds in it."""
    text, entities = with_found(text, [])
    return {"text": text, "entities": entities} if entities else {"text": text}


def message_of(chat: Chat, number: int) -> Message:
    """A message that is still there."""
    message = chat.messages.get(number)
    if message is None or message.deleted:
        raise Unsendable("there is no such message")
    return message


def _pieces(text: str) -> list[str]:
    """Clients split what is longer than 4096 UTF-16 units."""
    raw, size, found = text.encode("utf-16-le"), TEXT_MAX * 2, []
    while raw:
        cut = size - 2 if len(raw) > size and 0xD8 <= raw[size - 1] <= 0xDB else size
        found.append(raw[:cut].decode("utf-16-le"))
        raw = raw[cut:]
    return found


def _caption(asked: Json) -> Json:
    """The text that goes with a file."""
    return {"caption": str(asked["text"])} if asked.get("text") else {}


def _reply(chat: Chat, asked: Json) -> Json:
    """The message that is answered."""
    if not asked.get("reply_to"):
        return {}
    api = message_of(chat, asked["reply_to"]).api
    return {"reply_to_message": {key: value for key, value in api.items() if key != "reply_to_message"}}


def _forward(message: Message) -> Json:
    """The same content again, with where it came from; protected messages cannot be forwarded."""
    if "has_protected_content" in message.api:
        raise Unsendable("this message is protected: it cannot be forwarded")
    kept = {"text", "entities", "caption", "caption_entities", "photo", "voice", "document", "sticker", "location"}
    origin = {"type": "user", "date": message.api["date"], "sender_user": message.api["from"]}
    return {"forward_origin": origin} | {key: value for key, value in message.api.items() if key in kept}


def _made(world: World, kind: str, value: object) -> Json:
    """A file, place or poll."""
    keep = world.files.keep
    if kind == "voice":
        seconds = int(value) if isinstance(value, (int, float)) else 3
        return {"voice": keep(kind, Upload("voice.ogg", "audio/ogg", sample("voice.ogg")), duration=seconds).api()}
    if kind == "photo":
        return {"photo": [keep(kind, Upload("photo.jpg", "image/jpeg", sample("photo.jpg"))).api()]}
    if kind == "document":
        return {"document": keep(kind, Upload(str(value), "", b"A file from a phone.\n")).api()}
    if kind == "sticker":
        return {"sticker": _sticker(world, str(value))}
    return {"location": {"latitude": 60.1699, "longitude": 24.9384}} if kind == "location" else {"poll": _poll()}


def _sticker(world: World, emoji: str) -> Json:
    """A still sticker."""
    upload = Upload("sticker.webp", "image/webp", sample("sticker.webp"))
    body = world.files.keep("sticker", upload, width=128, height=128).api()
    return body | {"type": "regular", "is_animated": False, "is_video": False, "emoji": emoji}


def _poll() -> Json:
    """A poll of two options."""
    options = [{"persistent_id": text, "text": text, "voter_count": 0} for text in ("A", "B")]
    poll: Json = {"id": "1", "question": "A or B?", "options": options, "total_voter_count": 0, "type": "regular"}
    flags = ("is_closed", "is_anonymous", "allows_multiple_answers", "allows_revoting", "members_only")
    return poll | {flag: flag == "is_anonymous" for flag in flags}
