"""Where sealed values stand, and whose key opens each; it opens them one by one and keeps nothing that it reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, Select, select

from bot.store.tables import metadata, parts, recordings
from bot.vault import DataKey, DoesNotOpen, Vault

Owner = tuple[str, str]
IN_TRANSIT: Final = ("inbox", "outbox")
"""Tables whose bodies are sealed under a key of the day, and are left out of backups."""
ONE_BY_ONE: Final = ("recordings",)
"""Tables whose rows may be megabytes each."""


@dataclass(frozen=True)
class Place:
    """A sealed column: what it is sealed for, and the columns that tell whose key it is (the first that has one)."""

    column: str
    purpose: str
    owners: tuple[tuple[str, str], ...]
    row: str = "id"


def _of(kind: str, column: str, **purposes: str) -> tuple[Place, ...]:
    return tuple(Place(name, purpose, ((kind, column),)) for name, purpose in purposes.items())


ANSWER: Final = (("reflection", "reflection"), ("seat", "seat"))
PLACES: Final[Mapping[str, tuple[Place, ...]]] = {
    "people": _of("person", "id", chat="chat", name="name"),
    "drafts": (Place("body", "draft", (("person", "person"),), row="key"),),
    "seats": _of("seat", "id", label="label", joiner="joiner"),
    "invitations": _of("invitation", "id", name="name"),
    "prompts": _of("seat", "seat", text="ask"),
    "reflections": (Place("title", "title", (("reflection", "id"), ("seat", "seat"))),),
    "parts": (Place("body", "words", ANSWER), Place("file", "file", ANSWER)),
    "recordings": (Place("body", "recording", ANSWER, row="part"),),
    "goals": (Place("body", "goal", (("goal", "id"), ("seat", "seat"))),),
    "points": (Place("body", "point", (("goal", "goal"), ("seat", "seat"))),),
}


@dataclass(frozen=True)
class Cell:
    """One sealed value, in its place, and whose it is."""

    table: str
    place: Place
    owner: Owner
    row: str
    sealed: bytes = field(repr=False)

    def opens(self, vault: Vault, keys: Mapping[Owner, DataKey]) -> bool:
        key = keys.get(self.owner)
        try:
            return key is not None and self._open(vault, key) is not None
        except DoesNotOpen:
            return False

    def _open(self, vault: Vault, key: DataKey) -> bytes:
        return vault.open(key, self.place.purpose, ":".join(self.owner), self.row, self.sealed)


@dataclass
class Tally:
    """How many values of each owner open, and those that do not (without what they hold)."""

    opened: Counter[Owner] = field(default_factory=Counter)
    closed: list[Cell] = field(default_factory=list)


def tally(conn: Connection, vault: Vault, keys: Mapping[Owner, DataKey], known: Collection[Owner]) -> Tally:
    """Tries every sealed value whose owner is among the `known`, and has a key."""
    made = Tally()
    for cell in cells(conn, known):
        if cell.owner not in keys:
            continue
        if cell.opens(vault, keys):
            made.opened[cell.owner] += 1
        else:
            made.closed.append(replace(cell, sealed=b""))
    return made


def cells(conn: Connection, known: Collection[Owner]) -> Iterator[Cell]:
    """Every sealed value whose owner is among the `known`."""
    for name, places in PLACES.items():
        for row in _rows(conn, name):
            yield from (cell for place in places if (cell := _cell(name, place, row, known)))


def _rows(conn: Connection, name: str) -> Iterator[RowMapping]:
    size = 1 if name in ONE_BY_ONE else 500
    return iter(conn.execute(_wanted(name), execution_options={"yield_per": size}).mappings())


def _wanted(name: str) -> Select[Any]:
    """A recording does not know its reflection; its part does."""
    if name == recordings.name:
        return select(recordings, parts.c.reflection).outerjoin(parts, parts.c.id == recordings.c.part)
    return select(metadata.tables[name])


def _cell(name: str, place: Place, row: RowMapping, known: Collection[Owner]) -> Cell | None:
    sealed = row[place.column]
    owner = next((o for kind, column in place.owners if (o := (kind, row[column])) in known), None)
    return Cell(name, place, owner, row[place.row], sealed) if owner and sealed is not None else None
