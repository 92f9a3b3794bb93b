"""Reflections and their parts, each sealed under its own key; who may read is decided in `bot.access`, not here."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, Table, delete, func, or_, select, update

from bot.store import content, ledger
from bot.store.among import among, grouped
from bot.store.marks import mark_erased
from bot.store.prepared import adding, changing, finding, prepared, prepared_by
from bot.store.tables import parts, recordings, reflections
from bot.store.tx import Tx
from bot.store.voices import size
from conversations.answers import Recording

MINE = "mine"
NEWEST = (reflections.c.at.desc(), reflections.c.id.desc())


def row(tx: Tx, id: str) -> Row[Any] | None:
    return tx.find(reflections, id)


def of_seat(tx: Tx, seat: str) -> Sequence[Row[Any]]:
    return tx.all(_of_seat(seat))


@prepared
def _of_seat(seat: str) -> Any:
    return select(reflections).where(reflections.c.seat == seat).order_by(*NEWEST)


def shared_in(tx: Tx, seat: str) -> Sequence[Row[Any]]:
    """What the writer has shared, as it now stands, oldest first."""
    wanted = (reflections.c.seat == seat, reflections.c.shared.is_not(None))
    return tx.all(select(reflections).where(*wanted).order_by(reflections.c.at, reflections.c.id))


def under(tx: Tx, prompt: str) -> Row[Any] | None:
    row = tx.first(_under(prompt))
    if row:
        tx.know(finding(reflections, "id", row.id), [row])
    return row


@prepared_by("prompt")
def _under(prompt: str) -> Any:
    return select(reflections).where(reflections.c.prompt == prompt).order_by(*NEWEST).limit(1)


def under_ahead(tx: Tx, prompts: Collection[str]) -> None:
    """Whoever asks what lies under one of these, and how much, has it already."""
    found = tx.all(newest_under(tuple(prompts)))
    newest = grouped(found, "prompt")
    for prompt in prompts:
        tx.know(_under(prompt), newest[prompt])
    ids = tuple(row.id for row in found)
    many = grouped(tx.all(_counts(ids)) if ids else (), "reflection")
    for id in ids:
        tx.know(_count(id), many[id])


@prepared
def newest_under(prompts: Any) -> Any:
    place = func.row_number().over(partition_by=reflections.c.prompt, order_by=NEWEST).label("place")
    each = select(reflections.c.id, place).where(among(reflections.c.prompt, prompts)).subquery()
    return select(reflections).join(each, each.c.id == reflections.c.id).where(each.c.place == 1)


def rows_ahead(tx: Tx, ids: Collection[str]) -> Sequence[Row[Any]]:
    """Whoever asks for one of these has it already; those that there are."""
    rows = tx.all(of_ids(tuple(ids)))
    found = grouped(rows, "id")
    for id in ids:
        tx.know(finding(reflections, "id", id), found[id])
    return rows


@prepared
def of_ids(ids: Any) -> Any:
    return select(reflections).where(among(reflections.c.id, ids))


def ahead(tx: Tx, ids: Collection[str]) -> None:
    """The same, with their parts."""
    there = tuple(row.id for row in rows_ahead(tx, ids))
    found = grouped(tx.all(_parts_among(there)) if there else (), "reflection")
    for id in there:
        tx.know(_parts_of(id), found[id])


@prepared
def _parts_among(ids: Any) -> Any:
    return select(parts).where(among(parts.c.reflection, ids)).order_by(parts.c.message, parts.c.at)


def latest(tx: Tx, seat: str, kind: str) -> Row[Any] | None:
    return tx.first(_latest(seat, kind))


@prepared
def _latest(seat: str, kind: str) -> Any:
    wanted = (reflections.c.seat == seat, reflections.c.kind == kind)
    return select(reflections).where(*wanted).order_by(*NEWEST).limit(1)


def _own(id: str) -> content.Owner:
    return ("reflection", id)


def title(tx: Tx, row: Row[Any]) -> str:
    """The line that its writer gave it."""
    return content.text(tx, _own(row.id), row.seat, "title", row.id, row.title)


def add(tx: Tx, id: str, seat: str, **values: Any) -> None:
    tx.make_key(_own(id))
    tx.later(adding(reflections, {"id": id, "seat": seat, "place": MINE, "at": tx.now, **values}))


def change(tx: Tx, id: str, *, title: str | None = None, **values: Any) -> None:
    at = row(tx, id)
    if at is None:
        return
    if title is not None:
        values["title"] = content.seal(tx, _own(id), at.seat, "title", id, title)
    if values:
        tx.later(changing(reflections, "id", id, values, at))


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
    body = content.seal(tx, _own(reflection), seat, "words", id, text) if text else None
    recording = content.seal(tx, _own(reflection), seat, "file", id, file) if file else None
    said = {"message": message, "body": body, "file": recording, "seconds": seconds, "at": tx.now}
    tx.later(adding(parts, {"id": id, "reflection": reflection, "seat": seat, **said}))


def part_of_message(tx: Tx, seat_ids: Sequence[str], message: int) -> Row[Any] | None:
    return tx.first(select(parts).where(parts.c.message == message, parts.c.seat.in_(seat_ids)))


def revise(tx: Tx, part: Row[Any], text: str) -> None:
    body = content.seal(tx, _own(part.reflection), part.seat, "words", part.id, text)
    tx.change(parts, part.id, body=body)


def _parts(tx: Tx, reflection: str) -> Sequence[Row[Any]]:
    """In the order of writing: numbers of a chat's messages only rise, while a clock may be set back."""
    return tx.all(_parts_of(reflection))


@prepared_by("reflection")
def _parts_of(reflection: str) -> Any:
    return select(parts).where(parts.c.reflection == reflection).order_by(parts.c.message, parts.c.at)


def _open(tx: Tx, part: Row[Any], purpose: str, sealed: bytes) -> str:
    return content.text(tx, _own(part.reflection), part.seat, purpose, part.id, sealed)


def count(tx: Tx, reflection: str) -> int:
    """How many messages it holds; none of them is opened."""
    found = tx.first(_count(reflection))
    return int(found.many) if found else 0


THERE = or_(parts.c.body.is_not(None), parts.c.file.is_not(None))


@prepared_by("reflection")
def _count(reflection: str) -> Any:
    return select(func.count().label("many")).where(parts.c.reflection == reflection, THERE)


@prepared
def _counts(ids: Any) -> Any:
    each = select(parts.c.reflection, func.count().label("many")).where(among(parts.c.reflection, ids), THERE)
    return each.group_by(parts.c.reflection)


def texts(tx: Tx, reflection: str) -> tuple[str, ...]:
    return tuple(_open(tx, p, "words", p.body) for p in _parts(tx, reflection) if p.body)


def voices(tx: Tx, reflection: str, zone: ZoneInfo) -> tuple[Recording, ...]:
    spoken = (p for p in _parts(tx, reflection) if p.file)
    return tuple(Recording(_open(tx, p, "file", p.file), p.seconds, _local(p.at, zone)) for p in spoken)


def file_of(tx: Tx, part: Row[Any]) -> str:
    """The messenger's id of a recording."""
    return _open(tx, part, "file", part.file)


def _local(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone)


def clear_parts(tx: Tx, reflection: str) -> None:
    ids = select(parts.c.id).where(parts.c.reflection == reflection)
    tx.run(delete(recordings).where(recordings.c.part.in_(ids)))
    tx.run(delete(parts).where(parts.c.reflection == reflection))


def move(tx: Tx, id: str, seat: str) -> None:
    """Into another seat of the same writer; what was sealed under the old seat's key gets a key of its own first."""
    at = row(tx, id)
    if at is None:
        return
    if not tx.has_key(_own(id)):
        _reseal(tx, at)
    ids = select(parts.c.id).where(parts.c.reflection == id)
    tx.run(update(recordings).where(recordings.c.part.in_(ids)).values(seat=seat))
    tx.run(update(parts).where(parts.c.reflection == id).values(seat=seat))
    tx.run(update(reflections).where(reflections.c.id == id).values(seat=seat))


def _reseal(tx: Tx, at: Row[Any]) -> None:
    found = _parts(tx, at.id)
    for table, key, rows, columns in (
        (reflections, "id", [at], {"title": "title"}),
        (parts, "id", found, {"body": "words", "file": "file"}),
        (recordings, "part", _recordings(tx, found), {"body": "recording"}),
    ):
        for r in rows:
            _reseal_row(tx, table, key, r, columns, at)


def _recordings(tx: Tx, found: Sequence[Row[Any]]) -> Sequence[Row[Any]]:
    return tx.all(select(recordings).where(recordings.c.part.in_([part.id for part in found])))


def _reseal_row(tx: Tx, table: Table, key: str, r: Row[Any], columns: Mapping[str, str], at: Row[Any]) -> None:
    id, sealed = getattr(r, key), {name: getattr(r, name) for name in columns}
    opened = {name: tx.open(("seat", at.seat), columns[name], id, body) for name, body in sealed.items() if body}
    values = {name: tx.seal(_own(at.id), columns[name], id, words) for name, words in opened.items()}
    if values:
        tx.run(update(table).where(table.c[key] == id).values(**values))


def erase(tx: Tx, id: str) -> None:
    """The row, its words, its recordings and its key."""
    if at := row(tx, id):
        ledger.about_nothing(tx, at.seat, id)
    clear_parts(tx, id)
    tx.run(delete(reflections).where(reflections.c.id == id))
    tx.forget("reflection", id)
    mark_erased(tx)


# --- for a copy of everything


@dataclass(frozen=True)
class Part:
    """One message of a reflection. `size` is that of the sealed recording in bytes, 0 when it is not here."""

    id: str
    at: datetime
    text: str
    spoken: bool
    seconds: int
    size: int


def parts_of(tx: Tx, reflection: str, zone: ZoneInfo) -> tuple[Part, ...]:
    """Each message of a reflection, in the order written."""
    words = iter(texts(tx, reflection))
    return tuple(
        Part(p.id, _local(p.at, zone), next(words) if p.body else "", bool(p.file), p.seconds, size(tx, p.id))
        for p in _parts(tx, reflection)
    )
