"""Walks through everything that can be reached: presses every button, and writes, says and sends odd things everywhere.

Breadth first from the worlds of `seeds`, in the real house, with a snapshot to come back to. Places that look the same
but for ids and numbers are one place.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from sqlalchemy import select

from bot import translation
from bot.receiving.receiver import lane_of_chat
from bot.store import people
from bot.store.tables import floors, goals, inbox, points, prompts, reflections, seats
from bot.store.tx import Tx
from bot.translation import catalogue, plain, units
from conversations.message import N_, Text
from conversations.talk import STEPS
from tests.length import LONG
from tests.stories.seeds import SEEDS, START, buttons, name_of, tap
from tests.stories.world import Message, Phone, World

MARK = "zqx"
"""Stands in everything that is written here, and nowhere else."""
NEAR = 2
"""Messages of ours, from the newest on, whose buttons are pressed."""
MOST = 240 if LONG else 80
"""Acts of one seed; beyond them it goes on only from steps that are new."""
SHARING = ("words_share", "share", "why", "point:")
"""Buttons that share; a title is shared by writing it."""
CLOSED = [plain(N_("That question is closed."), language) for language in ("fi", "sv", "en")]
CLUMSY = re.compile(r"\.\.|[^\S\n]{2}| [.,;:!?]|\(\)|[{}]")
"""Doubled full stops and the like, where a sentence was filled without care."""
FLOOD = f"{MARK} {'ääkköset 🙂 ' * 400}"[:4096]
TURNED = f"\u202e{MARK} shalom \u05e9\u05dc\u05d5\u05dd\u202c \U0001f9d1\u200d\U0001f9bd"
MARKED = f"<b>{MARK}</b> & <script> **{MARK}** `x` [{MARK}](https://example.org)"

Act = Callable[[World, Phone], None]


def writes(text: str) -> Act:
    return lambda world, phone: world.write(phone, text) and None


def edits(world: World, phone: Phone) -> None:
    if mine := [m for m in phone.messages if not m.ours and not m.html.startswith("/")]:
        world.edit(phone, mine[-1], f"{MARK} toisin")


def replies(world: World, phone: Phone) -> None:
    """To the oldest message of ours."""
    if ours := [m for m in phone.messages if m.ours]:
        world.write(phone, f"{MARK} vastaus vanhaan", about=ours[0].id)


def goes_and_returns(world: World, phone: Phone) -> None:
    phone.blocked = True
    world.receive(phone, "blocked")
    world.advance(days=1)
    phone.blocked = False
    world.receive(phone, "returned")


def process_ends(world: World, phone: Phone) -> None:
    """By the supervisor, while the supervisee is at whatever it is."""
    for other in world.letterbox.phones.values():
        if other is not phone and other.name == "Sari":
            world.write(other, "/ohjaukset")
            tap(world, other, "end", "end")


def waits(world: World, phone: Phone) -> None:
    """To the next thing that happens by itself."""
    if due := world.next_due():
        world.move_to(due)


ODD: dict[str, Act] = {
    "words": writes(f"{MARK} tavallinen viikko"),
    "number": writes("5"),
    "when": writes("to 17.12. klo 14"),
    "no such day": writes("31.2."),
    "yesterday": writes("eilen klo 9"),
    "flood": writes(FLOOD),
    "turned": writes(TURNED),
    "markup": writes(MARKED),
    "blank": writes("\u200b \u2800"),
    "voice": lambda world, phone: world.speak(phone, 9) and None,
    "sticker": lambda world, phone: world.receive(phone, "odd", odd="sticker"),
    "unheard of": lambda world, phone: world.receive(phone, "odd", odd="dice"),
    "edit": edits,
    "reply": replies,
    "unknown command": writes("/pullakahvit"),
    "guess": writes("/start arvaus"),
    "comes and goes": goes_and_returns,
    "waits": waits,
    "the process ends": process_ends,
}
COMMANDS = (
    "start", "uusi", "ohjaukset", "kooste", "kysy", "omat", "tavoitteet", "valmistaudu", "tauko", "kuka", "lopeta",
    "asetukset", "kieli", "tietosuoja", "ohje", "kopio", "poista",
)  # fmt: skip


# --- what is looked at


@dataclass(frozen=True)
class State:
    """What is looked at after every act: the walker's step, everyone's steps, what may be read, what is amiss."""

    step: str
    steps: tuple[str, ...]
    shared: frozenset[str]
    parked: int
    crowded: bool


def state(tx: Tx, chat: int) -> State:
    known = people.by_lane(tx, lane_of_chat(tx, chat))
    mine = people.floor(tx, known.person.id)[1] if known else None
    steps = tuple(row.step for row in tx.all(select(floors.c.step)) if row.step)
    open_ones = select(seats.c.person).join(prompts, prompts.c.seat == seats.c.id).where(prompts.c.status == "open")
    persons = [row.person for row in tx.all(open_ones)]
    parked = len(tx.all(select(inbox.c.id).where(inbox.c.state == 2)))
    return State(json.dumps(mine) if mine else "", steps, _shared(tx), parked, len(persons) > len(set(persons)))


def _shared(tx: Tx) -> frozenset[str]:
    """Everything that a supervisor may read."""
    whole = tx.all(select(reflections.c.id, reflections.c.place).where(reflections.c.shared.is_not(None)))
    found = {f"{row.id} {row.place}" for row in whole}
    found |= {row.id for row in tx.all(select(goals.c.id).where(goals.c.shared))}
    for row in tx.all(select(points.c.id, points.c.shared, points.c.why_shared)):
        found |= {f"{row.id} {what}" for what, on in (("number", row.shared), ("why", row.why_shared)) if on}
    return frozenset(found)


def like(text: str) -> str:
    """Without ids and numbers."""
    return re.sub(r"\d+", "0", re.sub(r"[0-9a-f]{32}", "#", text))


def name_in(stored: str) -> str:
    return json.loads(stored)["step"] if stored else ""


@dataclass
class Known:
    """What the walks have seen so far, all of them together."""

    places: set[str] = field(default_factory=set)
    steps: set[str] = field(default_factory=set)
    ways: dict[str, set[str]] = field(default_factory=dict)
    acts: int = 0


@dataclass
class Crawl:
    """One walk from one world."""

    seed: str
    world: World
    walker: int
    known: Known
    tried: set[str] = field(default_factory=set)

    @property
    def phone(self) -> Phone:
        return self.world.letterbox.phones[self.walker]

    def state(self) -> State:
        return self.world.writer.run_now(lambda tx: state(tx, self.walker))

    def place(self, now: State) -> str:
        """Where the walker is: the step without its ids, and what can be pressed."""
        near = sorted({like(data) for message in self.near() for row in message.rows for _, data, _ in row})
        return like(now.step) + "|" + " ".join(name_of(data) for data in near)

    def near(self) -> list[Message]:
        ours = [message for message in reversed(self.phone.messages) if message.ours and not message.gone]
        return ours[:NEAR]

    def walk(self) -> None:
        """Everything from here on, but for places that are known."""
        now = self.state()
        waiting = deque([(self.world.snapshot(), now)])
        most = self.known.acts + MOST
        acts = [*self._acts(now), *((f"/{command}", writes(f"/{command}")) for command in COMMANDS)]
        while waiting:
            here, now = waiting.popleft()
            if self.known.acts >= most and name_in(now.step) in self.known.steps:
                continue
            self.world.restore(here)
            for name, act in acts or self._acts(now):
                self.world.restore(here)
                then = self.does(name, act, now)
                if self.place(then) not in self.known.places:
                    self.known.places.add(self.place(then))
                    fresh = name_in(then.step) not in self.known.steps
                    (waiting.appendleft if fresh else waiting.append)((self.world.snapshot(), then))
            acts = []

    def _acts(self, now: State) -> list[tuple[str, Act]]:
        step = name_in(now.step)
        acts = [*self._presses(step), ("words", ODD["words"])]
        if step not in self.known.steps:
            self.known.steps.add(step)
            acts += ODD.items()
        return acts

    def _presses(self, step: str) -> Iterator[tuple[str, Act]]:
        """Each kind of button of the newest message once; of older ones once in this walk for each step."""
        known = set()
        for number, message in enumerate(self.near()):
            for row in message.rows:
                for _, data, _ in row:
                    key = f"{step} {like(data)}"
                    if like(data) not in known and not (number and key in self.tried):
                        known.add(like(data))
                        self.tried.add(key)
                        yield f"press {name_of(data)}", _pressing(message.id, data)

    def does(self, name: str, act: Act, before: State) -> State:
        """One act, and everything that must hold after it."""
        self.known.acts += 1
        newest = {name_of(data) for row in self.near()[0].rows for _, data, _ in row} if self.near() else set()
        act(self.world, self.phone)
        now, where = self.state(), f"{self.seed}: {name} at {before.step or 'rest'}"
        if name.removeprefix("press ") in newest:
            assert self.phone.toasts[-1] not in CLOSED, where
        sharing = name.startswith(tuple(f"press {key}" for key in SHARING)) or name_in(before.step) == "sharing.title"
        assert sharing or now.shared <= before.shared, where
        self._sound(now, where)
        if before.step and name.startswith("press"):
            self.known.ways.setdefault(name_in(before.step), set()).add(name_in(now.step))
        return now

    def _sound(self, now: State, where: str) -> None:
        """The database and what was sent."""
        assert not any(MARK in stored for stored in now.steps), where
        assert not now.parked, where
        assert not now.crowded, f"{where}: two questions open"
        for told in self.world.letterbox.told:
            if told.message and told.message.ours and told.what != "cleared":
                _fits(told.message, where)
        if step := name_in(now.step):
            choices = [data for _, data in buttons(self.phone) if not data.startswith("-")]
            assert choices or step == "notes.kept", f"{where} leads to {step} with no button"


def _pressing(message: int, data: str) -> Act:
    def press(world: World, phone: Phone) -> None:
        world.press_data(phone, next(m for m in phone.messages if m.id == message), data)

    return press


def _fits(message: Message, where: str) -> None:
    """Telegram's limits (Bot API: 4,096 UTF-16 units, 1,024 of a caption, 64 bytes behind a button)."""
    words = re.sub(r"<blockquote.*?</blockquote>|<[^>]+>", "", message.html, flags=re.DOTALL)
    assert not CLUMSY.search(words), f"{where}: {words}"
    words = re.sub(r"<[^>]+>", "", message.html)
    assert units(words) <= (1024 if message.file else 4096), where
    for row in message.rows:
        assert 1 <= len(row) <= 8, where
        for label, data, _ in row:
            assert label.strip(), f"{where}: a button without a label"
            assert len(data.encode()) <= 64, f"{where}: {data}"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str]]:
    """Every sentence that is written for someone, by its id and language."""
    found: set[tuple[str, str]] = set()
    write = translation._sentence

    def listening(text: Text, language: str) -> str:
        found.add((text.msgid, language))
        return write(text, language)

    monkeypatch.setattr(translation, "_sentence", listening)
    return found


NEUTRAL = re.compile(r"^\W*(\{[^{}]*\}\W*)+$|^✓ ")
"""Sentences of places and marks alone, the same in every language."""


def unwritten(said: set[tuple[str, str]]) -> list[tuple[str, str]]:
    """What stands in English where it is read in another language."""
    written = {language: catalogue(language)._catalog for language in ("fi", "sv")}  # type: ignore[attr-defined]
    return sorted(
        (id, language)
        for id, language in said
        if language != "en"
        and not NEUTRAL.match(id)
        and not any(key == id or (isinstance(key, tuple) and key[0] == id) for key in written[language])
        and not any(id == told for told in written[language].values())
    )


def test_every_way_leads_somewhere(said: set[tuple[str, str]]) -> None:
    known = Known()
    for name, seed in SEEDS.items():
        world = World("sqlite://", START)
        try:
            Crawl(name, world, seed(world).chat, known).walk()
        finally:
            world.close()
    stuck = [step for step, after in known.ways.items() if after == {step}]
    assert stuck == []
    assert unwritten(said) == []
    assert set(STEPS) - set(known.ways) == {"when.asking"}  # which is others' beginning
