"""A column that holds sealed bytes and refuses anything else; it neither seals nor opens."""

from typing import Any

from sqlalchemy import Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator

from bot.vault import Sealed


class SealedBytes(TypeDecorator[Sealed]):
    """Only what a vault has sealed goes in, and it comes out as sealed."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        if value is None:
            return None
        if not isinstance(value, Sealed):
            raise TypeError(f"a sealed column refuses {type(value).__name__}")
        return bytes(value)

    def process_literal_param(self, value: Any, dialect: Dialect) -> str:
        raise TypeError("a sealed column is never written out in a statement")

    def process_result_value(self, value: Any, dialect: Dialect) -> Sealed | None:
        return None if value is None else Sealed.stored(value)
