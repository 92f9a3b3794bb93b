"""Looks at settings, ring, database, disk, clock and Telegram, and says what is wrong; it mends and writes nothing."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit

import aiohttp
from sqlalchemy import Engine, select
from sqlalchemy.exc import SQLAlchemyError

from bot.keyring import NoRing, Ring
from bot.messengers.protocol import Refused, Retry
from bot.messengers.telegram import Telegram
from bot.remote_clock import RemoteClock
from bot.settings import Settings
from bot.store import people
from bot.store.engine import open_engine
from bot.store.migrate import at_head, has_data
from bot.store.tables import people as rows
from bot.store.tx import Erased, Safe, Tx
from bot.vault import Vault, VaultError

SPACE: Final = 500_000_000  # bytes
SKEW: Final = 30.0  # seconds
PATIENCE: Final = 5.0  # seconds

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
    file = settings.database_file
    engine = open_engine(settings.database_url) if not file or file.exists() else None
    try:
        return _ring_and_database(settings, engine, good)
    except SQLAlchemyError as error:
        return [f"The database cannot be reached ({type(error).__name__}). Look at DATABASE_URL."]
    except VaultError as error:
        return [f"The key ring: {error}."]
    finally:
        if engine:
            engine.dispose()


def _ring_and_database(settings: Settings, engine: Engine | None, good: Good) -> list[str]:
    full = engine is not None and has_data(engine)
    try:
        ring = settings.keyring or Ring.read(settings.keys)
    except NoRing:
        if full:
            return [f"The database holds data, but there is no key ring in {settings.keys}. Bring it back."]
        good("There is no key ring yet: the first start makes it.")
        return _database(engine, None, good)
    good(f"The key ring is readable, by this account alone: {'PEILI_KEYRING' if settings.keyring else settings.keys}")
    return _database(engine, ring, good)


def _database(engine: Engine | None, ring: Ring | None, good: Good) -> list[str]:
    """Its schema, and whether the ring opens what is in it."""
    if engine is None:
        good("There is no database yet: the first start makes it.")
        return []
    if not at_head(engine):
        return ["The database is not at the newest schema: python -m bot db upgrade (serve does it too)."]
    good("The database answers and has the newest schema.")
    return _sample(engine, ring, good) if ring else []


def _sample(engine: Engine, ring: Ring, good: Good) -> list[str]:
    """Opens one sealed row."""
    with engine.begin() as conn:
        tx = Tx(conn, Safe(Vault(ring)), datetime.now(UTC))
        row = tx.first(select(rows.c.id).limit(1))
        try:
            if row and people.by_id(tx, row.id):
                good("The key ring opens what is sealed in the database.")
        except (VaultError, Erased):
            return ["The key ring does not open what is sealed in the database. Is it another Peili's ring?"]
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
        hook = await messenger.webhook()
    except Refused as refused:
        return [f"{host} refuses: {refused}. Look at BOT_TOKEN and BOT_API_URL."]
    except Retry:
        return [f"{host} cannot be reached. Look at the network and BOT_API_URL."]
    finally:
        await messenger.close()
    return [f"A webhook to {hook} is set: something else receives with this token; serve takes it off."] if hook else []
