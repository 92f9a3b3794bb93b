"""Opens the database, SQLite or PostgreSQL, the way Peili wants it; it makes no tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, ExceptionContext, NullPool, create_engine, event, make_url
from sqlalchemy.exc import InterfaceError, OperationalError

from bot.store.driver import say

NOT_NOW = ("25006", "25P03")  # read_only_sql_transaction, idle_in_transaction_session_timeout (PostgreSQL, appendix A)
DATABASE_AWAY = (OperationalError, InterfaceError)
"""What tells that the database is away; its other errors are of the row that met them."""


STALLED = 6  # seconds without a word in the midst of a transaction, after which PostgreSQL ends it: a frozen process


def open_engine(url: str, name: str = "") -> Engine:
    """An engine that prints no bound values. SQLite: WAL, synchronous FULL, and real transactions.

    `name` is that of a serving process, as PostgreSQL shows it; what it locks is free again soon after it stands still.
    """
    sqlite_file = make_url(url).get_backend_name() == "sqlite"
    extra: dict[str, Any] = {} if sqlite_file else {"pool_size": 3, "pool_pre_ping": True}
    engine = create_engine(url, hide_parameters=True, **extra)
    if sqlite_file:
        event.listen(engine, "connect", _sqlite)
        event.listen(engine, "begin", lambda conn: say(conn, "BEGIN IMMEDIATE"))
    else:
        event.listen(engine, "handle_error", _not_now)
        if name:
            event.listen(engine, "connect", lambda connection, _: _serving(connection, name))
    return engine


def _not_now(context: ExceptionContext) -> Exception | None:
    """PostgreSQL takes nothing now: it is away, and every connection is made anew, since an old one would stay so."""
    error = context.original_exception
    if getattr(error, "sqlstate", "") not in NOT_NOW:
        return None
    context.is_disconnect = True
    return OperationalError(None, None, error, hide_parameters=True, connection_invalidated=True)


def _serving(connection: Any, name: str) -> None:
    connection.execute("SELECT set_config('application_name', %s, false)", (name,))
    connection.execute(f"SET idle_in_transaction_session_timeout = '{STALLED}s'")
    connection.commit()


def _sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's "begin" above opens transactions, not the driver's guess
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


@contextmanager
def reading(url: str, file: Path | None) -> Iterator[Connection | None]:
    """A connection that cannot write; None when the file is not there. A file is not even tidied up at the end."""
    if file and not file.exists():
        yield None
        return
    engine = (
        create_engine("sqlite://", creator=lambda: _looking(file), poolclass=NullPool) if file else open_engine(url)
    )
    try:
        with engine.begin() as connection:
            if not file:
                connection.exec_driver_sql("SET TRANSACTION READ ONLY")
            yield connection
    finally:
        engine.dispose()


def _looking(file: Path) -> sqlite3.Connection:
    """A file without a WAL is held open by nobody: it is read as it lies there, and nothing is laid beside it."""
    still = "" if file.with_name(f"{file.name}-wal").exists() else "&immutable=1"
    return sqlite3.connect(f"file:{quote(str(file))}?mode=ro{still}", uri=True, timeout=5)
