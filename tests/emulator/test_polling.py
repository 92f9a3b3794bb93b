"""getUpdates gives and keeps updates as Telegram does: until confirmed, for their life, to one poller at a time."""

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from bot.emulator.run import Emulator
from tests.emulator.phones import PATIENCE, Wire


@pytest.fixture
def three(wire: Wire, aino: int) -> list[int]:
    """The ids of three waiting updates."""
    for text in ("a", "b", "c"):
        wire.ask(f"/control/users/{aino}/send", text=text)
    return [update["update_id"] for update in wire.result("getUpdates")]


def ids(wire: Wire, **params: Any) -> list[int]:
    return [update["update_id"] for update in wire.result("getUpdates", **params)]


def test_updates_stay_until_confirmed(wire: Wire, three: list[int]) -> None:
    assert three == [three[0], three[0] + 1, three[0] + 2]
    assert ids(wire) == three
    assert ids(wire, offset=three[1]) == three[1:]
    assert ids(wire) == three[1:]
    assert ids(wire, offset=three[2] + 1) == []
    assert ids(wire, offset=three[0]) == []


def test_a_limit_gives_the_oldest(wire: Wire, three: list[int]) -> None:
    assert ids(wire, limit=2) == three[:2]


def test_a_negative_offset_keeps_the_last(wire: Wire, three: list[int]) -> None:
    assert ids(wire, offset=-1) == three[2:]
    assert ids(wire) == three[2:]


def test_an_offset_far_ahead_confirms_nothing(wire: Wire, three: list[int]) -> None:
    assert ids(wire, offset=three[2] + 1000) == three


def test_a_long_poll_ends_with_an_update(wire: Wire, aino: int) -> None:
    with ThreadPoolExecutor() as pool:
        poll = pool.submit(ids, wire, timeout=50)
        wire.ask(f"/control/users/{aino}/send", text="a")
        assert len(poll.result(PATIENCE)) == 1


def test_a_long_poll_ends_with_its_time(wire: Wire) -> None:
    assert ids(wire, timeout=1) == []


def test_the_first_of_two_pollers_gets_the_conflict(wire: Wire, aino: int) -> None:
    with ThreadPoolExecutor() as pool:
        polls = [pool.submit(wire.call, "getUpdates", timeout=50) for _ in range(2)]
        first = next(poll for poll in _done(polls))
        assert first.json() == {
            "ok": False,
            "error_code": 409,
            "description": "Conflict: terminated by other getUpdates request; "
            "make sure that only one bot instance is running",
        }
        wire.ask(f"/control/users/{aino}/send", text="a")
        assert sorted(poll.result(PATIENCE).status_code for poll in polls) == [200, 409]


def _done(polls: list[Any]) -> list[httpx.Response]:
    """The answers of those that end by themselves."""
    ready = threading.Event()
    for poll in polls:
        poll.add_done_callback(lambda _: ready.set())
    assert ready.wait(PATIENCE)
    return [poll.result() for poll in polls if poll.done()]


def test_an_update_lives_for_a_day(wire: Wire, three: list[int]) -> None:
    wire.ask("/control/clock", advance=24 * 3600)
    assert ids(wire) == three
    wire.ask("/control/clock", advance=1)
    assert ids(wire) == []


def test_a_press_lives_for_150_seconds(wire: Wire, aino: int) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "1"}]]}
    number = wire.result("sendMessage", chat_id=aino, text="a", reply_markup=markup)["message_id"]
    wire.ask(f"/control/users/{aino}/press", message_id=number, data="1", timeout=0)
    wire.ask("/control/clock", advance=150)
    assert len(ids(wire)) == 1
    wire.ask("/control/clock", advance=1)
    assert ids(wire) == []


def test_only_wanted_kinds_come_and_the_wish_is_remembered(wire: Wire, aino: int) -> None:
    assert ids(wire, allowed_updates=["edited_message"]) == []
    wire.ask(f"/control/users/{aino}/send", text="a")
    assert ids(wire) == []
    wire.ask(f"/control/users/{aino}/edit", message_id=2, text="b")
    assert [next(iter(update.keys() - {"update_id"})) for update in wire.result("getUpdates")] == ["edited_message"]


def test_after_a_week_of_silence_the_numbers_jump(wire: Wire, aino: int, three: list[int]) -> None:
    ids(wire, offset=three[2] + 1)
    wire.ask("/control/clock", advance=8 * 86400)
    wire.ask(f"/control/users/{aino}/send", text="d")
    assert ids(wire, offset=three[2] + 1)[0] > three[2] + 1000


def test_poison_is_given_as_it_is(wire: Wire) -> None:
    number = wire.ask("/control/updates", update={"message": {"message_id": "nonsense"}})["update_id"]
    assert wire.result("getUpdates") == [{"message": {"message_id": "nonsense"}, "update_id": number}]


def test_a_repeat_is_given_once_more_whatever_the_offset(wire: Wire, aino: int) -> None:
    wire.ask(f"/control/users/{aino}/send", text="a")
    update = wire.hear()[0]
    wire.ask("/control/updates", update=update)
    assert wire.result("getUpdates", offset=update["update_id"] + 1) == [update]
    assert ids(wire, offset=update["update_id"] + 1) == []


def test_what_comes_can_be_renumbered(wire: Wire, aino: int, three: list[int]) -> None:
    ids(wire, offset=three[2] + 1)
    wire.ask("/control/updates", next_id=5)
    wire.ask(f"/control/users/{aino}/send", text="d")
    assert ids(wire, offset=three[2] + 1) == [5]


def test_a_poller_that_hung_up_is_forgotten(emulator: Emulator, wire: Wire, aino: int) -> None:
    before = emulator.world.calls["getUpdates"]
    with socket.create_connection(("127.0.0.1", urlsplit(wire.url).port)) as line:
        line.sendall(f"GET /bot{wire.token}/getUpdates?timeout=50 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        wire.until(lambda: emulator.world.calls["getUpdates"] > before)
    with ThreadPoolExecutor() as pool:
        poll = pool.submit(ids, wire, timeout=50)
        wire.ask(f"/control/users/{aino}/send", text="a")
        assert len(poll.result(PATIENCE)) == 1
