"""/digest: which, when, and when it comes by itself."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations.effects import PushDigest, SendDigest
from conversations.reading import DAY, EVENING, NEVER, TWO_HOURS, push_at
from tests.conversations.fake import MEETING, PROCESS, buttons
from tests.conversations.fake_supervisor import THEIRS, Desk, Talk, at


def test_the_digest_comes_at_once_and_then_how_it_could_come_by_itself() -> None:
    talk = Talk()
    talk.call("digest")
    assert talk.effects == [SendDigest("c1", file=True)]
    assert buttons(talk.asks[0]) == ["evening", "day", "hours", "never"]


@pytest.mark.parametrize(("key", "hours"), [("evening", EVENING), ("day", DAY), ("hours", TWO_HOURS), ("never", NEVER)])
def test_it_is_chosen_once_and_can_be_changed(key: str, hours: int) -> None:
    talk = Talk()
    talk.call("digest")
    talk.press(key)
    assert talk.effects == [PushDigest("c1", hours)]
    talk.facts.process_list = (replace(PROCESS, push_hours=hours),)
    talk.call("digest")
    assert buttons(talk.asks[0]) == ["push"]
    talk.stand("push", "c1")
    assert talk.step
    assert talk.step.name == "reading.pushing"


def test_with_several_processes_it_asks_whose() -> None:
    other = replace(PROCESS, id="c2", status="ended"), replace(THEIRS, id="s2", process="c2", status="ended")
    talk = Talk(Desk(process_list=(PROCESS, other[0]), seat_list=(THEIRS, other[1])))
    talk.call("digest")
    talk.press("c2")
    assert (talk.effects, talk.step) == ([SendDigest("c2")], None)


@pytest.mark.parametrize("status", ["invited", "pending", "refused", "declined"])
def test_there_is_none_before_someone_is_accepted(status: str) -> None:
    talk = Talk()
    talk.facts.change(status=status)
    talk.call("digest")
    assert talk.effects == []


def pushed(now: datetime, hours: int = TWO_HOURS, **process: object) -> Talk:
    talk = Talk(Desk(now=now, process_list=(replace(PROCESS, push_hours=hours, **process),)))  # type: ignore[arg-type]
    talk.due("push", "c1")
    return talk


def test_a_digest_that_falls_due_is_sent_without_a_word() -> None:
    talk = pushed(at(12, 3, 12))
    assert (talk.effects, talk.asks) == ([SendDigest("c1")], ())


def test_a_digest_with_nothing_new_comes_as_one_line_and_whole_at_a_press(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Desk, "unchanged", lambda self, process: at(12, 2, 9))
    talk = pushed(at(12, 3, 12))
    assert talk.effects == []
    assert (talk.told()["label"], talk.told()["day"]) == ("Maija", at(12, 2).date())
    talk.stand("digest", "c1")
    assert talk.effects == [SendDigest("c1")]
    assert talk.stand("digest", "c9") == []


def test_it_is_not_sent_when_the_meeting_moved_or_the_process_ended_or_it_is_not_wanted() -> None:
    assert pushed(at(12, 1, 12)).effects == []
    assert pushed(at(12, 3, 15)).effects == []
    assert pushed(at(12, 3, 12), hours=0).effects == []
    assert pushed(at(12, 3, 12), hours=NEVER).effects == []
    assert pushed(at(12, 3, 12), status="ended").effects == []


def test_the_evening_before_is_at_six_whenever_the_meeting_is() -> None:
    assert push_at(MEETING.at, EVENING) == at(12, 2, 18)
    assert push_at(at(12, 3, 8), EVENING) == at(12, 2, 18)
    assert push_at(at(3, 28, 9, year=2027), EVENING) == at(3, 27, 18, year=2027)


def test_hours_are_hours_on_the_nights_when_clocks_turn() -> None:
    meeting = at(3, 28, 9, year=2027)
    utc = ZoneInfo("UTC")
    assert meeting.astimezone(utc) - push_at(meeting, DAY).astimezone(utc) == timedelta(hours=24)
