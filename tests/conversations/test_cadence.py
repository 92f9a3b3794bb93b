"""The plan: examples a supervisor would recognise, and what holds for every rhythm, holiday and moved meeting."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.holidays import finnish
from conversations.cadence import Kind, Slot, closing, plan
from conversations.calendar import Calendar, Pause, Rhythm
from conversations.moments import may_remind
from conversations.people import Meeting
from conversations.spacing import crowded, instant

HELSINKI = ZoneInfo("Europe/Helsinki")
HOLIDAYS = finnish(range(2025, 2032))
START = datetime(2026, 8, 31, 9, tzinfo=HELSINKI)


def at(day: date | str, wall: time = time(14)) -> datetime:
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return datetime.combine(day, wall, tzinfo=HELSINKI)


def meeting(number: int, day: date | str, status: str = "planned") -> Meeting:
    return Meeting(f"m{number}", "p", at(day), status)


def shown(slots: tuple[Slot, ...]) -> list[str]:
    return [f"{slot.id} {slot.at:%a %d.%m. %H:%M}" for slot in slots]


def two_weeks_apart(first: str, count: int = 4, weeks: int = 2) -> list[Meeting]:
    day = date.fromisoformat(first)
    return [meeting(n + 1, day + timedelta(weeks=weeks * n)) for n in range(count)]


# --- examples -------------------------------------------------------------------------------------------


def test_an_interval_of_two_weeks_holds_after_theme_and_bring() -> None:
    meetings = two_weeks_apart("2026-09-10")
    slots = plan(Calendar(), meetings, START, at("2026-09-10", time(16)))
    assert shown(slots)[:3] == [
        "m1:after Fri 11.09. 12:00", "m1:theme1 Thu 17.09. 12:00", "m2:bring Tue 22.09. 12:00"]  # fmt: skip


def test_four_weeks_hold_a_second_theme_spaced_evenly() -> None:
    meetings = two_weeks_apart("2026-09-08", weeks=4)
    slots = plan(Calendar(Rhythm(weeks=4)), meetings, START, at("2026-09-08", time(16)))
    assert shown(slots)[:4] == [
        "m1:after Wed 09.09. 12:00", "m1:theme1 Thu 17.09. 12:00",
        "m1:theme2 Thu 24.09. 12:00", "m2:bring Fri 02.10. 12:00"]  # fmt: skip


def test_the_plan_reaches_over_the_interval_after_the_next_meeting() -> None:
    ids = [slot.id for slot in plan(Calendar(), two_weeks_apart("2026-09-10"), START, START)]
    assert ids[-3:] == ["m1:after", "m1:theme1", "m2:bring"]


def test_a_prompt_closes_when_the_next_falls_due_or_the_meeting_begins() -> None:
    meetings = two_weeks_apart("2026-09-10")
    after, theme, bring = plan(Calendar(), meetings, START, at("2026-09-10", time(16)))[:3]
    assert after.closes == theme.at
    assert theme.closes == bring.at
    assert bring.closes == meetings[1].at


def test_before_the_first_meeting_there_is_a_theme_and_a_bring_and_nothing_to_look_back_on() -> None:
    slots = plan(Calendar(), [meeting(1, "2026-09-15")], START, START)
    assert [slot.id for slot in slots][:3] == ["r2026-08-31:theme1", "m1:bring", "m1:after"]


def test_shortly_before_the_first_meeting_there_is_only_room_for_a_bring() -> None:
    slots = plan(Calendar(), [meeting(1, "2026-09-04")], START, START)
    assert shown(slots)[0] == "m1:bring Wed 02.09. 12:00"
    assert slots[1].id == "m1:after"


def test_a_meeting_tomorrow_leaves_no_room() -> None:
    slots = plan(Calendar(), [meeting(1, "2026-09-01")], START, at("2026-08-31", time(15)))
    assert slots[0].id == "m1:after"


def test_without_dates_the_rhythm_rolls_from_the_start_and_speaks_of_no_meeting() -> None:
    slots = plan(Calendar(), [], START, START)
    assert shown(slots) == ["r2026-08-31:theme1 Tue 08.09. 12:00", "r2026-09-14:theme1 Tue 22.09. 12:00"]
    once_agreed = plan(Calendar(), [meeting(1, "2026-09-10", "cancelled")], START, START)
    assert {slot.kind for slot in once_agreed} == set(Kind)


def test_the_rhythm_rolls_on_from_the_last_meeting() -> None:
    slots = plan(Calendar(Rhythm(weeks=3)), [meeting(1, "2026-09-10", "held")], START, at("2026-09-14"))
    assert [slot.id for slot in slots][:3] == ["m1:after", "m1:theme1", "r2026-10-01:bring"]


def test_by_dates_there_is_no_bring_until_the_next_date_is_known() -> None:
    calendar = Calendar(Rhythm(weeks=0))
    slots = plan(calendar, [meeting(1, "2026-09-10")], START, at("2026-09-10", time(16)))
    assert [slot.id for slot in slots] == ["m1:after", "m1:theme1", "m1:theme2"]
    assert slots[-1].closes == slots[-1].at + timedelta(days=28)
    assert plan(calendar, [], START, START) == ()
    assert plan(calendar, [meeting(1, "2026-09-10")], START, at("2027-09-10")) == ()


def test_a_week_between_meetings_is_not_crowded_with_a_theme() -> None:
    meetings = [meeting(1, "2026-09-08"), meeting(2, "2026-09-15"), meeting(3, "2026-09-22")]
    slots = plan(Calendar(), meetings, START, at("2026-09-08", time(16)))
    assert [slot.id for slot in slots][:3] == ["m1:after", "m2:bring", "m2:after"]


def test_in_a_few_days_between_meetings_only_the_bring_is_left() -> None:
    meetings = [meeting(1, "2026-09-07"), meeting(2, "2026-09-10"), meeting(3, "2026-09-24")]
    slots = plan(Calendar(), meetings, START, at("2026-09-07", time(16)))
    assert [slot.id for slot in slots][:2] == ["m2:bring", "m2:after"]


def test_two_meetings_on_one_day_make_no_slot_between_them() -> None:
    meetings = [meeting(1, "2026-09-10"), Meeting("m2", "p", at("2026-09-10", time(17)))]
    slots = plan(Calendar(), meetings, START, START)
    assert "m2:after" in {slot.id for slot in slots}
    assert {"m1:after", "m2:bring"}.isdisjoint(slot.id for slot in slots)


def test_a_moved_meeting_moves_its_slots_and_they_keep_their_ids() -> None:
    meetings = two_weeks_apart("2026-09-10", 2)
    now = at("2026-09-12")
    before = plan(Calendar(), meetings, START, now, done={"m1:after"})
    meetings[1] = meeting(2, "2026-10-01")
    after = plan(Calendar(), meetings, START, now, done={"m1:after"})
    assert [slot.id for slot in before][:2] == [slot.id for slot in after][:2] == ["m1:theme1", "m2:bring"]
    assert shown(after)[:2] == ["m1:theme1 Tue 22.09. 12:00", "m2:bring Tue 29.09. 12:00"]


def test_what_was_opened_never_opens_again_when_the_meeting_moves() -> None:
    meetings = [meeting(1, "2026-09-10"), meeting(2, "2026-09-30")]
    done = {"m1:after", "m1:theme1", "m2:bring"}
    slots = plan(Calendar(), meetings, START, at("2026-09-23"), done=done)
    assert done.isdisjoint(slot.id for slot in slots)


def test_a_cancelled_meeting_takes_its_slots_along() -> None:
    meetings = two_weeks_apart("2026-09-10")
    meetings[1] = replace(meetings[1], status="cancelled")
    slots = plan(Calendar(), meetings, START, at("2026-09-10", time(16)))
    assert [slot.id for slot in slots][:4] == ["m1:after", "m1:theme1", "m1:theme2", "m3:bring"]


def test_bring_is_not_asked_again_at_once_when_the_meeting_it_was_for_is_cancelled() -> None:
    meetings = [meeting(1, "2026-09-10"), meeting(2, "2026-09-24", "cancelled")]
    slots = plan(Calendar(), meetings, START, at("2026-09-22", time(13)), done={"m1:after", "m2:bring"})
    assert "r2026-09-24:bring" not in {slot.id for slot in slots}
    later = [*meetings, meeting(3, "2026-10-08")]
    slots = plan(Calendar(), later, START, at("2026-09-22", time(13)), done={"m1:after", "m2:bring"})
    assert "m3:bring" in {slot.id for slot in slots}


def test_bring_of_the_rolling_rhythm_serves_a_meeting_set_for_the_same_days() -> None:
    meetings = [meeting(1, "2026-09-17")]
    slots = plan(Calendar(), meetings, START, at("2026-09-11", time(13)), done={"r2026-09-14:bring"})
    assert "m1:bring" not in {slot.id for slot in slots}


def test_public_holidays_move_prompts() -> None:
    calendar = Calendar(holidays=HOLIDAYS)
    slots = plan(calendar, [meeting(1, "2026-12-23"), meeting(2, "2027-01-07")], START, at("2026-12-23"))
    assert shown(slots)[:3] == [
        "m1:after Mon 28.12. 12:00", "m1:theme1 Wed 30.12. 12:00", "m2:bring Tue 05.01. 12:00"]  # fmt: skip


def test_a_pause_moves_prompts_until_the_day_they_come_again() -> None:
    pause = Pause(date(2026, 9, 11), date(2026, 9, 16))
    slots = plan(Calendar(pauses=(pause,)), two_weeks_apart("2026-09-10"), START, at("2026-09-10", time(16)))
    assert shown(slots)[0] == "m1:after Wed 16.09. 12:00"


def test_after_a_long_pause_the_plan_goes_on_by_itself() -> None:
    pause = Pause(date(2026, 9, 1), date(2027, 1, 11))
    slots = plan(Calendar(pauses=(pause,)), [], START, START)
    assert slots[0].day >= pause.until


def test_nothing_comes_after_the_end() -> None:
    ends = date(2026, 9, 24)
    slots = plan(Calendar(), two_weeks_apart("2026-09-10"), START, START, ends=ends)
    assert slots[-1].id == "m2:bring"
    slots = plan(Calendar(), [meeting(1, "2026-09-10")], START, at("2026-09-10", time(16)), ends=ends)
    assert slots[-1].id == "r2026-09-24:bring"
    assert slots[-1].closes == at("2026-09-25", time(0))
    assert plan(Calendar(), [], START, at("2026-09-26"), ends=ends) == ()


def test_a_slot_that_has_just_fallen_due_keeps_its_place_for_an_hour() -> None:
    meetings = two_weeks_apart("2026-09-10")
    assert plan(Calendar(), meetings, START, at("2026-09-11", time(12, 59)))[0].day == date(2026, 9, 11)
    assert plan(Calendar(), meetings, START, at("2026-09-11", time(13, 1)))[0].day > date(2026, 9, 11)


def test_what_has_no_room_left_in_the_week_waits_or_is_dropped() -> None:
    sent = [at("2026-09-17", time(12, 0, 20)), at("2026-09-18", time(12))]
    meetings = [meeting(1, "2026-09-10"), meeting(2, "2026-09-22"), meeting(3, "2026-10-06")]
    done = {"m1:after", "m1:theme1"}
    slots = plan(Calendar(), meetings, START, at("2026-09-18", time(13)), done=done, sent=sent)
    assert shown(slots)[0] == "m2:after Thu 24.09. 12:01"


def test_an_hour_within_the_quiet_hours_becomes_their_end() -> None:
    calendar = Calendar(Rhythm(hour=time(22), quiet_from=time(21), quiet_until=time(7, 30)))
    assert plan(calendar, [], START, START)[0].at.time() == time(7, 30)


def test_closing_of_an_open_prompt_follows_a_moved_meeting() -> None:
    opened = at("2026-09-22", time(12))
    meetings = [meeting(2, "2026-09-24"), meeting(3, "2026-09-23", "cancelled")]
    assert closing(opened, [], meetings, Calendar()) == meetings[0].at
    assert closing(opened, [], meetings, Calendar(), date(2026, 9, 22)) == at("2026-09-23", time(0))


@pytest.mark.parametrize(
    ("night", "wall"), [("2027-03-28", time(4, 30)), ("2026-10-25", time(3, 30)), ("2026-10-26", time(3, 30))]
)
def test_both_nights_when_the_clock_is_turned(night: str, wall: time) -> None:
    day = date.fromisoformat(night)
    rhythm = Rhythm(hour=time(3, 30), quiet_from=time(0), quiet_until=time(0), weekdays=frozenset(range(7)))
    meetings = [meeting(1, day - timedelta(days=1)), meeting(2, day + timedelta(days=13))]
    slot = plan(Calendar(rhythm), meetings, START, meetings[0].at)[0]
    assert (slot.id, slot.day, slot.at.time(), slot.at.fold) == ("m1:after", day, wall, 0)


def test_leap_day_and_the_turn_of_the_year() -> None:
    calendar = Calendar(Rhythm(weekdays=frozenset(range(7))), holidays=HOLIDAYS)
    slots = plan(calendar, [meeting(1, "2028-02-28"), meeting(2, "2028-03-13")], START, at("2028-02-28"))
    assert slots[0].day == date(2028, 2, 29)
    slots = plan(calendar, [meeting(1, "2027-12-27"), meeting(2, "2028-01-10")], START, at("2027-12-27"))
    assert [slot.day.year for slot in slots][:3] == [2027, 2028, 2028]


@pytest.mark.parametrize("weeks", [2, 3, 4])
@pytest.mark.parametrize("first", [f"2026-09-{day:02}" for day in range(7, 14)])
@pytest.mark.parametrize("weekdays", [{1, 2, 3}, {0}, {1}, {2}, {3}, {4}, {0, 4}, {5}, set(range(7))])
def test_every_rhythm_gets_all_its_prompts(weeks: int, first: str, weekdays: set[int]) -> None:
    calendar = Calendar(Rhythm(weeks=weeks, weekdays=frozenset(weekdays)))
    meetings = two_weeks_apart(first, 6, weeks)
    kinds = [Kind.AFTER, Kind.THEME, *[Kind.THEME] * (weeks == 4), Kind.BRING]
    sent: list[datetime] = []
    done: set[str] = set()
    while (slot := plan(calendar, meetings, START, sent[-1] if sent else meetings[0].at, done=done, sent=sent)[0]
           ).at < meetings[-1].at:  # fmt: skip
        done.add(slot.id)
        sent.append(slot.at)
    assert len(sent) == len(kinds) * 5


# --- what always holds ----------------------------------------------------------------------------------

walls = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30]))
days = st.dates(date(2026, 1, 1), date(2028, 12, 31))


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    rhythm = Rhythm(
        draw(st.sampled_from([2, 3, 4, 0])),
        draw(st.frozensets(st.integers(0, 6))),
        draw(walls),
        draw(walls),
        draw(walls),
        ZoneInfo(draw(st.sampled_from(["Europe/Helsinki", "America/New_York", "UTC"]))),
    )
    begins = draw(st.lists(days, max_size=2))
    pauses = tuple(Pause(day, day + timedelta(days=draw(st.integers(1, 40)))) for day in begins)
    return Calendar(rhythm, HOLIDAYS, pauses)


@st.composite
def processes(draw: st.DrawFn) -> tuple[datetime, list[Meeting]]:
    day = draw(days)
    start = at(day, draw(walls))
    meetings = []
    for number in range(draw(st.integers(0, 5))):
        day += timedelta(days=draw(st.one_of(st.sampled_from([14, 21, 28]), st.integers(0, 45))))
        status = draw(st.sampled_from(["planned", "planned", "planned", "held", "cancelled"]))
        meetings.append(Meeting(f"m{number}", "p", at(day, draw(walls)), status))
    return start, meetings


def check(slots: tuple[Slot, ...], calendar: Calendar, sent: list[datetime]) -> None:
    moments = [instant(slot.at) for slot in slots]
    assert moments == sorted(moments)
    assert len({slot.id for slot in slots}) == len({slot.day for slot in slots}) == len(slots)
    assert not crowded([*sent, *moments])
    for slot in slots:
        suits = calendar.suits_theme if slot.kind is Kind.THEME else calendar.suits
        assert suits(slot.day)
        assert slot.day not in HOLIDAYS
        assert calendar.awake(slot.at)
        assert slot.at.date() == slot.day
        assert instant(slot.closes) > instant(slot.at)
    assert all(instant(a.closes) <= instant(b.at) for a, b in pairwise(slots))


@settings(deadline=None)
@given(calendars(), processes(), st.integers(0, 200))
def test_a_plan_keeps_every_promise(calendar: Calendar, process: tuple[datetime, list[Meeting]], hours: int) -> None:
    start, meetings = process
    now = start + timedelta(hours=hours * 5)
    slots = plan(calendar, meetings, start, now)
    check(slots, calendar, [])
    assert all(instant(slot.at) >= instant(now) - timedelta(hours=1) for slot in slots)
    begin = [instant(m.at) for m in meetings if m.status != "cancelled"]
    assert not any(instant(s.at) < moment < instant(s.closes) for s in slots for moment in begin)


@settings(deadline=None, max_examples=40)
@given(calendars(), processes())
def test_as_time_passes_the_same_slots_come_out(calendar: Calendar, process: tuple[datetime, list[Meeting]]) -> None:
    start, meetings = process
    sent: list[datetime] = []
    done: set[str] = set()
    expected = plan(calendar, meetings, start, start)
    for _ in range(12):
        if not expected:
            break
        for now in (expected[0].at - timedelta(hours=7), expected[0].at):
            slots = plan(calendar, meetings, start, max(now, start, key=instant), done=done, sent=sent)
            assert slots[: len(expected)] == expected
        done.add(slots[0].id)
        sent.append(slots[0].at)
        expected = slots[1:]


@settings(deadline=None, max_examples=40)
@given(calendars(), processes(), st.data())
def test_a_life_with_delays_reminders_and_moved_meetings(
    calendar: Calendar, process: tuple[datetime, list[Meeting]], data: st.DataObject
) -> None:
    start, meetings = process
    sent: list[datetime] = []
    done: list[str] = []
    now = instant(start)
    for _ in range(10):
        slots = plan(calendar, meetings, start, now, done=done, sent=sent)
        check(slots, calendar, sent)
        if not slots:
            break
        assert slots[0].id not in done
        now = max(now, instant(slots[0].at)) + timedelta(seconds=data.draw(st.integers(0, 90)))
        done.append(slots[0].id)
        sent.append(now)
        remind(calendar, slots, sent)
        now = sent[-1]
        moving = data.draw(st.integers(-5, 14))
        meetings = [
            replace(m, at=m.at + timedelta(days=moving)) if instant(m.at) > now + timedelta(days=6) else m
            for m in meetings
        ]
    assert not crowded(sent)
    assert len(set(done)) == len(done)


def remind(calendar: Calendar, slots: tuple[Slot, ...], sent: list[datetime]) -> None:
    """Sends the one reminder if it may come, and sees that it may."""
    opened = sent[-1]
    reminder = may_remind(opened, slots[0].closes, calendar, sent, slots[1:])
    if reminder is not None:
        assert calendar.awake(reminder)
        assert calendar.suits(reminder.date())
        assert instant(reminder) - opened >= timedelta(days=2) - timedelta(hours=1)
        assert instant(slots[0].closes) - instant(reminder) >= timedelta(days=1)
        sent.append(instant(reminder))


def test_datetimes_in_any_zone_give_the_same_plan() -> None:
    meetings = two_weeks_apart("2026-10-22")
    abroad = [replace(m, at=m.at.astimezone(UTC)) for m in meetings]
    assert plan(Calendar(), meetings, START, START) == plan(Calendar(), abroad, START.astimezone(UTC), START)
