"""Where a backup comes back to: an empty place, which gets everything at once or stays as it was."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, func, insert, inspect, select, text

from bot.backup import datapart, files
from bot.backup.meter import Meter
from bot.backup.places import Owner
from bot.backup.trouble import Trouble
from bot.ring.keyring import FILE, Ring, RingExists
from bot.settings import Settings
from bot.store.engine import open_engine
from bot.store.migrate import upgrade_within
from bot.store.tables import Serial, keys, metadata
from bot.vault import WrappedKey


def refuse_unless_empty(settings: Settings) -> None:
    """Trouble when anything lies where the backup is to come."""
    for path in _database_files(settings):
        if path.exists():
            raise Trouble(f"There is a database already: {path}. Restore on an empty place, or move it away.")
    if settings.database_file is None:
        _refuse_full(settings.database_url)
    if settings.keyring is None and (settings.keys / FILE).exists():
        raise Trouble(
            f"There is a key ring already: {settings.keys / FILE}. Restore on an empty place, or move it away."
        )


def _database_files(settings: Settings) -> list[Path]:
    file = settings.database_file
    return [file.with_name(f"{file.name}{ending}") for ending in ("", "-wal", "-shm", "-journal")] if file else []


def _refuse_full(url: str) -> None:
    engine = open_engine(url)
    try:
        with engine.begin() as conn:
            there = set(inspect(conn).get_table_names())
            full = [
                t.name for t in metadata.sorted_tables if t.name in there and conn.execute(select(t).limit(1)).first()
            ]
    finally:
        engine.dispose()
    if full:
        raise Trouble(f"The database holds data already ({', '.join(full)}). Restore into an empty one.")


@contextmanager
def workshop(settings: Settings) -> Iterator[Path]:
    """A folder for drafts beside the database file, or among the system's; nothing of it stays."""
    file = settings.database_file
    made = _missing(file.parent) if file else []
    for folder in reversed(made):
        folder.mkdir(mode=0o700)
    try:
        with tempfile.TemporaryDirectory(prefix=".restoring-", dir=file.parent if file else None) as drafts:
            yield Path(drafts)
    finally:
        _forget(made)


def _missing(folder: Path) -> list[Path]:
    return [each for each in (folder, *folder.parents) if not each.exists()]


def _forget(folders: list[Path]) -> None:
    """Those that we made, when nothing came into them."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


@contextmanager
def arriving(settings: Settings, drafts: Path, ring: Ring) -> Iterator[Connection]:
    """A transaction on the empty target, with the newest schema; ring and database appear when it ends well."""
    file = settings.database_file
    draft = drafts / "arriving.db"
    if file:
        files.empty(draft)
    engine = open_engine(f"sqlite:///{draft}" if file else settings.database_url)
    try:
        with _ring_beside(settings, ring):
            with engine.begin() as conn:
                upgrade_within(conn)
                yield conn
            if file:
                _move(engine, draft, file)
    finally:
        engine.dispose()


@contextmanager
def _ring_beside(settings: Settings, ring: Ring) -> Iterator[None]:
    """The ring comes first: rows without a ring would be closed for ever, a ring without rows harms nobody."""
    if settings.keyring is not None:
        yield
        return
    made = _missing(settings.keys)
    try:
        ring.place(settings.keys)
    except RingExists as error:
        raise Trouble(f"{error}.") from None
    try:
        yield
    except BaseException:
        (settings.keys / FILE).unlink(missing_ok=True)
        _forget(made)
        raise


def _move(engine: Engine, draft: Path, file: Path) -> None:
    raw = engine.raw_connection()  # outside of any transaction
    raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    engine.dispose()
    files.sync(draft)
    os.link(draft, file)  # unlike a rename, it never replaces
    files.sync(file.parent)


def fill(source: Connection, target: Connection, rows: Mapping[Owner, WrappedKey], meter: Meter) -> None:
    """Every row of the copy, and the keys."""
    for table in (metadata.tables[name] for name in datapart.carried() if name != keys.name):
        datapart.copy(source, target, table, meter, select(table))
        _go_on_counting(target, table)
    values = [{"kind": k, "owner": o, "kid": wrapped.kid, "body": wrapped.body} for (k, o), wrapped in rows.items()]
    if values:
        target.execute(insert(keys), values)


def _go_on_counting(conn: Connection, table: Table) -> None:
    """PostgreSQL counts ids by itself, and has not seen those that came with their rows."""
    if conn.dialect.name != "postgresql" or "id" not in table.c or table.c.id.type is not Serial:
        return
    highest = conn.execute(select(func.max(table.c.id))).scalar_one()
    if highest is not None:
        into = {"name": table.name, "id": highest}
        conn.execute(text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :id)"), into)
