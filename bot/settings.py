"""Settings: one frozen object made once from the environment, or every problem at once; it writes nothing."""

import hashlib
import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final, Self
from urllib.parse import urlsplit

from bot.environment import Environment
from bot.receiving.webhook import Webhook, read_webhook
from bot.ring.keyring import BadRing, Ring

PUBLIC_API: Final = "https://api.telegram.org"
DATABASES: Final = {"sqlite": "sqlite", "postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}
LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
LANGUAGES: Final = ("fi", "sv", "en")


@dataclass(frozen=True)
class CrisisLine:
    """A number to call when it is too much, and the day when someone last looked that it is right."""

    number: str
    checked: date


# MIELI ry. Its line in English is open some hours a week and its number has changed: the operator names one.
CRISIS_LINES: Final[Mapping[str, CrisisLine]] = MappingProxyType(
    {
        "fi": CrisisLine("09 2525 0111", date(2026, 11, 21)),
        "sv": CrisisLine("09 2525 0112", date(2026, 11, 21)),
    }
)


class SettingsError(Exception):
    """Some settings are missing or wrong; all of them are told."""

    def __init__(self, problems: Collection[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("These settings are missing or wrong:" + "".join(f"\n  - {each}" for each in problems))


@dataclass(frozen=True)
class Settings:
    """What the operator has set; what is secret is not shown."""

    token: str = field(repr=False)
    database_url: str = field(repr=False)
    keyring: Ring | None  # the ring itself, where a disk does not last; otherwise it is in the folder `keys`
    data: Path
    keys: Path
    api_url: str
    api_timeout: float
    clock: str
    log_level: str
    name: str
    crisis_lines: Mapping[str, CrisisLine]
    webhook: Webhook | None = None  # None: Peili asks for updates itself
    operator: str = ""  # who runs the service, and how they are reached: for the papers
    contact: str = ""

    @classmethod
    def read(cls, env: Mapping[str, str], needs: Collection[str] = (), dotenv: Path = Path(".env")) -> Self:
        """The settings of this environment over the .env file; `needs` may hold "token"."""
        reader = Environment(env, dotenv)
        data = Path(reader.get("PEILI_DATA", "data")).expanduser().resolve()
        api_url = reader.parsed("BOT_API_URL", _http, PUBLIC_API, "an http(s) address")
        settings = cls(
            token=_token(reader, needed="token" in needs),
            database_url=_database_url(reader, data),
            keyring=_keyring(reader),
            data=data,
            keys=_keys(reader, data),
            api_url=api_url,
            api_timeout=reader.parsed("BOT_API_TIMEOUT", _seconds, 10.0, "a number of seconds above 0"),
            clock=reader.parsed("PEILI_CLOCK", _clock, "system", '"system" or an http(s) address'),
            log_level=reader.parsed("LOG_LEVEL", _level, "INFO", f"one of {', '.join(LEVELS)}"),
            name=reader.parsed("PEILI_NAME", _name, "Peili", "a name of at most 64 characters"),
            crisis_lines=_crisis_lines(reader),
            webhook=read_webhook(reader, public=is_public(api_url)),
            operator=reader.parsed("PEILI_OPERATOR", _line, "", "one line of at most 200 characters"),
            contact=reader.parsed("PEILI_CONTACT", _line, "", "one line of at most 200 characters"),
        )
        settings._judge(reader)
        if reader.problems:
            raise SettingsError(reader.problems)
        return settings

    @property
    def public(self) -> bool:
        """Whether this is the Telegram that everyone uses."""
        return is_public(self.api_url)

    @property
    def database_file(self) -> Path | None:
        """The file of the database, when it is one."""
        scheme, _, rest = self.database_url.partition(":///")
        return Path(rest.partition("?")[0]).resolve() if scheme == "sqlite" else None

    def _judge(self, reader: Environment) -> None:
        if self.clock != "system" and self.public:
            reader.problem("PEILI_CLOCK", "moves time, which the public Bot API does not; leave it out")
        if _within(self.keys, self.data) or _within(self.data, self.keys):
            reader.problem("PEILI_KEYS", "must be apart from PEILI_DATA: no copy of one may hold the other")
        elif self.database_file and _within(self.database_file, self.keys):
            reader.problem("DATABASE_URL", "puts the database into PEILI_KEYS; keep them apart")


def is_public(api_url: str) -> bool:
    """Whether this address is the Bot API that everyone uses."""
    return urlsplit(api_url).hostname == urlsplit(PUBLIC_API).hostname


def _token(reader: Environment, *, needed: bool) -> str:
    token = reader.secret("BOT_TOKEN")
    if token and not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", token):
        reader.problem("BOT_TOKEN", "is not a bot token; @BotFather gives one, like 123456:ABC-DEF")
    if not token and needed and not reader.get("BOT_TOKEN_FILE"):
        reader.problem("BOT_TOKEN", "is missing; @BotFather gives one (or name its file in BOT_TOKEN_FILE)")
    return token


def _database_url(reader: Environment, data: Path) -> str:
    url = reader.secret("DATABASE_URL")
    scheme, _, rest = url.partition("://")
    database = DATABASES.get(scheme.partition("+")[0])
    if not url:
        return f"sqlite:///{data / 'peili.db'}"
    if database is None or not rest.strip("/") or (database == "sqlite" and not rest.startswith("/")):
        reader.problem("DATABASE_URL", "is not sqlite:///<file> or postgresql://<user>:<password>@<host>/<name>")
    return f"{database}://{rest}"


def _keyring(reader: Environment) -> Ring | None:
    text = reader.secret("PEILI_KEYRING")
    try:
        return Ring.parse(text) if text else None
    except BadRing:
        reader.problem("PEILI_KEYRING", "is not a key ring")
        return None


def _keys(reader: Environment, data: Path) -> Path:
    """By default in the account's configuration, so that no copy of the data takes the keys along, and by
    the data's own path, so that two Peilis of one account never share or replace a ring."""
    config = reader.get("XDG_CONFIG_HOME") or "~/.config"
    mark = hashlib.sha256(str(data).encode()).hexdigest()[:8]
    return Path(reader.get("PEILI_KEYS", f"{config}/peili/keys-{mark}")).expanduser().resolve()


def _crisis_lines(reader: Environment) -> Mapping[str, CrisisLine]:
    numbers = {language: reader.get(f"PEILI_CRISIS_{language.upper()}") for language in LANGUAGES}
    own = {language: number for language, number in numbers.items() if number}
    checked = reader.parsed("PEILI_CRISIS_CHECKED", date.fromisoformat, date.min, "a date like 2026-11-21")
    if own and not reader.get("PEILI_CRISIS_CHECKED"):
        reader.problem("PEILI_CRISIS_CHECKED", "is missing: the day when the numbers were last looked up")
    return {**CRISIS_LINES} | {language: CrisisLine(number, checked) for language, number in own.items()}


def _http(value: str) -> str:
    url = urlsplit(value)
    if url.scheme not in ("http", "https") or not url.hostname or url.query or url.fragment or url.port == 0:
        raise ValueError
    return value.rstrip("/")


def _clock(value: str) -> str:
    return value if value == "system" else _http(value)


def _seconds(value: str) -> float:
    seconds = float(value)
    if not math.isfinite(seconds) or seconds <= 0:
        raise ValueError
    return seconds


def _level(value: str) -> str:
    if value.upper() not in LEVELS:
        raise ValueError
    return value.upper()


def _name(value: str) -> str:
    if len(value) > 64 or not value.isprintable():
        raise ValueError
    return value


def _line(value: str) -> str:
    if len(value) > 200 or not value.isprintable():
        raise ValueError
    return value


def _within(path: Path, folder: Path) -> bool:
    return path == folder or folder in path.parents
