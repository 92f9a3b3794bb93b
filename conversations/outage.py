"""What is said after more than a day in which nothing reached Peili: that messages may be lost, and what is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from conversations.about import command
from conversations.facts import Facts
from conversations.message import N_
from conversations.news import told
from conversations.replies import Happened
from conversations.talk import Turn, stay


def away(event: Happened, facts: Facts) -> Turn:
    """To whoever had an open question: since when (`more`), once, without a sound at night."""
    if not any(seat.status == "active" for seat in facts.my_seats()):
        return stay()
    text = N_(
        "For more than a day I could not receive anything, since {since}. What you sent here in that time may not have "
        "arrived. Whatever has arrived is kept: {mine} shows it.",
        since=datetime.fromisoformat(event.more).astimezone(facts.now.tzinfo), mine=command("mine", facts.language),
    )  # fmt: skip
    return told(text, facts)


HAPPENED: dict[str, Callable[[Happened, Facts], Turn]] = {"away": away}
