"""Two people's phones over the emulator's control API: what they do, and what they see; no story of its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from http.client import HTTPConnection
from typing import Any, Final
from urllib.parse import urlsplit

Json = dict[str, Any]
Heard = Callable[["Phone", str, str], None]

PATIENCE: Final = 60.0  # real seconds for the bot to settle
SHOWN: Final = 4  # messages that are told when something is missing


class Stuck(Exception):
    """The story cannot go on: what was looked for is not on the phone."""


class Line:
    """The control API, one call after another."""

    def __init__(self, url: str) -> None:
        self._http = HTTPConnection(urlsplit(url).netloc, timeout=2 * PATIENCE + 15)

    def post(self, path: str, **body: Any) -> Json:
        """What a control call gives."""
        found: Json = json.loads(self.call("POST", path, json.dumps(body)))
        return found

    def get(self, path: str) -> Json:
        """What a control look gives."""
        found: Json = json.loads(self.call("GET", path))
        return found

    def call(self, method: str, path: str, body: str | None = None) -> bytes:
        """The answer's bytes; Stuck when the emulator refuses."""
        self._http.request(method, f"/control/{path}", body, {"content-type": "application/json"})
        answer = self._http.getresponse()
        told = answer.read()
        if answer.status != 200:
            raise Stuck(f"{method} /control/{path}: {told.decode(errors='replace')}")
        return told

    def close(self) -> None:
        self._http.close()


class Clock:
    """The emulator's frozen clock."""

    def __init__(self, line: Line) -> None:
        self.line = line

    def now(self) -> datetime:
        return datetime.fromisoformat(self.line.get("clock")["now"])

    def advance(self, **by: float) -> None:
        """Moves on by so many days, hours, minutes."""
        self._settled(self.line.post("clock", advance=timedelta(**by).total_seconds(), timeout=PATIENCE))

    def to(self, at: datetime) -> None:
        """Moves on to this moment, event by event, so that everything happens at its own time."""
        while (wake := self._wake()) and wake < at:
            self.next()
        self._settled(self.line.post("clock", to=at.isoformat(), timeout=PATIENCE))

    def next(self) -> None:
        """Moves on to the next event."""
        self._settled(self.line.post("clock", to="next", timeout=PATIENCE))

    def settle(self) -> None:
        """Waits until the bot has nothing more to do."""
        self._settled(self.line.post("settle", timeout=PATIENCE))

    def _wake(self) -> datetime | None:
        wake = self.line.get("clock")["wake"]
        return datetime.fromisoformat(wake) if wake else None

    def _settled(self, told: Mapping[str, Any]) -> None:
        if not told["settled"]:
            raise Stuck(f"The bot has not come to rest in {PATIENCE:g} seconds.")


class Phone:
    """One person. Whatever they do, the bot is let finish; `heard` is told of each act and its words."""

    def __init__(self, line: Line, name: str, language: str, heard: Heard) -> None:
        self.line, self.name, self.heard, self.clock = line, name, heard, Clock(line)
        self.id: int = line.post("users", first_name=name, language_code=language)["id"]

    # --- what they see

    def messages(self) -> list[Json]:
        """Everything in the chat that has not been deleted."""
        return [each for each in self.line.get(f"chats/{self.id}")["messages"] if not each["deleted"]]

    def last(self) -> Json:
        """The newest message of the bot."""
        mine = [each for each in self.messages() if each["from"] == "bot"]
        if not mine:
            raise self.stuck("Nothing has come from Peili.")
        return mine[-1]

    def offers(self, key: str) -> bool:
        """Whether the newest message of the bot has a button of this key."""
        return any(key == key_of(button) for row in self.last().get("buttons", ()) for button in row)

    def _button(self, key: str) -> tuple[Json, Json] | None:
        """The newest message with this button, and the button."""
        for message in reversed(self.messages()):
            for button in (button for row in message.get("buttons", ()) for button in row):
                if key in (key_of(button), button["text"]):
                    return message, button
        return None

    def stuck(self, why: str) -> Stuck:
        """What is on the phone now, for whoever mends the story."""
        seen = "\n".join(f"  {_told(message)}" for message in self.messages()[-SHOWN:])
        return Stuck(f"{why} The last on {self.name}'s phone, {self.clock.now():%Y-%m-%d %H:%M}:\n{seen}")

    # --- what they do

    def open(self, token: str) -> None:
        """Follows a link."""
        self._act("open", "opens", "", start=token)

    def write(self, text: str) -> Json:
        """Sends words; the message."""
        return self._act("send", "writes", text, text=text)

    def speak(self, seconds: int) -> None:
        """Sends a voice message."""
        self._act("send", "speaks", str(seconds), voice=seconds)

    def edit(self, message: Json, text: str) -> None:
        """Changes words sent before."""
        self._act("edit", "edits", text, message_id=message["message_id"], text=text)

    def press(self, key: str) -> str:
        """Presses the newest button of this key (or label); the word shown over it."""
        found = self._button(key)
        if found is None:
            raise self.stuck(f"There is no button “{key}”.")
        message, button = found
        self.heard(self, "presses", button["text"])
        answer = self.line.post(f"users/{self.id}/press", message_id=message["message_id"], data=button["data"])
        self.clock.settle()
        self.heard(self, "sees", answer["text"] or "")
        return answer["text"] or ""

    def block(self) -> None:
        """Blocks the bot."""
        self.heard(self, "blocks", "")
        self.line.post(f"users/{self.id}", blocked=True)
        self.clock.settle()

    def unblock(self) -> None:
        """Lets the bot in again."""
        self.heard(self, "returns", "")
        self.line.post(f"users/{self.id}", blocked=False)
        self.clock.settle()
        self.heard(self, "sees", "")

    def _act(self, path: str, act: str, words: str, **body: Any) -> Json:
        self.heard(self, act, words)
        done = self.line.post(f"users/{self.id}/{path}", **body)
        self.clock.settle()
        self.heard(self, "sees", "")
        return done


def key_of(button: Mapping[str, Any]) -> str:
    """The key of a step's button ("<turn>.<key>") or the action of a standing one ("-<action>:<thing>")."""
    data: str = button.get("data", "")
    return data[1:].partition(":")[0] if data.startswith("-") else data.partition(".")[2]


def _told(message: Mapping[str, Any]) -> str:
    keys = ", ".join(key_of(button) for row in message.get("buttons", ()) for button in row)
    return f"{message['from']}: {message.get('text', '(no text)')!r}" + (f" [{keys}]" if keys else "")
