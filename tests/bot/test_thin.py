"""The chat stays thin: digests go after a day, what was written too if it was wished; what stays is told once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot import outbox, upkeep
from bot.messengers.protocol import Refused
from bot.store import tables
from conversations import effects as e
from tests.bot.home import Home, Someone
from tests.bot.post import Post, drain
from tests.stories.seeds import START, supervised, tap
from tests.stories.world import World

DAY = timedelta(hours=24)


@pytest.fixture
def pair(home: Home) -> tuple[Someone, Someone, str, str]:
    sari, aino = home.person("Sari", 1, supervises=True), home.person("Aino", 10)
    process, seat = home.process(sari, aino)
    home.act(aino, e.Keep("r" * 32, seat, "note", 5, text="words"), e.Share("r" * 32))
    return sari, aino, process, seat


def nights(home: Home) -> None:
    home.do(lambda tx: upkeep.clear_chats(tx))


def deleted(post: Post) -> list[int]:
    return [number for call in post.calls if call[0] == "delete" for number in call[2]]


def told(home: Home, who: Someone) -> int:
    rows = home.do(lambda tx: tx.all(select(tables.inbox.c.key).where(tables.inbox.c.lane == who.lane)))
    return len([row for row in rows if row.key.startswith("stays:")])


def test_every_message_of_a_digest_and_its_file_go_after_a_day(home: Home, pair):
    sari, _, process, _ = pair
    post = Post()
    home.act(sari, e.SendDigest(process))
    drain(home, post)
    sent = len(post.sent)
    assert sent >= 2
    home.clock.advance(timedelta(hours=23))
    nights(home)
    drain(home, post)
    assert deleted(post) == []
    home.clock.advance(timedelta(hours=1))
    nights(home)
    drain(home, post)
    assert deleted(post) == list(range(1, sent + 1))
    nights(home)
    drain(home, post)
    assert len(deleted(post)) == sent


def test_the_digest_tells_that_it_goes_and_how_it_comes_back(home: Home, pair):
    sari, _, process, _ = pair
    post = Post()
    home.act(sari, e.SendDigest(process, file=False))
    drain(home, post)
    assert "/kooste" in post.sent[-1].html
    assert all("/kooste" not in message.html for message in post.sent[:-1])


def test_what_is_too_old_after_an_outage_is_told_once(home: Home, pair):
    sari, _, process, _ = pair
    post = Post()
    for _ in range(3):
        home.act(sari, e.SendDigest(process))
        drain(home, post)
    home.clock.advance(timedelta(days=4))
    nights(home)
    nights(home)
    drain(home, post)
    assert deleted(post) == []
    assert told(home, sari) == 1


def test_a_refused_clearing_is_tried_one_by_one_and_never_again(home: Home, pair):
    sari, _, process, _ = pair
    post = Post()
    home.act(sari, e.SendDigest(process))
    drain(home, post)
    count = len(post.sent)
    home.clock.advance(DAY)
    nights(home)
    post.trouble = [Refused("bad request"), Refused("bad request")]
    drain(home, post)
    assert deleted(post) == [*range(1, count + 1), *range(1, count + 1)]
    assert told(home, sari) == 1
    for _ in range(3):
        home.clock.advance(DAY)
        nights(home)
        drain(home, post)
    assert len(deleted(post)) == 2 * count


def test_a_choice_in_the_settings_holds_for_what_lies_in_the_chat_already(home: Home, pair):
    _, aino, _, seat = pair
    old = {"lane": aino.lane, "ours": False, "subject": f"reflection:{'r' * 32}", "buttons": False}
    home.do(lambda tx: tx.add(tables.messages, message=4, at=tx.now - timedelta(days=3), **old))

    def clears() -> dict[int, bool]:
        rows = home.do(lambda tx: tx.all(select(tables.messages).where(tables.messages.c.lane == aino.lane)))
        return {row.message: row.clear is not None for row in rows}

    assert clears() == {4: False, 5: False}
    home.act(aino, e.SetConsent(seat, "thin_chat", True))
    assert clears() == {4: False, 5: True}
    home.act(aino, e.SetConsent(seat, "thin_chat", False))
    assert clears() == {4: False, 5: False}
    home.act(aino, e.SetConsent(seat, "thin_chat", True))
    home.clock.advance(DAY)
    nights(home)
    post = Post()
    drain(home, post)
    assert deleted(post) == [5]


def test_of_a_stranger_no_ledger_is_kept(home: Home):
    outi = home.stranger(77)
    body = {"chat": 77, "html": "hello", "rows": [], "protect": False, "placeholder": ""}
    home.do(lambda tx: outbox.put(tx, outi.lane, "message", body))
    post = Post()
    drain(home, post)
    assert len(post.sent) == 1
    assert home.do(lambda tx: tx.all(select(tables.messages))) == []


@pytest.fixture
def world() -> Iterator[World]:
    made = World("sqlite://", START)
    yield made
    made.close()


def test_in_the_chat_the_digest_is_gone_and_comes_back(world: World):
    sari, mikko = supervised(world)
    world.write(mikko, "viikon sanat")
    tap(world, mikko, "words_share")
    world.write(sari, "/kooste")
    digest = [m for m in sari.messages if "viikon sanat" in m.html]
    assert digest
    world.advance(hours=25)
    assert all(m.gone for m in digest)
    world.write(sari, "/kooste")
    assert [m for m in sari.messages if "viikon sanat" in m.html and not m.gone]


def test_the_one_line_comes_without_a_sound_and_says_what_to_do(world: World):
    sari, _ = supervised(world)
    world.write(sari, "/kooste")
    of = tables.messages.c.clear.is_not(None)
    old = world.clock.now() - timedelta(days=3)
    world.writer.run_now(lambda tx: tx.run(update(tables.messages).where(of).values(at=old, clear=old)))
    before = len(sari.messages)
    world.advance(hours=1)
    told = sari.messages[before:]
    assert len(told) == 1
    assert "/kooste" in told[0].html


def test_what_has_been_cleared_is_not_under_way_any_more(home: Home, pair):
    """So that a restore takes up again only what a backup found unfinished."""
    sari, _, process, _ = pair
    post = Post()
    home.act(sari, e.SendDigest(process, file=False))
    drain(home, post)
    home.clock.advance(DAY)
    nights(home)
    under_way = select(tables.messages.c.message).where(tables.messages.c.clearing.is_not(None))
    assert home.do(lambda tx: tx.all(under_way))
    drain(home, post)
    assert home.do(lambda tx: tx.all(under_way)) == []
