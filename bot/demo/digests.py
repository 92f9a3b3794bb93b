"""Writes the digest as a page at the moment it is asked for, from the bot's own database with its own ring."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from bot import composing, content
from bot.digests.html import html
from bot.ring.keyring import Ring
from bot.settings import Settings
from bot.stage import Bot
from bot.store.engine import open_engine
from bot.store.safe import Safe
from bot.store.tables import seats
from bot.store.tx import Tx
from bot.vault import Vault

NO_DOTENV = Path("/dev/null")


class Pages:
    """digest-1.html and so on: what the supervisor is sent, as one would read it in a browser."""

    def __init__(self, bot: Bot, folder: Path, language: str, now: Callable[[], datetime]) -> None:
        settings = Settings.read(bot.environment, dotenv=NO_DOTENV)
        self.folder, self.language, self.now, self.pages = folder, language, now, list[Path]()
        self._engine = open_engine(settings.database_url)
        self._safe = Safe(Vault(Ring.read(settings.keys)))

    def write(self) -> None:
        """One page more."""
        path = self.folder / f"digest-{len(self.pages) + 1}.html"
        path.write_text(self._page(), "utf-8")
        self.pages.append(path)

    def close(self) -> None:
        self._engine.dispose()

    def _page(self) -> str:
        """The only process, as its supervisor may read it now."""
        with self._engine.begin() as conn:
            tx = Tx(conn, self._safe, self.now())
            head = tx.all(select(seats.c.process, seats.c.person).where(seats.c.role == "supervisor"))[0]
            [one] = composing.compose(tx, head.process, head.person, content.bank())
        return html(one.digest, composing.wording(self.language))
