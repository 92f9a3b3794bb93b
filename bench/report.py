"""Shows what was found: a table on the screen, and the same with machine and versions as a page."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bench.measure import Figure, Result, Spread

COLUMNS = ("what", "min", "median", "max", "unit", "goal", "")
PACKAGES = ("python-telegram-bot", "SQLAlchemy", "psycopg", "aiohttp", "uvloop", "cryptography", "typst")
PEERS = ("aiogram", "aiolimiter", "pydantic")


def number(value: float) -> str:
    """Three digits that count, and no more."""
    if value and abs(value) < 100:
        return f"{value:.3g}"
    return f"{value:,.0f}"


def cells(figure: Figure) -> tuple[str, ...]:
    """One line of the table."""
    goal = figure.goal.told(figure.unit) if figure.goal else ""
    return (figure.name, *_spread(figure.spread), figure.unit, goal, figure.verdict)


def _spread(spread: Spread | None) -> tuple[str, str, str]:
    return (number(spread.low), number(spread.middle), number(spread.high)) if spread else ("–", "–", "–")


def show(results: Sequence[Result], out: Console) -> None:
    """On the screen."""
    for result in results:
        table = Table(title=f"{result.letter} · {result.title}", title_justify="left", expand=False)
        for column in COLUMNS:
            table.add_column(column, justify="right" if column in COLUMNS[1:4] else "left")
        for figure in result.figures:
            style = "red" if figure.verdict.startswith("missed") else None
            table.add_row(*map(escape, cells(figure)), style=style)
        out.print(table)


def page(results: Sequence[Result], machine: Mapping[str, str]) -> str:
    """The whole of results.md."""
    head = ["# What `make bench` found", "", *(f"- {name}: {value}" for name, value in machine.items()), ""]
    parts = ["\n".join([*head, _summary(results)])] + [_part(result) for result in results]
    return "\n\n".join([*parts, KILLS]) + "\n"


KILLS = (
    "## k · killed under saturation\n\n"
    "This is `make torture`, which takes hours and judges by itself; its figures are in docs/promises.md."
)


def _summary(results: Sequence[Result]) -> str:
    judged = [figure.verdict for result in results for figure in result.figures if figure.goal]
    met, missed = judged.count("met"), sum(verdict.startswith("missed") for verdict in judged)
    return f"{met} goals met, {missed} missed, {len(judged) - met - missed} without a verdict here."


def _part(result: Result) -> str:
    rows = ["| " + " | ".join(cell.replace("|", "\\|") for cell in cells(figure)) + " |" for figure in result.figures]
    rule = "|---|--:|--:|--:|---|---|---|"
    notes = [line for note in result.notes for line in ("", note)]
    title = f"## {result.letter} · {result.title}"
    return "\n".join([title, "", "| " + " | ".join(COLUMNS[:-1]) + " | |", rule, *rows, *notes])


# --- where it ran


def machine(now: datetime, postgres: str, peers: Path, said: str) -> dict[str, str]:
    """The machine and the versions; `peers` is the folder of the lock file that holds the peers' own."""
    found = {
        "run": f"{now:%Y-%m-%d %H:%M} UTC, {said}",
        "machine": f"{_processor()}, {os.cpu_count()} cores, {_memory()}, {platform.system()} {platform.release()}",
        "load before": " · ".join(f"{value:.2f}" for value in os.getloadavg()),
        "Python": platform.python_version(),
        "packages": ", ".join(f"{name} {version(name)}" for name in PACKAGES),
        "peers": ", ".join(f"{name} {pinned}" for name, pinned in _pinned(peers).items()),
    }
    return found | ({"PostgreSQL": postgres} if postgres else {})


def _pinned(lock: Path) -> dict[str, str]:
    told = lock.read_text() if lock.exists() else ""
    found = {name: re.search(rf"^{name}==(\S+)", told, re.MULTILINE) for name in PEERS}
    return {name: match[1] for name, match in found.items() if match}


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    told = re.search(r"^model name\s*: (.+)$", info.read_text(), re.MULTILINE) if info.exists() else None
    return told[1] if told else platform.processor() or platform.machine()


def _memory() -> str:
    return f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 2**30:.0f} GB"
