"""The public half of the recovery key, as the database remembers it; the secret half is on paper and nowhere else."""

from __future__ import annotations

from sqlalchemy import Connection, select

from bot.backup.recovery import PublicKey
from bot.backup.trouble import Trouble, in_words
from bot.store.driver import touched
from bot.store.engine import open_engine
from bot.store.migrate import at_head
from bot.store.prepared import putting
from bot.store.tables import marks

RECOVERY = "recovery"


def recovery_key(url: str) -> PublicKey | None:
    """The one that backups are sealed to; None before the first."""
    engine = open_engine(url)
    try:
        with in_words(), engine.begin() as conn:
            if not at_head(conn):
                raise Trouble("The database is not at the newest schema: python -m bot db upgrade.")
            return _read(conn)
    finally:
        engine.dispose()


def keep(url: str, key: PublicKey) -> None:
    """From now on backups are sealed to this one."""
    engine = open_engine(url)
    try:
        with in_words(), engine.begin() as conn:
            touched(conn, putting(marks, ("name",), {"name": RECOVERY, "value": key.text()}, replace=True))
    finally:
        engine.dispose()


def _read(conn: Connection) -> PublicKey | None:
    found = conn.execute(select(marks.c.value).where(marks.c.name == RECOVERY)).scalar_one_or_none()
    return PublicKey.parse(found) if found else None
