"""Roles apart under load: any of them killed, frozen past its lease, cut from the database, or rolled to a new one."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Table

from tests.torture.company import Company
from tests.torture.databases import places
from tests.torture.judging import Judgement
from tests.torture.nursery import Nursery

STAFF = {
    "receive-1": "receive", "receive-2": "receive", "run-1": "run", "run-2": "run", "send-1": "send,plan",
    "send-2": "send,plan",
}  # fmt: skip
FEW = {"front-1": "receive,run", "front-2": "receive,run", "back-1": "send,plan", "back-2": "send,plan"}
FROZEN = 9.0  # seconds: past every lease
TAKEN = 10.0  # seconds in which another has taken over
ROUND = ("a round failed", "beat failed", "webhook takes updates=False")  # what a process says that was cut off
LOADED = {"people": 12, "pause": 0.3}


@dataclass
class Outcome:
    """What a drill came to; `silences` are the longest seconds without a message after each blow."""

    judged: Judgement
    blows: int = 0
    silences: list[float] = field(default_factory=list)


def run(nursery: Nursery, out: Console, rounds: int, seed: int) -> list[str]:
    """All of them, by webhook and by polling."""
    table, broken = Table("drill", "blows", "answers", "repeated", "longest silence", "kept"), list[str]()
    with places("postgresql") as place:
        for mode in ("webhook", "polling"):
            for name, drill in DRILLS.items():
                came = drill(nursery, place(), mode, rounds, seed)
                longest = max(came.silences, default=0.0)
                came.judged.wrong(longest <= TAKEN, f"nothing was sent for {longest:.1f} s")
                told = "; ".join(came.judged.broken[:3])
                counts = (came.blows, came.judged.acknowledged, came.judged.repeated, f"{longest:.1f} s")
                table.add_row(f"{name}, {mode}", *map(str, counts), told or "yes")
                out.print(f"{name}, {mode}: {told or 'kept'}", markup=False)
                broken += [f"{name}, {mode}: {what}" for what in came.judged.broken]
    out.print(table)
    return broken


def started(company: Company) -> None:
    """All at work, and people who write."""
    for name, only in STAFF.items():
        company.begin(name, only)
    company.up(*STAFF)
    flows(company, 60)  # what fell due comes before anybody writes: in the midst of a talk it would be put aside
    company.crowd.start()
    flows(company, 60)


def flows(company: Company, seconds: float) -> float:
    """Waits until messages come again; for how long none came."""
    began, before = time.monotonic(), len(company.crowd.said) + company.crowd.edits
    while time.monotonic() - began < seconds:
        if len(company.crowd.said) + company.crowd.edits > before:
            break
        time.sleep(0.05)
    return time.monotonic() - began


def killed(nursery: Nursery, database: str, mode: str, rounds: int, seed: int) -> Outcome:
    """At any moment, each; a new one comes for it."""
    dice, silences = random.Random(seed), list[float]()  # noqa: S311
    with Company(nursery, database, mode, seed=seed, **LOADED) as company:
        started(company)
        for number in range(rounds):
            name = dice.choice([*STAFF]) if number % 2 else company.holder("send") or "run-1"
            company.kill(name)
            silences.append(flows(company, 30))
            company.begin(name, STAFF[name])
            time.sleep(dice.uniform(0.0, 2.0))
        return Outcome(company.accounted(), rounds, silences)


def frozen(nursery: Nursery, database: str, mode: str, rounds: int, seed: int) -> Outcome:
    """Longer than its lease, and then it goes on as if nothing had been."""
    return _troubled(nursery, database, mode, seed, _frozen)


def cut(nursery: Nursery, database: str, mode: str, rounds: int, seed: int) -> Outcome:
    """All its connections end at once."""
    return _troubled(nursery, database, mode, seed, lambda company, name: [_cut(company, name) for _ in range(3)])


def _troubled(
    nursery: Nursery, database: str, mode: str, seed: int, trouble: Callable[[Company, str], list[float]]
) -> Outcome:
    silences = list[float]()
    with Company(nursery, database, mode, seed=seed, **LOADED) as company:
        started(company)
        for name in STAFF:
            only = STAFF[name]
            silences += trouble(company, company.holder("send") if "send" in only else name)
        return Outcome(company.accounted(ROUND), len(STAFF), silences)


def _frozen(company: Company, name: str) -> list[float]:
    company.freeze(name)
    silence = flows(company, 30)
    time.sleep(max(0.0, FROZEN - silence))
    company.thaw(name)
    flows(company, 30)
    time.sleep(1.0)
    return [silence]


def _cut(company: Company, name: str) -> float:
    company.cut(name)
    silence = flows(company, 30)
    time.sleep(0.5)
    return silence


def rolled(nursery: Nursery, database: str, mode: str, rounds: int, seed: int) -> Outcome:
    """New ones start, the old ones are stopped one by one: nothing is repeated."""
    silences = list[float]()
    with Company(nursery, database, mode, seed=seed, **LOADED) as company:
        started(company)
        for number in range(max(1, rounds // 10)):
            old = [*company.staff]
            for name, only in STAFF.items():
                company.begin(f"{name}.{number}", only)
            company.up(*company.staff)
            for name in old:
                code = company.stop(name)
                assert code == 0, f"{name} ended with {code}"
                silences.append(flows(company, 30))
        return Outcome(company.accounted(), len(silences), silences)


def shortly(nursery: Nursery, database: str, mode: str = "webhook") -> Judgement:
    """Each kind of blow once, with few people: for the ordinary tests."""
    with Company(nursery, database, mode, people=4, pause=0.3) as company:
        for name, only in FEW.items():
            company.begin(name, only)
        company.up(*FEW)
        flows(company, 60)
        company.crowd.start()
        flows(company, 60)
        sends = company.holder("send")
        company.kill(sends)
        flows(company, 60)
        company.begin(sends, FEW[sends])
        company.up(sends)
        company.freeze(sends := company.holder("send"))
        company.cut("front-1")
        time.sleep(FROZEN)
        company.thaw(sends)
        company.begin("front-3", FEW["front-1"])
        company.up("front-3")
        code = company.stop("front-1")
        flows(company, 60)
        made = company.accounted(ROUND)
        made.wrong(code == 0, f"it ended with code {code}")
        return made


DRILLS: dict[str, Callable[[Nursery, str, str, int, int], Outcome]] = {
    "killed": killed, "frozen": frozen, "cut": cut, "rolled": rolled,
}  # fmt: skip
