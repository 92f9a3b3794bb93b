"""The whole drill: a thousand memberships, some erased, a backup, an empty place, and a look at all that came back.

`python -m tests.torture.restore_drill` does it on SQLite and on PostgreSQL, and prints a table.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.receiving.receiver import lane_of_chat
from bot.settings import Settings
from bot.store import people, processes, reflections
from bot.store.tx import Tx
from tests.bot.backups import Back, Member, back_up, bring_back, erase
from tests.bot.home import Home, Someone
from tests.torture.databases import places

MEMBERS, ERASED, ANSWERS = 1000, 20, 2


@dataclass
class Drill:
    """What was found, and how long each step took."""

    living: int = 0
    living_open: int = 0
    erased: int = 0
    erased_open: int = 0
    counts_equal: bool = False
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def well(self) -> bool:
        return self.counts_equal and self.living == self.living_open > 0 and self.erased_open == 0 < self.erased

    @contextmanager
    def timed(self, what: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        self.seconds[what] = time.perf_counter() - began


def drill(url: str, same: Settings, older: Settings, folder: Path, members: int, erased: int) -> Drill:
    """Two ways back: the pair of one night to the first place; older data with the newest keys to the second."""
    found, home = Drill(), Home(url)
    with found.timed("people"):
        everyone = home.do(lambda tx: crowd(home, tx, members))
    with found.timed("backup"):
        first = back_up(home, url, folder)
    gone, living = everyone[:erased], everyone[erased:]
    for member in gone:
        erase(home, member)
    back_up(home, url, folder, timedelta(days=1))
    home.close()
    with found.timed("restore"):
        done = bring_back(same, first.manifest, folder / first.about.data.file.replace(".data", ".keys"))
    found.counts_equal = dict(done.counts) == dict(first.about.counts)
    bring_back(older, first.manifest)
    back = Back(older)
    found.living, found.living_open = ANSWERS * len(living), _opened(back, living)
    found.erased, found.erased_open = ANSWERS * len(gone), _opened(back, gone)
    back.close()
    return found


def crowd(home: Home, tx: Tx, count: int) -> list[Member]:
    """So many memberships with their answers, straight into the store: nothing is planned for them."""
    made = []
    for number in range(count):
        id, seat, name = home.id(), home.id(), f"Mikko{number}"
        lane = lane_of_chat(tx, 100 + number)
        people.enrol(tx, id, lane, 100 + number, name, "fi", "Europe/Helsinki")
        values = {"form": "individual", "themes": ["role-limits"], "weeks": 2, "language": "fi"}
        processes.open_process(tx, process := home.id(), values)
        processes.add_seat(tx, seat, process, "supervisee", "active", person=id, label=name)
        made.append(Member(Someone(id, lane, 100 + number, name), seat, f"WORDS{number}SDROW"))
        for message in range(ANSWERS):
            reflections.add(tx, answer := home.id(), seat, kind="note")
            reflections.add_part(tx, home.id(), answer, seat, message, text=made[-1].words)
    return made


def _opened(back: Back, members: list[Member]) -> int:
    """Answers that are there, as they were written."""
    return sum(word == member.words for member in members for word in back.words(member.seat))


def place(folder: Path, url: str = "") -> Settings:
    """An empty one."""
    env = {"PEILI_DATA": str(folder / "data"), "PEILI_KEYS": str(folder / "keys")}
    return Settings.read({**env, **({"DATABASE_URL": url} if url else {})}, dotenv=folder / "none")


def main() -> int:
    """0 when all came back that should, and nothing that should not."""
    table = Table("database", "living open", "erased open", "counts equal", "backup s", "restore s", "whole drill s")
    well = True
    with tempfile.TemporaryDirectory() as name, places("postgresql") as make:
        lite, big = Path(name) / "lite", Path(name) / "big"
        lite.mkdir()
        for kind, url, empty in (
            ("SQLite", f"sqlite:///{lite / 'peili.db'}", (place(lite / "same"), place(lite / "older"))),
            ("PostgreSQL", make(), (place(big / "same", make()), place(big / "older", make()))),
        ):
            began = time.perf_counter()
            found = drill(url, *empty, Path(name) / f"backups {kind}", MEMBERS, ERASED)
            well = well and found.well
            table.add_row(
                kind, f"{found.living_open} of {found.living}", f"{found.erased_open} of {found.erased}",
                "yes" if found.counts_equal else "NO", f"{found.seconds['backup']:.1f}",
                f"{found.seconds['restore']:.1f}", f"{time.perf_counter() - began:.1f}",
            )  # fmt: skip
    Console().print(table)
    return 0 if well else 1


if __name__ == "__main__":
    raise SystemExit(main())
