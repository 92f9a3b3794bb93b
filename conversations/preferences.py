"""What suits a person: /settings, of one process when there are several; language and pause stand beside it."""

from __future__ import annotations

from collections.abc import Callable

from conversations import pausing, personal, speaking, times  # noqa: F401  (personal is reached by name)
from conversations.facts import Facts
from conversations.message import N_, Ask, Choice, say
from conversations.overview import Overview, done
from conversations.replies import Called, Chose, Due, Reply
from conversations.seats import buttons, chosen, staying
from conversations.talk import Step, Turn, go


def settings(reply: Called, facts: Facts) -> Turn:
    """/settings."""
    seats = staying(facts)
    if len(seats) > 1:
        return go(Whose())
    return go(Overview(seats[0].id if seats else ""))


class Whose(Step, name="preferences.whose"):
    """Which process, when there are several; name and time zone are the same in all."""

    def ask(self, facts: Facts) -> Ask:
        rows = (*buttons(staying(facts), facts), (Choice("done", N_("Done")),))
        return say(N_("Which supervision?"), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("done"):
                return done()
            case Chose(key) if seat := chosen(key, staying(facts)):
                return go(Overview(seat.id))
        return None


COMMANDS = {"settings": settings, **speaking.COMMANDS, **pausing.COMMANDS}
STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {**times.STANDING}
DUE: dict[str, Callable[[Due, Facts], Turn]] = {}
