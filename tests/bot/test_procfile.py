"""The Procfile as a host runs it: its lines are started as they stand, on PostgreSQL, beside the emulator."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bot.test_app import ROOT, environment, meet, wire
from tests.emulator.phones import Wire
from tests.rooms import free_port

__all__ = ["wire"]


AT_WORK = ("webhook set", "roles=plan,run,send", "name=send", "name=plan")


def lines() -> dict[str, str]:
    pairs = (line.partition(":") for line in (ROOT / "Procfile").read_text().splitlines() if line)
    return {name: command.strip() for name, _, command in pairs}


def started(name: str, env: dict[str, str], log: Path) -> subprocess.Popen[bytes]:
    python = f"{Path(sys.executable).parent}{os.pathsep}{env['PATH']}"
    with log.open("ab") as out:
        whole = {**env, "PATH": python}
        return subprocess.Popen(["sh", "-c", f"exec env {lines()[name]}"], cwd=ROOT, env=whole, stdout=out, stderr=out)


@contextmanager
def running(env: dict[str, str], log: Path, *names: str) -> Iterator[list[subprocess.Popen[bytes]]]:
    all_of_them = [started(name, env, log) for name in names]
    try:
        yield all_of_them
    finally:
        for each in all_of_them:
            each.kill()
            each.wait()


@pytest.fixture
def env(wire: Wire, tmp_path: Path, postgres: str) -> dict[str, str]:
    port = free_port()
    hook = {"PUBLIC_URL": f"http://127.0.0.1:{port}", "PORT": str(port), "WEBHOOK_SECRET": "s" * 40}
    return environment(wire, tmp_path, DATABASE_URL=postgres, **hook)


@pytest.mark.postgres
def test_its_lines_release_receive_and_answer(wire: Wire, env: dict[str, str], tmp_path: Path) -> None:
    log = tmp_path / "log"
    release = started("release", env, log)
    assert release.wait(60) == 0, log.read_text()
    with running(env, log, "web", "worker") as both:
        wire.until(lambda: all(words in log.read_text() for words in AT_WORK), 60)
        said = meet(wire, "/privacy", "/help")
        for each in both:
            each.send_signal(signal.SIGTERM)
        assert [each.wait(15) for each in both] == [0, 0]
    assert len(said) == 3
    told = log.read_text()
    assert "roles=receive" in told
    assert "roles=plan,run,send" in told
    assert " ERROR " not in told
    assert wire.violations() == []


def test_a_file_is_not_served_by_parts_and_an_unknown_role_is_told(wire: Wire, tmp_path: Path) -> None:
    for only, said in (("receive", "PostgreSQL"), ("receive,fly", "'fly'")):
        env = {**os.environ, **environment(wire, tmp_path)}
        command = [sys.executable, "-m", "bot", "serve", "--only", only]
        refused = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=False)
        assert refused.returncode == 2
        assert said in refused.stderr
    assert list(tmp_path.iterdir()) == []
