"""What suits a person is theirs to set: days, hours, voice, language and pauses, with exact answers to what is odd."""

from dataclasses import replace
from datetime import date, time

import pytest

from conversations.effects import Pause, SetConsent, SetPerson, SetTimes
from conversations.overview import Overview
from conversations.pausing import Pausing, pause
from conversations.people import Times
from conversations.personal import Name, Zone
from conversations.preferences import STANDING, Whose, settings
from conversations.replies import Called, Chose, Wrote
from conversations.speaking import INVITED, Language, language
from conversations.talk import Step, Turn
from conversations.times import Days, Hour, QuietFrom, QuietUntil
from tests.conversations.fake import NOW, PERSON, PROCESS, SEAT, Fake, buttons, said, words

SECOND = replace(SEAT, id="s2", process="c2")
SUPERVISOR = replace(PERSON, supervises=True, name="Aino")


def hear(step: Step, key: str, facts: Fake) -> Turn:
    turn = step.hear(Chose(key), facts)
    assert turn is not None
    return turn


def write(step: Step, text: str, facts: Fake) -> Turn:
    turn = step.hear(Wrote(text), facts)
    assert turn is not None
    return turn


def test_settings_open_at_once_or_ask_which() -> None:
    assert settings(Called("settings"), Fake()).step == Overview("s1")
    several = Fake(seat_list=(SEAT, SECOND), process_list=(PROCESS, replace(PROCESS, id="c2")))
    assert settings(Called("settings"), several).step == Whose()
    assert hear(Whose(), "seat:s2", several).step == Overview("s2")
    assert Whose().hear(Chose("seat:s3"), several) is None


def test_a_supervisor_sees_name_and_zone_only() -> None:
    facts = Fake(person=SUPERVISOR, seat_list=(), process_list=())
    assert settings(Called("settings"), facts).step == Overview("")
    assert buttons(Overview("").ask(facts)) == ["name", "zone", "done"]
    assert Overview("").hear(Chose("days"), facts) is None
    assert hear(Overview(""), "name", facts).step == Name("")


def test_a_supervisee_has_no_name_to_set() -> None:
    assert "name" not in buttons(Overview("s1").ask(Fake()))
    assert Overview("s1").hear(Chose("name"), Fake()) is None


def test_consents_are_switched() -> None:
    assert hear(Overview("s1"), "voice", Fake()).effects == (SetConsent("s1", "voice", False),)
    assert hear(Overview("s1"), "thin", Fake()).effects == (SetConsent("s1", "thin_chat", True),)


def test_days_are_toggled_and_one_remains() -> None:
    assert hear(Days("s1"), "day:4", Fake()).effects == (SetTimes("s1", weekdays=(1, 2, 3, 4)),)
    assert hear(Days("s1"), "day:2", Fake()).effects == (SetTimes("s1", weekdays=(1, 3)),)
    one = Fake(seat_list=(replace(SEAT, times=Times(weekdays=(2,))),))
    last = hear(Days("s1"), "day:2", one)
    assert (last.effects, bool(last.toast)) == ((), True)
    assert Days("s1").hear(Chose("day:9"), Fake()) is None


def test_times_opens_from_a_button_for_ones_own_seat_only() -> None:
    turn = STANDING["times"]("s1", Fake())
    assert turn is not None
    assert (turn.step, turn.anew) == (Days("s1"), True)
    assert STANDING["times"]("s9", Fake()) is None


@pytest.mark.parametrize(
    ("text", "at"), [("14", time(14)), ("klo 9.30", time(9, 30)), ("kl. 9:05", time(9, 5)), ("at 10", time(10))]
)
def test_an_hour_is_read(text: str, at: time) -> None:
    assert write(Hour("s1"), text, Fake()).effects == (SetTimes("s1", hour=at),)


def test_an_hour_in_quiet_hours_is_told() -> None:
    turn = write(Hour("s1"), "22", Fake())
    assert (turn.step, turn.effects) == (Hour("s1"), ())
    assert "hour:20" not in buttons(Hour("s1").ask(Fake()))


def test_an_hour_that_is_none_is_told_and_an_answer_is_left_alone() -> None:
    assert said(write(Hour("s1"), "25", Fake())) == ["An hour is understood when it is written like 14 or 9.30."]
    assert Hour("s1").hear(Wrote("I met the team"), Fake()) is None


def test_quiet_hours_never_cover_the_hour() -> None:
    facts = Fake(seat_list=(replace(SEAT, times=Times(hour=time(9))),))
    assert "hour:10" not in buttons(QuietUntil("s1").ask(facts))
    assert hear(QuietFrom("s1"), "hour:21", facts).step == QuietUntil("s1")
    assert hear(QuietUntil("s1"), "hour:7", facts).effects == (SetTimes("s1", quiet_until=time(7)),)
    assert QuietUntil("s1").hear(Chose("hour:10"), facts) is None


def test_a_name_is_one_line_of_some_length() -> None:
    facts = Fake(person=SUPERVISOR)
    assert write(Name(), " Aino\n Virta ", facts).effects == (SetPerson(name="Aino Virta"),)
    assert write(Name(), "\u200b", facts).effects == ()
    assert write(Name(), "a" * 61, facts).effects == ()


@pytest.mark.parametrize(
    ("text", "zone"), [("europe/berlin", "Europe/Berlin"), ("America/New York", "America/New_York"), ("Nowhere/Is", "")]
)
def test_a_zone_is_read(text: str, zone: str) -> None:
    assert write(Zone("s1"), text, Fake()).effects == ((SetPerson(zone=zone),) if zone else ())


@pytest.mark.parametrize("text", ["../etc/passwd", "/", "Europe/", "\0/x"])
def test_a_path_is_no_zone(text: str) -> None:
    assert write(Zone("s1"), text, Fake()).effects == ()


def test_language_is_chosen_and_the_open_question_offered() -> None:
    assert language(Called("language"), Fake()).step == Language()
    turn = hear(Language(), "sv", Fake())
    assert turn.effects == (SetPerson(language="sv"),)
    assert buttons(turn.says[0]) == ["prompt_back"]
    assert turn.says[0].lines[0].args["help"] == "/hjalp"  # type: ignore[union-attr]


def test_a_stranger_hears_the_three_languages() -> None:
    turn = language(Called("language"), Fake(person=None, seat_list=()))
    assert (turn.effects, turn.says[0].lines) == ((), INVITED)


# --- pauses


@pytest.mark.parametrize(
    ("key", "until"),
    [("week", date(2026, 12, 1)), ("weeks", date(2026, 12, 8)), ("month", date(2026, 12, 24))],
)
def test_a_pause_takes_two_taps_and_holds_everywhere(key: str, until: date) -> None:
    facts = Fake(seat_list=(SEAT, SECOND))
    assert pause(Called("pause"), facts).step == Pausing()
    assert hear(Pausing(), key, facts).effects == (Pause("s1", until), Pause("s2", until))


@pytest.mark.parametrize(("today", "until"), [((2027, 1, 31), date(2027, 2, 28)), ((2026, 12, 15), date(2027, 1, 15))])
def test_a_month_ends_where_months_end(today: tuple[int, int, int], until: date) -> None:
    year, month, day = today
    facts = Fake(now=NOW.replace(year=year, month=month, day=day))
    assert hear(Pausing(), "month", facts).effects == (Pause("s1", until),)


@pytest.mark.parametrize(
    ("text", "until"),
    [("3.12.", date(2026, 12, 3)), ("3.1", date(2027, 1, 3)), ("2026-12-03", date(2026, 12, 3))],
)  # fmt: skip
def test_a_day_is_written(text: str, until: date) -> None:
    assert write(Pausing(), text, Fake()).effects == (Pause("s1", until),)


def test_a_distant_day_is_shown_in_full_before_it_holds() -> None:
    asked = write(Pausing(), "1.11.2027", Fake())
    assert (asked.step, asked.effects) == (Pausing("2027-11-01"), ())
    assert words(Pausing("2027-11-01").ask(Fake())) == [
        "Questions would come again only on {day:fullday}. Is that right?"
    ]
    assert hear(Pausing("2027-11-01"), "yes", Fake()).effects == (Pause("s1", date(2027, 11, 1)),)
    assert hear(Pausing("2027-11-01"), "other", Fake()).step == Pausing()
    assert write(Pausing("2027-11-01"), "1.12.", Fake()).effects == (Pause("s1", date(2026, 12, 1)),)


@pytest.mark.parametrize("text", ["31.2.", "1.11.2026", "24.11.", "3.12.2028", "2026-13-01"])
def test_a_day_that_cannot_be_is_told(text: str) -> None:
    turn = write(Pausing(), text, Fake())
    assert (turn.step, turn.effects, len(turn.says)) == (Pausing(), (), 1)


def test_an_answer_written_here_is_not_taken_for_a_day() -> None:
    assert Pausing().hear(Wrote("Tired of the 3 meetings that we had this week, all of them"), Fake()) is None
    assert not Pausing().ask(Fake()).free


def test_a_pause_is_shown_and_ended() -> None:
    facts = Fake(seat_list=(replace(SEAT, paused_until=date(2026, 12, 8)),))
    assert words(Pausing().ask(facts))[0].startswith("There is a pause now.")
    assert hear(Pausing(), "resume", facts).effects == (Pause("s1", None),)
    assert "resume" not in buttons(Pausing().ask(Fake()))


def test_nothing_to_pause() -> None:
    assert pause(Called("pause"), Fake(seat_list=())).effects == ()
