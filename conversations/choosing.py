"""Choosing goals: from the list, or in one's own words."""

from __future__ import annotations

from conversations.effects import EraseGoal, SetGoal
from conversations.facts import Facts
from conversations.goal_names import GOALS
from conversations.message import N_, Ask, Choice, Text, Verbatim, say
from conversations.rating import rate_from
from conversations.replies import Chose, Reply, Wrote
from conversations.talk import Step, Turn, go

LONGEST = 120
"""Characters of a goal in one's own words."""


class Choosing(Step, name="goals.choosing"):
    """Goals are picked from the list, or written."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        chosen = {goal.key for goal in facts.goals(self.seat)}
        buttons = [Choice(f"key:{key}", _ticked(name, key in chosen)) for key, name in GOALS.items()]
        rows = tuple((button,) for button in buttons)
        last = (Choice("own", N_("My own words")), Choice("done", N_("Go on"), "primary"))
        own = tuple(N_("✓ {goal}", goal=Verbatim(goal.words)) for goal in facts.goals(self.seat) if goal.words)
        text = N_(
            "What would you like this supervision to lead to? Choose one or more. Only you see your goals until you "
            "share one."
        )
        return say(text, *own, rows=(*rows, last))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose(key) if key.startswith("key:") and key[4:] in GOALS:
                return go(self, self._toggled(key[4:], facts))
            case Chose("own"):
                return go(OwnGoal(self.seat))
            case Chose("done"):
                return rate_from(self.seat, facts, first=True)
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
