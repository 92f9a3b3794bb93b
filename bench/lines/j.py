"""A digest of two years: made three ways, and whether replies wait while PDFs are made."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

from bench.house import House, opened
from bench.measure import Goal, Result, Tally, share
from bench.plan import Plan
from bench.stage import PEILI, stage
from bot import composing, outbox
from bot.digests.chat import chat
from bot.digests.html import html
from bot.digests.pdf import pdf
from bot.store import people, prompts, reflections
from bot.store.tx import Tx
from conversations.digest import Digest, Material, Shared, Words, digest

PROMPTS, LONG = 52, 80  # a question every two weeks for two years, each answered in so many words
TRIES = 5  # of each view in a round, of which the median counts
FILES, RATE, WARM = 60, 20.0, 1.0  # PDFs that wait; updates a second; seconds
SENTENCE = "Huomasin viikolla, että annoin työryhmälle tilaa vasta silloin, kun olin jo itse päättänyt asian loppuun. "
TEXT = " ".join((SENTENCE * 8).split()[:LONG])
CALM, BUSY = "reply, no PDF being made: p99", "reply, PDFs being made: p99"


def run(plan: Plan) -> Result:
    tally, made = Tally(), example()
    words = composing.wording("fi")
    views = {"chat": lambda: chat(made, words), "HTML": lambda: html(made, words), "PDF": lambda: pdf(made, words)}
    goals = {"chat": Goal(10, most=True), "HTML": Goal(50, most=True), "PDF": Goal(150, most=True)}
    pdf(made, words)  # what is loaded once
    for number in range(plan.rounds):
        plan.say(f"round {number + 1}: digests")
        for name, view in views.items():
            tally.add(name, median(_timed(view) for _ in range(TRIES)))
        _replies(plan, CALM, 0, tally)
        _replies(plan, BUSY, FILES, tally)
    figures = (
        *(tally.figure(name, "ms", goal) for name, goal in goals.items()), tally.figure(CALM, "ms"),
        tally.figure(BUSY, "ms"), tally.ratio("p99 with PDFs ÷ without", BUSY, CALM), tally.figure(SENT, "PDF/round"),
    )  # fmt: skip
    return Result("j", f"digest of two years ({PROMPTS} questions × {LONG} words)", figures, NOTES)


SENT = "PDFs sent meanwhile"
NOTES = (
    "A view is made of the gathered digest: reading it from the database is not in it. Replies: 20 updates a second "
    "while PDFs of such digests are asked for by one supervisor, one after another.",
)


def example() -> Digest:
    """Everything shared, in Finnish."""
    last = date(2026, 11, 20)
    told = tuple(
        Shared(f"{n}", "answer", "role-limits", "Mitä teit tällä viikolla?", Words(TEXT), None, day, new=n > 48)
        for n in range(PROMPTS)
        for day in (last - timedelta(days=14 * (PROMPTS - n)),)
    )
    next_meeting = datetime(2026, 12, 3, 12, tzinfo=UTC)
    return digest(Material("Mikko", next_meeting, None, "fi", "Europe/Helsinki", told, (), None, last))


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def _replies(plan: Plan, name: str, files: int, tally: Tally) -> None:
    def prepared(folder: Path, url: str) -> None:
        with opened(folder, url) as writer:
            writer.run_now(lambda tx: _wanted(tx, plan.asked, files))

    with stage(PEILI, plan.asked, prepared=prepared) as scene:
        scene.process.until(scene.polled)
        if files:  # the first loads what makes them
            scene.process.until(lambda: bool(scene.telegram.world.calls["sendDocument"]))
        else:
            scene.process.rests()
        scene.crowd.steadily(RATE, WARM)
        scene.crowd.waits.clear()
        scene.crowd.steadily(RATE, plan.seconds)
        scene.process.until(lambda: bool(scene.crowd.waits))
        tally.add(name, 1000 * share(scene.crowd.waits, 0.99))
        if files:
            tally.add(SENT, scene.telegram.world.calls["sendDocument"])


def _wanted(tx: Tx, house: House, files: int) -> None:
    """Two years of the first supervisee's answers, and so many PDFs of them that their supervisor waits for."""
    member = house.members[0]
    for number in range(PROMPTS):
        id, asked = f"{number:032x}", f"{number:031x}p"
        prompts.add(tx, asked, member.seat, kind="theme", theme="role-limits", status="closed", asker=None)
        more = {"kind": "theme", "theme": "role-limits", "prompt": asked}
        reflections.add(tx, id, member.seat, **more)
        reflections.change(tx, id, place="shared", shared=tx.now)
        reflections.add_part(tx, id, id, member.seat, 1_000_000 + number, text=TEXT)
    head = people.by_lane(tx, member.head.lane)
    assert head
    body = {"chat": head.chat, "process": member.process, "reader": head.person.id}
    for _ in range(files):
        outbox.put(tx, member.head.lane, "digest_file", body)
