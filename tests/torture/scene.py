"""A house with people in it, on a database of its own, beside an emulator; serving processes come and go in it."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Self

from bot.clock import FixedClock
from bot.emulator.run import Emulator
from bot.ring.keyring import Ring
from bot.store.engine import open_engine
from bot.store.safe import Safe
from bot.vault import Vault
from bot.writer import Writer
from tests.rooms import MEMORY, free_port
from tests.torture.nursery import HOUSE, Nursery, Victim
from tests.torture.people import Crowd

MODES = ("polling", "webhook") if find_spec("bot.receiving.web") else ("polling",)


class Scene:
    """`start` begins a serving process; `victim` is the one that lives, or lived last."""

    def __init__(
        self, nursery: Nursery, database: str, mode: str = "polling", *, people: int = 12, seed: int = 1,
        ahead: int = 1, pause: float = 0.05, presses: bool = True, voices: bool = True, pace: bool = True,
        patience: float = 0.0,
    ) -> None:  # fmt: skip
        self.nursery, self.mode = nursery, mode
        self.folder = Path(tempfile.mkdtemp(prefix="peili-torture-", dir=MEMORY))
        (self.folder / "data").mkdir(mode=0o700)
        self.database = database or f"sqlite:///{self.folder / 'data' / 'peili.db'}"
        house = nursery.seeds.copy(self.folder, self.database, people)
        self.telegram, self.members, self.began = Emulator(start=house.began, pace=pace), house.members, house.began
        for name in house.names:
            self.telegram.world.add_person(name, language_code="fi").started = True
        self.kills = list[float]()
        self.victim: Victim | None = None
        self._crowd = {"seed": seed, "ahead": ahead, "pause": pause, "presses": presses, "voices": voices}
        self._crowd["patience"] = patience

    def __enter__(self) -> Self:
        self.telegram.start()
        self.crowd = Crowd(self.telegram, self.members, **self._crowd)  # type: ignore[arg-type]
        return self

    def __exit__(self, *_: object) -> None:
        if self.victim:
            self.victim.kill()
        self.telegram.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    # --- processes

    def environment(self) -> dict[str, str]:
        """What the serving process is told."""
        own = {
            "BOT_TOKEN": self.telegram.token, "BOT_API_URL": self.telegram.url, "PEILI_CLOCK": self.telegram.url,
            "PEILI_DATA": str(self.folder / "data"), "PEILI_KEYS": str(self.folder / "keys"),
            "DATABASE_URL": self.database, "PATH": os.environ["PATH"], "PYTHONPATH": str(HOUSE),
        }  # fmt: skip
        return own | (self._hook() if self.mode == "webhook" else {})

    def _hook(self) -> dict[str, str]:
        if not hasattr(self, "_port"):
            self._port = free_port()
        url = f"http://127.0.0.1:{self._port}"
        return {"PUBLIC_URL": url, "WEBHOOK_SECRET": "s" * 40, "PORT": str(self._port), "HOST": "127.0.0.1"}

    def start(self, point: str = "", passes: int = 1, *, kind: str = "peili", **more: str) -> Victim:
        """The next serving process."""
        environment = self.environment() | more
        self.victim = self.nursery.bear(self.folder, environment, kind=kind, point=point, passes=passes)
        return self.victim

    def ended(self, seconds: float) -> bool:
        """Whether it ended itself in time; it is ended otherwise."""
        assert self.victim
        own = self.victim.ended(seconds)
        if not own:
            self.victim.kill()
        self.kills.append(time.monotonic())
        return own

    def calm(self, seconds: float = 240.0) -> bool:
        """Nobody does anything new; whether all came to rest within that time."""
        self.crowd.stop()
        return self.until(self.crowd.quiet, seconds)

    def until(self, holds: Any, seconds: float) -> bool:
        """Whether it came to hold; a serving process that has ended by itself ends the waiting."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.telegram.do(holds):
                return True
            if self.victim and self.victim.ended(0.02):
                return False
        return False

    def move(self, to: datetime) -> None:
        """The clock, on to then."""
        self.telegram.do(lambda: self.telegram.world.clock.move(to))

    def memory(self) -> float:
        """Megabytes that the serving process holds."""
        assert self.victim
        status = Path(f"/proc/{self.victim.pid}/status").read_text("ascii", errors="replace")
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))

    def log(self) -> list[str]:
        """Lines that tell of something that should not have been."""
        path = self.folder / "log"
        lines = path.read_text("utf-8", errors="replace").splitlines() if path.exists() else []
        return [line for line in lines if " ERROR " in line or " CRITICAL " in line or "Traceback" in line]

    @contextmanager
    def store(self) -> Iterator[Writer]:
        """The database and its keys, while nobody serves."""
        clock = FixedClock(self.telegram.world.clock.now())
        made = Writer(open_engine(self.database), Safe(Vault(Ring.read(self.folder / "keys"))), clock)
        try:
            yield made
        finally:
            made.close()
