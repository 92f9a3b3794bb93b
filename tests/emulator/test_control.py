"""The page's side: state, events as they happen, its own files; and the emulator as a process of its own."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from bot.emulator.run import Emulator
from tests.emulator.phones import PATIENCE, Wire


def changes(response: httpx.Response) -> Iterator[dict[str, Any]]:
    """The events as they come."""
    for line in response.iter_lines():
        if line.startswith("data: "):
            yield json.loads(line[6:])


def test_the_state_has_everything(wire: Wire, aino: int) -> None:
    wire.result("setMyCommands", commands=[{"command": "help", "description": "Apua"}])
    state = wire.look("/control/state")
    assert state["clock"]["now"] == "2026-12-03T12:00:00+00:00"
    assert state["bot"]["username"] == "emulated_bot"
    assert state["users"][0] == {
        "id": aino,
        "first_name": "Aino",
        "last_name": "",
        "username": "",
        "language_code": "fi",
        "started": True,
        "blocked": False,
        "deleted": False,
        "typing": False,
    }
    assert [message["text"] for message in state["chats"][str(aino)]] == ["/start"]
    assert state["commands"][str(aino)] == [{"command": "help", "description": "Apua"}]
    assert (state["violations"], state["pending"], state["groups"]) == ([], 0, [])


def test_a_chat_can_be_read_from_a_message_on(wire: Wire, aino: int) -> None:
    wire.result("sendMessage", chat_id=aino, text="a")
    found = wire.look(f"/control/chats/{aino}?after=1")
    assert [message["message_id"] for message in found["messages"]] == [2]
    assert found["user"]["id"] == aino
    assert wire.http.get("/control/chats/1").status_code == 404


def test_events_tell_who_changed(wire: Wire, aino: int) -> None:
    with httpx.Client(base_url=wire.url, timeout=PATIENCE) as page, page.stream("GET", "/control/events") as stream:
        events = changes(stream)
        wire.result("sendMessage", chat_id=aino, text="a")
        assert next(events) == {"users": [aino], "clock": False}
        wire.ask("/control/clock", advance=1)
        assert next(events) == {"users": [], "clock": True}
        wire.result("sendChatAction", chat_id=aino, action="typing")
        assert next(events)["users"] == [aino]


def test_typing_ends_with_an_event(wire: Wire, aino: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.emulator.methods.TYPING_SECONDS", 0.1)
    monkeypatch.setattr("bot.emulator.world.TYPING_SECONDS", 0.1)
    with httpx.Client(base_url=wire.url, timeout=PATIENCE) as page, page.stream("GET", "/control/events") as stream:
        events = changes(stream)
        wire.result("sendChatAction", chat_id=aino, action="typing")
        assert [next(events)["users"], next(events)["users"]] == [[aino], [aino]]
    assert not wire.look(f"/control/chats/{aino}")["user"]["typing"]


def test_stopping_sends_everybody_home() -> None:
    with Emulator() as running:
        ended = threading.Event()

        def poll() -> None:
            httpx.post(f"{running.url}/bot{running.token}/getUpdates", json={"timeout": 50}, timeout=PATIENCE)
            ended.set()

        polling = threading.Thread(target=poll)
        polling.start()
        while polling.is_alive() and not running.world.calls["getUpdates"]:
            time.sleep(0.01)
        with httpx.stream("GET", f"{running.url}/control/events", timeout=PATIENCE) as stream:
            next(stream.iter_lines())
    polling.join(PATIENCE)
    assert ended.is_set()


def test_files_that_are_not_there(wire: Wire) -> None:
    assert wire.http.get("/control/files/none").status_code == 404
    assert wire.http.get(f"/file/bot{wire.token}/voice/file_9.oga").status_code == 404


def test_it_runs_as_a_process_of_its_own() -> None:
    command = [sys.executable, "-m", "bot.emulator", "--port", "0", "--start", "2027-01-01T00:00", "--frozen"]
    with subprocess.Popen([*command, "--no-pace"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        assert httpx.get(f"{url}/clock", timeout=PATIENCE).json()["now"] == "2027-01-01T00:00:00+00:00"
        process.terminate()
        process.wait(PATIENCE)


@pytest.mark.parametrize("body", [{"nickname": "x"}, {}])
def test_a_person_needs_a_name_and_nothing_odd(wire: Wire, body: dict[str, str]) -> None:
    assert wire.http.post("/control/users", json=body).status_code == 400
