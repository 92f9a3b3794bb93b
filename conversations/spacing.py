"""The weekly budget: no more than two unasked messages in any seven days, whoever planned them.

Everything here is counted in instants (UTC): a week in which the clock is turned is not 7 x 24 hours on
the wall.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

WEEK = timedelta(days=7)
BUDGET = 2
"""Unasked messages in any 7 x 24 hours, reminders included."""


def instant(moment: datetime) -> datetime:
    """An aware datetime in UTC: the only form in which two moments may be compared or subtracted."""
    return moment.astimezone(UTC)


def crowded(moments: Iterable[datetime]) -> bool:
    """Whether some 7 x 24 hours hold more messages than the budget."""
    instants = sorted(map(instant, moments))
    return any(later - first < WEEK for first, later in zip(instants, instants[BUDGET:], strict=False))
