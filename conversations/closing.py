"""The service closes for good: everyone is told once, with a copy to take along; or that it goes on after all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from conversations.facts import Facts
from conversations.message import N_, Rows, Standing, Verbatim, say
from conversations.replies import Due
from conversations.talk import Turn, stay


def told(due: Due, facts: Facts) -> Turn:
    """`slot` is when everything is erased, or that it goes on."""
    if facts.person is None:
        return stay()
    name = Verbatim(facts.setting("name") or "Peili")
    if due.slot == "on":
        return stay(
            says=(say(N_("{name} goes on after all. Nothing is erased, and questions come as before.", name=name)),)
        )
    ends = datetime.fromisoformat(due.slot).astimezone(facts.now.tzinfo)
    until = N_(
        "No more questions come from now on. Until then you can still see what you have written and take a copy of it."
    )
    if facts.person.supervises:
        until = N_(
            "No more questions or digests come by themselves from now on. Until then you can still read what has been "
            "shared with you and take a copy of what is yours."
        )
    after = N_(
        "After that everything is erased, and nobody can bring it back. What lies in this chat stays in Telegram until "
        "you delete the chat."
    )
    rows: Rows = ((Standing("export", "all", N_("Take a copy"), "primary"),),)
    last = N_("{name} closes for good. The last day is {day:date}.", name=name, day=ends.date())
    return stay(says=(say(last, until, after, N_("Thank you for this time."), rows=rows),))


DUE: dict[str, Callable[[Due, Facts], Turn]] = {"closing": told}
