"""One turn's changes at work: what they have touched, and so what is planned anew; it does nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.facts import Facts


class Changes:
    """`touched` and `processes` gather the seats and processes whose plan is made anew at the end."""

    def __init__(self, facts: Facts, chat: int, key: str) -> None:
        self.facts, self.tx, self.chat, self.key = facts, facts.tx, chat, key
        self.touched: set[str] = set()
        self.processes: set[str] = set()
        self.told = 0
        self.menu = False


Carried = Mapping[type, Callable[[Changes, Any], None]]
