"""How fast messages may go out: thirty in any second, one a second in a chat with short bursts, and holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.pace import BURST, LOOK, OURS, WINDOW, Pace


class Watch:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@given(st.lists(st.tuples(st.floats(0, 0.3), st.floats(0.01, 2.0)), max_size=120))
def test_no_second_holds_more_than_thirty(moves: list[tuple[float, float]]) -> None:
    """Each move: some time passes, then as many go as may, and are acknowledged after the time on the way."""
    watch = Watch()
    pace, flying, sent = Pace(tick=watch), list[float](), list[float]()
    for passed, way in moves:
        watch.now += passed
        for back in sorted(at for at in flying if at <= watch.now):
            flying.remove(back)
            pace.counted()
        while pace.room(len(flying)) > 0:
            flying.append(watch.now + way)
            sent.append(watch.now)
    assert all(sum(at <= other < at + 1.0 for other in sent) <= WINDOW for at in sent)


@given(st.lists(st.floats(0, 3), min_size=1, max_size=60))
def test_one_chat_gets_a_short_burst_and_then_one_a_second(pauses: list[float]) -> None:
    watch = Watch()
    pace, sent = Pace(tick=watch), list[float]()
    for passed in pauses:
        watch.now += passed
        if "aino" not in pace.resting():
            pace.counted("aino")
            sent.append(watch.now)
    for first, at in enumerate(sent):
        for count, other in enumerate(sent[first:], 1):
            assert count <= BURST + (other - at) + 0.001


def test_who_rests_is_looked_at_when_the_second_is_over_and_holds_up_nobody_else() -> None:
    watch = Watch()
    pace = Pace(tick=watch)
    assert pace.pause(0) == 1.0
    for _ in range(BURST):
        pace.counted("aino")
    assert pace.resting() == {"aino"}
    assert 0 < pace.pause(0) <= 1.0
    watch.now += pace.pause(0) + 0.001
    assert pace.resting() == frozenset()


def test_a_full_window_is_looked_at_when_its_oldest_second_is_over() -> None:
    watch = Watch()
    pace = Pace(tick=watch)
    for _ in range(WINDOW):
        pace.counted()
    assert pace.room(0) == 0
    assert pace.pause(0) == LOOK
    watch.now += 0.995
    assert 0.001 <= pace.pause(0) < LOOK
    watch.now += pace.pause(0) + 0.001
    assert pace.room(0) == 24


def test_while_nobody_gets_anything_it_is_looked_at_no_more_often() -> None:
    watch = Watch()
    pace = Pace(tick=watch)
    pace.counted()
    for number in range(OURS):
        pace.too_many(f"lane {number}", 60.0)
    watch.now += 30.0
    assert pace.pause(0) == LOOK


def test_a_long_flood_leaves_nothing_behind() -> None:
    watch = Watch()
    pace = Pace(tick=watch)
    for number in range(1000):
        pace.counted(f"lane {number}")
    watch.now += 2.0
    assert pace.resting() == frozenset()
    assert pace.room(0) == 24
    assert pace._rested == {}


def test_too_many_of_one_chat_is_its_own_and_of_three_the_bots() -> None:
    watch = Watch()
    pace = Pace(tick=watch)
    for number in range(OURS):
        assert not pace.held()
        pace.too_many(f"lane {number}", 5.0 + number)
    assert pace.held()
    assert pace.room(0) == 0
    watch.now += 5.1
    assert not pace.held()
