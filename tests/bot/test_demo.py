"""`make demo`: the whole process in three languages, what it leaves behind, and what it never shows."""

import io
import re
from html import unescape
from pathlib import Path

import pytest
from rich.console import Console

from bot.demo import play
from bot.demo.words import FILE, Words
from conversations.commands import COMMANDS

SHARED = (
    "opening",
    "role-edited",
    "bring-1",
    "after-1",
    "commitment",
    "tried",
    "bring-2",
    "bring-3",
    "dialogue",
    "bring-4",
)
PRIVATE = ("power", "after-3")


@pytest.fixture(scope="module", params=["fi", "sv", "en"])
def played(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Words]:
    """The demo, once for each language."""
    folder = tmp_path_factory.mktemp("demo") / "demo"
    told = io.StringIO()
    assert play(folder, request.param, Console(file=told, width=200)) == 0, told.getvalue()
    return folder, Words(request.param)


def transcript(folder: Path) -> str:
    return (folder / "transcript.md").read_text("utf-8")


def test_four_digests_in_print_and_as_pages(played: tuple[Path, Words]) -> None:
    folder, _ = played
    printed = sorted(folder.glob("digest-*.pdf"))
    assert len(printed) == 4
    assert all(path.read_bytes().startswith(b"%PDF") for path in printed)
    assert [path.stem for path in sorted(folder.glob("digest-*.html"))] == [path.stem for path in printed]


def test_the_transcript_tells_the_whole_story(played: tuple[Path, Words]) -> None:
    folder, words = played
    told = transcript(folder)
    chapters = [told.index(f"## {words.page(key)}") for key in ("begin", "goals", "interval-1", "interval-4", "end")]
    assert chapters == sorted(chapters)
    for key in ("opening", "goal", "role", "role-edited", "power", "power-title", "tried", "bring-4"):
        assert words(key) in told
    for act in ("opens", "edits", "blocks", "returns"):
        assert words.page(act) in told
    for name in ("new", "digest", "goals", "pause", "supervisions"):
        command = next(each for each in COMMANDS if each.name == name)
        assert f"/{command.named(words.language)}" in told


def test_the_digests_hold_what_was_shared_and_nothing_else(played: tuple[Path, Words]) -> None:
    folder, words = played
    pages = unescape(" ".join(path.read_text("utf-8") for path in folder.glob("digest-*.html")))
    for key in SHARED:
        assert words(key)[:60] in pages, key
    assert words("power-title") in pages
    for key in PRIVATE:
        assert words(key)[:30] not in pages
    assert words("goal") not in pages


def test_every_word_stands_in_all_languages() -> None:
    text = FILE.read_text("utf-8")
    tables = re.findall(r"^\[(.+)\]$", text, re.MULTILINE)
    assert len(re.findall(r"^(?:fi|sv|en) = ", text, re.MULTILINE)) == 3 * len(tables)


def test_an_unknown_language_is_told(tmp_path: Path) -> None:
    told = io.StringIO()
    assert play(tmp_path / "demo", "de", Console(file=told)) == 2
    assert "fi, sv, en" in told.getvalue()
    assert not (tmp_path / "demo").exists()
