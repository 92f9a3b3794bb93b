"""What Telegram no longer lets Peili clear from a chat: told in one line, with how to do it by hand."""

from __future__ import annotations

from collections.abc import Callable

from conversations.about import command
from conversations.facts import Facts
from conversations.message import N_, say
from conversations.replies import Happened
from conversations.talk import Turn, stay


def stays(event: Happened, facts: Facts) -> Turn:
    """Without a sound: it comes when it comes."""
    supervises = facts.person is not None and facts.person.supervises
    back = ("digest", *(("mine",) if facts.my_seats() else ())) if supervises else ("mine",)
    text = N_(
        "Some messages here were to be cleared, but they are older than two days, and Telegram no longer lets me. You "
        "can delete them yourself: hold a message down and choose Delete. Everything is found in {commands}.",
        commands=tuple(command(name, facts.language) for name in back),
    )
    return stay(says=(say(text, silent=True),), anew=True)


HAPPENED: dict[str, Callable[[Happened, Facts], Turn]] = {"stays_in_chat": stays}
