"""Public holidays of Finland, and the two eves."""

from datetime import date

from bot.holidays import finnish


def test_holidays_and_the_two_eves_of_every_year_asked_for() -> None:
    days = finnish([2026, 2027])
    assert {date(2026, 12, 6), date(2027, 1, 6), date(2027, 3, 26), date(2027, 3, 29), date(2027, 5, 6)} <= days
    assert {date(2026, 6, 19), date(2027, 6, 25), date(2026, 12, 24), date(2027, 12, 24)} <= days
    assert {day.year for day in days} == {2026, 2027}
    assert finnish([]) == frozenset()
