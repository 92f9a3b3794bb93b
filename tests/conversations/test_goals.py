"""Goals are their owner's: chosen, rated and explained; each is shared by an act of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from conversations.answers import Goal, Point
from conversations.choosing import Choosing, OwnGoal
from conversations.effects import EraseGoal, ExplainPoint, RateGoal, SetGoal, ShareGoal, SharePoint, ShareWhy
from conversations.goals import STANDING, Erasing, Looking, OneGoal, Whose, command
from conversations.rating import Explaining, Rating
from conversations.replies import Called, Chose, Wrote
from conversations.talk import Step, Turn
from tests.conversations.fake import NOW, PERSON, SEAT, Fake, buttons, said, words

POINT = Point("p-1", 6, NOW)
GOAL = Goal("g1", "s1", "coping", points=(POINT,))
OWN = Goal("g2", "s1", words="To say no in time")


@dataclass
class WithGoals(Fake):
    goal_list: tuple[Goal, ...] = (GOAL, OWN)

    def goals(self, seat: str) -> Sequence[Goal]:
        return [goal for goal in self.goal_list if goal.seat == seat]

    def goal(self, id: str) -> Goal | None:
        return next((goal for goal in self.goal_list if goal.id == id), None)


def hear(step: Step, key: str, facts: Fake) -> Turn:
    turn = step.hear(Chose(key), facts)
    assert turn is not None
    return turn


def write(step: Step, text: str, facts: Fake) -> Turn:
    turn = step.hear(Wrote(text), facts)
    assert turn is not None
    return turn


def test_the_command_leads_to_the_goals() -> None:
    assert command(Called("goals"), WithGoals()).step == Looking("s1")
    assert command(Called("goals"), Fake(seat_list=(SEAT, replace(SEAT, id="s2")))).step == Whose()
    assert command(Called("goals"), Fake(seat_list=())).effects == ()


def test_choosing_toggles_what_has_no_number() -> None:
    assert hear(Choosing("s1"), "key:quality", WithGoals()).effects == (SetGoal("goal-0", "s1", "quality"),)
    unrated = WithGoals(goal_list=(replace(GOAL, points=()),))
    assert hear(Choosing("s1"), "key:coping", unrated).effects == (EraseGoal("g1"),)


def test_what_has_numbers_is_not_erased_by_a_tick() -> None:
    assert not any(isinstance(e, EraseGoal) for e in hear(Choosing("s1"), "key:coping", WithGoals()).effects)


def test_an_own_goal_is_one_line() -> None:
    assert write(OwnGoal("s1"), " To say\nno ", Fake()).effects == (SetGoal("goal-0", "s1", words="To say no"),)
    assert write(OwnGoal("s1"), "a" * 121, Fake()).effects == ()
    assert OwnGoal("s1").hear(Wrote("  "), Fake()) is None


@pytest.mark.parametrize("text", ["0", "10", " 7 "])
def test_a_number_is_pressed_or_written(text: str) -> None:
    turn = write(Rating("g1"), text, WithGoals())
    assert turn.effects == (RateGoal("point-0", "g1", int(text)),)
    assert turn.step == Explaining("g1", "point-0")


@pytest.mark.parametrize("text", ["11", "-1", "7,5", "seven", "²", "1" * 5000])
def test_what_is_no_number_from_0_to_10_is_told(text: str) -> None:
    turn = write(Rating("g1"), text, WithGoals())
    assert (turn.step, turn.effects) == (Rating("g1"), ())


def test_skipping_goes_on_to_the_next_goal_and_then_ends() -> None:
    assert hear(Rating("g1", ("g2",)), "skip", WithGoals()).step == Rating("g2")
    assert hear(Rating("g2"), "skip", WithGoals()).step is None


def test_sharing_is_one_act_for_a_number_and_another_for_words() -> None:
    step = Explaining("g1", "p-1")
    assert hear(step, "share", WithGoals()).effects == (ShareGoal("g1", True), SharePoint("p-1", True))
    assert hear(step, "unshare", WithGoals()).effects == (SharePoint("p-1", False),)
    assert hear(step, "why", WithGoals()).effects == (ShareGoal("g1", True), ShareWhy("p-1", True))
    assert write(step, "Rest helped", WithGoals()).effects == (ExplainPoint("p-1", "Rest helped"),)


def test_nothing_is_said_to_be_seen_before_it_is_shared() -> None:
    assert words(Explaining("g1", "p-1").ask(WithGoals()))[0] == "<b>{goal}</b>: {n}. Only you see it."
    shared = WithGoals(goal_list=(replace(GOAL, shared=True, points=(replace(POINT, shared=True),)),))
    assert words(Explaining("g1", "p-1").ask(shared))[0].endswith("Your supervisor sees the goal and this number.")


def test_at_zero_nothing_can_be_less_and_one_step_up_is_asked_for() -> None:
    nothing = WithGoals(goal_list=(replace(GOAL, points=(replace(POINT, value=0),)),))
    asked = words(Explaining("g1", "p-1").ask(nothing))[1]
    assert asked in [q.texts["en"] for q in nothing.bank.questions("scale-up", "en")]


def test_looking_leads_to_one_goal_and_erasing_asks_once() -> None:
    assert hear(Looking("s1"), "goal:1", WithGoals()).step == OneGoal("g2")
    assert hear(OneGoal("g1"), "erase", WithGoals()).step == Erasing("g1")
    assert hear(Erasing("g1"), "yes", WithGoals()).effects == (EraseGoal("g1"),)
    assert hear(Erasing("g1"), "no", WithGoals()).step == OneGoal("g1")


def test_one_goal_and_its_points_are_shared_one_by_one() -> None:
    assert "point:p-1" not in buttons(OneGoal("g1").ask(WithGoals()))
    shared = WithGoals(goal_list=(replace(GOAL, shared=True),))
    assert "point:p-1" in buttons(OneGoal("g1").ask(shared))
    assert hear(OneGoal("g1"), "point:p-1", shared).effects == (SharePoint("p-1", True),)


def test_a_goal_that_went_is_told_kindly() -> None:
    for step in (Rating("gone"), Explaining("gone", "p"), OneGoal("gone")):
        assert words(step.ask(WithGoals())) == ["This goal is no longer there."]


def test_buttons_that_stand_are_for_ones_own_seat() -> None:
    assert STANDING["goals_now"]("s1", WithGoals()).step == Rating("g1", ("g2",))  # type: ignore[union-attr]
    assert STANDING["goals_now"]("s1", Fake()).step == Choosing("s1")  # type: ignore[union-attr]
    other = Fake(person=replace(PERSON, id="p7"))
    assert STANDING["goals_now"]("s1", other) is None
    assert STANDING["goals_choose"]("s1", other) is None


def test_no_goals_is_fine() -> None:
    assert said(hear(Choosing("s1"), "done", Fake()))[0].startswith("No goals for now.")
