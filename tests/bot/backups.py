"""For the tests of backups: people with something to lose, a folder for the pairs, a look at what came back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import delete, func, select

from bot.backup import making, restoring
from bot.backup.making import Made
from bot.backup.recovery import SecretKey
from bot.backup.restoring import Restored
from bot.clock import FixedClock
from bot.ring.keyring import Ring
from bot.settings import Settings
from bot.store import people, reflections
from bot.store.engine import open_engine
from bot.store.safe import Safe
from bot.store.tables import keys, metadata
from bot.store.tables import reflections as answer_rows
from bot.store.tx import Tx
from bot.vault import Vault
from bot.writer import Writer
from conversations import effects as e
from tests.bot.home import START, Home, Someone

KEY = SecretKey.fresh(lambda size: bytes(range(size)))


@dataclass(frozen=True)
class Member:
    """A supervisee, the seat, and what was written there."""

    who: Someone
    seat: str
    words: str


def populate(home: Home, count: int = 3, answers: int = 1) -> list[Member]:
    """A supervisor to every ten, and so many supervisees, each in a process of their own; all in one transaction."""

    def within(tx: Tx) -> list[Member]:
        home.do = lambda work: work(tx)  # type: ignore[method-assign]
        try:
            return _populate(home, count, answers)
        finally:
            del home.do

    return home.do(within)


def _populate(home: Home, count: int, answers: int) -> list[Member]:
    sari = home.person("Sari", 1, supervises=True)
    members = []
    for number in range(count):
        if number and number % 10 == 0:  # nobody supervises a hundred
            sari = home.person("Sari", 10_000 + number, supervises=True)
        who = home.person(f"Mikko{number}", 100 + number)
        _, seat = home.process(sari, who)
        members.append(Member(who, seat, f"WORDS{number}SDROW"))
        for turn in range(answers):
            home.act(who, e.Keep(home.id(), seat, "note", 1000 + turn, text=members[-1].words))
    return members


def back_up(home: Home, url: str, folder: Path, later: timedelta = timedelta()) -> Made:
    home.clock.set(home.clock.now() + later)
    return making.make(url, home.ring, KEY.public, folder, home.clock.now())


def bring_back(to: Settings, place: Path, keys: Path | None = None, later: timedelta = timedelta()) -> Restored:
    return restoring.restore(to, restoring.find(place, keys), KEY, START + later)


def erase(home: Home, member: Member) -> None:
    """Their keys go; what else goes with them is told elsewhere."""

    def gone(tx: Tx) -> None:
        ids = [row.id for row in tx.all(select(answer_rows.c.id).where(answer_rows.c.seat == member.seat))]
        for owner in (member.who.id, member.seat, *ids):
            tx.run(delete(keys).where(keys.c.owner == owner))

    home.do(gone)
    home.writer.safe = Safe(home.writer.safe.vault)


class Back:
    """What was restored, opened as the server would."""

    def __init__(self, settings: Settings) -> None:
        self.ring = settings.keyring or Ring.read(settings.keys)
        self.writer = Writer(open_engine(settings.database_url), Safe(Vault(self.ring)), FixedClock(START))

    def counts(self) -> Mapping[str, int]:
        with self.writer.engine.begin() as conn:
            return {
                t.name: conn.execute(select(func.count()).select_from(t)).scalar_one() for t in metadata.sorted_tables
            }

    def words(self, seat: str) -> list[str]:
        def read(tx: Tx) -> list[str]:
            return [word for row in reflections.of_seat(tx, seat) for word in reflections.texts(tx, row.id)]

        return self.writer.run_now(read)

    def name(self, lane: str) -> str:
        known = self.writer.run_now(lambda tx: people.by_lane(tx, lane))
        return known.person.name if known else ""

    def close(self) -> None:
        self.writer.close()
