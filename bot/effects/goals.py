"""Carries out what concerns a goal, its numbers and the words on them."""

from __future__ import annotations

from bot.effects.changes import Carried, Changes
from bot.store import goals
from conversations import effects as e


def set_goal(changes: Changes, effect: e.SetGoal) -> None:
    goals.add(changes.tx, effect.id, effect.seat, effect.key, effect.words)


def erase_goal(changes: Changes, effect: e.EraseGoal) -> None:
    goals.erase(changes.tx, effect.id)


def rate_goal(changes: Changes, effect: e.RateGoal) -> None:
    if at := goals.row(changes.tx, effect.goal):
        goals.rate(changes.tx, effect.id, at, effect.value)


def explain_point(changes: Changes, effect: e.ExplainPoint) -> None:
    if at := goals.point_row(changes.tx, effect.point):
        goals.explain(changes.tx, at, effect.why)


def share_goal(changes: Changes, effect: e.ShareGoal) -> None:
    goals.share(changes.tx, effect.id, effect.shared)


def share_point(changes: Changes, effect: e.SharePoint) -> None:
    goals.share_point(changes.tx, effect.id, shared=effect.shared)


def share_why(changes: Changes, effect: e.ShareWhy) -> None:
    goals.share_point(changes.tx, effect.point, why_shared=effect.shared)


CARRIED: Carried = {
    e.SetGoal: set_goal,
    e.EraseGoal: erase_goal,
    e.RateGoal: rate_goal,
    e.ExplainPoint: explain_point,
    e.ShareGoal: share_goal,
    e.SharePoint: share_point,
    e.ShareWhy: share_why,
}
