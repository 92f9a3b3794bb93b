"""What of their processes is a supervisor's own: contracts, names they gave, their questions; no supervisee's word."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from bot.export.shapes import iso, meeting_of, process_of
from bot.facts import Facts
from bot.store import prompts
from bot.store.tables import readings
from conversations.people import Process


def supervised(facts: Facts) -> list[dict[str, Any]]:
    """Every process that this person supervises, the oldest first."""
    found = sorted(facts.processes(), key=lambda process: (process.began or facts.now, process.id))
    return [_process(facts, process) for process in found]


def _process(facts: Facts, process: Process) -> dict[str, Any]:
    seats = facts.seats(process.id)
    labels = {seat.id: seat.label for seat in seats}
    people = [
        {"id": s.id, "label": s.label, "status": s.status, "joined": iso(s.joined), "left": iso(s.left)} for s in seats
    ]
    return {
        "process": process_of(process, process.id), "push_hours": process.push_hours, "supervisees": people,
        "meetings": [meeting_of(meeting) for meeting in facts.meetings(process.id)],
        "questions": _questions(facts, labels), "readings": _readings(facts, labels),
    }  # fmt: skip


def _questions(facts: Facts, labels: dict[str, str]) -> list[dict[str, Any]]:
    """As they were put. Whether and when one was opened is the other's to know."""
    rows = [row for row in prompts.asked_by(facts.tx, facts.me) if row.seat in labels]
    return [
        {"to": labels[row.seat], "text": prompts.own_text(facts.tx, row), "made": iso(row.made.astimezone(facts.zone))}
        for row in rows
    ]


def _readings(facts: Facts, labels: dict[str, str]) -> list[dict[str, Any]]:
    """What was sent to this supervisor to read, and when."""
    wanted = (readings.c.seat.in_(labels), readings.c.reader == facts.me)
    rows = facts.tx.all(select(readings).where(*wanted).order_by(readings.c.at, readings.c.id))
    return [
        {"of": labels[r.seat], "at": iso(r.at.astimezone(facts.zone)), "what": r.what, "count": r._mapping["count"]}
        for r in rows
    ]
