"""Looks every few milliseconds what each thread of this process is at, and counts it by room."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from types import FrameType

EVERY, SWITCH = 0.002, 0.0001  # seconds: between looks, and until a thread at work lets the look happen
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
WAITING = {
    ("selectors.py", "select"), ("threading.py", "wait"), ("thread.py", "_worker"), ("runners.py", "run"),
    ("threading.py", "_wait_for_tstate_lock"), ("base_events.py", "_run_once"),
}  # fmt: skip
IDLE = "waiting, or inside uvloop"


def room(path: str, function: str) -> str:
    """Where the innermost Python frame is at home."""
    if (path.rpartition("/")[2], function) in WAITING:
        return IDLE
    if "/sqlalchemy/" in path and function in DRIVING:
        return STATEMENTS
    return next((name for part, name in ROOMS if part in path), "other")


def start(to: Path) -> None:
    """Until the process ends; what was counted is written anew each second."""
    sys.setswitchinterval(SWITCH)  # at the usual 5 ms only those who let go by themselves would be seen at work
    threading.Thread(target=_look, args=(to,), name="sampling", daemon=True).start()


def _look(to: Path) -> None:
    seen, own, written = Counter[str](), threading.get_ident(), time.monotonic()
    while True:
        time.sleep(EVERY)
        for thread, frame in sys._current_frames().items():
            if thread != own:
                seen[_room(frame)] += 1
        if time.monotonic() - written > 1:
            written = time.monotonic()
            to.write_text(json.dumps(seen))


def _room(frame: FrameType) -> str:
    return room(frame.f_code.co_filename, frame.f_code.co_name)
