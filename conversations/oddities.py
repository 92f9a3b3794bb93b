"""What Peili does not take in: each kind of message gets its own kind, exact answer, and nothing else changes."""

from __future__ import annotations

from conversations import about
from conversations.facts import Facts
from conversations.message import N_, Text, say
from conversations.replies import Odd
from conversations.talk import Turn, stay

GROUP = N_("I work in private chats only, so I leave this one. You can write to me in private.")
OTHER = N_("I cannot take in that kind of message, so it was not kept. I take in words and voice messages.")
ANSWERS: dict[str, Text] = {
    "sticker": N_("I cannot read a sticker, so it was not kept. I take in words and voice messages."),
    "photo": N_(
        "I do not take in pictures: neither it nor its caption was kept. You can tell it in words or by voice."
    ),
    "location": N_("I do not take in places: your location was not kept. You can tell it in words or by voice."),
    "poll": N_("I do not take in polls, so it was not kept. I take in words and voice messages."),
    "forwarded": N_(
        "I take in only your own words: the forwarded message was not kept. You can tell it as you see it."
    ),
    "video": N_("I do not take in videos, so it was not kept. I take in words and voice messages."),
    "video_note": N_("I do not take in round videos, so it was not kept. A voice message I can take in."),
    "document": N_("I do not open files: neither it nor its caption was kept. You can tell it in words or by voice."),
    "contact": N_("I do not take in contacts, so it was not kept. I take in words and voice messages."),
    "audio": N_("I do not take in sound files, so it was not kept. A voice message recorded here I can take in."),
    "animation": N_("I do not take in moving pictures, so it was not kept. I take in words and voice messages."),
}


def answer(reply: Odd, facts: Facts) -> Turn:
    """Says what was not kept and what can be taken in; whoever had the floor keeps it."""
    if facts.person is None:
        return about.stranger(facts)
    return stay(says=(say(ANSWERS.get(reply.kind, OTHER)),))
