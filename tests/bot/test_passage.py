"""The short way: what comes alone is stored, handled and claimed in one commit; what fails there goes the long way."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import OperationalError

from bot import inbox
from bot.hearing import Handled
from bot.messengers.protocol import Received
from bot.pace import Pace
from bot.receiving.receiver import put_updates
from bot.roles.bells import Bells
from bot.roles.passage import ALONE, Passage, Put
from bot.roles.running import Running
from bot.runner import Runner
from bot.sender import Sender
from bot.store.engine import DATABASE_AWAY
from bot.store.tables import inbox as rows
from bot.store.tx import Tx
from tests.bot.home import Home
from tests.bot.post import Post, sender


@dataclass
class House:
    """A receiver's way in, with everything behind it; the loops do not run."""

    home: Home
    post: Post
    bells: Bells
    running: Running
    sender: Sender
    commits: list[object]

    def __post_init__(self) -> None:
        self.passage = Passage(self.home.writer, self.bells, self.running, self.sender)

    async def bring(self, *chats: int, first: int = 1) -> tuple[int, int]:
        """Each says hello; how many updates were new, and how many commits that took."""
        before = len(self.commits)
        return await self.passage.bring(hello(*chats, first=first), len(chats)), len(self.commits) - before

    async def sent(self) -> list[int]:
        """The chats of what is being sent, once it is."""
        await asyncio.gather(*self.sender.busy.values())
        return [message.chat for message in self.post.sent]

    def waiting(self) -> int:
        return len(self.home.do(lambda tx: tx.all(select(rows.c.id).where(rows.c.state == inbox.WAITS))))


def hello(*chats: int, first: int = 1) -> Put:
    said = [asdict(Received("text", chat, text="/start", language_code="en")) for chat in chats]
    updates = [(f"tg:{first + number}", one["chat"], one) for number, one in enumerate(said)]
    return lambda tx: put_updates(tx, updates)


@pytest.fixture
async def house(home: Home) -> House:
    post, bells = Post(), Bells()
    runner = Runner(home.house, lambda body: Received(**body), DATABASE_AWAY)
    running = Running(runner, home.writer, post, home.clock, bells)  # type: ignore[arg-type]
    sends = sender(home, post, Pace.unlimited())
    await sends.drain()  # its term has begun
    commits: list[object] = []
    event.listen(home.engine, "commit", commits.append)
    return House(home, post, bells, running, sends, commits)


async def test_what_comes_alone_takes_one_commit_and_is_on_its_way(house: House) -> None:
    assert await house.bring(7) == (1, 1)
    assert await house.sent() == [7]
    assert house.waiting() == 0
    assert not house.bells.work.is_set()


async def test_what_came_before_is_not_handled_again(house: House) -> None:
    await house.bring(7)
    await house.sent()
    assert await house.bring(7) == (0, 1)
    assert await house.sent() == [7]


async def test_marks_ride_with_it(house: House) -> None:
    await house.bring(7)
    await house.sent()
    assert house.sender.marks
    await house.bring(8, first=2)
    assert await house.sent() == [7, 8]
    assert len(house.sender.marks) == 1


async def test_a_crowd_goes_the_long_way(house: House) -> None:
    crowd = range(1, ALONE + 2)
    assert (await house.bring(*crowd))[0] == len(crowd)
    assert house.waiting() == len(crowd)
    assert house.bells.work.is_set()
    assert await house.sent() == []


async def test_a_crowd_that_is_pushed_one_by_one_goes_the_long_way_but_for_its_first(house: House) -> None:
    brought = await asyncio.gather(*(house.passage.bring(hello(chat, first=chat), 1) for chat in range(1, 9)))
    assert brought == [1] * 8
    assert len(house.commits) == 8
    assert house.waiting() == 7
    assert house.bells.work.is_set()
    assert await house.sent() == [1]
    assert await house.bring(9, first=9) == (1, 1)  # and takes along whoever waits
    assert house.waiting() == 0
    assert sorted(await house.sent()) == [*range(1, 10)]


async def test_where_another_runs_it_is_only_stored(house: House) -> None:
    house.passage.running = None
    await house.bring(7)
    assert house.waiting() == 1
    assert house.bells.work.is_set()


async def test_where_another_sends_it_is_handled_and_the_other_is_told(house: House) -> None:
    house.passage.sender = None
    await house.bring(7)
    assert (house.waiting(), house.bells.post.is_set()) == (0, True)
    assert await house.sent() == []
    await house.sender.drain()
    assert await house.sent() == [7]


async def test_while_another_claim_is_made_it_is_handled_and_waits_for_the_next(house: House) -> None:
    async with house.sender.claiming() as other:
        assert other
        await house.bring(7)
        assert house.waiting() == 0
        other.made = True
    assert await house.sent() == []
    await house.sender.drain()
    assert await house.sent() == [7]


@pytest.mark.parametrize("trouble", [OperationalError("", {}, Exception()), RuntimeError()])
@pytest.mark.parametrize("part", ["work", "claim"])
async def test_what_fails_is_stored_all_the_same_and_no_mark_is_lost(
    house: House, monkeypatch: pytest.MonkeyPatch, trouble: Exception, part: str
) -> None:
    def fail(*_: Any) -> Any:
        raise trouble

    kept = lambda tx: None  # noqa: E731
    house.sender.marks.append(kept)
    if part == "work":
        monkeypatch.setattr(Runner, "work", fail)
    else:
        monkeypatch.setattr(house.sender, "_claimed", fail)
    assert (await house.bring(7))[0] == 1
    assert house.waiting() == 1
    assert house.bells.work.is_set()
    assert house.sender.marks == [kept]
    assert await house.sent() == []


async def test_what_cannot_be_stored_is_told(house: House) -> None:
    def fail(tx: Tx) -> int:
        raise OperationalError("", {}, Exception())

    with pytest.raises(OperationalError):
        await house.passage.bring(fail, 1)
    assert not house.bells.work.is_set()


@pytest.mark.parametrize("left", [Handled(count=1, failed=1), Handled(count=1, met=1)])
async def test_what_is_left_is_told_to_the_runner(house: House, monkeypatch: pytest.MonkeyPatch, left: Handled) -> None:
    def work(_: Runner, tx: Tx) -> Handled:
        for item in inbox.ready(tx, 1):
            inbox.done(tx, item.id)
        return left

    monkeypatch.setattr(Runner, "work", work)
    await house.bring(7)
    assert house.bells.work.is_set()


async def test_what_a_turn_puts_into_the_inbox_is_told_to_the_runner(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    work: Callable[..., Handled] = Runner.work

    def more(runner: Runner, tx: Tx) -> Handled:
        handled = work(runner, tx)
        inbox.put(tx, "event:1", "lane", "event", {})
        return handled

    monkeypatch.setattr(Runner, "work", more)
    await house.bring(7)
    assert (house.waiting(), house.bells.work.is_set()) == (1, True)


async def test_who_stopped_waiting_loses_no_mark(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = lambda tx: None  # noqa: E731
    house.sender.marks.append(kept)
    never: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
    monkeypatch.setattr(house.home.writer, "run", lambda work: never)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await house.bring(7)
    assert house.sender.marks == [kept]
    assert not house.sender._one.locked()
