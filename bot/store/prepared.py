"""Statements that are built and compiled once and then handed straight to the driver; it decides nothing.

Building a Core statement anew costs several times what SQLite needs to answer it, and so does executing it by way of
SQLAlchemy's contexts (docs/capacity.md has the profile). What is written stays plain Core, for both databases alike:

    @prepared
    def by_lane(lane: str) -> Any:
        return select(people).where(people.c.lookup == lane)

    tx.first(by_lane(lane))

The function runs once, with a place for each of its arguments; so it must not look into them. Arguments are single
values, never lists (but see `locks.among`). Rows are named tuples.
"""

from __future__ import annotations

import inspect
from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial, wraps
from typing import Any, ParamSpec, cast

from sqlalchemy import Connection, Dialect, Row, Table, bindparam, insert, select, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.visitors import iterate
from sqlalchemy.types import TypeDecorator, TypeEngine

P = ParamSpec("P")
PLACE = "the_"  # a place may not be called like a column that is set


class Statement:
    """One statement, compiled for each kind of database when it is first used there."""

    def __init__(self, statement: Any, columns: Sequence[str] = (), otherwise: Callable[[], Any] | None = None) -> None:
        """`columns` are those that an INSERT or UPDATE sets to values of the same names.

        `otherwise` makes the same statement for PostgreSQL, where its dialect has a way of its own to write it.
        """
        self._statement, self._columns, self._otherwise = statement, list(columns) or None, otherwise
        written = {cast(Table, statement.table).name} if isinstance(statement, UpdateBase) else ()
        self.written = frozenset[str](written)
        self.tables = self.written | {each.name for each in iterate(statement) if isinstance(each, Table)}
        self._compiled: dict[str, Compiled] = {}

    def on(self, dialect: Dialect) -> Compiled:
        """Compiled for that kind of database."""
        made = self._compiled.get(dialect.name)
        if made is None:
            other = self._otherwise if dialect.name == "postgresql" else None
            statement = other() if other else self._statement
            compiler = statement.compile(dialect=dialect, column_keys=self._columns)
            made = self._compiled[dialect.name] = Compiled(cast(SQLCompiler, compiler), dialect)
        return made


class Compiled:
    """The text of a statement, how its values go in, and how its rows come out."""

    def __init__(self, compiler: SQLCompiler, dialect: Dialect) -> None:
        self.text = compiler.string
        self._constant = {name: bind.effective_value for name, bind in compiler.binds.items() if not bind.required}
        self._constant |= {column.key: cast(Any, column.default).arg for column in compiler.insert_prefetch}
        processors = compiler._bind_processors
        names = compiler.positiontup if compiler.positional else list(compiler.binds)
        self._places = [(name, cast(Any, processors.get(name))) for name in names or ()]
        self._positional = compiler.positional
        self._columns = [entry.keyname for entry in compiler._result_columns]
        outs = [(at, _out(entry.type, dialect)) for at, entry in enumerate(compiler._result_columns)]
        self._out = [(at, out) for at, out in outs if out]
        self._row: Any = namedtuple("Row", self._columns, rename=True) if self._columns else None

    def values(self, given: Mapping[str, Any]) -> Any:
        """What the driver is given: in order, or by name."""
        every = {**self._constant, **given}
        if self._positional:
            return [process(every[name]) if process else every[name] for name, process in self._places]
        return {name: process(every[name]) if process else _listed(every[name]) for name, process in self._places}

    def rows(self, raws: Iterable[Sequence[Any]]) -> list[Row[Any]]:
        """Named tuples, which are read as rows are."""
        out, make = self._out, partial(tuple.__new__, self._row)
        if not out:
            return [make(raw) for raw in raws]
        made = list[Any]()
        for raw in raws:
            values = [*raw]
            for at, read in out:
                if (value := values[at]) is not None:
                    values[at] = read(value)
            made.append(make(values))
        return made


def _listed(value: Any) -> Any:
    """A tuple can be told from another by its hash, and the driver takes a list."""
    return [*value] if isinstance(value, tuple) else value


def _out(kind: TypeEngine[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    """What makes a value of a stored one; NULL is None for every type."""
    made = kind._cached_result_processor(dialect, None)
    if not isinstance(kind, TypeDecorator) or kind.impl_instance.result_processor(dialect, None):
        return made
    return lambda value: kind.process_result_value(value, dialect)  # without the wrapper around it


class Bound:
    """A statement with its values. `key` tells two of one statement apart."""

    __slots__ = ("statement", "values")

    def __init__(self, statement: Statement, values: Mapping[str, Any]) -> None:
        self.statement, self.values = statement, values

    @property
    def key(self) -> tuple[Any, ...]:
        return tuple(self.values.values())


def prepared(build: Callable[P, Any]) -> Callable[P, Bound]:
    """What builds a statement of its arguments builds it once; from then on only the values are taken."""
    names = tuple(inspect.signature(build).parameters)
    places = {name: PLACE + name for name in names}

    @lru_cache(1)
    def statement() -> Statement:
        return Statement(build(*(bindparam(place) for place in places.values())))  # type: ignore[arg-type,call-arg]

    @wraps(build)
    def bound(*args: Any, **named: Any) -> Bound:
        given = dict(zip(names, args, strict=False)) | named
        return Bound(statement(), {place: given[name] for name, place in places.items()})  # in this order: see `key`

    return cast(Callable[P, Bound], bound)


@lru_cache(256)
def _adding(table: Table, columns: tuple[str, ...], numbered: bool) -> Statement:
    made = insert(table)
    return Statement(made.returning(table.c.id) if numbered else made.inline(), columns)


def adding(table: Table, values: Mapping[str, Any], *, numbered: bool = False) -> Bound:
    """A row with these values. `numbered`: it gives back the `id` that the database has given."""
    return Bound(_adding(table, tuple(values), numbered), values)


@lru_cache(256)
def _changing(table: Table, key: str, columns: tuple[str, ...]) -> Statement:
    return Statement(update(table).where(table.c[key] == bindparam(PLACE + key)), columns)


def changing(table: Table, key: str, value: Any, values: Mapping[str, Any]) -> Bound:
    """These values into the rows whose column `key` has that value."""
    return Bound(_changing(table, key, tuple(values)), {PLACE + key: value, **values})


@lru_cache(256)
def _finding(table: Table, key: str) -> Statement:
    return Statement(select(table).where(table.c[key] == bindparam(PLACE + key)))


def finding(table: Table, key: str, value: Any) -> Bound:
    """The rows whose column `key` has that value."""
    return Bound(_finding(table, key), {PLACE + key: value})


@lru_cache(256)
def _putting(table: Table, keys: tuple[str, ...], columns: tuple[str, ...], replace: bool) -> Statement:
    def on_postgresql() -> Any:
        from sqlalchemy.dialects import postgresql  # megabytes that SQLite has no use for

        return _upsert(postgresql.insert(table), keys, columns, replace)

    return Statement(_upsert(sqlite.insert(table), keys, columns, replace), columns, on_postgresql)


def _upsert(made: Any, keys: tuple[str, ...], columns: tuple[str, ...], replace: bool) -> Any:
    if not replace:
        return made.inline().on_conflict_do_nothing(index_elements=keys)
    new = {name: made.excluded[name] for name in columns if name not in keys}
    return made.inline().on_conflict_do_update(index_elements=keys, set_=new)


def putting(table: Table, keys: tuple[str, ...], values: Mapping[str, Any], *, replace: bool) -> Bound:
    """A row with these values; of one with the same keys the values are replaced, or it is left as it is."""
    return Bound(_putting(table, keys, tuple(values), replace), values)


# --- with the driver


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
