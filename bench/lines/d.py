"""Thousands of questions due in the same minute, at Telegram's limits: how long until all are there."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import update

from bench.house import ask_at, no_holiday, opened
from bench.measure import Goal, Result, Tally
from bench.plan import Plan
from bench.processes import Failed
from bench.stage import PACED_PEILI, Scene, limiter, stage
from bot.emulator.pace import PER_SECOND
from bot.store.tables import plan as moments

AHEAD = timedelta(seconds=12)  # for the start
SHORTEST, LONGEST = 0.04, 0.25  # seconds on the way
OURS, THEIRS = "Peili", "AIORateLimiter"
TOO_MANY = 429


def run(plan: Plan) -> Result:
    no_holiday(datetime.now(UTC))
    tally = Tally()
    plan.say(f"{plan.prompts} questions due at once")
    _ours(plan, tally)
    plan.say(f"{plan.few} messages at once, the library's own limiter")
    _theirs(plan, tally)
    figures = (
        tally.figure(f"{OURS}: time", "s"), tally.figure(f"{OURS} ÷ ideal", "×", Goal(1.08, most=True, aim=1.05)),
        tally.figure(f"{OURS}: refusals", "", Goal(0, most=True)),
        tally.figure(f"{THEIRS}: time", "s"), tally.figure(f"{THEIRS} ÷ ideal", "×"),
        tally.figure(f"{THEIRS}: refusals", ""),
    )  # fmt: skip
    notes = (
        f"One round each. {plan.prompts} for {OURS}, ideal {ideal(plan.prompts):.1f} s; {plan.few} for {THEIRS}, ideal "
        f"{ideal(plan.few):.1f} s: it is so slow that all of them would not fit into the bench. Strict at 30 in any "
        "sliding second; 40 to 250 ms on the way, at random.",
        f"{OURS} counts from the minute that was planned, and plans, decides, seals and commits within that time; "
        f"{THEIRS} counts from its first message, and only sends.",
    )
    return Result("d", f"{plan.prompts} questions due in the same minute", figures, notes)


def ideal(count: int) -> float:
    """Seconds: thirty at once, then thirty in each second."""
    return max(0.0, (count - PER_SECOND) / PER_SECOND)


def _way() -> float:
    return random.uniform(SHORTEST, LONGEST)  # noqa: S311  (no secret)


def _ours(plan: Plan, tally: Tally) -> None:
    due = datetime.now(UTC)

    def prepared(folder: Path, database: str) -> None:
        nonlocal due
        with opened(folder, database) as writer:
            ask_at(plan.waiting, writer, due + timedelta(days=1))
            due = datetime.now(UTC) + AHEAD
            writer.run_now(lambda tx: tx.run(update(moments).values(due=due)))

    with stage(PACED_PEILI, plan.waiting, pace=True, way=_way, prepared=prepared) as scene:
        scene.process.until(scene.polled)
        if datetime.now(UTC) > due:
            raise Failed("it was not there in time for the minute")
        late = (datetime.now(UTC) - due).total_seconds()
        _all_there(scene, plan.prompts, time.perf_counter() - late, OURS, tally)


def _theirs(plan: Plan, tally: Tally) -> None:
    first = plan.waiting.chats[0]
    chats = [first + number for number in range(plan.few)]
    with stage(limiter(first, plan.few), plan.waiting, pace=True, way=_way) as scene:
        scene.process.until(lambda: bool(scene.telegram.world.calls["sendMessage"]), look=0.001)
        assert chats[-1] in scene.telegram.world.chats
        _all_there(scene, plan.few, time.perf_counter(), THEIRS, tally)


def _all_there(scene: Scene, count: int, began: float, name: str, tally: Tally) -> None:
    world = scene.telegram.world

    def there() -> bool:
        return sum(1 for chat in list(world.chats.values()) if chat.last) >= count

    scene.process.until(there, 10 * ideal(count) + 120, 0.02)
    passed = time.perf_counter() - began
    tally.add(f"{name}: time", passed)
    tally.add(f"{name} ÷ ideal", passed / ideal(count))
    tally.add(f"{name}: refusals", world.refusals[TOO_MANY])
