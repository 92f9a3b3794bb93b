"""What comes by itself between two meetings: a planned question, its one reminder, and its quiet end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from conversations.answers import Prompt
from conversations.calendar import Calendar
from conversations.effects import ClosePrompt, Defer, MarkReminded, OpenWaiting, Pause
from conversations.facts import Facts
from conversations.intake import active
from conversations.message import N_, say
from conversations.moments import NEAR, fitting, not_now
from conversations.people import Process, Seat
from conversations.prompts import closes, opening, sent, suiting
from conversations.replies import Due
from conversations.spacing import crowded, instant
from conversations.talk import Turn, end, stay
from conversations.themes import Question
from conversations.wishes import intervals

ROLLING = re.compile(r"r\d{4}-\d\d-\d\d")
ITS_OWN = timedelta(hours=20)
"""So long a question that is put, and not answered, is not closed by the next."""
FARTHEST = 400
"""How many intervals back a slot is looked for."""
MINE = ("opening", "after", "theme", "bring", "ask")
"""Kinds that are reminded of; a follow-up was the person's own wish."""


@dataclass(frozen=True)
class Place:
    """A seat in a process that goes on, and the days and hours that suit."""

    seat: Seat
    process: Process
    calendar: Calendar


def slot(due: Due, facts: Facts) -> Turn:
    """A planned question falls due: it is put, comes a little later, or does not come."""
    place = _place(due.thing, facts)
    if not place or _paused(place, facts) or _passed(due.slot, facts) or _there(due.slot, facts):
        return stay()
    if wait := _wait(due, place, facts) or _after_the_other(due, place, facts):
        return wait
    prompt = _prompt(due.slot, place, facts)
    if not prompt or _full(place.seat, facts):
        return stay()
    until = closes(prompt, facts)
    return end(opening(prompt, until), says=(sent(prompt, facts, unasked=True),))


def remind(due: Due, facts: Facts) -> Turn:
    """Once, while it is open and nothing is written."""
    prompt = facts.prompt(due.thing)
    place = _place(prompt.seat, facts) if prompt else None
    if not prompt or not place or not _waits(prompt, facts) or _in_the_way(place.seat, facts):
        return stay()
    if _paused(place, facts) or (prompt.closes and instant(prompt.closes) - instant(facts.now) < NEAR):
        return stay()
    if wait := _wait(due, place, facts):
        return wait
    text, about = N_("The question is still here, if now suits. If not, let it be."), f"prompt:{prompt.id}"
    return stay(MarkReminded(prompt.id), says=(say(text, subject=about, guard=about, unasked=True),))


def expire(due: Due, facts: Facts) -> Turn:
    """Let go in silence."""
    prompt = facts.prompt(due.thing)
    return stay(ClosePrompt(prompt.id)) if prompt and prompt.status == "open" else stay()


def later(due: Due, facts: Facts) -> Turn:
    """What was put aside comes again, as it was promised."""
    prompt = facts.prompt(due.thing)
    place = _place(prompt.seat, facts) if prompt else None
    if not prompt or not place or prompt.status == "closed" or facts.answer(prompt.id):
        return stay()
    return _wait(due, place, facts, promised=True) or _again(prompt, facts)


def ask(due: Due, facts: Facts) -> Turn:
    """A supervisor's own question is put, under the supervisor's name."""
    prompt = facts.prompt(due.thing)
    place = _place(prompt.seat, facts) if prompt else None
    if not prompt or not place or prompt.status != "waiting":
        return stay()
    wait = _wait(due, place, facts, promised=True) or _after_the_other(due, place, facts)
    return wait or _again(prompt, facts)


def resume(due: Due, facts: Facts) -> Turn:
    """The pause is over; questions come again by themselves, and nothing is said."""
    seat = active(due.thing, facts)
    over = seat and seat.paused_until and seat.paused_until <= facts.now.date()
    return stay(Pause(due.thing, None)) if over else stay()


def theme_of(slot: str, place: Place, facts: Facts) -> Iterator[str]:
    """The theme of the interval that a slot is in, then the others in their order."""
    themes, number = place.process.themes, _number(slot.partition(":")[0], place, facts)
    return (themes[(number + turn) % len(themes)] for turn in range(len(themes)))


def _number(opens: str, place: Place, facts: Facts) -> int:
    """Which interval it is, counted from the start; by meetings held when the plan has changed since."""
    meetings, start = facts.meetings(place.process.id), place.seat.joined or facts.now
    every = islice(intervals(meetings, start, place.calendar), FARTHEST)
    found = (number for number, interval in enumerate(every) if interval.opens.id == opens)
    return next(found, sum(start < meeting.at <= facts.now for meeting in meetings))


def _prompt(slot: str, place: Place, facts: Facts) -> Prompt | None:
    """A question that exists in the person's language, unmet as long as there are such."""
    kind = slot.partition(":")[2].rstrip("0123456789")
    sources = theme_of(slot, place, facts) if kind == "theme" else iter((kind,))
    for source in sources:
        if question := _question(source, place.seat, facts):
            id, text = facts.new_id("prompt"), question.texts[facts.language]
            return Prompt(id, place.seat.id, kind, source, question.id, text, "open", slot=slot)
    return None


def _question(source: str, seat: Seat, facts: Facts) -> Question | None:
    return facts.bank.pick(source, facts.language, facts.used_questions(seat.id), seat.id)


def _again(prompt: Prompt, facts: Facts) -> Turn:
    """A known prompt has the floor, as somebody wished; it does not count as unasked."""
    return end(OpenWaiting(prompt.id, closes(prompt, facts)), says=(sent(prompt, facts, unasked=False),))


def _place(seat_id: str, facts: Facts) -> Place | None:
    seat = active(seat_id, facts)
    process = facts.process(seat.process) if seat else None
    if not seat or not process or process.status != "open":
        return None
    return Place(seat, process, suiting(seat, process, facts))


def _wait(due: Due, place: Place, facts: Facts, *, promised: bool = False) -> Turn | None:
    """Comes again when the person is neither writing nor asleep, on a day that suits.

    What was promised to a day may come on a weekend too.
    """
    at = fitting(facts.now, place.calendar, facts.last_heard())
    asleep = place.calendar.off(facts.now.date()) or not place.calendar.awake(facts.now)
    if promised and not asleep:
        at = not_now(facts.now, facts.last_heard()) or facts.now
    return stay(Defer(due.kind, due.thing, due.slot, at)) if instant(at) > instant(facts.now) else None


def _after_the_other(due: Due, place: Place, facts: Facts) -> Turn | None:
    """A question that came a moment ago is left a day, not closed by those that fell due in the same night or pause."""
    there = facts.open_prompt()
    if not there or not there.opened or facts.answer(there.id):
        return None
    free = instant(there.opened) + ITS_OWN
    at = fitting(free, place.calendar)
    late = _lost(due.slot, at, facts) if due.slot else False
    return stay(Defer(due.kind, due.thing, due.slot, at)) if free > instant(facts.now) and not late else None


def _waits(prompt: Prompt, facts: Facts) -> bool:
    """Whether the one reminder is still free to go."""
    untouched = prompt.status == "open" and not prompt.reminded and not facts.answer(prompt.id)
    return untouched and prompt.kind in MINE


def _full(seat: Seat, facts: Facts) -> bool:
    """Whether the week has its two unasked messages."""
    return crowded([*facts.unasked(seat.id), facts.now])


def _in_the_way(seat: Seat, facts: Facts) -> bool:
    """Whether a reminder now would leave no room in the week for a question to come."""
    return crowded([*facts.unasked(seat.id), *facts.coming(seat.id), facts.now])


def _paused(place: Place, facts: Facts) -> bool:
    """Whether the supervisee or the supervisor has asked for a pause that lasts."""
    return any(facts.now.date() < pause.until for pause in place.calendar.pauses)


def _there(slot: str, facts: Facts) -> bool:
    """Whether this very slot is the open question already."""
    prompt = facts.open_prompt()
    return prompt is not None and prompt.slot == slot


def _passed(slot: str, facts: Facts) -> bool:
    """Whether a question for or after a meeting has lost its meeting."""
    return _lost(slot, facts.now, facts)


def _lost(slot: str, at: datetime, facts: Facts) -> bool:
    """Whether it has lost its meeting by then."""
    point, _, kind = slot.partition(":")
    if kind not in ("after", "bring"):
        return False
    if ROLLING.fullmatch(point):
        return kind == "bring" and date.fromisoformat(point[1:]) <= at.date()
    meeting = facts.meeting(point)
    if meeting is None or meeting.status == "cancelled":
        return True
    return (kind == "bring") == (instant(meeting.at) <= instant(at))


DUE = {"slot": slot, "remind": remind, "expire": expire, "later": later, "ask": ask, "resume": resume}
