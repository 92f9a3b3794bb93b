"""Reflections and their parts, sealed under the seat's key; who may read is decided in `bot.access`, not here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, delete, select, update

from bot.store.tables import messages, parts, recordings, reflections
from bot.store.tx import Tx
from conversations.facts import Recording

MINE = "mine"


def row(tx: Tx, id: str) -> Row[Any] | None:
    return tx.first(select(reflections).where(reflections.c.id == id))


def of_seat(tx: Tx, seat: str) -> Sequence[Row[Any]]:
    return tx.all(
        select(reflections).where(reflections.c.seat == seat).order_by(reflections.c.at.desc(), reflections.c.id.desc())
    )


def shared_in(tx: Tx, seat: str) -> Sequence[Row[Any]]:
    """What the writer has shared, as it now stands, oldest first."""
    wanted = (reflections.c.seat == seat, reflections.c.shared.is_not(None))
    return tx.all(select(reflections).where(*wanted).order_by(reflections.c.at, reflections.c.id))


def under(tx: Tx, prompt: str) -> Row[Any] | None:
    newest = reflections.c.at.desc(), reflections.c.id.desc()
    return tx.first(select(reflections).where(reflections.c.prompt == prompt).order_by(*newest))


def latest(tx: Tx, seat: str, kind: str) -> Row[Any] | None:
    wanted = (reflections.c.seat == seat, reflections.c.kind == kind)
    return tx.first(select(reflections).where(*wanted).order_by(reflections.c.at.desc(), reflections.c.id.desc()))


def add(tx: Tx, id: str, seat: str, **values: Any) -> None:
    tx.add(reflections, id=id, seat=seat, place=MINE, at=tx.now, **values)


def change(tx: Tx, id: str, *, title: str | None = None, **values: Any) -> None:
    at = row(tx, id)
    if at is None:
        return
    if title is not None:
        values["title"] = tx.seal(("seat", at.seat), "title", id, title)
    tx.run(update(reflections).where(reflections.c.id == id).values(**values))


def add_part(
    tx: Tx,
    id: str,
    reflection: str,
    seat: str,
    message: int,
    *,
    text: str = "",
    file: str = "",
    seconds: int = 0,
) -> None:
    body = tx.seal(("seat", seat), "words", id, text) if text else None
    recording = tx.seal(("seat", seat), "file", id, file) if file else None
    tx.add(
        parts, id=id, reflection=reflection, seat=seat, message=message, body=body, file=recording,
        seconds=seconds, at=tx.now,
    )  # fmt: skip


def part_of_message(tx: Tx, seat_ids: Sequence[str], message: int) -> Row[Any] | None:
    return tx.first(select(parts).where(parts.c.message == message, parts.c.seat.in_(seat_ids)))


def revise(tx: Tx, part: Row[Any], text: str) -> None:
    body = tx.seal(("seat", part.seat), "words", part.id, text)
    tx.run(update(parts).where(parts.c.id == part.id).values(body=body))


def _parts(tx: Tx, reflection: str) -> Sequence[Row[Any]]:
    return tx.all(select(parts).where(parts.c.reflection == reflection).order_by(parts.c.at, parts.c.message))


def texts(tx: Tx, reflection: str) -> tuple[str, ...]:
    return tuple(tx.text(("seat", p.seat), "words", p.id, p.body) for p in _parts(tx, reflection) if p.body)


def voices(tx: Tx, reflection: str, zone: ZoneInfo) -> tuple[Recording, ...]:
    spoken = (p for p in _parts(tx, reflection) if p.file)
    return tuple(
        Recording(tx.text(("seat", p.seat), "file", p.id, p.file), p.seconds, _local(p.at, zone)) for p in spoken
    )


def _local(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone)


def clear_parts(tx: Tx, reflection: str) -> None:
    ids = select(parts.c.id).where(parts.c.reflection == reflection)
    tx.run(delete(recordings).where(recordings.c.part.in_(ids)))
    tx.run(delete(parts).where(parts.c.reflection == reflection))


def move(tx: Tx, id: str, seat: str) -> None:
    """Into another seat of the same writer: everything is sealed anew under that seat's key."""
    at = row(tx, id)
    if at is None:
        return
    for part in _parts(tx, id):
        values: dict[str, Any] = {"seat": seat}
        for column, purpose in (("body", "words"), ("file", "file")):
            if (sealed := getattr(part, column)) is not None:
                words = tx.open(("seat", at.seat), purpose, part.id, sealed)
                values[column] = tx.seal(("seat", seat), purpose, part.id, words)
        tx.run(update(parts).where(parts.c.id == part.id).values(**values))
        _move_recording(tx, part, seat)
    tx.run(update(reflections).where(reflections.c.id == id).values(seat=seat))


def _move_recording(tx: Tx, part: Row[Any], seat: str) -> None:
    """The fetched bytes, when they are there."""
    found = tx.first(select(recordings).where(recordings.c.part == part.id))
    if found:
        body = tx.open(("seat", found.seat), "recording", part.id, found.body)
        sealed = tx.seal(("seat", seat), "recording", part.id, body)
        tx.run(update(recordings).where(recordings.c.part == part.id).values(seat=seat, body=sealed))


def erase(tx: Tx, id: str) -> None:
    """The row, its words and its recordings. `secure_delete` and the nightly upkeep see to the bytes."""
    clear_parts(tx, id)
    tx.run(delete(reflections).where(reflections.c.id == id))
    tx.run(update(messages).where(messages.c.subject == f"reflection:{id}").values(subject=""))


def keep_recording(tx: Tx, part: str, body: bytes) -> None:
    at = tx.first(select(parts.c.seat).where(parts.c.id == part))
    if at:
        sealed = tx.seal(("seat", at.seat), "recording", part, body)
        tx.run(delete(recordings).where(recordings.c.part == part))
        tx.add(recordings, part=part, seat=at.seat, body=sealed)
