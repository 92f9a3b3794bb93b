"""Brings the database to the present schema, and tells whether it holds anything; it changes no data of its own.

A migration is called as its file is, and the files are numbered; so whether there is anything to do is seen without
Alembic, which takes ten megabytes and a third of the time of a start.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, column, inspect, select, table

from bot.store.tables import keys

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).parent / "migrations"
LOCK = 7_303_451  # an arbitrary number of ours: two processes on one PostgreSQL migrate one after the other


def places() -> list[Path]:
    """Where the migrations lie."""
    return [FOLDER / "versions"]


def config() -> Config:
    """What Alembic is to know."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(FOLDER))
    made.set_main_option("path_separator", "os")
    made.set_main_option("version_locations", os.pathsep.join(map(str, places())))
    return made


def upgrade(engine: Engine) -> None:
    """To the newest schema; all in one transaction."""
    with engine.begin() as connection:
        upgrade_within(connection)


def upgrade_within(connection: Connection) -> None:
    """The same in a transaction that is the caller's."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
    if at_head(connection):
        return
    from alembic import command

    settings = config()
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")


def at_head(connection: Connection) -> bool:
    """Whether the schema is the newest."""
    return revision(connection) == head()


def revision(connection: Connection) -> str:
    """The schema of this database; "" for none."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    found = connection.execute(select(column("version_num")).select_from(table("alembic_version"))).scalar()
    return str(found or "")


def head() -> str:
    """The newest schema that this code knows."""
    return max(_known())


def knows(revision: str) -> bool:
    """Whether it is a schema of this code's past or present."""
    return revision in _known()


def _known() -> list[str]:
    return [file.stem for place in places() for file in place.glob("[0-9]*.py")]


def has_data(connection: Connection) -> bool:
    """Whether any key lies in the database: then it belongs to a ring."""
    if not inspect(connection).has_table("keys"):
        return False
    return connection.execute(select(keys.c.owner).limit(1)).first() is not None
