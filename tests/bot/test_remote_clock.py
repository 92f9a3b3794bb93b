"""The remote clock: follows its master, tells it what it does, and outlives it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import web

import bot.remote_clock
from bot.clock import Clock
from bot.remote_clock import RemoteClock

NOON = datetime(2026, 12, 3, 12, tzinfo=UTC)


class Master:
    """A clock as docs/emulator.md has it; it can be gone, and come back as another."""

    def __init__(self) -> None:
        self.url = ""
        self.version, self.now, self.frozen = 1, NOON, True
        self.broken = False
        self.reports: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.asked_anew = asyncio.Event()
        self.moved = asyncio.Condition()

    async def move(self, now: datetime, *, frozen: bool = True) -> None:
        async with self.moved:
            self.version, self.now, self.frozen = self.version + 1, now, frozen
            self.moved.notify_all()

    async def clock(self, request: web.Request) -> web.Response:
        known = int(request.query["version"])
        if self.broken and known == -1:
            self.asked_anew.set()
        async with self.moved:
            await self.moved.wait_for(lambda: self.broken or self.version != known)
        if self.broken:
            return web.json_response({"version": "marker"})
        body = {"version": self.version, "now": self.now.isoformat(), "frozen": self.frozen}
        return web.json_response(body)

    async def report(self, request: web.Request) -> web.Response:
        if self.broken:
            return web.Response(status=500)
        await self.reports.put(await request.json())
        return web.json_response({})


@pytest.fixture
async def master() -> AsyncIterator[Master]:
    master = Master()
    app = web.Application()
    app.add_routes([web.get("/clock", master.clock), web.post("/clock/report", master.report)])
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    master.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield master
    await runner.cleanup()


@pytest.fixture
async def clock(master: Master, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[RemoteClock]:
    monkeypatch.setattr(bot.remote_clock, "SOON", 0.01)
    clock = RemoteClock(master.url)
    await clock.start()
    yield clock
    await clock.close()


async def test_it_shows_its_masters_time_and_stands_still(clock: RemoteClock) -> None:
    some: Clock = clock
    assert some.now() == some.now() == NOON
    assert some.version == 1


async def test_a_move_wakes_who_waits_and_is_told_to_listeners(clock: RemoteClock, master: Master) -> None:
    heard: list[datetime] = []
    clock.on_move.append(lambda: heard.append(clock.now()))
    waiting = asyncio.create_task(clock.wait(NOON + timedelta(days=1)))
    await master.move(NOON + timedelta(hours=1))
    await waiting
    assert heard == [clock.now()] == [NOON + timedelta(hours=1)]


async def test_a_move_that_came_while_working_is_not_slept_through(clock: RemoteClock, master: Master) -> None:
    seen = clock.version
    await master.move(NOON + timedelta(hours=1))
    await clock.wait(None)
    await clock.wait(None, seen=seen)
    clock.report(True, 3, NOON, seen=seen)
    assert (await master.reports.get())["version"] == seen


async def test_what_is_due_does_not_wait_and_an_event_wakes(clock: RemoteClock) -> None:
    await clock.wait(NOON)
    wake = asyncio.Event()
    wake.set()
    await clock.wait(None, wake)


async def test_a_running_clock_runs_from_where_it_was_put(master: Master) -> None:
    passed = [100.0]
    clock = RemoteClock(master.url, lambda: passed[0])
    master.frozen = False
    await clock.start()
    passed[0] += 60
    assert clock.now() == NOON + timedelta(seconds=60)
    await clock.wait(NOON + timedelta(seconds=60))
    await clock.close()


async def test_it_reports_in_the_masters_words(clock: RemoteClock, master: Master) -> None:
    clock.report(False, 0, None)
    clock.report(True, 42, NOON)
    assert await master.reports.get() == {"version": 1, "idle": True, "heard": 42, "wake": NOON.isoformat()}
    clock.report(False, 43, None)
    assert await master.reports.get() == {"version": 1, "idle": False, "heard": 43, "wake": None}


async def test_it_keeps_the_time_while_the_master_is_gone_and_finds_another(clock: RemoteClock, master: Master) -> None:
    master.broken = True
    async with master.moved:
        master.moved.notify_all()
    clock.report(True, 1, None)
    assert clock.now() == NOON
    waiting = asyncio.create_task(clock.wait(None))
    await master.asked_anew.wait()
    master.now, master.broken = NOON + timedelta(days=9), False
    await waiting
    assert clock.now() == NOON + timedelta(days=9)
    assert (await master.reports.get())["heard"] == 1


async def test_a_master_who_never_answers_is_told() -> None:
    clock = RemoteClock("http://127.0.0.1:9")
    with pytest.raises(ConnectionError, match="no clock answers at PEILI_CLOCK"):
        await clock.start(patience=0.05)
