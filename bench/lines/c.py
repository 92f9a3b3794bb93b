"""Telegram 50 ms away: what a person waits at a steady pace, and how much goes through at all."""

from __future__ import annotations

import time

from bench.lines.a import throughput
from bench.measure import Goal, Result, Tally, share
from bench.plan import Plan
from bench.stage import PEILI, TALK, Bot, stage

WAY, RATE = 0.05, 40.0  # seconds for each send; updates a second
WARM = 2.0  # seconds at that pace before the waits count
OURS, THEIRS = "Peili", "ConversationHandler"


def run(plan: Plan) -> Result:
    tally = Tally()
    for number in range(plan.rounds):
        for bot, name in ((PEILI, OURS), (TALK, THEIRS)):
            plan.say(f"round {number + 1}: {name}, 50 ms away")
            _once(plan, bot, name, tally)
    figures = (
        tally.figure(f"{OURS}: p50 ÷ 50 ms", "×", Goal(1.1, most=True)),
        tally.figure(f"{OURS}: p99 ÷ 50 ms", "×", Goal(1.2, most=True)),
        tally.figure(f"{THEIRS}: p50 ÷ 50 ms", "×"),
        tally.figure(f"{OURS}: throughput", "updates/s"), tally.figure(f"{THEIRS}: throughput", "updates/s"),
        tally.ratio(f"{OURS} ÷ {THEIRS}", f"{OURS}: throughput", f"{THEIRS}: throughput", Goal(30)),
    )  # fmt: skip
    return Result("c", "50 ms to Telegram", figures, NOTES)


NOTES = (
    "Every send has its effect and its answer 50 ms later; sends do not wait for each other. The waits are those of 40 "
    "updates a second, from the update to the message in the chat, whether or not it keeps up.",
)


def _once(plan: Plan, bot: Bot, name: str, tally: Tally) -> None:
    with stage(bot, plan.asked, shares=bot.house, way=lambda: WAY) as scene:
        scene.begun()
        scene.crowd.steadily(RATE, WARM)
        scene.crowd.waits.clear()
        scene.crowd.steadily(RATE, plan.seconds)
        time.sleep(0.5)
        waits = scene.crowd.waits
        scene.process.until(lambda: bool(waits), 60)
        for part in (50, 99):
            tally.add(f"{name}: p{part} ÷ 50 ms", share(waits, part / 100) / WAY)
        tally.add(f"{name}: throughput", throughput(scene, plan.seconds)[0])
