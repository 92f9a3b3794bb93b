"""What is the same for everyone in one house, and handed to whoever decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from bot.noticed import Noticed
from conversations.themes import Bank


@dataclass(frozen=True)
class House:
    """What is the same for everyone: the question bank, the bot's link, public settings, chance, holidays."""

    bank: Bank
    link: Callable[[str], str]
    setting: Callable[[str, str], str]  # name, language
    random_id: Callable[[], str]
    random_token: Callable[[], str]
    holidays: Callable[[int], frozenset[date]]
    noticed: Noticed = field(default_factory=Noticed)
