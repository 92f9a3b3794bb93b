"""What is said: sentences with their places, messages of them, and the buttons below; how it looks, others decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any


@dataclass(frozen=True)
class Verbatim:
    """Words that are ready in the reader's language (a question of the bank, a name); shown as they are."""

    text: str
    style: str = ""  # "" | "bold" | "italic"


@dataclass(frozen=True)
class Quote:
    """A person's own words, shown as a quotation; long ones may be folded by the messenger."""

    text: str


@dataclass(frozen=True)
class Text:
    """One sentence of the catalogues: an English message id and what fills its {places}.

    Dates, times and lists are given as values; `bot.translation` writes them as the reader's language does.
    A `datetime` is aware and already in the reader's zone. With `plural`, `n` chooses the form.
    """

    msgid: str
    args: Mapping[str, Arg] = field(default_factory=dict)
    plural: str | None = None
    n: int = 0


Line = Text | Verbatim | Quote
Arg = str | int | date | datetime | time | Text | Verbatim | tuple["str | Text | Verbatim", ...]


def N_(msgid: str, **args: Arg) -> Text:
    """A sentence to be translated; `pybabel extract` finds it by this name."""
    return Text(msgid, args)


def NN_(singular: str, plural: str, n: int, **args: Arg) -> Text:
    """A sentence with a plural; `{n}` is filled by `n`."""
    return Text(singular, {**args, "n": n}, plural, n)


@dataclass(frozen=True)
class Choice:
    """A button of the waiting step. `key` is ASCII of at most 48 characters; it comes back as `Chose(key)`.

    It is bound to its turn: pressed later, it is answered as closed and never reaches another step.
    """

    key: str
    label: Text | Verbatim
    style: str = ""  # "" | "primary" | "success" | "danger"


@dataclass(frozen=True)
class Standing:
    """A button bound to a thing rather than to a turn (share *this* reflection, accept *this* joiner).

    It works as long as the thing lets it: `floor.STANDING[action](thing, facts)` answers, whenever it is pressed.
    """

    action: str  # ASCII, at most 16 characters
    thing: str  # an id, at most 40 characters
    label: Text | Verbatim
    style: str = ""


Button = Choice | Standing
Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class QrPicture:
    """A picture of a QR code that opens `link`; drawn by the bot at sending."""

    link: str


@dataclass(frozen=True)
class DigestFile:
    """The digest of a process as a PDF file, rendered at sending, never stored."""

    process: str


@dataclass(frozen=True)
class VoiceNote:
    """A voice message that the messenger already has, by its id there."""

    file: str


Attachment = QrPicture | DigestFile | VoiceNote


@dataclass(frozen=True)
class Ask:
    """One message to a person. `lines` are paragraphs; `rows` are buttons.

    `free` tells that writing freely is an answer here. `subject` ("prompt:<id>", "reflection:<id>") is what a
    Telegram reply to this message is about. `replaces` names the subject whose last message this one takes the place
    of, if that is still the newest of ours in the chat. `unasked` marks what Peili sends of its own accord: it counts
    against the two a week, and `guard` is looked at once more at the moment of sending ("prompt:<id>").
    `language` is set when the message is not in the reader's own (an invitation to be forwarded); `silent` comes
    without a sound.
    """

    lines: tuple[Line, ...]
    rows: Rows = ()
    free: bool = False
    subject: str = ""
    replaces: str = ""
    attachment: Attachment | None = None
    protect: bool = False
    unasked: bool = False
    guard: str = ""
    placeholder: Text | None = None
    language: str = ""
    silent: bool = False


def say(*lines: Line, rows: Rows = (), **more: Any) -> Ask:
    """A message made of paragraphs."""
    return Ask(tuple(lines), rows, **more)
