"""Tells the operator of a trouble once, not at every try: again only when it comes back after an hour's peace."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Final

log = logging.getLogger(__name__)

PEACE: Final = 3600.0  # seconds; two pollers of one token get through by turns, and each time looks like the end of it


class Alert:
    """Any number of troubles, each known by its words."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._seen: dict[str, float] = {}

    def tell(self, trouble: str) -> None:
        """One line at ERROR; while it goes on, at DEBUG."""
        now, before = self._monotonic(), self._seen.get(trouble)
        self._seen[trouble] = now
        fresh = before is None or now - before > PEACE
        log.log(logging.ERROR if fresh else logging.DEBUG, "%s", trouble)
