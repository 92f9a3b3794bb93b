"""Prepared statements handed straight to the driver, past SQLAlchemy's contexts; it knows nothing of what they say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Row
from sqlalchemy.engine.interfaces import DBAPICursor

from bot.store.prepared import Bound, Compiled

T = TypeVar("T")


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


def found(conn: Connection, writes: Sequence[Sequence[Bound]], reads: Sequence[Bound]) -> list[list[Row[Any]]]:
    """Writes these groups, each of one statement; then what the reads give. PostgreSQL is given all of it in one go."""
    if len(writes) + len(reads) < 2 or conn.dialect.name != "postgresql":
        for bounds in writes:
            written(conn, bounds)
        return [rows(conn, bound) for bound in reads]
    return _together(conn, writes, [(bound.statement.on(conn.dialect), bound) for bound in reads])


def _together(
    conn: Connection, writes: Sequence[Sequence[Bound]], reads: Sequence[tuple[Compiled, Bound]]
) -> list[list[Row[Any]]]:
    """All of it is answered at the end, where the first error is told (psycopg's pipeline)."""
    driver: Any = conn.connection.dbapi_connection
    cursors = list[DBAPICursor]()
    try:
        with driver.pipeline():
            for bounds in writes:
                written(conn, bounds)
            for compiled, bound in reads:
                cursors.append(_executed(conn, compiled.text, compiled.values(bound.values)))
        return [compiled.rows(cursor.fetchall()) for (compiled, _), cursor in zip(reads, cursors, strict=True)]
    except conn.dialect.loaded_dbapi.Error as error:
        conn._handle_dbapi_exception(error, None, None, None, None)
    finally:
        for cursor in cursors:
            cursor.close()


def say(conn: Connection, text: str) -> None:
    """A statement without values, such as SAVEPOINT."""
    _asked(conn, text, (), _count)


def _all(cursor: DBAPICursor) -> Sequence[Any]:
    return cursor.fetchall()


def _count(cursor: DBAPICursor) -> int:
    return cursor.rowcount


def _asked(conn: Connection, text: str, values: Any, take: Callable[[DBAPICursor], T], *, many: bool = False) -> T:
    cursor = _executed(conn, text, values, many=many)
    try:
        return take(cursor)
    except conn.dialect.loaded_dbapi.Error as error:
        conn._handle_dbapi_exception(error, text, None, cursor, None)
    finally:
        cursor.close()


def _executed(conn: Connection, text: str, values: Any, *, many: bool = False) -> DBAPICursor:
    """An error is told as SQLAlchemy tells it: without values, and a connection that is gone is let go."""
    cursor = conn.connection.cursor()
    try:
        (cursor.executemany if many else cursor.execute)(text, values)
    except conn.dialect.loaded_dbapi.Error as error:
        cursor.close()
        conn._handle_dbapi_exception(error, text, None, None, None)
    return cursor
