"""The web page and the print: whatever is written, they hold together, fetch nothing and are accessible."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digests.html import html
from bot.digests.line import dots
from bot.digests.pdf import pdf
from conversations.digest import Digest, GoalLine, Why, Words, digest
from tests.digests.example import example, material, shared
from tests.digests.wording import LANGUAGES, wording

DAY = date(2026, 11, 20)
SPANS = ((0x20, 0x600), (0x2000, 0x3300), (0x1F000, 0x1FB00))
EVERY = "".join(chr(number) for first, last in SPANS for number in range(first, last))
LETTERS = [chr(number) for number in range(0x1F1E6, 0x1F200)]
FLAGS = "".join(a + b for a in LETTERS for b in LETTERS)
TONES = "".join(chr(hand) + chr(tone) for hand in range(0x1F440, 0x1F490) for tone in range(0x1F3FB, 0x1F400))
JOINED = "👩\u200d❤\ufe0f\u200d💋\u200d👨 👨🏽\u200d💻 🏳\ufe0f\u200d🌈 🏴\U000e0067\U000e0062\U000e0065\U000e006e"
KEYCAPS = "".join(f"{key}\ufe0f\u20e3" for key in "0123456789#*") + "©\ufe0f ❤\ufe0e \u200d \ufe0f \u20e3 \U000e0067"
CONTROLS = "".join(map(chr, [*range(32), *range(0x7F, 0xA0), 0x202E, 0x2066, 0xD83D, 0xDC00, 0xFFFE, 0x10FFFF]))
MARKUP = '#panic() $x$ *a* _b_ `c` @ref <label> \\u{41} = h\n- l\n/ t: u #import "x" <script>x()</script> &lt;'
EVERYTHING = {
    "every character": EVERY,
    "flags": FLAGS,
    "skin tones": TONES,
    "joined": JOINED,
    "keycaps": KEYCAPS,
    "controls": CONTROLS,
    "markup": MARKUP,
    "one word": "a" * 5000 + "!" * 5000,
    "right to left": "שלום \u202e عليكم",
    "nothing": "\u200b\u200d\u00ad",
}
ENDLESS = [
    "a",
    "!",
    "\u00a0",
    "\u0301",
    "👩\u200d",
    "🏽",
    "🇫",
    "❤\ufe0f",
    "1\ufe0f\u20e3",
    "\U000e0067",
    "漢",
    "a\n",
    "a\n\n",
]


def everywhere(text: str) -> Digest:
    """A digest with the text in every place where a person's words may stand."""
    told = tuple(shared(kind, DAY, f"x{text}", f"x{text}") for kind in ("bring", "tried", "answer"))
    goal = GoalLine(f"x{text}", ((DAY, 0), (DAY, 10)), (Why(DAY, Words(f"x{text}")),), True)
    titled = shared("note", DAY, title=f"x{text}")
    return digest(replace(material(), supervisee=f"x{text}", shared=(*told, titled), goals=(goal,)))


def text_of(document: bytes, folder: Path) -> str:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not here: the print's text is not read back")
    (folder / "digest.pdf").write_bytes(document)
    read = subprocess.run(["pdftotext", folder / "digest.pdf", "-"], capture_output=True, check=True)
    return read.stdout.decode()


@pytest.mark.parametrize("name", EVERYTHING)
def test_print_and_page_take_any_text(name: str) -> None:
    told = everywhere(EVERYTHING[name])
    assert pdf(told, wording("fi")).startswith(b"%PDF-1.7")
    Page(html(told, wording("fi")))


@pytest.mark.parametrize("unit", ENDLESS)
def test_the_print_takes_what_has_no_place_to_break(unit: str) -> None:
    told = digest(replace(material(), shared=(shared("bring", DAY, "x" + unit * 40000),), goals=()))
    assert pdf(told, wording("fi")).startswith(b"%PDF")


SIGNS = st.sampled_from(EVERY + JOINED + FLAGS)


@settings(max_examples=40)
@given(st.text(st.characters(codec="utf-8"), min_size=1) | st.text(SIGNS))
def test_any_text_is_printed(text: str) -> None:
    assert pdf(everywhere(text), wording("sv")).startswith(b"%PDF")


def test_what_typst_refuses_is_printed_in_plain_letters(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    real: Any = typst.compile

    def refuse_emoji(*args: Any, sys_inputs: dict[str, str], **more: Any) -> Any:
        if "🙂" in str(json.loads(sys_inputs["digest"])):
            raise typst.TypstError("no", "no")
        return real(*args, sys_inputs=sys_inputs, **more)

    monkeypatch.setattr(typst, "compile", refuse_emoji)
    shown = text_of(pdf(example(), wording("fi")), tmp_path)
    assert "□" in shown
    assert "pärjännyt" in shown


def test_the_print_is_tagged_and_says_its_language_and_title() -> None:
    document = pdf(example(), wording("fi"))
    assert b"/MarkInfo" in document
    assert b"<pdfuaid:part>1</pdfuaid:part>" in document
    assert re.search(rb"/Lang ?\(fi\)", document)
    assert b"Kooste: Maija K." in document


def test_the_print_reads_back_in_order_with_the_markup_as_it_was_written(tmp_path: Path) -> None:
    shown = " ".join(text_of(pdf(example(), wording("fi")), tmp_path).split())
    wanted = [
        "Maija K.",
        "Mihin haluan käyttää ajan",
        "Tiimipalaverit.",
        "Jaksaminen",
        "Kokeilu",
        "🙂",
        "Vain otsikko",
    ]
    assert [shown.index(words) for words in wanted] == sorted(shown.index(words) for words in wanted)
    asked = digest(replace(material(), shared=(shared("bring", DAY, "#panic() *tähti* $x$"),), goals=()))
    assert "#panic() *tähti* $x$" in text_of(pdf(asked, wording("fi")), tmp_path)


def test_what_no_font_can_show_is_a_square(tmp_path: Path) -> None:
    told = digest(replace(material(), shared=(shared("bring", DAY, "a 漢 b"),), goals=()))
    assert "a□b" in text_of(pdf(told, wording("en")), tmp_path).replace(" ", "")


class Page(HTMLParser):
    """Reads the page: tags close in order, nothing runs and nothing is fetched."""

    VOID = ("meta", "line", "circle", "polyline", "!doctype")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.shown: list[str] = []
        self.labels: list[str] = []
        assert not re.search(r"https?:|url\(|@import| src=| href=", re.sub(r">[^<]*<", "><", page))
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "link", "img", "iframe")
        self.labels += [value or "" for name, value in attrs if name == "aria-label"]
        self.open += [] if tag in self.VOID else [tag]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in self.VOID

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.shown.append(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_stands_alone_and_names_its_charts(language: str) -> None:
    page = html(example(), wording(language))
    read = Page(page)
    assert "http" not in page
    assert f'<html lang="{language}">' in page
    assert read.labels[0].startswith("Jaksaminen, ")
    assert read.labels[0].count("(") == 5


def test_a_line_keeps_room_between_its_days() -> None:
    days = [DAY + timedelta(days=step) for step in (0, 1, 30, 60, 61, 200, 399, 400)]
    placed = dots([(day, 5) for day in days], str)
    roomy = [dot.x for dot in placed if dot.room]
    assert roomy[0] == 0
    assert roomy[-1] == 1
    assert all(after - before >= 0.11 for before, after in pairwise(roomy))
    assert [dot.y for dot in dots([(DAY, 0), (DAY, 10)], str)] == [0, 1]
    assert dots((), str) == ()
