"""Statements that are made once answer as if they were made anew each time, and their errors tell nothing."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Row, delete, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from bot.store.among import among
from bot.store.engine import DATABASE_AWAY
from bot.store.prepared import Statement, adding, prepared, putting
from bot.store.tables import inbox, marks, messages, plan, seats
from bot.store.tx import Tx
from tests.bot.home import Home

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@prepared
def at(thing: str) -> Any:
    return select(plan).where(plan.c.thing == thing).order_by(plan.c.slot)


@prepared
def gone(thing: str, slot: str) -> Any:
    return delete(plan).where(plan.c.thing == thing, plan.c.slot == slot)


def plain(tx: Tx, thing: str) -> list[Any]:
    """The same, past everything that is remembered."""
    found = tx.conn.execute(select(plan).where(plan.c.thing == thing).order_by(plan.c.slot)).all()
    return [tuple(row) for row in found]


THINGS, SLOTS = st.sampled_from(["a", "b"]), st.sampled_from(["1", "2", "3"])
ACTS = st.one_of(
    st.tuples(st.just("put"), THINGS, SLOTS, st.integers(0, 9)),
    st.tuples(st.just("gone"), THINGS, SLOTS, st.just(0)),
    st.tuples(st.just("core"), THINGS, SLOTS, st.integers(0, 9)),
    st.tuples(st.just("undone"), THINGS, SLOTS, st.integers(0, 9)),
    st.tuples(st.just("other"), THINGS, SLOTS, st.integers(0, 9)),
    st.tuples(st.just("later"), THINGS, SLOTS, st.integers(0, 9)),
    st.tuples(st.just("gone later"), THINGS, SLOTS, st.just(0)),
    st.tuples(st.just("many"), THINGS, SLOTS, st.integers(0, 9)),
)


KEYS = ("kind", "thing", "slot")


def values(thing: str, slot: str) -> dict[str, str]:
    return {"kind": "slot", "thing": thing, "slot": slot, "lane": "lane"}


def act(tx: Tx, kind: str, thing: str, slot: str, days: int) -> None:
    """One way of writing, or of taking it back."""
    due = NOW + timedelta(days=days)
    if kind == "put":
        tx.put(plan, KEYS, **values(thing, slot), due=due)
    elif kind == "gone":
        tx.run(gone(thing, slot))
    elif kind == "later":
        tx.later(putting(plan, KEYS, {**values(thing, slot), "due": due}, replace=True))
    elif kind == "gone later":
        tx.later(gone(thing, slot))
    elif kind == "many":
        assert tx.put_all_new(plan, KEYS, [{**values(thing, each), "due": due} for each in ("1", "2", "3")]) <= 3
    elif kind == "core":
        tx.run(update(plan).where(plan.c.thing == thing, plan.c.slot == slot).values(due=due))
    elif kind == "undone":
        with suppress(ZeroDivisionError), tx.savepoint():
            act(tx, "put", thing, slot, days)
            tx.all(at(thing))
            raise ZeroDivisionError
    else:
        tx.put(marks, ("name",), name=thing, value=slot)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ACTS, max_size=12))
def test_what_is_remembered_is_what_is_there(home: Home, acts: list[tuple[str, str, str, int]]) -> None:
    def work(tx: Tx) -> None:
        tx.run(delete(plan))
        for each in acts:
            act(tx, *each)
            for thing in ("a", "b"):
                assert [tuple(row) for row in tx.all(at(thing))] == plain(tx, thing)

    home.do(work)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ACTS, max_size=12))
def test_what_is_written_later_comes_to_the_same(home: Home, acts: list[tuple[str, str, str, int]]) -> None:
    """The same acts, with everything that waits written at once each time, and only when it has to be."""

    def at_once(tx: Tx) -> None:
        tx.run(delete(plan))
        for each in acts:
            act(tx, *each)
            tx.flush()

    def in_time(tx: Tx) -> None:
        tx.run(delete(plan))
        for each in acts:
            act(tx, *each)

    ends = []
    for work in (at_once, in_time):
        home.do(work)
        ends.append(home.do(lambda tx: plain(tx, "a") + plain(tx, "b")))
    assert ends[0] == ends[1]


def test_what_waits_to_be_written_is_undone_with_the_rest(home: Home) -> None:
    def work(tx: Tx) -> None:
        act(tx, "later", "a", "1", 1)
        with suppress(ZeroDivisionError), tx.savepoint():
            act(tx, "later", "a", "2", 1)
            raise ZeroDivisionError

    home.do(work)
    assert [row.slot for row in home.do(lambda tx: tx.all(at("a")))] == ["1"]


def test_one_value_may_be_many_names(home: Home) -> None:
    @prepared
    def named(names: Any) -> Any:
        return select(marks.c.name).where(among(marks.c.name, names)).order_by(marks.c.name)

    for name in ("a", 'b"]', "c"):
        home.do(lambda tx, name=name: tx.add(marks, name=name, value=""))  # type: ignore[misc]
    assert [row.name for row in home.do(lambda tx: tx.all(named(("a", 'b"]', "none"))))] == ["a", 'b"]']
    assert home.do(lambda tx: tx.all(named(()))) == []


def test_what_was_read_is_not_asked_again_until_it_may_have_changed(home: Home) -> None:
    def work(tx: Tx) -> None:
        first = tx.all(at("a"))
        assert tx.all(at("a")) is first
        tx.put(marks, ("name",), name="x", value="y")
        assert tx.all(at("a")) is first
        tx.anew()
        assert tx.all(at("a")) is not first

    home.do(work)


def test_a_row_is_read_by_name_with_its_own_types(home: Home) -> None:
    sari, aino = home.person("Sari", 1, supervises=True), home.person("Aino", 10)
    _, seat = home.process(sari, aino)
    row: Row[Any] | None = home.do(lambda tx: tx.find(seats, seat))
    assert row
    assert (row.id, row.role, row.thin_chat, row.left) == (seat, "supervisee", False, None)
    assert row.joined == NOW
    assert home.do(lambda tx: tx.find(seats, "none")) is None


def test_a_number_of_rows_comes_back_and_a_number_for_a_new_row(home: Home) -> None:
    def work(tx: Tx) -> None:
        assert tx.put_new(marks, ("name",), name="n", value="1")
        assert not tx.put_new(marks, ("name",), name="n", value="2")
        assert tx.change(seats, "none", label=None) == 0
        new = {"lane": "l", "kind": "event", "day": "2026-11-23", "at": NOW, "state": 0}
        first, second = (tx.add_numbered(inbox, key=key, **new) for key in ("a", "b"))
        assert second > first
        row = tx.find(inbox, second)
        assert row
        assert (row.key, row.tries) == ("b", 0)  # what has a default has it

    home.do(work)


def test_a_sealed_column_refuses_what_is_not_sealed(home: Home) -> None:
    with pytest.raises(TypeError, match="sealed"):
        home.do(lambda tx: tx.change(seats, "id", label=b"in clear"))


def test_an_error_comes_as_the_librarys_own_and_tells_no_value(home: Home) -> None:
    values = {"lane": "marker", "message": 1, "ours": True, "subject": "", "buttons": False, "at": NOW}
    home.do(lambda tx: tx.add(messages, **values))
    with pytest.raises(IntegrityError) as caught:
        home.do(lambda tx: tx.add(messages, **values))
    assert isinstance(caught.value, DBAPIError)
    assert "marker" not in str(caught.value).partition("DETAIL")[0]
    assert not isinstance(caught.value, DATABASE_AWAY)


def test_a_database_that_goes_is_told_as_away(home: Home) -> None:
    def work(tx: Tx) -> None:
        assert tx.conn.connection.dbapi_connection
        tx.conn.connection.dbapi_connection.close()
        tx.find(marks, "x", "name")

    with pytest.raises((OperationalError, DBAPIError)):
        home.do(work)
    assert home.do(lambda tx: tx.find(marks, "x", "name")) is None  # and is there again


def test_one_statement_is_made_once_for_each_kind_of_database(home: Home) -> None:
    statement = Statement(select(marks))
    made = home.do(lambda tx: [statement.on(tx.conn.dialect) for _ in range(2)])
    assert made[0] is made[1]


def test_what_fails_among_all_that_waited_is_told_without_values_and_undone(home: Home) -> None:
    """On PostgreSQL all of it goes out in one go, and the error comes back at the end."""

    def fail(tx: Tx) -> None:
        act(tx, "later", "a", "1", 1)
        for _ in range(2):
            tx.later(adding(marks, {"name": "twice", "value": "marker"}))
        act(tx, "gone later", "b", "1", 0)
        tx.flush()

    def work(tx: Tx) -> list[str]:
        with pytest.raises(IntegrityError) as caught, tx.savepoint():
            fail(tx)
        assert "marker" not in str(caught.value).partition("DETAIL")[0]
        act(tx, "later", "a", "2", 1)
        return [row.slot for row in tx.all(at("a"))]

    assert home.do(work) == ["2"]
    assert home.do(lambda tx: tx.find(marks, "twice", "name")) is None
