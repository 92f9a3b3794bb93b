"""A number 0–10 for each goal, and what makes it that; the number and the words are shared one by one."""

from __future__ import annotations

from conversations.about import command as named
from conversations.effects import ExplainPoint, RateGoal, ShareGoal, SharePoint, ShareWhy
from conversations.facts import Facts
from conversations.goal_names import goal_name, heading
from conversations.message import N_, Ask, Choice, Quote, Rows, Verbatim, say
from conversations.replies import Chose, Reply, Wrote
from conversations.talk import Step, Turn, end, go


class Rating(Step, name="goals.rating"):
    """A number 0–10 for one goal; `rest` are the goals after it."""

    goal: str
    rest: tuple[str, ...] = ()

    def ask(self, facts: Facts) -> Ask:
        goal = facts.goal(self.goal)
        if goal is None:
            return say(N_("This goal is no longer there."))
        question = facts.bank.pick("scale", facts.language, (), f"{goal.id}{len(goal.points)}")
        asked = Verbatim(question.texts[facts.language]) if question else N_("Where are you now, 0–10?")
        name = heading(goal_name(goal))
        return say(name, asked, rows=(*_numbers(), (Choice("skip", N_("Skip")),)), free=True)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("skip"):
                return _next(self.rest, facts)
            case Chose(key) if key.isdigit() and int(key) <= 10:
                return self._rated(int(key), facts)
            case Wrote(text) if text.strip().isdecimal() and len(text.strip()) <= 2 and int(text) <= 10:
                return self._rated(int(text), facts)
            case Wrote():
                return go(self, says=(say(N_("A whole number from 0 to 10 is what I understand here.")),))
        return None

    def _rated(self, value: int, facts: Facts) -> Turn:
        point = facts.new_id("point")
        return go(Explaining(self.goal, point, self.rest), RateGoal(point, self.goal, value))


def _numbers() -> Rows:
    buttons = [Choice(str(n), Verbatim(str(n))) for n in range(11)]
    return (tuple(buttons[:6]), tuple(buttons[6:]))


class Explaining(Step, name="goals.explaining"):
    """What makes it that and not less; free words, or none. The number and the words are shared one by one."""

    goal: str
    point: str
    rest: tuple[str, ...] = ()

    def ask(self, facts: Facts) -> Ask:
        goal = facts.goal(self.goal)
        point = next((p for p in goal.points if p.id == self.point), None) if goal else None
        if goal is None or point is None:
            return say(N_("This goal is no longer there."))
        move = "scale-why" if point.value else "scale-up"  # nothing is less than 0
        question = facts.bank.pick(move, facts.language, (), self.point)
        asked = Verbatim(question.texts[facts.language]) if question else N_("What makes it that and not less?")
        seen = {"goal": goal_name(goal), "n": point.value}
        head = N_("<b>{goal}</b>: {n}. Only you see it.", **seen)
        if goal.shared and point.shared:
            head = N_("<b>{goal}</b>: {n}. Your supervisor sees the goal and this number.", **seen)
        if point.why:
            return say(head, Quote(point.why), rows=self._rows(point.shared, point.why_shared, why=True), free=True)
        return say(head, asked, rows=self._rows(point.shared and goal.shared, False, why=False), free=True)

    def _rows(self, shared: bool, why_shared: bool, *, why: bool) -> Rows:
        number = Choice("unshare" if shared else "share", N_("Take back") if shared else N_("Share the number"))
        words = Choice("unwhy", N_("Take words back")) if why_shared else Choice("why", N_("Share the words"))
        following = Choice("next", N_("Next") if self.rest else N_("Done"), "primary")
        return ((number, words), (following,)) if why else ((number,), (following,))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("next"):
                return _next(self.rest, facts)
            case Chose("share"):
                return go(self, ShareGoal(self.goal, True), SharePoint(self.point, True))
            case Chose("unshare"):
                return go(self, SharePoint(self.point, False))
            case Chose("why"):
                return go(self, ShareGoal(self.goal, True), ShareWhy(self.point, True))
            case Chose("unwhy"):
                return go(self, ShareWhy(self.point, False))
            case Wrote(text) if text.strip():
                return go(self, ExplainPoint(self.point, text.strip()))
        return None


def _next(rest: tuple[str, ...], facts: Facts) -> Turn:
    if rest:
        return go(Rating(rest[0], rest[1:]))
    here = named("goals", facts.language)
    return end(says=(say(N_("That is all for now. Your goals are always found here: {command}", command=here)),))


def rate_from(seat: str, facts: Facts, *, first: bool) -> Turn:
    """Goes through the goals; at the start those that have no number yet."""
    goals = [goal.id for goal in facts.goals(seat) if not (first and goal.points)]
    if goals:
        return go(Rating(goals[0], tuple(goals[1:])))
    here = named("goals", facts.language)
    return end(says=(say(N_("No goals for now. You can set them whenever you like: {command}", command=here)),))
