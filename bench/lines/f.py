"""A supervisor moves a meeting: the plan of one process is made anew among a million planned moments."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, event

from bench.house import Member, known
from bench.lines.e import LOOK, among
from bench.measure import Goal, Result, Tally
from bench.plan import Plan
from bot.effects import Changes, carry_out
from bot.facts import Facts
from bot.store import driver, people
from bot.store.tx import Tx
from bot.writer import Writer
from conversations import effects as e
from conversations.people import Caller

TRIES = 10  # moves in a round, of which the median counts
GOALS = {"SQLite": Goal(1, most=True), "PostgreSQL": Goal(2, most=True)}
ZONE = ZoneInfo("Europe/Helsinki")


def run(plan: Plan) -> Result:
    tally = Tally()
    with ExitStack() as going:
        here = {k: going.enter_context(among(plan, k, plan.planned[-1])) for k in LOOK}
        moves = {k: _Moves(writer, house.members[0]) for k, (writer, house) in here.items()}
        for number in range(plan.rounds):
            plan.say(f"round {number + 1}: moving a meeting")
            for kind, mover in moves.items():
                for name, value in mover.round():
                    tally.add(f"{kind}: {name}", value)
    figures = [
        figure
        for kind, goal in GOALS.items()
        for figure in (
            tally.figure(f"{kind}: {STATEMENTS}", "ms", goal),
            tally.figure(f"{kind}: {COUNT}", ""),
            tally.figure(f"{kind}: {TRIPS}", ""),
            tally.figure(f"{kind}: {WHOLE}", "ms"),
        )
    ]
    return Result("f", f"moving a meeting among {plan.planned[-1]:,} planned", tuple(figures), NOTES)


STATEMENTS, COUNT = "in the database's driver", "statements"
TRIPS, WHOLE = "times that it is waited for", "from the effect to the commit"
NOTES = (
    "The effect of moving is carried out as a turn does it, with authorising, replanning the seat and the process, and "
    "the commit. The first figure is the time inside the driver, the commit among it; what PostgreSQL is asked "
    "together is waited for once.",
)


class _Moves:
    """One meeting that is moved to and fro."""

    def __init__(self, writer: Writer, member: Member) -> None:
        self.writer, self.member, self.house = writer, member, known()
        self.days = count(14)
        self.meeting = self.house.random_id()
        self._act(e.SetMeeting(self.meeting, member.process, self._day()))

    def _day(self) -> datetime:
        then = datetime.now(UTC) + timedelta(days=next(self.days) % 14 + 14)
        return then.astimezone(ZONE).replace(hour=12, minute=0, second=0, microsecond=0)

    def _act(self, effect: Any) -> None:
        head = self.member.head

        def acted(tx: Tx) -> None:
            facts = Facts(tx, self.house, head.lane, people.by_lane(tx, head.lane), Caller(head.name, "fi"))
            carry_out(Changes(facts, head.chat, "bench"), (effect,))

        self.writer.run_now(acted)

    def round(self) -> list[tuple[str, float]]:
        """The medians of some moves."""
        inside, statements, trips, whole = list[float](), list[float](), list[float](), list[float]()
        for _ in range(TRIES):
            with watched(self.writer.engine) as seen:
                began = time.perf_counter()
                self._act(e.MoveMeeting(self.meeting, self._day()))
                whole.append(1000 * (time.perf_counter() - began))
            inside.append(1000 * seen.seconds)
            statements.append(seen.count)
            trips.append(seen.trips)
        return [
            (STATEMENTS, median(inside)), (COUNT, median(statements)), (TRIPS, median(trips)), (WHOLE, median(whole)),
        ]  # fmt: skip


class Seen:
    """What the driver was asked, how long it took, and how often an answer was waited for."""

    seconds, count, trips = 0.0, 0, 0


@contextmanager
def watched(engine: Engine) -> Iterator[Seen]:
    """Counts every statement of this engine meanwhile, those past SQLAlchemy too, and the commit."""
    seen, begun = Seen(), list[float]()

    def before(*_: Any) -> None:
        begun.append(time.perf_counter())

    def after(*_: Any) -> None:
        began = begun.pop()
        if not begun:  # what is asked together is answered at the end of it, and each is in there
            seen.seconds += time.perf_counter() - began
            seen.trips += 1

    def counted(*_: Any) -> None:
        seen.count += 1

    event.listen(engine, "before_cursor_execute", before)
    event.listen(engine, "before_cursor_execute", counted)
    event.listen(engine, "after_cursor_execute", after)
    with ExitStack() as watching:
        watching.enter_context(_around(engine.dialect, "do_commit", before, after))
        watching.enter_context(_around(engine.dialect, "do_commit", counted))
        watching.enter_context(_around(driver, "_asked", before, after))
        watching.enter_context(_around(driver, "_together", before, after))
        watching.enter_context(_around(driver, "_executed", counted))
        try:
            yield seen
        finally:
            event.remove(engine, "before_cursor_execute", before)
            event.remove(engine, "before_cursor_execute", counted)
            event.remove(engine, "after_cursor_execute", after)


@contextmanager
def _around(
    room: Any, name: str, before: Callable[[], None], after: Callable[[], None] = lambda: None
) -> Iterator[None]:
    """Something is done before and after each call of what has this name there."""
    known = getattr(room, name)

    def called(*given: Any, **more: Any) -> Any:
        before()
        try:
            return known(*given, **more)
        finally:
            after()

    setattr(room, name, called)
    try:
        yield
    finally:
        setattr(room, name, known)
