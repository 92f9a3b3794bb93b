"""Databases for tests: fresh each time, and as the settings want them."""

import pytest
from sqlalchemy import create_engine, text

from bot.settings import Settings
from tests.conftest import Postgres

tables = "CREATE TABLE answers (id INTEGER PRIMARY KEY)"


@pytest.mark.parametrize("turn", [1, 2])
def test_each_test_has_a_database_of_its_own(database_url: str, turn: int) -> None:
    engine = create_engine(database_url)
    with engine.begin() as connection:
        connection.execute(text(tables))
    engine.dispose()


def test_a_database_is_dropped_also_when_someone_is_connected(postgres_server: Postgres) -> None:
    url = postgres_server.make()
    engine = create_engine(url)
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        postgres_server.drop(url)
        connection.invalidate()
    engine.dispose()


def test_its_url_is_a_setting(database_url: str) -> None:
    assert Settings.read({"DATABASE_URL": database_url}).database_url == database_url
