"""A meeting whose time has come and gone is taken as held, unless the supervisor says otherwise; nothing is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from conversations import meetings
from conversations.effects import HoldMeeting
from conversations.facts import Facts
from conversations.people import Meeting
from conversations.replies import Due, Happened
from conversations.talk import Turn, stay


def met(due: Due, facts: Facts) -> Turn:
    """Hours after a planned meeting (`slot`) of a process (`thing`); after the last one the end is asked for."""
    meeting = facts.meeting(due.slot)
    if meeting is None or meeting.status != "planned" or meeting.at > facts.now:
        return stay()
    held = HoldMeeting(meeting.id)
    if not _last(meeting, facts):
        return stay(held)
    turn = meetings.over(Happened("process_over", meeting.process), facts)
    return replace(turn, effects=(held, *turn.effects), again=False)


def _last(meeting: Meeting, facts: Facts) -> bool:
    """Whether the agreed number of meetings, or the agreed day, has come with this one."""
    process = facts.process(meeting.process)
    if process is None:
        return False
    held = sum(m.status == "held" for m in facts.meetings(process.id)) + 1
    return 0 < process.meetings <= held or (process.ends is not None and process.ends <= facts.now.date())


def over(due: Due, facts: Facts) -> Turn:
    """The morning after the agreed last day: whether the process ends is the supervisor's to say."""
    return replace(meetings.over(Happened("process_over", due.thing), facts), again=False)


DUE: dict[str, Callable[[Due, Facts], Turn]] = {"met": met, "over": over}
