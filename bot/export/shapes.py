"""What a supervisee's and a supervisor's copy have in common: instants, contracts, meetings; it reads nothing."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from conversations.people import Meeting, Process


def iso(at: date | time | None) -> str | None:
    """ISO 8601; an instant with its zone, to the second."""
    if isinstance(at, datetime):
        return at.isoformat(timespec="seconds")
    return at.isoformat("minutes") if isinstance(at, time) else at.isoformat() if at else None


def process_of(process: Process | None, id: str) -> dict[str, Any]:
    """What a contract says, as both who are in it may see it; of one that refused them, only that it was there."""
    if process is None:
        return {"id": id}
    return {
        "id": process.id, "supervisor": process.supervisor, "form": process.form, "themes": list(process.themes),
        "language": process.language, "status": process.status, "weeks": process.weeks, "meetings": process.meetings,
        "began": iso(process.began), "ends": iso(process.ends), "paused_until": iso(process.paused_until),
    }  # fmt: skip


def meeting_of(meeting: Meeting) -> dict[str, Any]:
    return {"id": meeting.id, "at": iso(meeting.at), "status": meeting.status}
