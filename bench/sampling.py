"""Looks from outside at what a process is at, some hundred times a second, and counts it by room (py-spy)."""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.measure import NotHere
from bench.processes import OTHERS

RATE = 200  # looks a second
SPY = OTHERS.with_name("py-spy")
FRAME = re.compile(r"(.*) \((.+?)(:\d+)?\)")
STATEMENTS = "statements and the database's driver"
ROOMS = (
    ("/bot/vault.py", "seals"),
    ("/cryptography/", "seals"),
    ("/conversations/", "conversations"),
    ("/bot/messengers/", "messenger"),
    ("/bot/store/prepared.py", STATEMENTS),
    ("/bot/store/driver.py", STATEMENTS),
    ("/bot/store/", "store"),
    ("/bot/", "rest of Peili"),
    ("/sqlalchemy/", "SQLAlchemy"),
    ("/psycopg", STATEMENTS),
    ("/telegram/", "python-telegram-bot"),
    ("/aiohttp/", "HTTP client"),
    ("/yarl/", "HTTP client"),
    ("/multidict/", "HTTP client"),
    ("/json/", "JSON"),
    ("/asyncio/", "event loop and threads"),
    ("/concurrent/", "event loop and threads"),
    ("/threading.py", "event loop and threads"),
)
DRIVING = {"do_execute", "do_executemany", "do_commit", "do_rollback", "fetchone", "fetchall"}
TO_BE_WATCHED, BY_ANYONE = 0x59616D61, -1  # prctl(2): PR_SET_PTRACER, PR_SET_PTRACER_ANY


def room(path: str, function: str) -> str:
    """Where the innermost Python frame is at home."""
    if "/sqlalchemy/" in path and function.rpartition(".")[2] in DRIVING:
        return STATEMENTS
    return next((name for part, name in ROOMS if part in path), "other")


def let_watch() -> None:
    """This process may be looked at by its neighbours, where Linux allows that to parents alone."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(TO_BE_WATCHED, BY_ANYONE, 0, 0, 0)


def watch(pid: int, seconds: float, to: Path) -> subprocess.Popen[bytes]:
    """Begins to look at the threads that are at work, for so long; `seen` reads what it has found."""
    command = [f"{SPY}", "record", "--pid", f"{pid}", "--duration", f"{max(1, round(seconds))}", "--rate", f"{RATE}"]
    command += ["--format", "raw", "--full-filenames", "--output", f"{to}"]
    try:
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603  (a pinned tool)
    except OSError as error:
        raise NotHere(f"no profiler: {error.strerror}") from error


def seen(watching: subprocess.Popen[bytes], to: Path) -> Counter[str]:
    """How often each room was at work. NotHere when the system does not let anyone look."""
    if watching.wait() or not to.exists():
        raise NotHere("the system lets no profiler look at a process")
    return Counter(room(path, function) for path, function in innermost(to.read_text("utf-8").splitlines()))


def innermost(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """File and function of the innermost frame, as often as it was seen: a line is `outer;inner <times>`."""
    for line in lines:
        stack, _, times = line.rpartition(" ")
        if found := FRAME.fullmatch(stack.rpartition(";")[2]):
            yield from [(found[2], found[1])] * int(times)
