"""What a turn may ask for, as data; `bot.effects` carries it out in the turn's own transaction, after `authorize`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

# --- persons


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
class Tell:
    """Something happened that concerns another: an inbox row of theirs. `to`: "supervisors:<process>" |
    "supervisee:<seat>" | "person:<id>"."""

    to: str
    what: str
    thing: str
    more: str = ""


# --- processes and seats


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
class PushDigest:
    """The digest comes by itself so many hours before each meeting; 0 = never."""

    process: str
    hours: int


# --- meetings


@dataclass(frozen=True)
class SetMeeting:
    """`at`: aware, in the supervisor's zone; its wall time and zone are what is stored."""

    id: str
    process: str
    at: datetime


@dataclass(frozen=True)
class MoveMeeting:
    id: str
    at: datetime


@dataclass(frozen=True)
class CancelMeeting:
    id: str


@dataclass(frozen=True)
class HoldMeeting:
    """The meeting was held."""

    id: str


# --- prompts


@dataclass(frozen=True)
class OpenPrompt:
    """A question is put; whatever was open closes. `text` only when it is not the bank's (a supervisor's own)."""

    id: str
    seat: str
    kind: str
    theme: str
    question: str = ""
    text: str = ""
    slot: str = ""
    closes: datetime | None = None
    parent: str = ""


@dataclass(frozen=True)
class OpenWaiting:
    """A prompt that is known already is put (again): a supervisor's own that waited, one put aside or let go."""

    id: str
    closes: datetime | None = None


@dataclass(frozen=True)
class SwapQuestion:
    id: str
    question: str
    theme: str


@dataclass(frozen=True)
class ClosePrompt:
    """No more is expected; why is not kept."""

    id: str


@dataclass(frozen=True)
class Postpone:
    """The open prompt is put aside and comes again at `until`, as asked for by the person (not unasked)."""

    id: str
    until: datetime


@dataclass(frozen=True)
class MarkReminded:
    id: str


@dataclass(frozen=True)
class Defer:
    """A planned moment comes again at `until` (someone is writing, quiet hours, a pause, a holiday)."""

    kind: str
    thing: str
    slot: str
    until: datetime


@dataclass(frozen=True)
class AskOwn:
    """A supervisor's own question, to be put at `due`."""

    id: str
    seat: str
    text: str
    due: datetime


@dataclass(frozen=True)
class TakeBackAsk:
    id: str


# --- reflections


@dataclass(frozen=True)
class Keep:
    """Keeps words or a recording, private. A new reflection is made when `reflection` is not known yet."""

    reflection: str
    seat: str
    kind: str
    message: int
    text: str = ""
    file: str = ""
    seconds: int = 0
    prompt: str = ""


@dataclass(frozen=True)
class Revise:
    """The words of one message are replaced by an edit."""

    message: int
    text: str


@dataclass(frozen=True)
class Replace:
    """All words of a reflection are replaced by a new text."""

    reflection: str
    text: str
    message: int


@dataclass(frozen=True)
class Share:
    """The supervisor may read the words (place "supervision"), by the writer's explicit act."""

    reflection: str


@dataclass(frozen=True)
class ShareTitle:
    """The supervisor may read this line only."""

    reflection: str
    title: str


@dataclass(frozen=True)
class Place:
    """Private again: mine | managers | upper."""

    reflection: str
    place: str


@dataclass(frozen=True)
class MoveNote:
    """A note belongs to another of my processes."""

    reflection: str
    seat: str


@dataclass(frozen=True)
class SetKind:
    """A note becomes "bring" (for the next meeting), or a note again."""

    reflection: str
    kind: str


@dataclass(frozen=True)
class Erase:
    """One reflection with all its words and recordings goes for good."""

    reflection: str


# --- goals


@dataclass(frozen=True)
class SetGoal:
    id: str
    seat: str
    key: str = ""
    words: str = ""


@dataclass(frozen=True)
class EraseGoal:
    id: str


@dataclass(frozen=True)
class RateGoal:
    id: str  # of the point
    goal: str
    value: int


@dataclass(frozen=True)
class ExplainPoint:
    point: str
    why: str


@dataclass(frozen=True)
class ShareGoal:
    id: str
    shared: bool


@dataclass(frozen=True)
class SharePoint:
    id: str
    shared: bool


@dataclass(frozen=True)
class ShareWhy:
    """The words on what makes it that, by an act of their own."""

    point: str
    shared: bool


# --- digests


@dataclass(frozen=True)
class SendDigest:
    """The digest of a process goes to me: in the chat, then as PDF when `file`. Rendered at sending."""

    process: str
    file: bool = True


Effect = (
    Enrol | BecomeSupervisor | SetPerson | SetReachable | Jot | ClearJots | Tell
    | OpenProcess | Invite | Join | DeclineInvitation | Accept | Refuse | Leave | EndProcess | SetConsent | SetTimes
    | Pause | PauseProcess | SetRhythm | PushDigest | SetMeeting | MoveMeeting | CancelMeeting | HoldMeeting
    | OpenPrompt | OpenWaiting | SwapQuestion | ClosePrompt | Postpone | MarkReminded | Defer | AskOwn | TakeBackAsk
    | Keep | Revise | Replace | Share | ShareTitle | Place | MoveNote | SetKind | Erase
    | SetGoal | EraseGoal | RateGoal | ExplainPoint | ShareGoal | SharePoint | ShareWhy | SendDigest
)  # fmt: skip
