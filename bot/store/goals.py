"""Goals and their points, sealed under the goal's own key."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, delete, select, update

from bot.store import content
from bot.store.marks import mark_erased
from bot.store.prepared import prepared
from bot.store.tables import goals, points
from bot.store.tx import Tx
from bot.vault import Sealed
from conversations.answers import Goal, Point


def add(tx: Tx, id: str, seat: str, key: str, words: str) -> None:
    """A goal that is there already keeps its numbers and its place; one of another seat is left as it is."""
    there = row(tx, id)
    if there is None:
        tx.make_key(("goal", id))
    body = content.seal(tx, ("goal", id), seat, "goal", id, json.dumps({"key": key, "words": words}))
    if there is None:
        tx.add(goals, id=id, seat=seat, body=body, shared=False, at=tx.now)
    elif there.seat == seat:
        tx.change(goals, id, body=body)


def row(tx: Tx, id: str) -> Row[Any] | None:
    return tx.find(goals, id)


def of(tx: Tx, seat: str, zone: ZoneInfo) -> Sequence[Goal]:
    return [_goal(tx, r, zone) for r in tx.all(_of(seat))]


@prepared
def _of(seat: str) -> Any:
    return select(goals).where(goals.c.seat == seat).order_by(goals.c.at, goals.c.id)


def goal(tx: Tx, id: str, zone: ZoneInfo) -> Goal | None:
    found = row(tx, id)
    return _goal(tx, found, zone) if found else None


def _goal(tx: Tx, r: Row[Any], zone: ZoneInfo) -> Goal:
    body = json.loads(content.text(tx, ("goal", r.id), r.seat, "goal", r.id, r.body))
    every = tuple(_point(tx, p, zone) for p in tx.all(_points(r.id)))
    return Goal(r.id, r.seat, body["key"], body["words"], r.shared, every)


@prepared
def _points(goal: str) -> Any:
    return select(points).where(points.c.goal == goal).order_by(points.c.at)


def _point(tx: Tx, p: Row[Any], zone: ZoneInfo) -> Point:
    body = json.loads(content.text(tx, ("goal", p.goal), p.seat, "point", p.id, p.body))
    return Point(p.id, body["value"], p.at.astimezone(zone), p.shared, body["why"], p.why_shared)


def share(tx: Tx, id: str, shared: bool) -> None:
    """Taken back, a goal takes its numbers and words along: each is shared again by an act of its own."""
    if not shared:
        tx.run(update(points).where(points.c.goal == id).values(shared=False, why_shared=False))
    tx.change(goals, id, shared=shared)


def erase(tx: Tx, id: str) -> None:
    tx.run(delete(points).where(points.c.goal == id))
    tx.run(delete(goals).where(goals.c.id == id))
    tx.forget("goal", id)
    mark_erased(tx)


def point_row(tx: Tx, id: str) -> Row[Any] | None:
    return tx.find(points, id)


def rate(tx: Tx, id: str, goal_row: Row[Any], value: int) -> None:
    body = _sealed(tx, goal_row.id, goal_row.seat, id, value, "")
    tx.add(points, id=id, goal=goal_row.id, seat=goal_row.seat, body=body, at=tx.now)


def _sealed(tx: Tx, goal: str, seat: str, id: str, value: int, why: str) -> Sealed:
    return content.seal(tx, ("goal", goal), seat, "point", id, json.dumps({"value": value, "why": why}))


def explain(tx: Tx, p: Row[Any], why: str) -> None:
    value = json.loads(content.text(tx, ("goal", p.goal), p.seat, "point", p.id, p.body))["value"]
    body = _sealed(tx, p.goal, p.seat, p.id, value, why)
    tx.change(points, p.id, body=body, why_shared=False)


def share_point(tx: Tx, id: str, **values: bool) -> None:
    """`shared` (the number) or `why_shared` (the words on it)."""
    tx.change(points, id, **values)
