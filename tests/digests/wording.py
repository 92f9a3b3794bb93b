"""The digest's sentences in three languages for tests, from the catalogues; with days that are short to write."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime

from bot.digests.wording import Wording
from bot.translation import plain
from conversations.message import N_

DAYS = {"fi": "d.M.", "sv": "d.M", "en": "d MMM"}
MOMENTS = {"fi": "ccc d.M. 'klo' H.mm", "sv": "ccc d.M 'kl.' H.mm", "en": "ccc d MMM, H:mm"}
LANGUAGES = tuple(DAYS)


def wording(language: str, zone: str = "Europe/Helsinki") -> Wording:
    def say(msgid: str, **args: str) -> str:
        return plain(N_(msgid, **args), language)

    def day(at: date) -> str:
        return format_date(at, DAYS[language], locale=language)

    def moment(at: datetime) -> str:
        return format_datetime(at, MOMENTS[language], tzinfo=ZoneInfo(zone), locale=language)

    return Wording(language, say, day, moment)
