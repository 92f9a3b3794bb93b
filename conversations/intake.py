"""Takes in what was written or said, or tells kindly why it cannot be kept; where it belongs, others decide."""

from __future__ import annotations

from unicodedata import category

from conversations import seats
from conversations.effects import Keep, SetConsent
from conversations.facts import Facts
from conversations.message import N_, Ask, Standing, Text, say
from conversations.people import Seat
from conversations.replies import Spoke, Wrote
from conversations.talk import Turn, stay

LARGEST = 20_000_000
"""Bytes of a voice message; the messenger hands out no larger file."""
NOTHING = N_("There were no words in that message, so nothing was kept.")


def active(id: str, facts: Facts) -> Seat | None:
    """The seat of this id, if I sit on it and the process goes on."""
    return seats.find(id, seats.active(facts))


def blank(text: str) -> bool:
    """Whether nothing of the text can be seen: white space, controls and invisible marks only."""
    return all(category(char)[0] in "ZC" or char == "\u2800" for char in text)


def refusal(reply: Wrote | Spoke, seat: Seat) -> Ask | None:
    """Why this cannot be kept and what to do, or None when it can."""
    if isinstance(reply, Wrote):
        return say(NOTHING) if blank(reply.text) else None
    if not seat.consents.voice:
        text = N_("This recording was not kept: you have not allowed voice. You can write instead, or allow it.")
        return say(text, rows=((Standing("voice_allow", seat.id, N_("Allow voice")),),))
    return say(too_large()) if reply.size > LARGEST else None


def too_large() -> Text:
    return N_("This recording was not kept: it is over 20 MB. Would you send it in shorter parts?")


def keeping(reply: Wrote | Spoke, reflection: str, seat: str, kind: str, prompt: str = "") -> Keep:
    """The effect that keeps this part, private."""
    if isinstance(reply, Wrote):
        return Keep(reflection, seat, kind, reply.message, text=reply.text, prompt=prompt)
    return Keep(reflection, seat, kind, reply.message, file=reply.file, seconds=reply.seconds, prompt=prompt)


def allow(thing: str, facts: Facts) -> Turn | None:
    """Voice is allowed by its writer's own press."""
    if not active(thing, facts):
        return None
    allowed = N_("Voice messages are kept from now on, like what you write. Would you send yours again?")
    return stay(SetConsent(thing, "voice", True), says=(say(allowed),))


STANDING = {"voice_allow": allow}
