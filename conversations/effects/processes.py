"""What may happen to a process and to the seats in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class OpenProcess:
    """A process with one supervisor (me) and one invited supervisee."""

    id: str
    seat: str
    form: str
    themes: tuple[str, ...]
    weeks: int
    label: str
    language: str
    meetings: int = 0
    ends: date | None = None


@dataclass(frozen=True)
class Invite:
    """A new one-time invitation to a seat; earlier ones of that seat die. Valid 14 days."""

    seat: str
    token: str


@dataclass(frozen=True)
class Join:
    """I ask to take the seat (pending); the invitation is used up. `storing` was agreed before this."""

    invitation: str
    seat: str
    voice: bool
    thin_chat: bool
    notice: str


@dataclass(frozen=True)
class DeclineInvitation:
    """This is not for me: the invitation is closed."""

    invitation: str
    seat: str


@dataclass(frozen=True)
class Accept:
    seat: str


@dataclass(frozen=True)
class Refuse:
    seat: str


@dataclass(frozen=True)
class Leave:
    """I leave the process: no prompt comes any more; what was written follows the retention that was told."""

    seat: str


@dataclass(frozen=True)
class Withdraw:
    """I take back my consent to storing: I leave, and nothing more is kept; what was written goes when it was told."""

    seat: str


@dataclass(frozen=True)
class EraseSeat:
    """Everything of mine in this process goes for good, and I leave it; the seat stands empty."""

    seat: str


@dataclass(frozen=True)
class EndProcess:
    process: str


@dataclass(frozen=True)
class SetConsent:
    """Changes one consent of a seat: voice | thin_chat."""

    seat: str
    what: str
    value: bool


@dataclass(frozen=True)
class SetTimes:
    """When prompts suit; what is None stays."""

    seat: str
    weekdays: tuple[int, ...] | None = None
    hour: time | None = None
    quiet_from: time | None = None
    quiet_until: time | None = None


@dataclass(frozen=True)
class Pause:
    """No prompts until `until` (the first day they come again); None resumes now."""

    seat: str
    until: date | None


@dataclass(frozen=True)
class PauseProcess:
    """The supervisor's pause: no prompts in this process until `until`; None resumes now."""

    process: str
    until: date | None


@dataclass(frozen=True)
class SetRhythm:
    process: str
    weeks: int


@dataclass(frozen=True)
class SetKeeping:
    """So many days after the end the content is erased; earlier invitations die, since their notice told another."""

    process: str
    days: int


@dataclass(frozen=True)
class PushDigest:
    """The digest comes by itself so many hours before each meeting; 0 = never."""

    process: str
    hours: int
