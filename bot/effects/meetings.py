"""Carries out what concerns a meeting; whatever hangs on its date is planned anew."""

from __future__ import annotations

from bot.effects.changes import Carried, Changes
from bot.store import meetings
from conversations import effects as e


def set_meeting(changes: Changes, effect: e.SetMeeting) -> None:
    meetings.add(changes.tx, effect.id, effect.process, effect.at)
    changes.processes.add(effect.process)


def move_meeting(changes: Changes, effect: e.MoveMeeting) -> None:
    _meeting_changes(changes, effect.id)
    meetings.move(changes.tx, effect.id, effect.at)


def cancel_meeting(changes: Changes, effect: e.CancelMeeting) -> None:
    _meeting_changes(changes, effect.id)
    meetings.set_status(changes.tx, effect.id, "cancelled")


def hold_meeting(changes: Changes, effect: e.HoldMeeting) -> None:
    _meeting_changes(changes, effect.id)
    meetings.set_status(changes.tx, effect.id, "held")


def _meeting_changes(changes: Changes, id: str) -> None:
    if at := meetings.meeting(changes.tx, id):
        changes.processes.add(at.process)


CARRIED: Carried = {
    e.SetMeeting: set_meeting,
    e.MoveMeeting: move_meeting,
    e.CancelMeeting: cancel_meeting,
    e.HoldMeeting: hold_meeting,
}
