"""What is erased is gone with its keys: also from an older copy of the database with the newest keys in it."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import delete, select, update

from bot import retention
from bot.store import goals, reflections, tables, voices
from bot.store.tx import Erased, Tx
from conversations import effects as e
from tests.bot.home import Home, Someone

HELSINKI = ZoneInfo("Europe/Helsinki")
SEATED = ("reflections", "parts", "recordings", "goals", "points")


@pytest.fixture
def pair(home: Home) -> tuple[Someone, str, str]:
    """A supervisee, and two seats of theirs."""
    sari, aino = home.person("Sari", 1, supervises=True), home.person("Aino", 10)
    return aino, home.process(sari, aino)[1], home.process(sari, aino)[1]


def answer(home: Home, who: Someone, seat: str, words: str, message: int) -> str:
    id = home.id()
    home.act(who, e.Keep(id, seat, "note", message, text=words), e.ShareTitle(id, f"{words}!"))
    return id


def goal(home: Home, who: Someone, seat: str, words: str) -> str:
    id, point = home.id(), home.id()
    home.act(who, e.SetGoal(id, seat, words=words), e.RateGoal(point, id, 4), e.ExplainPoint(point, f"{words}?"))
    return id


def read(tx: Tx, id: str) -> tuple[str, ...]:
    row = reflections.row(tx, id)
    return (*reflections.texts(tx, id), reflections.title(tx, row)) if row else ()


class Older:
    """The rows as they were, to be put back beside the keys of now."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.rows = home.do(lambda tx: {n: tx.all(select(tables.metadata.tables[n])) for n in SEATED})

    def back(self, tx: Tx) -> None:
        for name, rows in self.rows.items():
            table = tables.metadata.tables[name]
            tx.run(delete(table))
            for row in rows:
                tx.add(table, **row._mapping)


def test_one_answer_and_one_goal_erased_do_not_come_back_and_the_others_stay(home: Home, pair):
    aino, seat, _ = pair
    gone, stays = answer(home, aino, seat, "one", 1), answer(home, aino, seat, "two", 2)
    lost, kept = goal(home, aino, seat, "three"), goal(home, aino, seat, "four")
    before = Older(home)
    home.act(aino, e.Erase(gone), e.EraseGoal(lost))
    home.do(before.back)
    assert home.do(lambda tx: read(tx, stays)) == ("two", "two!")
    assert home.do(lambda tx: goals.goal(tx, kept, HELSINKI)).words == "four"
    for look in (lambda tx: read(tx, gone), lambda tx: goals.goal(tx, lost, HELSINKI)):
        with pytest.raises(Erased):
            home.do(look)


def test_what_was_sealed_before_opens_with_the_key_of_its_seat_and_moves_to_a_key_of_its_own(
    home: Home, pair, monkeypatch: pytest.MonkeyPatch
):
    aino, seat, other = pair
    with monkeypatch.context() as before:
        before.setattr(Tx, "make_key", lambda tx, owner: None)
        old, part = answer(home, aino, seat, "old", 1), home.do(lambda tx: tx.first(select(tables.parts.c.id)).id)
        home.do(lambda tx: voices.keep(tx, part, b"OggS"))
    assert home.do(lambda tx: not tx.has_key(("reflection", old)))
    home.act(aino, e.Keep(old, seat, "note", 2, text="more"))
    assert home.do(lambda tx: read(tx, old)) == ("old", "more", "old!")
    home.act(aino, e.MoveNote(old, other))
    home.do(lambda tx: tx.forget("seat", seat))
    assert home.do(lambda tx: read(tx, old)) == ("old", "more", "old!")
    body = home.do(lambda tx: tx.first(select(tables.recordings.c.body)).body)
    assert home.do(lambda tx: tx.open(("reflection", old), "recording", part, body)) == b"OggS"


def test_a_note_with_its_own_key_moves_as_it_is(home: Home, pair):
    aino, seat, other = pair
    id = answer(home, aino, seat, "words", 1)
    bodies = home.do(lambda tx: [row.body for row in tx.all(select(tables.parts))])
    home.act(aino, e.MoveNote(id, other))
    assert home.do(lambda tx: [(row.seat, row.body) for row in tx.all(select(tables.parts))]) == [(other, bodies[0])]
    assert home.do(lambda tx: read(tx, id)) == ("words", "words!")


def test_retention_takes_every_key_of_a_seat(home: Home, pair):
    aino, seat, _ = pair
    answer(home, aino, seat, "words", 1)
    goal(home, aino, seat, "goal")
    process = home.do(lambda tx: tx.first(select(tables.seats.c.process).where(tables.seats.c.id == seat)).process)
    ended = {"status": "ended", "ended": home.clock.now() - timedelta(days=91)}
    home.do(lambda tx: tx.run(update(tables.processes).where(tables.processes.c.id == process).values(**ended)))
    home.do(retention.retire)
    kinds = home.do(lambda tx: {(k.kind, k.owner) for k in tx.all(select(tables.keys))})
    assert not {kind for kind, _ in kinds} & {"reflection", "goal"}
    assert ("seat", seat) not in kinds
