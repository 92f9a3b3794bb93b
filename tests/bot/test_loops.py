"""The loops: an update is committed before it is confirmed, and a round that fails is tried again."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from bot import app
from bot.app import App, Base
from bot.messengers.protocol import Received, Refused, Retry
from bot.receiving.receiver import Receiver, mark_of
from bot.roles import rounds
from bot.store.tables import inbox
from tests.bot.home import Home
from tests.bot.post import Post


class Line(Post):
    """Gives these batches of updates, one at each call, and remembers what each call confirmed."""

    def __init__(self, *batches: Sequence[int] | Exception) -> None:
        super().__init__()
        self.batches, self.offsets, self.stored = list(batches), [], []  # type: ignore[var-annotated]
        self.over = asyncio.Event()
        self.home: Home | None = None

    async def fetch_updates(self, offset: int) -> Sequence[Mapping[str, Any]]:
        self.offsets.append(offset)
        if self.home:
            rows = self.home.do(lambda tx: tx.all(select(inbox.c.key).order_by(inbox.c.id)))
            self.stored.append([row.key for row in rows])
        if not self.batches:
            self.over.set()
            await asyncio.Event().wait()
        batch = self.batches.pop(0)
        if isinstance(batch, Exception):
            raise batch
        return [{"update_id": number} for number in batch]

    def key(self, update: Mapping[str, Any]) -> str:
        return f"tg:{update['update_id']}"

    def chat_of(self, update: Mapping[str, Any]) -> int:
        return 99

    def read(self, update: Mapping[str, Any]) -> Received:
        return Received("nothing", 99)


async def receive(home: Home, line: Line) -> Receiver:
    made = Receiver(line, home.writer)  # type: ignore[arg-type]
    task = asyncio.create_task(made.run())
    await line.over.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return made


async def test_what_is_confirmed_is_in_the_inbox(home: Home) -> None:
    line = Line([1, 2], [], [3])
    line.home = home
    made = await receive(home, line)
    assert line.offsets == [0, 3, 0, 4]
    one, two, three = (home.do(lambda tx, n=n: mark_of(tx, f"tg:{n}")) for n in (1, 2, 3))  # type: ignore[misc]
    assert line.stored == [[], [one, two], [one, two], [one, two, three]]
    assert made.heard == 3


async def test_it_goes_on_when_ids_begin_anew_lower(home: Home) -> None:
    line = Line([900], [7], [8])
    made = await receive(home, line)
    assert line.offsets == [0, 901, 8, 9]
    assert made.heard == 900


async def test_it_goes_on_after_any_trouble(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.receiving.receiver.FIRST_PAUSE", 0.0)
    monkeypatch.setattr("bot.receiving.receiver.LONGEST_PAUSE", 0.0)
    line = Line(Retry(0), Refused("conflict"), RuntimeError(), [5])
    await receive(home, line)
    assert line.offsets[-1] == 6


async def test_a_round_that_fails_is_tried_again(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "AGAIN", 0.01)
    line = Line([1])
    house = App(Base(None, home.engine, home.writer.safe), line, home.clock, "PeiliBot")  # type: ignore[arg-type]
    troubles = [OperationalError("", {}, Exception()), ValueError(), None]
    handled, work = asyncio.Event(), house.running.round

    async def troubled() -> int:
        if troubles and (trouble := troubles.pop(0)):
            raise trouble
        handled.set()
        return await work()

    monkeypatch.setattr(house.running, "round", troubled)
    monkeypatch.setattr(app, "introduce", lambda messenger: asyncio.sleep(0))
    stop = asyncio.Event()
    running = asyncio.create_task(house.run(stop))
    await asyncio.wait_for(handled.wait(), 60)
    await asyncio.wait_for(line.over.wait(), 60)
    stop.set()
    await running
    assert troubles == []


async def test_what_is_stuck_in_sending_does_not_hold_up_the_end(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "GRACE", 0.01)
    monkeypatch.setattr(app, "introduce", lambda messenger: asyncio.sleep(0))
    line, marked = Line(), []
    house = App(Base(None, home.engine, home.writer.safe), line, home.clock, "PeiliBot")  # type: ignore[arg-type]
    stuck = asyncio.create_task(asyncio.Event().wait())
    stop = asyncio.Event()
    running = asyncio.create_task(house.run(stop))
    await asyncio.wait_for(line.over.wait(), 60)
    while not house.sender.term:  # noqa: ASYNC110  (it tells nobody when it begins)
        await asyncio.sleep(0.01)
    house.sender.busy["lane"] = stuck  # type: ignore[assignment]
    house.sender.marks.append(marked.append)
    stop.set()
    await running
    assert len(marked) == 1
    await asyncio.gather(stuck, return_exceptions=True)
    assert stuck.cancelled()
