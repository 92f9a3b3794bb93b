"""Goals and their points, sealed under the seat's key."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, delete, select, update

from bot.store.tables import goals, points
from bot.store.tx import Tx
from conversations.facts import Goal, Point


def add(tx: Tx, id: str, seat: str, key: str, words: str) -> None:
    """A goal that is there already keeps its numbers and its place."""
    body = tx.seal(("seat", seat), "goal", id, json.dumps({"key": key, "words": words}))
    made = tx.upsert(goals).values(id=id, seat=seat, body=body, shared=False, at=tx.now)
    tx.run(made.on_conflict_do_update(index_elements=["id"], set_={"body": body}, where=goals.c.seat == seat))


def row(tx: Tx, id: str) -> Row[Any] | None:
    return tx.first(select(goals).where(goals.c.id == id))


def of(tx: Tx, seat: str, zone: ZoneInfo) -> Sequence[Goal]:
    rows = tx.all(select(goals).where(goals.c.seat == seat).order_by(goals.c.at, goals.c.id))
    return [_goal(tx, r, zone) for r in rows]


def goal(tx: Tx, id: str, zone: ZoneInfo) -> Goal | None:
    found = row(tx, id)
    return _goal(tx, found, zone) if found else None


def _goal(tx: Tx, r: Row[Any], zone: ZoneInfo) -> Goal:
    body = json.loads(tx.text(("seat", r.seat), "goal", r.id, r.body))
    rows = tx.all(select(points).where(points.c.goal == r.id).order_by(points.c.at))
    return Goal(r.id, r.seat, body["key"], body["words"], r.shared, tuple(_point(tx, p, zone) for p in rows))


def _point(tx: Tx, p: Row[Any], zone: ZoneInfo) -> Point:
    body = json.loads(tx.text(("seat", p.seat), "point", p.id, p.body))
    return Point(p.id, body["value"], p.at.astimezone(zone), p.shared, body["why"], p.why_shared)


def share(tx: Tx, id: str, shared: bool) -> None:
    """Taken back, a goal takes its numbers and words along: each is shared again by an act of its own."""
    if not shared:
        tx.run(update(points).where(points.c.goal == id).values(shared=False, why_shared=False))
    tx.run(update(goals).where(goals.c.id == id).values(shared=shared))


def erase(tx: Tx, id: str) -> None:
    tx.run(delete(points).where(points.c.goal == id))
    tx.run(delete(goals).where(goals.c.id == id))


def point_row(tx: Tx, id: str) -> Row[Any] | None:
    return tx.first(select(points).where(points.c.id == id))


def rate(tx: Tx, id: str, goal_row: Row[Any], value: int) -> None:
    body = tx.seal(("seat", goal_row.seat), "point", id, json.dumps({"value": value, "why": ""}))
    tx.add(points, id=id, goal=goal_row.id, seat=goal_row.seat, body=body, at=tx.now)


def explain(tx: Tx, p: Row[Any], why: str) -> None:
    value = json.loads(tx.text(("seat", p.seat), "point", p.id, p.body))["value"]
    body = tx.seal(("seat", p.seat), "point", p.id, json.dumps({"value": value, "why": why}))
    tx.run(update(points).where(points.c.id == p.id).values(body=body, why_shared=False))


def share_point(tx: Tx, id: str, **values: bool) -> None:
    """`shared` (the number) or `why_shared` (the words on it)."""
    tx.run(update(points).where(points.c.id == id).values(**values))
