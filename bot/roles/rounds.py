"""One round after another: what a loop does when a round fails, and how it sleeps; what a round does it knows not."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from sqlalchemy.exc import DBAPIError

from bot.clock import Clock
from bot.roles.duty import Relieved

log = logging.getLogger(__name__)

AGAIN = 1.0  # seconds between tries of a round that failed
MET = ("40P01", "40001")  # deadlock_detected, serialization_failure (PostgreSQL, appendix A)


async def once(work: Callable[[], Coroutine[Any, Any, int]]) -> int:
    """One round; what fails (a database that is away) is tried again in a while, what met another at once."""
    try:
        return await work()
    except Relieved:
        await asyncio.sleep(AGAIN)
    except Exception as error:  # the loops go on, whatever a round has come across
        if met(error):
            log.info("a round met another's: once more")
        else:
            log.error("a round failed", exc_info=error)
            await asyncio.sleep(AGAIN)
    return 1


def met(error: Exception) -> bool:
    """Whether two transactions stood in each other's way; one of them is undone as a whole and tried again."""
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", "") in MET


async def rest(clock: Clock, until: datetime | None, woken: asyncio.Event, seen: int, longest: float | None) -> None:
    """Sleeps until then, until woken, until the clock is moved, or for so many seconds at the longest."""
    try:
        async with asyncio.timeout(longest):
            await clock.wait(until, woken, seen=seen)
    except TimeoutError:
        pass
