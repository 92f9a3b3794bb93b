"""`python -m bench [lines]`: measures the lines of the table in order, and writes what was found."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from rich.console import Console

from bench.measure import FAILED, Figure, NotHere, Result
from bench.plan import Plan
from bench.processes import ROOT, Failed
from bench.report import machine, page, show

LINES = "abcdefghijp"
RESULTS = ROOT / "bench" / "results.md"
LOCK = ROOT / "requirements-bench.lock"


def parser() -> argparse.ArgumentParser:
    """What can be said on the command line."""
    plan = Plan()
    found = argparse.ArgumentParser(prog="make bench", description=__doc__)
    found.add_argument("lines", nargs="*", metavar="line", help=f"some of {', '.join(LINES)}; all, if none is named")
    found.add_argument("--rounds", type=int, default=plan.rounds, help="rounds in turn with the peers")
    found.add_argument("--seconds", type=float, default=plan.seconds, help="how long a bot is counted in a round")
    found.add_argument("--people", type=int, default=plan.people, help="who write at the same time")
    found.add_argument("--prompts", type=int, default=plan.prompts, help="questions due in the same minute (d, e)")
    found.add_argument("--to", type=Path, default=RESULTS, help="where the results are written")
    return found


def main(said: Sequence[str] | None = None) -> int:
    """0 when all that was asked for was measured."""
    told = parser().parse_args(said)
    unknown = sorted(set(told.lines) - set(LINES))
    if unknown or min(told.rounds, told.seconds, told.people, told.prompts) <= 0:
        parser().error(f"no such line: {', '.join(unknown)}" if unknown else "numbers above 0 are needed")
    out, now = Console(highlight=False), datetime.now(UTC)
    settings = {name: getattr(told, name) for name in ("rounds", "seconds", "people", "prompts")}
    plan = Plan(**settings, few=min(told.prompts, Plan.few), say=lambda text: out.print(f"  {text}", style="dim"))
    about = machine(now, "", LOCK, ", ".join(f"{name} {value:g}" for name, value in settings.items()))
    results = list[Result]()
    try:
        for letter in told.lines or LINES:
            results.append(_line(letter, plan, out))
            _write(told.to, results, about)
        about["PostgreSQL"] = plan.databases.version()
        about["took"] = f"{(time.perf_counter() - plan.began) / 60:.1f} minutes"
        _write(told.to, results, about)
    finally:
        plan.close()
    show(results, out)
    out.print(f"written to {told.to}, after {about['took']}")
    return 1 if any(FAILED in figure.why for result in results for figure in result.figures) else 0


def _write(to: Path, results: Sequence[Result], about: dict[str, str]) -> None:
    """After each line: a run that is broken off has not run in vain."""
    ordered = sorted(results, key=lambda result: result.letter)
    to.write_text(page(ordered, about), encoding="utf-8")


def _line(letter: str, plan: Plan, out: Console) -> Result:
    """One line; a bot that fails, or a machine that is not enough, costs this line and no other."""
    out.print(f"{letter} · {import_module(f'bench.lines.{letter}').__doc__}", markup=False)
    began = time.perf_counter()
    try:
        found: Result = import_module(f"bench.lines.{letter}").run(plan)
    except NotHere as reason:
        found = Result(letter, "not measured", (Figure("all of it", "", why=str(reason)),))
    except Failed as failed:
        out.print(str(failed), markup=False, style="red")
        found = Result(letter, "not measured", (Figure("all of it", "", why=FAILED),))
    return replace(found, seconds=time.perf_counter() - began)


if __name__ == "__main__":
    sys.exit(main())
