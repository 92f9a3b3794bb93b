"""The wrong ring, or none, beside a database with data: every command refuses in words, and writes nothing."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import select, text

from bot.app import open_base
from bot.cli import cli
from bot.clock import FixedClock
from bot.emulator.run import Emulator
from bot.receiving.receiver import lane_of_chat
from bot.ring.keyring import Ring
from bot.ring.proving import WrongRing, prove
from bot.settings import Settings
from bot.store import marks, people
from bot.store.engine import open_engine
from bot.store.tables import metadata
from bot.writer import Writer
from tests.bot.home import START

COMMANDS = {
    "serve": ["serve"], "upgrade": ["db", "upgrade"], "doctor": ["doctor"], "rotate": ["keys", "rotate"],
    "invite": ["invite-supervisor"], "people": ["people"], "suspend": ["suspend", "--telegram-id", "7"],
}  # fmt: skip


class House:
    """A house with one person, whose process has gone; its settings, and what lies there."""

    def __init__(self, url: str, folder: Path) -> None:
        self.url, self.folder = url, folder
        self.env = {"DATABASE_URL": url, "PEILI_DATA": str(folder / "data"), "PEILI_KEYS": str(folder / "keys")}
        self.settings = Settings.read(self.env, dotenv=folder / "none")
        base = open_base(self.settings)
        self.ring = base.safe.vault.ring
        writer = Writer(base.engine, base.safe, FixedClock(START))
        writer.run_now(lambda tx: people.enrol(tx, "p" * 32, lane_of_chat(tx, 7), 7, "Aino", "fi", "Europe/Helsinki"))
        writer.run_now(lambda tx: marks.put(tx, "ring", self.ring.primary))
        writer.close()

    def lies(self) -> dict[str, str]:
        """Every file by its hash, or every row; a WAL's index is no content."""
        if self.settings.database_file is None:
            return self._rows()
        files = (f for f in sorted(self.folder.rglob("*")) if f.is_file() and not f.name.endswith("-shm"))
        return {str(f): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}

    def _rows(self) -> dict[str, str]:
        engine = open_engine(self.settings.database_url)
        with engine.begin() as conn:
            rows = {t.name: repr(sorted(map(repr, conn.execute(select(t))))) for t in metadata.sorted_tables}
            version = str(conn.execute(text("SELECT version_num FROM alembic_version")).all())
        engine.dispose()
        return {**rows, "version": version, "keys": repr(sorted(map(str, self.folder.rglob("*"))))}


@pytest.fixture(scope="module")
def telegram() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@pytest.fixture
def house(
    database_url: str, tmp_path: Path, telegram: Emulator, monkeypatch: pytest.MonkeyPatch, log_as_before: None
) -> House:
    made = House(database_url, tmp_path)
    monkeypatch.chdir(tmp_path)
    for name, value in made.env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("BOT_TOKEN", telegram.token)
    monkeypatch.setenv("BOT_API_URL", telegram.url)
    return made


def give(house: House, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in the place of the ring."""
    shutil.rmtree(house.folder / "keys")
    if kind == "another":
        Ring.fresh().write(house.folder / "keys")
    elif kind == "another from the environment":
        monkeypatch.setenv("PEILI_KEYRING", Ring.fresh().dump())
    elif kind == "another look-up":
        replace(house.ring, lookup=bytes(32)).write(house.folder / "keys")
    elif kind == "the same id, another key":
        replace(house.ring, keys={house.ring.primary: bytes(32)}).write(house.folder / "keys")


KINDS = ("none", "another", "another from the environment", "another look-up", "the same id, another key")


@pytest.mark.parametrize("kind", KINDS)
def test_every_command_refuses_and_writes_nothing(house: House, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    give(house, kind, monkeypatch)
    before = house.lies()
    for name, words in COMMANDS.items():
        done = CliRunner().invoke(cli, words)
        assert done.exit_code == (1 if name == "doctor" else 2), (name, done.output)
        assert "key ring" in done.output, name
        assert "Traceback" not in done.output
        assert house.lies() == before, name


def test_with_a_wal_left_by_a_crash_nothing_is_written_either(tmp_path: Path) -> None:
    house = House(f"sqlite:///{tmp_path / 'data' / 'peili.db'}", tmp_path)
    file = tmp_path / "data" / "peili.db"
    engine = open_engine(house.url)
    with engine.begin() as conn:
        conn.execute(text("INSERT INTO marks (name, value) VALUES ('x', 'y')"))
        copy = tmp_path / "copy"
        copy.mkdir()
    for suffix in ("", "-wal"):
        shutil.copy(f"{file}{suffix}", copy / f"peili.db{suffix}")  # as a crash leaves it
    engine.dispose()
    for suffix in ("", "-wal"):
        shutil.copy(copy / f"peili.db{suffix}", f"{file}{suffix}")
    Ring.fresh().write(tmp_path / "keys")
    before = house.lies()
    assert str(file) + "-wal" in before
    with pytest.raises(WrongRing):
        open_base(house.settings)
    assert house.lies() == before


def test_the_right_ring_is_let_in_though_one_row_is_damaged(house: House) -> None:
    engine = open_engine(house.settings.database_url)
    with engine.begin() as conn:
        conn.execute(text("UPDATE people SET chat = name"))
        prove(conn, house.ring)
    engine.dispose()


def test_a_ring_from_before_a_rotation_is_refused(house: House) -> None:
    old = house.ring
    assert CliRunner().invoke(cli, ["keys", "rotate"]).exit_code == 0
    old.write(house.folder / "keys")
    before = house.lies()
    with pytest.raises(WrongRing, match="older than the database"):
        open_base(house.settings)
    assert house.lies() == before
