"""Closing for good: everyone is told once, nothing new comes, it can be taken back, and then nothing is left."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot import closing, planner
from bot.access import Denied
from bot.store import closing as state
from bot.store.tables import marks, metadata
from bot.store.tx import Erased
from conversations import effects as e
from tests.bot.home import START, Home, Someone
from tests.stories.seeds import supervised, tap
from tests.stories.world import World

ENDS = START + timedelta(days=14)


@pytest.fixture
def sari(home: Home) -> Someone:
    return home.person("Sari", 1, supervises=True)


def count(home: Home) -> int:
    """Rows of everything but marks and keys."""
    tables = [t for t in metadata.sorted_tables if t is not marks]
    return sum(
        home.do(lambda tx, t=t: tx.conn.execute(select(func.count()).select_from(t)).scalar_one()) for t in tables
    )


def planned(home: Home) -> list[str]:
    plan = metadata.tables["plan"]
    return [row.kind for row in home.do(lambda tx: tx.all(select(plan.c.kind)))]


def test_nothing_but_the_farewell_is_planned_from_then_on(home: Home, sari: Someone) -> None:
    _, seat = home.process(sari, home.person("Aino", 10))
    assert "slot" in planned(home)
    assert home.do(lambda tx: closing.begin(tx, ENDS)) == 2
    assert planned(home) == ["closing", "closing"]
    home.do(lambda tx: planner.replan(tx, seat, home.house.holidays))
    assert planned(home) == ["closing", "closing"]


def test_what_falls_due_all_the_same_is_let_go(home: Home, sari: Someone) -> None:
    aino = home.person("Aino", 10)
    _, seat = home.process(sari, aino)
    home.do(lambda tx: closing.begin(tx, ENDS))
    home.do(planner.tick)
    home.act(aino, e.Defer("slot", seat, "x", START))
    inbox = metadata.tables["inbox"]
    before = home.do(lambda tx: tx.all(select(inbox.c.id)))
    assert home.do(planner.tick) == 1
    assert home.do(lambda tx: tx.all(select(inbox.c.id))) == before


def test_nothing_new_begins_and_no_answer_is_refused(home: Home, sari: Someone) -> None:
    aino = home.person("Aino", 10)
    _, seat = home.process(sari, aino)
    home.do(lambda tx: closing.begin(tx, ENDS))
    with pytest.raises(Denied):
        home.act(sari, e.AskOwn(home.id(), seat, "?", START + timedelta(days=1)))
    with pytest.raises(Denied):
        home.act(sari, e.OpenProcess(home.id(), home.id(), "individual", ("role-limits",), 2, "L", "fi"))
    home.act(aino, e.Keep(home.id(), seat, "note", 9, text="kept"))
    assert len(home.ask(aino, lambda facts: facts.reflections(seat))) == 1


def test_taken_back_everything_is_planned_as_before(home: Home, sari: Someone) -> None:
    process, _ = home.process(sari, home.person("Aino", 10))
    home.act(sari, e.SetMeeting(home.id(), process, START + timedelta(days=9)))
    before = sorted(planned(home))
    home.do(lambda tx: closing.begin(tx, ENDS))
    assert home.do(lambda tx: closing.cancel(tx, home.house.holidays)) == 2
    assert sorted(planned(home)) == sorted([*before, "closing", "closing"])
    home.clock.set(ENDS)
    assert home.do(closing.finish) is False


def test_when_the_last_day_is_over_everything_is_erased_and_no_key_is_left(home: Home, sari: Someone) -> None:
    aino = home.person("Aino", 10)
    _, seat = home.process(sari, aino)
    home.act(aino, e.Keep(home.id(), seat, "note", 9, text="kept"))
    home.do(lambda tx: closing.begin(tx, ENDS))
    home.clock.set(ENDS - timedelta(seconds=1))
    assert home.do(closing.finish) is False
    home.clock.set(ENDS)
    assert home.do(closing.finish) is True
    assert count(home) == 0
    assert home.do(state.closed) == ENDS
    assert home.do(closing.finish) is False


def test_once_the_keys_are_gone_no_row_opens_any_more(home: Home, sari: Someone) -> None:
    aino = home.person("Aino", 10)
    home.process(sari, aino)
    home.do(closing.forget_keys)
    with pytest.raises(Erased):
        home.ask(aino, lambda facts: facts.person)


# --- as people see it


def test_everyone_is_told_in_their_language_and_may_take_a_copy() -> None:
    world = World("sqlite://", START)
    sari, mikko = supervised(world)
    world.writer.run_now(lambda tx: closing.begin(tx, tx.now + timedelta(days=14)))
    world.settle()
    assert "Viimeinen päivä on" in mikko.last.html
    assert "koosteita" in sari.last.html
    assert mikko.last.labels == ["Ota kopio"]
    tap(world, mikko, "export", "send")
    assert any(m.file and m.file["name"].endswith(".zip") for m in mikko.messages)
    told = len(mikko.messages)
    world.settle()
    assert len(mikko.messages) == told
    world.writer.run_now(lambda tx: closing.cancel(tx, world.house.holidays))
    world.settle()
    assert "jatkaa sittenkin" in mikko.last.html
    world.close()


def test_after_the_last_day_peili_knows_nobody() -> None:
    world = World("sqlite://", START)
    _, mikko = supervised(world)
    world.write(mikko, "Viikko alkoi kiireellä.")
    world.writer.run_now(lambda tx: closing.begin(tx, tx.now + timedelta(days=14)))
    world.advance(days=15)
    world.write(mikko, "/omat")
    assert "kutsu" in mikko.last.html
    world.close()
