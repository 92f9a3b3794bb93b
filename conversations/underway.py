"""Someone on the way in, who has opened an invitation and not answered all of it: back to where the answer is asked."""

from __future__ import annotations

from conversations.effects import ClearJots, Jot
from conversations.facts import Facts
from conversations.talk import STEPS, Step

KEY = "invited"
STEP = {"supervisor": "enrolling.naming", "supervisee": "welcome.noticed"}


def opened(invitation: str) -> Jot:
    """Remembers that this invitation has been opened here."""
    return Jot(KEY, invitation)


def answered() -> ClearJots:
    """It has been taken up or declined."""
    return ClearJots(KEY)


def underway(facts: Facts) -> Step | None:
    """The first step of the invitation that is still to be answered; None when there is none."""
    id = facts.draft(KEY)
    invitation = facts.invitation(id) if id else None
    return STEPS[STEP[invitation.kind]](invitation.id) if invitation else None  # type: ignore[call-arg]
