"""Whose key seals what a person wrote: each reflection's and each goal's own; what it says is not known here.

So one answer erased is gone as a whole person would be: its key row goes with it, and no copy of its rows opens again.
Rows that were sealed before there were such keys open with the key of their seat.
"""

from __future__ import annotations

from bot.store.tx import Erased, Tx
from bot.vault import DoesNotOpen, Sealed

Owner = tuple[str, str]


def seal(tx: Tx, own: Owner, seat: str, purpose: str, row: str, text: str | bytes) -> Sealed:
    """Under the thing's own key, or its seat's when it has none: one thing is never sealed under two."""
    return tx.seal(_owner(tx, own, seat), purpose, row, text)


def open(tx: Tx, own: Owner, seat: str, purpose: str, row: str, sealed: bytes) -> bytes:
    owner = _owner(tx, own, seat)
    try:
        return tx.open(owner, purpose, row, sealed)
    except DoesNotOpen:
        if owner == own:
            raise
        raise Erased from None  # it had a key of its own, which is gone


def text(tx: Tx, own: Owner, seat: str, purpose: str, row: str, sealed: bytes | None) -> str:
    """The opened text; "" for nothing."""
    return "" if sealed is None else open(tx, own, seat, purpose, row, sealed).decode()


def _owner(tx: Tx, own: Owner, seat: str) -> Owner:
    return own if tx.has_key(own) else ("seat", seat)
