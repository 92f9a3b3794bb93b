"""The chat view: every message fits Telegram, is well formed, and loses nothing of anyone's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.chat import CAPTION, chat
from bot.digests.clean import clean
from bot.digests.split import FULL, cut, units
from conversations.digest import GoalLine, Material, Shared, Voice, Words, digest
from tests.digests.example import example, material, shared
from tests.digests.wording import wording

DAY = date(2026, 11, 20)
LIMIT, ENTITIES = 4096, 100
NASTY = ["<b>", "</blockquote>", "&amp;", "&", "<", '"', "\u202e", "\u2067", "\u200f", "\x00", "\x1b",
         "\ud83d", "👩\u200d👩\u200d👧", "🇫🇮", "👍🏽", "ä", "e\u0301", "שלום", "\n", "\n\n", " ", "\u2028", "\u3000",
         "*_`", "\ufffe"]  # fmt: skip
texts = st.lists(st.sampled_from(NASTY) | st.text(max_size=30), max_size=12).map("".join)
long_texts = st.builds(lambda text, times: text * times, texts, st.integers(1, 600)).map(lambda s: s[:12000])
kinds = st.sampled_from(["answer", "bring", "commitment", "tried", "note", "opening", "ask", "after"])
things = st.builds(Shared, id=st.just("1"), kind=kinds, theme=st.sampled_from([None, "role-own", "x"]),
                   question=st.none() | texts, words=st.none() | st.builds(Words, long_texts),
                   title=st.none() | texts, at=st.just(DAY), new=st.booleans())  # fmt: skip
goals = st.builds(GoalLine, name=texts, points=st.just(((DAY, 4), (date(2026, 12, 1), 5))))


class Reader(HTMLParser):
    """Reads a message as Telegram would: what shows, how many entities, and whether tags close."""

    def __init__(self, message: str) -> None:
        super().__init__(convert_charrefs=True)
        self.shown, self.entities, self.open = "", 0, ""
        self.feed(message)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not self.open
        assert tag in ("b", "i", "blockquote")
        assert attrs in ([], [("expandable", None)])
        self.open, self.entities = tag, self.entities + 1

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open
        self.open = ""

    def handle_data(self, data: str) -> None:
        self.shown += data


def read(messages: tuple[str, ...]) -> Iterator[str]:
    for message in messages:
        reader = Reader(message)
        assert 0 < units(reader.shown.strip()) <= LIMIT
        assert reader.entities <= ENTITIES
        assert clean(reader.shown) == reader.shown.strip()
        yield reader.shown


def bare(text: str) -> str:
    return "".join(text.split())


def told_by(*things: Shared, goals: tuple[GoalLine, ...] = ()) -> Material:
    return replace(material(), shared=things, goals=goals)


@given(st.lists(things, max_size=5), st.lists(goals, max_size=2))
def test_any_words_fit_and_none_is_lost(things: list[Shared], goals: list[GoalLine]) -> None:
    ordered = digest(told_by(*things, goals=tuple(goals)))
    shown = bare("".join(read(chat(ordered, wording("fi")).messages)))
    place = 0
    items = (
        *ordered.bring,
        *ordered.tried,
        *(item for part in ordered.sections for item in part.reflections),
    )
    for item in items:
        words = bare(clean(item.words.text if item.words else item.title or ""))
        place = shown.index(words, place) + len(words)


@pytest.mark.parametrize("unit", ["ä", "👩\u200d👩\u200d👧", "sana ", "kappale.\n\n", "<", "\u0301", "\n", "\u200d"])
def test_ten_full_messages_in_one_answer(unit: str) -> None:
    text = "alku " + (unit * 41000)[:40960] + " loppu"
    messages = chat(digest(told_by(shared("bring", DAY, text))), wording("fi")).messages
    assert bare("".join(read(messages))).endswith(bare(clean(text)))


def test_many_short_answers_keep_under_the_entity_limit() -> None:
    things = [shared("answer", DAY, "ok", "Miten?", theme="role-own") for _ in range(200)]
    messages = chat(digest(told_by(*things)), wording("fi")).messages
    assert len(list(read(messages))) > 1


def test_a_split_falls_between_reflections_first() -> None:
    things = [shared("answer", DAY, f"{word} " * 300, "Mitä?", theme="role-own") for word in ("yksi", "kaksi", "kolme")]
    shown = list(read(chat(digest(told_by(*things)), wording("fi")).messages))
    assert [("yksi" in text, "kaksi" in text, "kolme" in text) for text in shown] == [
        (True, True, False),
        (False, False, True),
    ]


def test_a_long_quotation_is_folded_and_a_short_one_is_open() -> None:
    message = chat(digest(told_by(shared("bring", DAY, "lyhyt"), shared("bring", DAY, "pitkä " * 90))), wording("fi"))
    assert "<blockquote>lyhyt</blockquote>" in message.messages[0]
    assert "<blockquote expandable>pitkä" in message.messages[0]


@pytest.mark.parametrize(
    ("text", "room", "begun", "rest"),
    [("one two three", 9, "one two", "three"), ("a b.\n\nc d e f", 8, "a b.", "c d e f"),
     ("aaaa", 3, "aaa", "a"), ("aa👍🏽", 4, "aa", "👍🏽"), ("aae\u0301", 3, "aa", "e\u0301"), ("all", 3, "all", "")],
)  # fmt: skip
def test_a_cut_falls_where_a_reader_would_make_it(text: str, room: int, begun: str, rest: str) -> None:
    assert cut(text, room) == (begun, rest)


def test_voices_follow_with_the_question_as_caption() -> None:
    (spoken,) = chat(example(), wording("fi")).voices
    assert spoken.voice.file_id == "voice-1"
    assert spoken.caption == "20.11.\n<i>Mitä haluaisit kuulla tiimiltäsi, jos saisit valita?</i>"


def test_a_caption_fits_whatever_was_asked() -> None:
    voice = Voice("v", 3661, datetime(2026, 11, 20, tzinfo=UTC))
    asked = shared("ask", DAY, question="<x> 👍 " * 600, voices=(voice,))
    told = chat(digest(told_by(asked)), wording("sv"))
    assert units(Reader(told.voices[0].caption).shown) <= CAPTION + 20
    assert "Talat svar, 61:01" in told.messages[0] + told.messages[-1]
    assert all(units(text) <= FULL for text in read(told.messages))


def test_the_first_line_shows_nothing_of_anyone() -> None:
    assert chat(example(), wording("fi")).messages[0].splitlines()[0] == "<b>Kooste</b>"
