"""A supervisor moves a meeting: the plan of one process is made anew among a million planned moments."""

from __future__ import annotations

import time
from collections.abc import Iterator
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
            tally.figure(f"{kind}: {WHOLE}", "ms"),
        )
    ]
    return Result("f", f"moving a meeting among {plan.planned[-1]:,} planned", tuple(figures), NOTES)


STATEMENTS, COUNT, WHOLE = "in the database's driver", "statements", "from the effect to the commit"
NOTES = (
    "The effect of moving is carried out as a turn does it, with authorising, replanning the seat and the process, and "
    "the commit. The first figure is the time inside the driver, statement by statement, the commit among them.",
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
        inside, statements, whole = list[float](), list[float](), list[float]()
        for _ in range(TRIES):
            with watched(self.writer.engine) as seen:
                began = time.perf_counter()
                self._act(e.MoveMeeting(self.meeting, self._day()))
                whole.append(1000 * (time.perf_counter() - began))
            inside.append(1000 * seen.seconds)
            statements.append(seen.count)
        return [(STATEMENTS, median(inside)), (COUNT, median(statements)), (WHOLE, median(whole))]


class Seen:
    """What the driver was asked, and how long it took."""

    seconds, count = 0.0, 0


@contextmanager
def watched(engine: Engine) -> Iterator[Seen]:
    """Counts every statement of this engine meanwhile, those past SQLAlchemy too, and the commit."""
    seen, begun = Seen(), [0.0]

    def before(*_: Any) -> None:
        begun[0] = time.perf_counter()

    def after(*_: Any) -> None:
        seen.seconds += time.perf_counter() - begun[0]
        seen.count += 1

    dialect: Any = engine.dialect
    commit = dialect.do_commit

    def committed(connection: Any) -> None:
        before()
        commit(connection)
        after()

    room: Any = driver
    asked = room._asked

    def straight(*given: Any, **more: Any) -> Any:
        before()
        try:
            return asked(*given, **more)
        finally:
            after()

    room._asked = straight
    event.listen(engine, "before_cursor_execute", before)
    event.listen(engine, "after_cursor_execute", after)
    dialect.do_commit = committed
    try:
        yield seen
    finally:
        room._asked = asked
        event.remove(engine, "before_cursor_execute", before)
        event.remove(engine, "after_cursor_execute", after)
        dialect.do_commit = commit
