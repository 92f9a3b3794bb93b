"""Dates and times as people type them, in three languages, and what is said of those that make no sense."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.date_words import MONTHS, WEEKDAYS
from conversations.dates import Problem, When, read_date, read_hour, read_when

HELSINKI = ZoneInfo("Europe/Helsinki")
NOW = datetime(2026, 11, 24, 10, 30, tzinfo=HELSINKI)  # a Tuesday

THIRD = date(2026, 12, 3)  # a Thursday
TWO, HALF_TWO, NINE, TEN, NOON = time(14), time(14, 30), time(9), time(10), time(12)


@pytest.mark.parametrize(
    ("text", "day", "wall"),
    [
        # Finnish
        ("on 2.12. klo 9", date(2026, 12, 2), NINE),
        ("3.12. klo 14", THIRD, TWO), ("3.12. klo 14.30", THIRD, HALF_TWO), ("3.12 klo 14:30", THIRD, HALF_TWO),
        ("3.12. 14.30", THIRD, HALF_TWO), ("3. 12. klo 14", THIRD, TWO), ("03.12.2026 klo 14.00", THIRD, TWO),
        ("3.12.2026 klo 14.00", THIRD, TWO), ("3.12.26 klo 14", THIRD, TWO), ("3.12. 2026 klo 14", THIRD, TWO),
        ("to 14", date(2026, 11, 26), TWO), ("To klo 14", date(2026, 11, 26), TWO),
        ("to 3.12. klo 14", THIRD, TWO), ("torstaina 3.12. klo 14", THIRD, TWO), ("to 3.12.", THIRD, None),
        ("torstaina klo 9", date(2026, 11, 26), NINE), ("TORSTAINA KLO 9", date(2026, 11, 26), NINE),
        ("huomenna 10", date(2026, 11, 25), TEN), ("huomenna kello 10", date(2026, 11, 25), TEN),
        ("ylihuomenna klo 14", date(2026, 11, 26), TWO), ("tänään 14", date(2026, 11, 24), TWO),
        ("ensi maanantaina 9", date(2026, 11, 30), NINE), ("ensi tiistaina 14", date(2026, 12, 1), TWO),
        ("viikon päästä", date(2026, 12, 1), None), ("viikon päästä klo 14", date(2026, 12, 1), TWO),
        ("viikon kuluttua klo 14", date(2026, 12, 1), TWO), ("kahden viikon päästä 9", date(2026, 12, 8), NINE),
        ("3 viikon päästä torstaina 9", date(2026, 12, 17), NINE), ("10 päivän päästä", date(2026, 12, 4), None),
        ("torstaina viikon päästä klo 14", THIRD, TWO), ("ensi viikon torstaina klo 14", THIRD, TWO),
        ("torstaina ensi viikolla klo 14", THIRD, TWO), ("ensi viikolla to 14", THIRD, TWO),
        ("3. joulukuuta klo 14", THIRD, TWO), ("3.joulukuuta 2026 klo 14", THIRD, TWO),
        ("joulukuun 3. klo 14", THIRD, TWO), ("12. kesakuuta 9", date(2027, 6, 12), NINE),
        ("klo 14 torstaina", date(2026, 11, 26), TWO), ("14.30 3.12.", THIRD, HALF_TWO),
        ("klo 14 3.12.", THIRD, TWO), ("3.12. klo 14–15.30", THIRD, TWO), ("3.12. klo 1430", THIRD, HALF_TWO),
        ("3.12.", THIRD, None), ("3.12", THIRD, None), ("to", date(2026, 11, 26), None),
        ("3.12. keskipäivällä", THIRD, NOON), ("  3.12.\u00a0 klo\n14 ", THIRD, TWO),
        # Swedish
        ("tors 14", date(2026, 11, 26), TWO), ("på torsdag kl. 9", date(2026, 11, 26), NINE),
        ("pa torsdag kl 9", date(2026, 11, 26), NINE), ("to 3.12 kl. 14.00", THIRD, TWO),
        ("i morgon kl 10", date(2026, 11, 25), TEN), ("imorgon 10", date(2026, 11, 25), TEN),
        ("i övermorgon kl. 14", date(2026, 11, 26), TWO), ("idag kl 14", date(2026, 11, 24), TWO),
        ("3 december kl 14", THIRD, TWO), ("den 3 december kl. 14.30", THIRD, HALF_TWO),
        ("torsdagen den 3 december kl. 14", THIRD, TWO), ("3:e december", THIRD, None),
        ("om en vecka", date(2026, 12, 1), None), ("om två veckor kl 14", date(2026, 12, 8), TWO),
        ("om 14 dagar", date(2026, 12, 8), None), ("nästa måndag kl. 9", date(2026, 11, 30), NINE),
        ("torsdag nästa vecka kl 14", THIRD, TWO), ("nästa vecka på torsdag kl 14", THIRD, TWO),
        ("on 14", date(2026, 11, 25), TWO), ("lö 9", date(2026, 11, 28), NINE), ("Sö 9", date(2026, 11, 29), NINE),
        ("ma\u030andag 9", date(2026, 11, 30), NINE), ("den 3.12 kl. 14", THIRD, TWO),
        # English
        ("Thu 2pm", date(2026, 11, 26), TWO), ("3 Dec 2pm", THIRD, TWO), ("3 Dec 2 p.m.", THIRD, TWO),
        ("Dec 3 at 14:00", THIRD, TWO), ("December 3rd, 2026 at 2:30 pm", THIRD, HALF_TWO),
        ("the 3rd of December at 14:00", THIRD, TWO), ("Thu 3 Dec, 14:00", THIRD, TWO),
        ("Thursday, 3 December 2026, 2pm", THIRD, TWO), ("on Thu 3 Dec at 2pm", THIRD, TWO),
        ("on 3 Dec at 2pm", THIRD, TWO),
        ("next Monday 9am", date(2026, 11, 30), NINE), ("on Thursday at 2 o'clock", date(2026, 11, 26), time(2)),
        ("tomorrow at noon", date(2026, 11, 25), NOON), ("noon tomorrow", date(2026, 11, 25), NOON),
        ("the day after tomorrow 9am", date(2026, 11, 26), NINE), ("today 12pm", date(2026, 11, 24), NOON),
        ("in two weeks at 9", date(2026, 12, 8), NINE), ("in a week", date(2026, 12, 1), None),
        ("Thursday next week 14:00", THIRD, TWO), ("2pm on Thursday", date(2026, 11, 26), TWO),
        ("Thu 3 Dec 2pm-3.30pm", THIRD, TWO), ("3 Dec!", THIRD, None),
        # by figures
        ("2026-12-03 14:00", THIRD, TWO), ("2026-12-03T14:00", THIRD, TWO), ("2026-12-03", THIRD, None),
        ("3/12 14", THIRD, TWO), ("3/12/2026 14:00", THIRD, TWO), ("3-12-2026 14:00", THIRD, TWO),
    ],
)  # fmt: skip
def test_it_understands_what_people_type(text: str, day: date, wall: time | None) -> None:
    assert read_when(text, NOW) == When(day, wall)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("31.2.", Problem.NO_SUCH_DATE), ("31.2. klo 14", Problem.NO_SUCH_DATE), ("to 31.2.", Problem.NO_SUCH_DATE),
        ("32.1. 9", Problem.NO_SUCH_DATE), ("12/24 9", Problem.NO_SUCH_DATE), ("0.0.", Problem.NO_SUCH_DATE),
        ("29.2.2027 klo 9", Problem.NO_SUCH_DATE), ("2026-13-01 9:00", Problem.NO_SUCH_DATE),
        ("31 november", Problem.NO_SUCH_DATE), ("Feb 30 2pm", Problem.NO_SUCH_DATE),
        ("eilen", Problem.PAST), ("i går kl. 14", Problem.PAST), ("yesterday 2pm", Problem.PAST),
        ("toissapäivänä", Problem.PAST), ("3.12.2025 klo 14", Problem.PAST), ("tänään 9", Problem.PAST),
        ("24.11. klo 10.30", Problem.PAST), ("24.11.2026 10", Problem.PAST),
        ("25.11.2028 klo 9", Problem.TOO_FAR), ("in 200 weeks", Problem.TOO_FAR), ("3.12.2099", Problem.TOO_FAR),
        ("pe 3.12. klo 14", Problem.AMBIGUOUS), ("Monday 3 Dec 2pm", Problem.AMBIGUOUS),
        ("28.3.2027 klo 3.30", Problem.DST_GAP), ("28.3. 3:00", Problem.DST_GAP),
        ("", Problem.NOT_UNDERSTOOD), (" ", Problem.NOT_UNDERSTOOD), ("klo 14", Problem.NOT_UNDERSTOOD),
        ("3.12. klo 25", Problem.NOT_UNDERSTOOD), ("3.12. klo 14.75", Problem.NOT_UNDERSTOOD),
        ("to 24", Problem.NOT_UNDERSTOOD), ("to 13pm", Problem.NOT_UNDERSTOOD), ("to 0am", Problem.NOT_UNDERSTOOD),
        ("ensi viikolla", Problem.NOT_UNDERSTOOD), ("joskus keväällä", Problem.NOT_UNDERSTOOD),
        ("3.12. tai 4.12.", Problem.NOT_UNDERSTOOD), ("3.12. klo 14 klo 15", Problem.NOT_UNDERSTOOD),
        ("٣.١٢. klo ١٤", Problem.NOT_UNDERSTOOD), ("３.１２.", Problem.NOT_UNDERSTOOD),
        ("3².12.", Problem.NOT_UNDERSTOOD), ("\u202e3.12.", Problem.NOT_UNDERSTOOD),
        ("3.12.\u200f klo 14", Problem.NOT_UNDERSTOOD), ("3.12. 🙂", Problem.NOT_UNDERSTOOD),
        ("3.12. klo 14" * 400, Problem.NOT_UNDERSTOOD), ("9" * 4096, Problem.NOT_UNDERSTOOD),
        ("\0", Problem.NOT_UNDERSTOOD), ("<b>3.12.</b>", Problem.NOT_UNDERSTOOD),
    ],
)  # fmt: skip
def test_it_says_what_is_wrong(text: str, problem: Problem) -> None:
    assert read_when(text, NOW) is problem


def test_a_weekday_is_today_only_while_its_time_is_ahead() -> None:
    assert read_when("ti 14", NOW) == When(date(2026, 11, 24), TWO)
    assert read_when("ti 10.30", NOW) == When(date(2026, 12, 1), time(10, 30))
    assert read_when("ti", NOW) == When(date(2026, 12, 1), None)
    assert read_when("next Tuesday 2pm", NOW) == When(date(2026, 12, 1), TWO)


def test_a_date_without_a_year_is_the_next_such_date() -> None:
    assert read_when("23.11. 9", NOW) == When(date(2027, 11, 23), NINE)
    assert read_when("1.1. 9", NOW) == When(date(2027, 1, 1), NINE)
    assert read_when("29.2. 9", NOW) == When(date(2028, 2, 29), NINE)
    assert read_when("29.2. 9", NOW.replace(year=2025)) is Problem.TOO_FAR


def test_figures_after_a_weekday_are_its_date_if_that_is_the_weekday_and_else_a_time() -> None:
    assert read_when("to 3.12", NOW) == When(THIRD, None)
    assert read_when("to 14.10", NOW) == When(date(2026, 11, 26), time(14, 10))  # that day is a Thursday too
    assert read_when("to 14.10.", NOW) == When(date(2027, 10, 14), None)
    assert read_when("to 30.9", NOW) is Problem.AMBIGUOUS
    assert read_when("to 13.10", NOW) == When(date(2026, 11, 26), time(13, 10))
    assert read_when("to klo 14.10", NOW) == When(date(2026, 11, 26), time(14, 10))


def test_two_years_ahead_is_not_yet_too_far() -> None:
    assert read_when("24.11.2028 klo 9", NOW) == When(date(2028, 11, 24), NINE)


def test_the_second_of_two_equal_hours_is_not_taken_for_the_past() -> None:
    now = datetime(2026, 10, 25, 2, 30, tzinfo=HELSINKI)
    assert read_when("tänään 3.30", now) == When(now.date(), time(3, 30))


def test_a_time_may_be_given_beforehand() -> None:
    assert read_when("3.12.", NOW, default_time=TWO) == When(THIRD, TWO)
    assert read_when("3.12. klo 9", NOW, default_time=TWO) == When(THIRD, NINE)
    assert read_when("ti", NOW, default_time=TWO) == When(date(2026, 11, 24), TWO)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3.12.", THIRD), ("to 3.12", THIRD), ("3. joulukuuta", THIRD), ("3 Dec 2026", THIRD), ("tänään", NOW.date()),
        ("ti", date(2026, 12, 1)), ("om en vecka", date(2026, 12, 1)), ("31.2.", Problem.NO_SUCH_DATE),
        ("eilen", Problem.PAST), ("pe 3.12.", Problem.AMBIGUOUS), ("1.1.2030", Problem.TOO_FAR),
        ("3.12. klo 14", Problem.NOT_UNDERSTOOD), ("pian", Problem.NOT_UNDERSTOOD),
    ],
)  # fmt: skip
def test_a_date_alone(text: str, day: date | Problem) -> None:
    assert read_date(text, NOW.date()) == day


@pytest.mark.parametrize(
    ("text", "wall"),
    [
        ("12", NOON), ("klo 12", NOON), ("kl. 12", NOON), ("12.30", time(12, 30)), ("noon", NOON), ("2pm", TWO),
        ("at 2 PM", TWO), ("12am", time(0)), ("0", time(0)), ("7:05", time(7, 5)), ("klo 14.", TWO),
        ("24", Problem.NOT_UNDERSTOOD), ("12.60", Problem.NOT_UNDERSTOOD), ("aamulla", Problem.NOT_UNDERSTOOD),
        ("", Problem.NOT_UNDERSTOOD), ("١٢", Problem.NOT_UNDERSTOOD), ("1" * 5000, Problem.NOT_UNDERSTOOD),
    ],
)  # fmt: skip
def test_a_time_of_day_alone(text: str, wall: time | Problem) -> None:
    assert read_hour(text) == wall


# --- what always holds ----------------------------------------------------------------------------------

nows = st.builds(datetime.combine, st.dates(date(2024, 1, 1), date(2040, 1, 1)), st.times(), tzinfo=st.just(HELSINKI))
PIECES = [
    "klo", "kl.", "at", "to", "on", "viikon", "päästä", "om", "in", "a", "week", "next", "den", "3.", "12", ".", ":",
    "/", "-", "2026", "31", "0", "00", "pm", "\u202e", "🙂", "३", "\u0308", ",", "joulukuuta", "dec", "huomenna", " ",
]  # fmt: skip


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join),
                 st.lists(st.sampled_from(PIECES)).map(" ".join)), nows)  # fmt: skip
def test_whatever_is_typed_it_answers(text: str, now: datetime) -> None:
    when = read_when(text, now)
    assert isinstance(when, When | Problem)
    assert isinstance(read_date(text, now.date()), date | Problem)
    assert isinstance(read_hour(text), time | Problem)
    if isinstance(when, When):
        assert now.date() <= when.date <= now.date() + timedelta(days=732)
        assert when.time is None or datetime.combine(when.date, when.time) > now.replace(tzinfo=None)


SHAPES = ["{d}.{m}.{y} klo {t:%H.%M}", "{y}-{m:02}-{d:02} {t:%H:%M}", "{d}/{m}/{y} {t:%I:%M%p}",
          "{w} {d}.{m}.{y} kl. {t:%H.%M}", "{d} {n} {y} at {t:%H:%M}", "{n} {d}, {y} {t:%I.%M %p}"]  # fmt: skip


@settings(deadline=None)
@given(nows, st.integers(1, 700), st.times(), st.sampled_from(SHAPES), st.integers(0, 1))
def test_what_is_written_out_in_full_is_read_back(now: datetime, ahead: int, t: time, shape: str, n: int) -> None:
    day, t = now.date() + timedelta(days=ahead), t.replace(second=0, microsecond=0)
    text = shape.format(
        d=day.day, m=day.month, y=day.year, t=t,
        w=WEEKDAYS[day.weekday()].split()[n * 2 + 1], n=MONTHS[day.month - 1].split()[n + 1])  # fmt: skip
    assert read_when(text, now) in (When(day, t), Problem.DST_GAP)
