"""Migrations: an empty database becomes just what the tables say, and twice is harmless."""

from __future__ import annotations

from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, LargeBinary, insert, text

from bot.store.engine import open_engine
from bot.store.migrate import config, has_data, head, knows, upgrade
from bot.store.sealed import SealedBytes
from bot.store.tables import keys, metadata
from tests.prepared import prepare


@pytest.fixture
def engine(bare_database_url: str) -> Any:
    made = open_engine(bare_database_url)
    yield made
    made.dispose()


def differences(engine: Engine) -> list[Any]:
    with engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        return list(compare_metadata(context, metadata))


def full(engine: Engine) -> bool:
    with engine.begin() as connection:
        return has_data(connection)


def test_an_empty_database_becomes_what_the_tables_say(engine: Engine) -> None:
    upgrade(engine)
    assert differences(engine) == []


def test_twice_is_harmless(engine: Engine) -> None:
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(insert(keys).values(kind="seat", owner="s", kid="k", body=b"b"))
    upgrade(engine)
    assert differences(engine) == []
    assert full(engine)


def test_a_database_that_is_new_has_no_data(engine: Engine) -> None:
    assert not full(engine)
    upgrade(engine)
    assert not full(engine)


def test_a_migration_that_fails_leaves_nothing_half_done(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE tries (id INTEGER PRIMARY KEY)"))
    with pytest.raises(Exception, match="tries"):
        upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE tries"))
    upgrade(engine)
    assert differences(engine) == []


def test_there_is_one_newest_migration() -> None:
    scripts = ScriptDirectory.from_config(config())
    assert scripts.get_heads() == [head()]  # what is seen by the names of the files is what Alembic sees
    assert {script.revision for script in scripts.walk_revisions() if not knows(script.revision)} == set()


def test_bytes_are_sealed_but_for_wrapped_keys() -> None:
    raw = {(t.name, c.name) for t in metadata.tables.values() for c in t.c if isinstance(c.type, LargeBinary)}
    assert raw == {("keys", "body")}
    assert sum(isinstance(c.type, SealedBytes) for t in metadata.tables.values() for c in t.c) >= 12


def test_a_copy_for_tests_is_what_migrating_makes(engine: Engine) -> None:
    prepare(engine)
    assert differences(engine) == []
    assert not full(engine)
    upgrade(engine)
