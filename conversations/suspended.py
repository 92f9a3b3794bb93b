"""What a suspended account is told, whatever it sends; nothing else happens."""

from __future__ import annotations

from conversations.message import N_, Ask, say

TOAST = N_("This account is suspended.")


def told() -> Ask:
    return say(
        N_(
            "This account is suspended: nothing written here is kept, and nothing more comes from here. "
            "If it is yours, turn to the person who invited you, in some other way than this chat."
        )
    )
