"""The operator's one-time link makes a supervisor: name, language, time zone; processes are begun elsewhere."""

from __future__ import annotations

from conversations.commands import COMMANDS as MENU
from conversations.effects import BecomeSupervisor, ClearJots, Enrol, Jot, SetPerson
from conversations.facts import Facts
from conversations.message import N_, Ask, Choice, Verbatim, say
from conversations.people import Invitation
from conversations.replies import Chose, Reply, Wrote
from conversations.talk import Step, Turn, end, go
from conversations.underway import answered, opened

LONGEST = 64
"""Characters of a name."""
DEFAULT = "Europe/Helsinki"
ZONES = {
    "helsinki": DEFAULT, "helsinki/helsingfors": DEFAULT, "helsingfors": DEFAULT, "tampere": DEFAULT,
    "turku": DEFAULT, "åbo": DEFAULT, "oulu": DEFAULT, "espoo": DEFAULT, "esbo": DEFAULT, "vantaa": DEFAULT,
    "vanda": DEFAULT, "jyväskylä": DEFAULT, "lahti": DEFAULT, "kuopio": DEFAULT, "pori": DEFAULT, "kouvola": DEFAULT,
    "joensuu": DEFAULT, "lappeenranta": DEFAULT, "hämeenlinna": DEFAULT, "vaasa": DEFAULT, "vasa": DEFAULT,
    "seinäjoki": DEFAULT, "rovaniemi": DEFAULT, "mikkeli": DEFAULT, "kotka": DEFAULT, "porvoo": DEFAULT,
    "borgå": DEFAULT, "kokkola": DEFAULT, "karleby": DEFAULT, "jakobstad": DEFAULT, "pietarsaari": DEFAULT,
    "kajaani": DEFAULT, "savonlinna": DEFAULT, "rauma": DEFAULT, "helsingin aika": DEFAULT,
    "helsingforstid": DEFAULT, "helsinki time": DEFAULT, "suomi": DEFAULT, "finland": DEFAULT,
    "maarianhamina": "Europe/Mariehamn",
    "mariehamn": "Europe/Mariehamn", "stockholm": "Europe/Stockholm", "tukholma": "Europe/Stockholm",
    "oslo": "Europe/Oslo", "copenhagen": "Europe/Copenhagen", "köpenhamn": "Europe/Copenhagen",
    "kööpenhamina": "Europe/Copenhagen", "tallinn": "Europe/Tallinn", "tallinna": "Europe/Tallinn",
    "reykjavik": "Atlantic/Reykjavik", "riga": "Europe/Riga", "riika": "Europe/Riga", "vilnius": "Europe/Vilnius",
    "vilna": "Europe/Vilnius", "berlin": "Europe/Berlin", "berliini": "Europe/Berlin", "paris": "Europe/Paris",
    "pariisi": "Europe/Paris", "brussels": "Europe/Brussels", "bryssel": "Europe/Brussels",
    "london": "Europe/London", "lontoo": "Europe/London", "dublin": "Europe/Dublin", "madrid": "Europe/Madrid",
    "lisbon": "Europe/Lisbon", "lissabon": "Europe/Lisbon", "rome": "Europe/Rome", "rom": "Europe/Rome",
    "rooma": "Europe/Rome", "vienna": "Europe/Vienna", "wien": "Europe/Vienna", "zürich": "Europe/Zurich",
    "zurich": "Europe/Zurich", "warsaw": "Europe/Warsaw", "varsova": "Europe/Warsaw", "prague": "Europe/Prague",
    "praha": "Europe/Prague", "athens": "Europe/Athens", "ateena": "Europe/Athens", "aten": "Europe/Athens",
    "utc": "UTC",
}  # fmt: skip
"""Cities one may type, and their zones (IANA)."""


def tidy(text: str) -> str:
    """A name in one line, without marks that turn the direction of writing."""
    kept = (c for c in text if c.isprintable() and not ("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069"))
    return " ".join("".join(kept).split())


def zone_of(text: str) -> str:
    """The zone of a city or of a zone's own name; "" when nobody here knows it."""
    typed = tidy(text).lower()
    names = {zone.lower(): zone for zone in ZONES.values()}
    return ZONES.get(typed) or names.get(typed) or names.get(typed.replace(" ", "_")) or ""


def begin(invitation: Invitation, facts: Facts) -> Turn:
    """The link was opened by someone who is not a supervisor yet."""
    return go(
        Naming(invitation.id), Enrol(invitation.language), Jot("enrolling.name", invitation.name), opened(invitation.id)
    )


class Naming(Step, name="enrolling.naming"):
    """The name as supervisees shall see it."""

    invitation: str

    def ask(self, facts: Facts) -> Ask:
        offered = facts.draft("enrolling.name") or (facts.person.name if facts.person else "")
        rows = ((Choice("offered", Verbatim(tidy(offered)[:40])),),) if tidy(offered) else ()
        return say(
            N_("Hello! I am Peili, a program that asks. With this link you become a supervisor here."),
            N_("What name shall your supervisees see? Write it, or press the button."),
            rows=rows, free=True,
        )  # fmt: skip

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        offered = facts.draft("enrolling.name") or (facts.person.name if facts.person else "")
        match reply:
            case Chose("offered") if tidy(offered):
                return go(Speaking(self.invitation), Jot("enrolling.name", tidy(offered)[:LONGEST]))
            case Wrote(text) if len(tidy(text)) > LONGEST:
                return go(self, says=(say(N_("That is longer than {n} characters. What is the name?", n=LONGEST)),))
            case Wrote(text) if tidy(text):
                return go(Speaking(self.invitation), Jot("enrolling.name", tidy(text)))
        return None


class Speaking(Step, name="enrolling.speaking"):
    """The language that Peili speaks with the supervisor."""

    invitation: str

    def ask(self, facts: Facts) -> Ask:
        name = Verbatim(facts.draft("enrolling.name"), "bold")
        rows = (
            (Choice("fi", Verbatim("Suomi")), Choice("sv", Verbatim("Svenska")), Choice("en", Verbatim("English"))),
            (Choice("back", N_("Change name")),),
        )
        return say(N_("Supervisees see: {name}", name=name), N_("Which language shall I speak with you?"), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("fi" | "sv" | "en" as language):
                return go(Zoning(self.invitation), SetPerson(language=language))
            case Chose("back"):
                return go(Naming(self.invitation))
        return None


class Zoning(Step, name="enrolling.zoning"):
    """The time zone that meetings are given in."""

    invitation: str

    def ask(self, facts: Facts) -> Ask:
        rows = ((Choice("default", N_("Helsinki time"), "primary"),),)
        return say(N_("Which time zone are you in? If it is not Helsinki time, write a city."), rows=rows, free=True)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("default"):
                return self._done(DEFAULT, facts)
            case Wrote(text) if zone := zone_of(text):
                return self._done(zone, facts)
            case Wrote():
                return go(self, says=(say(N_("I do not know that city. A larger one nearby, such as Stockholm?")),))
        return None

    def _done(self, zone: str, facts: Facts) -> Turn:
        name = facts.draft("enrolling.name")
        become = BecomeSupervisor(self.invitation, name, zone)
        new = "/" + next(c.named(facts.language) for c in MENU if c.name == "new")
        lines = (
            N_("You are a supervisor here now, {name}.", name=name),
            N_(
                "Between two meetings I ask your supervisee one question at a time. They decide answer by answer what "
                "you may read, and before the next meeting you get a digest of it."
            ),
            N_("{new} begins a process and gives you an invitation to forward.", new=new),
        )
        return end(become, ClearJots("enrolling."), answered(), says=(say(*lines),))
