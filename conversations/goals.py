"""The supervisee's goals: chosen, rated 0–10, explained; each goal, number and word is shared by an act of its own."""

from __future__ import annotations

from dataclasses import replace

from conversations.about import command as named
from conversations.effects import EraseGoal, ExplainPoint, RateGoal, SetGoal, ShareGoal, SharePoint, ShareWhy
from conversations.facts import Facts, Goal, Point, Seat
from conversations.talk import (
    N_,
    Ask,
    Called,
    Choice,
    Chose,
    Quote,
    Reply,
    Rows,
    Standing,
    Step,
    Text,
    Turn,
    Verbatim,
    Wrote,
    end,
    go,
    say,
    stay,
)

LONGEST = 120
"""Characters of a goal in one's own words."""
GOALS: dict[str, Text] = {
    "coping": N_("Coping at work"),
    "motivation": N_("Motivation"),
    "identity": N_("Professional identity"),
    "ways": N_("Ways of working"),
    "models": N_("New models for the community"),
    "quality": N_("Quality of work"),
    "effectiveness": N_("Effectiveness"),
    "problems": N_("Problems at work"),
    "creativity": N_("Creativity"),
    "control": N_("Sense of control over work"),
}


def goal_name(goal: Goal) -> Text | Verbatim:
    """The goal as one reads it: from the list, or in the person's own words."""
    return GOALS[goal.key] if goal.key in GOALS else Verbatim(goal.words)


def active_seats(facts: Facts) -> tuple[Seat, ...]:
    """The processes that go on for me."""
    return tuple(seat for seat in facts.my_seats() if seat.status == "active")


# --- choosing


class Choosing(Step, name="goals.choosing"):
    """Goals are picked from the list, or written."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        chosen = {goal.key for goal in facts.goals(self.seat)}
        buttons = [Choice(f"key:{key}", _ticked(name, key in chosen)) for key, name in GOALS.items()]
        rows = tuple((button,) for button in buttons)
        last = (Choice("own", N_("My own words")), Choice("done", N_("Done"), "primary"))
        own = tuple(N_("✓ {goal}", goal=Verbatim(goal.words)) for goal in facts.goals(self.seat) if goal.words)
        text = N_("What would you like this supervision to lead to? Choose one or more. Only you see your goals.")
        return say(text, *own, rows=(*rows, last))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose(key) if key.startswith("key:") and key[4:] in GOALS:
                return go(self, self._toggled(key[4:], facts))
            case Chose("own"):
                return go(OwnGoal(self.seat))
            case Chose("done"):
                return _rate_from(self.seat, facts, first=True)
        return None

    def _toggled(self, key: str, facts: Facts) -> SetGoal | EraseGoal:
        known = next((goal for goal in facts.goals(self.seat) if goal.key == key), None)
        unrated = known and not known.points
        if known and unrated:
            return EraseGoal(known.id)
        return SetGoal(known.id if known else facts.new_id("goal"), self.seat, key)


def _ticked(name: Text, chosen: bool) -> Text:
    return N_("✓ {goal}", goal=name) if chosen else name


class OwnGoal(Step, name="goals.own"):
    """A goal in one's own words is awaited."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        back = ((Choice("back", N_("Back")),),)
        return say(N_("Write the goal in your own words, in one line."), rows=back, free=True)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("back"):
                return go(Choosing(self.seat))
            case Wrote(text) if len(text.strip()) > LONGEST:
                long = say(N_("That is longer than {n} characters. Could it be said in one line?", n=LONGEST))
                return go(self, says=(long,))
            case Wrote(text) if text.strip():
                return go(Choosing(self.seat), SetGoal(facts.new_id("goal"), self.seat, words=" ".join(text.split())))
        return None


# --- rating


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
        name = replace_style(goal_name(goal))
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


def replace_style(name: Text | Verbatim) -> Text | Verbatim:
    """The name of a goal as a heading."""
    return replace(name, style="bold") if isinstance(name, Verbatim) else N_("<b>{goal}</b>", goal=name)


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
        question = facts.bank.pick("scale-why", facts.language, (), self.point)
        asked = Verbatim(question.texts[facts.language]) if question else N_("What makes it that and not less?")
        head = N_("<b>{goal}</b>: {n}. Only you see it.", goal=goal_name(goal), n=point.value)
        if goal.shared and point.shared:
            head = N_("<b>{goal}</b>: {n}. Your supervisor sees the number.", goal=goal_name(goal), n=point.value)
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
            case Chose("why" | "unwhy" as key):
                return go(self, ShareWhy(self.point, key == "why"))
            case Wrote(text) if text.strip():
                return go(self, ExplainPoint(self.point, text.strip()))
        return None


def _next(rest: tuple[str, ...], facts: Facts) -> Turn:
    if rest:
        return go(Rating(rest[0], rest[1:]))
    here = named("goals", facts.language)
    return end(says=(say(N_("That is all for now. Your goals are always found here: {command}", command=here)),))


def _rate_from(seat: str, facts: Facts, *, first: bool) -> Turn:
    """Goes through the goals; at the start those that have no number yet."""
    goals = [goal.id for goal in facts.goals(seat) if not (first and goal.points)]
    if goals:
        return go(Rating(goals[0], tuple(goals[1:])))
    here = named("goals", facts.language)
    return end(says=(say(N_("No goals for now. You can set them whenever you like: {command}", command=here)),))


# --- looking


class Looking(Step, name="goals.looking"):
    """All goals of a process with their numbers."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        goals = facts.goals(self.seat)
        if not goals:
            rows = ((Choice("choose", N_("Set goals"), "primary"),),)
            return say(N_("You have set no goals. They are yours: only you see them until you share one."), rows=rows)
        lines = tuple(_line(goal) for goal in goals)
        own = tuple((Choice(f"goal:{at}", _short(goal)),) for at, goal in enumerate(goals[:20]))
        last = (Choice("rate", N_("My goals now"), "primary"), Choice("choose", N_("Change goals")))
        return say(N_("Your goals, with their numbers 0–10."), *lines, rows=(*own, last))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("choose"):
                return go(Choosing(self.seat))
            case Chose("rate"):
                return _rate_from(self.seat, facts, first=False)
            case Chose(key) if key.startswith("goal:"):
                goals, at = facts.goals(self.seat), int(key[5:])
                return go(OneGoal(goals[at].id)) if at < len(goals) else go(self)
        return None


def _short(goal: Goal) -> Text | Verbatim:
    name = goal_name(goal)
    return Verbatim(f"{name.text[:29]}…") if isinstance(name, Verbatim) and len(name.text) > 30 else name


def _line(goal: Goal) -> Text:
    numbers = " – ".join(str(point.value) for point in goal.points)
    if not numbers:
        return N_("<b>{goal}</b>: no number yet", goal=goal_name(goal))
    if goal.shared:
        return N_("<b>{goal}</b>: {numbers}. Shared.", goal=goal_name(goal), numbers=numbers)
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
        return say(replace_style(goal_name(goal)), *points, *hint, rows=(*pairs, *last))

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
        rows = tuple((Choice(f"seat:{at}", _supervisor(s, facts)),) for at, s in enumerate(active_seats(facts)))
        return say(N_("Which supervision?"), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose(key) if key.startswith("seat:") and int(key[5:]) < len(active_seats(facts)):
                return go(Looking(active_seats(facts)[int(key[5:])].id))
        return None


def _supervisor(seat: Seat, facts: Facts) -> Verbatim:
    process = facts.process(seat.process)
    return Verbatim(process.supervisor if process else "")


def command(reply: Called, facts: Facts) -> Turn:
    """/goals."""
    seats = active_seats(facts)
    if not seats:
        return stay(says=(say(N_("Goals belong to a supervision in which you are the supervisee.")),))
    return go(Looking(seats[0].id)) if len(seats) == 1 else go(Whose())


def now(thing: str, facts: Facts) -> Turn | None:
    """The goals of a process, one after another; when there are none, choosing them."""
    seat = facts.seat(thing)
    if seat is None or seat.person != (facts.person.id if facts.person else ""):
        return None
    turn = _rate_from(thing, facts, first=False) if facts.goals(thing) else go(Choosing(thing))
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
