"""Before a difficult talk: three questions in a row, each kept for its writer alone; what was open is found again."""

from __future__ import annotations

from dataclasses import replace

from conversations import floor, onward, rehearsal, skipping
from conversations.effects import Keep, OpenPrompt, SwapQuestion
from conversations.message import Standing
from conversations.replies import Called, Chose, Wrote
from conversations.talk import Turn
from tests.conversations.fake import PROMPT, SEAT, Fake, buttons, reflection, said

INTRO = "Before a difficult talk: three questions, one at a time. You can stop at any point."
AWAY = "The question that was open is put away; you find it again after these."


def called(facts: Fake) -> Turn:
    return facts.do(floor.hear(None, Called("rehearse"), facts))


def stage(facts: Fake) -> str:
    there = facts.open_prompt()
    question = facts.bank.question(there.question) if there else None
    return question.domain if question else ""


def press(action: str, facts: Fake) -> Turn:
    """The button of this action on the newest message."""
    return facts.do(rehearsal.STANDING[action](_thing(action, facts), facts))


def _thing(action: str, facts: Fake) -> str:
    shown = next(b for row in facts.newest.rows for b in row if isinstance(b, Standing) and b.action == action)
    return shown.thing


class Talk(Fake):
    """Remembers the newest message."""

    def do(self, turn: Turn | None) -> Turn:
        done = super().do(turn)
        if done.says:
            self.newest = done.says[-1]
        return done


def test_three_questions_follow_each_other_and_end() -> None:
    facts = Talk(prompts={})
    assert said(called(facts))[0] == INTRO
    stages = [stage(facts)]
    for number in range(3):
        turn = facts.do(floor.hear(None, Wrote("My words", 10 + number), facts))
        assert [type(effect) for effect in turn.effects] == [Keep]
        if "rehearse_next" in buttons(turn.says[0]):
            press("rehearse_next", facts)
            stages.append(stage(facts))
    assert stages == list(rehearsal.STAGES)
    assert "rehearse_next" not in buttons(facts.newest)


def test_a_question_without_an_answer_is_put_away_and_found_again() -> None:
    facts = Talk().put(PROMPT)
    assert said(called(facts))[:2] == [INTRO, AWAY]
    last = replace(facts.open_prompt(), question="rehearse-then-1")  # type: ignore[type-var]
    facts.put(last)
    turn = floor.hear(None, Wrote("My words", 11), facts)
    assert buttons(turn.says[0])[0] == "prompt_back"


def test_an_answered_question_is_not_offered_again() -> None:
    facts = Talk().put(PROMPT).keep(reflection())
    assert AWAY not in said(called(facts))


def test_another_question_is_of_the_same_stage() -> None:
    facts = Talk(prompts={})
    called(facts)
    prompt = facts.open_prompt()
    assert prompt
    (swap,) = skipping.STANDING["prompt_other"](prompt.id, facts).effects  # type: ignore[union-attr]
    assert isinstance(swap, SwapQuestion)
    assert facts.bank.question(swap.question).domain == "rehearse-happen"  # type: ignore[union-attr]


def test_it_can_begin_from_what_was_written_and_stays_there() -> None:
    facts = Talk().put(PROMPT).keep(reflection())
    menu = onward.STANDING["words_on"]("r1", facts)
    assert menu
    assert "rehearse" in buttons(menu.says[0])
    turn = rehearsal.begin("r1", facts)
    assert turn
    (opened,) = turn.effects
    assert isinstance(opened, OpenPrompt)
    assert (opened.seat, opened.kind, opened.parent) == ("s1", "rehearsal", "q1")


def test_with_several_supervisions_it_asks_which() -> None:
    facts = Talk(prompts={}, seat_list=(SEAT, replace(SEAT, id="s2")))
    turn = called(facts)
    assert turn.step == rehearsal.Whose()
    chosen = rehearsal.Whose().hear(Chose("seat:s2"), facts)
    assert chosen
    assert chosen.effects[0].seat == "s2"  # type: ignore[union-attr]


def test_without_a_supervision_of_ones_own_there_is_nothing_to_rehearse() -> None:
    facts = Talk(prompts={}, seat_list=())
    assert called(facts).effects == ()


def test_the_button_of_an_earlier_question_shows_the_one_that_is_open() -> None:
    facts = Talk(prompts={})
    called(facts)
    first = facts.open_prompt()
    assert first
    facts.do(floor.hear(None, Wrote("My words", 10), facts))
    facts.do(rehearsal.following(first.id, facts))
    again = rehearsal.following(first.id, facts)
    assert again
    assert again.effects == ()
