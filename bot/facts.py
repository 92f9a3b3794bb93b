"""The facts of one turn, read from the store when a step asks for them, and only what this person may see."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, select

from bot import composing
from bot.access import may_see_seat, supervises, writes
from bot.house import House
from bot.store import (
    goals,
    handing,
    invitations,
    ledger,
    locks,
    meetings,
    people,
    plan,
    processes,
    prompts,
    reflections,
)
from bot.store.people import Known
from bot.store.tables import readings
from bot.store.tx import Tx
from bot.translation import language_of
from conversations.answers import Answer, Goal, Prompt, Reading, Reflection
from conversations.people import Caller, Consents, Invitation, Meeting, Person, Process, Seat
from conversations.themes import Bank

DEFAULT_ZONE = "Europe/Helsinki"


def look_ahead(tx: Tx, lanes: Collection[str], things: Collection[str]) -> None:
    """Reads for all of these at once what each of their turns asks for first. `things` are those they have pressed."""
    # alone, what is really asked costs a file less than all of it; PostgreSQL is waited for less often
    if (len(lanes) > 1 or locks.shared(tx)) and (persons := tuple(people.ahead(tx, lanes))):
        tx.look(processes.sitting(persons), prompts.opened(persons))
        sat_in, asked = tuple(processes.seats_ahead(tx, persons)), tuple(prompts.open_ahead(tx, persons))
        _look_at_answers(tx, asked, tuple(things), sat_in if things else ())


def _look_at_answers(tx: Tx, asked: tuple[str, ...], things: tuple[str, ...], sat_in: tuple[str, ...]) -> None:
    """What lies under these questions; these answers, and the processes in which they may be shared."""
    reads = [reflections.newest_under(asked)] if asked else []
    reads += [reflections.of_ids(things)] if things else []
    reads += [processes.of_ids(sat_in), processes.heads_of(sat_in), meetings.ever_of(sat_in)] if sat_in else []
    tx.look(*reads)
    if asked:
        reflections.under_ahead(tx, asked)
    if things:
        reflections.ahead(tx, things)
    if sat_in:
        processes.ahead(tx, sat_in)
        meetings.ahead(tx, sat_in)


@dataclass
class Facts:
    """Implements `conversations.facts.Facts` for one lane, in one transaction. `ids` outlive a re-reading."""

    tx: Tx
    house: House
    lane: str
    known: Known | None
    caller: Caller = field(default_factory=Caller)
    turn: int = 0
    ids: dict[str, str] = field(default_factory=dict)
    heard: datetime | None = None
    row: str = ""

    @property
    def person(self) -> Person | None:
        return self.known.person if self.known else None

    @property
    def me(self) -> str:
        return self.known.person.id if self.known else ""

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.known.person.zone if self.known else DEFAULT_ZONE)

    @property
    def language(self) -> str:
        return self.known.person.language if self.known else language_of(self.caller.language_code)

    @property
    def now(self) -> datetime:
        return self.tx.now.astimezone(self.zone)

    @property
    def bank(self) -> Bank:
        return self.house.bank

    @cached_property
    def holidays(self) -> frozenset[date]:
        return self.house.holidays(self.now.year)

    def new_id(self, what: str) -> str:
        return self.ids.setdefault(what, self.house.random_id())

    def new_token(self) -> str:
        if "token" not in self.ids:
            self.ids["token"] = self.house.random_token()
        return self.ids["token"]

    def link(self, token: str) -> str:
        return self.house.link(token)

    def setting(self, name: str) -> str:
        return self.house.setting(name, self.language)

    def invitation(self, token: str) -> Invitation | None:
        """A living invitation by its token, or by its id when this person has opened it before."""
        if found := self._opened(token):
            return found
        if not people.may_try(self.tx, self.lane):
            return None
        found = invitations.living(self.tx, token)
        if found is None:
            people.tried(self.tx, self.lane)
        return found

    def _opened(self, id: str) -> Invitation | None:
        """An invitation id is 32 hex characters and never leaves the database, so it cannot be guessed in a link."""
        return invitations.by_id(self.tx, id) if self.known and len(id) == 32 else None

    def noticed(self) -> str | None:
        return self.house.noticed.about(self.lane, self.tx.now, self.row)

    def draft(self, key: str) -> str:
        return people.jotted(self.tx, self.me, key) if self.me else ""

    # --- as a supervisee

    @cached_property
    def _seats(self) -> Sequence[Seat]:
        return processes.seats_of_person(self.tx, self.me) if self.me else ()

    def my_seats(self) -> Sequence[Seat]:
        return self._seats

    def open_prompt(self) -> Prompt | None:
        row = prompts.open_row(self.tx, self.me) if self.me else None
        return self._prompt(row) if row else None

    def prompt(self, id: str) -> Prompt | None:
        row = prompts.row(self.tx, id)
        if row is None or not (writes(self.tx, self.me, row.seat) or row.asker == self.me):
            return None
        return self._prompt(row)

    def _prompt(self, row: Row[Any]) -> Prompt:
        text = prompts.own_text(self.tx, row) if row.text else self.bank.text(row.question, self.language) or ""
        times = {name: self._local(getattr(row, name)) for name in ("opened", "closes", "due")}
        return Prompt(
            row.id, row.seat, row.kind, row.theme, row.question, text, row.status,
            parent=row.parent or "", slot=row.slot, reminded=row.reminded, **times,
        )  # fmt: skip

    def _local(self, at: datetime | None) -> datetime | None:
        return at.astimezone(self.zone) if at else None

    def reflections(self, seat: str) -> Sequence[Reflection]:
        if not writes(self.tx, self.me, seat):
            return ()
        return [self._reflection(row) for row in reflections.of_seat(self.tx, seat)]

    def reflection(self, id: str) -> Reflection | None:
        row = reflections.row(self.tx, id)
        return self._reflection(row) if row and writes(self.tx, self.me, row.seat) else None

    def answer(self, prompt: str) -> Answer | None:
        row = reflections.under(self.tx, prompt)
        if row is None or not writes(self.tx, self.me, row.seat):
            return None
        return Answer(row.id, row.place, reflections.count(self.tx, row.id))

    def _reflection(self, row: Row[Any]) -> Reflection:
        asked = prompts.row(self.tx, row.prompt) if row.prompt else None
        own = prompts.own_text(self.tx, asked) if asked and asked.text else ""
        return Reflection(
            id=row.id, seat=row.seat, kind=row.kind, theme=row.theme,
            question=own or self.bank.text(row.question, self.language) or "", place=row.place,
            at=row.at.astimezone(self.zone), prompt=row.prompt or "", texts=reflections.texts(self.tx, row.id),
            recordings=reflections.voices(self.tx, row.id, self.zone),
            title=reflections.title(self.tx, row), shared=self._local(row.shared),
            read=self._local(row.read), meeting=self._leads_to(row),
        )  # fmt: skip

    def _leads_to(self, row: Row[Any]) -> date | None:
        seat = processes.seat(self.tx, row.seat)
        coming = (m.at for m in self._meetings(seat.process if seat else "") if m.at > row.at)
        return next((at.date() for at in coming), None)

    def _meetings(self, process: str) -> Sequence[Meeting]:
        cache: dict[str, Sequence[Meeting]] = self.__dict__.setdefault("_meetings_of", {})
        if process not in cache:
            cache[process] = meetings.of(self.tx, process)
        return cache[process]

    def goals(self, seat: str) -> Sequence[Goal]:
        return goals.of(self.tx, seat, self.zone) if writes(self.tx, self.me, seat) else ()

    def goal(self, id: str) -> Goal | None:
        found = goals.goal(self.tx, id, self.zone)
        return found if found and writes(self.tx, self.me, found.seat) else None

    def commitment(self, seat: str) -> Reflection | None:
        made = reflections.latest(self.tx, seat, "commitment")
        asked = reflections.latest(self.tx, seat, "tried")
        if made is None or (asked and asked.at > made.at):
            return None
        return self._reflection(made) if writes(self.tx, self.me, seat) else None

    def used_questions(self, seat: str) -> Sequence[str]:
        return prompts.used(self.tx, seat) if writes(self.tx, self.me, seat) else ()

    def readings(self, seat: str) -> Sequence[Reading]:
        if not writes(self.tx, self.me, seat):
            return ()
        rows = self.tx.all(select(readings).where(readings.c.seat == seat).order_by(readings.c.at.desc()))
        return [Reading(self._name(r.reader), r.at.astimezone(self.zone), r.what, r._mapping["count"]) for r in rows]

    def _name(self, person: str) -> str:
        known = people.by_id(self.tx, person)
        return known.person.name if known else ""

    def subject(self, message: int) -> str:
        part = reflections.part_of_message(self.tx, [s.id for s in self._seats], message)
        return f"reflection:{part.reflection}" if part else ""

    def unasked(self, seat: str) -> Sequence[datetime]:
        sent = prompts.unasked_to(self.tx, seat) if writes(self.tx, self.me, seat) else ()
        return [at.astimezone(self.zone) for at in sent]

    def coming(self, seat: str) -> Sequence[datetime]:
        rows = plan.planned(self.tx, "slot", seat) if writes(self.tx, self.me, seat) else ()
        return [row.due.astimezone(self.zone) for row in rows]

    def last_heard(self) -> datetime | None:
        return self._local(self.heard)

    # --- as either

    def seat(self, id: str) -> Seat | None:
        found = processes.seat(self.tx, id) if may_see_seat(self.tx, self.me, id) else None
        return self._shown(found) if found else None

    def _shown(self, seat: Seat) -> Seat:
        """A pause and the consents are the supervisee's own to know."""
        own = bool(self.me) and seat.person == self.me
        return seat if own else replace(seat, paused_until=None, consents=Consents())

    def process(self, id: str) -> Process | None:
        seated = (s for s in self._seats if s.status != "refused")
        mine = any(s.process == id for s in seated) or supervises(self.tx, self.me, id)
        return processes.process(self.tx, id) if mine else None

    def meetings(self, process: str) -> Sequence[Meeting]:
        return [self._here(m) for m in self._meetings(process)] if self.process(process) else ()

    def _here(self, meeting: Meeting) -> Meeting:
        return Meeting(meeting.id, meeting.process, meeting.at.astimezone(self.zone), meeting.status)

    def meeting(self, id: str) -> Meeting | None:
        found = meetings.meeting(self.tx, id)
        return self._here(found) if found and self.process(found.process) else None

    def next_meeting(self, process: str) -> Meeting | None:
        planned = (m for m in self.meetings(process) if m.status == "planned" and m.at >= self.now)
        return next(planned, None)

    # --- as a supervisor

    def processes(self) -> Sequence[Process]:
        mine = processes.supervised_by(self.tx, self.me) if self.me else ()
        return sorted(mine, key=lambda p: (p.status != "open", self._when(p.id)))

    def _when(self, process: str) -> float:
        coming = self.next_meeting(process)
        return coming.at.timestamp() if coming else float("inf")

    def seats(self, process: str) -> Sequence[Seat]:
        found = processes.seats_in(self.tx, process) if supervises(self.tx, self.me, process) else ()
        return [self._shown(seat) for seat in found]

    def waiting_asks(self) -> Sequence[Prompt]:
        return [self._prompt(row) for row in prompts.waiting_of(self.tx, self.me)] if self.me else ()

    def unchanged(self, process: str) -> datetime | None:
        leads = supervises(self.tx, self.me, process)
        return self._local(composing.unchanged(self.tx, process, self.me, self.bank) if leads else None)

    def handing(self, process: str) -> Invitation | None:
        offered = handing.offered(self.tx, process) if self.me else None
        mine = offered and (offered.taker == self.me or supervises(self.tx, self.me, process))
        return offered if mine else None

    def about(self, message: int) -> str:
        """The subject of a message of ours that is replied to."""
        return ledger.subject_of(self.tx, self.lane, message)
