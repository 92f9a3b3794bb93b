"""Writes what is said in the reader's language: catalogues by gettext, dates and numbers by Babel; it decides nothing.

Catalogues are `locales/<language>/LC_MESSAGES/messages.po`; English is the language of the message ids themselves.
Sentences may hold HTML of the messenger; every value that fills a place is escaped, and freed of characters that turn
the direction of writing.
"""

from __future__ import annotations

import gettext
import html
import io
import re
from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_datetime, format_time
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from conversations.message import Ask, Line, Quote, Text, Verbatim

LANGUAGES = ("fi", "sv", "en")
LOCALES = Path(__file__).parent.parent / "locales"
BABEL = {"fi": "fi", "sv": "sv_FI", "en": "en_GB"}
TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
FOLDED_FROM = 500  # a quotation longer than this is shown folded
GROUPED_FROM = 1000  # a smaller number is written in the same way everywhere
LIMIT = 3900  # UTF-16 units; Telegram's limit is 4096 after entities (Bot API, sendMessage)

PATTERNS: Mapping[str, Mapping[str, str]] = {
    "fi": {"": "cccccc d.M. 'klo' H.mm", "full": "EEEE d.M.y 'klo' H.mm", "day": "cccccc d.M.", "date": "d.M.y",
           "time": "'klo' H.mm", "hour": "H.mm", "fullday": "EEEE d.M.y"},
    "sv": {"": "cccccc d.M 'kl.' H.mm", "full": "EEEE d.M.y 'kl.' H.mm", "day": "cccccc d.M", "date": "d.M.y",
           "time": "'kl.' H.mm", "hour": "H.mm", "fullday": "EEEE d.M.y"},
    "en": {"": "EEE d MMM, HH:mm", "full": "EEEE d MMMM y 'at' HH:mm", "day": "EEE d MMM", "date": "d MMM y",
           "time": "HH:mm", "hour": "HH:mm", "fullday": "EEEE d MMMM y"},
}  # fmt: skip


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The sentences of a language; those of the message ids for English or when there is no catalogue."""
    source = LOCALES / language / "LC_MESSAGES" / "messages.po"
    if language == "en" or not source.exists():
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    return gettext.GNUTranslations(io.BytesIO(compiled.getvalue()))


def language_of(code: str) -> str:
    """The language for a client's language code; Finnish when unknown."""
    return code[:2].lower() if code[:2].lower() in LANGUAGES else "fi"


def clean(text: str) -> str:
    """A person's words without characters that turn the direction of what follows."""
    return TURNING.sub("", text)


class Moment:
    """A date, time or datetime that knows its language when it is put into a sentence: `{at}`, `{at:full}`."""

    def __init__(self, value: date | time, language: str) -> None:
        self.value, self.language = value, language

    def __format__(self, spec: str) -> str:
        return self.write(spec)

    def write(self, spec: str) -> str:
        """`spec` is a key of PATTERNS; "" the usual one for its kind."""
        usual = "time" if isinstance(self.value, time) else "" if isinstance(self.value, datetime) else "day"
        pattern, locale = PATTERNS[self.language][spec or usual], BABEL[self.language]
        if isinstance(self.value, time):
            return format_time(self.value, pattern, locale=locale)
        if isinstance(self.value, datetime):
            return format_datetime(self.value, pattern, tzinfo=self.value.tzinfo, locale=locale)
        return format_date(self.value, pattern, locale=locale)


def plain(text: Text | Verbatim | Quote | str, language: str) -> str:
    """One line without markup, for buttons, menus and toasts."""
    return html.unescape(re.sub(r"<[^>]+>", "", line(text, language)))


def line(said: Line | str, language: str) -> str:
    """One line as HTML."""
    match said:
        case str():
            return html.escape(clean(said), quote=False)
        case Verbatim():
            tag = {"bold": "b", "italic": "i"}.get(said.style)
            words = html.escape(clean(said.text), quote=False)
            return f"<{tag}>{words}</{tag}>" if tag else words
        case Quote():
            folded = " expandable" if len(said.text) > FOLDED_FROM else ""
            return f"<blockquote{folded}>{html.escape(clean(said.text), quote=False)}</blockquote>"
    return _sentence(said, language)


def _sentence(said: Text, language: str) -> str:
    book = catalogue(language)
    written = book.ngettext(said.msgid, said.plural, said.n) if said.plural else book.gettext(said.msgid)
    return written.format_map({name: _value(value, language) for name, value in said.args.items()})


def _value(value: Any, language: str) -> Any:
    if isinstance(value, date | time):
        return Moment(value, language)
    if isinstance(value, tuple):
        return format_list([f"{_value(v, language)}" for v in value], locale=BABEL[language]) if value else ""
    if isinstance(value, int):
        return f"{value:d}" if 0 <= value < GROUPED_FROM else format_decimal(value, locale=BABEL[language])
    return line(value, language)


def message(ask: Ask, language: str) -> str:
    """The whole message as HTML, within the messenger's limit; over it, the longest quotation is cut with …"""
    written = "\n\n".join(line(said, language) for said in ask.lines)
    over = units(written) - LIMIT
    if over <= 0:
        return written
    longest = max((said for said in ask.lines if isinstance(said, Quote)), key=lambda q: len(q.text), default=None)
    if longest is None or len(longest.text) < 200:
        return html.escape(html.unescape(re.sub(r"<[^>]+>", "", written))[: LIMIT // 2], quote=False)
    shorter = Quote(longest.text[: max(100, len(longest.text) - over - 20)].rstrip() + " …")
    return message(Ask(tuple(shorter if said is longest else said for said in ask.lines)), language)


def units(text: str) -> int:
    """Length in UTF-16 code units, as Telegram counts."""
    return len(text.encode("utf-16-le")) // 2
