"""Where the time of the serving process goes while it is saturated as in line a; there is no goal to it."""

from __future__ import annotations

import json
from collections import Counter

from bench.lines.a import throughput
from bench.measure import Figure, NotHere, Result, Spread
from bench.plan import Plan
from bench.sampling import IDLE
from bench.stage import PEILI, stage

NOTE = (
    "Every two milliseconds the innermost Python frame of each thread was noted; what runs in C counts to the frame "
    "that called it. Parts of the time that was not waiting, SQLite, one round of {seconds:g} s after the start."
)


def run(plan: Plan) -> Result:
    plan.say("looking where the time goes")
    samples = plan.folder() / "samples"
    with stage(PEILI, plan.asked, shares=True, more={"BENCH_SAMPLES": str(samples)}) as scene:
        scene.begun()
        scene.process.until(samples.exists)
        before = Counter(json.loads(samples.read_text()))
        throughput(scene, plan.seconds)
        seen = Counter(json.loads(samples.read_text())) - before
    return Result("p", "where the time goes", figures(seen), (NOTE.format(seconds=plan.seconds),))


def figures(seen: Counter[str]) -> tuple[Figure, ...]:
    """The rooms by their part, the largest first; NotHere when nothing was seen at work."""
    work = Counter({name: count for name, count in seen.items() if name != IDLE})
    if not work:
        raise NotHere("nothing was seen at work")
    return tuple(Figure(name, "%", Spread.of([100 * count / work.total()])) for name, count in work.most_common())
