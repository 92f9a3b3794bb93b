"""The price of durability and seals: Peili beside an echo that keeps nothing, on the same transport."""

from __future__ import annotations

from bench.lines import a
from bench.measure import Goal, Result
from bench.plan import Plan
from bench.stage import SAME


def run(plan: Plan) -> Result:
    tally = a.measured(plan)
    ratio = tally.ratio(f"{a.SQLITE} ÷ {SAME.name}", a.SQLITE, SAME.name, Goal(0.8))
    return Result("b", "the price of durability and seals", (ratio,), ("The rounds of line a.",))
