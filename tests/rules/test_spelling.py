"""Every Finnish and Swedish word on the screen is one that a dictionary knows or a reader has passed."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import libvoikko
import pytest
from babel.messages.pofile import read_po

from bot.content import bank

pytestmark = pytest.mark.spelling

HERE = Path(__file__).parent
LOCALES = HERE.parent.parent / "locales"
NOT_WORDS = re.compile(
    r"</?[a-z][^>]*>"  # HTML tags
    r"|\{[^{}]*\}(:\w+)?|%\(\w+\)[sd]|%[sd]"  # what is filled in later, with a Finnish ending
    r"|&\w+;|https?://\S+|\S+@\S+|/[a-z_]+|`[^`]*`"  # entities, addresses, commands, code
)
WORD = re.compile(r"[^\W\d_]{2,}(?:[-’':][^\W\d_]+)*")


def words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in WORD.findall(NOT_WORDS.sub(" ", text))}


def on_screen(language: str) -> Iterator[str]:
    """The questions, the names of themes, moves and programmes, and what the catalogues say."""
    for named in (*bank().themes, *bank().moves, *bank().programmes):
        yield named.names.get(language, "")
        yield from (question.texts[language] for question in bank().questions(named.id, language))
    for path in sorted(LOCALES.glob(f"{language}*/LC_MESSAGES/*.po")):
        yield from said(path)


def said(path: Path) -> Iterator[str]:
    with path.open("rb") as written:
        for message in read_po(written):
            if message.id and not message.fuzzy:
                yield from message.string if isinstance(message.string, tuple | list) else (message.string,)


def passed(language: str) -> set[str]:
    """The words of the reviewed list."""
    lines = (HERE / f"words_{language}.txt").read_text(encoding="utf-8").splitlines()
    return {line.strip().lower() for line in lines if line.strip() and not line.startswith("#")}


def unknown_to_voikko(found: set[str]) -> set[str]:
    try:
        voikko = libvoikko.Voikko("fi")
    except (OSError, libvoikko.VoikkoException):
        return absent("Finnish spelling is not checked: install libvoikko1 and voikko-fi.")
    try:
        return {word for word in found if not voikko.spell(word)}
    finally:
        voikko.terminate()


def unknown_to_hunspell(found: set[str]) -> set[str]:
    if not shutil.which("hunspell"):
        return absent("Swedish spelling is not checked: install hunspell and hunspell-sv.")
    run = subprocess.run(
        ["hunspell", "-d", "sv_SE", "-i", "utf-8", "-l"],
        input="\n".join(sorted(found)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode or "Can't open" in run.stderr:
        return absent("Swedish spelling is not checked: install hunspell-sv, the dictionary sv_SE.")
    return set(run.stdout.split())


def must_run() -> bool:
    return os.environ.get("PEILI_NO_SKIP") == "1"


def absent(why: str) -> set[str]:
    if must_run():
        pytest.fail(why)
    pytest.skip(why)


def reviewed(unknown: set[str], language: str) -> list[str]:
    return sorted(word for word in unknown if word.lower() not in passed(language))


def test_finnish_is_spelled_right():
    assert reviewed(unknown_to_voikko(words(on_screen("fi"))), "fi") == []


def test_swedish_is_spelled_right():
    assert reviewed(unknown_to_hunspell(words(on_screen("sv"))), "sv") == []


def test_a_misspelling_is_caught():
    """The checkers check: without this an empty answer would look like a clean page."""
    assert unknown_to_voikko({"tapaaminen", "tapaammminen"}) == {"tapaammminen"}
    assert unknown_to_hunspell({"träff", "träfff"}) == {"träfff"}


def test_only_words_are_checked():
    text = "<b>Hei</b> {nimi}:n /help &amp; https://x.fi työ- ja klo 14.00 {count} kpl"
    assert words([text]) == {"Hei", "työ", "ja", "klo", "kpl"}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_reviewed_list_holds_nothing_that_is_gone(language: str):
    gone = passed(language) - {word.lower() for word in words(on_screen(language))}
    assert sorted(gone) == []
