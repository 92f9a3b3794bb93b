"""What is a person's own, the same in all processes: the name that supervisees see, and the time zone."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from conversations.effects import SetPerson
from conversations.facts import Facts
from conversations.intake import blank
from conversations.message import N_, Ask, Choice, Verbatim, say
from conversations.overview import Overview
from conversations.replies import Chose, Reply, Wrote
from conversations.talk import Step, Turn, go
from conversations.when import in_rows

LONGEST = 60
"""Characters of a name."""
SHORT = 40
"""Characters of what may be meant for a time zone."""
ZONES = ("Europe/Helsinki", "Europe/Mariehamn", "Europe/Stockholm", "Europe/Tallinn", "Europe/London", "UTC")
WORD = re.compile(r"[a-zA-Z]+")
BACK = Choice("back", N_("Back"))


class Name(Step, name="preferences.name"):
    """The name by which supervisees know their supervisor."""

    seat: str = ""

    def ask(self, facts: Facts) -> Ask:
        return say(N_("What name shall your supervisees see? Write it here."), rows=((BACK,),), free=True)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("back"):
                return go(Overview(self.seat))
            case Wrote(text):
                name = " ".join(text.split())
                if blank(name) or len(name) > LONGEST:
                    return go(self, says=(say(N_("A name of 1–{most} characters fits here.", most=LONGEST)),))
                return go(Overview(self.seat), SetPerson(name=name))
        return None


class Zone(Step, name="preferences.zone"):
    """The time zone in which days and hours are told."""

    seat: str = ""

    def ask(self, facts: Facts) -> Ask:
        buttons = [Choice(f"zone:{at}", Verbatim(zone)) for at, zone in enumerate(ZONES)]
        text = N_("In which time zone are you? You can also write one, such as {example}.", example="Europe/Berlin")
        return say(text, rows=(*in_rows(buttons, 2), (BACK,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("back"):
                return go(Overview(self.seat))
            case Chose(key) if key in {f"zone:{at}" for at in range(len(ZONES))}:
                return go(Overview(self.seat), SetPerson(zone=ZONES[int(key[5:])]))
            case Wrote(text) if "/" in text and len(text) <= SHORT:
                zone = _zone(text)
                unknown = N_("I do not know that time zone. It is written like {example}.", example="Europe/Berlin")
                return go(Overview(self.seat), SetPerson(zone=zone)) if zone else go(self, says=(say(unknown),))
        return None


def _zone(text: str) -> str:
    """The name as the time zone database spells it, "" when it knows none."""
    name = "_".join(text.split())
    return next((known for spelt in (name, WORD.sub(_capital, name)) if (known := _known(spelt))), "")


def _capital(word: re.Match[str]) -> str:
    return word[0].capitalize()


def _known(zone: str) -> str:
    try:
        return ZoneInfo(zone).key
    except (KeyError, OSError, ValueError):  # unknown names, folders and paths
        return ""
