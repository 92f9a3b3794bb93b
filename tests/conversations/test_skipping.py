"""Another question, later, not this one: two taps at most, no reason kept, and a way back."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from conversations.effects import ClosePrompt, OpenWaiting, Postpone, SwapQuestion
from conversations.message import Standing, Text
from conversations.skipping import STANDING
from conversations.talk import Turn
from tests.conversations.fake import NOW, PROMPT, SEAT, Fake, buttons, reflection, said


def press(action: str, facts: Fake, thing: str = "q1") -> Turn:
    turn = STANDING[action](thing, facts)
    assert turn is not None
    return turn


def test_another_question_of_the_same_theme_comes_in_place() -> None:
    facts = Fake()
    turn = facts.do(press("prompt_other", facts))
    (swap,) = turn.effects
    assert isinstance(swap, SwapQuestion)
    assert swap.question != "role-areas-1"
    assert facts.bank.question(swap.question).theme_or_move == "role"  # type: ignore[union-attr]
    assert said(turn)[-1] == facts.bank.text(swap.question, "en")


def test_pressing_on_does_not_come_back_before_all_were_shown() -> None:
    facts = Fake()
    for _ in range(len(facts.bank.questions("role", "en")) - 1):
        facts.do(press("prompt_other", facts))
    assert len(set(facts.used)) == len(facts.bank.questions("role", "en"))


def test_a_question_after_a_meeting_is_exchanged_for_one_of_its_kind() -> None:
    facts = Fake().put(replace(PROMPT, kind="after", theme="after", question="after-1"))
    (swap,) = press("prompt_other", facts).effects
    assert facts.bank.question(swap.question).theme_or_move == "after"  # type: ignore[union-attr]


def test_a_supervisors_question_has_no_other() -> None:
    facts = Fake().put(replace(PROMPT, kind="ask", theme="ask", question=""))
    assert STANDING["prompt_other"]("q1", facts) is None


ALL = ["prompt_other", "prompt_later", "later_tomorrow", "prompt_not", "not_now", "not_close", "not_aloud"]


@pytest.mark.parametrize("action", ALL)
def test_written_words_stay_with_their_question(action: str) -> None:
    turn = press(action, Fake().keep(reflection()))
    assert (turn.effects, turn.says) == ((), ())
    assert turn.toast == Text("Your answer stays with this question.")


@pytest.mark.parametrize("action", ALL)
def test_a_closed_question_is_closed(action: str) -> None:
    assert STANDING[action]("q1", Fake().put(replace(PROMPT, status="closed"))) is None


@pytest.mark.parametrize("action", [*ALL, "prompt_back"])
def test_nobody_elses_question_can_be_pressed(action: str) -> None:
    assert STANDING[action]("q1", Fake().put(replace(PROMPT, seat="s9"))) is None
    assert STANDING[action]("q1", Fake(seat_list=(replace(SEAT, status="left"),))) is None


def test_later_shows_the_times() -> None:
    turn = press("prompt_later", Fake())
    labels = [b.label for row in turn.says[0].rows for b in row if isinstance(b, Standing)]
    assert labels[:2] == [
        Text("This evening {time:hour}", {"time": time(18, 30)}),
        Text("Tomorrow {time:hour}", {"time": time(12)}),
    ]
    assert buttons(turn.says[0]) == ["later_evening", "later_tomorrow", "later_three_days", "prompt_back"]


def test_later_says_when_it_comes_and_how_to_have_it_now() -> None:
    turn = press("later_tomorrow", Fake())
    assert turn.effects == (Postpone("q1", NOW + timedelta(days=1)),)
    assert said(turn) == ["All right. I'll come back to this tomorrow at {time}."]
    assert buttons(turn.says[0]) == ["prompt_back"]
    (three,) = press("later_three_days", Fake()).effects
    assert three == Postpone("q1", NOW + timedelta(days=3))


def test_no_later_than_the_next_question() -> None:
    facts = Fake(planned=(NOW + timedelta(days=2),))
    assert buttons(press("prompt_later", facts).says[0])[:-1] == ["later_evening", "later_tomorrow"]
    soon = Fake(planned=(NOW + timedelta(hours=1),))
    assert buttons(press("prompt_later", soon).says[0]) == ["prompt_back"]


def test_a_choice_that_has_passed_offers_what_is_left() -> None:
    facts = Fake(now=NOW.replace(hour=19))
    assert buttons(press("later_evening", facts).says[0])[0] == "later_tomorrow"


def test_later_leaves_out_a_holiday() -> None:
    turn = press("later_tomorrow", Fake(holidays=frozenset({date(2026, 11, 25)})))
    assert turn.effects == (Postpone("q1", NOW + timedelta(days=2)),)
    assert said(turn) == ["All right. I'll come back to this on {when}."]


@pytest.mark.parametrize("way", ["not_now", "not_close", "not_aloud"])
def test_leaving_it_keeps_no_reason_and_has_a_way_back(way: str) -> None:
    facts = Fake()
    assert way in buttons(press("prompt_not", facts).says[0])
    turn = facts.do(press(way, facts))
    assert turn.effects == (ClosePrompt("q1"),)
    assert said(turn)[0].startswith("All right.")
    again = facts.do(press("prompt_back", facts))
    assert isinstance(again.effects[0], OpenWaiting)
    assert facts.open_prompt() is not None


def test_back_from_a_menu_only_shows_the_question() -> None:
    turn = press("prompt_back", Fake())
    assert turn.effects == ()
    assert said(turn) == ["Role", "Which parts?"]
