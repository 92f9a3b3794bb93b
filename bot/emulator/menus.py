"""The bot's own face: commands by scope and language, name, descriptions, menu button; it checks their limits."""

import re
from typing import Any

from bot.emulator.limits import (
    COMMAND_DESCRIPTION_MAX,
    COMMAND_MAX,
    COMMANDS_MAX,
    DESCRIPTION_MAX,
    NAME_MAX,
    SHORT_DESCRIPTION_MAX,
    bad,
)

Json = dict[str, Any]
_COMMAND = re.compile(r"[a-z0-9_]+$")
_LANGUAGE = re.compile(r"([a-z]{2})?$")
_WIDE = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
LENGTHS = {"name": NAME_MAX, "description": DESCRIPTION_MAX, "short_description": SHORT_DESCRIPTION_MAX}


def language(code: str) -> str:
    """A two-letter ISO 639-1 code, or nothing."""
    if not _LANGUAGE.match(code):
        raise bad("LANGUAGE_CODE_INVALID")
    return code


def commands(given: list[Any]) -> list[Json]:
    """The commands as Telegram keeps them."""
    if len(given) > COMMANDS_MAX:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    return [_command(entry) for entry in given]


def _command(entry: Any) -> Json:
    """One command and its description."""
    if not isinstance(entry, dict):
        raise bad("can't parse BotCommand: expected an Object")
    for field in ("command", "description"):
        if not isinstance(entry.get(field), str):
            raise bad(f"can't parse BotCommand: Can't find field \"{field}\"")
    name, said = entry["command"].strip().removeprefix("/"), entry["description"].strip()
    _length("command", name, COMMAND_MAX)
    _length("command description", said, COMMAND_DESCRIPTION_MAX)
    if not _COMMAND.match(name):
        raise bad("BOT_COMMAND_INVALID")
    return {"command": name, "description": said}


def _length(what: str, text: str, limit: int) -> None:
    """Not empty, and at most that many characters."""
    if not text:
        raise bad(f"{what} must be non-empty")
    if len(text) > limit:
        raise bad(f"{what} length must not exceed {limit}")


class Menus:
    """What the bot has said of itself."""

    def __init__(self, name: str) -> None:
        self.commands: dict[tuple[str, int, str], list[Json]] = {}
        self.words: dict[tuple[str, str], str] = {("name", ""): name}
        self.buttons: dict[int, Json] = {}

    def for_person(self, person: int, code: str) -> list[Json]:
        """The commands a person's client shows: chat before private chats before default, language before none."""
        for scope in (("chat", person), ("all_private_chats", 0), ("default", 0)):
            for tongue in (code[:2], ""):
                if found := self.commands.get((*scope, tongue)):
                    return found
        return []

    def word(self, field: str, code: str) -> str:
        """A name or description in a language, else the one for all."""
        return self.words.get((field, code)) or self.words.get((field, ""), "")

    def say(self, field: str, text: str, code: str) -> None:
        """Keeps a name or description; an empty one takes it away."""
        if len(text) > LENGTHS[field]:
            raise bad(f"{field.replace('_', ' ')} is too long")
        if text:
            self.words[field, code] = text
        elif (field, code) != ("name", ""):
            self.words.pop((field, code), None)


def scope_of(given: Json | None) -> tuple[str, int | str]:
    """The kind of scope and its chat (0 for all)."""
    kind = (given or {"type": "default"}).get("type")
    if kind in _WIDE:
        return str(kind), 0
    if kind not in ("chat", "chat_administrators", "chat_member"):
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    chat = (given or {}).get("chat_id", "")
    if chat == "":
        raise bad("can't parse BotCommandScope: Empty chat_id specified")
    return str(kind), chat
