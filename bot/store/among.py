"""Whether a column is one of many names that are handed over as one value, on either kind of database."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ARRAY, ColumnElement, Dialect, Row, String, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.types import NullType, TypeDecorator, TypeEngine


def grouped(rows: Iterable[Row[Any]], column: str) -> Mapping[str, list[Row[Any]]]:
    """The rows by what stands in that column, in their order; an empty list for what stands nowhere."""
    made = defaultdict[str, list[Row[Any]]](list)
    for row in rows:
        made[getattr(row, column)].append(row)
    return made


class Names(TypeDecorator[Sequence[str]]):
    """A tuple of strings: an array on PostgreSQL, JSON on SQLite."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(ARRAY(String()) if dialect.name == "postgresql" else String())

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> Any:
        return value if value is None else [*value] if dialect.name == "postgresql" else json.dumps([*value])


class among(ColumnElement[bool]):
    """`among(column, names)`: in a prepared statement, with a tuple for `names`."""

    inherit_cache = False
    type: TypeEngine[Any] = NullType()  # SQLite would be given "= 1" behind a truth value, and use no index

    def __init__(self, column: ColumnElement[str], names: BindParameter[Any]) -> None:
        self.column, self.names = column, bindparam(names.key, type_=Names())


@compiles(among)
def _on_sqlite(element: among, compiler: SQLCompiler, **more: Any) -> str:
    names = compiler.process(element.names, **more)
    return f"{compiler.process(element.column, **more)} IN (SELECT value FROM json_each({names}))"  # noqa: S608


@compiles(among, "postgresql")
def _on_postgresql(element: among, compiler: SQLCompiler, **more: Any) -> str:
    return f"{compiler.process(element.column, **more)} = ANY({compiler.process(element.names, **more)})"
