"""What may happen to a goal, its numbers and the words on them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SetGoal:
    id: str
    seat: str
    key: str = ""
    words: str = ""


@dataclass(frozen=True)
class EraseGoal:
    id: str


@dataclass(frozen=True)
class RateGoal:
    id: str  # of the point
    goal: str
    value: int


@dataclass(frozen=True)
class ExplainPoint:
    point: str
    why: str


@dataclass(frozen=True)
class ShareGoal:
    id: str
    shared: bool


@dataclass(frozen=True)
class SharePoint:
    id: str
    shared: bool


@dataclass(frozen=True)
class ShareWhy:
    """The words on what makes it that, by an act of their own."""

    point: str
    shared: bool
