"""Databases of the present schema, copied from one that was migrated; migrating itself is tested where it is meant."""

from __future__ import annotations

import sqlite3
from functools import cache

from sqlalchemy import Engine, create_engine

from bot.store.engine import open_engine
from bot.store.migrate import head, upgrade


def prepare(engine: Engine) -> None:
    """What `upgrade` makes of a new database, at a tenth of its time: a file is filled with a copy."""
    _remember(engine)
    if _version(engine) == _head():
        return
    if engine.dialect.name == "sqlite" and _is_empty(engine):
        _copy(engine)
    else:
        upgrade(engine)


_FIRST: dict[str, Engine] = {}


def _remember(engine: Engine) -> None:
    """SQL that was compiled for one database need not be for the next of its kind; a served Peili compiles it once."""
    with engine.connect():  # the dialect is whole when it has connected
        known = _FIRST.setdefault(engine.dialect.name, engine)
    engine.dialect, engine._compiled_cache = known.dialect, known._compiled_cache


def _copy(engine: Engine) -> None:
    connection = engine.raw_connection()
    try:
        assert isinstance(connection.driver_connection, sqlite3.Connection)
        _migrated().backup(connection.driver_connection)
    finally:
        connection.close()


@cache
def _migrated() -> sqlite3.Connection:
    """One in memory for as long as the process lives, whichever thread copies it."""
    lasting = sqlite3.connect(":memory:", check_same_thread=False)
    engine = open_engine("sqlite://")
    upgrade(engine)
    connection = engine.raw_connection()
    assert isinstance(connection.driver_connection, sqlite3.Connection)
    connection.driver_connection.backup(lasting)
    connection.close()
    engine.dispose()
    return lasting


_head = cache(head)


def _version(engine: Engine) -> str:
    known = "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    if engine.dialect.name == "postgresql":
        known = "SELECT count(*) FROM pg_tables WHERE tablename = 'alembic_version'"
    with engine.begin() as connection:
        if not connection.exec_driver_sql(known).scalar():
            return ""
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())


def _is_empty(engine: Engine) -> bool:
    with engine.begin() as connection:
        return not connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()


def migrate(url: str) -> None:
    """The real way, once."""
    engine = create_engine(url)
    upgrade(engine)
    engine.dispose()
