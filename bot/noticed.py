"""Under which message each person last had the notice of distress; in memory alone, so that no row ever tells of it."""

from __future__ import annotations

from datetime import datetime, timedelta

ONCE_IN = timedelta(hours=24)


class Noticed:
    """`row` is the key of the inbox row: one that is handled again after a failure shows the notice again."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[datetime, str, str]] = {}

    def about(self, lane: str, now: datetime, row: str) -> str | None:
        """The subject of that message, if it was shown to this lane within 24 hours; else None."""
        at, key, subject = self._last.get(lane, (None, "", ""))
        return subject if at and key != row and now - at < ONCE_IN else None

    def note(self, lane: str, now: datetime, row: str, subject: str) -> None:
        """It is shown now; what is older than 24 hours is forgotten. Where it stays, its time does not begin anew."""
        self._last = {lane: seen for lane, seen in self._last.items() if now - seen[0] < ONCE_IN}
        began = self._last.get(lane)
        self._last[lane] = (began[0] if began and began[1] != row else now, row, subject)
