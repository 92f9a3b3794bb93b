"""Attacks on the real process: killed, its database locked, its messenger stumbling, and a second one beside it."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.demo.phones import Line, key_of
from bot.emulator.run import Emulator
from bot.ring.keyring import Ring
from bot.stage import Bot, christened
from bot.store.engine import open_engine
from bot.store.safe import Safe
from bot.store.tables import parts
from bot.store.tx import Tx
from bot.vault import Vault

SERVE = [sys.executable, "-m", "bot", "serve"]


class Scene:
    """The process, a supervisor and a supervisee who is accepted."""

    def __init__(self, folder: Path, telegram: Emulator) -> None:
        self.bot, self.telegram = Bot(folder, telegram), telegram
        self.bot.environment |= {"LOG_LEVEL": "DEBUG"}
        self.bot.data.mkdir(parents=True)
        self.sari, self.mikko = (telegram.world.add_person(name, language_code="en").id for name in ("Sari", "Mikko"))
        self.start()

    def post(self, path: str, **body: Any) -> dict[str, Any]:
        """On a line of its own: a kept one is hung up in the pauses."""
        with closing(Line(self.telegram.url)) as line:
            return line.post(path, **body)

    def get(self, path: str) -> dict[str, Any]:
        with closing(Line(self.telegram.url)) as line:
            return line.get(path)

    def start(self) -> None:
        with self.bot.log.open("ab") as log:
            self.bot._process = subprocess.Popen(
                SERVE, cwd=self.bot.data, env=self.bot.environment, stdout=log, stderr=subprocess.STDOUT
            )

    def kill(self) -> None:
        assert self.bot._process
        self.bot._process.kill()
        self.bot._process.wait()

    def settle(self) -> None:
        assert self.post("settle", timeout=60)["settled"], self.bot._said()[-2000:]

    def messages(self, person: int) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.get(f"chats/{person}")["messages"]
        return found

    def write(self, person: int, text: str) -> None:
        self.post(f"users/{person}/send", text=text)

    def tap(self, person: int, *keys: str) -> None:
        for key in keys:
            self.settle()
            buttons = ((m, b) for m in reversed(self.messages(person)) for row in m.get("buttons") or () for b in row)
            message, button = next((m, b) for m, b in buttons if key_of(b) == key)
            press = {"message_id": message["message_id"], "data": button["data"]}
            self.post(f"users/{person}/press", **press)
        self.settle()

    def meet(self) -> None:
        self.post(f"users/{self.sari}/open", start=self.bot.link())
        self.tap(self.sari, "offered", "en", "default")
        self.write(self.sari, "/new")
        self.tap(self.sari, "managers")
        self.write(self.sari, "Mikko")
        self.tap(self.sari, "en", "programme:lenses", "3", "unknown", "n8", "begin")
        link = next(found for m in reversed(self.messages(self.sari)) if (found := _link(m)))
        self.post(f"users/{self.mikko}/open", start=link)
        self.tap(self.mikko, "on", "yes", "yes", "no")
        self.tap(self.sari, "accept")

    def kept(self) -> Counter[str]:
        """Every answer in the database, and how often."""
        engine = open_engine(f"sqlite:///{self.bot.data / 'peili.db'}")
        with engine.begin() as conn:
            tx = Tx(conn, Safe(Vault(Ring.read(self.bot.keys))), datetime.now(UTC))
            found = Counter(tx.text(("reflection", p.reflection), "words", p.id, p.body) for p in tx.all(select(parts)))
        engine.dispose()
        return found


def _link(message: dict[str, Any]) -> str:
    found = re.search(r"start=([\w-]+)", message.get("text") or "")
    return found[1] if found else ""


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with Emulator(pace=False) as telegram:
        made = Scene(tmp_path, christened(telegram))
        try:
            made.meet()
            yield made
        finally:
            made.bot.__exit__()


def test_kills_a_lock_faults_and_a_second_server_lose_and_repeat_nothing(scene: Scene) -> None:
    before = [m["text"] for m in scene.messages(scene.mikko) if m["from"] == "bot"]
    sent = [f"answer {number}" for number in range(30)]
    for number, text in enumerate(sent):
        scene.write(scene.mikko, text)
        if number in (3, 9, 17):
            scene.kill()
            scene.start()
        time.sleep(0.05)
    scene.settle()

    second = subprocess.run(
        SERVE, cwd=scene.bot.data, env=scene.bot.environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert (second.returncode, second.stderr.count("\n")) == (2, 1)
    assert "Another Peili serves" in second.stderr

    lock = sqlite3.connect(scene.bot.data / "peili.db", isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    scene.write(scene.mikko, "while locked")
    time.sleep(5.6)  # longer than busy_timeout
    lock.execute("ROLLBACK")
    lock.close()

    for fault in ({"status": 502}, {"before": "reset"}, {"status": 429, "retry_after": 1}, {"status": 500}):
        scene.post("faults", method="sendMessage", **fault)
    scene.write(scene.mikko, "amid faults")
    scene.settle()

    scene.bot.check()
    assert scene.kept() == Counter([*sent, "while locked", "amid faults"])
    texts = [m.get("text") for m in scene.messages(scene.mikko)]
    assert [texts.count(text) for text in before] == [1] * len(before)
    told = scene.bot._said()
    for secret in (scene.telegram.token, "answer", "while locked", "Mikko", "/bot", "http"):
        assert secret not in re.sub(r"https://t\.me/\S+", "", told), secret
    assert "Traceback" not in told
    assert scene.get("state")["violations"] == []
