"""Attacks on the way out: outages, a token that is refused, chores that fail, a take-back amid a digest."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot import outbox
from bot.messengers.protocol import Retry, Unwelcome
from bot.store.tables import outbox as rows
from tests.bot.home import Home, Someone
from tests.bot.post import Post, drain, letter, sender


class Deaf(Post):
    """A messenger that gives no file."""

    async def download(self, file: str) -> bytes:
        raise Retry(1.0)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    made = Home(f"sqlite:///{tmp_path / 'peili.db'}")
    yield made
    made.close()


def put(home: Home, who: Someone, text: str) -> None:
    home.do(lambda tx: outbox.put(tx, who.lane, "message", letter(who, text)))


def tries(home: Home, post: Post, trouble: Exception, until: timedelta) -> int:
    """How often the messenger is called in so much time of trouble; the clock goes on to each next try."""
    before, end = len(post.calls), home.clock.now() + until
    while (now := home.clock.now()) < end:
        post.trouble = [trouble] * 9
        drain(home, post)
        home.clock.set(home.do(outbox.next_try) or now + timedelta(seconds=1))
    post.trouble = []
    return len(post.calls) - before


@pytest.mark.parametrize("trouble", [Retry(1.0), Retry(1.0, everyone=True)])
def test_an_hour_without_telegram_is_waited_for_ever_more_patiently(home: Home, trouble: Retry) -> None:
    post, aino = Post(), home.person("Aino", 10)
    for text in ("first", "second"):
        put(home, aino, text)
    assert tries(home, post, Retry(trouble.after), timedelta(hours=1)) <= 70
    drain(home, post)
    assert [m.html for m in post.sent] == ["first", "second"]


def test_a_token_that_is_refused_for_a_while_loses_no_message(home: Home) -> None:
    post, aino = Post(), home.person("Aino", 10)
    put(home, aino, "kept")
    assert tries(home, post, Unwelcome("the token is not accepted"), timedelta(hours=1)) <= 70
    drain(home, post)
    assert [m.html for m in post.sent] == ["kept"]


def test_what_fails_by_our_own_fault_is_let_go_in_the_end(home: Home) -> None:
    post, aino = Post(), home.person("Aino", 10)
    put(home, aino, "broken")
    assert tries(home, post, ValueError(), timedelta(hours=1)) == 6
    assert home.do(lambda tx: tx.all(select(rows.c.state))) == [(outbox.REFUSED,)]


def test_the_menus_own_limit_holds_nobody_up(home: Home) -> None:
    post, aino = Post(), home.person("Aino", 10)
    made = sender(home, post)
    home.do(lambda tx: outbox.put(tx, aino.lane, "menu", {"chat": aino.chat, "commands": []}))
    post.trouble = [Retry(3600, everyone=True)]
    asyncio.run(made.drain())
    assert made.pace.room(0) > 0


def test_a_recording_that_does_not_come_holds_no_reply_up(home: Home) -> None:
    post, aino = Deaf(), home.person("Aino", 10)
    home.do(lambda tx: outbox.put(tx, aino.lane, "fetch", {"part": "p", "file": "f"}, urgent=False))
    put(home, aino, "Kept.")
    drain(home, post)
    assert [m.html for m in post.sent] == ["Kept."]
