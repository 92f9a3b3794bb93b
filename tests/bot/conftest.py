"""A home on each kind of database, and a log that is afterwards as it was before."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import log
from bot.settings import Settings
from tests.bot.home import Home


@pytest.fixture
def home(database_url: str) -> Iterator[Home]:
    made = Home(database_url)
    yield made
    made.close()


@pytest.fixture
def empty(database_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Settings]:
    """An empty place of the same kind, to bring a backup back to."""
    env = {"PEILI_DATA": str(tmp_path / "new" / "data"), "PEILI_KEYS": str(tmp_path / "new" / "keys")}
    if database_url.startswith("sqlite"):
        yield Settings.read(env, dotenv=tmp_path / "none")
        return
    server = request.getfixturevalue("postgres_server")
    url = server.make()
    yield Settings.read({**env, "DATABASE_URL": url}, dotenv=tmp_path / "none")
    server.drop(url)


@pytest.fixture
def log_as_before() -> Iterator[None]:
    root = logging.getLogger()
    names = [*log.OURS, *log.TALKATIVE]
    before = root.handlers[:], root.level, {name: logging.getLogger(name).level for name in names}
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    root.handlers[:] = before[0]
    root.setLevel(before[1])
    for name, level in before[2].items():
        logging.getLogger(name).setLevel(level)
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
