"""What the invented people say in one language, and whether it answers a question; it picks no questions."""

from __future__ import annotations

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from conversations.themes import Question

FILE: Final = Path(__file__).with_name("words.toml")
DATES: Final = {
    "fi": "{0.day}.{0.month}. klo {0.hour}",
    "sv": "{0.day}.{0.month} kl. {0.hour}",
    "en": "{0:%-d %b %H:%M}",
}


class Words:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._table: dict[str, Any] = tomllib.loads(FILE.read_text("utf-8"))

    def __call__(self, key: str) -> str:
        """Somebody's words."""
        said: str = self._table[key][self.language]
        return said

    def page(self, key: str) -> str:
        """Words of the transcript itself."""
        said: str = self._table["page"][key][self.language]
        return said

    def suit(self, key: str, question: Question) -> bool:
        """Whether these words answer this question."""
        suits = self._table[key].get("suits")
        return suits is None or question.id in suits or question.domain in suits

    def typed(self, at: datetime) -> str:
        """A moment the way people type it."""
        return DATES[self.language].format(at)
