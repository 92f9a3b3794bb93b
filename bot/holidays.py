"""Public holidays of Finland, with the two eves on which Finland does not work either; nothing of pauses."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache


def finnish(years: Iterable[int]) -> frozenset[date]:
    """All days of these years on which nothing unasked is sent: holidays and the two eves."""
    return frozenset().union(*map(_of, years))


@cache
def _of(year: int) -> frozenset[date]:
    import holidays  # 12 MB that a start has no use for

    nineteenth = date(year, 6, 19)
    midsummer_eve = nineteenth + timedelta(days=(4 - nineteenth.weekday()) % 7)
    return frozenset({*holidays.country_holidays("FI", years=year), date(year, 12, 24), midsummer_eve})
