"""What a step may know: values of the domain, and the protocol by which a step asks for them; it reads nothing itself.

All datetimes are aware and in the zone of the person who is spoken to, unless said otherwise. Every method answers only
for things this person may see (`bot.access`): a thing of someone else is None or absent, as if it did not exist.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Protocol

from conversations.themes import Bank

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
class Prompt:
    """A question that was put to a supervisee (or a supervisor's own that waits: status "waiting").

    `kind`: opening · after · theme · bring · ask · commitment · tried · followup · rehearsal.
    `theme`: a theme or move id.
    `status`: waiting · open · closed. `text` is the question in the person's language, `due` when a waiting one goes.
    """

    id: str
    seat: str
    kind: str
    theme: str
    question: str
    text: str
    status: str
    opened: datetime | None = None
    closes: datetime | None = None
    due: datetime | None = None
    parent: str = ""
    slot: str = ""
    reminded: bool = False


@dataclass(frozen=True)
class Recording:
    """A voice message of a reflection."""

    file: str
    seconds: int
    at: datetime


@dataclass(frozen=True)
class Reflection:
    """What a supervisee wrote or said under one prompt, or unprompted (`kind` "note").

    `place`: mine · supervision · title · managers · upper. `shared` is when it was shared as it now stands (words, or
    the title only), else None; `read` when it was last sent to the supervisor. `texts` in the order written.
    """

    id: str
    seat: str
    kind: str
    theme: str
    question: str  # the question as asked, "" for a note
    place: str
    at: datetime
    prompt: str = ""
    texts: tuple[str, ...] = ()
    recordings: tuple[Recording, ...] = ()
    title: str = ""
    shared: datetime | None = None
    read: datetime | None = None
    meeting: date | None = None  # of the meeting it leads to, as far as known

    @property
    def words(self) -> str:
        return "\n\n".join(self.texts)

    @property
    def parts(self) -> int:
        """How many messages it holds."""
        return len(self.texts) + len(self.recordings)


@dataclass(frozen=True)
class Answer:
    """A reflection under a prompt, as far as it can be known without its words; it is of so many messages."""

    id: str
    place: str
    parts: int


@dataclass(frozen=True)
class Point:
    """A goal's number 0–10 on a day, with the writer's own words on what makes it that."""

    id: str
    value: int
    at: datetime
    shared: bool = False
    why: str = ""
    why_shared: bool = False


@dataclass(frozen=True)
class Goal:
    """A goal of the supervisee: `key` of the list (conversations.goal_names.GOALS) or own `words`."""

    id: str
    seat: str
    key: str = ""
    words: str = ""
    shared: bool = False
    points: tuple[Point, ...] = ()


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
class Reading:
    """A line of the access log: who was sent what, and when. `what`: digest · copy (by the operator, `reader` "")."""

    reader: str
    at: datetime
    what: str
    count: int = 0


@dataclass(frozen=True)
class Caller:
    """How the messenger names the one who is heard; known even of strangers."""

    name: str = ""
    language_code: str = ""


class Facts(Protocol):
    """The facts of one turn, read when asked for, all from one and the same transaction."""

    @property
    def now(self) -> datetime: ...
    @property
    def caller(self) -> Caller: ...
    @property
    def person(self) -> Person | None: ...
    @property
    def language(self) -> str: ...
    @property
    def bank(self) -> Bank: ...
    @property
    def holidays(self) -> frozenset[date]: ...
    @property
    def turn(self) -> int: ...

    def new_id(self, what: str) -> str:
        """A fresh id, the same one for the same `what` all through the turn."""

    def new_token(self) -> str:
        """A fresh secret for an invitation's link."""

    def link(self, token: str) -> str:
        """The messenger's link that opens Peili with this token."""

    def noticed(self) -> str | None:
        """The subject of the message under which the notice of distress stood last, within 24 hours; else None."""

    def setting(self, name: str) -> str:
        """A public setting: crisis_line (in the person's language), crisis_checked, operator, retention_days."""

    def invitation(self, token: str) -> Invitation | None:
        """A living invitation; None for wrong, used, expired, or after five tries in an hour."""

    def draft(self, key: str) -> str:
        """What the person wrote into a conversation that is not finished ("" if nothing)."""

    # --- as a supervisee
    def my_seats(self) -> Sequence[Seat]:
        """My memberships as supervisee, newest activity first; all statuses."""

    def open_prompt(self) -> Prompt | None:
        """The one open prompt of this person."""

    def prompt(self, id: str) -> Prompt | None: ...
    def reflections(self, seat: str) -> Sequence[Reflection]:
        """Everything I wrote in this process, newest first."""

    def reflection(self, id: str) -> Reflection | None: ...
    def answer(self, prompt: str) -> Answer | None:
        """The latest reflection under a prompt, without its words."""

    def goals(self, seat: str) -> Sequence[Goal]: ...
    def goal(self, id: str) -> Goal | None: ...
    def commitment(self, seat: str) -> Reflection | None:
        """The latest commitment not yet asked after."""

    def used_questions(self, seat: str) -> Sequence[str]:
        """Question ids asked in this process, oldest first."""

    def readings(self, seat: str) -> Sequence[Reading]:
        """The access log of this seat, newest first."""

    def subject(self, message: int) -> str:
        """What one of my own messages became ("reflection:<id>"), "" if nothing."""

    def unasked(self, seat: str) -> Sequence[datetime]:
        """When unasked messages went to this supervisee in the last seven days."""

    def coming(self, seat: str) -> Sequence[datetime]:
        """When the planned questions of this seat fall due, soonest first."""

    def last_heard(self) -> datetime | None:
        """When this person last wrote or pressed something before this turn."""

    # --- as either
    def seat(self, id: str) -> Seat | None: ...
    def process(self, id: str) -> Process | None: ...
    def meetings(self, process: str) -> Sequence[Meeting]:
        """By time; cancelled ones left out."""

    def meeting(self, id: str) -> Meeting | None: ...
    def next_meeting(self, process: str) -> Meeting | None: ...

    # --- as a supervisor
    def processes(self) -> Sequence[Process]:
        """The processes I supervise, open ones first, by next meeting."""

    def seats(self, process: str) -> Sequence[Seat]: ...
    def waiting_asks(self) -> Sequence[Prompt]:
        """My own questions not yet sent."""

    def unchanged(self, process: str) -> datetime | None:
        """When I was last sent the digest, if nothing of what I may read has changed since; else None."""

    def handing(self, process: str) -> Invitation | None:
        """The living offer to hand this process on: to who supervises it, and to who has asked to go on with it."""
