"""Houses with so many supervisees, made by the store's own functions and then copied; nobody in them is real.

All in one transaction. It is noon there (a zone is chosen), and every weekday suits, so that what is measured
does not hang on the hour of the measuring.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from sqlalchemy import delete

from bench.measure import NotHere
from bot import planner
from bot.clock import SystemClock
from bot.content import bank
from bot.emulator.world import FIRST_PERSON
from bot.holidays import finnish
from bot.house import House as Known
from bot.ids import new_id
from bot.messengers.telegram import Telegram
from bot.receiving.receiver import lane_of_chat
from bot.ring.keyring import Ring
from bot.runner import Runner
from bot.store import people, plan, processes
from bot.store.engine import open_engine
from bot.store.safe import Safe
from bot.store.tables import marks, outbox
from bot.store.tx import Tx
from bot.vault import Vault
from bot.writer import Writer
from conversations.noticing import NOTICE
from tests.bot.home import Home, Someone
from tests.torture.seeds import carry

PER_HEAD = 10  # supervisees of one supervisor
JOINED = timedelta(days=9)  # so long ago
NO_ONE = "http://127.0.0.1:1"  # an address that is never called


@dataclass(frozen=True)
class Member:
    """A supervisee."""

    chat: int
    lane: str
    seat: str
    process: str
    head: Someone


@dataclass(frozen=True)
class House:
    """A folder with `keys` and `peili.db`; everybody's names in the emulator's order."""

    folder: Path
    members: list[Member]
    names: list[str]

    @property
    def chats(self) -> list[int]:
        return [each.chat for each in self.members]

    def copy(self, folder: Path, database: str) -> None:
        """Into this folder's keys and this database, which is empty."""
        shutil.copytree(self.folder / "keys", folder / "keys")
        if database.startswith("sqlite"):
            shutil.copy(self.folder / "peili.db", folder / "data" / "peili.db")
        else:
            carry(f"sqlite:///{self.folder / 'peili.db'}", database)


def noon(now: datetime) -> str:
    """A zone where it is about noon."""
    ahead = 12 - now.hour
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"


def no_holiday(now: datetime) -> None:
    """NotHere on a day on which no question falls due."""
    there = now.astimezone(timezone(timedelta(hours=12 - now.astimezone(UTC).hour)))
    if there.date() in finnish([there.year]):
        raise NotHere("today is a public holiday: no question falls due")


def _none(year: int) -> frozenset[date]:
    return frozenset()


def build(folder: Path, count: int) -> House:
    """So many supervisees, and no question planned."""
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC).replace(microsecond=0)
    home = Home(f"sqlite:///{folder / 'peili.db'}", now - JOINED)
    home.house = replace(home.house, holidays=_none)
    home.ring.write(folder / "keys")
    made = home.do(lambda tx: _Settling(home, tx, noon(now)).settle(count))
    home.clock.set(now)
    home.do(_as_if_nightly)
    home.close()
    return House(folder, *made)


def _as_if_nightly(tx: Tx) -> None:
    """The night's work is marked as done, so that it is not what is measured."""
    tx.add(marks, name="upkeep", value=tx.now.date().isoformat())


class _Settling:
    def __init__(self, home: Home, tx: Tx, zone: str) -> None:
        self.home, self.tx, self.zone = home, tx, zone
        self.names = list[str]()

    def settle(self, count: int) -> tuple[list[Member], list[str]]:
        members, head = list[Member](), None
        for number in range(count):
            if number % PER_HEAD == 0:
                head = self.person(f"Sari{number}", supervises=True)
            assert head
            members.append(self.member(self.person(f"Mikko{number}"), head))
        return members, self.names

    def person(self, name: str, *, supervises: bool = False) -> Someone:
        chat, id = FIRST_PERSON + len(self.names), self.home.id()
        self.names.append(name)
        lane = lane_of_chat(self.tx, chat)
        people.enrol(self.tx, id, lane, chat, name, "fi", self.zone)
        people.begin_floor(self.tx, id)
        people.change(self.tx, id, supervises=supervises)
        return Someone(id, lane, chat, name)

    def member(self, who: Someone, head: Someone) -> Member:
        process, seat, tx = self.home.id(), self.home.id(), self.tx
        values = {"form": "individual", "themes": ("role-limits", "dialogue-practice"), "weeks": 2, "language": "fi"}
        processes.open_process(tx, process, {**values, "meetings": 0, "ends": None})
        processes.add_seat(tx, self.home.id(), process, "supervisor", "active", person=head.id)
        processes.add_seat(tx, seat, process, "supervisee", "active", person=who.id, label=f"{who.name} (nimi)")
        processes.change_seat(
            tx, seat, joiner=who.name, voice=True, thin_chat=False, notice=NOTICE, consented=tx.now, joined=tx.now,
            weekdays="0,1,2,3,4,5,6",
        )  # fmt: skip
        return Member(who.chat, who.lane, seat, process, head)


@contextmanager
def opened(folder: Path, database: str = "") -> Iterator[Writer]:
    """The database of a copied house, while nobody serves."""
    url = database or f"sqlite:///{folder / 'peili.db'}"
    writer = Writer(open_engine(url), Safe(Vault(Ring.read(folder / "keys"))), SystemClock())
    try:
        yield writer
    finally:
        writer.close()


def slot_of(tx: Tx, member: Member) -> str:
    """The name of this member's first planned question on a theme, as the cadence gives it."""
    planner.replan(tx, member.seat, _none)
    found = next(row.slot for row in plan.planned(tx, "slot", member.seat) if ":theme" in row.slot)
    plan.drop(tx, "slot", member.seat)
    return str(found)


def ask_at(house: House, writer: Writer, due: datetime) -> None:
    """Everybody's question falls due then."""

    def planned(tx: Tx) -> None:
        slot = slot_of(tx, house.members[0])
        for each in house.members:
            plan.put(tx, "slot", each.seat, slot, each.lane, due)

    writer.run_now(planned)


def ask(house: House) -> None:
    """Everybody has a question open, of a minute ago, and it has been sent."""
    with opened(house.folder) as writer:
        ask_at(house, writer, datetime.now(UTC) - timedelta(minutes=1))
        runner = Runner(known(), Telegram("1:x", NO_ONE, 5).read)
        while writer.run_now(planner.tick):
            pass
        while writer.run_now(runner.work).count:
            pass
        writer.run_now(lambda tx: tx.run(delete(outbox)))


def known() -> Known:
    """What the runner knows, with no holidays."""
    return Known(
        bank=bank(), link=lambda token: token, setting=lambda name, language: "", random_id=new_id,
        random_token=lambda: uuid.uuid4().hex, holidays=_none,
    )  # fmt: skip
