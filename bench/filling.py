"""Fills tables with rows of nobody, by the database itself, until they are as large as a line wants them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, text

_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)"


def _stamp(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def plan(conn: Connection, count: int, first: datetime, apart: int, *, name: str = "later") -> None:
    """So many moments, `apart` milliseconds after each other, each of another person."""
    made = (
        f"INSERT INTO plan (kind, thing, slot, lane, due) {_NUMBERS} "  # noqa: S608  (nobody's words in it)
        "SELECT 'slot', CAST(:name AS TEXT) || i, 'r2026-11-13:theme1', CAST(:name AS TEXT) || i, "
        "CAST(:first AS BIGINT) + i * CAST(:apart AS BIGINT) FROM n"
    )
    conn.execute(text(made), {"count": count, "name": name, "first": _stamp(first), "apart": apart})


def people(conn: Connection, count: int) -> None:
    """So many people with a seat, an answered question and its answer, like one who is there; SQLite only.

    Their sealed values are that one's: nobody opens them, and what a process holds in memory does not depend on them.
    """
    mark = {"count": count}
    for table, column, more in (
        ("people", "id", {"lookup": "'p' || i"}), ("seats", "person", {"id": "'s' || i", "process": "'c' || i"}),
        ("prompts", "seat", {"id": "'q' || i", "status": "'closed'"}), ("keys", "owner", {}),
        ("floors", "person", {}),
    ):  # fmt: skip
        _like_one(conn, table, {column: {"seat": "'s' || i"}.get(column, "'p' || i"), **more}, mark)


def _like_one(conn: Connection, table: str, other: dict[str, str], mark: dict[str, int]) -> None:
    names = [row[1] for row in conn.execute(text(f"PRAGMA table_info({table})"))]
    taken = ", ".join(f"{other[name]}" if name in other else f'o."{name}"' for name in names)
    one = "WHERE role = 'supervisee'" if table == "seats" else ""
    listed = ", ".join(f'"{name}"' for name in names)
    one = f"(SELECT * FROM {table} {one} LIMIT 1) AS o"  # noqa: S608  (our own tables)
    conn.execute(text(f"INSERT INTO {table} ({listed}) {_NUMBERS} SELECT {taken} FROM n, {one}"), mark)  # noqa: S608
