"""Leaving takes two taps and no reason; an ended process is closed calmly."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from conversations.answers import Goal
from conversations.effects import Leave, Tell
from conversations.farewell import COMMANDS, HAPPENED, Leaving, Whose
from conversations.replies import Called, Chose, Happened
from conversations.talk import Turn
from tests.conversations.fake import PERSON, PROCESS, SEAT, Fake, buttons, said, words

ENDED = replace(SEAT, status="ended")
SECOND = replace(SEAT, id="s2", process="c2")


@dataclass
class WithGoals(Fake):
    def goals(self, seat: str) -> Sequence[Goal]:
        return (Goal("g1", seat, "coping"),)


def leave(facts: Fake) -> Turn:
    return COMMANDS["leave"](Called("leave"), facts)


def test_leaving_is_confirmed_once_and_the_supervisor_told_without_a_reason() -> None:
    assert leave(Fake()).step == Leaving("s1")
    turn = Leaving("s1").hear(Chose("leave"), Fake())
    assert turn is not None
    assert turn.effects == (Tell("supervisors:c1", "left", "s1"), Leave("s1"))
    assert turn.step is None


def test_staying_changes_nothing() -> None:
    turn = Leaving("s1").hear(Chose("stay"), Fake())
    assert turn is not None
    assert (turn.effects, said(turn)) == ((), ["All right. Everything is as before."])


def test_which_process_when_several() -> None:
    facts = Fake(seat_list=(SEAT, SECOND), process_list=(PROCESS, replace(PROCESS, id="c2", supervisor="Elsa")))
    assert leave(facts).step == Whose()
    assert buttons(Whose().ask(facts)) == ["seat:s1", "seat:s2", "stay"]
    turn = Whose().hear(Chose("seat:s2"), facts)
    assert turn is not None
    assert turn.step == Leaving("s2")
    assert Whose().hear(Chose("seat:s9"), facts) is None


def test_before_acceptance_there_is_less_to_say() -> None:
    pending = Fake(seat_list=(replace(SEAT, status="pending", joined=None),))
    assert len(Leaving("s1").ask(pending).lines) == 1
    assert leave(pending).step == Leaving("s1")


def test_nothing_to_leave() -> None:
    assert said(leave(Fake(seat_list=()))) == ["You are in no supervision now, so there is nothing to leave."]
    supervisor = Fake(person=replace(PERSON, supervises=True), seat_list=())
    assert said(leave(supervisor)) == ["A process that you supervise is ended in {processes}."]


def test_one_cannot_leave_twice() -> None:
    gone = Fake(seat_list=(replace(SEAT, status="left"),))
    assert words(Leaving("s1").ask(gone)) == ["You have left this supervision already."]
    assert Leaving("s1").hear(Chose("leave"), gone) is None


def test_an_ended_process_closes_with_the_goals_for_those_who_have_some() -> None:
    turn = HAPPENED["ended"](Happened("ended", "s1"), WithGoals(seat_list=(ENDED,)))
    assert (turn.effects, buttons(turn.says[0])) == ((), ["goals_now"])
    bare = HAPPENED["ended"](Happened("ended", "s1"), Fake(seat_list=(ENDED,)))
    assert buttons(bare.says[0]) == []


def test_an_ended_process_that_never_began_is_one_line() -> None:
    turn = HAPPENED["ended"](Happened("ended", "s1"), Fake(seat_list=(replace(ENDED, joined=None),)))
    assert len(turn.says[0].lines) == 1
    assert HAPPENED["ended"](Happened("ended", "s9"), Fake()).says == ()
