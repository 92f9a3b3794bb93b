"""What a transaction remembers by rows: a write leaves what was read of others, and never what it has changed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.exc import IntegrityError

from bot.store import driver, ledger, plan, reflections, tables
from bot.store.prepared import Statement, adding, changing, finding
from bot.store.tables import parts
from bot.store.tables import reflections as rows
from bot.store.tx import Tx
from tests.bot.home import Home

ZONE = ZoneInfo("Europe/Helsinki")
IDS, PROMPTS, PLACES = ("a", "b"), ("p", "q"), ("mine", "supervision")
WRITES = ("add", "place", "unknown", "move", "part", "gone", "core", "undone")
AHEAD = ("under ahead", "rows ahead", "ahead", "together")
ACTS = st.tuples(
    st.sampled_from((*WRITES, *AHEAD, *["look"] * 5)),
    st.sampled_from(IDS),
    st.sampled_from(PROMPTS),
    st.sampled_from(PLACES),
)


def look(tx: Tx) -> list[Any]:
    """Everything by its row, by its question and by its parts."""
    by_id = [reflections.row(tx, id) for id in IDS]
    under = [reflections.under(tx, prompt) for prompt in PROMPTS]
    many = [(reflections.count(tx, id), len(reflections.parts_of(tx, id, ZONE))) for id in IDS]
    return [[tuple(row)[:7] if row else None for row in (*by_id, *under)], many]


def act(tx: Tx, kind: str, id: str, prompt: str, place: str) -> None:
    """One way of writing, of taking it back, or of reading ahead."""
    at = reflections.row(tx, id)
    match kind:
        case "add" if at is None:
            reflections.add(tx, id, "s", kind="theme", prompt=prompt)
        case "place":
            reflections.change(tx, id, place=place)
        case "unknown":
            tx.later(changing(rows, "id", id, {"place": place}))
        case "move":  # what was read under the one question and under the other changes
            tx.later(changing(rows, "id", id, {"prompt": prompt}, at))
        case "part" if at:
            part = f"{id}{reflections.count(tx, id)}"
            reflections.add_part(tx, part, id, "s", 7, text=place)
        case "gone":
            reflections.clear_parts(tx, id)
            tx.run(delete(rows).where(rows.c.id == id))
        case "core":
            tx.run(update(rows).where(rows.c.prompt == prompt).values(place=place))
        case "undone":
            with suppress(ZeroDivisionError), tx.savepoint():
                act(tx, "add", id, prompt, place)
                act(tx, "move", id, prompt, place)
                look(tx)
                raise ZeroDivisionError
        case "under ahead":
            reflections.under_ahead(tx, PROMPTS)
        case "rows ahead":
            reflections.rows_ahead(tx, IDS)
        case "ahead":
            reflections.ahead(tx, IDS)
        case "together":
            tx.look(reflections.of_ids(IDS), finding(rows, "id", id), reflections.newest_under(PROMPTS))


def forgetting(tx: Tx) -> None:
    """As if nothing were ever remembered, nor put off."""
    tx.flush()
    tx.anew()


def done(home: Home, acts: list[tuple[str, str, str, str]], between: Callable[[Tx], None]) -> list[Any]:
    def work(tx: Tx) -> list[Any]:
        for table in (parts, rows):
            tx.run(delete(table))
        seen = list[Any]()
        for each in acts:
            between(tx)
            act(tx, *each)
            between(tx)
            if each[0] == "look":
                seen.append(look(tx))
        return [*seen, look(tx)]

    return [*home.do(work), home.do(look)]


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ACTS, max_size=14))
def test_what_is_remembered_by_rows_is_what_is_there(home: Home, acts: list[tuple[str, str, str, str]]) -> None:
    assert done(home, acts, lambda tx: None) == done(home, acts, forgetting)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said to the database from here on."""
    every, executed = list[str](), driver._executed

    def noting(conn: Any, text: str, *args: Any, **more: Any) -> Any:
        every.append(text)
        return executed(conn, text, *args, **more)

    monkeypatch.setattr(driver, "_executed", noting)
    return every


def test_what_others_have_written_does_not_make_anyone_look_again(home: Home, said: list[str]) -> None:
    def work(tx: Tx) -> None:
        for id in IDS:
            reflections.add(tx, id, "s", kind="theme", prompt=f"of {id}")
        reflections.ahead(tx, IDS)
        reflections.under_ahead(tx, [f"of {id}" for id in IDS])
        said.clear()
        for id in IDS:
            assert reflections.under(tx, f"of {id}") is not None
            assert reflections.count(tx, id) == 0
            reflections.add_part(tx, f"{id}1", id, "s", 7, text="x")
            reflections.change(tx, id, place="supervision")
        assert said == []
        tx.flush()
        assert [text.split()[0] for text in said] == ["INSERT", "UPDATE"]  # each once, for both

    home.do(work)
    assert home.do(lambda tx: [reflections.count(tx, id) for id in IDS]) == [1, 1]
    assert home.do(lambda tx: {row.place for row in reflections.of_seat(tx, "s")}) == {"supervision"}


def test_what_was_changed_is_looked_at_again(home: Home) -> None:
    def work(tx: Tx) -> None:
        reflections.add(tx, "a", "s", kind="theme", prompt="p")
        before = reflections.row(tx, "a")
        assert reflections.under(tx, "q") is None
        tx.later(changing(rows, "id", "a", {"prompt": "q"}, before))
        moved = reflections.under(tx, "q")
        assert reflections.under(tx, "p") is None
        assert moved
        assert moved.id == "a"

    home.do(work)


def test_what_is_found_by_a_value_that_is_itself_changed_is_looked_at_again(home: Home) -> None:
    def work(tx: Tx) -> None:
        reflections.add(tx, "a", "s", kind="theme", prompt="p")
        assert reflections.under(tx, "q") is None
        tx.later(changing(rows, "prompt", "p", {"prompt": "q"}))
        assert reflections.under(tx, "q") is not None
        assert reflections.under(tx, "p") is None

    home.do(work)


def test_the_last_message_of_many_chats_is_read_at_once(home: Home, said: list[str]) -> None:
    people = [home.person(name, 100 + number) for number, name in enumerate(("Aino", "Mikko", "Liisa"))]
    lanes = [one.lane for one in people]

    def work(tx: Tx) -> list[Any]:
        for number, lane in enumerate(lanes[:2]):
            ledger.remember(tx, lane, 5, ours=True, subject="older")
            ledger.remember(tx, lane, 8 + number, ours=True, subject="newest")
            ledger.remember(tx, lane, 20, ours=False, subject="theirs")
        ledger.newest_ahead(tx, [*lanes, "nobody"])
        said.clear()
        found = [ledger.newest(tx, lane) for lane in (*lanes, "nobody")]
        assert said == []
        return [(row.message, row.subject) if row else None for row in found]

    assert home.do(work) == [(8, "newest"), (9, "newest"), None, None]


def test_what_is_read_by_values_of_columns_is_of_one_table() -> None:
    x = bindparam("x")
    with pytest.raises(ValueError, match="of one table"):
        Statement(select(rows, parts).where(rows.c.id == parts.c.reflection, rows.c.id == x), ["x"], tells={"id": "x"})


def test_what_is_read_by_two_columns_is_forgotten_by_both(home: Home, said: list[str]) -> None:
    def work(tx: Tx) -> None:
        keys = [(kind, thing) for kind in ("ask", "slot") for thing in IDS]
        assert [plan.planned(tx, *key) for key in keys] == [[], [], [], []]
        plan.put(tx, "slot", "b", "1", "lane", tx.now)
        said.clear()
        assert [len(plan.planned(tx, *key)) for key in keys] == [0, 0, 0, 1]
        assert [text.split()[0] for text in said] == ["INSERT", "SELECT"]
        plan.take(tx, plan.planned(tx, "slot", "b")[0])
        assert plan.planned(tx, "slot", "b") == []

    home.do(work)


# --- what is asked together


def test_what_is_asked_together_is_what_each_gives_and_is_not_asked_again(home: Home, said: list[str]) -> None:
    def work(tx: Tx) -> None:
        reflections.add(tx, "a", "s", kind="theme", prompt="p")
        tx.flush()
        reads = finding(rows, "id", "a"), finding(rows, "id", "b"), reflections.newest_under(PROMPTS)
        alone = [tx.all(read) for read in reads]
        tx.anew()
        assert tx.look(*reads) == alone
        assert [row.id for row in alone[0]] == ["a"]
        said.clear()
        assert [reflections.row(tx, id) is None for id in IDS] == [False, True]
        assert said == []

    home.do(work)


def test_what_waits_to_be_written_is_seen_by_what_is_asked_together(home: Home) -> None:
    def work(tx: Tx) -> None:
        reflections.add(tx, "a", "s", kind="theme", prompt="p")
        tx.later(changing(rows, "id", "a", {"place": "supervision"}))
        [[a], b] = tx.look(finding(rows, "id", "a"), finding(rows, "id", "b"))
        assert (a.place, b) == ("supervision", [])

    home.do(work)


def test_an_error_among_what_is_asked_together_undoes_its_savepoint_alone(home: Home) -> None:
    """A key that is there already: whoever is told of it is not told the values."""

    def twice(tx: Tx) -> None:
        with tx.savepoint():
            for _ in range(2):
                tx.later(adding(tables.marks, {"name": "once", "value": "of mine"}))
            tx.look(finding(tables.marks, "name", "once"), finding(rows, "id", "a"))

    def work(tx: Tx) -> None:
        reflections.add(tx, "a", "s", kind="theme", prompt="p")
        with pytest.raises(IntegrityError) as told:
            twice(tx)
        assert "of mine" not in str(told.value)
        [marked, found] = tx.look(finding(tables.marks, "name", "once"), finding(rows, "id", "a"))
        assert (marked, [row.id for row in found]) == ([], ["a"])

    home.do(work)
