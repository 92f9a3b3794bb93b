"""What a step may know: the protocol by which it asks; it reads nothing itself.

All datetimes are aware and in the zone of the person who is spoken to, unless said otherwise. Every method answers only
for things this person may see (`bot.access`): a thing of someone else is None or absent, as if it did not exist.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from conversations.answers import Answer, Goal, Prompt, Reading, Reflection
from conversations.people import Caller, Invitation, Meeting, Person, Process, Seat
from conversations.themes import Bank


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
