"""Gathers everything that is one person's own, as data in the shape of export.schema.json; nothing of anyone else's.

A supervisee's things are read through the facts of this very person, so that nothing comes in that they may not see.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from bot.export.shapes import iso, meeting_of, process_of
from bot.export.supervising import supervised
from bot.facts import Facts
from bot.house import House
from bot.store import people, prompts, reflections
from bot.store.people import Known
from bot.store.reflections import Part
from bot.store.tx import Tx
from bot.translation import plain
from conversations.answers import Goal, Point, Prompt, Reading, Reflection
from conversations.goal_names import goal_name
from conversations.item import theme_name
from conversations.people import Seat

VERSION: Final = 1


@dataclass(frozen=True)
class Voice:
    """A recording of the copy: where it lies in the ZIP, whose part it is, and how large it is sealed."""

    path: str
    part: str
    size: int


@dataclass(frozen=True)
class Everything:
    """What the copy holds: the data, the recordings by name, and the language of its reader."""

    data: dict[str, Any]
    voices: tuple[Voice, ...]
    language: str


def gather(tx: Tx, house: House, person: str) -> Everything | None:
    """All that is this person's own; None when there is no such person."""
    known = people.by_id(tx, person)
    if known is None:
        return None
    facts = Facts(tx, house, known.lane, known)
    seats = [_seat(facts, seat) for seat in sorted(facts.my_seats(), key=_age)]
    drafts = [{"key": key, "text": text} for key, text in people.jots(tx, person).items()]
    data = {
        "format": "peili-export", "version": VERSION, "made": iso(facts.now), "person": _person(facts, known),
        "supervised": seats, "supervising": supervised(facts), "drafts": drafts,
    }  # fmt: skip
    return Everything(data, tuple(_voices(facts)), facts.language)


def _age(seat: Seat) -> tuple[str, str]:
    return (iso(seat.joined) or "9", seat.id)


def _person(facts: Facts, known: Known) -> dict[str, Any]:
    person, heard = known.person, known.heard
    return {
        "id": person.id, "telegram_id": known.chat, "name": person.name, "language": person.language,
        "zone": person.zone, "supervisor": person.supervises, "reachable": person.reachable,
        "last_heard": iso(heard.astimezone(facts.zone) if heard else None),
    }  # fmt: skip


def _seat(facts: Facts, seat: Seat) -> dict[str, Any]:
    return {
        "id": seat.id, "process": process_of(facts.process(seat.process), seat.process), "status": seat.status,
        "joined_as": seat.joiner, "joined": iso(seat.joined), "left": iso(seat.left),
        "consent": {
            "storing": iso(seat.consents.storing), "notice": seat.consents.notice, "voice": seat.consents.voice,
            "thin_chat": seat.consents.thin_chat,
        },
        "times": {
            "weekdays": [day + 1 for day in seat.times.weekdays], "hour": iso(seat.times.hour),
            "quiet_from": iso(seat.times.quiet_from), "quiet_until": iso(seat.times.quiet_until),
        },
        "paused_until": iso(seat.paused_until),
        "meetings": [meeting_of(m) for m in facts.meetings(seat.process)],
        "questions": [_prompt(p) for p in _asked(facts, seat.id)],
        "reflections": [_reflection(facts, r) for r in reversed(facts.reflections(seat.id))],
        "goals": [_goal(facts, goal) for goal in facts.goals(seat.id)],
        "readings": [_reading(r) for r in reversed(facts.readings(seat.id))],
    }  # fmt: skip


def _asked(facts: Facts, seat: str) -> Iterator[Prompt]:
    """What has been asked; what still waits has not."""
    rows = (row for row in prompts.of_seat(facts.tx, seat) if row.opened)
    yield from (prompt for row in rows if (prompt := facts.prompt(row.id)))


def _prompt(prompt: Prompt) -> dict[str, Any]:
    return {
        "id": prompt.id, "kind": prompt.kind, "theme": prompt.theme, "text": prompt.text, "status": prompt.status,
        "asked": iso(prompt.opened), "closes": iso(prompt.closes), "follows": prompt.parent or None,
    }  # fmt: skip


def _reflection(facts: Facts, found: Reflection) -> dict[str, Any]:
    parts = reflections.parts_of(facts.tx, found.id, facts.zone)
    return {
        "id": found.id, "prompt": found.prompt or None, "kind": found.kind, "theme": found.theme,
        "theme_name": plain(theme_name(found, facts), facts.language), "question": found.question,
        "at": iso(found.at), "place": found.place, "title": found.title or None, "shared": iso(found.shared),
        "read": iso(found.read), "parts": [_part(part) for part in parts],
    }  # fmt: skip


def _part(part: Part) -> dict[str, Any]:
    """Words or a recording; one that was never fetched lies at the messenger only."""
    if not part.spoken:
        return {"at": iso(part.at), "text": part.text}
    return {"at": iso(part.at), "seconds": part.seconds, "voice": path_of(part) if part.size else None}


def path_of(part: Part) -> str:
    """The name of a recording in the ZIP; it says when, and nothing else."""
    return f"voice/{part.at:%Y-%m-%d-%H%M%S}-{part.id[:8]}.ogg"


def _voices(facts: Facts) -> Iterator[Voice]:
    for seat in sorted(facts.my_seats(), key=_age):
        for found in reversed(facts.reflections(seat.id)):
            parts = reflections.parts_of(facts.tx, found.id, facts.zone)
            yield from (Voice(path_of(part), part.id, part.size) for part in parts if part.size)


def _goal(facts: Facts, goal: Goal) -> dict[str, Any]:
    return {
        "id": goal.id, "name": plain(goal_name(goal), facts.language), "chosen": goal.key or None,
        "shared": goal.shared, "points": [_point(point) for point in goal.points],
    }  # fmt: skip


def _point(point: Point) -> dict[str, Any]:
    return {
        "at": iso(point.at), "value": point.value, "shared": point.shared, "why": point.why or None,
        "why_shared": point.why_shared,
    }  # fmt: skip


def _reading(reading: Reading) -> dict[str, Any]:
    return {"reader": reading.reader, "at": iso(reading.at), "what": reading.what, "count": reading.count}
