"""What a messenger brings and takes, in values that know no Telegram."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True)
class Received:
    """One thing a person did in the messenger. `chat` is the person's private chat, `author` how it names them.

    `kind`: text · voice · press · edit · odd · blocked · returned · group · nothing. Times are not taken from here:
    the runner's clock rules. `data` is a pressed button's, `pressed` the message it stood under, `press` the id to
    answer it by. `about` is the message replied to (0: none). `group` is the chat to leave politely.
    """

    kind: str
    chat: int
    author: str = ""
    language_code: str = ""
    text: str = ""
    message: int = 0
    about: int = 0
    data: str = ""
    pressed: int = 0
    press: str = ""
    file: str = ""
    seconds: int = 0
    size: int = 0
    odd: str = ""
    group: int = 0


@dataclass(frozen=True)
class Outgoing:
    """One message to a chat: HTML text, rows of (label, data, style, url), at most one attachment.

    `replace` is the message to edit instead of sending anew (0: none); `reply_markup_only` takes its buttons off.
    `file`: {"photo"|"document": bytes, "name": str} or {"voice": id}.
    """

    chat: int
    html: str = ""
    rows: Sequence[Sequence[tuple[str, str, str]]] = ()
    replace: int = 0
    protect: bool = False
    silent: bool = False
    file: Mapping[str, Any] | None = None
    placeholder: str = ""


class Retry(Exception):
    """Not now: try again after `after` seconds. `everyone`: the whole bot is to hold still (429)."""

    def __init__(self, after: float, *, everyone: bool = False) -> None:
        super().__init__("try again later")
        self.after = after
        self.everyone = everyone


class Refused(Exception):
    """Never: the messenger will not take this. `gone` when the person cannot be reached (blocked, deactivated)."""

    def __init__(self, reason: str, *, gone: bool = False) -> None:
        super().__init__(reason)
        self.gone = gone


class Unwelcome(Refused):
    """It is the bot that is refused, not what it sends: its token, or another that polls. It may pass."""


class Rival(Unwelcome):
    """Something else receives with the bot's token: another poller, or a webhook."""


@dataclass(frozen=True)
class Hooked:
    """Where updates are pushed to ("": nowhere), how many wait, when (Unix seconds) and how pushing failed last.

    `failure` is a status code, or "unreachable": what else the messenger says of it may name addresses.
    """

    url: str = field(default="", repr=False)
    waiting: int = 0
    failed: int = 0
    failure: str = ""


class Messenger(Protocol):
    """A way to people. Every call may raise Retry or Refused, and nothing else that a caller must know."""

    async def start(self) -> str:
        """Opens; the bot's public name for links."""

    async def close(self) -> None: ...
    async def hook(self, url: str, secret: str) -> None:
        """Has updates pushed to this address from now on; none that waits is dropped."""

    async def hooked(self) -> Hooked:
        """How pushing is set up now, and how it goes."""

    async def fetch_updates(self, offset: int) -> Sequence[Mapping[str, Any]]:
        """Raw updates from `offset` on (confirming those before it); waits for some, up to the poll timeout."""

    def key(self, update: Mapping[str, Any]) -> str:
        """What makes an update the same update, also after Telegram restarts its numbers."""

    def chat_of(self, update: Mapping[str, Any]) -> int:
        """Whose private chat (or which group) this is about; 0 when it cannot be told."""

    def read(self, update: Mapping[str, Any]) -> Received:
        """What the update means; raises ValueError for nonsense."""

    async def send(self, message: Outgoing) -> int:
        """Sends or edits; the message's id (0 when nothing can come of it any more)."""

    async def strip(self, chat: int, message: int) -> None:
        """Takes the buttons off an earlier message; silent when it is gone."""

    async def delete(self, chat: int, messages: Sequence[int]) -> None: ...
    async def answer(self, press: str, text: str) -> None:
        """Answers a press of a button, with a short word or nothing; never raises."""

    async def download(self, file: str) -> bytes: ...
    async def set_menu(self, chat: int, commands: Sequence[tuple[str, str]]) -> None: ...
    async def introduce(self, language: str, long: str, short: str, commands: Sequence[tuple[str, str]]) -> None:
        """What is shown of the bot in this client language ("": any other) before and beside a chat."""

    async def leave(self, group: int, text: str) -> None: ...
