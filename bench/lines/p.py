"""Where the time of the serving process goes while it is saturated as in line a; there is no goal to it."""

from __future__ import annotations

from collections import Counter

from bench import sampling
from bench.lines.a import throughput
from bench.measure import Figure, NotHere, Result, Spread
from bench.plan import Plan
from bench.stage import PEILI, stage

NOTE = (
    f"{sampling.RATE} times a second it was looked from outside (py-spy) at each thread that was on a core; what runs "
    "in C counts to the Python frame that called it. A thread that waits, for the interpreter's lock too, is not "
    "counted. SQLite, one round."
)


def run(plan: Plan) -> Result:
    plan.say("looking where the time goes")
    to = plan.folder() / "samples"
    with stage(PEILI, plan.asked, shares=True, more={"BENCH_WATCHED": "1"}) as scene:
        scene.begun()
        throughput(scene, 1)
        watching = sampling.watch(scene.process.pid, plan.seconds, to)
        throughput(scene, plan.seconds)
        seen = sampling.seen(watching, to)
    return Result("p", "where the time goes", figures(seen), (NOTE,))


def figures(seen: Counter[str]) -> tuple[Figure, ...]:
    """The rooms by their part, the largest first; NotHere when nothing was seen at work."""
    if not seen:
        raise NotHere("nothing was seen at work")
    return tuple(Figure(name, "%", Spread.of([100 * count / seen.total()])) for name, count in seen.most_common())
