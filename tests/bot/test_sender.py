"""The sender's pace and its parcels of several messages; its time runs twenty times as fast as ours."""

from __future__ import annotations

import asyncio
import selectors
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot import outbox, rendering
from bot.clock import FixedClock
from bot.house import House
from bot.messengers.protocol import Outgoing, Retry
from bot.outbox import Parcel
from bot.pace import BURST, Pace
from bot.rendering import Kind
from bot.sender import Sender
from bot.store.tables import outbox as rows
from bot.store.tables import readings
from bot.store.tx import Tx
from conversations import effects as e
from tests.bot.home import Home, Someone
from tests.bot.post import Post, drain, letter, sender

FASTER = 20.0


def now() -> float:
    return time.monotonic() * FASTER


class Selector(selectors.DefaultSelector):  # type: ignore[misc,valid-type]
    def select(self, timeout: float | None = None) -> Any:
        return super().select(timeout / FASTER if timeout else timeout)


class FastLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        super().__init__(Selector())

    def time(self) -> float:
        return now()


@pytest.fixture
def sqlite_home(tmp_path: Path) -> Any:
    home = Home(f"sqlite:///{tmp_path / 'peili.db'}")
    yield home
    home.close()


def play(work: Coroutine[Any, Any, None]) -> None:
    with asyncio.Runner(loop_factory=FastLoop) as runner:
        runner.run(work)


async def until_sent(sender: Sender, home: Home) -> None:
    """Runs the sender until nothing waits."""
    task = asyncio.create_task(sender.run())
    while await home.writer.run(outbox.waiting) or sender.busy or sender.marks:
        await asyncio.sleep(0.2)
        sender.woken.set()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def busiest(times: list[float]) -> int:
    """The most calls in any one second."""
    return max(sum(first <= at < first + 1.0 for at in times) for first in times)


def put(home: Home, who: Someone, text: str, **more: Any) -> None:
    home.do(lambda tx: outbox.put(tx, who.lane, "message", letter(who, text), **more))


def test_no_second_holds_more_than_the_window(sqlite_home: Home) -> None:
    post = Post(now, seconds=0.05)
    for number in range(70):
        put(sqlite_home, sqlite_home.stranger(100 + number), "hello")
    play(until_sent(sender(sqlite_home, post, Pace(tick=now)), sqlite_home))
    assert len(post.sent) == 70
    assert busiest(post.times) <= 30


def test_no_second_holds_more_when_parcels_are_of_many_messages(
    sqlite_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = Post(now, seconds=0.01)
    made = sender(sqlite_home, post, Pace(tick=now))

    async def pages(parcel: Parcel, _: Any) -> list[Outgoing]:
        return [Outgoing(parcel.body["chat"], f"{n}") for n in range(5)]

    five = Kind(lambda *_: True, pages, lambda *_: lambda tx: None)
    monkeypatch.setattr("bot.rendering.KINDS", {"digest": five})
    for number in range(14):
        who = sqlite_home.stranger(100 + number)
        body = {"chat": who.chat, "process": "p", "reader": "r"}
        sqlite_home.do(lambda tx, who=who, body=body: outbox.put(tx, who.lane, "digest", body))  # type: ignore[misc]
    play(until_sent(made, sqlite_home))
    assert len(post.sent) == 70
    assert busiest(post.times) <= 30


class Going(FixedClock):
    """A clock whose time passes by itself, for who asks."""

    stands = False


def test_one_chat_gets_a_burst_and_then_one_a_second_while_others_go_at_once(sqlite_home: Home) -> None:
    post, noisy = Post(now, seconds=0.01), sqlite_home.stranger(100)
    for _ in range(BURST + 4):
        put(sqlite_home, noisy, "flood")
    calm = [sqlite_home.stranger(101 + number) for number in range(5)]
    for who in calm:
        put(sqlite_home, who, "hello")
    made = sender(sqlite_home, post, Pace(tick=now))
    made.clock = Going(sqlite_home.clock.now())
    play(until_sent(made, sqlite_home))
    times = list(zip((message.chat for message in post.sent), post.times, strict=True))
    flood = [at for chat, at in times if chat == noisy.chat]
    assert len(flood) == BURST + 4
    assert busiest(flood) <= BURST + 1
    assert max(at for chat, at in times if chat != noisy.chat) < flood[-1]


def test_a_hold_for_everyone_holds_all(sqlite_home: Home) -> None:
    post = Post(now)
    post.trouble = [Retry(20, everyone=True)] * 3
    for number in range(5):
        put(sqlite_home, sqlite_home.stranger(100 + number), "hello")

    async def work() -> None:
        made = sender(sqlite_home, post, Pace(window=1, tick=now))
        task = asyncio.create_task(made.run())
        for _ in range(20_000):
            if len(post.calls) >= 4:
                break
            await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    play(work())
    assert post.times[3] - post.times[0] >= 20


def shared(home: Home, count: int = 1) -> tuple[Someone, Someone, str, str]:
    """Supervisor, supervisee, process and seat, with so many long answers shared."""
    sari, aino = home.person("Sari", 1, supervises=True), home.person("Aino", 10)
    process, seat = home.process(sari, aino)
    for number in range(count):
        id = home.id()
        home.act(aino, e.Keep(id, seat, "note", 50 + number, text=f"answer {number} " + "word " * 600), e.Share(id))
    return sari, aino, process, seat


def test_a_digest_goes_on_from_where_it_stopped(home: Home) -> None:
    sari, _, process, _ = shared(home, 4)
    home.act(sari, e.SendDigest(process, file=False))
    post = Post()
    post.trouble = [None, Retry(3)]
    drain(home, post)
    assert len(post.sent) == 1
    home.clock.set(home.do(outbox.next_try) or home.clock.now())
    drain(home, post)
    pages = [message.html for message in post.sent]
    assert len(pages) >= 3
    assert len(set(pages)) == len(pages)
    assert sum("answer 2 " in page for page in pages) == 1


def rendered(home: Home, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the parcels of digests were made of."""
    made, materials, gather = sender(home, Post(), Pace.unlimited()), [], rendering.material

    def remember(tx: Tx, house: House, parcel: Parcel) -> Any:
        materials.append(gather(tx, house, parcel))
        return materials[-1]

    with monkeypatch.context() as patch:
        patch.setattr(rendering, "material", remember)
        asyncio.run(made.drain())
    return materials


def test_chat_and_file_of_a_digest_tell_the_same_and_are_one_reading(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, aino, process, seat = shared(home)
    for _ in range(2):
        home.clock.set(home.clock.now().replace(hour=home.clock.now().hour + 1))
        home.act(sari, e.SendDigest(process))
        chat, file = rendered(home, monkeypatch)
        assert chat == file
    assert len(home.ask(aino, lambda facts: facts.readings(seat))) == 2


def test_a_mark_made_twice_tells_of_one_reading(home: Home) -> None:
    sari, _, process, _ = shared(home)
    home.act(sari, e.SendDigest(process, file=False))
    made = sender(home, Post(), Pace.unlimited())

    async def work() -> None:
        ((parcel, material),) = await made._claim()
        await made._deliver(parcel, material)

    asyncio.run(work())
    for _ in range(2):
        home.do(lambda tx: [mark(tx) for mark in made.marks])
    assert len(home.do(lambda tx: tx.all(select(readings)))) == 1


def test_a_digest_of_someone_who_may_read_no_more_is_dropped(home: Home) -> None:
    _, _, process, _ = shared(home)
    other = home.person("Liisa", 2, supervises=True)
    body = {"chat": other.chat, "process": process, "reader": other.id}
    home.do(lambda tx: outbox.put(tx, other.lane, "digest", body))
    post = Post()
    drain(home, post)
    assert post.calls == []
    assert home.do(lambda tx: tx.all(select(rows.c.state))) == [(outbox.DROPPED,)]


def test_a_digest_that_cannot_be_composed_stops_nobody(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    sari, aino, process, _ = shared(home)
    home.act(sari, e.SendDigest(process, file=False))
    put(home, aino, "hello")
    monkeypatch.setattr("bot.composing.compose", lambda *_: 1 / 0)
    post = Post()
    drain(home, post)
    assert [message.html for message in post.sent] == ["hello"]
