"""The real bot as a process of its own beside an emulator, in a folder that goes with it; it plays nobody's part."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

from bot.emulator.menus import Menus
from bot.emulator.run import Emulator

HOUSE: Final = Path(__file__).resolve().parent.parent
LINK: Final = re.compile(r"\?start=([A-Za-z0-9_-]+)")
OURS: Final = ("BOT_", "PEILI_", "DATABASE_URL", "LOG_LEVEL", "PUBLIC_URL", "WEBHOOK_SECRET")
PATIENCE: Final = 60.0  # seconds: for the bot's first word, on a slow machine
LAST_LINES: Final = 15


class BotDied(Exception):
    """The bot has ended by itself, or does not get going; `lines` are the last of its log."""

    def __init__(self, reason: str, lines: tuple[str, ...], log: Path) -> None:
        super().__init__("\n".join([f"{reason} Its last words ({log}):", *(f"  {line}" for line in lines)]))


class Bot:
    """`python -m bot serve` against an emulator; as a context manager it is stopped at the end."""

    def __init__(self, folder: Path, telegram: Emulator) -> None:
        self.data, self.keys = folder / "data", folder / "keys"
        self.log = self.data / "bot.log"
        self.environment = environment(self, telegram, os.environ)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Starts in its own folder, where no .env of the operator's lies, and out of reach of the terminal's Ctrl-C."""
        self.data.mkdir(mode=0o700, parents=True)
        command = [sys.executable, "-m", "bot", "serve"]
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603  (this very Python, and no words of anyone's)
                command, cwd=self.data, env=self.environment, start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
            )  # fmt: skip
        return self

    def __exit__(self, *_: object) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(PATIENCE)
        finally:
            process.kill()
            process.wait()

    def link(self, patience: float = PATIENCE) -> str:
        """The token of the one-time link that the bot tells at its first start."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            self.check()
            if found := LINK.search(self._said()):
                return found[1]
            time.sleep(0.05)
        raise self._died(f"The bot has told no link in {patience:g} seconds.")

    def check(self) -> None:
        """BotDied when it does not run any more."""
        if self._process is not None and (code := self._process.poll()) is not None:
            raise self._died(f"The bot has ended by itself (exit code {code}).")

    def watch(self) -> None:
        """Waits as long as the bot runs; BotDied then."""
        while True:
            self.check()
            time.sleep(0.3)

    def _died(self, reason: str) -> BotDied:
        return BotDied(reason, tuple(self._said().splitlines()[-LAST_LINES:]), self.log)

    def _said(self) -> str:
        return self.log.read_text("utf-8", errors="replace")


def environment(bot: Bot, telegram: Emulator, inherited: Mapping[str, str]) -> dict[str, str]:
    """What the bot's process is told: nothing of the operator's own Peili."""
    kept = {name: value for name, value in inherited.items() if not name.startswith(OURS)}
    own = {"BOT_TOKEN": telegram.token, "BOT_API_URL": telegram.url, "PEILI_CLOCK": telegram.url}
    places = {"PEILI_DATA": str(bot.data), "PEILI_KEYS": str(bot.keys), "PYTHONPATH": str(HOUSE)}
    return kept | own | places | {"PYTHONUNBUFFERED": "1"}


def christened(telegram: Emulator) -> Emulator:
    """The emulator's bot under its own name, as @BotFather would have given it."""
    telegram.world.menus, telegram.world.username = Menus("Peili"), "peili_bot"
    return telegram


@contextmanager
def folder(name: str) -> Iterator[Path]:
    """A fresh folder of this account's alone; removed at the end, but kept when a bot died there."""
    made = Path(tempfile.mkdtemp(prefix=f"peili-{name}-"))
    try:
        yield made
    except BotDied:
        raise
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    shutil.rmtree(made, ignore_errors=True)


@contextmanager
def stoppable() -> Iterator[None]:
    """Whoever ends this process, by Ctrl-C, `kill` or closing the terminal, is a KeyboardInterrupt."""
    signs = (signal.SIGTERM, signal.SIGHUP) if threading.current_thread() is threading.main_thread() else ()
    before = {sign: signal.signal(sign, signal.default_int_handler) for sign in signs}
    try:
        yield
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)
