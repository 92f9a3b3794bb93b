"""/pause: a pause of one's own in all processes at once; questions come again by themselves."""

from __future__ import annotations

from datetime import date, timedelta

from conversations.about import command as named
from conversations.dates import Problem, read_date, tried
from conversations.effects import Pause
from conversations.facts import Facts
from conversations.message import N_, Ask, Choice, Text, say
from conversations.replies import Called, Chose, Reply, Wrote
from conversations.seats import active
from conversations.talk import Step, Turn, end, go, stay
from conversations.when import problem

FARTHEST = timedelta(days=366)
"""How long a pause may last."""
DISTANT = timedelta(days=60)
"""A day typed that is farther away may be last year's, meant as this one's: it is asked about."""
TOO_LONG = N_("A pause can last a year at most.")


def pause(reply: Called, facts: Facts) -> Turn:
    """/pause: all of a person's processes at once, so that it is quiet by two taps."""
    if not active(facts):
        return stay(says=(say(N_("A pause is for a supervision in which you are the supervisee.")),))
    return go(Pausing())


def _paused_until(facts: Facts) -> date | None:
    """The first day on which questions come again, when there is a pause now."""
    today = facts.now.date()
    return max((s.paused_until for s in active(facts) if s.paused_until and s.paused_until > today), default=None)


def _lengths(today: date) -> dict[str, date]:
    month = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    last = (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return {
        "week": today + timedelta(weeks=1),
        "weeks": today + timedelta(weeks=2),
        "month": month.replace(day=min(today.day, last.day)),
    }


class Pausing(Step, name="preferences.pausing"):
    """How long the pause is, or that it ends now; `day` (ISO) is a distant one that waits to be confirmed."""

    day: str = ""

    def ask(self, facts: Facts) -> Ask:
        if self.day:
            return self._distant(date.fromisoformat(self.day))
        until = _paused_until(facts)
        lengths = (
            (Choice("week", N_("One week")), Choice("weeks", N_("Two weeks")), Choice("month", N_("A month"))),
            (Choice("never_mind", N_("Never mind")),),
        )
        if until is None:
            text = N_("How long is the pause? You can also write the day on which questions may come again.")
            return say(text, rows=lengths)
        text = N_("There is a pause now. Questions come again by themselves: {day:fullday}.", day=until)
        other = N_("You can end it now, choose anew or write another day.")
        return say(text, other, rows=((Choice("resume", N_("End the pause"), "primary"),), *lengths))

    def _distant(self, day: date) -> Ask:
        text = N_("Questions would come again only on {day:fullday}. Is that right?", day=day)
        return say(text, rows=((Choice("yes", N_("Yes"), "primary"), Choice("other", N_("Another day"))),))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("never_mind"):
                return end(says=(say(N_("All right. Everything is as before.")),))
            case Chose("resume"):
                ends = (Pause(seat.id, None) for seat in active(facts))
                return end(*ends, says=(say(N_("The pause is over. Questions come again on the days that suit you.")),))
            case Chose("yes"):
                return _pause_until(date.fromisoformat(self.day), facts)
            case Chose("other"):
                return go(Pausing())
            case Chose("week" | "weeks" | "month" as key):
                return _pause_until(_lengths(facts.now.date())[key], facts)
            case Wrote(text) if tried(text):
                return self._until(read_date(text, facts.now.date()), facts)
        return None

    def _until(self, day: date | Problem, facts: Facts) -> Turn:
        today = facts.now.date()
        if isinstance(day, Problem):
            return go(self, says=(say(_unread(day, facts)),))
        if day <= today:
            return go(self, says=(say(N_("That day is not ahead: {day:fullday}.", day=day)),))
        if day - today > FARTHEST:
            return go(self, says=(say(TOO_LONG),))
        return go(Pausing(day.isoformat())) if day - today > DISTANT else _pause_until(day, facts)


def _unread(found: Problem, facts: Facts) -> Text:
    if found in (Problem.PAST, Problem.NO_SUCH_DATE):
        return problem(found, facts)
    if found is Problem.TOO_FAR:
        return TOO_LONG
    return N_("A day is understood when it is written like 3.12.")


def _pause_until(day: date, facts: Facts) -> Turn:
    text = N_("All right. It is quiet now, and questions come again by themselves: {day:fullday}.", day=day)
    hint = N_("You can write here all the same. {pause} ends the pause sooner.", pause=named("pause", facts.language))
    return end(*(Pause(seat.id, day) for seat in active(facts)), says=(say(text, hint),))


COMMANDS = {"pause": pause}
