"""The data part: an SQLite file with every table as it was at one moment, whatever database it comes from.

Left out are the data keys (only whose they were is listed), and what was on its way: waiting rows and bodies of the
inbox, and the outbox. It copies rows as they are, and opens none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, Select, Table, create_engine, event, func, insert, make_url, select
from sqlalchemy import table as lean

from bot import inbox as ways
from bot.backup.keyspart import TRANSIT
from bot.backup.meter import Meter
from bot.backup.places import ONE_BY_ONE, Owner
from bot.store.migrate import upgrade
from bot.store.tables import duties, inbox, keys, metadata, outbox, servers

CHUNK: Final = 500
LEFT_OUT: Final = (outbox.name, servers.name, duties.name)
"""What is to be sent, and who serves just now: neither is true any more when a backup comes back."""

Change = Callable[[Any], dict[str, Any]]


@contextmanager
def snapshot(url: str) -> Iterator[Connection]:
    """The database at one moment, to be read only. Nobody waits for it, and it waits for nobody."""
    lite = make_url(url).get_backend_name() == "sqlite"
    reads = {} if lite else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    engine = create_engine(url, hide_parameters=True, execution_options=reads)
    if lite:
        _plain_sqlite(engine, "query_only=ON", "busy_timeout=5000")
    try:
        with engine.connect() as conn, conn.begin():
            yield conn
    finally:
        engine.dispose()


def open_part(path: Path) -> Engine:
    """The part as a database. It is written once and never mended, so it has no journal on the disk."""
    engine = create_engine(URL.create("sqlite", database=str(path)), hide_parameters=True)
    _plain_sqlite(engine, "journal_mode=MEMORY", "synchronous=OFF")
    return engine


def _plain_sqlite(engine: Engine, *pragmas: str) -> None:
    """Real transactions, which read from one moment on and lock nobody out until they write."""

    def connected(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", lambda conn: conn.exec_driver_sql("BEGIN"))


def write(source: Connection, path: Path, meter: Meter) -> dict[str, int]:
    """Fills the part from this snapshot; how many rows each table of it has."""
    engine = open_part(path)
    try:
        upgrade(engine)
        tables = [metadata.tables[name] for name in carried()]
        meter.stage("Copying", sum(_count(source, _wanted(table)) for table in tables))
        with engine.begin() as part:
            return {t.name: copy(source, part, t, meter, _wanted(t), CHANGES.get(t.name, dict)) for t in tables}
    finally:
        engine.dispose()


def carried() -> list[str]:
    """The tables that are in a backup."""
    return [table.name for table in metadata.sorted_tables if table.name not in LEFT_OUT]


def on_their_way(source: Connection) -> int:
    """Rows of inbox and outbox that wait, and so are left out."""
    return sum(_count(source, select(t.c.id).where(t.c.state == ways.WAITS)) for t in (inbox, outbox))


def copy(
    source: Connection, target: Connection, table: Table, meter: Meter, wanted: Select[Any], change: Change = dict
) -> int:
    """Rows from here to there, a few at a time; how many."""
    size = 1 if table.name in ONE_BY_ONE else CHUNK
    result, done = source.execute(wanted, execution_options={"yield_per": size}).mappings(), 0
    for rows in result.partitions(size):
        target.execute(insert(table), [change(row) for row in rows])
        done += len(rows)
        meter.step(len(rows))
    return done


def counts(conn: Connection, names: Iterable[str]) -> dict[str, int]:
    """How many rows these tables have, be they known to this code or not."""
    return {name: int(conn.execute(select(func.count()).select_from(lean(name))).scalar_one()) for name in names}


def owners(conn: Connection) -> frozenset[Owner]:
    """Who had a data key when the part was made."""
    return frozenset((row.kind, row.owner) for row in conn.execute(select(keys.c.kind, keys.c.owner)))


def _wanted(table: Table) -> Select[Any]:
    """Of the inbox, what is done: its key tells Telegram's repeats. What waits is not known, so its repeat is new."""
    rows = select(table)
    if table is inbox:
        return rows.where(inbox.c.state != ways.WAITS)
    return rows.where(keys.c.kind != TRANSIT) if table is keys else rows


def _count(conn: Connection, wanted: Select[Any]) -> int:
    return int(conn.execute(select(func.count()).select_from(wanted.subquery())).scalar_one())


CHANGES: Final[Mapping[str, Change]] = {
    inbox.name: lambda row: {**row, "body": None},
    keys.name: lambda row: {**row, "kid": "", "body": b""},
}
