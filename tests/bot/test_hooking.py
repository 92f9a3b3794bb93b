"""The webhook is set at the start and looked at afterwards; what is wrong with it is told once."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import Any

import pytest

from bot.messengers.protocol import Hooked, Refused, Retry, Rival, Unwelcome
from bot.receiving.alert import PEACE, Alert
from bot.receiving.hooking import Hooking
from bot.receiving.presence import MARK, RIVAL, marked
from bot.receiving.receiver import Receiver
from bot.receiving.webhook import Webhook
from tests.bot.home import Home
from tests.bot.post import Post

OURS = Webhook("https://peili.example/webhook", "hush", "127.0.0.1", 8080)


class Wire(Post):
    """A Telegram that remembers the webhook, and has `trouble` when told to."""

    def __init__(self) -> None:
        super().__init__()
        self.now, self.sets = Hooked(), 0

    async def hook(self, url: str, secret: str) -> None:
        await self._call("hook")
        assert secret == "hush"
        self.sets += 1
        self.now = replace(self.now, url=url)

    async def hooked(self) -> Hooked:
        await self._call("hooked")
        return self.now


@pytest.fixture
def hooking(home: Home) -> Hooking:
    return Hooking(OURS, Receiver(Wire(), home.writer), look=0.0)  # type: ignore[arg-type]


def wire(hooking: Hooking) -> Any:
    return hooking.receiver.messenger


def errors(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]


async def test_it_is_set_at_the_start_and_that_it_works_is_marked(hooking: Hooking, home: Home) -> None:
    await hooking.round()
    await hooking.round()
    assert wire(hooking).sets == 1
    assert home.do(lambda tx: marked(tx.conn, MARK)) == home.clock.now()


async def test_a_foreign_webhook_is_left_alone_and_told_once(
    hooking: Hooking, home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    await hooking.round()
    wire(hooking).now = Hooked("https://elsewhere.example/secret-path")
    for _ in range(5):
        await hooking.round()
    assert wire(hooking).sets == 1
    [told] = errors(caplog)
    assert "another webhook" in told
    assert "elsewhere" not in caplog.text
    assert home.do(lambda tx: marked(tx.conn, RIVAL)) == home.clock.now()


async def test_one_that_was_taken_off_is_set_again_and_told_once(
    hooking: Hooking, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(4):
        await hooking.round()
        wire(hooking).now = Hooked()
    assert wire(hooking).sets == 4
    assert len(errors(caplog)) == 1


async def test_what_telegram_cannot_deliver_is_told_once_and_an_old_failure_not_at_all(
    hooking: Hooking, caplog: pytest.LogCaptureFixture
) -> None:
    wire(hooking).now = Hooked("", 3, 1000, "502")
    await hooking.round()
    await hooking.round()
    assert errors(caplog) == []
    for failed in (2000, 3000):
        wire(hooking).now = replace(wire(hooking).now, failed=failed)
        await hooking.round()
    [told] = errors(caplog)
    assert "(502)" in told
    assert OURS.url not in caplog.text


async def test_whatever_telegram_has_today_it_looks_again(
    hooking: Hooking, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.receiving.hooking.FIRST_PAUSE", 0.0)
    wire(hooking).trouble = [Retry(0), RuntimeError(), None, Unwelcome("the token is not accepted"), None, None]
    task = asyncio.create_task(hooking.run())
    for _ in range(500):
        await asyncio.sleep(0.01)
        if len(wire(hooking).calls) > 8:
            break
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert wire(hooking).sets == 1
    assert len(errors(caplog)) == 1


async def test_an_address_that_is_not_taken_ends_the_start(hooking: Hooking) -> None:
    wire(hooking).trouble = [Refused("the address in PUBLIC_URL is not taken")]
    with pytest.raises(Refused):
        await hooking.run()


class Contended(Post):
    """Another polls with the same token: each second request fails."""

    def __init__(self, polls: int = 9) -> None:
        super().__init__()
        self.count, self.polls = 0, polls
        self.over = asyncio.Event()

    async def fetch_updates(self, offset: int) -> list[Any]:
        self.count += 1
        if self.count > self.polls:
            self.over.set()
            await asyncio.Event().wait()
        if self.count % 2:
            raise Rival("another process polls with it")
        return []


async def test_another_poller_is_told_once_however_often_it_gets_in_between(
    home: Home, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.receiving.receiver.LONGEST_PAUSE", 0.0)
    messenger = Contended()
    task = asyncio.create_task(Receiver(messenger, home.writer).run())  # type: ignore[arg-type]
    await asyncio.wait_for(messenger.over.wait(), 60)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert len(errors(caplog)) == 1
    assert [record for record in caplog.records if record.levelno == logging.WARNING] == []
    assert home.do(lambda tx: marked(tx.conn, RIVAL)) == home.clock.now()


@pytest.mark.parametrize(("polls", "told"), [(1, 0), (2, 0), (3, 1)])
async def test_a_poll_that_meets_that_of_the_turn_before_is_no_rival(
    home: Home, polls: int, told: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """By turns: the first that meets another is the end of the turn before; the second is a stranger's."""
    monkeypatch.setattr("bot.receiving.receiver.LONGEST_PAUSE", 0.0)
    monkeypatch.setattr("bot.receiving.receiver.FIRST_PAUSE", 0.0)
    messenger = Contended(polls)
    receiver = Receiver(messenger, home.writer, by_turns=True)  # type: ignore[arg-type]
    for _ in range(2):  # each turn anew
        messenger.count = 0
        messenger.over.clear()
        task = asyncio.create_task(receiver.run())
        await asyncio.wait_for(messenger.over.wait(), 60)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    assert len(errors(caplog)) == told


def test_an_alert_comes_again_only_after_an_hours_peace(caplog: pytest.LogCaptureFixture) -> None:
    now = [0.0]
    alert = Alert(lambda: now[0])
    for moment in (0, PEACE, 2 * PEACE, 3 * PEACE + 1):
        now[0] = moment
        alert.tell("one")
    alert.tell("two")
    assert errors(caplog) == ["one", "one", "two"]
