"""Peili as a whole, over HTTP: in this process, and as the process that an operator starts and stops."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.app import App, close_clock, make_clock, open_base
from bot.emulator.run import Emulator
from bot.messengers.telegram import Telegram
from bot.settings import Settings
from tests.bot.home import START
from tests.emulator.phones import Wire

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def wire() -> Iterator[Wire]:
    with Emulator(start=START, frozen=True) as emulator:
        wire = Wire(emulator)
        with wire.http:
            yield wire


def environment(wire: Wire, folder: Path, **more: str) -> dict[str, str]:
    """What an operator sets; nothing of this machine's own but the path."""
    own = {"PEILI_DATA": f"{folder / 'data'}", "PEILI_KEYS": f"{folder / 'keys'}", "PATH": os.environ["PATH"]}
    return {**own, "BOT_TOKEN": wire.token, "BOT_API_URL": wire.url, "PEILI_CLOCK": wire.url, **more}


def told(wire: Wire, person: int) -> list[str]:
    return [message.get("text", "") for message in wire.chat(person) if message["from"] == "bot"]


def meet(wire: Wire, *texts: str) -> list[str]:
    """A stranger writes these; what Peili has said when it rests."""
    outi = wire.person("Outi", started=False, language_code="en")
    for text in ("/start", *texts):
        wire.ask(f"/control/users/{outi}/send", text=text)
    wire.until(lambda: len(told(wire, outi)) > len(texts))
    assert wire.ask("/control/settle", timeout=60)["settled"]
    return told(wire, outi)


async def test_a_stranger_is_answered_over_the_wire(wire: Wire, tmp_path: Path) -> None:
    settings = Settings.read(environment(wire, tmp_path), ("token",), tmp_path / "no.env")
    messenger, clock = Telegram(settings.token, settings.api_url, 60), await make_clock(settings)
    base, stop = open_base(settings), asyncio.Event()
    running = asyncio.create_task(App(base, messenger, clock, await messenger.start()).run(stop))
    try:
        said = await asyncio.to_thread(meet, wire, "/privacy", "/help")
    finally:
        stop.set()
        await running
        await close_clock(clock)
        await messenger.close()
    assert len(said) == 3
    assert "encrypt" in said[1]
    assert wire.violations() == []
    assert wire.look("/control/state")["pending"] == 0


def start(*command: str, env: dict[str, str]) -> subprocess.Popen[str]:
    pipes: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([sys.executable, "-m", "bot", *command], cwd=ROOT, env=env, text=True, **pipes)


def test_the_process_starts_answers_and_stops_in_order(wire: Wire, tmp_path: Path) -> None:
    serving = start("serve", env=environment(wire, tmp_path, LOG_LEVEL="DEBUG"))
    try:
        assert "Peili" in " ".join(meet(wire, "/help"))
        serving.send_signal(signal.SIGTERM)
        out, errors = serving.communicate(timeout=60)
    finally:
        serving.kill()
        serving.wait()
    assert serving.returncode == 0
    assert "?start=" in out
    assert wire.token not in errors
    assert "Outi" not in errors
    assert " ERROR " not in errors


def test_wrong_settings_are_told_all_at_once_and_nothing_is_written(wire: Wire, tmp_path: Path) -> None:
    wrong = environment(wire, tmp_path, BOT_TOKEN="nonsense", LOG_LEVEL="loud", BOT_API_TIMEOUT="-1")
    failed = start("serve", env=wrong)
    _, errors = failed.communicate(timeout=60)
    assert failed.returncode == 2
    assert [name for name in ("BOT_TOKEN", "LOG_LEVEL", "BOT_API_TIMEOUT") if name not in errors] == []
    assert "nonsense" not in errors
    assert list(tmp_path.iterdir()) == []


def test_a_token_that_telegram_does_not_take_is_told_and_nothing_is_written(wire: Wire, tmp_path: Path) -> None:
    token = "123456:" + "A" * 35
    failed = start("serve", env=environment(wire, tmp_path, BOT_TOKEN=token))
    _, errors = failed.communicate(timeout=60)
    assert failed.returncode == 2
    assert "BOT_TOKEN" in errors
    assert token not in errors
    assert list(tmp_path.iterdir()) == []
