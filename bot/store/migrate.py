"""Brings the database to the present schema, and tells whether it holds anything; it changes no data of its own."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, select

from bot.store.tables import metadata

FOLDER = Path(__file__).parent / "migrations"
LOCK = 7_303_451  # an arbitrary number of ours: two processes on one PostgreSQL migrate one after the other


def config() -> Config:
    made = Config()
    made.set_main_option("script_location", str(FOLDER))
    return made


def upgrade(engine: Engine) -> None:
    """To the newest schema; all in one transaction."""
    settings = config()
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")


def at_head(engine: Engine) -> bool:
    """Whether the schema is the newest."""
    head = ScriptDirectory.from_config(config()).get_current_head()
    with engine.begin() as connection:
        return MigrationContext.configure(connection).get_current_revision() == head


def has_data(engine: Engine) -> bool:
    """Whether any key lies in the database: then it belongs to a ring."""
    keys = metadata.tables["keys"]
    with engine.begin() as connection:
        if not inspect(connection).has_table("keys"):
            return False
        return connection.execute(select(keys.c.owner).limit(1)).first() is not None
