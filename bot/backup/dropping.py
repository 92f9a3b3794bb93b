"""Leaves out what has no key: those erased since the data part was made, or made since the keys part was.

It works on a copy of the data part, and does by columns what erasing does by nouns: rows of a seat, a person, an answer
or a goal go with its key; a seat itself stays as an empty place in its process.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Delete,
    Table,
    Update,
    bindparam,
    delete,
    or_,
    select,
    update,
)

from bot.backup.places import PLACES, Cell, Owner, tally
from bot.ring.keyring import Ring
from bot.store.tables import keys, messages, metadata, parts, recordings, seats
from bot.vault import DataKey, Vault

TABLES: Final[Mapping[str, str]] = {"person": "people"}
"""The table of a kind of owner, where it is not simply the plural."""
THERE: Final = ("invited", "pending", "active")


@dataclass(frozen=True)
class Keyless:
    """Owners whose key is gone, or is another one now; and single values of others that do not open."""

    owners: frozenset[Owner]
    cells: tuple[Cell, ...]


def keyless(conn: Connection, known: frozenset[Owner], opened: Mapping[Owner, DataKey]) -> Keyless:
    """Among those who had a key when the data part was made. Who has a value that opens has the right key."""
    looked = tally(conn, Vault(Ring.fresh()), opened, known)
    changed = {cell.owner for cell in looked.closed if not looked.opened[cell.owner]}
    gone = (known - opened.keys()) | changed
    return Keyless(gone, tuple(cell for cell in looked.closed if cell.owner not in gone))


def drop_value(conn: Connection, cell: Cell) -> None:
    """A value alone, or its row where there can be none without it."""
    table = metadata.tables[cell.table]
    here = [table.c[cell.place.row] == cell.row]
    mine = (column for kind, column in cell.place.owners if kind == cell.owner[0] and column in table.c)
    here += [table.c[column] == cell.owner[1] for column in mine]
    if table.c[cell.place.column].nullable:
        conn.execute(update(table).where(*here).values({cell.place.column: None}))
    else:
        conn.execute(delete(table).where(*here))


def drop(conn: Connection, owners: Collection[Owner], now: datetime) -> None:
    """All that hangs on them, in every table."""
    for kind in {kind for kind, _ in owners}:
        ids = [owner for of, owner in owners if of == kind]
        for statement in _statements(kind, now):
            conn.execute(statement, [{"gone": id} for id in ids])
        conn.execute(
            update(messages).where(messages.c.subject == bindparam("about")).values(subject=""),
            [{"about": f"{kind}:{id}"} for id in ids],
        )
    conn.execute(delete(recordings).where(recordings.c.part.not_in(select(parts.c.id))))


def _statements(kind: str, now: datetime) -> Iterator[Update | Delete]:
    """What goes with one owner of this kind; `gone` is its id."""
    gone: BindParameter[str] = bindparam("gone")
    yield delete(keys).where(keys.c.kind == kind, keys.c.owner == gone)
    for table in metadata.sorted_tables:
        if kind not in table.c:
            continue
        hangs: ColumnElement[bool] = table.c[kind] == gone
        yield update(table).where(hangs).values({kind: None}) if table is seats else delete(table).where(hangs)
    yield from _own(metadata.tables.get(TABLES.get(kind, f"{kind}s")), gone, now)


def _own(table: Table | None, gone: ColumnElement[str], now: datetime) -> Iterator[Update | Delete]:
    if table is seats:
        yield update(seats).where(seats.c.id == gone).values({place.column: None for place in PLACES["seats"]})
        there = or_(*(seats.c.status == each for each in THERE))  # many at a time know no IN
        yield update(seats).where(seats.c.id == gone, there).values(status="left", left=now)
    elif table is not None and "id" in table.c:
        yield delete(table).where(table.c.id == gone)
