"""How one question is shown to a supervisee, and what suits them; answers are not its business."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from conversations.answers import Prompt
from conversations.cadence import closing
from conversations.calendar import Calendar, Pause, Rhythm
from conversations.effects import OpenPrompt
from conversations.facts import Facts
from conversations.intake import active
from conversations.message import N_, Ask, Line, Quote, Rows, Standing, Verbatim, say
from conversations.people import Process, Seat
from conversations.spacing import instant

WITHOUT_END = timedelta(days=28)
"""How long a prompt stays open when nothing else closes it."""


def shown(prompt: Prompt, facts: Facts) -> Ask:
    """The question with its theme above, and its buttons while nothing has been written."""
    lines = (_heading(prompt, facts), *_tried(prompt, facts), Verbatim(prompt.text))
    rows = () if facts.answer(prompt.id) else _rows(prompt)
    return say(*lines, rows=rows, free=True, subject=f"prompt:{prompt.id}")


def sent(prompt: Prompt, facts: Facts, *, unasked: bool) -> Ask:
    """The question as it comes by itself: its first line reveals nothing, and it is looked at again when sent."""
    ask = shown(prompt, facts)
    lines = (N_("A question for you from Peili."), *ask.lines)
    return replace(ask, lines=lines, unasked=unasked, guard=f"prompt:{prompt.id}")


def source(prompt: Prompt, facts: Facts) -> str:
    """The theme or move that the question is of."""
    question = facts.bank.question(prompt.question)
    return question.theme_or_move if question else prompt.theme


def pool(prompt: Prompt, facts: Facts) -> str:
    """The theme, move or stage of a rehearsal from which another question is taken."""
    question = facts.bank.question(prompt.question)
    return question.domain if question and prompt.kind == "rehearsal" else source(prompt, facts)


def opening(prompt: Prompt, closes: datetime | None) -> OpenPrompt:
    """The effect that puts this prompt for the first time."""
    text = "" if prompt.question else prompt.text
    p = prompt
    return OpenPrompt(p.id, p.seat, p.kind, p.theme, p.question, text, p.slot, closes, p.parent)


def own(thing: str, facts: Facts) -> Prompt | None:
    """The prompt of this id, if it was put to me in a process that goes on."""
    prompt = facts.prompt(thing)
    return prompt if prompt and active(prompt.seat, facts) else None


def suiting(seat: Seat, process: Process, facts: Facts) -> Calendar:
    """The days and hours that suit a supervisee, as they stand now."""
    return calendar_of(seat, process, facts.now.date(), facts.holidays)


def calendar_of(seat: Seat, process: Process, today: date, holidays: frozenset[date]) -> Calendar:
    """The days and hours that suit a supervisee, with both pauses: their own and the supervisor's."""
    t, zone = seat.times, ZoneInfo(seat.zone)
    rhythm = Rhythm(process.weeks, frozenset(t.weekdays), t.hour, t.quiet_from, t.quiet_until, zone)
    pauses = (Pause(today, day) for day in (seat.paused_until, process.paused_until) if day and day > today)
    return Calendar(rhythm, holidays, tuple(pauses))


def closes(prompt: Prompt, facts: Facts) -> datetime:
    """When a prompt that is put now closes: at the next planned one, the next meeting or the end."""
    seat = facts.seat(prompt.seat)
    process = facts.process(seat.process) if seat else None
    if not seat or not process:
        return facts.now + WITHOUT_END
    calendar = suiting(seat, process, facts)
    last = closing(facts.now, (), facts.meetings(process.id), calendar, process.ends)
    coming = (at for at in facts.coming(seat.id) if instant(at) > instant(facts.now))
    return min(last, next(coming, last), key=instant)


def _heading(prompt: Prompt, facts: Facts) -> Line:
    if prompt.kind != "ask":
        return Verbatim(facts.bank.name(source(prompt, facts), facts.language), "bold")
    seat = facts.seat(prompt.seat)
    process = facts.process(seat.process) if seat else None
    return N_("{name} asks:", name=process.supervisor if process else "")


def _tried(prompt: Prompt, facts: Facts) -> tuple[Line, ...]:
    """Above "how did it go": what the person set out to try, in their own words."""
    tried = facts.answer(prompt.parent) if prompt.kind == "tried" else None
    commitment = facts.reflection(tried.id) if tried else None
    return (Quote(commitment.words),) if commitment and commitment.words else ()


def _rows(prompt: Prompt) -> Rows:
    other = (Standing("prompt_other", prompt.id, N_("Another question")),) if prompt.kind != "ask" else ()
    later = Standing("prompt_later", prompt.id, N_("Later"))
    return ((*other, later), (Standing("prompt_not", prompt.id, N_("Not this one")),))
