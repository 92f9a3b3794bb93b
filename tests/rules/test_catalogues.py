"""The catalogues say everything that the code says, in three languages, in the voice agreed on; nothing more."""

import ast
import csv
import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from conversations.commands import COMMANDS
from locales.catalogues import DIGESTS, LANGUAGES, LOCALES, modules, read, source, template
from tests.rules.test_content import NEVER

WRITTEN = ("fi", "sv")
GREETING = "Hello! I am Peili, a program that asks."
PASSED_ON = "composing.py", "talk.py"  # where a sentence comes as a variable
PLACE = re.compile(r"\{[^{}]*\}")
TAG = re.compile(r"</?[a-z][^>]*>")
COMMAND = re.compile(r"(?<![\w<])/([a-z_]+)")
END = re.compile(r"[.?!:…)]$")
LONGEST, WORDS, TOAST = 30, 3, 200


def calls(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in names:
                yield node


def first(call: ast.Call) -> str:
    """The first argument; NN_ is known by its singular."""
    said = call.args[0] if call.args else None
    return said.value if isinstance(said, ast.Constant) and isinstance(said.value, str) else ""


@cache
def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in modules()}


def sentences() -> Iterator[tuple[Path, ast.Call]]:
    for path, tree in trees().items():
        names = ("N_", "NN_", "say") if path.is_relative_to(DIGESTS) else ("N_", "NN_")
        yield from ((path, call) for call in calls(tree, *names) if path.name not in PASSED_ON)


def labels() -> set[str]:
    """What stands on buttons, where the button and its label are written together."""
    found = set()
    for tree in trees().values():
        for call in calls(tree, "Choice", "Standing"):
            at = 1 if getattr(call.func, "id", "") == "Choice" else 2
            given = [*call.args[at : at + 1], *(k.value for k in call.keywords if k.arg == "label")]
            found |= {first(said) for label in given for said in calls(label, "N_")}
    return found


def toasts() -> set[str]:
    keywords = (k for tree in trees().values() for node in ast.walk(tree) if isinstance(node, ast.Call)
                for k in node.keywords)  # fmt: skip
    return {first(said) for keyword in keywords if keyword.arg == "toast" for said in calls(keyword.value, "N_")}


def forms(said: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said)


@cache
def messages(language: str) -> tuple[Message, ...]:
    return tuple(message for message in read(language) if message.id)


def pairs(language: str) -> Iterator[tuple[str, str]]:
    """Each sentence with what it is in a language; in English itself."""
    for message in messages(language):
        ids = forms(message.id)
        yield from zip(ids, ids if language == "en" else forms(message.string), strict=True)


def known(language: str) -> dict[str, str]:
    return dict(pairs(language))


def test_every_sentence_stands_in_the_code_as_it_is():
    assert [(path.name, call.lineno) for path, call in sentences() if not first(call)] == []


def test_the_template_is_what_the_code_says():
    """If this fails: make catalogues."""
    said = {first(call) for _, call in sentences()}
    assert {forms(message.id)[0] for message in template() if message.id} == said
    with (LOCALES / "messages.pot").open("rb") as file:
        assert {forms(message.id) for message in read_po(file) if message.id} == {
            forms(message.id) for message in template() if message.id
        }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_holds_what_the_code_says_and_no_more(language: str):
    """If this fails: make catalogues."""
    assert {forms(m.id) for m in messages(language)} == {forms(m.id) for m in template() if m.id}
    assert list(read(language).obsolete) == []


@pytest.mark.parametrize("language", WRITTEN)
def test_nothing_is_left_unsaid_or_guessed(language: str):
    assert [id for id, said in pairs(language) if not said.strip()] == []
    assert [m.id for m in messages(language) if m.fuzzy] == []
    write_mo(io.BytesIO(), read(language))


def test_english_is_the_language_of_the_sentences():
    assert [m.id for m in messages("en") if any(forms(m.string)) and forms(m.string) != forms(m.id)] == []


@pytest.mark.parametrize("language", WRITTEN)
def test_places_and_tags_are_the_same(language: str):
    assert [id for id, said in pairs(language) if sorted(PLACE.findall(id)) != sorted(PLACE.findall(said))] == []
    assert [id for id, said in pairs(language) if TAG.findall(id) != TAG.findall(said)] == []


@pytest.mark.parametrize("language", WRITTEN)
def test_commands_are_called_by_the_names_of_the_language(language: str):
    names = {command.name: command.named(language) for command in COMMANDS}
    wrong = [
        (id, said)
        for id, said in pairs(language)
        if sorted(names.get(name, name) for name in COMMAND.findall(id)) != sorted(COMMAND.findall(said))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", WRITTEN)
def test_a_sentence_ends_as_one_and_a_label_does_not(language: str):
    assert [id for id, said in pairs(language) if bool(END.search(id)) != bool(END.search(said))] == []


@pytest.mark.parametrize("language", WRITTEN)
def test_spaces_and_quotation_marks_are_those_of_the_language(language: str):
    wrong = re.compile(r"^\s|\s$|  |[\"“„«»]|\d-\d|\.\.\.")
    assert [said for _, said in pairs(language) if wrong.search(TAG.sub("", said))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_the_greeting_is_exclaimed(language: str):
    assert [said for id, said in pairs(language) if "!" in said and not id.startswith(GREETING)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_praises_advises_or_blames(language: str):
    assert [said for _, said in pairs(language) if re.search(NEVER[language], said, re.IGNORECASE)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_has_one_to_three_words(language: str):
    said = {id: PLACE.sub("0", known(language)[id]) for id in labels()}
    assert sorted(label for label in said.values() if len(label) > LONGEST) == []
    assert sorted(label for label in said.values() if not 1 <= len(label.split()) <= WORDS) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_toast_fits(language: str):
    assert [id for id in toasts() if len(known(language)[id]) > TOAST] == []


@pytest.mark.parametrize("language", WRITTEN)
def test_a_thing_has_one_name(language: str):
    """The glossary's words, and not those that it shuns."""
    with (LOCALES / "glossary.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    shunned = "|".join(word for row in rows for word in row[f"not {language}"].split(", ") if word)
    never = re.compile(r"\b(" + shunned.replace("…", r"\w*") + r")\b", re.IGNORECASE)
    assert [row["term"] for row in rows if not row[language] or not row["note"]] == []
    assert [(found[0], said) for _, said in pairs(language) if (found := never.search(said))] == []


def test_nothing_is_handed_in_and_left_lying():
    assert [path.name for path in LOCALES.rglob("*.csv") if path.name != "glossary.csv"] == []
    assert all(source(language).exists() for language in LANGUAGES)
