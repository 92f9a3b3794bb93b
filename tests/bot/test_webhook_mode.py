"""The process that an operator starts, pushed to by the emulator: its answers, its end, and changing between modes."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.alone import alone
from bot.emulator.run import Emulator
from bot.messengers import telegram
from bot.messengers.telegram import Telegram
from bot.receiving.receiver import Receiver
from bot.store.tables import inbox
from tests.bot.home import START, Home
from tests.emulator.phones import Wire
from tests.rooms import free_port

ROOT = Path(__file__).parent.parent.parent
HUSH = "hush-HUSH_0123456789"
PATIENT = 60.0  # seconds, on a slow machine
SERVES = "serving roles="  # said once the signals are listened to


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(start=START, frozen=True, pace=False) as running:
        yield running


@pytest.fixture
def wire(emulator: Emulator) -> Iterator[Wire]:
    wire = Wire(emulator)
    with wire.http:
        yield wire


@pytest.fixture
def port() -> int:
    return free_port()


class Serving:
    """`python -m bot serve`, its data in `folder`; `pushed` by webhook or polling."""

    def __init__(self, wire: Wire, folder: Path, port: int, *, pushed: bool) -> None:
        self.wire, self.database, self.log = wire, folder / "data" / "peili.db", folder / "log"
        own = {"PEILI_DATA": f"{folder / 'data'}", "PEILI_KEYS": f"{folder / 'keys'}", "LOG_LEVEL": "DEBUG"}
        hook = {"PUBLIC_URL": f"http://127.0.0.1:{port}", "WEBHOOK_SECRET": HUSH, "PORT": str(port)} if pushed else {}
        wired = {"BOT_TOKEN": wire.token, "BOT_API_URL": wire.url, "PEILI_CLOCK": wire.url, "PATH": os.environ["PATH"]}
        self.url = f"http://127.0.0.1:{port}"
        self.env = {**own, **hook, **wired}

    @contextmanager
    def running(self) -> Iterator[subprocess.Popen[str]]:
        """From when it listens to signals until the block is left; then SIGTERM ends it, in order and in time."""
        with self.log.open("a") as log:
            before = self.said().count(SERVES)
            process = subprocess.Popen(
                [sys.executable, "-m", "bot", "serve"], cwd=ROOT, env=self.env, text=True, stdout=log, stderr=log
            )
        try:
            self.wire.until(lambda: self.said().count(SERVES) > before, PATIENT)
            yield process
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENT) == 0  # 1: it was not done in nine seconds
        finally:
            process.kill()
            process.wait()

    def count(self, sql: str) -> int:
        """0 as long as there is no such table."""
        try:
            with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as found:
                return int(found.execute(sql).fetchone()[0])
        except sqlite3.OperationalError:
            return 0

    def said(self) -> str:
        return self.log.read_text("utf-8")


def answered(wire: Wire, person: int, count: int) -> None:
    """Waits for so many messages of Peili's."""
    wire.until(lambda: sum(message["from"] == "bot" for message in wire.chat(person)) >= count, PATIENT)


def test_a_process_that_is_pushed_to_answers_refuses_the_forged_and_says_nothing_of_it(
    wire: Wire, tmp_path: Path, port: int
) -> None:
    outi = wire.person("Outi", started=False, language_code="en")
    serving = Serving(wire, tmp_path, port, pushed=True)
    forged = {"update_id": 1, "message": {"text": "MARKbodyKRAM"}}
    with serving.running():
        for text in ("/start", "/help MARKtextKRAM"):
            wire.ask(f"/control/users/{outi}/send", text=text)
        answered(wire, outi, 2)
        for head, body, status in (
            ({"X-Telegram-Bot-Api-Secret-Token": "MARKsecretKRAM"}, forged, 401), ({}, forged, 401),
            ({"X-Telegram-Bot-Api-Secret-Token": HUSH}, "MARKbodyKRAM" * 100_000, 413),
            ({"X-Telegram-Bot-Api-Secret-Token": HUSH}, "MARKbodyKRAM", 200),
        ):  # fmt: skip
            answer = httpx.post(f"{serving.url}/webhook", headers=head, json=body, timeout=PATIENT)
            assert answer.status_code == status
        assert httpx.get(f"{serving.url}/healthz", timeout=PATIENT).text == "ok"
    info = wire.result("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == (
        f"{serving.url}/webhook",
        0,
    )  # stays: Telegram keeps what comes
    assert info["allowed_updates"] == sorted(telegram.ALLOWED)
    assert wire.violations() == []
    assert serving.count("SELECT count(*) FROM inbox WHERE kind = 'update'") == 2
    said = serving.said()
    assert "webhook set" in said
    assert [word for word in ("KRAM", HUSH, wire.token, "Outi", "/webhook", " ERROR ") if word in said] == []


@pytest.mark.parametrize("pushed", [False, True])
def test_what_is_being_sent_at_sigterm_is_sent_and_marked(
    emulator: Emulator, wire: Wire, tmp_path: Path, port: int, *, pushed: bool
) -> None:
    outi = wire.person("Outi", started=False)
    serving = Serving(wire, tmp_path, port, pushed=pushed)
    wire.ask("/control/faults", method="sendMessage", times=1, delay=3.0)
    with serving.running():
        wire.ask(f"/control/users/{outi}/send", text="/start")
        wire.until(lambda: emulator.world.calls["sendMessage"] >= 1, PATIENT)  # on its way: the answer takes a while
    assert [message["from"] for message in wire.chat(outi)] == ["user", "bot"]
    assert serving.count("SELECT count(*) FROM outbox WHERE kind = 'message' AND state = 1") == 1
    assert serving.count("SELECT count(*) FROM outbox WHERE kind = 'message' AND state = 0") == 0


class Crowd(threading.Thread):
    """Five who write without a pause until told to stop."""

    def __init__(self, emulator: Wire) -> None:
        super().__init__()
        self.wire, self.sent, self.enough = emulator, 0, threading.Event()
        self.people = [emulator.person(f"P{number}", started=False) for number in range(5)]

    def run(self) -> None:
        with httpx.Client(base_url=self.wire.url, timeout=PATIENT) as http:
            while not self.enough.is_set():
                person = self.people[self.sent % 5]
                http.post(f"/control/users/{person}/send", json={"text": f"{self.sent}"}).raise_for_status()
                self.sent += 1
                time.sleep(0.1)


def test_changing_between_polling_and_webhook_under_load_loses_no_update(wire: Wire, tmp_path: Path, port: int) -> None:
    crowd, received, stored = Crowd(wire), 0, "SELECT count(*) FROM inbox WHERE kind = 'update'"
    crowd.start()
    try:
        for pushed in (False, True, False):
            serving = Serving(wire, tmp_path, port, pushed=pushed)
            with serving.running():
                wire.until(partial(lambda s, goal: s.count(stored) >= goal, serving, received + 15), PATIENT)
            received = serving.count(stored)
    finally:
        crowd.enough.set()
        crowd.join()
    with serving.running():
        wire.until(lambda: wire.look("/control/state")["pending"] == 0, PATIENT)
    assert serving.count(stored) == crowd.sent
    assert wire.violations() == []
    assert wire.result("getWebhookInfo")["url"] == ""


def refused(serving: Serving) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "bot", "serve"], cwd=ROOT, env=serving.env, text=True, capture_output=True,
        timeout=PATIENT, check=False,
    )  # fmt: skip
    assert (told.returncode, "already" in told.stderr) == (2, True), told.stderr


def test_a_second_server_of_one_file_is_refused_and_changes_nothing(wire: Wire, tmp_path: Path, port: int) -> None:
    """Neither at Telegram, where the first is pushed to, nor in the file, which may be of an older version."""
    first, second = (Serving(wire, tmp_path, port, pushed=pushed) for pushed in (True, False))
    with first.running():
        wire.until(lambda: wire.result("getWebhookInfo")["url"] != "", PATIENT)
        refused(second)
        assert wire.result("getWebhookInfo")["url"].startswith(first.url)
    with closing(sqlite3.connect(first.database)) as made:
        made.execute("UPDATE alembic_version SET version_num = '0008_waiting'")
        made.commit()
    with alone(first.database):
        refused(second)
    with closing(sqlite3.connect(first.database)) as found:
        assert found.execute("SELECT version_num FROM alembic_version").fetchone() == ("0008_waiting",)


async def test_two_pollers_of_one_token_lose_nothing_and_each_tells_once(
    home: Home, wire: Wire, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(telegram, "POLL", 1)
    monkeypatch.setattr("bot.receiving.receiver.LONGEST_PAUSE", 0.2)
    line = await asyncio.to_thread(wire.person, "Outi", started=False)
    both = [Telegram(wire.token, wire.url, 60) for _ in range(2)]
    for each in both:
        await each.start()
    tasks = [asyncio.create_task(Receiver(each, home.writer).run()) for each in both]
    for number in range(40):
        await asyncio.to_thread(wire.ask, f"/control/users/{line}/send", text=f"{number}")
        await asyncio.sleep(0.05)
    await asyncio.to_thread(wire.until, lambda: wire.look("/control/state")["pending"] == 0, PATIENT)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for each in both:
        await each.close()
    rows: Any = home.do(lambda tx: tx.all(inbox.select()))
    assert len(rows) == 40
    told = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert 1 <= len(told) <= 2
    assert all("another process polls" in line for line in told)
    assert [record for record in caplog.records if record.levelname == "WARNING"] == []
