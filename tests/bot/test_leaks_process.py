"""The real process at DEBUG, on good days and bad ones: what people wrote is in no file, no dump and no log of it."""

from __future__ import annotations

import ast
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.background import BackgroundScheduler

from bot.emulator.run import Emulator
from bot.stage import christened
from tests.bot.clothes import hits, lying
from tests.bot.test_attack_process import Scene

ROOT = Path(__file__).parents[2]
FIELDS = ("SUPERVISOR", "JOINER", "LABEL", "ANSWER", "EDITED", "COMMAND", "AMID", "LOCKED", "STRANGER", "TOKEN")
MARK = {name: f"MARK{name}KRAM" for name in FIELDS}
VOICE = (ROOT / "bot" / "emulator" / "samples" / "voice.ogg").read_bytes()[1000:1040]
TROUBLE = re.compile(" ERROR | WARNING |why=the token is not accepted")
UNPICKLE = {"pickle", "_pickle", "cPickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "jsonpickle"}


class Marked(Scene):
    """A scene in which every name is a marker, on whichever database."""

    stranger = 0

    def __init__(self, folder: Path, telegram: Emulator, url: str) -> None:
        self.url = url
        super().__init__(folder, telegram)

    def start(self) -> None:
        self.bot.environment["DATABASE_URL"] = self.url
        if not self.stranger:
            names = (MARK["SUPERVISOR"], MARK["JOINER"], MARK["STRANGER"])
            add = self.telegram.world.add_person
            self.sari, self.mikko, self.stranger = (add(name, language_code="en").id for name in names)
        self.bot.link = partial(type(self.bot).link, self.bot, 120.0)  # type: ignore[method-assign]
        super().start()

    def until(self, holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 60
        while not holds():
            assert time.monotonic() < deadline
            time.sleep(0.05)

    def write(self, person: int, text: str) -> None:
        super().write(person, MARK["LABEL"] if text == "Mikko" else text)


@pytest.fixture
def scene(tmp_path: Path, database_url: str) -> Iterator[Marked]:
    with Emulator(pace=False) as telegram:
        made = Marked(tmp_path, christened(telegram), database_url.replace("peili.db", "data/peili.db"))
        try:
            made.meet()
            yield made
        finally:
            made.bot.__exit__()


def test_nothing_of_what_people_wrote_lies_anywhere(scene: Marked, tmp_path: Path) -> None:
    scene.write(scene.mikko, MARK["ANSWER"])
    scene.settle()
    scene.post(f"users/{scene.mikko}/send", voice=3)
    scene.write(scene.mikko, f"/{MARK['COMMAND']} {MARK['COMMAND']}")
    scene.write(scene.stranger, f"/start {MARK['TOKEN']}")
    scene.settle()
    faults: tuple[dict[str, Any], ...] = (
        {"status": 401}, {"status": 404}, {"status": 409}, {"status": 429, "retry_after": 1}, {"status": 500},
        {"status": 502}, {"before": "reset"}, {"after": "half"},
    )  # fmt: skip
    for fault in faults:
        scene.post("faults", method="getUpdates", **fault)
        scene.post("faults", method="sendMessage", **fault)
    scene.write(scene.mikko, MARK["AMID"])
    scene.write(scene.sari, "/digest")
    scene.until(lambda: TROUBLE.search(scene.bot._said()) is not None)
    if scene.url.startswith("sqlite"):
        lock = sqlite3.connect(scene.bot.data / "peili.db", isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        scene.write(scene.mikko, MARK["LOCKED"])
        time.sleep(6)  # longer than busy_timeout
        lock.execute("ROLLBACK")
        lock.close()
    heard = lying(scene.url, tmp_path)
    told = heard["data/bot.log"].decode()
    assert " DEBUG " in told or " INFO " in told
    assert TROUBLE.search(told)
    heard["data/bot.log"] = re.sub(rb"https://t\.me/\S+", b"", heard["data/bot.log"])  # the first link, on stdout
    ids = [f"{person}" for person in (scene.sari, scene.mikko, scene.stranger) if person > 10**6]
    searched = [*MARK.values(), VOICE, scene.telegram.token, scene.telegram.token.split(":")[1], *ids]
    assert hits(searched, heard) == []
    assert "Traceback" not in told
    assert "http" not in heard["data/bot.log"].decode()


def imported(file: Path) -> set[str]:
    """The first words of whatever this file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Name | ast.Attribute):
            found.add(node.id if isinstance(node, ast.Name) else node.attr)
    return found


def test_nothing_that_is_stored_is_ever_unpickled() -> None:
    files = [file for room in ("bot", "conversations") for file in (ROOT / room).rglob("*.py")]
    assert len(files) > 100
    for file in files:
        names = imported(file)
        assert not {name.split(".")[0] for name in names} & UNPICKLE, file
        assert "PickleType" not in names, file
        assert not any(name.startswith("apscheduler.jobstores") or name == "add_jobstore" for name in names), file


def test_a_scheduler_that_is_told_of_no_store_keeps_its_jobs_in_memory() -> None:
    scheduler = BackgroundScheduler(timezone="UTC")
    scheduler.start(paused=True)
    try:
        assert isinstance(scheduler._lookup_jobstore("default"), MemoryJobStore)
    finally:
        scheduler.shutdown()
