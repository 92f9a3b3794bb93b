"""What the messenger does not take: tried again later, or let go for good, and either is marked."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import select

from bot import outbox
from bot.clock import FixedClock
from bot.house import House
from bot.messengers.protocol import Messenger, Outgoing, Refused, Retry
from bot.ring.keyring import Ring
from bot.sender import Sender
from bot.store import people
from bot.store.engine import open_engine
from bot.store.migrate import upgrade
from bot.store.safe import Safe
from bot.store.tables import outbox as rows
from bot.vault import Vault
from bot.writer import Writer

NOW = datetime(2026, 12, 3, 12, 0, tzinfo=UTC)
BODY = {"chat": 7, "html": "?", "rows": [], "bound": False, "protect": False, "placeholder": ""}


class Deaf:
    """A messenger that answers every message with this error."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    async def send(self, message: Outgoing) -> int:
        raise self.error


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    engine = open_engine(f"sqlite:///{tmp_path / 'peili.db'}")
    upgrade(engine)
    writer = Writer(engine, Safe(Vault(Ring.fresh())), FixedClock(NOW))
    writer.run_now(lambda tx: people.enrol(tx, "p" * 32, "lane", 7, "Aino", "fi", "Europe/Helsinki"))
    for _ in range(2):
        writer.run_now(lambda tx: outbox.put(tx, "lane", "message", BODY))
    yield writer
    writer.close()


async def send(writer: Writer, error: Exception) -> list[Any]:
    messenger = cast(Messenger, Deaf(error))
    await Sender(messenger, writer, writer.clock, cast(House, None), asyncio.Event()).drain()
    return writer.run_now(lambda tx: list(tx.all(select(rows.c.state, rows.c.not_before).order_by(rows.c.id))))


async def test_someone_who_is_gone_gets_nothing_more(writer: Writer) -> None:
    assert [row.state for row in await send(writer, Refused("forbidden", gone=True))] == [3, 2]
    known = writer.run_now(lambda tx: people.by_id(tx, "p" * 32))
    assert known
    assert not known.person.reachable


async def test_one_that_is_refused_does_not_stop_the_next(writer: Writer) -> None:
    assert [row.state for row in await send(writer, Refused("bad request"))] == [3, 3]


async def test_not_now_waits_as_long_as_told(writer: Writer) -> None:
    first, second = await send(writer, Retry(30.0))
    assert (first.state, first.not_before) == (0, NOW + timedelta(seconds=30))
    assert (second.state, second.not_before) == (0, None)
