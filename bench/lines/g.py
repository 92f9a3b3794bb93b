"""What the serving process holds in memory: at rest, with many people stored, and at work."""

from __future__ import annotations

import time
from pathlib import Path

from bench import filling
from bench.house import opened
from bench.lines.a import WARM
from bench.measure import Goal, Result, Tally
from bench.plan import Plan
from bench.stage import ECHO, PEILI, Scene, stage

REST, ECHOES = "at rest", "PTB echo at rest"
STORED, LOAD = "at rest, many people stored", "under load, many people stored"


def run(plan: Plan) -> Result:
    tally = Tally()
    for number in range(plan.rounds):
        plan.say(f"round {number + 1}: memory")
        with stage(PEILI, plan.asked) as scene:
            tally.add(REST, _rest(scene))
        with stage(ECHO, plan.asked) as scene:
            tally.add(ECHOES, _rest(scene))
        with stage(PEILI, plan.asked, shares=True, prepared=lambda folder, url: _more(plan, folder, url)) as scene:
            tally.add(STORED, _rest(scene))
            tally.add(LOAD, _most(scene, plan.seconds))
    figures = (
        tally.figure(REST, "MB", Goal(85, most=True)), tally.figure(STORED, "MB", Goal(95, most=True)),
        tally.figure(LOAD, "MB", Goal(120, most=True)), tally.figure(ECHOES, "MB"),
    )  # fmt: skip
    return Result("g", "memory", figures, (NOTE.format(count=plan.stored),))


NOTE = (
    "Resident set. “Many” are {count:,} people with a seat, a key and a question, besides those who write; their "
    "sealed values are one person's, which nobody opens here. The night's replanning of all of them is not in it."
)


def _more(plan: Plan, folder: Path, url: str) -> None:
    with opened(folder, url) as writer:
        writer.run_now(lambda tx: filling.people(tx.conn, plan.stored))


def _rest(scene: Scene) -> float:
    scene.begun()
    return scene.process.memory()


def _most(scene: Scene, seconds: float) -> float:
    scene.crowd.begin()
    scene.process.until(lambda: scene.crowd.answered > 0)
    most, end = 0.0, time.perf_counter() + WARM + seconds
    while time.perf_counter() < end:
        most = max(most, scene.process.memory())
        time.sleep(0.05)
    return most
