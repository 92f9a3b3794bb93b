"""A home on each kind of database."""

from collections.abc import Iterator

import pytest

from tests.bot.home import Home


@pytest.fixture
def home(database_url: str) -> Iterator[Home]:
    made = Home(database_url)
    yield made
    made.close()
