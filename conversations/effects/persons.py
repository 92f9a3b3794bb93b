"""What may happen to a person: who they are, what they jot down, what reaches another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Enrol:
    """A person becomes known to Peili (a row of their own), with a language ("" = as it is); idempotent."""

    language: str = ""


@dataclass(frozen=True)
class BecomeSupervisor:
    """The invited one is a supervisor from now on; the invitation is used up."""

    invitation: str
    name: str
    zone: str


@dataclass(frozen=True)
class SetPerson:
    """Changes what is not empty: language, zone, name."""

    language: str = ""
    zone: str = ""
    name: str = ""


@dataclass(frozen=True)
class SetReachable:
    reachable: bool


@dataclass(frozen=True)
class Jot:
    """Keeps a line of an unfinished conversation, sealed, for 14 days at most; "" removes it."""

    key: str
    value: str


@dataclass(frozen=True)
class ClearJots:
    """Removes the lines whose key begins with `prefix`."""

    prefix: str


@dataclass(frozen=True)
class ErasePerson:
    """Everything of mine goes for good, in all processes, and I with it: I am a stranger again."""


@dataclass(frozen=True)
class SendCopy:
    """A copy of everything of mine goes to me, as a file. Rendered at sending."""


@dataclass(frozen=True)
class Tell:
    """Something happened that concerns another: an inbox row of theirs. `to`: "supervisors:<process>" |
    "supervisee:<seat>" | "person:<id>"."""

    to: str
    what: str
    thing: str
    more: str = ""
