"""Scripted faults happen once each, before or after the effect, as wires and servers fail."""

import time

import httpx
import pytest

from tests.emulator.phones import Wire


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "Bad Request"),
        (401, "Unauthorized"),
        (403, "Forbidden: bot was blocked by the user"),
        (429, "Too Many Requests: retry after 7"),
        (500, "Internal Server Error"),
        (502, "Bad Gateway"),
    ],
)
def test_a_status_comes_instead_of_the_effect(wire: Wire, aino: int, status: int, words: str) -> None:
    more = {"retry_after": 7} if status == 429 else {}
    wire.ask("/control/faults", method="sendMessage", times=2, status=status, **more)
    for _ in range(2):
        answer = wire.call("sendMessage", chat_id=aino, text="a")
        assert (answer.status_code, answer.json()["description"]) == (status, words)
    assert answer.json().get("parameters", {}) == more
    assert len(wire.chat(aino)) == 1
    assert wire.result("sendMessage", chat_id=aino, text="a")


def test_a_fault_is_for_its_method(wire: Wire, aino: int) -> None:
    wire.ask("/control/faults", method="getUpdates", status=409)
    assert wire.result("sendMessage", chat_id=aino, text="a")
    assert wire.call("getUpdates").status_code == 409
    wire.ask("/control/faults", method="*", status=500)
    assert wire.call("getMe").status_code == 500


def test_the_effect_may_come_before_the_status(wire: Wire, aino: int) -> None:
    wire.ask("/control/faults", method="sendMessage", status=500, after="status")
    assert wire.call("sendMessage", chat_id=aino, text="a").status_code == 500
    assert len(wire.chat(aino)) == 2


@pytest.mark.parametrize(("when", "arrived"), [("before", 1), ("after", 2)])
def test_a_connection_is_reset(wire: Wire, aino: int, when: str, arrived: int) -> None:
    wire.ask("/control/faults", method="sendMessage", **{when: "reset"})
    with pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
        wire.call("sendMessage", chat_id=aino, text="a")
    assert len(wire.chat(aino)) == arrived


def test_half_an_answer_is_one_that_breaks_off(wire: Wire, aino: int) -> None:
    wire.ask("/control/faults", method="sendMessage", after="half")
    with pytest.raises(httpx.RemoteProtocolError, match="without sending complete message body"):
        wire.call("sendMessage", chat_id=aino, text="a")
    assert len(wire.chat(aino)) == 2


def test_a_delay_delays(wire: Wire) -> None:
    wire.ask("/control/faults", method="getMe", delay=0.2)
    began = time.monotonic()
    assert wire.result("getMe")
    assert time.monotonic() - began >= 0.2


def test_faults_can_be_forgotten_and_nonsense_is_refused(wire: Wire) -> None:
    wire.ask("/control/faults", method="getMe", times=9, status=500)
    assert wire.http.delete("/control/faults").json() == {"coming": 0}
    assert wire.result("getMe")
    assert wire.http.post("/control/faults", json={"method": "getMe", "before": "lunch"}).status_code == 400
    assert wire.http.post("/control/faults", json={"method": "getMe", "colour": 1}).status_code == 400
