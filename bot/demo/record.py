"""Writes down who said what and when, as both phones show it, and keeps the digests; it makes nothing happen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.demo.phones import Clock, Line, Phone
from bot.demo.words import Words
from bot.translation import Moment

ZONE: Final = ZoneInfo("Europe/Helsinki")
Json = Mapping[str, Any]


class Record:
    """The transcript; give `heard` to the phones, and tell it of them with `listen`."""

    def __init__(self, line: Line, words: Words, folder: Path) -> None:
        self.line, self.words, self.folder, self.clock = line, words, folder, Clock(line)
        self.phones: list[Phone] = []
        self.parts: list[str] = []
        self.digests: list[Path] = []
        self._seen: dict[tuple[int, int], tuple[str, str]] = {}
        self._at: datetime | None = None

    def listen(self, *phones: Phone) -> None:
        """Those whose phones are written down, the supervisor first."""
        self.phones = list(phones)
        names = {"supervisor": phones[0].name, "supervisee": phones[1].name}
        self.parts += [f"# {self.words.page('title')}", self.words.page("about").format(**names)]

    def chapter(self, key: str) -> None:
        """A new part of the story."""
        self.look()
        self.parts.append(f"## {self.words.page(key)}")
        self._at = None

    def heard(self, phone: Phone, act: str, words: str) -> None:
        """Somebody does something; `sees` is when the bot has answered."""
        if act == "sees":
            self.look()
            if words:
                self._say(f"**Peili → {phone.name}:** ({words})")
            return
        self.look()  # what has come by itself since
        self._say(self._act(phone.name, act, words))

    def _act(self, name: str, act: str, words: str) -> str:
        if act == "writes":
            return f"**{name}:**\n\n{_quoted(words)}"
        told = self.words.page(act).format(words)
        if act == "edits":
            return f"**{name}** {told}:\n\n{_quoted(words)}"
        return f"**{name}** {told}" + (f" *{words}*" if act == "presses" else "")

    def look(self) -> None:
        """Writes down what is new from the bot on either phone, or stands there in other words."""
        for phone in self.phones:
            for message in phone.messages():
                if message["from"] == "bot":
                    self._shown(phone, message)

    def _shown(self, phone: Phone, message: Json) -> None:
        """New buttons alone are told, buttons taken off are not."""
        key, text = (phone.id, message["message_id"]), message.get("text", "")
        labels = " ".join(f"[{button['text']}]" for row in message.get("buttons", ()) for button in row)
        before = self._seen.get(key)
        self._seen[key] = text, labels
        if before is None or before[0] != text or (labels and before[1] != labels):
            body = [text, self._attached(message) if before is None else "", labels]
            self._say(f"**Peili → {phone.name}:**\n\n{_quoted(chr(10).join(part for part in body if part))}")

    def _attached(self, message: Json) -> str:
        if "document" in message:
            return f"({self.words.page('file')}: {self._kept(message['document']).name})"
        kind = next((kind for kind in ("photo", "voice") if kind in message), "")
        return f"({self.words.page('picture' if kind == 'photo' else kind)})" if kind else ""

    def _kept(self, document: Json) -> Path:
        """A digest as the bot sent it."""
        path = self.folder / f"digest-{len(self.digests) + 1}.pdf"
        path.write_bytes(self.line.call("GET", f"files/{document['file_id']}"))
        self.digests.append(path)
        return path

    def _say(self, words: str) -> None:
        """One entry, under its time when that is another than before."""
        now = self.clock.now().astimezone(ZONE)
        if now != self._at:
            self.parts.append(f"*{Moment(now, self.words.language).write('full')}*")
            self._at = now
        self.parts.append(words)

    def write(self) -> Path:
        """Puts the transcript into the folder."""
        path = self.folder / "transcript.md"
        path.write_text("\n\n".join(self.parts) + "\n", "utf-8")
        return path


def _quoted(text: str) -> str:
    """The text as a quotation, line by line."""
    return (
        "\n".join(f"> {line}\\" if line else ">" for line in text.split("\n"))
        .removesuffix("\\")
        .replace("\\\n>\n", "\n>\n")
    )
