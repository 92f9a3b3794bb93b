"""/ask: the question, how it will look, when it goes, and taking it back."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from conversations.answers import Prompt
from conversations.effects import AskOwn, TakeBackAsk
from conversations.talk import dump
from tests.conversations.fake import PROCESS, buttons, words
from tests.conversations.fake_supervisor import THEIRS, Desk, Talk, at

WAITING = Prompt("q9", "s1", "ask", "ask", "", "What then?", "waiting", due=at(11, 25, 8))


def written(facts: Desk | None = None, text: str = "What would your team say?") -> Talk:
    talk = Talk(facts or Desk())
    talk.call("ask")
    talk.write(text)
    return talk


def test_the_question_is_shown_as_it_will_look_in_the_language_of_the_process() -> None:
    talk = written(Desk(process_list=(replace(PROCESS, language="sv"),)))
    preview, question = talk.asks
    assert preview.language == "sv"
    assert preview.lines[-1].text == "What would your team say?"  # type: ignore[union-attr]
    assert buttons(preview) == []
    assert not preview.unasked
    assert not preview.guard
    assert buttons(question) == ["next", "other", "anew", "never_mind"]


def test_it_goes_at_the_next_time_that_suits() -> None:
    talk = written()
    assert words(talk.asks[-1]) == ["Above is the question as it will look. It can go now. When shall it go?"]
    talk.press("next")
    assert words(talk.asks[0]) == ["To <b>{label}</b>: the question goes now."]
    assert talk.effects == [AskOwn(f"prompt-{talk.facts.made - 1}", "s1", "What would your team say?", talk.facts.now)]
    assert buttons(talk.asks[0]) == ["ask_back"]
    assert talk.facts.drafts == {}


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("huomenna klo 14", at(11, 25, 14)), ("tomorrow 10pm", at(11, 26, 8)), ("la 12", at(11, 30, 8)),
        ("6.12. klo 12", at(12, 7, 8)),
    ],
)  # fmt: skip
def test_a_chosen_time_that_does_not_suit_becomes_the_next_that_does(typed: str, due: datetime) -> None:
    talk = written(Desk(holidays=frozenset({date(2026, 12, 6)})))
    talk.press("other")
    talk.write(typed)
    talk.press("yes")
    (asked,) = talk.effects
    assert isinstance(asked, AskOwn)
    assert asked.due == due


def test_a_pause_of_the_supervisees_own_does_not_show() -> None:
    paused = Desk(seat_list=(replace(THEIRS, paused_until=date(2026, 12, 24)),))
    assert written(paused).asks == written().asks


def test_the_supervisors_pause_does() -> None:
    talk = written(Desk(process_list=(replace(PROCESS, paused_until=date(2026, 12, 15)),)))
    assert talk.told()["at"] == at(12, 15, 8)


def test_coming_back_from_another_time_shows_the_question_again() -> None:
    talk = written()
    first = talk.asks[0]
    talk.press("other")
    talk.press("out")
    assert talk.asks[0] == first


@pytest.mark.parametrize("text", ["", " \n ", "\u202e", "x" * 501, "y" * 4096])
def test_a_question_has_words_and_at_most_five_hundred_characters(text: str) -> None:
    talk = written(text=text)
    assert talk.step
    assert talk.step.name == "asking.question"
    assert talk.facts.drafts == {}


def test_five_hundred_characters_fit_and_stay_as_they_are() -> None:
    text = "<b>*_[" + "ä" * 494
    talk = written(text=text)
    talk.press("next")
    (asked,) = talk.effects
    assert isinstance(asked, AskOwn)
    assert asked.text == text


def test_no_state_holds_the_question() -> None:
    talk = written(text="Secretwords")
    assert talk.step
    assert "Secretwords" not in str(dump(talk.step))


def test_with_several_supervisees_it_asks_to_whom_and_only_of_those_accepted() -> None:
    seats = (THEIRS, *(replace(THEIRS, id=f"s{n}", status=s) for n, s in ((2, "active"), (3, "left"), (4, "pending"))))
    talk = Talk(Desk(seat_list=seats))
    talk.call("ask")
    assert buttons(talk.asks[0]) == ["s1", "s2", "never_mind"]
    talk.press("s2")
    talk.write("Well?")
    talk.press("next")
    (asked,) = talk.effects
    assert isinstance(asked, AskOwn)
    assert asked.seat == "s2"


def test_with_nobody_to_ask_it_says_so() -> None:
    talk = Talk(Desk(seat_list=(replace(THEIRS, status="pending"),)))
    talk.call("ask")
    assert talk.step is None


def test_someone_who_leaves_meanwhile_is_sent_nothing() -> None:
    talk = written()
    talk.facts.change(status="left")
    talk.press("next")
    assert talk.effects == []
    assert talk.facts.drafts == {}


def test_what_waits_is_shown_and_can_be_taken_back() -> None:
    talk = Talk(Desk(waiting=(WAITING,)))
    talk.call("ask")
    assert buttons(talk.asks[0]) == ["ask_back"]
    talk.stand("ask_back", "q9")
    assert talk.effects == [TakeBackAsk("q9")]


@pytest.mark.parametrize("thing", ["q9", "q1", "nothing"])
def test_what_has_gone_is_not_taken_back(thing: str) -> None:
    talk = Talk()
    assert talk.stand("ask_back", thing) == []
    assert (talk.toast, talk.effects) == ("It has gone already, or was taken back.", [])


def test_never_mind_leaves_nothing_behind() -> None:
    talk = written()
    talk.press("never_mind")
    assert (talk.step, talk.effects, talk.facts.drafts) == (None, [], {})
