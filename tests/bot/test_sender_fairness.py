"""One person's troubles are not the others': limits of one chat, and many or large recordings."""

from __future__ import annotations

import asyncio
import itertools
from typing import Any

import pytest
from sqlalchemy import select

from bot import inbox, outbox
from bot.messengers.protocol import Received, Retry
from bot.runner import BATCH, LONGEST, Runner
from bot.store.tables import outbox as rows
from tests.bot.home import Home, Someone
from tests.bot.post import Post, drain, letter, sender


class Busy(Post):
    """Has had too much in these chats."""

    def __init__(self, *full: int) -> None:
        super().__init__()
        self.full = full

    async def send(self, message: Any) -> int:
        if message.chat in self.full:
            self.calls.append(("refused", message.chat))
            raise Retry(3.0, everyone=True)
        return await super().send(message)


def people(home: Home, count: int) -> list[Someone]:
    made = [home.person(f"Mikko{number}", 700 + number) for number in range(count)]
    for who in made:
        home.do(lambda tx, who=who: outbox.put(tx, who.lane, "message", letter(who, "one")))  # type: ignore[misc]
    return made


def test_the_limit_of_one_chat_holds_up_nobody_else(home: Home) -> None:
    first, *others = people(home, 4)
    post = Busy(first.chat)
    drain(home, post)
    assert [message.chat for message in post.sent] == [who.chat for who in others]
    assert post.calls.count(("refused", first.chat)) == 1


@pytest.mark.parametrize(("full", "held"), [(2, False), (3, True)])
def test_the_limits_of_many_chats_at_a_time_are_the_bots_and_hold_up_everyone(
    home: Home, full: int, held: bool
) -> None:  # fmt: skip
    everyone = people(home, 5)
    made = sender(home, Busy(*(who.chat for who in everyone[:full])))

    async def all_of_them() -> None:
        for parcel, material in await made._claim():
            await made._deliver(parcel, material)

    asyncio.run(all_of_them())
    assert made.pace.held() == held
    assert (made.pace.room(0) == 0) == held


def test_the_limit_of_one_chat_again_and_again_is_still_its_own(home: Home) -> None:
    first, *_ = people(home, 2)
    made = sender(home, Busy(first.chat))
    parcel = home.do(lambda tx: outbox.claim(tx, set(), 1))[0]
    for _ in range(3):
        asyncio.run(made._deliver(parcel, None))
    assert made.pace.room(0) > 0


def test_recordings_are_brought_home_one_at_a_time_and_take_no_messages_place(home: Home) -> None:
    everyone = [home.person(f"Mikko{number}", 700 + number) for number in range(30)]
    for who in everyone:
        body = {"part": home.id(), "file": "file"}
        home.do(lambda tx, who=who, body=body: outbox.put(tx, who.lane, "fetch", body, urgent=False))  # type: ignore[misc]
    last = everyone[-1]
    home.do(lambda tx: outbox.put(tx, last.lane, "message", letter(last, "one"), urgent=False))
    made = sender(home, Post())
    kinds = [parcel.kind for parcel, _ in asyncio.run(made._claim())]
    assert sorted(kinds) == ["fetch", "message"]
    assert home.do(lambda tx: outbox.claim(tx, set(), 24, fetches=0)) == []


def test_every_recording_is_brought_home_in_the_end(home: Home) -> None:
    for number in range(5):
        who, body = home.person(f"Mikko{number}", 700 + number), {"part": home.id(), "file": f"file{number}"}
        home.do(lambda tx, who=who, body=body: outbox.put(tx, who.lane, "fetch", body, urgent=False))  # type: ignore[misc]
    post = Post()
    drain(home, post)
    assert [call[1] for call in post.calls] == [f"file{number}" for number in range(5)]
    assert {row.state for row in home.do(lambda tx: tx.all(select(rows.c.state)))} == {outbox.SENT}


def test_a_round_that_takes_long_ends_early_and_loses_nothing(home: Home) -> None:
    everyone = [home.person(f"Mikko{number}", 700 + number) for number in range(6)]
    home.do(lambda tx: [inbox.put(tx, who.id, who.lane, "update", {}) for who in everyone])
    slow = itertools.count(0, LONGEST * 0.6)
    runner = Runner(home.house, lambda update: Received("nothing", 1), tick=lambda: next(slow))
    assert [home.do(runner.work).count for _ in range(4)] == [2, 2, 2, 0]


@pytest.mark.parametrize("flood", [500])
def test_who_floods_is_heard_one_at_a_time_and_the_others_in_the_same_round(home: Home, flood: int) -> None:
    noisy, *calm = [home.person(f"Mikko{number}", 700 + number) for number in range(10)]

    def arrive(tx: Any) -> None:
        for number in range(flood):
            inbox.put(tx, f"noisy{number}", noisy.lane, "update", {})
            outbox.put(tx, noisy.lane, "message", letter(noisy, "ack"))
        for who in calm:
            inbox.put(tx, who.id, who.lane, "update", {})
            outbox.put(tx, who.lane, "message", letter(who, "ack"))

    home.do(arrive)
    heard = [item.lane for item in home.do(lambda tx: inbox.ready(tx, BATCH))]
    sent = [parcel.lane for parcel in home.do(lambda tx: outbox.claim(tx, set(), BATCH))]
    assert sorted(heard) == sorted(sent) == sorted(who.lane for who in (noisy, *calm))
