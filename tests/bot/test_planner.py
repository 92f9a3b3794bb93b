"""The planner: the plan follows meetings and people; what is due comes once; planning anew loses nothing."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from bot import inbox, planner, upkeep
from bot.store import plan
from bot.store.prepared import Bound
from bot.store.safe import Safe
from bot.store.tables import inbox as inbox_rows
from bot.store.tx import Tx
from bot.vault import Vault
from conversations import effects as e
from tests.bot.home import Home, Someone

HELSINKI = ZoneInfo("Europe/Helsinki")
MEETING = datetime(2026, 12, 10, 14, 0, tzinfo=HELSINKI)


@pytest.fixture
def sari(home: Home) -> Someone:
    return home.person("Sari", 1, supervises=True)


@pytest.fixture
def aino(home: Home) -> Someone:
    return home.person("Aino", 10)


def planned(home: Home, thing: str, kind: str = "slot") -> dict[str, datetime]:
    rows = home.do(lambda tx: plan.planned(tx, kind, thing))
    return {row.slot: row.due.astimezone(HELSINKI) for row in rows}


def test_what_one_thing_has_planned_is_found_by_key_and_not_by_reading_the_whole_plan(home: Home) -> None:
    if home.engine.dialect.name != "sqlite":  # PostgreSQL reads a small table whole, whatever its keys
        return

    def explained(tx: Tx, bound: Bound) -> str:
        made = bound.statement.on(tx.conn.dialect)
        return str(tx.conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {made.text}", tuple(made.values(bound.values))).all())

    for bound in (plan._planned("slot", "x"), plan._of_prompts("x"), plan._of_things(plan.KINDS, ("x", "y"))):
        told = home.do(lambda tx, bound=bound: explained(tx, bound))  # type: ignore[misc]
        assert re.search(r"SEARCH plan USING (COVERING )?INDEX \w+ \(kind=\? AND thing=\?\)", told), told


def tick(home: Home) -> list[str]:
    """What fell due, by its kind and slot; each row is handled, with nothing coming of it."""
    home.do(planner.tick)
    items = home.do(lambda tx: inbox.ready(tx, 100))
    home.do(lambda tx: [inbox.done(tx, item.id) for item in items])
    return [f"{item.body['kind']} {item.body['slot']}".strip() for item in items]


def replan(home: Home, seat: str) -> None:
    home.do(lambda tx: planner.replan(tx, seat, home.house.holidays))


def bring(home: Home, seat: str, meeting: str) -> datetime | None:
    return planned(home, seat).get(f"{meeting}:bring")


def test_the_plan_follows_a_meeting(home: Home, sari: Someone, aino: Someone) -> None:
    process, seat = home.process(sari, aino)
    meeting = home.id()
    home.act(sari, e.SetMeeting(meeting, process, MEETING))
    before = bring(home, seat, meeting)
    assert before is not None
    assert timedelta(0) < MEETING - before < timedelta(days=4)
    home.act(sari, e.MoveMeeting(meeting, MEETING + timedelta(days=7)))
    assert bring(home, seat, meeting) == before + timedelta(days=7)
    home.act(sari, e.CancelMeeting(meeting))
    assert bring(home, seat, meeting) is None


def test_a_digest_by_itself_follows_its_meeting(home: Home, sari: Someone, aino: Someone) -> None:
    process, _ = home.process(sari, aino)
    meeting = home.id()
    home.act(sari, e.SetMeeting(meeting, process, MEETING), e.PushDigest(process, 24))
    assert planned(home, process, "push") == {meeting: MEETING - timedelta(hours=24)}
    home.act(sari, e.MoveMeeting(meeting, MEETING + timedelta(days=1)))
    assert planned(home, process, "push") == {meeting: MEETING}
    home.act(sari, e.PushDigest(process, 0))
    assert planned(home, process, "push") == {}


@pytest.mark.parametrize("status", ["pending", "refused", "left", "ended"])
def test_nothing_is_planned_for_who_is_not_served(home: Home, sari: Someone, aino: Someone, status: str) -> None:
    process, seat = home.process(sari, aino, status)
    home.act(sari, e.SetMeeting(home.id(), process, MEETING))
    home.do(lambda tx: upkeep.nightly(tx, home.house.holidays))
    assert planned(home, seat) == {}


def test_who_leaves_is_asked_nothing_more_and_keeps_the_questions_of_others(
    home: Home, sari: Someone, aino: Someone
) -> None:
    _, seat = home.process(sari, aino)
    _, other = home.process(home.person("Liisa", 2, supervises=True), aino)
    own, question = home.id(), home.id()
    home.act(sari, e.AskOwn(own, seat, "?", home.clock.now() + timedelta(days=1)))
    home.act(aino, e.OpenPrompt(question, other, "theme", "role-limits", "role-limits-1"))
    assert planned(home, own, "ask")
    home.act(aino, e.Leave(seat))
    assert planned(home, own, "ask") == {}
    assert planned(home, seat) == {}
    found = home.ask(aino, lambda facts: facts.open_prompt())
    assert found is not None
    assert found.id == question


def test_what_is_due_comes_once(home: Home, sari: Someone, aino: Someone) -> None:
    _, seat = home.process(sari, aino)
    slot, due = min(planned(home, seat).items(), key=lambda pair: pair[1])
    home.clock.set(due)
    assert tick(home) == [f"slot {slot}"]
    for _ in range(3):
        replan(home, seat)
        assert tick(home) == []


def test_a_slot_that_is_let_go_does_not_come_back_at_once(home: Home, sari: Someone, aino: Someone) -> None:
    _, seat = home.process(sari, aino)
    came: list[str] = []
    for _ in range(14):
        for _ in range(20):  # as many looks as there are: a hot loop would bring a row at each
            came += tick(home)
            home.do(lambda tx: upkeep.nightly(tx, home.house.holidays))
            replan(home, seat)
        home.clock.advance(timedelta(days=1))
    assert 0 < len(came) <= 14
    assert home.do(lambda tx: tx.first(select(func.count()).select_from(inbox_rows))) == (len(came),)


def test_what_was_put_off_stays_put_off_when_planned_anew(home: Home, sari: Someone, aino: Someone) -> None:
    _, seat = home.process(sari, aino)
    slot, due = min(planned(home, seat).items(), key=lambda pair: pair[1])
    home.clock.set(due)
    tick(home)
    later = due + timedelta(minutes=30)
    home.act(aino, e.Defer("slot", seat, slot, later))
    replan(home, seat)
    assert planned(home, seat)[slot] == later
    home.clock.set(later)
    assert tick(home) == [f"slot {slot}"]


def test_a_question_of_the_supervisors_own_that_was_put_off_still_comes(
    home: Home, sari: Someone, aino: Someone
) -> None:
    _, seat = home.process(sari, aino)
    own, due = home.id(), home.clock.now() + timedelta(hours=3)
    home.act(sari, e.AskOwn(own, seat, "?", due))
    home.clock.set(due)
    assert tick(home) == ["ask"]
    home.act(aino, e.Defer("ask", own, "", due + timedelta(hours=1)))
    replan(home, seat)
    home.clock.set(due + timedelta(hours=1))
    assert tick(home) == ["ask"]


def test_it_plans_the_same_twice_and_every_night(home: Home, sari: Someone, aino: Someone) -> None:
    process, seat = home.process(sari, aino)
    home.act(sari, e.SetMeeting(home.id(), process, MEETING))
    before = planned(home, seat)
    replan(home, seat)
    home.do(lambda tx: upkeep.nightly(tx, home.house.holidays))
    assert planned(home, seat) == before


def test_one_plan_that_fails_stops_no_other(
    home: Home, sari: Someone, aino: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, seat = home.process(sari, aino)
    _, other = home.process(sari, home.person("Mikko", 11))
    for each in (seat, other):
        home.do(lambda tx, each=each: plan.drop(tx, "slot", each))  # type: ignore[misc]
    known = planner.replan
    monkeypatch.setattr(planner, "replan", lambda tx, id, days: 1 / 0 if id == seat else known(tx, id, days))
    home.do(lambda tx: upkeep.nightly(tx, home.house.holidays))
    assert planned(home, other)


def test_what_waits_through_a_long_outage_can_still_be_read(home: Home, aino: Someone) -> None:
    home.do(lambda tx: inbox.put(tx, "waits", aino.lane, "update", {"said": "hello"}))
    home.do(lambda tx: inbox.put(tx, "done", "another lane", "update", {"said": "hello"}))
    home.do(lambda tx: [inbox.done(tx, item.id) for item in inbox.ready(tx, 9) if item.key == "done"])
    home.clock.advance(timedelta(days=20))
    home.do(lambda tx: upkeep.nightly(tx, home.house.holidays))
    home.writer.safe = Safe(Vault(home.ring))
    assert [item.body for item in home.do(lambda tx: inbox.ready(tx, 9))] == [{"said": "hello"}]


def test_a_goal_chosen_again_keeps_its_place(home: Home, sari: Someone, aino: Someone) -> None:
    _, seat = home.process(sari, aino)
    goal = home.id()
    home.act(aino, e.SetGoal(goal, seat, "limits"), e.RateGoal(home.id(), goal, 4), e.SetGoal(goal, seat, "limits"))
    (found,) = home.ask(aino, lambda facts: facts.goals(seat))
    assert (found.key, [point.value for point in found.points]) == ("limits", [4])


def test_a_night_goes_by_so_many_seats_at_a_time_and_leaves_none_out(
    home: Home, sari: Someone, aino: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "AT_ONCE", 2)
    made = [home.process(sari, aino)[1] for _ in range(3)]  # and three seats of the supervisor
    home.do(lambda tx: [plan.drop(tx, "slot", seat) for seat in made])
    rounds = 1
    while home.do(lambda tx: upkeep.nightly(tx, home.house.holidays)):
        assert home.do(upkeep.under_way)
        rounds += 1
    assert rounds == 4
    assert all(planned(home, seat) for seat in made)
    assert not home.do(upkeep.under_way)
    home.do(lambda tx: [plan.drop(tx, "slot", seat) for seat in made])
    assert not home.do(lambda tx: upkeep.nightly(tx, home.house.holidays))
    assert not any(planned(home, seat) for seat in made)  # once a day
