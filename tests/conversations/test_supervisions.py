"""/supervisions, who joins or leaves, the supervisor's pause, and the end: what is told, and what is not."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from conversations.effects import Accept, EndProcess, Invite, PauseProcess, Refuse, Tell
from conversations.message import QrPicture
from tests.conversations.fake import MEETING, PERSON, PROCESS, buttons
from tests.conversations.fake_supervisor import THEIRS, Desk, Talk, at

SECOND = replace(PROCESS, id="c2"), replace(THEIRS, id="s2", process="c2", label="Pekka")


def shown(**seat: object) -> Talk:
    talk = Talk()
    talk.facts.change(**seat)
    talk.call("supervisions")
    return talk


def two() -> Talk:
    return Talk(Desk(process_list=(PROCESS, SECOND[0]), seat_list=(THEIRS, SECOND[1])))


def test_one_process_is_shown_at_once_and_several_are_listed() -> None:
    assert shown().step is not None
    talk = two()
    talk.call("supervisions")
    assert buttons(talk.asks[0]) == ["c1", "c2", "done"]
    talk.press("c2")
    assert talk.told()["label"] == "Pekka"
    talk.press("back")
    talk.press("done")
    assert talk.step is None


def test_without_a_process_it_points_to_the_beginning() -> None:
    talk = Talk(Desk(process_list=()))
    assert talk.call("supervisions") == ["You have no open process here yet. {new} begins one."]


@pytest.mark.parametrize(
    ("seat", "state"),
    [
        ({"status": "invited"}, "The invitation has not been opened yet."),
        ({"status": "pending"}, "Someone has opened the invitation and waits for you."),
        ({"status": "declined"}, "The invitation was declined."),
        ({"status": "refused"}, "You did not accept the one who opened the invitation."),
        ({"status": "left"}, "The supervisee has left the process."),
        ({"reachable": False}, "Messages do not arrive just now."),
    ],
)
def test_it_tells_what_the_supervisor_needs_to_know(seat: dict[str, object], state: str) -> None:
    assert [line.msgid for line in shown(**seat).asks[0].lines][1:] == [state]  # type: ignore[union-attr]


def test_there_is_nobody_to_pause_for_when_the_supervisee_has_left() -> None:
    assert "pause" in buttons(shown().asks[0])
    assert {"pause", "resume"}.isdisjoint(buttons(shown(status="left").asks[0]))


def test_a_pause_of_the_supervisees_own_looks_like_anything_else() -> None:
    assert shown(paused_until=date(2026, 12, 24)).asks == shown().asks


def test_a_pause_of_the_supervisors_is_shown_until_it_is_over() -> None:
    talk = Talk(Desk(process_list=(replace(PROCESS, paused_until=date(2026, 12, 1)),)))
    talk.call("supervisions")
    assert talk.told()["day"] == date(2026, 12, 1)
    assert "resume" in buttons(talk.asks[0])
    talk.press("resume")
    assert talk.effects == [PauseProcess("c1", None), Tell("supervisee:s1", "process_resumed", "s1")]
    talk.facts.now = at(12, 1, 9)
    talk.call("supervisions")
    assert "pause" in buttons(talk.asks[0])


@pytest.mark.parametrize("typed", ["7.1.", "to 7.1.2027", "7 January", "torsdag 7.1"])
def test_a_pause_is_typed_shown_in_full_and_told_to_the_supervisee(typed: str) -> None:
    talk = shown()
    talk.press("pause")
    talk.write(typed)
    talk.press("yes")
    assert talk.effects == [
        PauseProcess("c1", date(2027, 1, 7)),
        Tell("supervisee:s1", "process_paused", "s1", "2027-01-07"),
    ]


@pytest.mark.parametrize("typed", ["23.11.2026", "eilen", "31.2.", "whenever", "1.1.2099", "today"])
def test_a_pause_until_a_wrong_day_is_not_made(typed: str) -> None:
    talk = shown()
    talk.press("pause")
    talk.write(typed)
    if talk.step and "yes" in buttons(talk.step.ask(talk.facts)):
        talk.press("yes")
    assert not any(isinstance(effect, PauseProcess) for effect in talk.facts.done)
    talk.press("out")
    assert talk.step
    assert talk.step.name == "supervisions.shown"


def test_the_end_is_asked_once_and_told() -> None:
    talk = shown()
    talk.press("end")
    talk.press("back")
    talk.press("end")
    talk.press("end")
    assert talk.effects == [EndProcess("c1"), Tell("supervisee:s1", "ended", "s1")]
    assert talk.step is None


def test_an_ended_process_is_still_read_but_not_changed() -> None:
    talk = Talk(Desk(process_list=(replace(PROCESS, status="ended"),)))
    talk.call("supervisions")
    assert buttons(talk.asks[0]) == ["meetings", "done"]
    talk.stand("process_end", "c1")
    assert talk.toast == "That question is closed."


# --- who joins


def test_a_joiner_is_shown_by_the_messengers_name_with_accept_and_refuse() -> None:
    talk = Talk()
    talk.facts.change(status="pending")
    talk.happen("join_requested", "s1")
    assert (talk.told()["label"], talk.told()["joiner"]) == ("Maija", "Maija M")
    assert buttons(talk.asks[0]) == ["accept", "refuse"]


def test_accepting_is_told_and_a_second_press_says_that_it_is_done() -> None:
    talk = Talk()
    talk.facts.change(status="pending")
    talk.stand("accept", "s1")
    assert talk.effects == [Accept("s1"), Tell("supervisee:s1", "accepted", "s1")]
    talk.facts.change(status="active")
    assert talk.stand("accept", "s1") == []
    assert (talk.toast, talk.effects) == ("Accepted already.", [])
    assert talk.stand("refuse", "s1") == []
    assert (talk.toast, talk.effects) == ("Accepted already.", [])


def test_refusing_is_told_and_frees_the_place() -> None:
    talk = Talk()
    talk.facts.change(status="pending")
    talk.stand("refuse", "s1")
    assert talk.effects == [Tell("supervisee:s1", "refused", "s1"), Refuse("s1")]
    assert buttons(talk.asks[0]) == ["invite"]


@pytest.mark.parametrize("status", ["invited", "declined", "refused"])
def test_a_free_place_is_offered_again(status: str) -> None:
    talk = Talk()
    talk.facts.change(status=status)
    talk.stand("invite", "s1")
    assert talk.effects == [Invite("s1", "token")]
    assert talk.asks[-1].attachment == QrPicture("https://t.me/peili?start=token")


@pytest.mark.parametrize("status", ["pending", "active", "left", "ended"])
def test_a_taken_place_is_not(status: str) -> None:
    talk = Talk()
    talk.facts.change(status=status)
    talk.stand("invite", "s1")
    assert (talk.toast, talk.effects) == ("That question is closed.", [])


@pytest.mark.parametrize("action", ["accept", "refuse", "invite", "process_end", "process_go_on"])
def test_nobody_does_anything_in_the_process_of_another(action: str) -> None:
    for person in (PERSON, replace(PERSON, id="p8", supervises=True)):
        talk = Talk(Desk(person=person))
        talk.facts.change(status="pending")
        talk.stand(action, "c1" if action.startswith("process") else "s1")
        assert (talk.toast, talk.effects) == ("That question is closed.", [])


@pytest.mark.parametrize(("what", "status"), [("declined", "declined"), ("left", "left")])
def test_who_declines_or_leaves_is_told_without_a_reason(what: str, status: str) -> None:
    talk = Talk()
    talk.facts.change(status=status)
    assert len(talk.happen(what, "s1")) == 1
    assert set(talk.told()) <= {"label", "digest"}


@pytest.mark.parametrize("what", ["join_requested", "declined"])
def test_news_that_no_longer_holds_is_not_told(what: str) -> None:
    assert Talk().happen(what, "s1") == []


# --- what the supervisee hears of a pause


def test_the_supervisee_hears_of_a_pause_and_of_its_end_as_it_now_stands() -> None:
    paused = Desk(process_list=(replace(PROCESS, paused_until=date(2026, 12, 15)),))
    for facts, what, said in (
        (paused, "process_paused", 1), (paused, "process_resumed", 0),
        (Desk(), "process_paused", 0), (Desk(), "process_resumed", 1),
    ):  # fmt: skip
        facts.person = PERSON
        assert len(Talk(facts).happen(what, "s1")) == said


def test_a_meeting_that_has_begun_stays_on_the_card_until_it_is_held() -> None:
    def card(now: datetime, status: str = "planned") -> object:
        talk = Talk(Desk(now=now, meeting_list=(replace(MEETING, status=status),)))
        talk.call("supervisions")
        return talk.told()["meeting"]

    assert card(at(12, 3, 13)).msgid == "{at}"  # type: ignore[attr-defined]
    assert card(at(12, 3, 15)).msgid == "{at}, not marked as held yet"  # type: ignore[attr-defined]
    assert card(at(12, 3, 15), "held").msgid == "not known yet"  # type: ignore[attr-defined]
