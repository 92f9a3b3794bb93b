"""The inbox: once per key, in order per lane, one lane's trouble is its own, and nothing of a body stays."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select, update

from bot import inbox
from bot.store.tables import inbox as rows
from bot.store.tx import Tx
from tests.bot.home import Home


def put(home: Home, *keys: str, lane: str = "one") -> list[bool]:
    return [home.do(lambda tx, key=key: inbox.put(tx, key, lane, "update", {"said": key})) for key in keys]  # type: ignore[misc]


def keys(home: Home) -> list[str]:
    return [item.key for item in home.do(lambda tx: inbox.ready(tx, 50))]


def fail(home: Home) -> bool:
    def first(tx: Tx) -> bool:
        return inbox.failed(tx, inbox.ready(tx, 1)[0])

    return home.do(first)


def test_it_takes_a_key_once_and_for_days(home: Home) -> None:
    assert put(home, "a", "a") == [True, False]
    home.do(lambda tx: inbox.done(tx, inbox.ready(tx, 1)[0].id))
    home.clock.advance(timedelta(days=7))
    home.do(inbox.purge)
    assert put(home, "a") == [False]


def test_it_forgets_a_key_when_telegram_cannot_repeat_it_any_more(home: Home) -> None:
    put(home, "a", "waits")
    home.do(lambda tx: inbox.done(tx, inbox.ready(tx, 1)[0].id))
    home.clock.advance(timedelta(days=9))
    assert home.do(inbox.purge) == 1
    assert keys(home) == ["waits"]


def test_it_takes_keys_of_any_length(home: Home) -> None:
    long = "told:due:" + "x" * 200
    assert put(home, long + "1", long + "2", long + "1") == [True, True, False]
    assert len(keys(home)) == 1
    home.do(lambda tx: inbox.done(tx, inbox.ready(tx, 1)[0].id))
    assert len(keys(home)) == 1


def test_it_gives_the_first_row_of_each_lane(home: Home) -> None:
    put(home, "a1", "a2", lane="a")
    put(home, "b1", "b2", lane="b")
    assert keys(home) == ["a1", "b1"]
    home.do(lambda tx: inbox.done(tx, inbox.ready(tx, 1)[0].id))
    assert keys(home) == ["a2", "b1"]


def test_its_bodies_are_read_as_they_were_put(home: Home) -> None:
    put(home, "ä€🙂")
    (item,) = home.do(lambda tx: inbox.ready(tx, 50))
    assert (item.body, item.kind, item.tries) == ({"said": "ä€🙂"}, "update", 0)


def test_backing_off_blocks_its_own_lane_only(home: Home) -> None:
    put(home, "a1", "a2", lane="a")
    put(home, "b1", lane="b")
    assert fail(home) is False
    assert keys(home) == ["b1"]
    assert home.do(inbox.next_try) == home.clock.now() + inbox.BACKOFF[0]
    home.clock.advance(inbox.BACKOFF[0])
    assert keys(home) == ["a1", "b1"]


def test_it_parks_a_row_after_the_third_failure_and_goes_on(home: Home) -> None:
    put(home, "a1", "a2")
    failures = []
    for pause in (*inbox.BACKOFF, timedelta(0)):
        failures.append(fail(home))
        home.clock.advance(pause)
    assert failures == [False, False, True]
    assert keys(home) == ["a2"]
    assert home.do(inbox.next_try) is None


def test_it_empties_the_body_of_what_is_done(home: Home) -> None:
    put(home, "a")
    home.do(lambda tx: inbox.done(tx, inbox.ready(tx, 1)[0].id))
    assert home.do(lambda tx: tx.all(select(rows.c.body, rows.c.state))) == [(None, inbox.DONE)]
    assert not home.do(inbox.waiting)


def test_a_body_that_cannot_be_opened_stops_nobody(home: Home) -> None:
    put(home, "a", "b", lane="broken")
    put(home, "c", lane="sound")
    swapped = home.do(lambda tx: tx.first(select(rows.c.body).where(rows.c.key == "c")))
    assert swapped
    home.do(lambda tx: tx.run(update(rows).where(rows.c.key == "a").values(body=swapped.body)))
    assert keys(home) == ["b", "c"]
    assert home.do(lambda tx: tx.first(select(rows.c.state).where(rows.c.key == "a"))) == (inbox.PARKED,)
