"""Prepared statements handed straight to the driver, past SQLAlchemy's contexts; it knows nothing of what they say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, Row
from sqlalchemy.engine.interfaces import DBAPICursor

from bot.store.prepared import Bound


def rows(conn: Connection, bound: Bound) -> list[Row[Any]]:
    """What the statement gives back."""
    compiled = bound.statement.on(conn.dialect)
    return compiled.rows(_asked(conn, compiled.text, compiled.values(bound.values), _all))


def touched(conn: Connection, bound: Bound) -> int:
    """How many rows the statement has written."""
    compiled = bound.statement.on(conn.dialect)
    return int(_asked(conn, compiled.text, compiled.values(bound.values), _count))


def written(conn: Connection, bounds: Sequence[Bound]) -> int:
    """The same statement with these values, one after another; how many rows they have written in all."""
    if len(bounds) == 1:
        return touched(conn, bounds[0])
    compiled = bounds[0].statement.on(conn.dialect)
    return int(_asked(conn, compiled.text, [compiled.values(bound.values) for bound in bounds], _count, many=True))


def written_all(conn: Connection, groups: Sequence[Sequence[Bound]]) -> None:
    """Groups of the same statement, one after another; PostgreSQL is given all in one go, and its answers come last."""
    if len(groups) < 2 or conn.dialect.name != "postgresql":
        for bounds in groups:
            written(conn, bounds)
        return
    driver: Any = conn.connection.dbapi_connection
    try:
        with driver.pipeline():
            for bounds in groups:
                written(conn, bounds)
    except conn.dialect.loaded_dbapi.Error as error:
        conn._handle_dbapi_exception(error, None, None, None, None)


def say(conn: Connection, text: str) -> None:
    """A statement without values, such as SAVEPOINT."""
    _asked(conn, text, (), _count)


def _all(cursor: DBAPICursor) -> Sequence[Any]:
    return cursor.fetchall()


def _count(cursor: DBAPICursor) -> int:
    return cursor.rowcount


def _asked(conn: Connection, text: str, values: Any, take: Callable[[DBAPICursor], Any], *, many: bool = False) -> Any:
    """An error is told as SQLAlchemy tells it: without values, and a connection that is gone is let go."""
    cursor = conn.connection.cursor()
    try:
        if many:
            cursor.executemany(text, values)
        else:
            cursor.execute(text, values)
        return take(cursor)
    except conn.dialect.loaded_dbapi.Error as error:
        conn._handle_dbapi_exception(error, text, None, cursor, None)
    finally:
        cursor.close()
