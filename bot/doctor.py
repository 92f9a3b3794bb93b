"""Looks at settings, ring, database, disk, clock and Telegram, and says what is wrong; it mends and writes nothing."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit

import aiohttp
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.messengers.protocol import Hooked, Refused, Retry
from bot.messengers.telegram import Telegram
from bot.receiving.hooking import UNDELIVERED
from bot.receiving.presence import RIVAL, marked
from bot.remote_clock import RemoteClock
from bot.ring.keeping import Keeper
from bot.ring.keyring import NoRing, Ring
from bot.ring.locksmith import pending
from bot.ring.proving import prove
from bot.roles.names import ROLES
from bot.settings import Settings
from bot.store import servers
from bot.store.engine import reading
from bot.store.migrate import at_head, has_data
from bot.store.safe import Safe
from bot.store.tx import Tx
from bot.vault import Vault, VaultError

SPACE: Final = 500_000_000  # bytes
SKEW: Final = 30.0  # seconds
PATIENCE: Final = 5.0  # seconds
LATELY: Final = timedelta(hours=1)

Good = Callable[[str], None]


async def examine(settings: Settings, good: Good) -> list[str]:
    """What is well goes to `good`, what is not is returned, in words; no secret stands in either."""
    good("The settings are complete.")
    found = await asyncio.to_thread(_kept, settings, good)
    found += _space(settings, good)
    found += await _time(settings, good)
    return found + await _telegram(settings, good)


# --- what is kept


def _kept(settings: Settings, good: Good) -> list[str]:
    """Database and ring, which belong together; before the first start there is neither."""
    try:
        with reading(settings.database_url, settings.database_file) as conn:
            return _ring_and_database(settings, conn, good)
    except SQLAlchemyError as error:
        return [f"The database cannot be reached ({type(error).__name__}). Look at DATABASE_URL."]
    except VaultError as error:
        return [f"The key ring: {error}."]


def _ring_and_database(settings: Settings, conn: Connection | None, good: Good) -> list[str]:
    keeper = Keeper(settings.keys, settings.keyring)
    try:
        ring = keeper.read()
    except NoRing:
        if conn is not None and has_data(conn):
            return [f"The database holds data, but there is no key ring in {settings.keys}. Bring it back."]
        good("There is no key ring yet: the first start makes it.")
        return _database(conn, good)
    good(f"The key ring is readable, by this account alone: {keeper.place}")
    if conn is not None and has_data(conn):
        prove(conn, ring)
        good("The key ring opens what is sealed in the database.")
    return _database(conn, good) or [*_serving(settings, conn, good), *_rotation(conn, keeper, ring, good)]


def _database(conn: Connection | None, good: Good) -> list[str]:
    """Whether it is there, and of this version."""
    if conn is None:
        good("There is no database yet: the first start makes it.")
        return []
    if not at_head(conn):
        return ["The database is not at the newest schema: python -m bot db upgrade (serve does it too)."]
    good("The database answers and has the newest schema.")
    return _rival(conn)


def _serving(settings: Settings, conn: Connection | None, good: Good) -> list[str]:
    """Who serves now, and whether anybody does each part of it."""
    if conn is None or settings.clock != "system":
        return []
    there = servers.living(conn, datetime.now(UTC))
    for server in there:
        on = f", on duty: {', '.join(server.duties)}" if server.duties else ""
        good(f"Serving: process {server.id[:8]} with {server.roles or 'the roles of an older version'}{on}")
    roles = {role for server in there for role in (server.roles or ",".join(ROLES)).split(",")}
    missing = [role for role in ROLES if there and role not in roles]
    return [f"Nobody serves the role {role}: python -m bot serve --only {role}" for role in missing]


def _rival(conn: Connection) -> list[str]:
    """Whether the serving process has met another that receives with its token; trying would disturb the one it is."""
    seen = marked(conn, RIVAL)
    if seen is None or datetime.now(UTC) - seen > LATELY:
        return []
    return [
        f"Something else receives with this token too, last noticed {seen:%Y-%m-%d %H:%M} UTC: stop one of the two, or "
        "have a new token made by @BotFather."
    ]


def _rotation(conn: Connection | None, keeper: Keeper, ring: Ring, good: Good) -> list[str]:
    """Whether a rotation of the ring waits for someone."""
    tx = Tx(conn, Safe(Vault(ring)), datetime.now(UTC)) if conn is not None else None
    if tx and pending(tx, ring):
        if not keeper.writable:
            return ["Something was erased since the key ring was last rotated: python -m bot keys rotate tells how."]
        good("Something was erased: the key ring is rotated this night.")
    if ring.older:
        good("The key ring still holds older keys: a serving Peili, or python -m bot keys rotate, goes on with it.")
    return []


# --- the machine


def _space(settings: Settings, good: Good) -> list[str]:
    place = next(each for each in (settings.data, *settings.data.parents) if each.exists())
    free = shutil.disk_usage(place).free
    if free < SPACE:
        return [f"Only {free // 1_000_000} MB are free at {place}."]
    good(f"There is room on the disk: {free // 1_000_000_000} GB.")
    return []


async def _time(settings: Settings, good: Good) -> list[str]:
    """The machine's clock against the Bot API server's, or the clock that is moved from outside."""
    if settings.clock != "system":
        return await _remote(settings, good)
    told = await _their_time(settings)
    skew = abs((datetime.now(UTC) - told).total_seconds()) if told else 0.0
    if skew > SKEW:
        return [f"This machine's clock is {skew:.0f} seconds off. Prompts would come at wrong times: set up NTP."]
    if told:
        good("The clock is right.")
    return []


async def _remote(settings: Settings, good: Good) -> list[str]:
    clock = RemoteClock(settings.clock)
    try:
        await clock.start(PATIENCE)
    except ConnectionError:
        return ["No clock answers at PEILI_CLOCK."]
    await clock.close()
    good("The clock is moved from outside (PEILI_CLOCK), and answers.")
    return []


async def _their_time(settings: Settings) -> datetime | None:
    """What time the server of the Bot API has; None when it does not say. The token is not part of this request."""
    limit = aiohttp.ClientTimeout(total=PATIENCE)
    try:
        async with aiohttp.ClientSession(timeout=limit) as web, web.head(settings.api_url) as answer:
            told = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, OSError, TimeoutError, KeyError, ValueError):
        return None
    return told if told.tzinfo else told.replace(tzinfo=UTC)


# --- Telegram


async def _telegram(settings: Settings, good: Good) -> list[str]:
    host = urlsplit(settings.api_url).netloc.rpartition("@")[2]
    messenger = Telegram(settings.token, settings.api_url, settings.api_timeout)
    try:
        name = await messenger.sign_in()
        good(f"{host} knows the bot: @{name}")
        hooked = await messenger.hooked()
    except Refused as refused:
        return [f"{host} refuses: {refused}. Look at BOT_TOKEN and BOT_API_URL."]
    except Retry:
        return [f"{host} cannot be reached. Look at the network and BOT_API_URL."]
    finally:
        await messenger.close()
    return _hook(settings, hooked, good)


def _hook(settings: Settings, hooked: Hooked, good: Good) -> list[str]:
    """Where Telegram pushes to, and where it should; of an address that is not ours the host alone is told."""
    mine = settings.webhook
    if hooked.url and (mine is None or hooked.url != mine.url):
        there = urlsplit(hooked.url).hostname or "an unknown place"
        what = "takes it off" if mine is None else "sets its own"
        return [f"A webhook to {there} is set: something else receives with this token; serve {what}."]
    if mine is None:
        return []
    if hooked.failed and datetime.now(UTC) - datetime.fromtimestamp(hooked.failed, UTC) < LATELY:
        return [f"{UNDELIVERED} ({hooked.failure}). Updates that wait: {hooked.waiting}."]
    good("Telegram pushes to PUBLIC_URL." if hooked.url else "No webhook is set yet: serve sets it.")
    return []
