"""What the papers say of this very service, in each language, from its settings; no password, nothing of a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from babel.lists import format_list

from bot import retention, upkeep
from bot.backup import making
from bot.settings import LANGUAGES, CrisisLine, Settings
from bot.translation import BABEL, Moment


@dataclass(frozen=True)
class Words:
    """The few words of a language that stand in a place rather than in a text."""

    operator: str
    contact: str
    sqlite: str
    postgres: str
    environment: str
    crisis: str
    languages: Mapping[str, str]


WORDS: Final[Mapping[str, Words]] = {
    "fi": Words(
        "[palvelun ylläpitäjä]", "[yhteystiedot]", "SQLite, tiedosto {place}", "PostgreSQL, palvelin {place}",
        "ympäristön salaisuuksissa", " tai kriisipuhelin {number} (tarkistettu {day})",
        {"fi": "suomi", "sv": "ruotsi", "en": "englanti"},
    ),
    "sv": Words(
        "[den som driver tjänsten]", "[kontaktuppgifter]", "SQLite, filen {place}", "PostgreSQL, servern {place}",
        "bland miljöns hemligheter", " eller kristelefonen {number} (kontrollerad {day})",
        {"fi": "finska", "sv": "svenska", "en": "engelska"},
    ),
    "en": Words(
        "[whoever runs the service]", "[contact details]", "SQLite, the file {place}", "PostgreSQL, the server {place}",
        "among the secrets of the environment", " or the crisis line {number} (checked on {day})",
        {"fi": "Finnish", "sv": "Swedish", "en": "English"},
    ),
}  # fmt: skip


def places(made: Settings, language: str, today: date) -> dict[str, str]:
    """The value of each place."""
    words = WORDS[language]
    return {
        "service": made.name, "operator": made.operator or words.operator, "contact": made.contact or words.contact,
        "today": day(today, language), "database": _database(made, words),
        "ring": words.environment if made.keyring else str(made.keys),
        "telegram": urlsplit(made.api_url).hostname or "", "languages": _languages(language),
        "retention_days": _days(retention.KEPT), "draft_days": _days(upkeep.DRAFTS),
        "log_days": _days(retention.ACCESS_LOG), "crisis": _crisis(made.crisis_lines.get(language), language),
        "backup_days": _days(making.DATA_KEPT), "backup_key_days": _days(making.KEYS_KEPT),
    }  # fmt: skip


def day(on: date, language: str) -> str:
    return Moment(on, language).write("date")


def missing(made: Settings) -> list[str]:
    """The settings without which a paper keeps a blank."""
    return [name for name, value in (("PEILI_OPERATOR", made.operator), ("PEILI_CONTACT", made.contact)) if not value]


def _database(made: Settings, words: Words) -> str:
    """Where it lies, without user and password."""
    file: Path | None = made.database_file
    if file:
        return words.sqlite.format(place=file)
    return words.postgres.format(place=urlsplit(made.database_url).hostname or "localhost")


def _languages(language: str) -> str:
    return format_list([WORDS[language].languages[each] for each in LANGUAGES], locale=BABEL[language])


def _days(kept: timedelta) -> str:
    return str(kept.days)


def _crisis(line: CrisisLine | None, language: str) -> str:
    if line is None:
        return ""
    return WORDS[language].crisis.format(number=line.number, day=day(line.checked, language))
