"""Rotation of the ring: between any two steps everything opens, and at the end only with the new key."""

from __future__ import annotations

import logging
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from bot import inbox, upkeep
from bot.ring.beat import Beat
from bot.ring.keeping import Keeper, RingStays
from bot.ring.keyring import Ring
from bot.ring.locksmith import Locksmith, NotVerified
from bot.ring.rotating import next_ring, rotate, words
from bot.ring.rotation import Step, View, decide, done_since
from bot.store import marks, servers
from bot.store.safe import Safe, wraps
from bot.store.tables import inbox as inbox_rows
from bot.store.tables import keys
from bot.store.tx import Tx
from bot.vault import OldRing, Vault, WrongKey
from tests.bot.home import Home

ROOT = Path(__file__).parents[2]
OWNERS = [("seat", f"s{n}") for n in range(5)]


class Crash(Exception):
    """The power went."""


# --- the decision


REST = View("new", frozenset(), frozenset({"new"}), "new", (), due=False, writable=True)
GROWN = replace(REST, older=frozenset({"old"}), used=frozenset({"old"}), wraps="old")
MOVED = replace(GROWN, used=frozenset({"new"}), wraps="new")


@pytest.mark.parametrize(
    ("view", "step"),
    [
        (REST, Step.REST),
        (replace(REST, due=True), Step.GROW),
        (replace(REST, due=True, writable=False), Step.ASK),
        (replace(REST, behind=("a",)), Step.REST),
        (GROWN, Step.REWRAP),
        (replace(GROWN, due=True), Step.REWRAP),
        (replace(GROWN, writable=False), Step.REWRAP),
        (replace(GROWN, behind=("a",)), Step.WAIT),
        (replace(GROWN, used=frozenset()), Step.REWRAP),
        (replace(GROWN, used=frozenset({"new"}), wraps=""), Step.REWRAP),
        (replace(MOVED, used=frozenset({"new", "old"})), Step.REWRAP),
        (MOVED, Step.PRUNE),
        (replace(MOVED, due=True), Step.PRUNE),
        (replace(MOVED, behind=("a",)), Step.WAIT),
        (replace(MOVED, writable=False), Step.ASK),
    ],
)
def test_what_was_begun_is_finished_before_anything_is_begun(view: View, step: Step) -> None:
    assert decide(view) is step


def test_only_a_ring_made_after_an_erasure_and_without_older_keys_closes_it() -> None:
    at = datetime(2026, 12, 1, tzinfo=UTC)
    assert done_since(at, at + timedelta(minutes=1), frozenset())
    assert not done_since(at, at + timedelta(minutes=1), frozenset({"old"}))
    assert not done_since(at, at + timedelta(seconds=5), frozenset())
    assert not done_since(at, None, frozenset())


# --- one process


class House:
    """A house whose ring lies in a folder; `told` is what the rotation said."""

    def __init__(self, home: Home, folder: Path) -> None:
        self.home, self.folder, self.told = home, folder, list[str]()
        self.keeper = Keeper(folder)
        self.first = self.keeper.make()
        home.writer.safe = Safe(Vault(self.first), self.keeper.read)
        self.sealed = {owner: self.seal(owner) for owner in OWNERS}

    def seal(self, owner: tuple[str, str]) -> bytes:
        return self.home.do(lambda tx: tx.seal(owner, "words", "r", f"of {owner[1]}"))

    def rotate(self) -> Any:
        return rotate(self.home.writer, self.keeper, self.told.append, 0.0)

    def reads(self, ring: Ring) -> list[str]:
        """What opens in a process that has just started with this ring."""
        self.home.writer.safe = Safe(Vault(ring), self.keeper.read)
        return [self.home.do(lambda tx, o=o, b=b: tx.text(o, "words", "r", b)) for o, b in self.sealed.items()]

    def all_reads(self) -> bool:
        return self.reads(self.keeper.read()) == [f"of {owner}" for _, owner in OWNERS]

    def kids(self) -> set[str]:
        return {row.kid for row in self.home.do(lambda tx: tx.all(select(keys.c.kid)))}


@pytest.fixture
def house(home: Home, tmp_path: Path) -> House:
    return House(home, tmp_path / "keys")


def test_after_it_the_new_key_alone_opens_everything(house: House) -> None:
    outcome = house.rotate()
    ring = house.keeper.read()
    assert outcome.step is Step.REST
    assert words(outcome, house.keeper) == ""
    assert len(house.told) == 3
    assert set(ring.keys) == house.kids() == {ring.primary}
    assert ring.primary != house.first.primary
    assert ring.lookup == house.first.lookup
    assert house.all_reads()
    with pytest.raises(WrongKey), house.home.engine.begin() as conn:
        Tx(conn, Safe(Vault(house.first)), house.home.clock.now()).open(
            OWNERS[0], "words", "r", house.sealed[OWNERS[0]]
        )


def test_again_and_again(house: House) -> None:
    made = {house.first.primary}
    for _ in range(3):
        house.rotate()
        made.add(house.keeper.read().primary)
        assert house.all_reads()
    assert len(made) == 4


def crash_in(monkeypatch: pytest.MonkeyPatch, place: Any, name: str, *, after: int = 0, before: bool = True) -> None:
    """The process ends in the call number `after` + 1, before it does anything or when it has done it."""
    whole, calls = getattr(place, name), iter(range(100))

    def crashing(*given: Any, **more: Any) -> Any:
        crash = next(calls) == after
        if crash and before:
            raise Crash
        done = whole(*given, **more)
        if crash:
            raise Crash
        return done

    monkeypatch.setattr(place, name, crashing)


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize(
    ("place", "name", "after"),
    [(Ring, "write", 0), (Vault, "rewrap", 0), (Vault, "rewrap", 3), (marks, "put", 0), (marks, "put", 1),
     (Locksmith, "_rewrap", 0), (Ring, "write", 1)],
)  # fmt: skip
def test_a_crash_at_any_point_leaves_everything_readable_and_the_next_rotation_completes(
    house: House, monkeypatch: pytest.MonkeyPatch, place: Any, name: str, after: int, *, before: bool
) -> None:
    with monkeypatch.context() as broken:
        crash_in(broken, place, name, after=after, before=before)
        with pytest.raises(Crash):
            house.rotate()
    assert house.all_reads()
    house.rotate()
    ring = house.keeper.read()
    assert set(ring.keys) == house.kids() == {ring.primary}
    assert ring.primary != house.first.primary
    assert house.all_reads()


@pytest.mark.parametrize(("name", "after"), [("rewrap", 2), ("write", 1)])
def test_a_start_completes_what_a_crash_left(
    house: House, monkeypatch: pytest.MonkeyPatch, name: str, after: int
) -> None:
    with monkeypatch.context() as broken:
        crash_in(broken, Vault if name == "rewrap" else Ring, name, after=after)
        with pytest.raises(Crash):
            house.rotate()
    house.home.writer.safe = Safe(Vault(house.keeper.read()), house.keeper.read)
    server = beat(house, "later")
    for _ in range(3):
        house.home.do(server.once)
    ring = house.keeper.read()
    assert set(ring.keys) == house.kids() == {ring.primary}
    assert house.all_reads()


def test_a_data_key_that_does_not_open_undoes_all_and_takes_no_key_away(house: House) -> None:
    broken = (keys.c.kind == "seat") & (keys.c.owner == "s3")
    body = house.home.do(lambda tx: tx.first(select(keys.c.body).where(broken))).body  # type: ignore[union-attr]
    house.home.do(lambda tx: tx.run(update(keys).where(broken).values(body=body[:-1] + bytes([body[-1] ^ 1]))))
    with pytest.raises(NotVerified, match="seat s3"):
        house.rotate()
    assert house.kids() == {house.first.primary}
    assert house.first.primary in house.keeper.read().keys
    house.home.do(lambda tx: tx.run(update(keys).where(broken).values(body=body)))
    assert house.all_reads()


# --- beside a serving process


def beat(house: House, id: str, safe: Safe | None = None) -> Beat:
    """A serving process of this house."""
    return Beat(id, house.home.writer, house.keeper, alone=False)


def aside(house: House, ring: Ring, reread: Callable[[], Ring] | None) -> Callable[[Callable[[Tx], Any]], Any]:
    """Another process with a memory of its own; how it runs a transaction."""
    safe = Safe(Vault(ring), reread)

    def run(work: Callable[[Tx], Any]) -> Any:
        with house.home.engine.begin() as conn:
            return work(Tx(conn, safe, house.home.clock.now()))

    return run


def test_a_serving_process_takes_up_the_ring_and_goes_on(house: House) -> None:
    server = aside(house, house.first, house.keeper.read)
    house.rotate()
    owner = OWNERS[2]
    assert server(lambda tx: tx.text(owner, "words", "r", house.sealed[owner])) == "of s2"
    server(lambda tx: tx.seal(("seat", "fresh"), "words", "r", "x"))
    assert house.kids() == {house.keeper.read().primary}


def test_what_a_serving_process_makes_first_after_a_rotation_is_wrapped_by_the_new_key(house: House) -> None:
    server = aside(house, house.first, house.keeper.read)
    house.rotate()
    server(lambda tx: tx.seal(("seat", "fresh"), "words", "r", "x"))
    assert house.kids() == {house.keeper.read().primary}


def test_a_process_with_an_older_ring_wraps_nothing_and_gives_nothing_up(house: House) -> None:
    server = aside(house, house.first, None)
    server(lambda tx: inbox.put(tx, "k1", "lane", "update", {"text": "said"}))
    house.rotate()
    server = aside(house, house.first, None)
    with pytest.raises(OldRing):
        server(lambda tx: tx.seal(("seat", "fresh"), "words", "r", "x"))
    with pytest.raises(OldRing):
        server(lambda tx: inbox.ready(tx, 5))
    assert house.kids() == {house.keeper.read().primary}
    [state] = house.home.do(lambda tx: tx.all(select(inbox_rows.c.state)))
    assert state == (inbox.WAITS,)


def test_another_peilis_ring_is_not_taken_up(house: House) -> None:
    server = aside(house, house.first, Ring.fresh)
    server(lambda tx: tx.safe.renew())
    assert server(lambda tx: tx.safe.vault.ring) == house.first


def test_nothing_is_wrapped_anew_until_every_living_process_has_the_new_key(house: House) -> None:
    server = aside(house, house.first, house.keeper.read)
    server(lambda tx: servers.beat(tx, "server", house.first.primary))
    outcome = house.rotate()
    assert (outcome.step, outcome.behind) == (Step.WAIT, 1)
    assert "1 serving" in words(outcome, house.keeper)
    assert house.kids() == {house.first.primary}
    house.seal(("seat", "meanwhile"))
    assert house.kids() == {house.first.primary}  # and so the server without the new key could read it
    server(beat(house, "server").once)
    house.rotate()  # finishes, and begins anew
    assert house.first.primary not in {*house.keeper.read().keys, *house.kids()}
    assert house.all_reads()


def test_one_that_is_gone_is_not_waited_for(house: House) -> None:
    house.home.do(lambda tx: servers.beat(tx, "gone", house.first.primary))
    house.home.clock.set(house.home.clock.now() + timedelta(seconds=31))
    assert house.rotate().step is Step.REST


def test_one_that_has_stopped_is_not_waited_for(house: House) -> None:
    server = beat(house, "stopped")
    house.home.do(server.once)
    house.home.do(server.leave)
    assert house.rotate().step is Step.REST


def test_several_processes_write_on_while_the_ring_is_rotated_and_all_of_it_opens(
    house: House, database_url: str
) -> None:
    command = [sys.executable, "-m", "tests.bot.sealer", database_url, str(house.folder)]
    pipes: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    running = [subprocess.Popen([*command, name], cwd=ROOT, text=True, **pipes) for name in ("a", "b", "c")]
    try:
        for process in running:
            assert process.stdout.readline() == "ready\n"
        for _ in range(3):
            assert rotate(house.home.writer, house.keeper, house.told.append, 60).step is Step.REST
            assert len(house.keeper.read().keys) == 1
        for name in ("a3", "b3", "c3"):  # each has sealed under keys of its own, however slow it is
            while not house.home.do(lambda tx, name=name: tx.has_key(("seat", name))):  # type: ignore[misc]
                assert all(process.poll() is None for process in running)
                time.sleep(0.05)
        told = [process.communicate("stop\n", timeout=60)[0] for process in running]
    finally:
        for process in running:
            process.kill()
            process.wait()
    assert [process.returncode for process in running] == [0, 0, 0]
    ring = house.keeper.read()
    assert house.kids() == {ring.primary}
    assert house.all_reads()
    for name, lines in zip("abc", told, strict=True):
        sealed = lines.split()
        assert len(sealed) > 3
        for number, body in enumerate(sealed):
            owner, raw = ("seat", f"{name}{number}"), bytes.fromhex(body)
            assert house.home.do(lambda tx, o=owner, r=raw: tx.text(o, "words", "r", r)) == f"of {owner[1]}"


# --- a ring that cannot be written


def fixed(house: House, ring: Ring) -> Keeper:
    keeper = Keeper(house.folder / "none", ring)
    house.home.writer.safe = Safe(Vault(ring), keeper.read)
    house.keeper = keeper
    return keeper


def test_a_ring_from_the_environment_is_rotated_in_steps_of_the_operators(house: House) -> None:
    now = house.home.clock.now()
    keeper = fixed(house, house.first)
    house.home.do(beat(house, "server").once)  # it serves, and stops below when it is started anew

    outcome = house.rotate()
    assert outcome.step is Step.ASK
    assert "1. python -m bot keys rotate --print" in words(outcome, keeper)
    grown = next_ring(outcome, now)
    assert grown
    assert keeper.read() == house.first
    assert house.kids() == {house.first.primary}

    keeper = fixed(house, grown)
    outcome = house.rotate()  # the server still holds the older ring
    assert outcome.step is Step.WAIT
    house.seal(("seat", "meanwhile"))
    assert house.kids() == {house.first.primary}
    house.home.do(lambda tx: servers.leave(tx, "server"))

    server = beat(house, "server2")  # started with the new ring: it wraps by itself
    house.home.do(server.once)
    assert house.kids() == {grown.primary}
    outcome = house.rotate()
    assert outcome.step is Step.ASK
    assert "without its older keys" in words(outcome, keeper)
    pruned = next_ring(outcome, now)
    assert pruned == grown.pruned()

    keeper = fixed(house, pruned)
    assert house.all_reads()
    assert house.home.do(lambda tx: wraps(tx.conn)) == grown.primary


def test_in_a_folder_that_cannot_be_written_nothing_is_half_done(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda path, mode: False)
    outcome = house.rotate()
    assert outcome.step is Step.ASK
    assert str(house.folder) in words(outcome, house.keeper)
    assert (house.keeper.read(), house.kids()) == (house.first, {house.first.primary})


def test_a_folder_that_turns_out_to_be_read_only_changes_nothing(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(ring: Ring, folder: Path) -> None:
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as broken:
        broken.setattr(Ring, "write", refused)
        with pytest.raises(RingStays):
            house.rotate()
    assert (house.keeper.read(), house.kids()) == (house.first, {house.first.primary})
    assert house.home.do(lambda tx: wraps(tx.conn)) == ""
    assert house.all_reads()


# --- the night after an erasure


@pytest.fixture
def lines(log_as_before: None) -> Iterator[list[str]]:
    """What the log says."""
    found: list[str] = []

    class Lines(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(f"{record.levelname} {record.getMessage()}")

    logger = logging.getLogger("bot")
    handler = Lines()
    logger.addHandler(handler)
    logger.setLevel("INFO")
    yield found
    logger.removeHandler(handler)


def night(house: House) -> None:
    house.home.clock.set(house.home.clock.now() + timedelta(days=1))
    house.home.do(lambda tx: upkeep.nightly(tx, house.home.house.holidays))


def test_the_night_after_an_erasure_rotates_the_ring(house: House, lines: list[str]) -> None:
    server = beat(house, "server")
    house.home.do(marks.mark_erased)
    house.home.do(server.once)
    assert house.keeper.read() == house.first
    night(house)
    for _ in range(4):
        house.home.do(server.once)
    ring = house.keeper.read()
    assert set(ring.keys) == house.kids() == {ring.primary}
    assert ring.primary != house.first.primary
    assert house.home.do(marks.erased) is None
    night(house)
    for _ in range(4):
        house.home.do(server.once)
    assert house.keeper.read() == ring  # nothing was erased since
    assert [line for line in lines if not line.startswith("INFO")] == []


def test_what_is_erased_while_the_ring_is_rotated_waits_for_the_next_night(house: House) -> None:
    server = beat(house, "server")
    house.home.do(marks.mark_erased)
    night(house)
    house.home.do(server.once)  # it has grown
    house.home.do(marks.mark_erased)
    for _ in range(4):
        house.home.do(server.once)
    assert house.home.do(marks.erased) is not None
    first = house.keeper.read()
    night(house)
    for _ in range(4):
        house.home.do(server.once)
    assert house.home.do(marks.erased) is None
    assert house.keeper.read().primary != first.primary


def test_where_the_ring_cannot_be_written_the_night_says_so_once(house: House, lines: list[str]) -> None:
    fixed(house, house.first)
    server = beat(house, "server")
    house.home.do(marks.mark_erased)
    night(house)
    for _ in range(3):
        house.home.do(server.once)
    [line] = lines
    assert line.startswith("WARNING")
    assert "keys rotate" in line
    assert house.home.do(marks.erased) is not None
    assert house.kids() == {house.first.primary}
    night(house)
    house.home.do(server.once)
    assert len(lines) == 2
