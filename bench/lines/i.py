"""PostgreSQL: one process that runs, then two, beside one that receives, sends and plans."""

from __future__ import annotations

import os

from bench.lines.a import throughput
from bench.measure import Figure, Goal, NotHere, Result, Tally, over
from bench.plan import Plan
from bench.processes import Failed
from bench.stage import apart, stage

CORES = 4  # the emulator, the database and the runners need their own
UNKNOWN = "No such option"


def run(plan: Plan) -> Result:
    tally, cores = Tally(), len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    for number in range(plan.rounds):
        for runners in (1, 2):
            plan.say(f"round {number + 1}: runners apart: {runners}")
            with plan.databases.postgres() as url, stage(apart(runners), plan.asked, url, shares=True) as scene:
                try:
                    scene.begun()
                except Failed as failed:
                    if UNKNOWN in str(failed):
                        raise NotHere("this Peili does not know serve --only") from failed
                    raise
                tally.add(_named(runners), throughput(scene, plan.seconds)[0])
    ratio = over(tally[_named(2)], tally[_named(1)])
    few = f"{cores} cores here, and the emulator, the database and two runners need {CORES}" if cores < CORES else ""
    figures = (
        tally.figure(_named(1), "updates/s"), tally.figure(_named(2), "updates/s"),
        Figure("two ÷ one", "×", ratio, Goal(1.6), why=few, judged=not few),
    )  # fmt: skip
    return Result("i", "PostgreSQL, one runner → two", figures, NOTES)


NOTES = ("That each person's order is kept is what the tests of roles show; here everybody waits for their answer.",)


def _named(runners: int) -> str:
    return f"runners: {runners}"
