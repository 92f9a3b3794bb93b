"""The reader's language as three functions, and a digest's headings; it knows no catalogue and no Babel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Wording:
    """How things are said to one reader: sentences, days and moments in their language and zone."""

    language: str
    say: Callable[..., str]  # say(msgid, **args)
    day: Callable[[date], str]
    moment: Callable[[datetime], str]


def heading(section: str, say: Callable[..., str]) -> str:
    """What a section of reflections is called."""
    return {
        "opening": say("At the start of the process"),
        "after": say("After the meeting"),
        "role": say("Role"),
        "power": say("Power"),
        "structure": say("Structures"),
        "dialogue": say("Dialogue"),
        "self": say("Self-leadership and load"),
        "community": say("Work community"),
        "time": say("Current matters"),
        "ask": say("The supervisor's questions"),
        "note": say("Notes"),
    }.get(section) or say("Other reflections")


def label(kind: str, say: Callable[..., str]) -> str:
    """A word before an item, where the question alone would not tell what it is."""
    if kind == "commitment":
        return say("What I wanted to try")
    return say("How it went") if kind == "tried" else ""
