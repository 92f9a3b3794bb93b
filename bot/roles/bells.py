"""Wakes whoever has something to do, in this process and, by `elsewhere`, in others; it carries no words of anyone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bot.roles.names import PLAN, RUN, SEND

SLOW = 2.0  # seconds: how long a ring that was lost goes unnoticed


class Bells:
    """One bell for each who sleeps. `elsewhere` is None where nobody else is; else nobody sleeps longer than SLOW."""

    def __init__(self, elsewhere: Callable[[str], None] | None = None) -> None:
        self.elsewhere = elsewhere
        self.work, self.post, self.plan = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._bells = {RUN: self.work, SEND: self.post, PLAN: self.plan}

    @property
    def slow(self) -> float | None:
        return SLOW if self.elsewhere else None

    def ring(self, name: str) -> None:
        """Here and elsewhere."""
        self.heard(name)
        if self.elsewhere:
            self.elsewhere(name)

    def heard(self, name: str) -> None:
        """It rang elsewhere."""
        if bell := self._bells.get(name):
            bell.set()
