"""A backup: one moment of everything, without keys and without what is on its way; older ones outlive a failure."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary, select, text

from bot import inbox, outbox
from bot.backup import datapart, files, keyspart, making, manifest
from bot.backup.manifest import DATA, KEYS, MANIFEST, Manifest
from bot.backup.places import IN_TRANSIT, PLACES
from bot.backup.trouble import Trouble
from bot.ring.keyring import Ring
from bot.store.sealed import SealedBytes
from bot.store.tables import inbox as inbox_rows
from bot.store.tables import keys, metadata
from tests.bot.backups import KEY, back_up, populate
from tests.bot.home import START, Home

DAY = timedelta(days=1)


def endings(folder: Path) -> list[str]:
    return sorted(path.name[path.name.index(".") :] for path in folder.iterdir())


def test_every_sealed_column_has_its_place() -> None:
    """A new sealed column without one would come back unread."""
    sealed = {
        (t.name, c.name)
        for t in metadata.tables.values()
        for c in t.c
        if isinstance(c.type, SealedBytes) and t.name not in IN_TRANSIT
    }
    assert sealed == {(name, place.column) for name, places in PLACES.items() for place in places}


def test_a_pair_stands_and_is_for_this_account_alone(home: Home, database_url: str, tmp_path: Path) -> None:
    populate(home)
    made = back_up(home, database_url, tmp_path / "b")
    assert endings(tmp_path / "b") == [DATA, KEYS, MANIFEST]
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "b").iterdir()} == {0o600}
    assert made.opened > 3 * 5
    assert made.closed == 0
    assert Manifest.read(made.manifest).about == made.about


def test_the_data_part_holds_every_row_and_no_key(home: Home, database_url: str, tmp_path: Path) -> None:
    members = populate(home)
    made = back_up(home, database_url, tmp_path / "b")
    raw = (tmp_path / "b" / made.about.data.file).read_bytes()
    wrapped = home.do(lambda tx: [bytes(row.body) for row in tx.all(select(keys.c.body))])
    assert len(wrapped) > 6
    assert not [key for key in wrapped if key in raw]
    assert not [member for member in members if member.words.encode() in raw or member.who.name.encode() in raw]
    with home.engine.begin() as conn:
        there = datapart.counts(conn, [name for name in made.about.counts if name not in ("keys", "inbox")])
    assert there == {name: made.about.counts[name] for name in there}
    assert made.about.counts["people"] == 4


def test_what_is_on_its_way_is_left_out(home: Home, database_url: str, tmp_path: Path) -> None:
    def put(tx: Any) -> None:
        for key in ("done", "waits"):
            inbox.put(tx, key, "lane", "update", {"text": "INTRANSIT"})
        inbox.done(tx, tx.first(select(inbox_rows.c.id).where(inbox_rows.c.key == "done")).id)
        outbox.put(tx, "lane", "message", {"html": "INTRANSIT"})

    home.do(put)
    made = back_up(home, database_url, tmp_path / "b")
    assert made.about.on_their_way == 2
    engine = datapart.open_part(tmp_path / "b" / made.about.data.file)
    with engine.begin() as conn:
        assert [(row.key, row.body) for row in conn.execute(select(inbox_rows))] == [("done", None)]
        assert {kind for kind, _ in datapart.owners(conn)} == set()
        assert datapart.counts(conn, ["outbox"]) == {"outbox": 0}
    engine.dispose()


def test_it_is_one_moment_and_nobody_waits_for_it(home: Home, database_url: str) -> None:
    members = populate(home, 1)
    with datapart.snapshot(database_url) as conn:
        before = datapart.counts(conn, ["people"])
        home.person("Late", 900)  # commits while the moment is held
        assert datapart.counts(conn, ["people"]) == before
        with pytest.raises(Exception, match=r"readonly|read-only"):
            conn.execute(text("DELETE FROM people"))
    assert home.ask(members[0].who, lambda facts: facts.me)


def test_the_keys_part_opens_with_the_paper_key_and_holds_no_transit(
    home: Home, database_url: str, tmp_path: Path
) -> None:
    populate(home)
    home.do(lambda tx: outbox.put(tx, "lane", "message", {}))
    made = back_up(home, database_url, tmp_path / "b")
    part = keyspart.opened(made.manifest.with_name(made.manifest.name.replace(MANIFEST, KEYS)), KEY)
    assert part.ring == home.ring
    assert len(part.opened()) == made.about.keys
    assert {kind for kind, _ in part.rows} >= {"person", "seat"}
    assert "transit" not in {kind for kind, _ in part.rows}


def test_bytes_that_are_not_sealed_are_in_no_other_table_than_keys() -> None:
    raw = {t.name for t in metadata.tables.values() for c in t.c if isinstance(c.type, LargeBinary)}
    assert raw == {"keys"}


# --- what may go wrong


def full(*_: Any) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "keys")


def closed(*_: Any) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), "keys")


@pytest.mark.parametrize(("fails", "said"), [(full, "disk is full"), (closed, "no right")])
@pytest.mark.parametrize("what", ["write", "sync"])
def test_a_failure_leaves_the_last_good_pair_and_no_draft(
    home: Home, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: Any, said: str, what: str
) -> None:
    populate(home, 1)
    back_up(home, database_url, tmp_path / "b")
    before = contents(tmp_path / "b")
    monkeypatch.setattr(files, what, fails)
    with pytest.raises(Trouble, match=said):
        back_up(home, database_url, tmp_path / "b", 40 * DAY)
    if what == "write":
        assert contents(tmp_path / "b") == before
    assert [path for path in (tmp_path / "b").iterdir() if path.name.startswith(".")] == []
    assert before.items() <= contents(tmp_path / "b").items()


def contents(folder: Path) -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_ring_that_does_not_open_makes_no_backup(home: Home, database_url: str, tmp_path: Path) -> None:
    populate(home, 1)
    with pytest.raises(Trouble, match="ring does not open"):
        making.make(database_url, Ring.fresh(), KEY.public, tmp_path / "b", START)
    assert contents(tmp_path / "b") == {}


def test_a_database_of_another_schema_is_not_backed_up(home: Home, database_url: str, tmp_path: Path) -> None:
    with home.engine.begin() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = 'older'"))
    with pytest.raises(Trouble, match="db upgrade"):
        back_up(home, database_url, tmp_path / "b")


# --- keeping


def test_data_parts_are_kept_35_days_and_keys_parts_seven(tmp_path: Path) -> None:
    home = Home(f"sqlite:///{tmp_path / 'peili.db'}")
    for _ in range(5):
        made = back_up(home, f"sqlite:///{tmp_path / 'peili.db'}", tmp_path / "b", 9 * DAY)
    names = contents(tmp_path / "b")
    ages = {ending: [(home.clock.now() - at).days for name in names if name.endswith(ending)
                     if (at := manifest.stamp(Path(name)))] for ending in (DATA, MANIFEST, KEYS)}  # fmt: skip
    assert sorted(ages[DATA]) == sorted(ages[MANIFEST]) == [0, 9, 18, 27]
    assert ages[KEYS] == [0]
    assert set(made.about.beside) == {name for name in names if name.endswith(DATA)} - {made.about.data.file} | {
        min(made.about.beside)
    }
    home.close()


def test_a_broken_older_manifest_does_not_stop_a_new_pair(home: Home, database_url: str, tmp_path: Path) -> None:
    first = back_up(home, database_url, tmp_path / "b")
    first.manifest.write_text("{")
    assert back_up(home, database_url, tmp_path / "b", DAY).about.beside == {}
