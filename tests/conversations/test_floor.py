"""Who answers when nothing quite fits: a remark and the question are one message, and words find a place."""

from __future__ import annotations

from dataclasses import replace

from conversations import contracting, floor, noticing, speaking, welcome
from conversations.effects import ClearJots, Jot
from conversations.people import Invitation
from conversations.replies import Called, Chose, Happened, Stale, Wrote
from conversations.talk import Step
from tests.conversations.fake import PERSON, Fake, buttons, said, words

SUPERVISOR = replace(PERSON, name="Aino", supervises=True)


class Invited(Fake):
    """Someone who has been invited and has not joined."""

    def invitation(self, token: str) -> Invitation | None:
        return Invitation("i1", "supervisee", process="c1", seat="s1", inviter="Aino", language="fi")


class Underway(Invited):
    """Someone who has opened the invitation and then did something else."""

    def draft(self, key: str) -> str:
        return "i1" if key == "invited" else ""


class Enrolling(Fake):
    """Someone who is about to become a supervisor."""

    def draft(self, key: str) -> str:
        return "Aino" if key == "enrolling.name" else ""


def heard(step: Step, text: str, facts: Fake) -> list[list[str]]:
    """The lines of every message that answers a text."""
    turn = floor.hear(step, Wrote(text), facts)
    return [words(ask) for ask in floor.asks(turn, step, facts)]


def test_words_at_buttons_alone_get_the_question_again_in_one_message() -> None:
    facts = Fake(person=SUPERVISOR, seat_list=(), prompts={})
    (message,) = heard(contracting.Language(), "Finnish", facts)
    assert message == ["I did not understand that here.", "In which language does the supervisee reflect?"]


def test_words_of_a_supervisee_are_kept_even_when_a_step_waits() -> None:
    facts = Fake(prompts={})
    assert floor.hear(contracting.Language(), Wrote("A thought"), facts).effects


def test_the_notice_is_told_in_full_only_once() -> None:
    facts = Invited(person=None, seat_list=(), prompts={})
    step = welcome.Noticed("i1")
    turn = floor.hear(step, Wrote("Hello"), facts)
    assert said(turn) == ["Nothing is stored yet, so I did not keep that. First I need your choice."]
    assert turn.step == welcome.Noticed("i1", told=True)
    assert words(turn.step.ask(facts)) == ["{name} invites you to supervision with Peili. Shall we go on?"]
    assert buttons(turn.step.ask(facts)) == ["on", "no"]
    assert floor.hear(step, Chose("more"), facts).step == turn.step


def test_a_command_amid_enrolling_leads_back_to_the_question() -> None:
    turn = floor.hear(None, Called("new"), Enrolling(seat_list=(), prompts={}))
    assert said(turn) == ["First this one question."]
    assert turn.again


def test_news_stand_alone_above_the_question_that_waits() -> None:
    facts, step = Fake(prompts={}), contracting.Language()
    turn = floor.hear(step, Happened("meeting_moved", "m1"), facts)
    assert [words(ask) for ask in floor.asks(turn, step, facts)] == [
        ["The meeting has moved. It is now {at}."], ["In which language does the supervisee reflect?"],
    ]  # fmt: skip


def test_who_leaves_the_notice_for_something_else_finds_back_to_it() -> None:
    facts = Underway(seat_list=(), prompts={})
    back = welcome.Noticed("i1")
    assert floor.hear(speaking.Language(), Chose("sv"), facts).step == back
    assert floor.hear(None, Called("start"), facts).step == back
    assert floor.hear(None, Wrote("yes"), facts).step == back
    assert floor.hear(None, Stale("yes"), facts).step == back
    assert floor.hear(speaking.Language(), Chose("sv"), Fake(prompts={})).step is None


def test_the_notice_is_forgotten_when_it_has_been_answered() -> None:
    facts = Underway(seat_list=(), prompts={})
    opened = floor.hear(None, Called("start", "i1"), Invited(seat_list=(), prompts={}))
    assert Jot("invited", "i1") in opened.effects
    assert ClearJots("invited") in floor.hear(noticing.Thin("i1"), Chose("yes"), facts).effects
    assert ClearJots("invited") in floor.hear(welcome.Noticed("i1"), Chose("no"), facts).effects
