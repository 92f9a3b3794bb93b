"""People, their floor and their drafts; what they wrote in a process is elsewhere."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from bot.store.tables import drafts, floors, people, tries
from bot.store.tx import Tx
from conversations.facts import Person

TRIES_AN_HOUR = 5


@dataclass(frozen=True)
class Known:
    """A person as the runner knows them: the domain's value, the lane, the chat id, when last heard (UTC)."""

    person: Person
    lane: str
    chat: int
    heard: datetime | None


def _known(tx: Tx, row: Row[Any] | None) -> Known | None:
    if row is None:
        return None
    owner = ("person", row.id)
    name = tx.text(owner, "name", row.id, row.name)
    person = Person(row.id, name, row.language, row.zone, row.supervises, row.reachable)
    return Known(person, row.lookup, int(tx.text(owner, "chat", row.id, row.chat)), row.heard)


def by_lane(tx: Tx, lane: str) -> Known | None:
    return _known(tx, tx.first(select(people).where(people.c.lookup == lane)))


def by_id(tx: Tx, person: str) -> Known | None:
    return _known(tx, tx.first(select(people).where(people.c.id == person)))


def lane_of(tx: Tx, person: str) -> str:
    row = tx.first(select(people.c.lookup).where(people.c.id == person))
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
        tx.run(update(people).where(people.c.id == id).values(**values))


# --- the floor


def floor(tx: Tx, person: str) -> tuple[int, Mapping[str, Any] | None]:
    """The number of the turn and the stored step."""
    row = tx.first(select(floors.c.turn, floors.c.step).where(floors.c.person == person))
    return (row.turn, json.loads(row.step) if row.step else None) if row else (0, None)


class TurnTaken(Exception):
    """Someone else has taken this turn; the row is handled anew from the start."""


def save_floor(tx: Tx, person: str, turn: int, step: Mapping[str, Any] | None) -> None:
    """Saves the step after turn number `turn`, if that is still the turn; else TurnTaken."""
    stored = json.dumps(step, separators=(",", ":")) if step else None
    if turn == 0:
        made = tx.upsert(floors).values(person=person, turn=1, step=stored).on_conflict_do_nothing()
        done = tx.run(made)
    else:
        same = (floors.c.person == person) & (floors.c.turn == turn)
        done = tx.run(update(floors).where(same).values(turn=turn + 1, step=stored))
    if done != 1:
        raise TurnTaken


# --- drafts


def jot(tx: Tx, person: str, key: str, value: str) -> None:
    tx.run(delete(drafts).where(drafts.c.person == person, drafts.c.key == key))
    if value:
        body = tx.seal(("person", person), "draft", key, value)
        tx.add(drafts, person=person, key=key, body=body, at=tx.now)


def jotted(tx: Tx, person: str, key: str) -> str:
    row = tx.first(select(drafts.c.body).where(drafts.c.person == person, drafts.c.key == key))
    return tx.text(("person", person), "draft", key, row.body) if row else ""


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
