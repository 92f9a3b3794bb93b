"""The supervisee's goals: looked at, shared and erased; each goal, number and word is shared by an act of its own."""

from __future__ import annotations

from dataclasses import replace

from conversations.answers import Goal, Point
from conversations.choosing import Choosing
from conversations.effects import EraseGoal, ShareGoal, SharePoint
from conversations.facts import Facts
from conversations.goal_names import goal_name as goal_name
from conversations.goal_names import heading
from conversations.message import N_, Ask, Choice, Rows, Standing, Text, Verbatim, say
from conversations.rating import rate_from
from conversations.replies import Called, Chose, Reply
from conversations.seats import active, buttons, chosen
from conversations.talk import Step, Turn, end, go, stay

DONE = Choice("done", N_("Done"))


class Looking(Step, name="goals.looking"):
    """All goals of a process with their numbers."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        goals = facts.goals(self.seat)
        if not goals:
            rows = ((Choice("choose", N_("Set goals"), "primary"), DONE),)
            return say(N_("You have set no goals. They are yours: only you see them until you share one."), rows=rows)
        lines = tuple(_line(goal) for goal in goals)
        own = tuple((Choice(f"goal:{at}", _short(goal)),) for at, goal in enumerate(goals[:20]))
        last = (Choice("rate", N_("My goals now"), "primary"), Choice("choose", N_("Change goals")))
        return say(N_("Your goals, with their numbers 0–10."), *lines, rows=(*own, last, (DONE,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("done"):
                return _looked()
            case Chose("choose"):
                return go(Choosing(self.seat))
            case Chose("rate"):
                return rate_from(self.seat, facts, first=False)
            case Chose(key) if key.startswith("goal:"):
                goals, at = facts.goals(self.seat), int(key[5:])
                return go(OneGoal(goals[at].id)) if at < len(goals) else go(self)
        return None


def _looked() -> Turn:
    return end(says=(say(N_("All right.")),))


def _short(goal: Goal) -> Text | Verbatim:
    name = goal_name(goal)
    return Verbatim(f"{name.text[:29]}…") if isinstance(name, Verbatim) and len(name.text) > 30 else name


def _line(goal: Goal) -> Text:
    numbers = " – ".join(str(point.value) for point in goal.points)
    if not numbers:
        return N_("<b>{goal}</b>: no number yet", goal=goal_name(goal))
    if goal.shared:
        return N_("<b>{goal}</b>: {numbers}. The goal is shared.", goal=goal_name(goal), numbers=numbers)
    return N_("<b>{goal}</b>: {numbers}", goal=goal_name(goal), numbers=numbers)


class OneGoal(Step, name="goals.one"):
    """One goal: its points, what of it is shared, and erasing."""

    goal: str

    def ask(self, facts: Facts) -> Ask:
        goal = facts.goal(self.goal)
        if goal is None:
            return say(N_("This goal is no longer there."))
        points = tuple(_dated(point.shared and goal.shared, point) for point in goal.points[-12:])
        share = Choice("unshare", N_("Take back")) if goal.shared else Choice("share", N_("Share the goal"))
        toggles = tuple(
            Choice(f"point:{p.id[:32]}", N_("{day}: {n}", day=p.at.date(), n=p.value)) for p in goal.points[-6:]
        )
        pairs: Rows = tuple(toggles[at : at + 3] for at in range(0, len(toggles), 3)) if goal.shared else ()
        hint = (N_("Press a number to share it or to take it back."),) if pairs else ()
        last = ((share, Choice("erase", N_("Erase"), "danger")), (Choice("back", N_("Back")),))
        return say(heading(goal_name(goal)), *points, *hint, rows=(*pairs, *last))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        goal = facts.goal(self.goal)
        if goal is None:
            return None
        match reply:
            case Chose("back"):
                return go(Looking(goal.seat))
            case Chose("share" | "unshare" as key):
                return go(self, ShareGoal(self.goal, key == "share"))
            case Chose("erase"):
                return go(Erasing(self.goal))
            case Chose(key) if key.startswith("point:"):
                point = next((p for p in goal.points if p.id == key[6:]), None)
                return go(self, SharePoint(point.id, not point.shared)) if point else go(self)
        return None


def _dated(shared: bool, point: Point) -> Text:
    if shared:
        return N_("{day}: {n}. Shared.", day=point.at.date(), n=point.value)
    return N_("{day}: {n}", day=point.at.date(), n=point.value)


class Erasing(Step, name="goals.erasing"):
    """Asked once before a goal goes for good."""

    goal: str

    def ask(self, facts: Facts) -> Ask:
        rows = ((Choice("yes", N_("Erase"), "danger"), Choice("no", N_("Keep it"))),)
        return say(N_("Erase this goal with its numbers for good?"), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        goal = facts.goal(self.goal)
        match reply:
            case Chose("yes") if goal:
                return go(Looking(goal.seat), EraseGoal(self.goal))
            case Chose("no"):
                return go(OneGoal(self.goal))
        return None


class Whose(Step, name="goals.whose"):
    """Which process, when there are several."""

    def ask(self, facts: Facts) -> Ask:
        return say(N_("Which supervision?"), rows=(*buttons(active(facts), facts), (DONE,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("done"):
                return _looked()
            case Chose(key) if seat := chosen(key, active(facts)):
                return go(Looking(seat.id))
        return None


def command(reply: Called, facts: Facts) -> Turn:
    """/goals."""
    seats = active(facts)
    if not seats:
        return stay(says=(say(N_("Goals belong to a supervision in which you are the supervisee.")),))
    return go(Looking(seats[0].id)) if len(seats) == 1 else go(Whose())


def now(thing: str, facts: Facts) -> Turn | None:
    """The goals of a process, one after another; when there are none, choosing them."""
    seat = facts.seat(thing)
    if seat is None or seat.person != (facts.person.id if facts.person else ""):
        return None
    turn = rate_from(thing, facts, first=False) if facts.goals(thing) else go(Choosing(thing))
    return replace(turn, anew=True)


def choose(thing: str, facts: Facts) -> Turn | None:
    """Choosing goals, from a standing button."""
    seat = facts.seat(thing)
    mine = seat and facts.person and seat.person == facts.person.id
    return replace(go(Choosing(thing)), anew=True) if mine else None


COMMANDS = {"goals": command}
STANDING = {"goals_now": now, "goals_choose": choose}


def offer(seat: str) -> Standing:
    """A button that leads to choosing goals."""
    return Standing("goals_choose", seat, N_("Choose goals"), "primary")
