"""Houses with people who know each other, made once for each number of people and kind of database, then copied."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import BigInteger, Row, Table, insert, make_url, select

from bot import upkeep
from bot.emulator.world import FIRST_PERSON
from bot.store import plan
from bot.store.engine import open_engine
from bot.store.migrate import upgrade
from bot.store.tables import metadata
from tests.bot.home import START, Home
from tests.torture.people import Member

PER_HEAD = 10  # supervisees of one supervisor


@dataclass(frozen=True)
class Seed:
    """When it begins, the supervisees, and everybody's names in the emulator's order."""

    began: datetime
    members: list[Member]
    names: list[str]


class Seeds:
    """Kept in memory and in a folder that goes with the process."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="peili-seeds-")
        self._made: dict[int, Seed] = {}

    def close(self) -> None:
        self._folder.cleanup()

    def copy(self, folder: Path, database: str, people: int) -> Seed:
        """Into this folder's keys and this database."""
        place = Path(self._folder.name) / str(people)
        if people not in self._made:
            self._made[people] = _settle(place, people)
        shutil.copytree(place / "keys", folder / "keys")
        if make_url(database).get_backend_name() == "sqlite":
            shutil.copy(place / "peili.db", Path(str(make_url(database).database)))
        else:
            carry(f"sqlite:///{place / 'peili.db'}", database)
        made = self._made[people]
        return Seed(made.began, [Member(each.chat, each.lane, each.seat) for each in made.members], made.names)


def _settle(place: Path, people: int) -> Seed:
    """Until the moment when everybody's first question falls due."""
    place.mkdir()
    home = Home(f"sqlite:///{place / 'peili.db'}", START)
    home.ring.write(place / "keys")
    members, names, head = list[Member](), list[str](), None
    for number in range(people):
        if number % PER_HEAD == 0:
            names.append(f"Sari{number}")
            head = home.person(names[-1], FIRST_PERSON + len(names) - 1, supervises=True)
        names.append(f"Mikko{number}")
        member = home.person(names[-1], FIRST_PERSON + len(names) - 1)
        assert head
        members.append(Member(member.chat, member.lane, home.process(head, member)[1]))
    began = home.do(plan.next_due)
    assert began
    home.clock.set(began)
    home.do(lambda tx: upkeep.nightly(tx, home.house.holidays))
    home.close()
    return Seed(began, members, names)


def carry(source: str, target: str) -> None:
    """All rows, into an empty database of the other kind."""
    there, here = open_engine(target), open_engine(source)
    upgrade(there)
    with here.begin() as old, there.begin() as new:
        for table in metadata.sorted_tables:
            if found := [_free(table, row) for row in old.execute(select(table))]:
                new.execute(insert(table), found)
    here.dispose()
    there.dispose()


def _free(table: Table, row: Row[Any]) -> dict[str, Any]:
    """A row without its number: the other database counts by itself."""
    numbered = isinstance(table.c[table.primary_key.columns.keys()[0]].type, BigInteger)
    return {name: value for name, value in row._mapping.items() if not (numbered and name == "id")}
