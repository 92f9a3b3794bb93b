"""What is erased leaves no byte: its ciphertext and its key rows are in no file of the data folder right after."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot import outbox
from bot.store import goals, people, reflections, scrubbing, tables, voices
from bot.store.engine import open_engine
from bot.store.safe import Safe
from bot.store.tx import Erased, Tx
from bot.vault import Vault, VaultError
from bot.writer import Writer
from conversations import effects as e
from tests.bot.home import Home, Someone

COLUMNS = {
    "keys": ("body",), "people": ("chat", "name"), "drafts": ("body",), "seats": ("label", "joiner"),
    "prompts": ("text",), "reflections": ("title",), "parts": ("body", "file"), "recordings": ("body",),
    "goals": ("body",), "points": ("body",),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def house(folder: Path) -> Iterator[Home]:
    made = Home(f"sqlite:///{folder / 'peili.db'}")
    yield made
    made.close()


def bodies(tx: Tx) -> set[bytes]:
    """Everything sealed that lies in a row now, and every wrapped key."""
    found = set()
    for name, columns in COLUMNS.items():
        table = tables.metadata.tables[name]
        for row in tx.all(table.select()):
            found |= {bytes(raw) for column in columns if (raw := row._mapping[column])}
    return found


def lying_about(folder: Path, gone: set[bytes]) -> list[str]:
    """Where a piece of what is gone still lies: 32 bytes of its middle are its own and no one else's."""
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert "peili.db-wal" in files
    pieces = {raw[len(raw) // 2 : len(raw) // 2 + 32] for raw in gone}
    return [name for name, raw in files.items() for piece in pieces if piece in raw]


def wrote(home: Home, who: Someone, seat: str, number: int) -> tuple[str, str]:
    """An answer with everything that one can have, and a goal."""
    id, goal, point = home.id(), home.id(), home.id()
    words = f"words {number} " * (number % 7 * 90 + 1)
    home.act(
        who, e.Keep(id, seat, "note", number, text=words), e.Keep(id, seat, "note", 1000 + number, file="f", seconds=3),
        e.ShareTitle(id, f"title {number}"), e.SetGoal(goal, seat, words=f"goal {number}"),
        e.RateGoal(point, goal, 4), e.ExplainPoint(point, "why"),
    )  # fmt: skip
    part = home.do(lambda tx: tx.all(tables.parts.select().where(tables.parts.c.file.is_not(None)))[-1].id)
    home.do(lambda tx: voices.keep(tx, part, bytes(range(256)) * (number % 5 * 40 + 1)))
    return id, goal


def cast(home: Home) -> tuple[Someone, Someone, str, str]:
    sari, liisa = home.person("Sari", 1, supervises=True), home.person("Liisa", 2, supervises=True)
    aino = home.person("Aino", 10)
    return sari, aino, home.process(sari, aino)[1], home.process(liisa, aino)[1]


def test_answers_and_goals_erased_one_by_one_leave_nothing(house: Home, folder: Path):
    _, aino, seat, _ = cast(house)
    made = [wrote(house, aino, seat, number) for number in range(60)]
    for id, goal in made[::2]:
        before = house.do(bodies)
        house.act(aino, e.Erase(id), e.EraseGoal(goal))
        gone = before - house.do(bodies)
        assert len(gone) >= 8
        assert lying_about(folder, gone) == []


def test_a_process_and_then_a_person_leave_nothing(house: Home, folder: Path):
    sari, aino, seat, other = cast(house)
    for number in range(12):
        wrote(house, aino, seat if number % 2 else other, number)
    house.act(sari, e.AskOwn(house.id(), seat, "a question", house.clock.now()))
    house.act(aino, e.Jot("ask.text", "a draft"))
    for erased in (e.EraseSeat(seat), e.ErasePerson()):
        before = house.do(bodies)
        house.act(aino, erased)
        gone = before - house.do(bodies)
        assert len(gone) > 40
        assert lying_about(folder, gone) == []
    assert house.do(lambda tx: people.by_lane(tx, aino.lane)) is None


def opened(tx: Tx, id: str) -> str:
    row = reflections.row(tx, id)
    try:
        return " ".join((*reflections.texts(tx, id), reflections.title(tx, row))) if row else "no row"
    except (Erased, VaultError) as error:
        return type(error).__name__


def test_an_older_copy_with_the_newest_keys_opens_what_lives_and_nothing_that_was_erased(house: Home, folder: Path):
    _, aino, seat, other = cast(house)
    mikko = house.person("Mikko", 11)
    _, his = house.process(house.person("Outi", 3, supervises=True), mikko)
    made = {wrote(house, aino, seat, n)[0]: n for n in range(40)}
    process = [wrote(house, aino, other, n)[0] for n in range(40, 50)]
    person = [wrote(house, mikko, his, n)[0] for n in range(50, 60)]
    erased = [*list(made)[:20], *process, *person]
    living = list(made)[20:]
    copy = folder / "older.db"
    with house.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.connection.driver_connection.execute(f"VACUUM INTO '{copy}'")  # type: ignore[union-attr]
    for id in list(made)[:20]:
        house.act(aino, e.Erase(id))
    house.act(aino, e.EraseSeat(other))
    house.act(mikko, e.ErasePerson())
    keys = house.do(lambda tx: [dict(row._mapping) for row in tx.all(tables.keys.select())])

    engine = open_engine(f"sqlite:///{copy}")
    restored = Writer(engine, Safe(Vault(house.ring)), house.clock)

    def newest(tx: Tx) -> None:
        tx.run(tables.keys.delete())
        tx.conn.execute(tables.keys.insert(), keys)

    try:
        restored.run_now(newest)
        assert {restored.run_now(lambda tx, i=id: opened(tx, i)) for id in erased} == {"Erased"}  # type: ignore[misc]
        for id in living:
            assert restored.run_now(lambda tx, i=id: opened(tx, i)).startswith(f"words {made[id]} ")  # type: ignore[misc]
    finally:
        restored.close()


def test_the_dead_rows_are_vacuumed_away(home: Home):
    """On PostgreSQL; what its own log still holds, the rotated ring no longer opens."""
    if home.engine.dialect.name != "postgresql":
        assert scrubbing.scrub(home.engine)
        return
    _, aino, seat, _ = cast(home)
    id, _ = wrote(home, aino, seat, 1)
    home.act(aino, e.Erase(id))
    with home.engine.connect() as connection:
        connection.execute(text("SELECT pg_stat_force_next_flush()"))
        assert scrubbing.scrub(home.engine)
        live = connection.execute(text("SELECT relname FROM pg_stat_user_tables WHERE last_vacuum IS NOT NULL"))
        assert {"keys", "parts", "reflections", "recordings"} <= {row.relname for row in live}


def test_a_checkpoint_that_cannot_be_made_now_is_made_after_the_next_transaction(
    house: Home, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(scrubbing, "PATIENCE", 1)
    _, aino, seat, _ = cast(house)
    id, _ = wrote(house, aino, seat, 1)
    reader = open_engine(f"sqlite:///{folder / 'peili.db'}")
    raw = reader.raw_connection()
    raw.cursor().execute("BEGIN")
    raw.cursor().execute("SELECT count(*) FROM keys").fetchone()
    before = house.do(bodies)
    house.act(aino, e.Erase(id))
    gone = before - house.do(bodies)
    assert house.writer.unclean
    raw.rollback()
    raw.close()
    reader.dispose()
    house.do(lambda tx: None)
    assert not house.writer.unclean
    assert lying_about(folder, gone) == []


def test_nobody_waits_for_the_scrubbing_and_it_fails_no_turn(house: Home, monkeypatch: pytest.MonkeyPatch):
    seen: list[Any] = []
    monkeypatch.setattr("bot.writer.scrub", lambda engine: seen.append(engine) is None and len(seen) > 1)
    _, aino, seat, _ = cast(house)
    id, _ = wrote(house, aino, seat, 1)

    async def erase() -> str:
        def work(tx: Tx) -> str:
            reflections.erase(tx, id)
            return "done"

        return await house.writer.run(work)

    assert asyncio.run(erase()) == "done"
    house.writer._thread.submit(lambda: None).result()
    assert seen == [house.engine]
    house.do(lambda tx: outbox.waiting(tx))
    assert len(seen) == 2
    assert not house.writer.unclean


def test_an_erasure_asks_for_a_new_ring(house: Home):
    _, aino, seat, _ = cast(house)
    _, goal = wrote(house, aino, seat, 1)
    marks = tables.marks.select().where(tables.marks.c.name == "erased")
    assert house.do(lambda tx: tx.first(marks)) is None
    house.do(lambda tx: goals.erase(tx, goal))
    assert house.do(lambda tx: tx.first(marks)).value == house.clock.now().isoformat()
