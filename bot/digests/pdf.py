"""A digest as a tagged PDF (PDF/UA-1, A4) to print; a person's words reach typst as data, never as markup."""

from __future__ import annotations

import json
import re
from bisect import bisect
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from bot.digests.page import page
from bot.digests.wording import Wording
from conversations.digest import Digest

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
TEMPLATE = HERE / "digest.typ"
MISSING = "□"
PLAIN = re.compile("[^ -~\u00a0-\u017f‐-‧□]")
ACCENTS = "\u0300-\u036f\u200d\u20d0-\u20ff\ufe00-\ufe2f\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff"
TOWER = re.compile(f"([{ACCENTS}]{{8}})[{ACCENTS}]+")  # typst sets a tower of accents for minutes
CLINGS = f"{ACCENTS}\U0001f1e6-\U0001f1ff"
LONG = re.compile(f"([^ \n]{{36,60}}?)(?<!\u200d)(?=[^ \n{CLINGS}])|([^ \n]{{60}})")  # no word outgrows a line
SILENT = ((0xAD, 0xAD), (0x200C, 0x200D), (0xFE00, 0xFE0F), (0xE0000, 0xE0FFF))  # shown as nothing


def pdf(digest: Digest, wording: Wording) -> bytes:
    """The document; the same digest gives the same bytes."""
    from typst import TypstError  # heavy, and wanted only here

    told = _printable(asdict(page(digest, wording)))
    made = datetime(digest.today.year, digest.today.month, digest.today.day, tzinfo=UTC)
    try:
        return _typeset(json.dumps(told, default=str), made)
    except TypstError:  # a sequence that the fonts cannot set: better some squares than no digest
        return _typeset(PLAIN.sub(MISSING, json.dumps(told, default=str, ensure_ascii=False)), made)


def _typeset(told: str, made: datetime) -> bytes:
    import typst

    document = typst.compile(
        str(TEMPLATE),
        root=str(HERE),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"digest": told},
        pdf_standards="ua-1",
        timestamp=made,
    )
    return bytes(document)


def _printable(value: Any) -> Any:
    """Every text of the page with glyphs for all of it."""
    if isinstance(value, str):
        return _broken("".join(map(_shown, value)))
    if isinstance(value, dict):
        return {name: _printable(held) for name, held in value.items()}
    return [_printable(held) for held in value] if isinstance(value, list | tuple) else value


def _broken(text: str) -> str:
    """The text with places to break a long word, lest typst run out of memory, and no towers of accents."""
    return LONG.sub(lambda word: f"{word[0]}\u200b", TOWER.sub(r"\1", text))


def _shown(character: str) -> str:
    number = ord(character)
    if character in "\n ":
        return character
    starts, ends = _coverage()
    place = bisect(starts, number) - 1
    if place >= 0 and number <= ends[place]:
        return character
    return "" if any(first <= number <= last for first, last in SILENT) else MISSING


@cache
def _coverage() -> tuple[list[int], list[int]]:
    """Where the characters that the fonts can show begin and end."""
    ranges = (FONTS / "coverage.txt").read_text(encoding="ascii").split()
    pairs = [[int(end, 16) for end in pair.split("-")] for pair in ranges]
    return [first for first, _ in pairs], [last for _, last in pairs]
