"""A database that takes nothing for a while is away, and it is not the rows that are to blame."""

from __future__ import annotations

import pytest
from sqlalchemy import create_engine, make_url, text

from bot import outbox
from bot.store.engine import DATABASE_AWAY
from tests.bot.home import Home


def turn(url: str, setting: str) -> None:
    """For new connections, as an operator or a failover does it, and for those that are there."""
    name = make_url(url).database
    engine = create_engine(make_url(url).set(database="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"ALTER DATABASE {name} SET default_transaction_read_only = {setting}"))
    engine.dispose()


@pytest.mark.postgres
def test_a_postgresql_that_is_read_only_is_away_and_comes_back(postgres: str) -> None:
    home = Home(postgres)
    aino = home.person("Aino", 10)
    turn(postgres, "on")
    home.engine.dispose()
    for _ in range(2):
        with pytest.raises(DATABASE_AWAY):
            home.do(lambda tx: outbox.put(tx, aino.lane, "message", {"chat": 10}))
    turn(postgres, "off")
    home.do(lambda tx: outbox.put(tx, aino.lane, "message", {"chat": 10}))
    assert home.do(outbox.waiting)
    home.close()
