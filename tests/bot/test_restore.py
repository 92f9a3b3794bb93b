"""Coming back: everything of the living, nothing of the erased, and nobody is asked twice."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text, update

from bot import inbox, outbox, upkeep
from bot.backup import restoring
from bot.backup.manifest import KEYS
from bot.backup.settling import TURNS
from bot.receiving.receiver import lane_of_chat
from bot.ring.keyring import Ring
from bot.settings import Settings
from bot.store import marks, migrate, people, voices
from bot.store.safe import WRAPS, Safe
from bot.store.tables import floors, keys, messages, parts, plan, prompts, seats, tries
from bot.store.tx import Tx
from bot.vault import Vault
from conversations import effects as e
from tests.bot.backups import Back, back_up, bring_back, erase, populate
from tests.bot.home import Home, Someone
from tests.stories import seeds
from tests.stories.world import World

DAY = timedelta(days=1)
MIGRATION = '''"""Newer."""
import sqlalchemy as sa
from alembic import op
revision, down_revision = "9999_newer", "{head}"
branch_labels = depends_on = None


def upgrade() -> None:
    op.execute(sa.text("UPDATE people SET zone = 'Europe/Stockholm'"))
'''


def test_everything_comes_back_under_a_new_ring(home: Home, database_url: str, empty: Settings, tmp_path: Path) -> None:
    members = populate(home)
    made = back_up(home, database_url, tmp_path / "b")
    done = bring_back(empty, tmp_path / "b")
    assert done.counts == made.about.counts
    assert (done.lost, done.late, done.asks) == ({}, 0, 0)
    assert done.opened >= 6 * len(members)
    back = Back(empty)
    assert {name: n for name, n in back.counts().items() if n} == {k: n for k, n in made.about.counts.items() if n}
    assert [back.words(m.seat) for m in members] == [[m.words] for m in members]
    assert [back.name(m.who.lane) for m in members] == [m.who.name for m in members]
    assert back.ring.lookup == home.ring.lookup
    assert len(back.ring.keys) == 1
    assert not back.ring.keys.keys() & home.ring.keys.keys()
    assert back.writer.run_now(lambda tx: {row.kid for row in tx.all(select(keys.c.kid))}) == {back.ring.primary}
    back.close()


def test_a_ring_that_was_rotated_leaves_no_trace_in_the_new_place(
    home: Home, database_url: str, empty: Settings, tmp_path: Path
) -> None:
    """The mark that tells which key wraps would name one that the new ring has not."""
    member, *_ = populate(home, 1)
    home.do(lambda tx: marks.put(tx, WRAPS, home.ring.primary))
    back_up(home, database_url, tmp_path / "b")
    bring_back(empty, tmp_path / "b")
    back = Back(empty)
    back.writer.run_now(lambda tx: tx.seal(("seat", "new"), "label", "new", "New"))
    assert back.words(member.seat) == [member.words]
    back.close()


def test_ids_go_on_counting(home: Home, database_url: str, empty: Settings, tmp_path: Path) -> None:
    home.do(lambda tx: [people.tried(tx, "lane") for _ in range(3)])
    back_up(home, database_url, tmp_path / "b")
    bring_back(empty, tmp_path / "b")
    back = Back(empty)
    back.writer.run_now(lambda tx: tx.run(insert(tries).values(lane="next", at=tx.now)))
    ids = back.writer.run_now(lambda tx: [row.id for row in tx.all(select(tries.c.id).order_by(tries.c.id))])
    assert ids == [1, 2, 3, 4]
    back.close()


def test_a_backup_of_one_kind_of_database_comes_back_to_the_other(
    home: Home, database_url: str, tmp_path: Path
) -> None:
    members = populate(home, 2)
    back_up(home, database_url, tmp_path / "b")
    folders = {"PEILI_DATA": str(tmp_path / "other" / "data"), "PEILI_KEYS": str(tmp_path / "other" / "keys")}
    to = Settings.read(folders, dotenv=tmp_path / "none")
    bring_back(to, tmp_path / "b")
    back = Back(to)
    assert [back.words(m.seat) for m in members] == [[m.words] for m in members]
    back.close()


def test_a_ring_that_is_a_setting_stays_if_it_is_the_same_peilis(
    home: Home, database_url: str, empty: Settings, tmp_path: Path
) -> None:
    from dataclasses import replace

    members = populate(home, 1)
    back_up(home, database_url, tmp_path / "b")
    given = replace(empty, keyring=home.ring.grown())
    bring_back(given, tmp_path / "b")
    back = Back(given)
    assert back.words(members[0].seat) == [members[0].words]
    assert not empty.keys.exists()
    back.close()


# --- the erased, and keys of another day


def test_who_was_erased_stays_so_in_an_older_data_part(
    home: Home, database_url: str, empty: Settings, tmp_path: Path
) -> None:
    gone, *living = populate(home)
    old = back_up(home, database_url, tmp_path / "b")
    erase(home, gone)
    back_up(home, database_url, tmp_path / "b", DAY)
    done = bring_back(empty, old.manifest)  # the newest keys of the folder
    assert done.lost["person"] == done.lost["seat"] == 1
    assert not done.found.older_keys
    back = Back(empty)
    assert [back.words(m.seat) for m in living] == [[m.words] for m in living]
    assert back.words(gone.seat) == []
    assert back.name(gone.who.lane) == ""
    seat = back.writer.run_now(lambda tx: tx.first(select(seats).where(seats.c.id == gone.seat)))
    assert seat is not None
    assert (seat.person, seat.label, seat.joiner, seat.status) == (None, None, None, "left")
    assert back.counts()["people"] == old.about.counts["people"] - 1
    back.close()


def test_a_key_that_was_made_anew_does_not_bring_the_old_words_back(
    home: Home, database_url: str, empty: Settings, tmp_path: Path
) -> None:
    gone, *_ = populate(home)
    old = back_up(home, database_url, tmp_path / "b")
    erase(home, gone)
    home.do(lambda tx: tx.seal(("seat", gone.seat), "label", gone.seat, "Someone else"))
    back_up(home, database_url, tmp_path / "b", DAY)
    assert bring_back(empty, old.manifest).lost["seat"] == 1
    back = Back(empty)
    assert back.words(gone.seat) == []
    back.close()


def test_with_older_keys_what_is_newer_stays_away_and_is_counted(
    home: Home, database_url: str, empty: Settings, tmp_path: Path
) -> None:
    members = populate(home, 2)
    old = back_up(home, database_url, tmp_path / "b")
    late = home.person("Late", 900)
    back_up(home, database_url, tmp_path / "b", DAY)
    older = old.manifest.with_name(old.about.data.file.replace(".data", KEYS))
    done = bring_back(empty, tmp_path / "b", older)
    assert done.found.older_keys
    assert done.lost == {"person": 1}
    back = Back(empty)
    assert back.name(late.lane) == ""
    assert [back.words(m.seat) for m in members] == [[m.words] for m in members]
    back.close()


def test_one_value_that_does_not_open_takes_nothing_else_along(
    home: Home, database_url: str, empty: Settings, tmp_path: Path
) -> None:
    member, other, _ = populate(home, answers=2)
    with home.engine.begin() as conn:
        mine = conn.execute(select(parts.c.id).where(parts.c.seat == member.seat).limit(1)).scalar_one()
        values = {"id": mine, "seat": other.seat}
        conn.execute(
            text("UPDATE parts SET body = (SELECT min(body) FROM parts WHERE seat = :seat) WHERE id = :id"), values
        )
        conn.execute(text("UPDATE people SET chat = name WHERE id = :id"), {"id": other.who.id})
    made = back_up(home, database_url, tmp_path / "b")
    assert made.closed == 2
    done = bring_back(empty, tmp_path / "b")
    assert (done.closed, done.lost) == (1, {"reflection": 1})  # nothing else was under that answer's key
    back = Back(empty)
    assert back.words(member.seat) == [member.words]
    assert back.words(other.seat) == [other.words] * 2
    assert back.name(other.who.lane) == ""
    back.close()


# --- an older schema


def test_an_older_schema_is_brought_up_to_date(
    home: Home, database_url: str, empty: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    member, *_ = populate(home, 1)
    back_up(home, database_url, tmp_path / "b")
    newer = tmp_path / "migrations"
    shutil.copytree(migrate.FOLDER, newer)
    (newer / "versions" / "9999_newer.py").write_text(MIGRATION.format(head=migrate.head()))
    monkeypatch.setattr(migrate, "FOLDER", newer)
    bring_back(empty, tmp_path / "b")
    back = Back(empty)
    known = back.writer.run_now(lambda tx: people.by_lane(tx, member.who.lane))
    assert known
    assert known.person.zone == "Europe/Stockholm"
    assert back.writer.run_now(lambda tx: migrate.at_head(tx.conn))
    back.close()


# --- nobody is asked twice


@pytest.fixture
def world(database_url: str) -> Iterator[World]:
    made = World(database_url, seeds.START)
    yield made
    made.close()


def moved(old: World, to: Settings) -> World:
    """The same people and chats, with a server on what was restored."""
    new = World(to.database_url, old.clock.now())
    new.writer.safe = Safe(Vault(Ring.read(to.keys)))
    new._ids, new._updates = itertools.count(10**6), itertools.count(10**6)
    new.letterbox.phones, new.letterbox._count = old.letterbox.phones, old.letterbox._count
    return new


def saved(world: World, url: str, folder: Path) -> None:
    from bot.backup import making
    from tests.bot.backups import KEY

    making.make(url, world.writer.safe.vault.ring, KEY.public, folder, world.clock.now())


def restored(old: World, to: Settings, folder: Path) -> tuple[World, restoring.Restored]:
    from tests.bot.backups import KEY

    done = restoring.restore(to, restoring.find(folder), KEY, old.clock.now())
    return moved(old, to), done


def test_what_fell_due_meanwhile_is_not_asked_again(
    world: World, database_url: str, empty: Settings, tmp_path: Path
) -> None:
    """The old server asked after the backup, and then was lost: neither that question nor its slot comes again."""
    _, mikko = seeds.supervised(world)
    saved(world, database_url, tmp_path / "b")
    slots = world.writer.run_now(lambda tx: tx.all(select(plan).where(plan.c.kind == "slot").order_by(plan.c.due)))
    world.move_to(slots[0].due + timedelta(hours=3))
    asked = [m.html for m in mikko.messages]
    new, done = restored(world, empty, tmp_path / "b")
    assert done.late >= 1
    new.settle()
    new.advance(hours=1)
    assert [m.html for m in mikko.messages] == asked
    used = new.writer.run_now(lambda tx: [r.slot for r in tx.all(select(prompts.c.slot).where(prompts.c.slot != ""))])
    assert slots[0].slot in used
    new.advance(days=40)
    later = new.writer.run_now(lambda tx: [r.slot for r in tx.all(select(prompts.c.slot).where(prompts.c.slot != ""))])
    assert later.count(slots[0].slot) == 1
    assert len(mikko.messages) > len(asked)  # the coming questions come
    new.close()


def test_a_supervisors_question_that_may_have_gone_does_not_go_again(
    world: World, database_url: str, empty: Settings, tmp_path: Path
) -> None:
    sari, mikko = seeds.supervised(world)
    home = Home.around(world)
    seat = home.do(lambda tx: tx.first(select(seats).where(seats.c.role == "supervisee")))
    assert seat
    head = home.do(lambda tx: people.by_lane(tx, lane_of_chat(tx, sari.chat)))
    assert head
    due = world.clock.now() + timedelta(days=2)
    asks = e.AskOwn(home.id(), seat.id, "OWNQUESTION", due)
    home.act(Someone(head.person.id, head.lane, sari.chat, "Sari"), asks)
    saved(world, database_url, tmp_path / "b")
    world.advance(days=4)
    count = sum("OWNQUESTION" in m.html for m in mikko.messages)
    assert count == 1
    new, done = restored(world, empty, tmp_path / "b")
    new.settle()
    new.advance(days=3)
    assert done.asks == 1
    assert sum("OWNQUESTION" in m.html for m in mikko.messages) == count
    new.close()


def test_a_button_from_after_the_backup_lands_on_no_other_question(
    world: World, database_url: str, empty: Settings, tmp_path: Path
) -> None:
    sari, _ = seeds.supervised(world)
    before = world.writer.run_now(lambda tx: {row.person: row.turn for row in tx.all(select(floors))})
    saved(world, database_url, tmp_path / "b")
    world.write(sari, "/new")
    message, data = next(seeds.buttons(sari))
    new, _ = restored(world, empty, tmp_path / "b")
    after = new.writer.run_now(lambda tx: {row.person: row.turn for row in tx.all(select(floors))})
    assert after == {person: turn + TURNS for person, turn in before.items()}
    new.write(sari, "/new")  # the same step waits, with another number
    new.press_data(sari, message, data)
    assert sari.toasts[-1]  # told that this one is closed
    new.close()


def test_what_telegram_repeats_is_neither_lost_nor_doubled(
    home: Home, database_url: str, empty: Settings, tmp_path: Path
) -> None:
    def put(tx) -> None:  # type: ignore[no-untyped-def]
        inbox.put(tx, "handled", "lane", "update", {})
        inbox.done(tx, inbox.ready(tx, 9)[0].id)
        inbox.put(tx, "waits", "lane", "update", {})

    home.do(put)
    back_up(home, database_url, tmp_path / "b")
    bring_back(empty, tmp_path / "b")
    back = Back(empty)
    assert not back.writer.run_now(lambda tx: inbox.put(tx, "handled", "lane", "update", {}))
    assert back.writer.run_now(lambda tx: inbox.put(tx, "waits", "lane", "update", {}))
    back.close()


def test_the_first_start_plans_anew(world: World, database_url: str, empty: Settings, tmp_path: Path) -> None:
    seeds.supervised(world)
    saved(world, database_url, tmp_path / "b")
    new, _ = restored(world, empty, tmp_path / "b")
    with new.engine.begin() as conn:
        conn.execute(text("DELETE FROM plan"))
    new.settle()
    assert new.writer.run_now(plan_count) > 0
    new.close()


def plan_count(tx) -> int:  # type: ignore[no-untyped-def]
    from bot.store.plan import count

    return int(count(tx))


def test_what_was_on_its_way_is_taken_up_again(home: Home, database_url: str, empty: Settings, tmp_path: Path) -> None:
    """A recording not yet fetched, and a chat being cleared: once, and neither what is here nor what is cleared."""
    member, other = populate(home, 2)
    home.act(member.who, e.Keep("v" * 32, member.seat, "note", 7, file="voice7", seconds=9))
    home.act(other.who, e.Keep("w" * 32, other.seat, "note", 8, file="voice8", seconds=9))

    def begun(tx: Tx) -> None:
        fetched = tx.all(select(parts.c.id).where(parts.c.message == 8))[0].id
        voices.keep(tx, fetched, b"sound")
        for message, clearing in ((7, tx.now), (8, None)):
            tx.run(update(messages).where(messages.c.message == message).values(clearing=clearing))

    home.do(begun)
    back_up(home, database_url, tmp_path / "b")
    bring_back(empty, tmp_path / "b")
    back = Back(empty)
    waits: list[tuple[str, object]] = []
    for _ in range(2):
        back.writer.run_now(lambda tx: upkeep.nightly(tx, home.house.holidays))
        taken = back.writer.run_now(lambda tx: outbox.claim(tx, set(), 20, 20))
        waits += [(p.kind, p.body.get("file") or p.body["messages"]) for p in taken if p.kind in ("fetch", "clear")]
        back.writer.run_now(lambda tx, taken=taken: [outbox.settle(tx, p.id, outbox.SENT) for p in taken])
    assert sorted(waits, key=str) == [("clear", [7]), ("fetch", "voice7")]
    back.close()
