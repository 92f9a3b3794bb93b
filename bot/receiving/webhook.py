"""The webhook's settings: where Telegram pushes updates to, its secret, and where we listen; it listens to nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from bot.environment import Environment

PORTS: Final = (443, 80, 88, 8443)  # what Telegram pushes to (Bot API, setWebhook)
PATH: Final = "/webhook"
HTTPS_WANTED: Final = "an https address without user, query and fragment"


@dataclass(frozen=True)
class Webhook:
    """`url` is what Telegram is told; `host` and `port` are where this process listens, behind a reverse proxy."""

    url: str
    secret: str = field(repr=False)
    host: str
    port: int

    @property
    def paths(self) -> tuple[str, ...]:
        """Of our one door: a proxy hands the public path on as it is, or strips what stands before ours."""
        return tuple(dict.fromkeys((PATH, urlsplit(self.url).path)))


def read_webhook(reader: Environment, *, public: bool) -> Webhook | None:
    """None, and nothing judged, without PUBLIC_URL: then Peili polls."""
    if not reader.get("PUBLIC_URL"):
        return None
    url = reader.parsed("PUBLIC_URL", lambda value: _address(value, public=public), "", HTTPS_WANTED)
    return Webhook(
        url=f"{url}{PATH}",
        secret=_secret(reader),
        host=reader.parsed("HOST", _host, "127.0.0.1", "a name or address to listen at"),
        port=reader.parsed("PORT", _port, 8080, "a port: a number from 1 to 65535"),
    )


def _address(value: str, *, public: bool) -> str:
    url = urlsplit(value)
    schemes = ("https",) if public else ("https", "http")
    if url.scheme not in schemes or not url.hostname or url.username is not None or url.query or url.fragment:
        raise ValueError
    port = url.port  # raises ValueError for nonsense
    if port is not None and (port not in PORTS if public else port == 0):
        raise ValueError
    if not value.isascii() or not value.isprintable() or " " in value:
        raise ValueError
    return value.rstrip("/")


def _secret(reader: Environment) -> str:
    secret = reader.secret("WEBHOOK_SECRET")
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        reader.problem("WEBHOOK_SECRET", "is not 1 to 256 of the characters A-Z, a-z, 0-9, _ and -")
    if not secret and not reader.get("WEBHOOK_SECRET_FILE"):
        reader.problem("WEBHOOK_SECRET", "is missing, and PUBLIC_URL needs it: make one with `openssl rand -hex 32`")
    return secret


def _host(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9._:-]+", value):
        raise ValueError
    return value


def _port(value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", value) or not 0 < int(value) < 65536:
        raise ValueError
    return int(value)
