"""What is heard: words, recordings, presses, commands, and what falls due; what comes of it, a step decides."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wrote:
    """A text message. `message` is its id in the chat, `about` the subject of the message replied to ("" if none)."""

    text: str
    message: int = 0
    about: str = ""


@dataclass(frozen=True)
class Spoke:
    """A voice message; `file` is the messenger's id of the recording, `seconds` its length."""

    file: str
    seconds: int
    message: int = 0
    about: str = ""
    size: int = 0


@dataclass(frozen=True)
class Chose:
    """A press of a `Choice` of the waiting step's own turn."""

    key: str


@dataclass(frozen=True)
class Stale:
    """A press of a `Choice` whose turn has passed."""

    key: str


@dataclass(frozen=True)
class Pressed:
    """A press of a `Standing` button."""

    action: str
    thing: str


@dataclass(frozen=True)
class Called:
    """A command by its English name (`conversations.commands` knows the three languages); `rest` is what follows."""

    command: str
    rest: str = ""


@dataclass(frozen=True)
class Edited:
    """The person edited a message of theirs."""

    text: str
    message: int


@dataclass(frozen=True)
class Odd:
    """Something that Peili does not take in: sticker, photo, location, poll, forwarded, video, document, other."""

    kind: str


@dataclass(frozen=True)
class Due:
    """A planned moment has come. `kind` is a key of `floor.DUE`, `thing` an id, `slot` the plan's stable name."""

    kind: str
    thing: str
    slot: str = ""


@dataclass(frozen=True)
class Happened:
    """Something another person or the operator did concerns this person: `what` is a key of `floor.HAPPENED`."""

    what: str
    thing: str
    more: str = ""


@dataclass(frozen=True)
class Reachability:
    """The person blocked the bot, or came back."""

    reachable: bool


Reply = Wrote | Spoke | Chose | Stale | Pressed | Called | Edited | Odd | Due | Happened | Reachability
