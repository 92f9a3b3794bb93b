"""The bench's own arithmetic: what counts as the middle, a share, a ratio, a goal that is met; no time is asserted."""

from collections import Counter

import pytest

from bench.lines.p import figures
from bench.measure import Figure, Goal, NotHere, Result, Spread, Tally, over, share
from bench.report import number, page
from bench.sampling import STATEMENTS, innermost, room


def test_a_spread_tells_the_least_the_middle_and_the_most() -> None:
    spread = Spread.of([3.0, 1.0, 2.0, 10.0])
    assert (spread.low, spread.middle, spread.high) == (1.0, 2.5, 10.0)


@pytest.mark.parametrize("made", [Spread.of, lambda values: share(values, 0.5), lambda values: over(values, values)])
def test_no_number_comes_from_nothing(made: object) -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        made([])  # type: ignore[operator]


@pytest.mark.parametrize(("part", "value"), [(0.5, 50), (0.99, 99), (0.995, 100), (1.0, 100), (0.0, 1)])
def test_a_share_is_a_value_that_was_measured(part: float, value: float) -> None:
    assert share([float(n) for n in range(100, 0, -1)], part) == value


def test_ratios_are_taken_round_by_round() -> None:
    assert over([10.0, 100.0, 12.0], [1.0, 50.0, 4.0]).values == (10.0, 2.0, 3.0)
    assert over([10.0, 100.0, 12.0], [1.0, 50.0, 4.0]).middle == 3.0


def test_a_ratio_to_nothing_or_with_a_round_missing_is_refused() -> None:
    with pytest.raises(ValueError, match="a ratio to nothing"):
        over([1.0], [0.0])
    with pytest.raises(ValueError, match="argument"):
        over([1.0, 2.0], [1.0])


@pytest.mark.parametrize(
    ("goal", "value", "verdict"),
    [
        (Goal(4), 4.0, "met"),
        (Goal(4, aim=5), 4.5, "met"),
        (Goal(4), 2.0, "missed, 2.00 × off"),
        (Goal(1.1, most=True), 1.1, "met"),
        (Goal(1.1, most=True), 2.2, "missed, 2.00 × off"),
        (Goal(0, most=True), 0.0, "met"),
        (Goal(0, most=True), 1.0, "missed, inf × off"),
        (Goal(4), 0.0, "missed, inf × off"),
    ],
)
def test_the_middle_decides_whether_a_goal_is_met(goal: Goal, value: float, verdict: str) -> None:
    assert Figure("x", "×", Spread.of([value / 10, value, value * 10]), goal).verdict == verdict


def test_what_was_not_measured_is_not_met() -> None:
    assert Figure("x", "×", None, Goal(1), "too few cores").verdict == "not measured: too few cores"
    measured = Figure("x", "×", Spread.of([9.0]), Goal(1), "too few cores", judged=False)
    assert measured.verdict == "no verdict: too few cores"


def test_a_tally_pairs_what_came_in_the_same_round() -> None:
    tally = Tally()
    for ours, theirs in ((8.0, 2.0), (9.0, 3.0), (5.0, 1.0)):
        tally.add("ours", ours)
        tally.add("theirs", theirs)
    figure = tally.ratio("ours ÷ theirs", "ours", "theirs", Goal(4))
    assert figure.spread == Spread((4.0, 3.0, 5.0))
    assert figure.verdict == "met"


def test_a_bot_that_failed_in_a_round_has_no_ratio_and_does_not_count_as_met() -> None:
    tally = Tally()
    for name, value in (("ours", 8.0), ("ours", 9.0), ("theirs", 1.0)):
        tally.add(name, value)
    assert (
        tally.ratio("ours ÷ theirs", "ours", "theirs", Goal(4)).verdict == "not measured: a bot failed, see the screen"
    )
    assert tally.figure("others", "s", Goal(4)).verdict == "not measured: a bot failed, see the screen"


@pytest.mark.parametrize(("value", "told"), [(0, "0"), (0.01234, "0.0123"), (4.567, "4.57"), (1234.5, "1,234")])
def test_numbers_are_told_with_three_digits(value: float, told: str) -> None:
    assert number(value) == told


def test_the_page_tells_of_machine_goals_misses_and_what_was_not_measured() -> None:
    tally = Tally()
    tally.add("good", 5.0)
    tally.add("bad", 1.0)
    figures = (
        tally.figure("good", "×", Goal(4)),
        tally.figure("bad", "×", Goal(4)),
        Figure("gone", "×", why="why not"),
    )
    told = page([Result("a", "speed", figures, ("as it was",))], {"Python": "3.11"})
    assert "- Python: 3.11" in told
    assert "1 goals met, 1 missed, 0 without a verdict here." in told
    assert "| good | 5 | 5 | 5 | × | ≥ 4 × | met |" in told
    assert "| bad | 1 | 1 | 1 | × | ≥ 4 × | missed, 4.00 × off |" in told
    assert "| gone | – | – | – | × |  | not measured: why not |" in told
    assert "as it was" in told


@pytest.mark.parametrize(
    ("path", "function", "name"),
    [
        ("/x/bot/store/tx.py", "run", "store"),
        ("/x/bot/vault.py", "seal", "seals"),
        ("/x/bot/runner.py", "run", "rest of Peili"),
        ("/x/sqlalchemy/engine/default.py", "DefaultDialect.do_execute", STATEMENTS),
        ("/x/sqlalchemy/engine/base.py", "execute", "SQLAlchemy"),
        ("/usr/lib/asyncio/runners.py", "Runner.run", "event loop and threads"),
        ("/somewhere.py", "run", "other"),
    ],
)
def test_a_frame_has_its_room(path: str, function: str, name: str) -> None:
    assert room(path, function) == name


def test_of_a_stack_the_innermost_frame_is_read_as_often_as_it_was_seen() -> None:
    lines = ["<module> (/x/main.py:3);Vault.seal (/x/bot/vault.py:30) 2", "__init__ (<string>:2) 1", "process 7"]
    assert [*innermost(lines)] == [("/x/bot/vault.py", "Vault.seal")] * 2 + [("<string>", "__init__")]


def test_parts_of_the_time_are_of_the_time_at_work() -> None:
    made = figures(Counter({"store": 3, "seals": 1}))
    assert [(figure.name, figure.spread and figure.spread.middle) for figure in made] == [("store", 75), ("seals", 25)]


def test_where_nothing_was_seen_at_work_nothing_is_told() -> None:
    with pytest.raises(NotHere):
        figures(Counter())
