"""Fitting moments: the one reminder, "later", and when nobody is written to."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.holidays import finnish
from conversations.cadence import Kind, Slot
from conversations.calendar import Calendar, Pause, Rhythm
from conversations.moments import Later, fitting, later, later_choices, may_remind, not_now
from conversations.spacing import instant

HELSINKI = ZoneInfo("Europe/Helsinki")
HOLIDAYS = finnish(range(2026, 2030))
CALENDAR = Calendar(holidays=HOLIDAYS)
MINUTES = timedelta(minutes=1)


def at(day: str, wall: time = time(12)) -> datetime:
    return datetime.combine(date.fromisoformat(day), wall, tzinfo=HELSINKI)


def slot(moment: datetime) -> Slot:
    return Slot("m1:bring", Kind.BRING, moment.date(), moment, moment)


# --- later ----------------------------------------------------------------------------------------------


def test_later_is_this_evening_tomorrow_or_in_three_days() -> None:
    now = at("2026-11-24", time(12, 10))
    assert later_choices(now, CALENDAR, at("2026-12-02")) == (
        (Later.EVENING, at("2026-11-24", time(18, 30))),
        (Later.TOMORROW, at("2026-11-25")),
        (Later.THREE_DAYS, at("2026-11-27")),
    )


def test_nothing_is_offered_after_the_prompt_closes() -> None:
    now = at("2026-11-24", time(12, 10))
    assert [name for name, _ in later_choices(now, CALENDAR, at("2026-11-25"))] == [Later.EVENING]
    assert later_choices(now, CALENDAR, at("2026-11-24", time(18))) == ()


def test_this_evening_only_while_it_is_ahead_and_not_in_quiet_hours() -> None:
    assert later(Later.EVENING, at("2026-11-24", time(18)), CALENDAR) == at("2026-11-24", time(18, 30))
    assert later(Later.EVENING, at("2026-11-24", time(18, 1)), CALENDAR) is None
    early = Calendar(Rhythm(quiet_from=time(18)))
    assert later(Later.EVENING, at("2026-11-24"), early) is None
    assert later(Later.EVENING, at("2026-12-24"), CALENDAR) is None


def test_later_passes_over_holidays_and_pauses_and_each_moment_is_offered_once() -> None:
    now = at("2026-12-23", time(19))
    assert later_choices(now, CALENDAR, at("2027-01-05")) == ((Later.TOMORROW, at("2026-12-27")),)
    paused = Calendar(pauses=(Pause(date(2026, 11, 25), date(2026, 11, 30)),))
    assert later(Later.TOMORROW, at("2026-11-24"), paused) == at("2026-11-30")


def test_later_over_the_night_when_the_clock_is_turned_is_the_same_hour_on_the_wall() -> None:
    tomorrow = later(Later.TOMORROW, at("2027-03-27"), Calendar())
    assert tomorrow is not None
    assert tomorrow.time() == time(12)
    assert instant(tomorrow) - instant(at("2027-03-27")) == timedelta(hours=23)


# --- not now, and the next fitting moment ---------------------------------------------------------------


def test_someone_who_wrote_within_half_an_hour_is_not_interrupted() -> None:
    now = at("2026-11-24")
    assert not_now(now, None) is None
    assert not_now(now, now - 30 * MINUTES) is None
    assert not_now(now, now - 29 * MINUTES) == now + MINUTES
    assert not_now(now, (now - 29 * MINUTES).astimezone(UTC)) == now + MINUTES


@pytest.mark.parametrize(
    ("now", "moment"),
    [
        (at("2026-11-24", time(9, 41)), at("2026-11-24", time(9, 41))),
        (at("2026-11-24", time(6)), at("2026-11-24", time(8))),
        (at("2026-11-24", time(20)), at("2026-11-25", time(8))),
        (at("2026-11-27", time(21)), at("2026-11-30", time(8))),
        (at("2026-12-23", time(23)), at("2026-12-28", time(8))),
    ],
)  # fmt: skip
def test_the_next_fitting_moment(now: datetime, moment: datetime) -> None:
    assert fitting(now, CALENDAR) == moment


def test_a_fitting_moment_is_not_amid_someones_writing() -> None:
    now = at("2026-11-24", time(19, 45))
    assert fitting(now, CALENDAR, now - 20 * MINUTES) == now + 10 * MINUTES
    assert fitting(now, CALENDAR, now) == at("2026-11-25", time(8))


def test_a_pause_without_an_end_in_sight_still_gives_an_answer() -> None:
    calendar = Calendar(pauses=(Pause(date.min, date.max),))
    assert fitting(at("2026-11-24"), calendar) > at("2028-11-24")


walls = st.builds(time, st.integers(0, 23), st.integers(0, 59))
moments = st.datetimes(timezones=st.just(UTC), min_value=at("2026-01-01").replace(tzinfo=None),
                       max_value=at("2029-01-01").replace(tzinfo=None))  # fmt: skip
calendars = st.builds(Calendar, st.builds(Rhythm, hour=walls, quiet_from=walls, quiet_until=walls), st.just(HOLIDAYS))


@settings(deadline=None)
@given(moments, calendars, st.none() | st.integers(0, 60))
def test_what_is_fitting_is_awake_and_suits(now: datetime, calendar: Calendar, heard: int | None) -> None:
    last = None if heard is None else now - heard * MINUTES
    moment = fitting(now, calendar, last)
    assert instant(moment) >= now
    assert calendar.suits(moment.date())
    assert calendar.awake(moment)
    assert last is None or instant(moment) - last >= 30 * MINUTES
    assert fitting(moment, calendar, last) == moment


@settings(deadline=None)
@given(moments, calendars, st.integers(0, 10))
def test_what_is_offered_is_ahead_awake_and_before_the_end(now: datetime, calendar: Calendar, days: int) -> None:
    offered = later_choices(now, calendar, now + timedelta(days=days))
    assert len({moment for _, moment in offered}) == len(offered) <= 3
    for name, moment in offered:
        assert later(name, now, calendar) == moment
        assert now < instant(moment) < now + timedelta(days=days)
        assert moment.date() not in HOLIDAYS


# --- the reminder ---------------------------------------------------------------------------------------


def remind(opened: datetime, closes: datetime, *others: datetime, coming: tuple[datetime, ...] = (),
           calendar: Calendar = CALENDAR) -> datetime | None:  # fmt: skip
    return may_remind(opened, closes, calendar, [*others, opened], [slot(moment) for moment in coming])


def test_the_reminder_comes_after_two_days() -> None:
    assert remind(at("2026-11-24"), at("2026-12-04")) == at("2026-11-26")


def test_a_reminder_moves_from_a_weekend_or_a_holiday_but_not_far() -> None:
    assert remind(at("2026-11-26"), at("2026-12-04")) == at("2026-11-30")
    assert remind(at("2026-12-22"), at("2027-01-04")) is None


def test_a_reminder_respects_quiet_hours() -> None:
    calendar = Calendar(Rhythm(quiet_until=time(13)))
    assert remind(at("2026-11-24"), at("2026-12-04"), calendar=calendar) == at("2026-11-26", time(13))


def test_no_reminder_within_a_day_of_the_end() -> None:
    assert remind(at("2026-11-24"), at("2026-11-27", time(11, 59))) is None
    assert remind(at("2026-11-24"), at("2026-11-27")) == at("2026-11-26")


def test_no_reminder_when_it_would_be_the_third_in_seven_days() -> None:
    opened, closes = at("2026-11-24"), at("2026-12-04")
    assert remind(opened, closes, at("2026-11-20")) is None
    assert remind(opened, closes, at("2026-11-19")) == at("2026-11-26")
    assert remind(opened, closes, coming=(at("2026-11-30"),)) is None
    assert remind(opened, closes, coming=(at("2026-12-01"),)) == at("2026-11-26")
