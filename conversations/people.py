"""The people of a process and what binds them: persons, seats, processes, meetings, invitations; values, and no acts.

All datetimes are aware and in the zone of the person who is spoken to, unless said otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

KEEP_DAYS = 90
"""So many days after its end the content of a process is erased, when nothing else was agreed (0–365)."""
TUESDAY_TO_THURSDAY = (1, 2, 3)


@dataclass(frozen=True)
class Person:
    """A person with a chat. `name` is how a supervisor wants to be seen, else the messenger's name."""

    id: str
    name: str
    language: str
    zone: str
    supervises: bool
    reachable: bool = True


@dataclass(frozen=True)
class Consents:
    """What the supervisee agreed to, and when the answers' storing was agreed (None: not at all)."""

    storing: datetime | None = None
    voice: bool = False
    thin_chat: bool = False
    notice: str = ""  # version of the notice that was shown
    asked: str = ""  # version about which consent was asked anew


@dataclass(frozen=True)
class Times:
    """When prompts suit a supervisee, in their own zone; weekdays 0 = Monday."""

    weekdays: tuple[int, ...] = TUESDAY_TO_THURSDAY
    hour: time = time(12)
    quiet_from: time = time(20)
    quiet_until: time = time(8)


@dataclass(frozen=True)
class Seat:
    """A supervisee's membership in a process (the membership of domain and vault).

    `status`: invited · pending (joined, the supervisor has not accepted) · active · refused · declined · left · ended.
    `label` is the name the supervisor uses; only the supervisor's screens show it. `joiner` is the messenger's name.
    """

    id: str
    process: str
    status: str
    label: str = ""
    joiner: str = ""
    person: str = ""
    consents: Consents = Consents()
    times: Times = Times()
    paused_until: date | None = None
    reachable: bool = True
    joined: datetime | None = None
    left: datetime | None = None
    zone: str = "Europe/Helsinki"


@dataclass(frozen=True)
class Process:
    """A supervision process. `weeks` 2–4 is the rolling rhythm, 0 means by dates; ends after `meetings` or on `ends`.

    `status`: open · ended. `themes` in their order; `form` individual · managers. `seats`: as far as one may see them.
    """

    id: str
    form: str
    themes: tuple[str, ...]
    weeks: int
    supervisor: str  # the name as supervisees see it
    language: str
    status: str = "open"
    meetings: int = 0  # 0: no number agreed
    ends: date | None = None
    began: datetime | None = None
    push_hours: int = 0  # the digest is pushed so many hours before a meeting; 0: not pushed
    supervisor_person: str = ""
    paused_until: date | None = None
    keep_days: int = KEEP_DAYS
    ended: datetime | None = None  # in UTC
    since: datetime | None = None  # when the supervisor came, if it was later than the beginning; in UTC


@dataclass(frozen=True)
class Meeting:
    """A sitting. `status`: planned · held · cancelled. `at` is wall time in the process's zone, aware."""

    id: str
    process: str
    at: datetime
    status: str = "planned"


@dataclass(frozen=True)
class Invitation:
    """What a start token is good for, as far as the one who opens it may know; a dead one is never handed out."""

    id: str
    kind: str  # supervisor | supervisee | handing
    process: str = ""
    seat: str = ""
    by: str = ""  # person id of the one who invited
    inviter: str = ""  # their name
    language: str = ""
    name: str = ""
    keep_days: int = KEEP_DAYS
    taker: str = ""  # of a process that is handed on: person id of the one who has asked to go on with it
    taker_name: str = ""
    form: str = "individual"  # what may be told of a process before one takes it
    themes: tuple[str, ...] = ()
    weeks: int = 0


@dataclass(frozen=True)
class Caller:
    """How the messenger names the one who is heard; known even of strangers."""

    name: str = ""
    language_code: str = ""
