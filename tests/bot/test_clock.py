"""Clocks: who waits is woken at the time, by an event, or by a move, and sleeps through none of them."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.clock import Clock, FixedClock, SystemClock

NOON = datetime(2026, 12, 3, 12, tzinfo=UTC)


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_the_system_clock_waits_for_the_time_or_an_event() -> None:
    clock: Clock = SystemClock()
    until = clock.now() + timedelta(milliseconds=5)
    await clock.wait(until)
    assert clock.now() >= until
    await clock.wait(NOON - timedelta(days=36500))
    wake = asyncio.Event()
    wake.set()
    await clock.wait(None, wake)
    clock.report(True, 0, None)


async def test_the_system_clock_waits_for_ever_when_there_is_no_time() -> None:
    waiting = asyncio.create_task(SystemClock().wait(None))
    await settle()
    assert not waiting.done()
    waiting.cancel()


async def test_a_fixed_clock_stands_until_it_is_set() -> None:
    clock = FixedClock(NOON)
    waiting = asyncio.create_task(clock.wait(NOON + timedelta(hours=1)))
    await settle()
    assert not waiting.done()
    clock.advance(timedelta(hours=1))
    await waiting
    assert clock.now() == NOON + timedelta(hours=1)
    await clock.wait(clock.now())


async def test_a_move_wakes_also_who_waits_for_no_time() -> None:
    clock = FixedClock(NOON)
    waiting = asyncio.create_task(clock.wait(None))
    await settle()
    clock.set(NOON - timedelta(hours=1))
    await waiting


async def test_a_move_that_came_while_working_is_not_slept_through() -> None:
    clock = FixedClock(NOON)
    seen = clock.version
    clock.advance(timedelta(hours=1))
    await clock.wait(None, seen=seen)


async def test_reports_of_a_fixed_clock_can_be_looked_at() -> None:
    clock = FixedClock(NOON)
    clock.report(True, 7, NOON)
    assert clock.reports == [(True, 7, NOON)]
