"""The digest's sentences in three languages for tests, from the hand-over table; it needs no catalogue."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime

from bot.digests.wording import Wording

TABLE = Path(__file__).parents[2] / "locales" / "digest_terms.csv"
DAYS = {"fi": "d.M.", "sv": "d.M", "en": "d MMM"}
MOMENTS = {"fi": "ccc d.M. 'klo' H.mm", "sv": "ccc d.M 'kl.' H.mm", "en": "ccc d MMM, H:mm"}
LANGUAGES = tuple(DAYS)


def terms() -> dict[str, dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row["msgid"]: row for row in csv.DictReader(file, delimiter=";")}


def wording(language: str, zone: str = "Europe/Helsinki") -> Wording:
    table = {msgid: row.get(language, msgid) for msgid, row in terms().items()}

    def say(msgid: str, **args: str) -> str:
        return table[msgid].format(**args)

    def day(at: date) -> str:
        return format_date(at, DAYS[language], locale=language)

    def moment(at: datetime) -> str:
        return format_datetime(at, MOMENTS[language], tzinfo=ZoneInfo(zone), locale=language)

    return Wording(language, say, day, moment)
