"""What was asked and what was answered: prompts, reflections, goals, and who has read them; values, and no acts.

All datetimes are aware and in the zone of the person who is spoken to, unless said otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


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
class Reading:
    """A line of the access log: who was sent what, and when. `what`: digest · copy (by the operator, `reader` "")."""

    reader: str
    at: datetime
    what: str
    count: int = 0
