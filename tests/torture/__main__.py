"""`make torture`: the long drills; prints what was measured, and ends with 1 when a promise was broken."""

from __future__ import annotations

import argparse
import sys
import time

from rich.console import Console
from rich.table import Table

from tests.torture.databases import KINDS, places
from tests.torture.judging import Judgement
from tests.torture.matrix import NAMED, at_random, cell
from tests.torture.nursery import Nursery
from tests.torture.scene import MODES

out = Console(highlight=False, width=150)
DRILLS = ["matrix", "random", "plain", "faults", "flood", "roles", "restore"]
COLUMNS = (
    "kills", "missed", "written", "acknowledged", "lost", "twice", "said", "prompts", "repeated", "prompts_repeated",
    "prompts_twice", "oldest",
)  # fmt: skip


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    made.add_argument("drills", nargs="*", help=f"{', '.join(DRILLS)}; all of them, if none is named")
    made.add_argument("--runs", type=int, default=20, help="kills at each point")
    made.add_argument("--kills", type=int, default=500, help="kills at random moments")
    made.add_argument("--points", nargs="*", default=NAMED, choices=NAMED)
    made.add_argument("--modes", nargs="*", default=MODES, choices=MODES)
    made.add_argument("--databases", nargs="*", default=KINDS, choices=KINDS)
    made.add_argument("--seed", type=int, default=1)
    return made


def main() -> int:
    said, broken, began = parser().parse_args(), list[str](), time.monotonic()
    drills = said.drills or DRILLS
    with Nursery() as nursery:
        if "matrix" in drills or "random" in drills:
            broken += _kills(nursery, said, drills)
        if "plain" in drills:
            from tests.torture import plain_drill

            broken += plain_drill.run(nursery, out, min(said.kills, 100))
        if "faults" in drills:
            from tests.torture import faulty

            broken += faulty.run(nursery, out, said.databases, said.seed)
        if "flood" in drills:
            from tests.torture import flood

            broken += flood.run(nursery, out)
        if "roles" in drills:
            from tests.torture import roles_drill

            broken += roles_drill.run(nursery, out, max(1, said.kills // 25), said.seed)
    if "restore" in drills:
        from tests.torture import restore_drill

        broken += ["a restore did not bring back what it should, or more"] if restore_drill.main() else []
    for each in broken:
        out.print(f"BROKEN {each}", markup=False)
    told = f"Broken promises: {len(broken)}" if broken else "Every promise kept"
    out.print(f"{told}; {time.monotonic() - began:.0f} s")
    return 1 if broken else 0


def _kills(nursery: Nursery, said: argparse.Namespace, drills: list[str]) -> list[str]:
    table, whole = Table("drill", *(name.replace("_", "\n") for name in COLUMNS)), Judgement()
    for kind in said.databases:
        with places(kind) as place:
            for mode in said.modes:
                for point in said.points if "matrix" in drills else ():
                    found = cell(nursery, place(), mode, point, said.runs, seed=said.seed)
                    _row(table, f"{kind} {mode} {point}", found, whole)
                if "random" in drills:
                    each = max(1, said.kills // (len(said.databases) * len(said.modes)))
                    found = at_random(nursery, place(), mode, each, seed=said.seed)
                    _row(table, f"{kind} {mode} at random", found, whole)
    _row(table, "all", whole, None)
    out.print(table)
    per_kill, per_thousand = whole.repeated / max(1, whole.kills), 1000 * whole.repeated / max(1, whole.said)
    out.print("Repeated in the window between a send and its mark:", end=" ")
    out.print(f"{per_kill:.2f} messages a kill, {per_thousand:.1f} of 1,000 sent")
    return whole.broken


def _row(table: Table, drill: str, found: Judgement, whole: Judgement | None) -> None:
    values = [getattr(found, name) for name in COLUMNS]
    values = [len(value) if isinstance(value, list) else value for value in values]
    table.add_row(drill, *(f"{value:.2f}" if isinstance(value, float) else f"{value:,}" for value in values))
    if whole:
        whole.add(found)
        state = "broken: " + "; ".join(found.broken[:3]) if found.broken else "kept"
        out.print(f"{drill}: {found.kills} kills, {found.acknowledged} answers acknowledged, {state}", markup=False)


if __name__ == "__main__":
    sys.exit(main())
