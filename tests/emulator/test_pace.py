"""A bot that sends too fast is told how long to wait."""

import pytest

from bot.emulator.limits import Refusal
from bot.emulator.pace import Pace
from bot.emulator.run import Emulator
from tests.emulator.phones import Wire


def refused(pace: Pace, chat: int, now: float) -> int:
    """The seconds to wait; 0 when it may send."""
    try:
        pace.take(chat, now)
    except Refusal as refusal:
        return refusal.retry_after
    return 0


def test_thirty_in_any_second() -> None:
    pace = Pace()
    assert [refused(pace, chat, 5.0 + chat / 100) for chat in range(1, 31)] == [0] * 30
    assert refused(pace, 31, 6.0) == 1
    assert refused(pace, 31, 6.02) == 0


def test_one_a_second_to_a_chat_after_a_burst() -> None:
    pace = Pace()
    assert [refused(pace, 1, 0.0) for _ in range(11)] == [0] * 10 + [1]
    assert [refused(pace, 1, now) for now in (1.0, 1.5, 2.0, 3.0)] == [0, 1, 0, 0]
    assert refused(pace, 2, 3.0) == 0


def test_twenty_a_minute_to_a_group() -> None:
    pace = Pace()
    assert [refused(pace, -1, 0.0) for _ in range(21)] == [0] * 20 + [3]


@pytest.mark.parametrize("pace", [True, False])
def test_it_can_be_lifted(pace: bool) -> None:
    with Emulator(pace=pace) as running:
        wire = Wire(running)
        with wire.http:
            aino = wire.person("Aino")
            answers = [wire.call("sendMessage", chat_id=aino, text="a") for _ in range(31)]
    last = answers[-1].json()
    assert last["ok"] is not pace
    if pace:
        wait = last["parameters"]["retry_after"]
        assert last["description"] == f"Too Many Requests: retry after {wait}"
