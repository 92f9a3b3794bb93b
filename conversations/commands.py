"""The commands in three languages, whose they are, and what the menu says of them; it runs none."""

from __future__ import annotations

from dataclasses import dataclass

from conversations.message import N_, Text


@dataclass(frozen=True)
class Command:
    """`name` is the English and canonical one; `roles`: supervisor · supervisee · anyone. Names: [a-z0-9_], 1–32."""

    name: str
    fi: str
    sv: str
    roles: frozenset[str]
    about: Text

    def named(self, language: str) -> str:
        return {"fi": self.fi, "sv": self.sv}.get(language, self.name)


def _of(*roles: str) -> frozenset[str]:
    return frozenset(roles)


COMMANDS = (
    Command("new", "uusi", "ny", _of("supervisor"), N_("Begin a supervision process")),
    Command("supervisions", "ohjaukset", "handledningar", _of("supervisor"), N_("Your processes and meetings")),
    Command("digest", "kooste", "sammandrag", _of("supervisor"), N_("The digest before a meeting")),
    Command("ask", "kysy", "fraga", _of("supervisor"), N_("A question of your own")),
    Command("mine", "omat", "mina", _of("supervisee"), N_("Everything you have written")),
    Command("goals", "tavoitteet", "mal", _of("supervisee"), N_("Your goals")),
    Command("rehearse", "valmistaudu", "forbered", _of("supervisee"), N_("Before a difficult talk")),
    Command("pause", "tauko", "paus", _of("supervisee"), N_("A pause from questions")),
    Command("who", "kuka", "vem", _of("supervisee"), N_("Who can read, and who has read")),
    Command("leave", "lopeta", "avsluta", _of("supervisee"), N_("Leave the process")),
    Command("export", "kopio", "kopia", _of("supervisor", "supervisee"), N_("A copy of everything of yours")),
    Command("erase", "poista", "radera", _of("supervisor", "supervisee"), N_("Erase what is yours")),
    Command("settings", "asetukset", "installningar", _of("supervisor", "supervisee"), N_("Settings")),
    Command("language", "kieli", "sprak", _of("anyone"), N_("Language")),
    Command("privacy", "tietosuoja", "integritet", _of("anyone"), N_("Privacy")),
    Command("help", "ohje", "hjalp", _of("anyone"), N_("Help")),
    Command("start", "alku", "start", _of("anyone"), N_("To the beginning")),
)

NAMES: dict[str, str] = {spelling: c.name for c in COMMANDS for spelling in (c.name, c.fi, c.sv)}


def canonical(spelling: str) -> str:
    """The English name of a command in any of the three languages; the spelling itself when nobody knows it."""
    return NAMES.get(spelling.lower(), spelling.lower())


def menu(roles: frozenset[str], language: str) -> tuple[tuple[str, Text], ...]:
    """The menu of someone with these roles, in their language: (name, what it is for)."""
    shown = (c for c in COMMANDS if c.name != "start" and c.roles & (roles | {"anyone"}))
    return tuple((c.named(language), c.about) for c in shown)
