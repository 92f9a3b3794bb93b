"""The people, chats and messages of the emulator, as plain records; it holds no rules."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(slots=True)
class Person:
    """Somebody with a phone; `typing_until` in real monotonic seconds is until when they see the bot type."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = "en"
    started: bool = False
    blocked: bool = False
    deleted: bool = False
    typing_until: float = 0.0

    def api(self) -> Json:
        """The User of the Bot API."""
        names = {"last_name": self.last_name, "username": self.username, "language_code": self.language_code}
        user: Json = {"id": self.id, "is_bot": False, "first_name": "" if self.deleted else self.first_name}
        return user if self.deleted else user | {key: value for key, value in names.items() if value}

    def chat_api(self) -> Json:
        """The private Chat of the Bot API."""
        names = {"first_name": self.first_name, "last_name": self.last_name, "username": self.username}
        return {"id": self.id, "type": "private"} | {key: value for key, value in names.items() if value}


@dataclass(slots=True)
class Message:
    """A message: its Bot API form (replaced, never changed, when edited) and what only the phones know of it."""

    api: Json
    outgoing: bool
    silent: bool = False
    fixed: bool = False
    markup: Json | None = None
    deleted: bool = False
    reaction: str = ""
    rewritten: bool = False
    presses: set[str] = field(default_factory=set)

    @property
    def id(self) -> int:
        """The number within its chat."""
        number: int = self.api["message_id"]
        return number

    @property
    def text(self) -> str:
        """The text or the caption."""
        found: str = self.api.get("text") or self.api.get("caption") or ""
        return found

    @property
    def entities(self) -> list[Json]:
        """The entities of the text or the caption."""
        found: list[Json] = self.api.get("entities") or self.api.get("caption_entities") or []
        return found


@dataclass(slots=True)
class Chat:
    """A private chat (its id is the person's) or a group; `last` is the last message number."""

    id: int
    title: str = ""
    members: list[int] = field(default_factory=list)
    joined: bool = True
    last: int = 0
    messages: dict[int, Message] = field(default_factory=dict)

    @property
    def private(self) -> bool:
        """Groups have negative ids."""
        return self.id > 0


@dataclass(slots=True)
class Press:
    """A press of a button; `answer` comes from the bot, once, while the press is young (Unix seconds)."""

    id: str
    at: int
    answer: Json | None = None
