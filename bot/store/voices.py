"""Recordings that have come home from the messenger, sealed; which parts they are of, `bot.store.reflections` knows."""

from __future__ import annotations

from sqlalchemy import delete, func, select

from bot.store import content
from bot.store.tables import parts, recordings
from bot.store.tx import Tx


def keep(tx: Tx, part: str, body: bytes) -> None:
    """Nothing, when it was erased meanwhile; and nobody erases it until this is committed."""
    at = tx.first(select(parts.c.seat, parts.c.reflection).where(parts.c.id == part).with_for_update(read=True))
    if at:
        sealed = content.seal(tx, ("reflection", at.reflection), at.seat, "recording", part, body)
        tx.run(delete(recordings).where(recordings.c.part == part))
        tx.add(recordings, part=part, seat=at.seat, body=sealed)


def size(tx: Tx, part: str) -> int:
    row = tx.first(select(func.length(recordings.c.body)).where(recordings.c.part == part))
    return int(row[0]) if row else 0


def of(tx: Tx, part: str) -> bytes:
    """The fetched recording of a part; nothing when it is not here."""
    found = tx.first(select(recordings).where(recordings.c.part == part))
    at = tx.first(select(parts.c.reflection).where(parts.c.id == part))
    if found is None or at is None:
        return b""
    return content.open(tx, ("reflection", at.reflection), found.seat, "recording", part, found.body)
