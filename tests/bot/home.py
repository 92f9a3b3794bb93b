"""A house for tests of single rooms: a database, seals, a clock that stands, and a few people who know each other."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from bot.clock import FixedClock
from bot.content import bank
from bot.effects import Changes, carry_out
from bot.facts import Facts
from bot.holidays import finnish
from bot.house import House
from bot.receiving.receiver import lane_of_chat
from bot.ring.keyring import Ring
from bot.store import invitations, people
from bot.store.engine import open_engine
from bot.store.safe import Safe
from bot.store.tx import Tx
from bot.vault import Vault
from bot.writer import Writer
from conversations import effects as e
from conversations.noticing import NOTICE
from conversations.people import Caller
from tests.prepared import prepare

if TYPE_CHECKING:
    from tests.stories.world import World

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday, 11.00 in Helsinki
T = TypeVar("T")


@dataclass(frozen=True)
class Someone:
    """A person, as tests name them; `id` is "" for a stranger."""

    id: str
    lane: str
    chat: int
    name: str


class Home:
    """Everything below the conversations. `act` carries out effects as a person, with all that is asked of them."""

    def __init__(self, database: str, now: datetime = START) -> None:
        self.clock = FixedClock(now)
        self.engine = open_engine(database)
        prepare(self.engine)
        self.ring = Ring.fresh()
        self.writer = Writer(self.engine, Safe(Vault(self.ring)), self.clock)
        self._keys = itertools.count(1)
        numbers, tokens = itertools.count(1), itertools.count(1)
        self.house = House(
            bank=bank(), link=lambda token: f"https://t.me/PeiliBot?start={token}", setting=lambda name, language: "",
            random_id=lambda: f"{next(numbers):032x}", random_token=lambda: f"token{next(tokens)}",
            holidays=lambda year: finnish(range(year - 1, year + 3)),
        )  # fmt: skip

    @classmethod
    def around(cls, world: World) -> Home:
        """The same ways to set a scene, in a house with everything."""
        made = cls.__new__(cls)
        made.clock, made.engine, made.writer, made.house = world.clock, world.engine, world.writer, world.house
        made._keys = itertools.count(1)
        return made

    def id(self) -> str:
        return self.house.random_id()

    def do(self, work: Callable[[Tx], T]) -> T:
        """One transaction."""
        return self.writer.run_now(work)

    def stranger(self, chat: int, name: str = "Outi") -> Someone:
        return Someone("", self.do(lambda tx: lane_of_chat(tx, chat)), chat, name)

    def person(self, name: str, chat: int, *, supervises: bool = False, language: str = "fi") -> Someone:
        id, lane = self.id(), self.stranger(chat).lane

        def made(tx: Tx) -> None:
            people.enrol(tx, id, lane, chat, name, language, "Europe/Helsinki")
            people.change(tx, id, supervises=supervises)

        self.do(made)
        return Someone(id, lane, chat, name)

    def facts(self, tx: Tx, who: Someone) -> Facts:
        return Facts(tx, self.house, who.lane, people.by_lane(tx, who.lane), Caller(who.name, "fi"))

    def act(self, who: Someone, *effects: Any) -> None:
        """As a turn of this person would; Denied is raised, and nothing has happened."""
        key = f"test:{next(self._keys)}"
        self.do(lambda tx: carry_out(Changes(self.facts(tx, who), who.chat, key), effects))

    def ask(self, who: Someone, question: Callable[[Facts], T]) -> T:
        return self.do(lambda tx: question(self.facts(tx, who)))

    def process(self, head: Someone, member: Someone | None, status: str = "active") -> tuple[str, str]:
        """A process of this supervisor with this supervisee in that state: (process, seat)."""
        id, seat, token = self.id(), self.id(), self.house.random_token()
        themes = ("role-limits", "dialogue-practice")
        label = f"{member.name if member else '?'} (label)"
        self.act(head, e.OpenProcess(id, seat, "individual", themes, 2, label, "fi"), e.Invite(seat, token))
        if member is None:
            return id, seat
        found = self.do(lambda tx: invitations.living(tx, token))
        assert found
        self.act(member, e.Join(found.id, seat, True, False, NOTICE))
        if status != "pending":
            self.act(head, e.Refuse(seat) if status == "refused" else e.Accept(seat))
        if status == "left":
            self.act(member, e.Leave(seat))
        if status == "ended":
            self.act(head, e.EndProcess(id))
        return id, seat

    def close(self) -> None:
        self.writer.close()
