"""What all tables are made of: how their parts are called, how ids and references look."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, Integer, MetaData, String

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Serial = BigInteger().with_variant(Integer, "sqlite")


def identity(name: str = "id") -> Column[str]:
    """The id of a row, or of whose row it is."""
    return Column(name, String(32), primary_key=True)


def ref(name: str, **more: Any) -> Column[str]:
    """The id of a row elsewhere; no foreign key, since erasing goes by key and order is the runner's."""
    return Column(name, String(32), **more)
