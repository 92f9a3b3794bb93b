"""Updates per second on the full path, beside others' bots; and what the emulator itself can serve."""

from __future__ import annotations

import time
from contextlib import nullcontext

from bench.measure import Goal, Result, Tally
from bench.plan import Plan
from bench.processes import Failed
from bench.stage import ECHO, FSM, PEILI, PLAIN, SAME, TALK, Bot, Scene, stage

WARM = 1.0  # seconds before the counting
SQLITE, POSTGRES, CPU = "Peili on SQLite", "Peili on PostgreSQL", "CPU of Peili on SQLite"
WRITTEN = "written by Peili on SQLite"
EMULATOR = "the emulator's own CPU in it"
BOTS = (ECHO, SAME, TALK, FSM, PLAIN)


def run(plan: Plan) -> Result:
    tally = measured(plan)
    ours = [
        tally.figure(SQLITE, "updates/s"), tally.figure(POSTGRES, "updates/s"),
        *(tally.figure(bot.name, "updates/s") for bot in BOTS),
        tally.ratio(f"{SQLITE} ÷ {ECHO.name}", SQLITE, ECHO.name, Goal(4, aim=5)),
        tally.ratio(f"{POSTGRES} ÷ {ECHO.name}", POSTGRES, ECHO.name, Goal(3, aim=5)),
        tally.ratio(f"{SQLITE} ÷ {TALK.name}", SQLITE, TALK.name),
        tally.ratio(f"{SQLITE} ÷ {FSM.name}", SQLITE, FSM.name),
        tally.ratio(f"{PLAIN.name} ÷ {ECHO.name}", PLAIN.name, ECHO.name, Goal(10)),
        tally.figure(CPU, "ms/update"), tally.figure(EMULATOR, "ms/update"), tally.figure(WRITTEN, "kB/update"),
    ]  # fmt: skip
    return Result("a", "updates per second, full path", tuple(ours), NOTES)


NOTES = (
    "Everybody writes in Finnish as soon as they are answered; every third update to Peili is a press of what the "
    "answer offers. Sealed, committed with synchronous FULL (PostgreSQL: its defaults), answered through the outbox.",
    "What is written is the write-ahead log, its way home, and what goes over the wire, from the first update on.",
    "The last ratio is the emulator's: below its goal the emulator, not Peili, is what is measured.",
)


def measured(plan: Plan) -> Tally:
    """Round by round, each bot once; Peili on both databases. Once in a run: another line reads the same."""
    if plan.tally is None:
        plan.tally = _measured(plan)
    return plan.tally


def _measured(plan: Plan) -> Tally:
    tally = Tally()
    for number in range(plan.rounds):
        for bot, database in ((PEILI, "sqlite"), (PEILI, "postgresql"), *((bot, "") for bot in BOTS)):
            name = bot.name if not database else SQLITE if database == "sqlite" else POSTGRES
            plan.say(f"round {number + 1}: {name}")
            with plan.databases.postgres() if database == "postgresql" else nullcontext("") as url:
                try:
                    once(plan, bot, url, name, tally)
                except Failed as failed:  # one that fails costs its own figures, and not the others'
                    plan.say(f"it failed: {failed}")
    return tally


def once(plan: Plan, bot: Bot, url: str, name: str, tally: Tally) -> None:
    """One bot, for so many seconds."""
    with stage(bot, plan.asked, url, shares=bot.house) as scene:
        scene.begun()
        answered, written = scene.crowd.answered, scene.process.written()
        rate, cpu, emulator = throughput(scene, plan.seconds)
        tally.add(name, rate)
        if name == SQLITE:
            tally.add(WRITTEN, (scene.process.written() - written) / max(scene.crowd.answered - answered, 1))
            tally.add(CPU, cpu)
            tally.add(EMULATOR, emulator)


def throughput(scene: Scene, seconds: float) -> tuple[float, float, float]:
    """Updates a second that were answered; milliseconds of CPU for each, of the bot and of the emulator beside it."""
    scene.crowd.begin()
    scene.process.until(lambda: scene.crowd.answered > 0)
    time.sleep(WARM)
    answered, cpu, own, began = scene.crowd.answered, scene.process.cpu(), time.process_time(), time.perf_counter()
    time.sleep(seconds)
    count, passed = scene.crowd.answered - answered, time.perf_counter() - began
    used, mine = scene.process.cpu() - cpu, time.process_time() - own
    scene.crowd.stop()
    return count / passed, 1000 * used / max(count, 1), 1000 * mine / max(count, 1)
