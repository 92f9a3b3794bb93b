"""What many measurements come to: median, share, ratio, and whether a goal is met; it measures nothing itself."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median


@dataclass(frozen=True)
class Spread:
    """The same thing, measured a few times."""

    values: tuple[float, ...]

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """ValueError when nothing was measured: no number comes from nowhere."""
        if not values:
            raise ValueError("nothing was measured")
        return cls(tuple(values))

    @property
    def low(self) -> float:
        return min(self.values)

    @property
    def middle(self) -> float:
        return median(self.values)

    @property
    def high(self) -> float:
        return max(self.values)


def over(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """Round by round: each of ours beside theirs of the same round, so that a noisy minute hurts both."""
    pairs = list(zip(ours, theirs, strict=True))
    if any(other <= 0 for _, other in pairs):
        raise ValueError("a ratio to nothing")
    return Spread.of([mine / other for mine, other in pairs])


def share(values: Sequence[float], part: float) -> float:
    """The value that this part (0.5, 0.99) of them does not exceed: the nearest rank, so one that was measured."""
    if not values:
        raise ValueError("nothing was measured")
    return sorted(values)[max(0, math.ceil(part * len(values)) - 1)]


@dataclass(frozen=True)
class Goal:
    """`most`: at the most so much; else at the least. `aim` is what would be better still."""

    bound: float
    most: bool = False
    aim: float | None = None

    def met(self, value: float) -> bool:
        return value <= self.bound if self.most else value >= self.bound

    def missed_by(self, value: float) -> float:
        """How many times short of the goal; 1.0 or less when it is met."""
        if self.most:
            return value / self.bound if self.bound else math.inf if value else 1.0
        return self.bound / value if value else math.inf

    def told(self, unit: str) -> str:
        aim = f", aim {self.aim:g} {unit}".rstrip() if self.aim is not None else ""
        return f"{'≤' if self.most else '≥'} {self.bound:g} {unit}".rstrip() + aim


@dataclass(frozen=True)
class Figure:
    """One line of the table. Its middle decides about the goal; `why` says why it was not measured here."""

    name: str
    unit: str
    spread: Spread | None = None
    goal: Goal | None = None
    why: str = ""
    judged: bool = True

    @property
    def verdict(self) -> str:
        """met · missed, and how far · not here · nothing where there is no goal."""
        if self.spread is None:
            return f"not measured: {self.why}"
        if self.goal is None:
            return ""
        if not self.judged:
            return f"no verdict: {self.why}"
        value = self.spread.middle
        return "met" if self.goal.met(value) else f"missed, {self.goal.missed_by(value):.2f} × off"


@dataclass(frozen=True)
class Result:
    """What one line of the bench found: figures, and what has to be known to read them."""

    letter: str
    title: str
    figures: tuple[Figure, ...]
    notes: tuple[str, ...] = ()
    seconds: float = 0.0


FAILED = "a bot failed, see the screen"


class NotHere(Exception):
    """This cannot be measured on this machine or today; the text says why."""


@dataclass
class Tally:
    """Values by name, in the order they came."""

    kept: dict[str, list[float]] = field(default_factory=dict)

    def add(self, name: str, value: float) -> None:
        self.kept.setdefault(name, []).append(value)

    def __getitem__(self, name: str) -> list[float]:
        return self.kept.get(name, [])

    def figure(self, name: str, unit: str, goal: Goal | None = None) -> Figure:
        if not self[name]:
            return Figure(name, unit, None, goal, FAILED)
        return Figure(name, unit, Spread.of(self[name]), goal)

    def ratio(self, name: str, ours: str, theirs: str, goal: Goal | None = None) -> Figure:
        """Not measured when one of the two was missing in a round: what is left would not belong together."""
        if not self[ours] or len(self[ours]) != len(self[theirs]):
            return Figure(name, "×", None, goal, FAILED)
        return Figure(name, "×", over(self[ours], self[theirs]), goal)
