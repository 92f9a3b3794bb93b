"""The question bank: what it takes in, what it refuses, and which question comes next."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import bank as packaged
from conversations.themes import Bank, ContentError, Question

LANGUAGES = ("fi", "sv", "en")


def theme(id: str = "role", *prompts: dict[str, Any], kind: str = "theme") -> dict[str, Any]:
    return {kind: {"id": id, "fi": "Rooli", "sv": "Roll", "en": "Role"}, "prompt": list(prompts)}


def prompt(id: str = "role-own-1", domain: str = "role-own", **texts: Any) -> dict[str, Any]:
    return {"id": id, "domain": domain, **(texts or {"fi": "Mitä?", "sv": "Vad?", "en": "What?"})}


def programme(*themes: str) -> dict[str, Any]:
    return {"programme": {"id": "lenses", "fi": "Neljä", "sv": "Fyra", "en": "Four", "themes": list(themes)}}


def told(*documents: dict[str, Any]) -> tuple[str, ...]:
    with pytest.raises(ContentError) as refused:
        Bank.of(documents)
    return refused.value.problems


def bank() -> Bank:
    return Bank.of([theme("role", prompt()), theme("after", prompt("after-1", "after"), kind="move")])


def test_it_finds_a_question_and_its_words():
    found = bank().question("role-own-1")
    assert found == Question("role-own-1", "role-own", "role", {"fi": "Mitä?", "sv": "Vad?", "en": "What?"})
    assert bank().text("role-own-1", "sv") == "Vad?"


def test_it_knows_nothing_of_other_ids_and_says_so():
    assert bank().question("role-own-9") is None
    assert bank().text("role-own-9", "fi") is None
    assert bank().pick("weather", "fi", [], "seed") is None


def test_another_language_never_stands_in():
    only_finnish = Bank.of([theme("role", prompt(fi="Mitä?"))])
    assert only_finnish.text("role-own-1", "sv") is None
    assert only_finnish.questions("role", "sv") == ()
    assert only_finnish.pick("role", "sv", [], "seed") is None


def test_themes_moves_and_programmes_have_names():
    named = Bank.of([theme("role", prompt()), programme("role")])
    assert named.name("role", "sv") == "Roll"
    assert named.name("lenses", "fi") == "Neljä"
    assert named.programmes[0].themes == ("role",)
    assert named.name("gone", "fi") == "gone"


def test_a_move_is_not_a_theme():
    assert [theme.id for theme in bank().themes] == ["role"]
    assert [move.id for move in bank().moves] == ["after"]


def test_one_domain_can_be_asked_for_alone():
    parts = (prompt("rehearse-feel-1", "rehearse-feel"), prompt("rehearse-then-1", "rehearse-then"))
    rehearsal = Bank.of([theme("rehearse", *parts, kind="move")])
    assert [question.id for question in rehearsal.questions("rehearse-then", "fi")] == ["rehearse-then-1"]


def test_a_text_broken_over_lines_becomes_one_line():
    assert Bank.of([theme("role", prompt(fi="\n  Mitä\n  nyt?\n"))]).text("role-own-1", "fi") == "Mitä nyt?"


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ({"fi": "Mitä."}, "no question mark"),
        ({"fi": "Mitä? Miksi?"}, "2 question marks"),
        ({"fi": "Mitä nyt!?"}, "exclamation mark"),
        ({"fi": "  "}, "the text is empty"),
        ({"fi": 7}, "the text is empty"),
        ({"fi": "a" * 300 + "?"}, "301 characters"),
        ({"fi": "Mitä?", "de": "Was?"}, "unknown language “de”"),
        ({"domain": "role-own"}, "no text in any language"),
    ],
)
def test_a_wrong_text_is_told_in_plain_words(broken: dict[str, Any], words: str):
    (problem,) = told(theme("role", {"id": "role-own-1", "domain": "role-own", **broken}))
    assert words in problem
    assert "role-own-1" in problem


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (theme("role", {"domain": "role-own", "fi": "Mitä?"}), "number 1”: the id is missing"),
        (theme("role", prompt("Role 1")), "small letters"),
        (theme("role", prompt(domain="power-own")), "does not begin with “role-”"),
        (theme("role", prompt(domain="")), "the domain is missing"),
        (theme("role", prompt(), prompt()), "used 2 times"),
        (theme("role"), "holds no [[prompt]]"),
        ({**theme("role", prompt()), "prompts": []}, "“prompts” is not known"),
        ({"theme": {"id": "role", "fi": "Rooli", "sv": "Roll"}, "prompt": [prompt()]}, "name in “en”"),
        ({"question": []}, "neither [theme], [move] nor [programme]"),
        (programme("role"), "there is no theme “role”"),
        (programme(), "names no themes"),
    ],
)
def test_a_wrong_document_is_told_in_plain_words(document: dict[str, Any], words: str):
    (problem,) = told(document)
    assert words in problem


def test_every_problem_is_told_at_once():
    assert len(told(theme("role", prompt(fi="Mitä!"), prompt("x", "y")), programme("power"))) == 4


def test_a_domain_may_stand_in_the_singular():
    assert Bank.of([theme("structures", prompt("structure-talk-1", "structure-talk"))]).themes


DOMAINS = ("self-lead", "self-load", "self-whole")


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    """Up to twelve questions in three domains, each in some of the languages."""
    spoken = st.sets(st.sampled_from(LANGUAGES), min_size=1)
    drawn = draw(st.lists(st.tuples(st.sampled_from(DOMAINS), spoken), min_size=1, max_size=12))
    prompts = [
        prompt(f"q-{number}", domain, **{language: "Mitä?" for language in languages})
        for number, (domain, languages) in enumerate(drawn)
    ]
    return Bank.of([theme("self", *prompts)])


def walk(bank: Bank, language: str, steps: int, seed: str) -> list[Question]:
    met: list[Question] = []
    for step in range(steps):
        if picked := bank.pick("self", language, [question.id for question in met], f"{seed}{step}"):
            met.append(picked)
    return met


@given(banks(), st.sampled_from(LANGUAGES), st.text(max_size=5))
def test_nothing_comes_again_before_the_theme_is_used_up(bank: Bank, language: str, seed: str):
    offered = bank.questions("self", language)
    met = [question.id for question in walk(bank, language, 2 * len(offered), seed)]
    once, again = met[: len(offered)], met[len(offered) :]
    assert sorted(once) == sorted(question.id for question in offered)
    assert again == once  # then the one longest unmet


@given(banks(), st.sampled_from(LANGUAGES), st.text(max_size=5))
def test_a_question_without_the_language_is_not_offered(bank: Bank, language: str, seed: str):
    assert all(language in question.texts for question in walk(bank, language, 15, seed))


@given(banks(), st.sampled_from(LANGUAGES), st.text(max_size=5))
def test_the_same_seed_gives_the_same_question(bank: Bank, language: str, seed: str):
    used = [question.id for question in walk(bank, language, 2, "x")]
    assert bank.pick("self", language, used, seed) == bank.pick("self", language, list(used), seed)


@given(banks(), st.text(max_size=5))
def test_it_spreads_over_the_domains(bank: Bank, seed: str):
    """No domain is met a second time while another has something that was never met."""
    domains = {question.domain for question in bank.questions("self", "fi")}
    first = walk(bank, "fi", len(domains), seed)
    assert {question.domain for question in first} == domains


@given(banks(), st.lists(st.text(max_size=8), max_size=5), st.text(max_size=5))
def test_ids_that_are_no_longer_there_disturb_nobody(bank: Bank, gone: list[str], seed: str):
    picked = bank.pick("self", "fi", gone, seed)
    assert (picked is None) == (bank.questions("self", "fi") == ())


def test_the_lot_is_the_same_on_every_machine():
    prompts = [prompt(f"role-own-{number}") for number in range(1, 9)]
    assert Bank.of([theme("role", *prompts)]).pick("role", "fi", [], "seed").id == "role-own-5"


def test_what_a_supervisor_chooses_from_begins_with_the_four_lenses():
    assert [programme.id for programme in packaged().programmes] == ["lenses", "load", "community", "time"]
    assert [theme.id for theme in packaged().themes][:4] == ["role", "power", "structures", "dialogue"]
