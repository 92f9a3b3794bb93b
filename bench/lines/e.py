"""The planner among a million planned moments: finding what is due, and making messages of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from statistics import median

from sqlalchemy import delete, func, select, text

from bench import filling, house
from bench.measure import Figure, Goal, Result, Tally, over
from bench.plan import Plan
from bot import planner
from bot.messengers.telegram import Telegram
from bot.runner import Runner
from bot.store import plan as store
from bot.store.tables import inbox, outbox
from bot.store.tables import plan as moments
from bot.writer import Writer

FOUND, DUE = 100, 2000
TRIES = 20  # looks in a round, of which the median counts
PATIENCE = 20.0  # seconds for the runner
LOOK = {"SQLite": Goal(0.5, most=True), "PostgreSQL": Goal(1.5, most=True)}
NOW = "now"  # how the things are called that are due


def run(plan: Plan) -> Result:
    tally = Tally()
    with ExitStack() as going:
        here = {(k, n): going.enter_context(among(plan, k, n)) for k in LOOK for n in plan.planned}
        for number in range(plan.rounds):
            plan.say(f"round {number + 1}: looking for what is due")
            for (kind, size), (writer, _) in here.items():
                tally.add(_named(kind, size), _look(writer))
            for kind in LOOK:
                tally.add(_inbox(kind), _into_inbox(here[kind, plan.planned[-1]][0]))
    share = _into_outbox(plan, tally)
    figures = [each for kind, goal in LOOK.items() for each in _figures(plan, tally, kind, goal)]
    return Result("e", "planning among a million", (*figures, _handled(tally)), _notes(share))


def _figures(plan: Plan, tally: Tally, kind: str, goal: Goal) -> list[Figure]:
    sizes = [_named(kind, size) for size in plan.planned]
    ratio = over(tally[sizes[-1]], tally[sizes[0]])
    looks = [tally.figure(size, "ms", goal) for size in sizes]
    flat = Figure(f"{kind}: the largest plan ÷ the smallest", "×", ratio, Goal(2, most=True))
    return [*looks, flat, tally.figure(_inbox(kind), "ms")]


def _handled(tally: Tally) -> Figure:
    return tally.figure(_outbox(), "ms", Goal(25, most=True))


def _notes(share: float) -> tuple[str, ...]:
    rest = (
        f" It came to {share:.0%} of them (at most {PATIENCE:g} s); the figure is by proportion." if share < 1 else ""
    )
    return (
        f"A look is a transaction that finds the {FOUND} rows that are due, its beginning and end included.",
        f"{DUE:,} due → inbox rows: the planner alone seals and commits what is due, 500 in a transaction, in the "
        f"largest plan. {DUE:,} due → outbox rows: planner and runner; each question is decided, chosen, sealed, and "
        f"what follows it planned, as in a real conversation.{rest}",
    )


def _named(kind: str, size: int) -> str:
    return f"{kind}: {FOUND} due among {size:,}"


def _inbox(kind: str) -> str:
    return f"{kind}: {DUE:,} due → inbox rows"


def _outbox() -> str:
    return f"SQLite: {DUE:,} due → outbox rows"


@contextmanager
def among(plan: Plan, kind: str, size: int) -> Iterator[tuple[Writer, house.House]]:
    """A database of this kind with one supervisee, and so many moments of nobody's, from tomorrow on."""
    plan.say(f"{kind}: {size:,} planned moments")
    one, folder = plan.alone, plan.folder()
    (folder / "data").mkdir()
    with ExitStack() as going:
        url = f"sqlite:///{folder / 'data' / 'peili.db'}"
        if kind == "PostgreSQL":
            url = going.enter_context(plan.databases.postgres())
        one.copy(folder, url)
        writer = going.enter_context(house.opened(folder, url))
        ahead = datetime.now(UTC) + timedelta(days=1)
        writer.run_now(lambda tx: filling.plan(tx.conn, size, ahead, 500))
        settle(writer)
        yield writer, one


def settle(writer: Writer) -> None:
    """What PostgreSQL does by itself some minutes after so much was written."""
    if writer.engine.dialect.name == "postgresql":
        with writer.engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("VACUUM ANALYZE plan"))


def _look(writer: Writer) -> float:
    """Milliseconds of a look."""
    _due(writer, FOUND)
    times = [_timed(lambda: writer.run_now(store.due)) for _ in range(TRIES)]
    writer.run_now(lambda tx: tx.run(delete(moments).where(moments.c.thing.startswith(NOW))))
    return median(times)


def _due(writer: Writer, count: int) -> None:
    then = datetime.now(UTC) - timedelta(hours=1)
    writer.run_now(lambda tx: filling.plan(tx.conn, count, then, 0, name=NOW))


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def _into_inbox(writer: Writer) -> float:
    """Milliseconds until all that is due is in the inbox."""

    def all_of_them() -> None:
        while writer.run_now(planner.tick):
            pass

    _due(writer, DUE)
    passed = _timed(all_of_them)
    made = writer.run_now(lambda tx: tx.run(delete(inbox)))
    assert made == DUE
    return passed


def _into_outbox(plan: Plan, tally: Tally) -> float:
    """Questions of real supervisees; which part of them was handled in time."""
    made, folder = plan.waiting, plan.folder()
    (folder / "data").mkdir()
    url = f"sqlite:///{folder / 'data' / 'peili.db'}"
    made.copy(folder, url)
    runner = Runner(house.known(), Telegram("1:x", house.NO_ONE, 5).read)
    with house.opened(folder, url) as writer:
        house.ask_at(made, writer, datetime.now(UTC) - timedelta(seconds=1))
        plan.say(f"{len(made.members):,} due, planner and runner")
        began = time.perf_counter()
        while writer.run_now(planner.tick):
            pass
        while time.perf_counter() - began < PATIENCE and writer.run_now(runner.work).count:
            pass
        passed = 1000 * (time.perf_counter() - began)
        count = writer.run_now(lambda tx: tx.conn.execute(select(func.count()).select_from(outbox)).scalar_one())
    tally.add(_outbox(), passed * DUE / count)
    return min(1.0, float(count) / DUE)
