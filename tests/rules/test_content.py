"""The real content: enough of it, in three languages, in the voice that docs and supervisors agreed on."""

import re
from pathlib import Path

import pytest

from bot.content import PACKAGED, bank, load
from conversations.themes import ContentError, Question

LANGUAGES = ("fi", "sv", "en")
DOMAINS = (
    "role-areas",
    "role-strengths",
    "role-place",
    "role-limits",
    "role-own",
    "power-intervene",
    "power-anger",
    "power-feelings",
    "power-courage",
    "power-alone",
    "power-temptation",
    "structure-goals",
    "structure-forms",
    "structure-talk",
    "structure-selfdirection",
    "dialogue-experience",
    "dialogue-practice",
    "dialogue-learning",
    "dialogue-change",
    "self-lead",
    "self-load",
    "self-priority",
    "self-whole",
    "self-direction",
    "self-wellbeing",
    "community-task",
    "community-structure",
    "community-climate",
    "community-leadership",
    "community-interaction",
    "community-learning",
    "time-change",
    "time-distance",
    "time-dynamics",
)
THEMES = ("role", "power", "structures", "dialogue", "self", "community", "time")
MOVES = {
    "opening": 8,
    "after": 12,
    "commitment": 12,
    "tried": 12,
    "bring": 12,
    "scale": 6,
    "scale-why": 6,
    "scale-up": 6,
    "sharpen": 8,
    "shift": 8,
    "story": 8,
    "works": 8,
    "voice": 8,
    "rehearse-happen": 4,
    "rehearse-feel": 4,
    "rehearse-then": 4,
}
NEVER = {
    "fi": r"\b(hienoa|upeaa|mahtavaa|loistavaa|harmi|sinun (kannattaisi|pitäisi|täytyy)|miksi et|miksi"
    r"|eikö|etkö|muista|esimie\w*|alai(nen|s\w+)|tehtäv\w*|fiidbäk\w*|feedback\w*|taistel\w*|maali(in|n|t)?)\b",
    "sv": r"\b(bra (jobbat|gjort)|utmärkt|tyvärr|du borde|varför|visst|glöm inte|hemuppgift\w*|underställd\w*"
    r"|kamp\w*|strid\w*|feedback\w*)\b",
    "en": r"\b(great|well done|excellent|sorry|you (should|must|ought)|why|don't you|isn't it|remember to"
    r"|homework|task|subordinate\w*|battle\w*|fight\w*|goalposts?)\b",
}


def everything() -> list[Question]:
    found = {
        question.id: question
        for owner in (*bank().themes, *bank().moves)
        for language in LANGUAGES
        for question in bank().questions(owner.id, language)
    }
    return list(found.values())


def texts() -> list[tuple[str, str, str]]:
    return [(item.id, language, text) for item in everything() for language, text in item.texts.items()]


def test_there_is_enough_for_two_years():
    assert len(everything()) >= 180


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("domain", DOMAINS)
def test_each_domain_has_three_different_questions(domain: str, language: str):
    assert len({item.texts[language] for item in bank().questions(domain, language)}) >= 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("move", MOVES)
def test_each_move_has_wordings_enough(move: str, language: str):
    assert len({item.texts[language] for item in bank().questions(move, language)}) >= MOVES[move]


def test_no_domain_is_made_up():
    known = {*DOMAINS, *MOVES}
    assert [item.id for item in everything() if item.domain not in known] == []


def test_an_id_says_its_domain():
    assert [item.id for item in everything() if not re.fullmatch(rf"{item.domain}-\d+", item.id)] == []


def test_the_themes_and_programmes_are_there():
    assert {theme.id for theme in bank().themes} == set(THEMES)
    named = {theme for programme in bank().programmes for theme in programme.themes}
    assert named == set(THEMES)


def test_every_question_stands_in_three_languages():
    assert [item.id for item in everything() if set(item.texts) != set(LANGUAGES)] == []


def test_every_text_asks_one_thing_calmly():
    assert [(id, text) for id, _, text in texts() if text.count("?") != 1 or not text.endswith("?")] == []
    assert [(id, text) for id, _, text in texts() if "!" in text] == []


def test_every_text_fits_a_phone():
    assert [(id, len(text)) for id, _, text in texts() if len(text) > 200] == []


def test_no_text_stands_twice():
    for language in LANGUAGES:
        said = [text for _, spoken, text in texts() if spoken == language]
        assert sorted(text for text in set(said) if said.count(text) > 1) == []


def test_nothing_praises_advises_or_blames():
    found = [
        (id, said[0]) for id, language, text in texts() if (said := re.search(NEVER[language], text, re.IGNORECASE))
    ]
    assert found == []


def test_the_examples_of_the_voice_are_there():
    said = {text for _, _, text in texts()}
    assert "Miltä sama tilanne näyttäisi vuoden päästä?" in said
    assert "Missä kohdassa olet nyt, 0–10?" in said


@pytest.mark.parametrize("path", sorted((PACKAGED / "themes").glob("*.toml")), ids=lambda path: path.stem)
def test_each_theme_can_be_played_alone(path: Path):
    assert [theme.id for theme in load(path).themes] == [path.stem]


def test_a_house_may_add_its_own_folder(tmp_path: Path):
    written = (PACKAGED / "themes" / "time.toml").read_text(encoding="utf-8").replace('"time', '"winter')
    (tmp_path / "winter.toml").write_text(written, encoding="utf-8")
    assert bank(tmp_path).question("winter-change-1")
    assert bank().question("winter-change-1") is None


@pytest.mark.parametrize("written", [b"[theme", b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, written: bytes):
    (tmp_path / "mine.toml").write_bytes(written)
    with pytest.raises(ContentError, match=r"mine\.toml"):
        load(tmp_path / "mine.toml")


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(ContentError, match=r"mine\.toml: there is no such file"):
        load(tmp_path / "mine.toml")


def test_the_examples_of_the_guide_can_be_played(tmp_path: Path):
    guide = (PACKAGED.parents[1] / "docs" / "new-theme.md").read_text(encoding="utf-8")
    for number, example in enumerate(re.findall(r"```toml\n(.*?)```", guide, re.DOTALL)):
        (tmp_path / f"{number}.toml").write_text(example, encoding="utf-8")
    assert bank(tmp_path).name("farewells", "sv") == "Avslut"
    assert load(tmp_path / "0.toml").pick("grief", "fi", ["grief-loss-1"], "").id == "grief-ritual-1"
