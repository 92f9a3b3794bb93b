"""Peili in a bottle: the real runner, store, planner and sender, with a messenger that is a list; no waiting."""

from __future__ import annotations

import asyncio
import itertools
import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from copy import deepcopy
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from bot import inbox, planner, upkeep
from bot.clock import FixedClock
from bot.content import bank
from bot.holidays import finnish
from bot.house import House
from bot.messengers.protocol import Outgoing, Received, Refused
from bot.pace import Pace
from bot.receiving.receiver import put_updates
from bot.ring.keyring import Ring
from bot.runner import Runner
from bot.sender import Sender
from bot.store import invitations, plan
from bot.store.engine import open_engine
from bot.store.safe import Safe
from bot.store.tx import Tx
from bot.vault import Vault
from bot.writer import T, Writer
from tests.prepared import prepare


@dataclass
class Message:
    """A message in a chat, as its reader sees it now."""

    id: int
    ours: bool
    html: str
    rows: Sequence[Sequence[tuple[str, str, str]]] = ()
    file: Mapping[str, Any] | None = None
    protect: bool = False
    gone: bool = False
    edited: bool = False
    once: list[tuple[str, str]] = field(default_factory=list)  # every button that ever stood here: label, data

    @property
    def labels(self) -> list[str]:
        return [label for row in self.rows for label, _, _ in row]

    def show(self, message: Outgoing) -> None:
        """What is sent or edited, as it now stands."""
        self.html, self.rows, self.file, self.protect = message.html, message.rows, message.file, message.protect
        self.once += [(label, data) for row in message.rows for label, data, _ in row]


@dataclass
class Phone:
    """One person with a private chat."""

    name: str
    chat: int
    language_code: str = "fi"
    messages: list[Message] = field(default_factory=list)
    toasts: list[str] = field(default_factory=list)
    menu: Sequence[tuple[str, str]] = ()
    blocked: bool = False
    called: str = ""  # the name in Telegram, when it is another

    @property
    def last(self) -> Message:
        return next(m for m in reversed(self.messages) if m.ours and not m.gone)


@dataclass(frozen=True)
class Told:
    """One thing that Peili did in a chat: sent or edited a message, showed a word over a button, cleared, left."""

    chat: int
    what: str  # sent · edited · toast · cleared · left
    message: Message | None = None
    text: str = ""
    at: datetime | None = None


class Letterbox:
    """A messenger that only remembers. `told` is everything that Peili did, in order."""

    def __init__(self, clock: FixedClock) -> None:
        self.clock = clock
        self.phones: dict[int, Phone] = {}
        self.told: list[Told] = []
        self.left: list[tuple[int, str]] = []
        self.introduced: dict[str, tuple[str, str, tuple[tuple[str, str], ...]]] = {}
        self._presses: dict[str, int] = {}
        self._count = itertools.count(1)

    def _phone(self, chat: int) -> Phone:
        phone = self.phones[chat]
        if phone.blocked:
            raise Refused("forbidden", gone=True)
        return phone

    def next_id(self) -> int:
        return next(self._count)

    async def send(self, message: Outgoing) -> int:
        phone = self._phone(message.chat)
        old = next((m for m in phone.messages if m.id == message.replace and m.ours), None)
        made = old or Message(self.next_id(), True, "")
        made.show(message)
        made.edited = old is not None
        if old is None:
            phone.messages.append(made)
        self.told.append(Told(message.chat, "edited" if old else "sent", made, message.html, self.clock.now()))
        return made.id

    async def strip(self, chat: int, message: int) -> None:
        for m in self._phone(chat).messages:
            if m.id == message:
                m.rows = ()

    async def delete(self, chat: int, messages: Sequence[int]) -> None:
        for m in self._phone(chat).messages:
            if m.id in messages and not m.gone:
                m.gone = True
                self.told.append(Told(chat, "cleared", m))

    async def answer(self, press: str, text: str) -> None:
        chat = self._presses[press]
        self.phones[chat].toasts.append(text)
        if text:
            self.told.append(Told(chat, "toast", text=text))

    def press_id(self, chat: int) -> str:
        made = f"press{self.next_id()}"
        self._presses[made] = chat
        return made

    async def download(self, file: str) -> bytes:
        return b"OggS" + file.encode()

    async def set_menu(self, chat: int, commands: Sequence[tuple[str, str]]) -> None:
        self.phones[chat].menu = tuple(commands)

    async def introduce(self, language: str, long: str, short: str, commands: Sequence[tuple[str, str]]) -> None:
        self.introduced[language] = (long, short, tuple(commands))

    async def leave(self, group: int, text: str) -> None:
        self.left.append((group, text))
        self.told.append(Told(group, "left", text=text))


class Inline(Writer):
    """The writer without its thread: one thing after another."""

    async def run(self, work: Callable[[Tx], T]) -> T:
        return self.run_now(work)


@dataclass(frozen=True)
class Snapshot:
    """A world at rest, to come back to."""

    database: bytes
    phones: dict[int, Phone]
    now: datetime


class World:
    """People, a clock that stands still, and everything of the bot but the wire.

    `database` is a URL; the ring is made fresh. Ids and tokens are counted, so that every run is the same.
    """

    def __init__(self, database: str, start: datetime) -> None:
        self.clock = FixedClock(start)
        self.engine = open_engine(database)
        prepare(self.engine)
        self.letterbox = Letterbox(self.clock)
        self.writer = Inline(self.engine, Safe(Vault(Ring.fresh())), self.clock)
        self._ids, self._tokens, self._updates = itertools.count(1), itertools.count(1), itertools.count(1)
        self.house = House(
            bank=bank(), link=lambda token: f"https://t.me/PeiliBot?start={token}", setting=_setting,
            random_id=lambda: f"{next(self._ids):032x}", random_token=lambda: f"token{next(self._tokens)}",
            holidays=lambda year: finnish(range(year - 1, year + 3)),
        )  # fmt: skip
        self.runner = Runner(self.house, lambda body: Received(**body), fatal=(Exception,))
        self.sender = Sender(
            self.letterbox,
            self.writer,
            self.clock,
            self.house,
            asyncio.Event(),
            Pace.unlimited(),  # type: ignore[arg-type]
        )
        self.loop = asyncio.Runner()

    def close(self) -> None:
        self.loop.close()
        self.writer.close()

    # --- coming back (SQLite in memory only)

    def snapshot(self) -> Snapshot:
        return Snapshot(self._sqlite().serialize(), deepcopy(self.letterbox.phones), self.clock.now())

    def restore(self, then: Snapshot) -> None:
        """All is as it was; only ids and numbers go on. Data keys that were made since are forgotten."""
        with closing(sqlite3.connect(":memory:")) as kept:
            kept.deserialize(then.database)
            kept.backup(self._sqlite())  # SQLite 3.40 does not survive json_each in a database that was laid under it
        self.writer.safe = self.sender.writer.safe = Safe(self.writer.safe.vault)
        self.letterbox.phones = deepcopy(then.phones)
        self.letterbox.told.clear()
        self.clock.set(then.now)

    def _sqlite(self) -> sqlite3.Connection:
        with self.engine.connect() as connection:
            driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        return driver

    # --- people

    def person(self, name: str, language_code: str = "fi") -> Phone:
        phone = Phone(name, 1000 + len(self.letterbox.phones), language_code)
        self.letterbox.phones[phone.chat] = phone
        return phone

    def operator_link(self, token: str = "operator-token", name: str = "", language: str = "") -> str:
        """A one-time invitation of the operator's; its token."""
        id = self.house.random_id()
        self.writer.run_now(lambda tx: invitations.invite(tx, id, "supervisor", token, name=name, language=language))
        return token

    def receive(self, phone: Phone, kind: str, **more: Any) -> None:
        """One thing a person does; the house then goes on until it rests."""
        author = phone.called or phone.name
        got = Received(kind, phone.chat, author=author, language_code=phone.language_code, **more)
        key = f"test:{next(self._updates)}"
        self.writer.run_now(lambda tx: put_updates(tx, [(key, phone.chat, asdict(got))]))
        self.settle()

    def write(self, phone: Phone, text: str, about: int = 0) -> Message:
        made = Message(self.letterbox.next_id(), False, text)
        phone.messages.append(made)
        self.receive(phone, "text", text=text, message=made.id, about=about)
        return made

    def speak(self, phone: Phone, seconds: int, size: int = 9000) -> Message:
        made = Message(self.letterbox.next_id(), False, f"(voice {seconds} s)")
        phone.messages.append(made)
        self.receive(phone, "voice", file=f"voice{made.id}", seconds=seconds, size=size, message=made.id)
        return made

    def edit(self, phone: Phone, message: Message, text: str) -> None:
        message.html = text
        self.receive(phone, "edit", text=text, message=message.id)

    def press(self, phone: Phone, label: str, on: Message | None = None) -> str:
        """Presses a button by its label: the newest message that has it (a tick before a label does not count)."""
        return self.press_data(phone, *_button(phone, label, on))

    def press_data(self, phone: Phone, message: Message, data: str) -> str:
        """Presses what a button holds, be it there still, once, or never."""
        self.receive(phone, "press", data=data, pressed=message.id, press=self.letterbox.press_id(phone.chat))
        return phone.toasts[-1]

    # --- time

    def advance(self, **delta: float) -> None:
        self.move_to(self.clock.now() + timedelta(**delta))

    def move_to(self, moment: datetime) -> None:
        """Through everything that falls due on the way, in its order, and through every night."""
        moment = moment.astimezone(UTC)
        while (stop := self._next_stop()) <= moment:
            self.clock.set(stop)
            self.settle()
        self.clock.set(moment)
        self.settle()

    def _next_stop(self) -> datetime:
        night = datetime.combine(self.clock.now().date() + timedelta(days=1), time(0), UTC)
        return min(night, max(self.next_due() or night, self.clock.now()))

    def next_due(self) -> datetime | None:
        found = self.writer.run_now(lambda tx: [plan.next_due(tx), inbox.next_try(tx)])
        return min((at for at in found if at), default=None)

    def settle(self) -> None:
        """Handles and sends until nothing is left for now."""
        for _ in range(200):
            count = self.writer.run_now(self._tick)
            handled = self.writer.run_now(self.runner.work)
            self.loop.run(self._send(handled.answers))
            if not count and not handled.count:
                return
        raise AssertionError("the house does not come to rest")

    def _tick(self, tx: Tx) -> int:
        while upkeep.nightly(tx, self.house.holidays):
            pass
        return planner.tick(tx)

    async def _send(self, answers: Sequence[tuple[str, str]]) -> None:
        await self.sender.drain()
        for press, text in answers:
            await self.letterbox.answer(press, text)


def _button(phone: Phone, label: str, on: Message | None) -> tuple[Message, str]:
    for message in [on] if on else reversed(phone.messages):
        for row in message.rows if not message.gone else ():
            for shown, data, _ in row:
                if label in (shown, re.sub(r"^\W+", "", shown)):
                    return message, data
    seen = [m.labels for m in phone.messages[-5:] if m.ours]
    raise AssertionError(f"no button {label!r} for {phone.name}; the last ones are {seen}")


def once(phone: Phone, label: str) -> tuple[Message, str]:
    """The newest button of this name that stood in the chat once and does no more; what one who is slow would press."""
    for message in reversed(phone.messages):
        for shown, data in reversed(message.once):
            if shown == label and data not in [now for row in message.rows for _, now, _ in row]:
                return message, data
    raise AssertionError(f"{phone.name} has never had a button {label!r} that is gone now")


def _setting(name: str, language: str) -> str:
    lines = {"fi": "09 2525 0111", "sv": "09 2525 0112", "en": ""}
    return {"name": "Peili", "crisis_line": lines[language], "crisis_checked": "2026-11-21"}.get(name, "")


def sqlite_world(folder: Path, start: datetime) -> World:
    return World(f"sqlite:///{folder / 'peili.db'}", start)
