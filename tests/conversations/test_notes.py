"""Words with nothing open are a private note; where it goes is its writer's to say."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.effects import Erase, Keep, MoveNote, SetKind
from conversations.notes import STANDING, Kept, heard
from conversations.replies import Chose, Spoke, Wrote
from conversations.talk import Turn
from tests.conversations.fake import NOW, PERSON, PROCESS, SEAT, Fake, buttons, reflection, said, words

NOTE = reflection(kind="note", prompt="", theme="", question="")
OTHER = (replace(SEAT, id="s2", process="c2"), replace(PROCESS, id="c2", supervisor="Elsa"))


def two() -> Fake:
    return Fake(seat_list=(SEAT, OTHER[0]), process_list=(PROCESS, OTHER[1]), prompts={})


def press(action: str, facts: Fake) -> Turn:
    turn = STANDING[action]("r1", facts)
    assert turn is not None
    return turn


def test_words_are_kept_as_a_note() -> None:
    facts = Fake(prompts={})
    turn = facts.do(heard(Wrote("By the way", 3), facts))
    assert turn.effects == (Keep("reflection-0", "s1", "note", 3, text="By the way"),)
    assert isinstance(turn.step, Kept)
    ask = turn.step.ask(facts)
    assert words(ask) == ["Kept as a note. Only you can see this."]
    assert buttons(ask) == ["note_next", "words_share", "note_keep", "note_forget"]
    assert ask.free


def test_what_follows_within_minutes_joins() -> None:
    facts = Fake(heard=NOW - timedelta(minutes=2)).keep(NOTE)
    turn = facts.do(Kept("r1").hear(Wrote("and", 4), facts))
    assert turn.effects == (Keep("r1", "s1", "note", 4, text="and"),)
    assert words(Kept("r1").ask(facts)) == ["Kept as a note, {n} messages. Only you can see this."]


@pytest.mark.parametrize(
    "facts",
    [
        Fake(heard=NOW - timedelta(hours=2)).keep(NOTE),
        Fake(heard=NOW).keep(replace(NOTE, place="supervision")),
        Fake(heard=NOW),
    ],
)
def test_otherwise_a_new_note_begins(facts: Fake) -> None:
    turn = Kept("r1").hear(Wrote("Another day", 4), facts)
    assert turn is not None
    assert turn.effects == (Keep("reflection-0", "s1", "note", 4, text="Another day"),)


def test_empty_words_and_voice_without_consent_are_told() -> None:
    assert heard(Wrote("\u200b", 3), Fake()).effects == ()
    silent = Fake(seat_list=(replace(SEAT, consents=replace(SEAT.consents, voice=False)),))
    assert heard(Spoke("file", 3), silent).effects == ()


def test_pending_is_told_and_nothing_is_kept() -> None:
    turn = heard(Wrote("Hello", 1), Fake(seat_list=(replace(SEAT, status="pending"),)))
    assert turn.effects == ()
    assert "has not accepted you yet" in said(turn)[0]


@pytest.mark.parametrize(("supervises", "where"), [(True, "/supervisions"), (False, "/help")])
def test_without_a_process_the_way_on_is_told(supervises: bool, where: str) -> None:
    turn = heard(Wrote("Hello", 1), Fake(seat_list=(), person=replace(PERSON, supervises=supervises)))
    assert turn.effects == ()
    assert where in said(turn)[0]


def test_for_the_next_meeting_it_is_still_private() -> None:
    turn = press("note_next", Fake().keep(NOTE))
    assert turn.effects == (SetKind("r1", "bring"),)
    assert "so far" in said(turn)[0]
    assert "words_share" in buttons(turn.says[0])


def test_it_can_be_a_note_again() -> None:
    assert press("note_keep", Fake().keep(replace(NOTE, kind="bring"))).effects == (SetKind("r1", "note"),)
    assert press("note_keep", Fake().keep(NOTE)).effects == ()


def test_forgetting_is_asked_once_more() -> None:
    facts = Fake().keep(NOTE)
    turn = press("note_forget", facts)
    assert turn.effects == ()
    assert buttons(turn.says[0]) == ["note_gone", "note_not"]
    assert press("note_not", facts).effects == ()
    turn = press("note_gone", facts)
    assert turn.effects == (Erase("r1"),)
    assert turn.says[0].rows == ()
    for action in ("note_forget", "note_gone", "note_not"):
        assert STANDING[action]("r1", Fake()) is None


def test_with_several_processes_a_note_can_be_anothers() -> None:
    facts = two().keep(NOTE)
    ask = Kept("r1").ask(facts)
    assert words(ask)[1] == "Supervisor: {supervisor}"
    assert buttons(ask)[-1] == "for:s2"
    turn = Kept("r1").hear(Chose("for:s2"), facts)
    assert turn is not None
    assert turn.effects == (MoveNote("r1", "s2"),)
    assert Kept("r1").hear(Chose("for:s9"), facts) is None
