"""A theme in the making, played in the terminal: as docs/new-theme.md says."""

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from bot.preview import play

DOC = Path(__file__).parents[2] / "docs" / "new-theme.md"
THEMES = Path(__file__).parents[2] / "conversations" / "content"


def played(file: Path, language: str = "") -> tuple[int, str, str]:
    """Exit code, what was shown, what was said to be wrong."""
    out, err = io.StringIO(), io.StringIO()
    code = play(file, language, Console(file=out, width=100), Console(file=err, width=100))
    return code, out.getvalue(), err.getvalue()


@pytest.fixture
def grief(tmp_path: Path) -> Path:
    """The theme that the guide shows."""
    block = re.search(r"```toml\n(.*?)```", DOC.read_text("utf-8"), re.DOTALL)
    assert block
    file = tmp_path / "grief.toml"
    file.write_text(block[1], "utf-8")
    return file


def test_all_languages_one_after_another(grief: Path) -> None:
    code, shown, wrong = played(grief)
    assert (code, wrong) == (0, "")
    places = [shown.index(words) for words in ("suomi: Suru työssä (2)", "svenska: Sorg i arbetet", "English: Grief")]
    assert places == sorted(places)


def test_a_question_as_it_will_look(grief: Path) -> None:
    code, shown, _ = played(grief, "fi")
    assert code == 0
    for words in ("Peililtä kysymys sinulle.", "Mitä jäit kaipaamaan?", "Toinen kysymys", "Myöhemmin", "grief-loss-1"):
        assert words in shown
    assert "Grief" not in shown


def test_what_is_wrong_is_told_all_at_once_in_the_words_of_the_guide(grief: Path) -> None:
    text = grief.read_text("utf-8").replace("Mitä jäit kaipaamaan?", "Mitä? Ketä?")
    grief.write_text(text.replace('domain = "grief-ritual"', 'domain = "ritual"'), "utf-8")
    code, shown, wrong = played(grief)
    assert (code, shown) == (2, "")
    assert len(wrong.splitlines()) == 2
    for line in wrong.splitlines():
        assert line in DOC.read_text("utf-8")


def test_words_that_look_like_markup_are_shown_as_they_are(grief: Path) -> None:
    grief.write_text(grief.read_text("utf-8").replace("Mitä jäit", "[red]Mitä[/red] <b>jäit</b>"), "utf-8")
    assert "[red]Mitä[/red]" in played(grief, "fi")[1]


def test_a_language_that_peili_does_not_speak(grief: Path) -> None:
    code, _, wrong = played(grief, "de")
    assert code == 2
    assert "fi, sv, en" in wrong


def test_what_is_no_toml(tmp_path: Path) -> None:
    file = tmp_path / "theme.toml"
    file.write_text("[theme", "utf-8")
    code, _, wrong = played(file)
    assert code == 2
    assert "theme.toml" in wrong


@pytest.mark.parametrize("file", sorted((THEMES / "themes").glob("*.toml")), ids=lambda file: file.stem)
def test_our_own_themes_can_be_played(file: Path) -> None:
    code, shown, wrong = played(file)
    assert (code, wrong) == (0, "")
    assert shown
