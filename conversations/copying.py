"""/export: a copy of everything of one's own, sent after one confirming tap; what is in it is not decided here."""

from __future__ import annotations

from collections.abc import Callable

from conversations.effects import SendCopy
from conversations.facts import Facts
from conversations.message import N_, Ask, Choice, Rows, say
from conversations.replies import Called, Chose, Reply
from conversations.talk import Step, Turn, end, go

CLEARED = N_(
    "The file is below. It is cleared from this chat after a day. A copy that you save stays where you save it."
)


def export(reply: Called, facts: Facts) -> Turn:
    """/export."""
    return go(Confirming())


class Confirming(Step, name="copying.confirming"):
    """What the file holds and where it will lie, and one tap to have it."""

    def ask(self, facts: Facts) -> Ask:
        rows: Rows = ((Choice("send", N_("Send the copy"), "primary"), Choice("never_mind", N_("Never mind"))),)
        return say(
            N_(
                "I can send you a copy of everything of yours as a file: what you have written and said, what you have "
                "chosen, and who has read it. A page to read and the same things for other programs are in it."
            ),
            N_(
                "The file is not encrypted. It lies in this chat, at Telegram and on every device where you open this "
                "chat. What you have kept to yourself is in it too."
            ),
            rows=rows,
        )

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("send"):
                return end(SendCopy(), says=(say(CLEARED),))
            case Chose("never_mind"):
                return end(says=(say(N_("All right. Nothing was sent.")),))
        return None


def asked_for(thing: str, facts: Facts) -> Turn | None:
    """From a standing button."""
    return go(Confirming()) if facts.person else None


COMMANDS: dict[str, Callable[[Called, Facts], Turn]] = {"export": export}
STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {"export": asked_for}
