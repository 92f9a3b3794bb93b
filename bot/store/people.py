"""People, their floor and their drafts; what they wrote in a process is elsewhere."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from bot.store.among import among
from bot.store.prepared import Bound, changing, finding, prepared
from bot.store.tables import drafts, floors, people, tries
from bot.store.tx import Tx
from conversations.people import Person

TRIES_AN_HOUR = 5


@dataclass(frozen=True)
class Known:
    """A person as the runner knows them: the domain's value, the lane, the chat id, when last heard (UTC)."""

    person: Person
    lane: str
    chat: int
    heard: datetime | None
    suspended: datetime | None = None


def _known(tx: Tx, row: Row[Any] | None) -> Known | None:
    return tx.once(row, _known_of) if row else None


def _known_of(tx: Tx, row: Row[Any]) -> Known:
    tx.know(finding(people, "id", row.id), [row])
    owner = ("person", row.id)
    name = tx.text(owner, "name", row.id, row.name)
    person = Person(row.id, name, row.language, row.zone, row.supervises, row.reachable)
    return Known(person, row.lookup, int(tx.text(owner, "chat", row.id, row.chat)), row.heard, row.suspended)


def by_lane(tx: Tx, lane: str) -> Known | None:
    return _known(tx, tx.find(people, lane, "lookup"))


def ahead(tx: Tx, lanes: Collection[str]) -> Sequence[str]:
    """Whoever asks for one of these, or their floor, has them already; the ids of those who are known."""
    found = {row.lookup: row for row in tx.all(_with_floors(tuple(lanes)))}
    for lane in lanes:
        row = found.get(lane)
        tx.know(finding(people, "lookup", lane), [row] if row else [])
        if row:
            tx.know(finding(floors, "person", row.id), [row] if row.person else [])
    return [row.id for row in found.values()]


@prepared
def _with_floors(lanes: Any) -> Any:
    each = select(people, floors.c.person, floors.c.turn, floors.c.step)
    return each.outerjoin(floors, floors.c.person == people.c.id).where(among(people.c.lookup, lanes))


def by_id(tx: Tx, person: str) -> Known | None:
    return _known(tx, tx.find(people, person))


def read(id: str) -> Bound:
    """What `by_id` and `lane_of` read, for `Tx.look`."""
    return finding(people, "id", id)


def suspended(tx: Tx, lane: str) -> bool:
    """Whether the account of this lane is suspended; nothing is opened for it."""
    return tx.first(_suspended(lane)) is not None


@prepared
def _suspended(lane: str) -> Any:
    return select(people.c.id).where(people.c.lookup == lane, people.c.suspended.is_not(None))


def lane_of(tx: Tx, person: str) -> str:
    row = tx.find(people, person)
    return row.lookup if row else ""


def enrol(tx: Tx, id: str, lane: str, chat: int, name: str, language: str, zone: str) -> None:
    owner = ("person", id)
    values: dict[str, Any] = {"language": language, "zone": zone, "heard": tx.now, "made": tx.now}
    sealed = {"chat": tx.seal(owner, "chat", id, str(chat)), "name": tx.seal(owner, "name", id, name)}
    tx.add(people, id=id, lookup=lane, **values, **sealed)


def change(tx: Tx, id: str, *, name: str = "", **values: Any) -> None:
    """Sets what is given: language, zone, supervises, reachable, heard; `name` sealed."""
    if name:
        values["name"] = tx.seal(("person", id), "name", id, name)
    if values:
        tx.change(people, id, **values)


def heard(tx: Tx, ids: Iterable[str]) -> None:
    """These have been heard just now."""
    for id in ids:
        tx.later(changing(people, "id", id, {"heard": tx.now}))


# --- the floor


def floor(tx: Tx, person: str) -> tuple[int, Mapping[str, Any] | None]:
    """The number of the turn and the stored step."""
    row = tx.find(floors, person, "person")
    return (row.turn, json.loads(row.step) if row.step else None) if row else (0, None)


TURNS_FROM = datetime(2026, 1, 1, tzinfo=UTC)


def begin_floor(tx: Tx, person: str) -> None:
    """Turns begin at a number that rises with time: no button of someone erased from this chat fits a new turn."""
    turn = max(1, int((tx.now - TURNS_FROM).total_seconds()))
    tx.put_new(floors, ("person",), person=person, turn=turn, step=None)


class TurnTaken(Exception):
    """Someone else has taken this turn; the row is handled anew from the start."""


def save_floor(tx: Tx, person: str, turn: int, step: Mapping[str, Any] | None) -> None:
    """Saves the step after turn number `turn`, if that is still the turn; else TurnTaken."""
    stored = json.dumps(step, separators=(",", ":")) if step else None
    if turn == 0:
        done = tx.put_new(floors, ("person",), person=person, turn=1, step=stored)
    else:
        done = tx.run(_next_turn(person, turn, turn + 1, stored)) == 1
    if not done:
        raise TurnTaken


@prepared
def _next_turn(person: str, turn: int, following: int, step: str | None) -> Any:
    same = (floors.c.person == person) & (floors.c.turn == turn)
    return update(floors).where(same).values(turn=following, step=step)


# --- drafts


def jot(tx: Tx, person: str, key: str, value: str) -> None:
    tx.run(delete(drafts).where(drafts.c.person == person, drafts.c.key == key))
    if value:
        body = tx.seal(("person", person), "draft", key, value)
        tx.add(drafts, person=person, key=key, body=body, at=tx.now)


def jotted(tx: Tx, person: str, key: str) -> str:
    row = tx.first(_draft(person, key))
    return tx.text(("person", person), "draft", key, row.body) if row else ""


@prepared
def _draft(person: str, key: str) -> Any:
    return select(drafts.c.body).where(drafts.c.person == person, drafts.c.key == key)


def jots(tx: Tx, person: str) -> Mapping[str, str]:
    """All of them, by key."""
    rows = tx.all(select(drafts.c.key).where(drafts.c.person == person).order_by(drafts.c.key))
    return {row.key: jotted(tx, person, row.key) for row in rows}


def clear_jots(tx: Tx, person: str, prefix: str) -> None:
    tx.run(delete(drafts).where(drafts.c.person == person, drafts.c.key.startswith(prefix, autoescape=True)))


# --- guessed invitations


def may_try(tx: Tx, lane: str) -> bool:
    """Five tries an hour; the sixth is not looked up."""
    tx.run(delete(tries).where(tries.c.at < tx.now - timedelta(hours=1)))
    made = tx.conn.execute(select(func.count()).select_from(tries).where(tries.c.lane == lane)).scalar_one()
    return bool(made < TRIES_AN_HOUR)


def tried(tx: Tx, lane: str) -> None:
    tx.add(tries, lane=lane, at=tx.now)
