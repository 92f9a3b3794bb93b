"""The words and shapes in which people type dates and times, in the three languages; what they mean is in `dates`.

Everything here is folded as `fold` folds it: small letters without dots and rings, so that "på", "PÅ" and "pa"
are one word. Patterns are tried on at most `LONGEST` characters and match from end to end.
"""

import re
import unicodedata
from functools import cache
from itertools import product

LONGEST = 80
MARKS = "\u0300\u0301\u0308\u030a"
PUNCTUATION = str.maketrans({"–": "-", "—": "-", "−": "-", "’": "'", "´": "'"})

WEEKDAYS = (
    "maanantai(?:na|ksi)? ma mandag(?:en)? man monday mon",
    "tiistai(?:na|ksi)? ti tisdag(?:en)? tis tuesday tues tue",
    "keskiviikko(?:na|ksi)? ke onsdag(?:en)? ons on wednesday weds wed",
    "torstai(?:na|ksi)? to torsdag(?:en)? tors tor thursday thurs thur thu",
    "perjantai(?:na|ksi)? pe fredag(?:en)? fre fr friday fri",
    "lauantai(?:na|ksi)? la lordag(?:en)? lor lo saturday sat",
    "sunnuntai(?:na|ksi)? su sondag(?:en)? son so sunday sun",
)
MONTHS = (
    "tammi(?:kuu(?:ta|n)?)? januari january jan",
    "helmi(?:kuu(?:ta|n)?)? februari february feb",
    "maalis(?:kuu(?:ta|n)?)? mars march mar",
    "huhti(?:kuu(?:ta|n)?)? april apr",
    "touko(?:kuu(?:ta|n)?)? maj may",
    "kesa(?:kuu(?:ta|n)?)? juni june jun",
    "heina(?:kuu(?:ta|n)?)? juli july jul",
    "elo(?:kuu(?:ta|n)?)? augusti august aug",
    "syys(?:kuu(?:ta|n)?)? september sept sep",
    "loka(?:kuu(?:ta|n)?)? oktober october okt oct",
    "marras(?:kuu(?:ta|n)?)? november nov",
    "joulu(?:kuu(?:ta|n)?)? december dec",
)
NUMBERS = ("en ett a an one yhden", "tva two kahden", "tre three kolmen", "fyra four neljan")
DAYS_FROM_TODAY = {
    -2: "toissapaivana|i forrgar",
    -1: "eilen|i ?gar|yesterday",
    0: "tanaan|i ?dag|today",
    1: "huomenna|i ?morgon|i ?morron|tomorrow",
    2: "ylihuomenna|i ?overmorgon|overmorgon|the day after tomorrow|day after tomorrow",
}
NOON = "noon|midday|keskipaivalla|mitt pa dagen"


def fold(text: str) -> str | None:
    """Small letters, no dots or rings, single spaces; None for what no date is written with, or too long."""
    if len(text) > LONGEST:
        return None
    plain = unicodedata.normalize("NFD", text.translate(PUNCTUATION))
    plain = " ".join("".join(c for c in plain if c not in MARKS).lower().split())
    return plain.rstrip(" ,!?") if plain.isascii() else None


def index(word: str, table: tuple[str, ...]) -> int:
    """Which line of a table a matched word stands in."""
    return next(n for n, line in enumerate(table) if re.fullmatch(_any(line), word))


def _any(*lines: str) -> str:
    return "(?:" + "|".join("|".join(line.split()) for line in lines) + ")"


# --- shapes ---------------------------------------------------------------------------------------------

_WEEKDAY = rf"(?P<weekday>{_any(*WEEKDAYS)})\.?"
_DAY = r"(?:den |the )?(?P<day>\d{1,2})"
_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_MONTH = rf"(?P<month_name>{_any(*MONTHS)})\.?"
_ORDINAL = r"(?:\.|st|nd|rd|th|:e|:a)?"
_LEAD = rf"(?:(?:on |pa )?{_WEEKDAY},? ?(?:on )?)?"
_COUNT = rf"(?P<count>\d{{1,3}}|{_any(*NUMBERS)})"
_UNIT = r"(?:(?P<weeks>viikon|vecka|veckor|weeks?)|(?P<days>paivan|dag|dagar|days?))"
_IN = [rf"(?:{_COUNT} )?{_UNIT} (?:paasta|kuluttua)", rf"(?:om|in) {_COUNT} {_UNIT}"]
_NEXT_WEEK = r"(?P<next_week>ensi viikolla|ensi viikon|nasta vecka|next week),?"
_RELATIVE = "|".join(f"(?P<{'minus' if n < 0 else 'plus'}{abs(n)}>{words})" for n, words in DAYS_FROM_TODAY.items())

DATES = (
    rf"{_LEAD}(?P<year>\d{{4}})[-./](?P<month>\d{{1,2}})[-./](?P<day>\d{{1,2}})",
    rf"{_LEAD}{_DAY}(?:\. ?|/)(?P<month>\d{{1,2}})(?:[./]? ?{_YEAR}|[./](?P<short_year>\d\d))?\.?",
    rf"{_LEAD}{_DAY}-(?P<month>\d{{1,2}})-{_YEAR}",
    rf"{_LEAD}{_DAY}{_ORDINAL} ?(?:of )?{_MONTH}(?:,? {_YEAR})?",
    rf"{_LEAD}{_MONTH} {_DAY}{_ORDINAL}(?:,? {_YEAR})?",
    rf"(?:(?P<next>ensi|tulevana|nasta|next|coming) |tana |nu pa |pa |on |this )?{_WEEKDAY}",
    _RELATIVE,
    *_IN,
    *(f"{span},? (?:pa |on )?{_WEEKDAY}" for span in (*_IN, _NEXT_WEEK)),
    *(f"(?:pa |on )?{_WEEKDAY},? {span}" for span in (*_IN, _NEXT_WEEK)),
)
"""The shapes of a day; the first that makes sense is meant."""

_CLOCK = r"(?:klo|kello|kl|at|@)"
_HOUR = r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?"
_HALF = r"(?: ?(?P<half>am|pm|a\.m\.|p\.m\.))?(?: ?o'?clock)?"
_UNTIL = r"(?: ?- ?\d{1,2}(?:[.:]\d\d)?(?: ?[ap]m)?)?"
_TIME = (
    rf"(?:(?:{_CLOCK}\.? ?)?{_HOUR}{_HALF}{_UNTIL}|{_CLOCK}\.? ?(?P<hours>\d\d)(?P<minutes>\d\d)"
    rf"|(?:{_CLOCK} )?(?P<noon>{NOON}))"
)

TIME = re.compile(_TIME + r"\.?", re.ASCII)


@cache
def days() -> tuple[re.Pattern[str], ...]:
    """A day alone. Made when the first is typed: it takes a start's time."""
    return tuple(re.compile(day, re.ASCII) for day in DATES)


@cache
def moments() -> tuple[re.Pattern[str], ...]:
    """A day with or without a time after it, or a time before it; the earlier in the list, the likelier."""
    return tuple(
        re.compile(shape.format(day=f"(?:{day})", time=_TIME), re.ASCII)
        for shape, day in product(("{day}(?:(?:,? |t(?=\\d)){time})?", "{time},? {day}"), DATES)
    )
