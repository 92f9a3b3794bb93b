"""What a server does not load: memory and start are measured, and creep up with one import at a time."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.bot.test_app import ROOT, environment, wire
from tests.emulator.phones import Wire

__all__ = ["wire"]

IDLE = {
    "alembic", "holidays", "psycopg", "pydantic", "pygments", "rich", "segno", "sqlalchemy.dialects.postgresql",
    "starlette", "typst", "uvicorn",
}  # fmt: skip


def test_a_server_on_a_database_that_is_there_loads_only_what_it_serves_with(wire: Wire, tmp_path: Path) -> None:
    env = environment(wire, tmp_path)
    subprocess.run([sys.executable, "-m", "bot", "db", "upgrade"], cwd=ROOT, env=env, check=True, capture_output=True)
    with (tmp_path / "log").open("wb") as log:
        serving = subprocess.Popen(
            [sys.executable, "-X", "importtime", "-m", "bot", "serve"], cwd=ROOT, env=env, stderr=log
        )
    try:
        wire.until(lambda: b"serving roles=" in (tmp_path / "log").read_bytes(), 60)
        outi = wire.person("Outi", started=False, language_code="en")
        wire.ask(f"/control/users/{outi}/send", text="/start")
        wire.until(lambda: len(wire.chat(outi)) > 1, 60)
    finally:
        serving.kill()
        serving.wait()
    loaded = set(re.findall(r"^import time:.*\| +([\w.]+)", (tmp_path / "log").read_text(), re.MULTILINE))
    assert {"telegram", "aiohttp", "sqlalchemy"} <= loaded
    assert sorted(IDLE & loaded) == []
