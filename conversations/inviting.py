"""The message that a supervisor forwards: who invites, the link, and its QR picture; it makes no invitation."""

from __future__ import annotations

from conversations.facts import Facts
from conversations.message import N_, Ask, QrPicture, say


def forwardable(token: str, inviter: str, language: str, facts: Facts) -> tuple[Ask, Ask]:
    """What the supervisor is told, then the message to forward, in the language of the one who is invited."""
    told = N_(
        "The next message is the invitation: forward it as it is, or show the picture. "
        "It works once and for 14 days. When it has been opened, I show you who it was, and you accept or refuse."
    )
    link = facts.link(token)
    words = N_(
        "{name} invites you to supervision with Peili. The link opens Peili in Telegram: {link}\n\n"
        "You can first read what it is, and then decide whether it is for you.",
        name=inviter, link=link,
    )  # fmt: skip
    return say(told), say(words, attachment=QrPicture(link), language=language)
