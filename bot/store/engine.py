"""Opens the database, SQLite or PostgreSQL, the way Peili wants it; it makes no tables."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url


def open_engine(url: str) -> Engine:
    """An engine that prints no bound values. SQLite: WAL, synchronous FULL, and real transactions."""
    sqlite_file = make_url(url).get_backend_name() == "sqlite"
    extra: dict[str, Any] = {} if sqlite_file else {"pool_size": 3, "pool_pre_ping": True}
    engine = create_engine(url, hide_parameters=True, **extra)
    if sqlite_file:
        event.listen(engine, "connect", _sqlite)
        event.listen(engine, "begin", lambda conn: conn.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's "begin" above opens transactions, not the driver's guess
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
