"""Places a goal's shared numbers on a 0–10 chart, in parts of its width and height; draws nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

APART = 0.11  # of the width: dates nearer than this would run into each other


@dataclass(frozen=True)
class Dot:
    """One number: where it stands (x from the left, y from the bottom, 0–1), and whether its day has room."""

    x: float
    y: float
    value: int
    day: str
    room: bool


def dots(points: Sequence[tuple[date, int]], day: Callable[[date], str]) -> tuple[Dot, ...]:
    """The points by their days; the first and the last day keep their room."""
    places = _places([at for at, _ in points])
    roomy = _roomy(places)
    return tuple(
        Dot(x, value / 10, value, day(at), number in roomy)
        for number, (x, (at, value)) in enumerate(zip(places, points, strict=True))
    )


def _places(days: list[date]) -> list[float]:
    span = (days[-1] - days[0]).days if days else 0
    return [round((day - days[0]).days / span, 4) if span else 0.0 for day in days]


def _roomy(places: list[float]) -> set[int]:
    kept, last = [0], len(places) - 1
    for number in range(1, last):
        if places[number] - places[kept[-1]] >= APART and places[last] - places[number] >= APART:
            kept.append(number)
    return {*kept, last} if places and places[last] - places[kept[-1]] >= APART else set(kept)
