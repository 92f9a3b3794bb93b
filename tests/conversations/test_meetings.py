"""Meetings: set, moved, cancelled, held; who hears of it; and the agreed end."""

from dataclasses import replace
from datetime import date

import pytest

from conversations.effects import CancelMeeting, HoldMeeting, MoveMeeting, SetMeeting, Tell
from conversations.people import Seat
from tests.conversations.fake import MEETING, PERSON, PROCESS, buttons
from tests.conversations.fake_supervisor import THEIRS, Desk, Talk, at

HELD = replace(MEETING, id="m0", at=at(11, 20, 14))


def listed(facts: Desk | None = None) -> Talk:
    talk = Talk(facts or Desk())
    talk.call("supervisions")
    talk.press("meetings")
    return talk


def test_it_shows_what_is_planned_and_counts_what_was_held() -> None:
    talk = listed(Desk(meeting_list=(replace(HELD, status="held"), MEETING)))
    assert talk.asks[0].lines[0].n == 1  # type: ignore[union-attr]
    assert buttons(talk.asks[0]) == ["m1", "set", "back"]


@pytest.mark.parametrize("typed", ["17.12. klo 9", "to 17.12. klo 9.00", "17 Dec 9am", "2026-12-17 09:00"])
def test_a_meeting_is_set_as_people_type_it_and_told(typed: str) -> None:
    talk = listed()
    talk.press("set")
    talk.write(typed)
    talk.press("yes")
    assert talk.effects == [
        SetMeeting(f"meeting-{talk.facts.made - 1}", "c1", at(12, 17, 9)),
        Tell("supervisee:s1", "meeting_set", f"meeting-{talk.facts.made - 1}", "2026-12-17T09:00:00+02:00"),
    ]


def test_a_day_is_chosen_and_then_its_hour_chosen_or_typed() -> None:
    talk = listed()
    talk.press("set")
    assert "day:2026-12-17" in buttons(talk.asks[0])  # two weeks after the last one
    talk.press("day:2026-12-17")
    talk.write("9.30")
    assert talk.told()["what"].args["at"] == at(12, 17, 9, 30)  # type: ignore[attr-defined]
    talk.press("change")
    talk.press("day:2026-12-17")
    talk.press("hour:14:00")
    assert talk.told()["what"].args["at"] == at(12, 17, 14)  # type: ignore[attr-defined]


@pytest.mark.parametrize("typed", ["eilen klo 9", "31.2. klo 9", "soon", "x" * 4096, "<b>3.12.</b>", "24.11. klo 9"])
def test_a_wrong_moment_sets_nothing_and_asks_again(typed: str) -> None:
    talk = listed()
    talk.press("set")
    assert len(talk.write(typed)) == 2
    assert talk.effects == []
    talk.press("out")


def test_a_moment_that_has_passed_before_it_is_confirmed_is_not_set() -> None:
    talk = listed()
    talk.press("set")
    talk.write("24.11. klo 13")
    talk.facts.now = at(11, 24, 13, 30)
    talk.press("yes")
    assert talk.effects == []


def test_a_meeting_is_moved_and_told() -> None:
    talk = listed()
    for key in ("m1", "move"):
        talk.press(key)
    talk.write("pe 4.12. klo 10")
    talk.press("yes")
    assert talk.effects == [
        MoveMeeting("m1", at(12, 4, 10)),
        Tell("supervisee:s1", "meeting_moved", "m1", "2026-12-04T10:00:00+02:00"),
    ]


def test_a_meeting_is_cancelled_after_one_question_and_told() -> None:
    talk = listed()
    for key in ("m1", "cancel", "back", "cancel", "cancel"):
        talk.press(key)
    assert talk.effects == [
        CancelMeeting("m1"),
        Tell("supervisee:s1", "meeting_cancelled", "m1", "2026-12-03T14:00:00+02:00"),
    ]


def test_nobody_is_told_before_someone_is_accepted() -> None:
    talk = listed(Desk(seat_list=(replace(THEIRS, status="pending"),)))
    for key in ("m1", "cancel", "cancel"):
        talk.press(key)
    assert talk.effects == [CancelMeeting("m1")]


def test_only_a_meeting_whose_time_has_come_is_held() -> None:
    talk = listed(Desk(meeting_list=(HELD, MEETING)))
    talk.press("m1")
    assert "held" not in buttons(talk.asks[0])
    talk.press("back")
    talk.press("m0")
    talk.press("held")
    assert talk.effects == [HoldMeeting("m0")]


@pytest.mark.parametrize(("agreed", "asked"), [(0, False), (1, True), (2, False)])
def test_after_the_last_agreed_meeting_it_asks_whether_to_end(agreed: int, asked: bool) -> None:
    talk = listed(Desk(process_list=(replace(PROCESS, meetings=agreed),), meeting_list=(HELD, MEETING)))
    talk.press("m0")
    talk.press("held")
    assert (buttons(talk.asks[0]) == ["process_end", "process_go_on"]) is asked


def test_after_the_last_day_it_asks_too_and_going_on_changes_nothing() -> None:
    talk = Talk(Desk(process_list=(replace(PROCESS, ends=date(2026, 11, 23)),)))
    talk.happen("process_over", "c1")
    assert buttons(talk.asks[0]) == ["process_end", "process_go_on"]
    assert len(talk.stand("process_go_on", "c1")) == 1
    assert talk.effects == []
    talk.stand("process_end", "c1")
    assert talk.step
    assert talk.step.name == "supervisions.ending"


def test_a_meeting_that_is_gone_meanwhile_is_said_to_be() -> None:
    talk = listed()
    talk.press("m1")
    talk.facts.meeting_list = (replace(MEETING, status="cancelled"),)
    assert talk.step
    assert buttons(talk.step.ask(talk.facts)) == ["back"]
    talk.press("back")


# --- the supervisee


class Theirs(Desk):
    """The supervisee's own facts."""

    def my_seats(self) -> tuple[Seat, ...]:
        return self.seat_list


def supervisee(**meeting: object) -> Talk:
    return Talk(Theirs(person=PERSON, meeting_list=(replace(MEETING, **meeting),)))  # type: ignore[arg-type]


def test_the_supervisee_hears_the_moment_as_it_now_stands() -> None:
    for what in ("meeting_set", "meeting_moved"):
        talk = supervisee(at=at(12, 4, 10))
        assert len(talk.happen(what, "m1", "2026-12-03T14:00:00+02:00")) == 1
        assert talk.told()["at"] == at(12, 4, 10)


def test_news_of_a_meeting_that_has_passed_or_gone_is_dropped() -> None:
    for what in ("meeting_set", "meeting_moved"):
        assert supervisee(status="cancelled").happen(what, "m1", "") == []
        assert supervisee(at=at(11, 24, 11)).happen(what, "m1", "") == []
    assert supervisee().happen("meeting_cancelled", "m1", "2026-11-24T11:00:00+02:00") == []


def test_a_cancelled_meeting_is_told_in_the_readers_own_time() -> None:
    talk = supervisee(status="cancelled")
    talk.happen("meeting_cancelled", "m1", "2026-12-03T13:00:00+01:00")
    assert talk.told()["at"] == at(12, 3, 14)
