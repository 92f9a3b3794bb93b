"""The operator's commands as they are typed: export, attendance, docs, breach, shutdown."""

from __future__ import annotations

import json
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.cli import cli
from bot.ring.keyring import Ring
from bot.store.engine import open_engine
from bot.store.migrate import upgrade
from bot.store.safe import Safe
from bot.vault import Vault
from bot.writer import Writer
from conversations import about
from conversations import effects as e
from conversations.message import Text
from conversations.replies import Called
from tests.bot.home import Home

MARK = "AINOMARK"


class House:
    """A data folder with somebody in it, and the command line beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "data").mkdir(parents=True)
        self.database = folder / "data" / "peili.db"
        self.home = Home(f"sqlite:///{self.database}")
        self.home.ring = Ring.make(folder / "keys")
        self.home.writer = Writer(self.home.engine, Safe(Vault(self.home.ring)), self.home.clock)
        self.sari = self.home.person("Sari", 1, supervises=True)
        self.aino = self.home.person("Aino", 10)
        self.process, self.seat = self.home.process(self.sari, self.aino)
        self.home.act(self.aino, e.Keep(self.home.id(), self.seat, "note", 9, text=f"{MARK} words"))

    def types(self, *words: str, input: str = "") -> Result:
        return CliRunner().invoke(cli, list(words), input=input, env={"COLUMNS": "200"})


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log_as_before: None) -> Any:
    monkeypatch.chdir(tmp_path)
    for name in ("DATABASE_URL", "BOT_TOKEN", "PEILI_CLOCK", "PEILI_KEYRING"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PEILI_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PEILI_KEYS", str(tmp_path / "keys"))
    made = House(tmp_path)
    yield made
    made.home.close()


def test_export_writes_a_file_that_only_its_owner_reads(house: House) -> None:
    to = house.folder / "copy.zip"
    told = house.types("export", "--telegram-id", "10", "--to", str(to))
    assert told.exit_code == 0, told.output
    assert stat.S_IMODE(to.stat().st_mode) == 0o600
    with zipfile.ZipFile(to) as zipped:
        assert json.loads(zipped.read("data.json"))["person"]["id"] == house.aino.id
        assert MARK in zipped.read("index.html").decode()
    assert MARK not in told.output


def test_the_one_whose_copy_is_made_finds_it_in_who_and_in_the_copy(house: House) -> None:
    def told() -> list[str]:
        turn = house.home.ask(house.aino, lambda facts: about.who(Called("who"), facts))
        return [one.msgid for one in turn.says[0].lines if isinstance(one, Text)]

    assert not any("made a copy" in one for one in told())
    house.types("export", "--person", house.aino.id, "--to", str(house.folder / "copy.zip"))
    assert sum("made a copy" in one for one in told()) == 1
    assert "Nothing of yours has been read yet." in told()  # it is no supervisor's reading
    with zipfile.ZipFile(house.folder / "copy.zip") as zipped:
        (seat,) = json.loads(zipped.read("data.json"))["supervised"]
        assert [(r["reader"], r["what"], r["count"]) for r in seat["readings"]] == [("", "copy", 1)]
        assert "Palvelun ylläpitäjä: otti kopion" in zipped.read("index.html").decode()


def test_a_copy_that_is_not_made_is_not_noted(house: House) -> None:
    there = house.folder / "there.zip"
    there.write_text("mine")
    house.types("export", "--person", house.aino.id, "--to", str(there))
    assert house.home.ask(house.aino, lambda facts: facts.readings(house.seat)) == []


def test_export_writes_over_nothing_and_finds_nobody_who_is_not_there(house: House) -> None:
    there = house.folder / "there.zip"
    there.write_text("mine")
    assert house.types("export", "--person", house.aino.id, "--to", str(there)).exit_code == 2
    assert there.read_text() == "mine"
    missing = house.types("export", "--telegram-id", "99", "--to", str(house.folder / "new.zip"))
    assert missing.exit_code == 2
    assert not (house.folder / "new.zip").exists()
    assert house.types("export", "--to", "x.zip").exit_code == 2


def test_attendance_is_csv_on_the_screen_or_in_a_file(house: House) -> None:
    assert house.types("attendance").output.splitlines() == ["process,date,heads"]
    told = house.types("attendance", "--to", "paid.csv", "--labels")
    assert told.exit_code == 0, told.output
    assert (house.folder / "paid.csv").read_bytes() == b"\xef\xbb\xbfprocess,date,heads,label\r\n"
    assert house.types("attendance", "--from", "yesterday").exit_code == 2


def test_docs_writes_nine_papers_or_shows_three(house: House) -> None:
    told = house.types("docs", "--to", "papers")
    assert told.exit_code == 0, told.output
    assert "lawyer" in told.output
    assert len(list((house.folder / "papers").iterdir())) == 9
    shown = house.types("docs", "--language", "fi").output
    assert "Seloste käsittelytoimista" in shown
    assert "PEILI_OPERATOR" in shown
    assert house.types("docs", "--language", "xx").exit_code == 2


def test_breach_lists_drafts_and_sends_only_what_is_finished(house: House) -> None:
    window = ("breach", "--from", "2026-11-23T08:00", "--to", "2026-11-30")
    told = house.types(*window, "--folder", "letters", "--language", "en")
    assert told.exit_code == 0, told.output
    found = {path.name for path in (house.folder / "letters").iterdir()}
    assert found == {"affected.csv", "people.en.md", "controller.en.md", "authority.en.md"}
    everything = "".join(path.read_text() for path in (house.folder / "letters").iterdir())
    assert house.aino.id in everything
    assert MARK not in everything
    assert "Aino" not in everything
    refused = house.types(*window, "--send", "letters")
    assert refused.exit_code == 2
    for language in ("fi", "sv", "en"):
        (house.folder / "letters" / f"people.{language}.md").write_text("It happened.")
    assert "2 people" in house.types(*window, "--send", "letters").output
    assert house.types("breach", "--from", "2026-11-23", "--to", "2026-11-22").exit_code == 2


def test_shutdown_asks_for_the_name_and_can_be_taken_back(house: House) -> None:
    wrong = house.types("shutdown", input="Peilii\n")
    assert wrong.exit_code == 2
    assert house.types("shutdown", "--cancel").exit_code == 2
    begun = house.types("shutdown", "--days", "7", input="Peili\n")
    assert begun.exit_code == 0, begun.output
    assert "2 people" in begun.output
    assert house.types("shutdown", input="Peili\n").exit_code == 2
    assert house.types("shutdown", "--cancel").exit_code == 0
    assert house.types("shutdown", "--now", "--cancel").exit_code == 2


def test_shutdown_now_leaves_no_byte_and_says_what_remains(house: House) -> None:
    house.home.close()
    told = house.types("shutdown", "--now", input="Peili\n")
    assert told.exit_code == 0, told.output
    assert str(house.folder / "keys") in told.output
    assert "backups" in told.output
    engine = open_engine(f"sqlite:///{house.database}")
    upgrade(engine)
    with engine.connect() as conn:
        for table in ("keys", "people", "seats", "parts", "processes"):
            assert conn.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() == 0  # noqa: S608
    engine.dispose()
    raw = b"".join(path.read_bytes() for path in (house.folder / "data").iterdir())
    assert house.aino.id.encode() not in raw
    assert house.seat.encode() not in raw


def test_a_closed_service_does_not_serve(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    import click

    from bot.cli.serving import _welcome

    house.types("shutdown", "--now", input="Peili\n")
    with pytest.raises(click.exceptions.Exit):
        house.home.do(lambda tx: _welcome(tx, "bot", shown=True))
    assert "closed for good" in capsys.readouterr().err
