"""How long a start takes: from the command to the first getUpdates, on a database that is there."""

from __future__ import annotations

import time

from bench.measure import Goal, Result, Tally
from bench.plan import Plan
from bench.stage import ECHO, FSM, PACED_PEILI, stage

BOTS = (PACED_PEILI, ECHO, FSM, PACED_PEILI, ECHO)  # the starts of a round


def run(plan: Plan) -> Result:
    tally = Tally()
    for number in range(plan.rounds):
        plan.say(f"round {number + 1}: starts")
        for bot in BOTS:
            with stage(bot, plan.asked) as scene:
                scene.process.until(scene.polled, look=0.001)
                tally.add(bot.name, time.perf_counter() - scene.process.began)
    figures = (
        tally.figure(PACED_PEILI.name, "s", Goal(0.8, most=True)), tally.figure(ECHO.name, "s"),
        tally.figure(FSM.name, "s"), tally.ratio(f"Peili ÷ {ECHO.name}", PACED_PEILI.name, ECHO.name),
    )  # fmt: skip
    return Result("h", "start to the first getUpdates", figures)
