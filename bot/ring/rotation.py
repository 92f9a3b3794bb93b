"""What is to be done next to rotate the ring: a pure decision from how things stand; it does nothing of it.

The ring grows by a new primary key where it is kept; when every serving process holds it, all data keys are wrapped
anew, which also says that new ones are wrapped by it; then the older keys are taken away. Between any two steps
everything opens, so that whoever stops there leaves nothing but the rest to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

MARGIN = timedelta(seconds=10)  # longer than a transaction lasts: what it erased, it erased before


class Step(Enum):
    """GROW, REWRAP and PRUNE change something. WAIT: for other processes. ASK: the operator. REST: nothing to do."""

    GROW = "grow"
    REWRAP = "rewrap"
    PRUNE = "prune"
    WAIT = "wait"
    ASK = "ask"
    REST = "rest"


@dataclass(frozen=True)
class View:
    """How ring, database and processes stand; keys by their ids.

    `used` wrap data keys, `wraps` is to wrap new ones ("": not said yet), `behind` are living processes that do not
    hold the primary key yet, `due` is that a rotation is wanted.
    """

    primary: str
    older: frozenset[str]
    used: frozenset[str]
    wraps: str
    behind: tuple[str, ...]
    due: bool
    writable: bool


def decide(view: View) -> Step:
    """The next step: what was begun is finished before anything is begun."""
    if view.older:
        if view.behind:
            return Step.WAIT
        if not _moved(view):
            return Step.REWRAP
        return Step.PRUNE if view.writable else Step.ASK
    if view.due:
        return Step.GROW if view.writable else Step.ASK
    return Step.REST


def _moved(view: View) -> bool:
    return view.used <= {view.primary} and view.wraps == view.primary


def done_since(erased: datetime, made: datetime | None, older: frozenset[str]) -> bool:
    """Whether the ring was rotated after something was erased: no copy of before opens with it."""
    return not older and made is not None and made > erased + MARGIN
