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

from sqlalchemy import Dialect, Row, Table, bindparam, insert, select, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.visitors import iterate
from sqlalchemy.types import TypeDecorator, TypeEngine

P = ParamSpec("P")
PLACE = "the_"  # a place may not be called like a column that is set


class Statement:
    """One statement, compiled for each kind of database when it is first used there."""

    def __init__(
        self, statement: Any, names: Sequence[str] = (), columns: Sequence[str] = (),
        otherwise: Callable[[], Any] | None = None, *, tells: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        """`names`: of the values that are given, in their order. `columns`: those that an INSERT or UPDATE sets.

        `otherwise` makes the same statement for PostgreSQL, where its dialect has a way of its own to write it.
        `tells`: what it reads or writes are rows of one table whose columns of these names have the values given under
        those names.
        """
        self._statement, self._columns, self._otherwise = statement, list(columns) or None, otherwise
        self._names = tuple(names)
        written = {cast(Table, statement.table).name} if isinstance(statement, UpdateBase) else ()
        self.written = frozenset[str](written)
        self.tables = self.written | {each.name for each in iterate(statement) if isinstance(each, Table)}
        if tells and not self.written and len(self.tables) != 1:
            raise ValueError("what is read by the values of columns is of one table")
        self.tells = {column: self._names.index(name) for column, name in (tells or {}).items()}
        at = sorted(self.tells, key=self.tells.__getitem__)
        self.told = tuple(at) if len(at) == len(self._names) else ()  # the columns, where every value is one's
        self.sets = {column: self._names.index(column) for column in columns}
        self._compiled: dict[str, Compiled] = {}
        self._meets: dict[Statement, bool] = {}

    def meets(self, next: Statement) -> bool:
        """Whether this writes a table that the next one looks at, or looks at one that it writes."""
        known = self._meets.get(next)
        if known is None:
            apart = self.written.isdisjoint(next.tables) and self.tables.isdisjoint(next.written)
            known = self._meets[next] = not apart
        return known

    def on(self, dialect: Dialect) -> Compiled:
        """Compiled for that kind of database."""
        made = self._compiled.get(dialect.name)
        if made is None:
            other = self._otherwise if dialect.name == "postgresql" else None
            statement = other() if other else self._statement
            compiler = statement.compile(dialect=dialect, column_keys=self._columns)
            made = self._compiled[dialect.name] = Compiled(cast(SQLCompiler, compiler), dialect, self._names)
        return made


class Compiled:
    """The text of a statement, how its values go in, and how its rows come out."""

    def __init__(self, compiler: SQLCompiler, dialect: Dialect, names: Sequence[str] = ()) -> None:
        """`names`: of the values that are given, in their order."""
        self.text = compiler.string
        constant = {name: bind.effective_value for name, bind in compiler.binds.items() if not bind.required}
        constant |= {column.key: cast(Any, column.default).arg for column in compiler.insert_prefetch}
        self._constants = tuple(constant.values())
        found = {name: len(names) + at for at, name in enumerate(constant)} | {
            name: at for at, name in enumerate(names)
        }
        places = (compiler.positiontup or ()) if compiler.positional else [*compiler.binds]
        self._order = [found[name] for name in places]
        ins = [(at, cast(Any, compiler._bind_processors.get(name))) for at, name in enumerate(places)]
        self._in = [(at, into) for at, into in ins if into]
        self._named = None if compiler.positional else places
        self._columns = [entry.keyname for entry in compiler._result_columns]
        outs = [(at, _out(entry.type, dialect)) for at, entry in enumerate(compiler._result_columns)]
        self._out = [(at, out) for at, out in outs if out]
        self._row: Any = namedtuple("Row", self._columns, rename=True) if self._columns else None

    def values(self, given: tuple[Any, ...]) -> Any:
        """What the driver is given: in order, or by name."""
        every = given + self._constants
        made = [every[at] for at in self._order]
        for at, into in self._in:
            made[at] = into(made[at])
        return made if self._named is None else dict(zip(self._named, map(_listed, made), strict=True))

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
    """A statement with its values, which tell two of one statement apart. `row`: the one row it changes, as it was."""

    __slots__ = ("row", "statement", "values")

    def __init__(self, statement: Statement, values: tuple[Any, ...], row: Row[Any] | None = None) -> None:
        self.statement, self.values, self.row = statement, values, row

    def touches(self, column: str) -> tuple[Any, ...] | None:
        """What stands in that column of the rows that this is about, before and after; None: it may be anything."""
        at, new = self.statement.tells.get(column), self.statement.sets.get(column)
        if at is None and self.row is None:
            return None
        was = getattr(self.row, column) if at is None else self.values[at]
        return (was,) if new in (None, at) else (was, self.values[new])


def prepared(build: Callable[P, Any], by: Sequence[str] = ()) -> Callable[P, Bound]:
    """What builds a statement of its arguments builds it once; from then on only the values are taken."""
    signature = inspect.signature(build)
    names = [PLACE + name for name in signature.parameters]
    made, told = list[Statement](), {column: PLACE + column for column in by}

    @wraps(build)
    def bound(*args: Any, **named: Any) -> Bound:
        if not made:
            made.append(Statement(build(*map(bindparam, names)), names, tells=told))  # type: ignore[arg-type,call-arg]
        if named or len(args) != len(names):
            args = signature.bind(*args, **named).args
        return Bound(made[0], args)

    return cast(Callable[P, Bound], bound)


def prepared_by(*columns: str) -> Callable[[Callable[P, Any]], Callable[P, Bound]]:
    """The same of what looks at rows of one table alone, whose `columns` have the arguments of those names."""
    return partial(prepared, by=columns)


@lru_cache(256)
def _adding(table: Table, columns: tuple[str, ...], numbered: bool) -> Statement:
    made = insert(table)
    made = made.returning(table.c.id) if numbered else made.inline()
    return Statement(made, columns, columns, tells=_themselves(columns))


def _themselves(columns: Sequence[str]) -> Mapping[str, str]:
    return dict(zip(columns, columns, strict=True))


def adding(table: Table, values: Mapping[str, Any], *, numbered: bool = False) -> Bound:
    """A row with these values. `numbered`: it gives back the `id` that the database has given."""
    return Bound(_adding(table, tuple(values), numbered), tuple(values.values()))


@lru_cache(256)
def _changing(table: Table, key: str, columns: tuple[str, ...]) -> Statement:
    place = PLACE + key
    where = table.c[key] == bindparam(place)
    return Statement(update(table).where(where), (place, *columns), columns, tells={key: place})


def changing(table: Table, key: str, value: Any, values: Mapping[str, Any], row: Row[Any] | None = None) -> Bound:
    """These values into the rows whose column `key` has that value; `row`, where it is one and known."""
    return Bound(_changing(table, key, tuple(values)), (value, *values.values()), row)


@lru_cache(256)
def _finding(table: Table, key: str) -> Statement:
    place = PLACE + key
    return Statement(select(table).where(table.c[key] == bindparam(place)), (place,), tells={key: place})


def finding(table: Table, key: str, value: Any) -> Bound:
    """The rows whose column `key` has that value."""
    return Bound(_finding(table, key), (value,))


@lru_cache(256)
def _putting(table: Table, keys: tuple[str, ...], columns: tuple[str, ...], replace: bool) -> Statement:
    def on_postgresql() -> Any:
        from sqlalchemy.dialects import postgresql  # megabytes that SQLite has no use for

        return _upsert(postgresql.insert(table), keys, columns, replace)

    made = _upsert(sqlite.insert(table), keys, columns, replace)
    return Statement(made, columns, columns, on_postgresql, tells=_themselves(keys if replace else columns))


def _upsert(made: Any, keys: tuple[str, ...], columns: tuple[str, ...], replace: bool) -> Any:
    if not replace:
        return made.inline().on_conflict_do_nothing(index_elements=keys)
    new = {name: made.excluded[name] for name in columns if name not in keys}
    return made.inline().on_conflict_do_update(index_elements=keys, set_=new)


def putting(table: Table, keys: tuple[str, ...], values: Mapping[str, Any], *, replace: bool) -> Bound:
    """A row with these values; of one with the same keys the values are replaced, or it is left as it is."""
    return Bound(_putting(table, keys, tuple(values), replace), tuple(values.values()))
