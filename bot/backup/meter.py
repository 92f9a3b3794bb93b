"""Tells how far a long thing has come; it shows nothing itself."""

from __future__ import annotations

from typing import Protocol


class Meter(Protocol):
    """`stage` begins something of so many steps, `step` says that so many of them are done."""

    def stage(self, what: str, steps: int) -> None: ...

    def step(self, count: int) -> None: ...


class Silent:
    """Nobody looks."""

    def stage(self, what: str, steps: int) -> None:
        """Not shown."""

    def step(self, count: int) -> None:
        """Not shown."""
