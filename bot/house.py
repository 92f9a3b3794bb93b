"""What is the same for everyone in one house, and handed to whoever decides."""

from __future__ import annotations

import secrets
import string
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from bot.noticed import Noticed
from conversations.themes import Bank

ALPHABET = string.ascii_letters + string.digits


def link_token() -> str:
    """A new one, of 142 bits. No - or _ is in it: programs that make links of text may leave them out at the end."""
    return "".join(secrets.choice(ALPHABET) for _ in range(24))


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
