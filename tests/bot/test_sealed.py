"""Sealed columns: what is not sealed never reaches the database, nor the message that says so."""

from pathlib import Path

import pytest
from sqlalchemy import Column, Engine, MetaData, String, Table, create_engine, insert, select
from sqlalchemy.exc import StatementError

from bot.store.sealed import SealedBytes
from bot.vault import Ring, Sealed, Vault

table = Table("answers", MetaData(), Column("id", String, primary_key=True), Column("body", SealedBytes))
vault = Vault(Ring.fresh())
key = vault.unwrap(vault.new_key("member", "m1"), "member", "m1")


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{tmp_path}/x.db", hide_parameters=True)
    table.metadata.create_all(engine)
    return engine


def test_sealed_goes_in_and_comes_out_sealed(engine: Engine) -> None:
    sealed = vault.seal(key, "answer", "m1", "r1", "marker")
    with engine.begin() as connection:
        connection.execute(insert(table), [{"id": "r1", "body": sealed}, {"id": "r2", "body": None}])
        one, none = connection.execute(select(table.c.body).order_by(table.c.id)).scalars()
    engine.dispose()
    assert isinstance(one, Sealed)
    assert vault.open_text(key, "answer", "m1", "r1", one) == "marker"
    assert none is None


@pytest.mark.parametrize("value", ["marker", b"marker", bytearray(b"marker"), b"\x01" * 285])
def test_anything_else_is_refused_without_showing_it(engine: Engine, value: object) -> None:
    with engine.begin() as connection, pytest.raises(StatementError) as caught:
        connection.execute(insert(table).values(id="r1", body=value))
    engine.dispose()
    assert isinstance(caught.value.orig, TypeError)
    assert "marker" not in str(caught.value)
