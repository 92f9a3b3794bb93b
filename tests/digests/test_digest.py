"""What a digest holds and in which order; and that nothing but what was shared can change it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.digests.chat import chat
from bot.digests.html import html
from bot.digests.pdf import pdf
from conversations.digest import Digest, Shared, Words, digest, section_of
from tests.digests.example import example, material, shared
from tests.digests.wording import wording

DAY = date(2026, 11, 20)


def of(*told: Shared) -> Digest:
    return digest(replace(material(), shared=told, goals=()))


def test_their_own_agenda_comes_first_then_goals_experiment_reflections_and_titles() -> None:
    text = "\n".join(chat(example(), wording("fi")).messages)
    headings = ["Mihin haluan käyttää ajan", "Tavoitteet", "Kokeilu", "Tapaamisen jälkeen", "Rooli", "Valta",
                "Dialogi", "Ohjaajan kysymykset", "Vain otsikko"]  # fmt: skip
    places = [text.index(f"<b>{heading}</b>") for heading in headings]
    assert places == sorted(places)


def test_a_reflection_is_read_under_its_theme_and_in_the_order_of_writing() -> None:
    first = shared("answer", DAY, "later", theme="power-alone")
    second = shared("answer", date(2026, 11, 1), "earlier", theme="power-anger")
    (section,) = of(first, second).sections
    assert section.theme == "power"
    assert [item.words for item in section.reflections] == [Words("earlier"), Words("later")]


@pytest.mark.parametrize(
    ("kind", "theme", "section"),
    [("answer", "self-load", "self"), ("answer", "structures", "structure"), ("answer", "structure-talk", "structure"),
     ("answer", "own-theme", "other"), ("answer", None, "other"),
     ("note", None, "note"), ("opening", None, "opening"), ("after", "role-own", "after"),
     ("ask", None, "ask")],
)  # fmt: skip
def test_every_kind_has_its_section(kind: str, theme: str | None, section: str) -> None:
    assert section_of(shared(kind, DAY, "x", theme=theme)) == section


def test_a_title_stands_for_the_words_and_for_the_question() -> None:
    secret = shared("answer", DAY, "the words themselves", "the question", "power-alone", title="  A title ")
    told = of(secret)
    assert told.titles[0].title == "A title"
    for view in ("\n".join(chat(told, wording("en")).messages), html(told, wording("en")), repr(told)):
        assert "A title" in view
        assert "the words themselves" not in view
        assert "the question" not in view


def test_a_title_for_the_meeting_is_on_the_agenda() -> None:
    told = of(shared("bring", DAY, title="One thing"))
    assert [item.title for item in told.bring] == ["One thing"]
    assert not told.titles


@pytest.mark.parametrize("text", ["", "  \n "])
def test_what_has_neither_words_nor_title_is_not_there(text: str) -> None:
    assert of(replace(shared("answer", DAY, "x"), words=Words(text))).empty


def test_before_a_first_digest_nothing_is_marked_new() -> None:
    first = digest(replace(material(), since=None))
    assert example().fresh
    assert not first.fresh
    assert "Uusi" not in "".join(chat(first, wording("fi")).messages)


def test_that_nothing_is_new_is_said() -> None:
    old = tuple(replace(item, new=False) for item in material().shared)
    told = digest(replace(material(), shared=old, goals=()))
    assert "Edellisen koosteen (12.11.) jälkeen ei ole jaettu uutta." in chat(told, wording("fi")).messages[0]


def test_an_empty_digest_says_calmly_what_it_does_not_tell() -> None:
    told = of()
    (message,) = chat(told, wording("fi")).messages
    assert told.empty
    assert message.endswith("ei ole jaettu mitään.\n\nSiitä ei voi päätellä, onko jotakin kirjoitettu.")


def test_leaving_is_told_without_a_reason() -> None:
    left = digest(replace(material(), left_on=DAY))
    assert "Ohjattava on lähtenyt prosessista (20.11.)." in chat(left, wording("fi")).messages[0]


def test_the_same_material_gives_the_same_bytes_in_every_view() -> None:
    for view in (chat, html, pdf):
        assert view(digest(material()), wording("fi")) == view(digest(material()), wording("fi"))


def test_ids_never_show() -> None:
    other = tuple(replace(item, id=f"id {number}") for number, item in enumerate(material().shared))
    renamed = digest(replace(material(), shared=other))
    assert chat(renamed, wording("sv")) == chat(example(), wording("sv"))
    assert pdf(renamed, wording("sv")) == pdf(example(), wording("sv"))
