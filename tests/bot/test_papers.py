"""The papers of data protection: filled in every language, from the live settings, and honest about being drafts."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bot import retention, upkeep
from bot.papers.places import missing, places
from bot.papers.writing import DOCUMENTS, LANGUAGES, LETTERS, TEXTS, template, written
from bot.settings import Settings

TODAY = date(2026, 11, 25)
WINDOW = {"since": "A", "until": "B", "people": "7", "processes": "3"}
LAWYER = {"fi": "Juristin on luettava", "sv": "En jurist ska läsa", "en": "A lawyer has to read"}
EVERY = [(name, language) for name in (*DOCUMENTS, *LETTERS) for language in LANGUAGES]


def settings(tmp_path: Path, **more: str) -> Settings:
    env = {"PEILI_DATA": str(tmp_path / "data"), "PEILI_KEYS": str(tmp_path / "keys"), **more}
    return Settings.read(env, dotenv=tmp_path / "none")


@pytest.fixture
def made(tmp_path: Path) -> Settings:
    return settings(tmp_path, PEILI_OPERATOR="Ohjaus Oy", PEILI_CONTACT="turva@example.org", PEILI_NAME="Heijastin")


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_place_is_filled_in_every_language(made: Settings, name: str, language: str) -> None:
    paper = written(name, language, places(made, language, TODAY) | WINDOW)
    assert "$" not in paper
    assert "Heijastin" in paper
    assert "Ohjaus Oy" in paper
    assert "turva@example.org" in paper or name == "record"


@pytest.mark.parametrize("name", [*DOCUMENTS, *LETTERS])
def test_a_paper_says_the_same_things_in_each_language(name: str) -> None:
    texts = {language: template(name, language).template for language in LANGUAGES}
    for told in (r"(?m)^#+ ", r"(?m)^- ", r"(?m)^\|", r"\[[^\]]+\]", r"\*\*"):
        assert len({len(re.findall(told, text)) for text in texts.values()}) == 1, told
    assert len({tuple(sorted(re.findall(r"\$\{(\w+)\}", text))) for text in texts.values()}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_document_says_that_a_lawyer_has_to_read_it(made: Settings, name: str, language: str) -> None:
    assert LAWYER[language] in written(name, language, places(made, language, TODAY))


def test_there_is_no_text_that_nothing_writes() -> None:
    assert {path.name for path in TEXTS.iterdir()} == {f"{name}.{language}.md" for name, language in EVERY}


@pytest.mark.parametrize("language", LANGUAGES)
def test_times_and_places_are_those_of_the_service(made: Settings, language: str) -> None:
    told = places(made, language, TODAY)
    record = written("record", language, told)
    for kept in (retention.KEPT, retention.ACCESS_LOG, upkeep.DRAFTS):
        assert re.search(rf"\b{kept.days}\b", record)
    assert str(made.keys) in record
    assert str(made.database_file) in record
    line = made.crisis_lines.get(language)
    assert (line is None and told["crisis"] == "") or (line and line.number in written("notice", language, told))


def test_what_is_not_set_is_left_open_and_told(tmp_path: Path) -> None:
    bare = settings(tmp_path)
    assert missing(bare) == ["PEILI_OPERATOR", "PEILI_CONTACT"]
    assert "[palvelun ylläpitäjä]" in written("record", "fi", places(bare, "fi", TODAY))


def test_no_password_of_the_database_stands_in_a_paper(tmp_path: Path) -> None:
    made = settings(tmp_path, DATABASE_URL="postgresql://peili:SECRETWORD@db.example/peili")
    paper = written("record", "sv", places(made, "sv", TODAY))
    assert "SECRETWORD" not in paper
    assert "PostgreSQL, servern db.example" in paper
