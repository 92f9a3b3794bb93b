"""/new: from the first question to the invitation, half-made ones, changes, and whatever else is typed."""

from dataclasses import replace
from datetime import date

import pytest

from conversations.effects import Invite, OpenProcess, SetMeeting
from conversations.message import QrPicture, Text
from conversations.talk import dump
from tests.conversations.fake import PERSON
from tests.conversations.fake_supervisor import Desk, Talk, at


def made(*, end: str = "n8") -> Talk:
    """A talk in which everything has been answered; now is Tuesday 24 November 2026."""
    talk = Talk()
    talk.call("new")
    for step in ("managers", "w:Maija", "sv", "programme:lenses", "3", "w:to 3.12. klo 14", "yes", end):
        talk.write(step[2:]) if step.startswith("w:") else talk.press(step)
    return talk


def test_it_asks_one_thing_at_a_time_and_shows_everything_before_it_opens() -> None:
    talk = made()
    told = talk.told()
    assert talk.step
    assert talk.step.name == "contracting.review"
    assert talk.asks[-1].lines[1].args["label"] == "Maija"  # type: ignore[union-attr]
    assert [text.args["at"] for text in told["meetings"]] == [at(12, 3, 14)]  # type: ignore[attr-defined]
    assert told["end"] == Text("after {n} meeting", {"n": 8}, "after {n} meetings", 8)


def test_it_opens_the_process_with_its_meeting_and_an_invitation_to_forward() -> None:
    talk = made()
    talk.press("begin")
    opened, meeting, invite = talk.effects
    assert isinstance(opened, OpenProcess)
    assert (opened.form, opened.weeks, opened.label, opened.language) == ("managers", 3, "Maija", "sv")
    assert opened.themes == ("role", "power", "structures", "dialogue")
    assert (opened.meetings, opened.ends) == (8, None)
    assert meeting == SetMeeting(meeting.id, opened.id, at(12, 3, 14))  # type: ignore[union-attr]
    assert invite == Invite(opened.seat, "token")
    forward = talk.asks[-1]
    assert forward.attachment == QrPicture("https://t.me/peili?start=token")
    assert forward.language == "sv"
    assert forward.lines[0].args == {"name": "Aino", "link": "https://t.me/peili?start=token"}  # type: ignore[union-attr]
    assert talk.step is None
    assert talk.facts.drafts == {}


@pytest.mark.parametrize(
    ("answers", "count", "ends"),
    [
        (["n5"], 5, None), (["w:6"], 6, None), (["open"], 0, None), (["w:30.6.2027", "yes"], 0, date(2027, 6, 30)),
        (["day", "w:30 June 2027", "yes"], 0, date(2027, 6, 30)),
    ],
)  # fmt: skip
def test_it_ends_after_meetings_on_a_day_or_not_yet(answers: list[str], count: int, ends: date | None) -> None:
    talk = made(end="w:nothing of the kind")
    assert "I did not understand that as a day. Write it like this: {examples}." in [
        line.msgid for ask in talk.asks for line in ask.lines if isinstance(line, Text)
    ]
    for step in answers:
        talk.write(step[2:]) if step.startswith("w:") else talk.press(step)
    talk.press("begin")
    opened = talk.effects[0]
    assert isinstance(opened, OpenProcess)
    assert (opened.meetings, opened.ends) == (count, ends)


@pytest.mark.parametrize("number", ["0", "201", "9" * 4000, "００"])
def test_a_number_of_meetings_has_bounds(number: str) -> None:
    talk = made(end="w:" + number)
    assert talk.step
    assert talk.step.name == "contracting.end"


def test_own_themes_come_in_the_order_pressed_and_a_second_press_takes_one_out() -> None:
    talk = Talk()
    talk.facts.drafts = {"new.form": "individual", "new.label": "M", "new.language": "fi"}
    talk.call("new")
    for key in ("on", "own", "theme:power", "theme:self", "theme:role", "theme:self", "done"):
        talk.press(key)
    assert talk.facts.drafts["new.themes"] == "power,role"


def test_a_selection_of_nothing_cannot_be_ready() -> None:
    talk = Talk()
    talk.facts.drafts = {"new.form": "individual", "new.label": "M", "new.language": "fi"}
    talk.call("new")
    talk.press("on")
    talk.press("own")
    with pytest.raises(AssertionError):
        talk.press("done")


def by_dates() -> Talk:
    talk = made()
    for key in ("change", "rhythm", "0"):
        talk.press(key)
    return talk


def test_dates_are_typed_one_a_line_shown_and_confirmed() -> None:
    talk = by_dates()
    talk.write("17.12. klo 9\n\n3.12. klo 14\n3.12. klo 14")
    assert talk.asks[0].lines[0] == Text("I understood:")
    talk.press("yes")
    talk.press("begin")
    opened, *meetings, _ = talk.effects
    assert isinstance(opened, OpenProcess)
    assert opened.weeks == 0
    assert [m.at for m in meetings if isinstance(m, SetMeeting)] == [at(12, 3, 14), at(12, 17, 9)]


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("3.12. klo 14\n31.2. klo 9", "There is no such day in the calendar."),
        ("3.12.", "I understood the day, but not the hour. Write both, such as: {examples}."),
        ("3.12.2025 klo 9", "That has passed already."),
        ("soon", "I did not understand that as a time. Write it like this: {examples}."),
        ("pe 3.12. klo 14", "The weekday and the date do not belong together."),
        ("3.12.2099 klo 9", "That is more than two years away."),
        ("28.3.2027 klo 3.30", "The clocks skip that hour that night."),
    ],
)
def test_each_wrong_line_has_its_own_answer(typed: str, wrong: str) -> None:
    talk = by_dates()
    said = talk.write(typed)
    assert said[0] == "This line I could not take: {line}"
    assert said[1] == wrong


def test_a_change_from_weeks_to_dates_asks_for_the_meetings_anew_and_one_of_weeks_does_not() -> None:
    talk = by_dates()
    assert talk.step
    assert talk.step.name == "contracting.dates"
    talk = made()
    for key in ("change", "rhythm", "2"):
        talk.press(key)
    assert talk.step
    assert talk.step.name == "contracting.review"


def test_what_was_left_half_made_is_gone_on_with_or_begun_anew() -> None:
    talk = Talk()
    talk.call("new")
    talk.press("individual")
    talk.press("later")
    assert talk.step is None
    talk.call("new")
    assert talk.step
    assert talk.step.name == "contracting.resume"
    talk.press("on")
    assert talk.step.name == "contracting.label"
    talk.call("new")
    talk.press("over")
    assert talk.step.name == "contracting.form"
    assert talk.facts.drafts == {}


def test_a_meeting_that_passes_while_the_draft_waits_is_asked_again() -> None:
    talk = made()
    talk.facts.now = at(12, 4, 9)
    talk.press("begin")
    assert talk.step
    assert talk.step.name == "contracting.meetings"
    assert talk.effects == []


@pytest.mark.parametrize("text", ["", "   ", "\u202e\u2066", "x" * 65, "y" * 4096])
def test_a_label_is_one_to_sixty_four_visible_characters(text: str) -> None:
    talk = Talk()
    talk.call("new")
    talk.press("individual")
    talk.write(text)
    assert talk.step
    assert talk.step.name == "contracting.label"


def test_a_label_is_kept_on_one_line_without_marks_that_turn_it() -> None:
    talk = Talk()
    talk.call("new")
    talk.press("individual")
    talk.write(" <b>Maija\u202e</b>\n  M 🙂 ")
    assert talk.facts.drafts["new.label"] == "<b>Maija</b> M 🙂"


def test_no_state_holds_what_was_typed() -> None:
    talk = Talk()
    talk.call("new")
    talk.press("individual")
    talk.write("Secretname")
    assert talk.step
    assert "Secretname" not in str(dump(talk.step))


def test_a_supervisee_is_pointed_elsewhere_by_each_command() -> None:
    for command in ("new", "supervisions", "ask", "digest"):
        talk = Talk(Desk(person=PERSON))
        assert talk.call(command) == ["That command is for supervisors. {help} shows what there is for you."]


def test_the_time_is_the_supervisors_own() -> None:
    talk = made()
    assert talk.facts.person
    talk.facts.person = replace(talk.facts.person, zone="Europe/London")
    talk.press("begin")
    meeting = talk.effects[1]
    assert isinstance(meeting, SetMeeting)
    assert str(meeting.at.tzinfo) == "Europe/London"
    assert meeting.at.hour == 14
