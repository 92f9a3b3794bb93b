"""After something was erased: no byte of it stays in the database's files; it deletes no row and never raises."""

from __future__ import annotations

import logging
import sqlite3

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.store.tables import metadata

log = logging.getLogger(__name__)

UNTOUCHED = frozenset({"alembic_version", "marks", "meetings", "processes"})
PATIENCE = 500  # milliseconds that a checkpoint waits for those who read


def scrub(engine: Engine) -> bool:
    """SQLite: the write-ahead log is written home and emptied. PostgreSQL: dead rows are vacuumed. Whether it is done.

    SQLite has overwritten what was deleted already (`secure_delete`).
    """
    try:
        return _vacuumed(engine) if engine.dialect.name == "postgresql" else _checkpointed(engine)
    except (SQLAlchemyError, sqlite3.Error) as error:
        log.warning("not scrubbed yet why=%s", type(error).__name__)
        return False


def _checkpointed(engine: Engine) -> bool:
    """False while someone else reads: it is done after the next transaction."""
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        before = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout={PATIENCE}")
        busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout={before}")
    finally:
        connection.close()
    return not busy


def _vacuumed(engine: Engine) -> bool:
    tables = ", ".join(name for name in sorted(metadata.tables) if name not in UNTOUCHED)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"VACUUM {tables}")
    return True
