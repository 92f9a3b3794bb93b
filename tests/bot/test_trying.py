"""`make try`: the real command, its page and its end; and a bot that dies is told of."""

import http.client
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from rich.console import Console

import bot.stage
import bot.trying
from bot.emulator.run import Emulator
from bot.stage import Bot, BotDied, environment
from bot.trying import emulator, start
from tests.rooms import free_port

ADDRESS = re.compile(r"(http://127\.0\.0\.1:\d+)/\?start=([A-Za-z0-9_-]+)")
HOUSE = Path(__file__).parents[2]


class Trying:
    """The command as a newcomer runs it."""

    def __init__(self, temporary: Path) -> None:
        env = {
            **os.environ,
            "TMPDIR": str(temporary),
            "COLUMNS": "40",
            "DATABASE_URL": "postgresql://x:y@127.0.0.1:1/z",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "try", "--port", "0", "--no-open"],
            cwd=HOUSE, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # a shell ignores it in the background
        )  # fmt: skip
        self.said = ""

    def page(self) -> tuple[str, str]:
        """The address and the token, once they are told."""
        assert self.process.stdout
        while not (found := ADDRESS.search(self.said)):
            line = self.process.stdout.readline()
            assert line, self.said
            self.said += line
        return found[1], found[2]

    def stop(self, sign: int) -> int:
        self.process.send_signal(sign)
        rest, _ = self.process.communicate(timeout=60)
        self.said += rest
        return self.process.returncode


@pytest.fixture
def trying(tmp_path: Path) -> Iterator[Trying]:
    running = Trying(tmp_path)
    yield running
    running.process.kill()
    running.process.communicate()


def ask(url: str, path: str) -> bytes:
    line = http.client.HTTPConnection(urlsplit(url).netloc, timeout=60)
    line.request("GET", path)
    answer = line.getresponse()
    body = answer.read()
    line.close()
    assert answer.status == 200
    return body


def descendants(folder: Path) -> list[str]:
    """Command lines of processes that run in this folder."""
    found = []
    for cwd in Path("/proc").glob("[0-9]*/cwd"):
        try:
            if folder in Path(os.readlink(cwd)).parents:
                found.append((cwd.parent / "cmdline").read_text())
        except OSError:
            continue
    return found


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_starts_shows_two_phones_and_stops_without_a_trace(trying: Trying, tmp_path: Path, sign: int) -> None:
    url, token = trying.page()
    assert len(token) >= 24
    assert b"<html" in ask(url, "/")
    assert b"Sari" in ask(url, "/control/state")
    if sys.platform == "linux":
        assert len(descendants(tmp_path)) == 1
    assert trying.stop(sign) == 0, trying.said
    assert list(tmp_path.iterdir()) == []
    assert descendants(tmp_path) == []


def test_a_bot_that_dies_is_told_with_its_last_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # its folder is kept: the log is in it
    good = environment

    def broken(*given: object) -> dict[str, str]:
        return good(*given) | {"BOT_TOKEN": "nonsense", "LOG_LEVEL": "loud"}  # type: ignore[arg-type]

    monkeypatch.setattr(bot.stage, "environment", broken)
    assert start(0, False, Console()) == 1
    told = capsys.readouterr().out
    assert "exit code 2" in told
    assert "LOG_LEVEL" in told
    assert len(list(tmp_path.glob("peili-try-*/data/bot.log"))) == 1


def test_a_bot_that_dies_later_is_told_too(tmp_path: Path) -> None:
    with Emulator() as telegram, Bot(tmp_path, telegram) as running:
        running.link()
        assert running._process
        running._process.kill()
        with pytest.raises(BotDied, match="by itself"):
            running.watch()


def test_a_bot_that_says_no_link_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    with Emulator() as telegram, Bot(tmp_path, telegram) as running, pytest.raises(BotDied, match="no link"):
        running.link(patience=0.01)


def test_the_bot_is_told_nothing_of_the_operators_own_peili(tmp_path: Path) -> None:
    inherited = {"PATH": "/bin", "DATABASE_URL": "postgresql://…", "PEILI_KEYRING": "x", "BOT_TOKEN_FILE": "y"}
    with Emulator() as telegram:
        told = environment(Bot(tmp_path, telegram), telegram, inherited)
    assert told["PATH"] == "/bin"
    assert not told.keys() & {"DATABASE_URL", "PEILI_KEYRING", "BOT_TOKEN_FILE"}
    assert told["PEILI_KEYS"] != told["PEILI_DATA"]


def test_a_port_that_is_taken_gives_way_to_a_free_one() -> None:
    with Emulator() as first:
        port = urlsplit(first.url).port or 0
        with emulator(port) as second:
            assert second.url != first.url
            assert [person.first_name for person in second.world.people.values()] == ["Sari", "Mikko"]


def test_a_port_that_is_free_is_taken() -> None:
    port = free_port()
    with emulator(port) as second:
        assert second.url.endswith(f":{port}")
