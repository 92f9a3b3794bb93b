"""What is said in the reader's language: dates as they are written there, nothing of a person's words as markup."""

from __future__ import annotations

import html
import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.translation import TURNING, clean, language_of, line, message, plain, units
from conversations.message import N_, NN_, Ask, Quote, Text, Verbatim, say

AT = datetime(2026, 12, 3, 14, 0, tzinfo=ZoneInfo("Europe/Helsinki"))
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
nasty = st.sampled_from(["<b>", "&", "\u202e", "🙂", "</blockquote>", "{name}", "a", "\n", "%s", "\u2066"])
long = st.one_of(words, st.lists(nasty, max_size=40).map("".join), st.integers(0, 5000).map("&".__mul__),
                 st.integers(0, 5000).map("🙂".__mul__))  # fmt: skip


def read(markup: str) -> str:
    """The words that Telegram shows of this HTML."""
    return html.unescape(re.sub(r"</?(b|i|blockquote|blockquote expandable)>", "", markup))


@pytest.mark.parametrize(
    ("spec", "fi", "sv", "en"),
    [
        ("", "to 3.12. klo 14.00", "to 3.12 kl. 14.00", "Thu 3 Dec, 14:00"),
        (":day", "to 3.12.", "to 3.12", "Thu 3 Dec"),
        (":date", "3.12.2026", "3.12.2026", "3 Dec 2026"),
        (":time", "klo 14.00", "kl. 14.00", "14:00"),
        (":full", "torstaina 3.12.2026 klo 14.00", "torsdag 3.12.2026 kl. 14.00", "Thursday 3 December 2026 at 14:00"),
        (":fullday", "torstaina 3.12.2026", "torsdag 3.12.2026", "Thursday 3 December 2026"),
    ],
)
def test_dates_are_as_voice_md_has_them(spec: str, fi: str, sv: str, en: str) -> None:
    said = Text(f"{{at{spec}}}", {"at": AT})
    assert [line(said, language) for language in ("fi", "sv", "en")] == [fi, sv, en]


def test_a_day_and_an_hour_are_written_by_their_kind() -> None:
    said = N_("{day} {hour}", day=date(2026, 12, 3), hour=time(9, 5))
    written = [line(said, language) for language in ("fi", "sv", "en")]
    assert written == ["to 3.12. klo 9.05", "to 3.12 kl. 9.05", "Thu 3 Dec 09:05"]


def test_an_instant_is_written_in_its_own_zone() -> None:
    said = N_("{at:hour}", at=AT.astimezone(ZoneInfo("Europe/Stockholm")))
    assert line(said, "sv") == "13.00"


def test_plurals_and_numbers_are_of_the_language() -> None:
    def kept(n: int) -> Text:
        return NN_("Kept as a note. Only you can see this.", "Kept as a note, {n} messages. Only you can see this.", n)

    assert [line(kept(n), "en") for n in (1, 3)] == [
        "Kept as a note. Only you can see this.", "Kept as a note, 3 messages. Only you can see this.",
    ]  # fmt: skip
    assert len({line(kept(n), language) for n in (1, 3) for language in ("fi", "sv", "en")}) == 6
    assert [line(N_("{n}", n=12345), language) for language in ("fi", "en")] == ["12\u00a0345", "12,345"]


def test_lists_are_joined_as_the_language_does() -> None:
    said = N_("{names}", names=("Aino", Verbatim("Mikko <3"), "Åsa"))
    written = [line(said, language) for language in ("fi", "sv", "en")]
    assert written == ["Aino, Mikko &lt;3 ja Åsa", "Aino, Mikko &lt;3 och Åsa", "Aino, Mikko &lt;3 and Åsa"]
    assert line(N_("{names}", names=()), "fi") == ""


@given(words)
def test_words_of_a_person_are_never_markup(text: str) -> None:
    for said in (N_("<b>{name}</b>", name=text), Verbatim(text, "bold")):
        assert line(said, "fi") == f"<b>{html.escape(clean(text), quote=False)}</b>"
        assert plain(said, "fi") == clean(text)
    assert line(text, "fi") == html.escape(clean(text), quote=False)


@given(words)
def test_words_of_a_person_turn_nothing_around(text: str) -> None:
    said = line(N_("{name} asks:", name=f"\u202e{text}\u2066"), "en")
    assert not TURNING.search(said)
    assert said.endswith(" asks:")


def test_places_in_a_persons_words_stay_as_they_are() -> None:
    assert line(N_("{name} asks:", name="{at} {0} %s"), "en") == "{at} {0} %s asks:"


def test_a_long_quotation_is_folded_and_one_too_long_is_cut() -> None:
    assert message(say(Quote("a" * 501)), "fi").startswith("<blockquote expandable>")
    said = message(say(N_("Kept."), Quote("a " * 3000), Quote("b" * 300)), "en")
    assert units(read(said)) <= 4096
    assert " …</blockquote>" in said
    assert "b" * 300 in said


@given(st.lists(st.one_of(long.map(Verbatim), long.map(Quote), long.map(lambda t: N_("{x}", x=t))), max_size=5))
def test_any_message_fits(lines: list[Verbatim | Quote | Text]) -> None:
    said = message(Ask(tuple(lines)), "fi")
    assert units(read(said)) <= 4096
    assert said.count("<blockquote") == said.count("</blockquote>")
    assert not TURNING.search(said)


@pytest.mark.parametrize(
    ("code", "language"), [("fi", "fi"), ("sv-FI", "sv"), ("en-GB", "en"), ("EN", "en"), ("de", "fi"), ("", "fi")]
)
def test_a_language_that_is_not_spoken_is_answered_in_finnish(code: str, language: str) -> None:
    assert language_of(code) == language
