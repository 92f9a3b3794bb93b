"""Telegram, the database and the clock out of order: whatever it is, all is kept and delivered in the end."""

from __future__ import annotations

import random
import resource
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlalchemy import create_engine, make_url, text

from tests.torture.databases import places
from tests.torture.judging import Allowed, Judgement, judge
from tests.torture.nursery import Nursery
from tests.torture.scene import Scene

Trouble = Callable[[Scene], Iterator[None]]
GROWTH = 40.0  # megabytes that the process may grow by in one drill
BUSY = 900  # calls a minute, at the most, that a fault may bring about by itself, with twelve people
SENDS = ("sendMessage", "editMessageText")
ENDED = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'"
ROUND = ("a round failed", "beat failed")
ALERTS = ("receiving is refused", "only one may receive")  # what an operator is told


@dataclass(frozen=True)
class Drill:
    """`trouble` lasts for `seconds`; with `quiet`, nothing can get on meanwhile, and calls are counted."""

    name: str
    trouble: Trouble
    seconds: float = 3.0
    allowed: Allowed = field(default_factory=Allowed)
    quiet: bool = False
    kinds: tuple[str, ...] = ("sqlite", "postgresql")


@dataclass
class Outcome:
    """What one drill came to."""

    judged: Judgement
    calls: float
    grown: float


def drill(
    nursery: Nursery, database: str, what: Drill, seed: int = 1, *, hurry: bool = False, seconds: float = 0
) -> Outcome:
    """People write, the trouble comes and goes, all comes to rest; then the account."""
    patience = 4.0 if what.allowed.silence else 0.0
    with Scene(nursery, database, seed=seed, pause=0.3, patience=patience) as scene:
        victim = scene.start(kind="hurried" if hurry else "peili", BOT_API_TIMEOUT="2")
        scene.crowd.start()
        scene.until(lambda: len(scene.crowd.said) > 2, 60)
        before, calls, began = scene.memory(), _calls(scene), time.monotonic()
        with contextmanager(what.trouble)(scene):
            scene.until(lambda: False, seconds or what.seconds)
        minutes = (time.monotonic() - began) / 60
        rate = (_calls(scene) - calls) / minutes
        scene.telegram.do(scene.telegram.world.faults.coming.clear)
        calm, grown = scene.calm(240), scene.memory() - before
        code = victim.stop()
        made = judge(scene, what.allowed)
        made.wrong(calm, "it did not come to rest")
        made.wrong(code == 0, f"it ended with code {code}")
        made.wrong(grown < GROWTH, f"it has grown by {grown:.0f} MB")
        made.wrong(not what.quiet or rate < BUSY, f"{rate:.0f} calls a minute")
        return Outcome(made, rate, grown)


def _calls(scene: Scene) -> int:
    return sum(scene.telegram.world.calls.values())


# --- Telegram


def wire(method: str, times: int = 10**6, **fault: Any) -> Trouble:
    """These calls fail in this way."""

    def trouble(scene: Scene) -> Iterator[None]:
        names = SENDS if method == "send" else (method,)
        for name in names:
            scene.telegram.do(lambda each=name: scene.telegram.world.faults.script(
                {"method": each, "times": times, **fault}))  # fmt: skip
        yield

    return trouble


def deactivated(scene: Scene) -> Iterator[None]:
    """One person deletes their account while much is under way."""
    person = scene.telegram.world.people[scene.members[0].chat]
    scene.crowd.members.pop(person.id)
    scene.telegram.do(lambda: setattr(person, "deleted", True))
    yield


def blocked(scene: Scene) -> Iterator[None]:
    """One person blocks, and comes back."""
    world, person = scene.telegram.world, scene.telegram.world.people[scene.members[0].chat]
    member = scene.crowd.members.pop(person.id)
    scene.telegram.do(lambda: world.block(person, True))
    yield
    scene.telegram.do(lambda: world.block(person, False))
    member.open.clear()
    scene.crowd.members[person.id] = member


def repeated(scene: Scene) -> Iterator[None]:
    """Every update that is on its way comes twice more, the newest first."""
    world = scene.telegram.world
    put = world.updates.put

    def putting(body: dict[str, Any], lane: int, now: int) -> None:
        put(body, lane, now)
        waiting = [update.body for update in world.updates.waiting if not update.raw][-5:]
        for again in reversed(waiting):
            world.updates.put_raw(dict(again), now)

    scene.telegram.do(lambda: setattr(world.updates, "put", putting))
    yield
    scene.telegram.do(lambda: setattr(world.updates, "put", put))


POISON: tuple[dict[str, Any], ...] = (
    {}, {"message": None}, {"message": 5}, {"message": {}}, {"message": {"chat": {"id": "x"}}},
    {"nonsense": {"a": [1]}},
    {"message": {"message_id": 1, "date": "x", "chat": {"id": 5, "type": "private"}, "text": "\ud800"}},
    {"callback_query": {"id": "1", "data": "x" * 5000}}, {"message": {"chat": {"id": 10**30}, "message_id": -1}},
    {"edited_message": {"chat": {"id": 5000000002, "type": "private"}, "date": 1, "message_id": 1, "text": "\x00"}},
    {"my_chat_member": {"chat": {"id": 1}}}, {"message": {"message_id": 2**70, "date": 2**70, "chat": {"id": 2**70}}},
)  # fmt: skip


def poison(scene: Scene) -> Iterator[None]:
    """What is no update, between the others."""
    world = scene.telegram.world
    for body in POISON * 3:
        scene.telegram.do(lambda each=body: world.updates.put_raw(dict(each), world.clock.stamp()))
    yield


def anything(seed: int = 1) -> Trouble:
    """Any fault of the wire, at any call, again and again."""
    kinds: tuple[dict[str, Any], ...] = (
        {"status": 500}, {"status": 502}, {"status": 429, "retry_after": 1}, {"before": "reset"}, {"after": "reset"},
        {"after": "half"}, {"delay": 0.5}, {"delay": 3.0}, {"after": "status", "status": 500},
    )  # fmt: skip

    def trouble(scene: Scene) -> Iterator[None]:
        dice = random.Random(seed)  # noqa: S311
        for _ in range(60):
            fault = {"method": dice.choice((*SENDS, "getUpdates", "*")), **dice.choice(kinds)}
            scene.telegram.do(lambda each=fault: scene.telegram.world.faults.script(dict(each)))
        yield

    return trouble


# --- the database


def locked(scene: Scene) -> Iterator[None]:
    """Another process holds the file."""
    other = sqlite3.connect(scene.folder / "data" / "peili.db", isolation_level=None)
    other.execute("PRAGMA busy_timeout=10000")
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def full(scene: Scene) -> Iterator[None]:
    """No file of the process grows any more."""
    assert scene.victim
    before = resource.prlimit(scene.victim.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    yield
    resource.prlimit(scene.victim.pid, resource.RLIMIT_FSIZE, before)


def read_only(scene: Scene) -> Iterator[None]:
    """Nothing can be written."""
    with _turned(scene, "default_transaction_read_only = on", "default_transaction_read_only = off"):
        yield


def gone(scene: Scene) -> Iterator[None]:
    """No connection is taken any more."""
    with _server(scene) as (name, do):
        do(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        do(ENDED.format(name))
        yield
        do(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


@contextmanager
def _server(scene: Scene) -> Iterator[tuple[str, Callable[[str], None]]]:
    url = make_url(scene.database)
    engine = create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT")

    def do(statement: str) -> None:
        with engine.connect() as connection:
            connection.execute(text(statement))

    yield str(url.database), do
    engine.dispose()


@contextmanager
def _turned(scene: Scene, on: str, off: str) -> Iterator[None]:
    """A setting of the database, for new connections; those that are there are ended. A file is marked instead."""
    if not scene.database.startswith("postgresql"):
        (scene.folder / "read-only").touch()
        yield
        (scene.folder / "read-only").unlink()
        return
    with _server(scene) as (name, do):
        for setting in (on, off):
            do(f"ALTER DATABASE {name} SET {setting}")
            do(ENDED.format(name))
            if setting == on:
                yield


# --- the clock


def ahead(scene: Scene) -> Iterator[None]:
    """Thirty hours later at once, with nothing on its way (what is on its way Telegram forgets after a day)."""
    scene.calm()
    scene.move(scene.telegram.world.clock.now() + timedelta(hours=30))
    scene.crowd.start()
    yield


def back(scene: Scene) -> Iterator[None]:
    """An hour earlier at once, with all on its way."""
    clock = scene.telegram.world.clock
    scene.telegram.do(lambda: clock._set(clock.now() - timedelta(hours=1)))
    yield


AGAIN = Allowed(repeats=200)
DRILLS: tuple[Drill, ...] = (
    Drill("429, retry_after 2", wire("send", 3, status=429, retry_after=2)),
    Drill("500 to all", wire("*", status=500), 10, quiet=True),
    Drill("502 to all", wire("*", status=502), 10, quiet=True),
    Drill("reset before the effect", wire("*", before="reset"), 10, quiet=True),
    Drill("reset after the effect", wire("send", 10, after="reset"), allowed=AGAIN),
    Drill("500 after the effect", wire("send", 10, after="status", status=500), allowed=AGAIN),
    Drill("half an answer", wire("send", 10, after="half"), allowed=AGAIN),
    Drill("updates reset after the effect", wire("getUpdates", 5, after="reset")),
    Drill("half of the updates", wire("getUpdates", 5, after="half")),
    Drill("answers after 3 s, given up after 2", wire("send", 10, delay=3.0), allowed=AGAIN),
    Drill("slow by 1 s", wire("*", 100, delay=1.0), 10),
    Drill("401 to all", wire("*", status=401), 10, Allowed(logged=ALERTS), quiet=True),
    Drill("409 to getUpdates", wire("getUpdates", status=409), 10, Allowed(logged=ALERTS), quiet=True),
    Drill("400 to what is sent", wire("send", 3, status=400), allowed=Allowed(refused=6, silence=True)),
    Drill("403 to what is sent", wire("send", 2, status=403), allowed=Allowed(refused=50, silence=True)),
    Drill("deactivated", deactivated, allowed=Allowed(refused=20, silence=True)),
    Drill("blocked and let in again", blocked, allowed=Allowed(refused=20, silence=True, shown_again=True)),
    Drill("updates repeated and out of order", repeated),
    Drill(
        "poison updates", poison, 9, Allowed(refused=3, parked=True, logged=("row failed",))
    ),  # from a chat that is not
    Drill("anything on the wire, at random", anything(), 15, AGAIN),
    Drill("the database locked", locked, 10, Allowed(logged=ROUND), quiet=True, kinds=("sqlite",)),
    Drill("the disk full", full, 10, Allowed(logged=ROUND), quiet=True, kinds=("sqlite",)),
    Drill("the database read-only", read_only, 10, Allowed(logged=ROUND), quiet=True),
    Drill("the database gone", gone, 15, Allowed(logged=ROUND), quiet=True, kinds=("postgresql",)),
    Drill("the clock 30 h ahead", ahead, allowed=Allowed(logged=("nothing was received for more than a day",))),
    Drill("the clock an hour back", back),
)


def run(nursery: Nursery, out: Console, kinds: list[str], seed: int = 1) -> list[str]:
    """All of them, on each kind of database."""
    table, broken = Table("fault", "database", "answers", "sent again", "calls/min", "grown MB", "kept"), list[str]()
    for kind in kinds:
        with places(kind) as place:
            for each in (one for one in DRILLS if kind in one.kinds):
                came = drill(nursery, place(), each, seed)
                counts = (came.judged.acknowledged, came.judged.repeated, f"{came.calls:.0f}", f"{came.grown:.0f}")
                told = "; ".join(came.judged.broken[:3])
                table.add_row(each.name, kind, *map(str, counts), told or "yes")
                out.print(f"{each.name} ({kind}): {told or 'kept'}", markup=False)
                broken += [f"{each.name} ({kind}): {what}" for what in came.judged.broken]
    out.print(table)
    return broken
