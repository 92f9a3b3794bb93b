"""What a supervisor has changed, told to the supervisee in one line: meetings, and a pause of the questions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from conversations.facts import Facts
from conversations.message import N_, Text, say
from conversations.people import Meeting, Process
from conversations.prompts import suiting
from conversations.replies import Happened
from conversations.talk import Turn, stay


def told(text: Text, facts: Facts) -> Turn:
    """A question that was waiting is asked again below it."""
    return stay(says=(say(text, silent=_asleep(facts)),), anew=True, again=True)


def _asleep(facts: Facts) -> bool:
    """In quiet hours news come without a sound: by the morning a meeting may be over."""
    seats = (seat for seat in facts.my_seats() if seat.status == "active")
    calendars = (suiting(seat, process, facts) for seat in seats if (process := facts.process(seat.process)))
    return any(not calendar.awake(facts.now) for calendar in calendars)


def _news(event: Happened, facts: Facts) -> Meeting | None:
    """The meeting as it now stands, if it is still planned and ahead."""
    meeting = facts.meeting(event.thing)
    active = any(seat.status == "active" and meeting and seat.process == meeting.process for seat in facts.my_seats())
    return meeting if meeting and active and meeting.status == "planned" and meeting.at > facts.now else None


def was_set(event: Happened, facts: Facts) -> Turn:
    meeting = _news(event, facts)
    if meeting is None:
        return stay()
    coming = facts.next_meeting(meeting.process)
    text: Text = N_("A meeting has been agreed: {at}.", at=meeting.at)
    if coming and coming.id == meeting.id:
        text = N_("The next meeting: {at}.", at=meeting.at)
    return told(text, facts)


def was_moved(event: Happened, facts: Facts) -> Turn:
    meeting = _news(event, facts)
    return told(N_("The meeting has moved. It is now {at}.", at=meeting.at), facts) if meeting else stay()


def was_cancelled(event: Happened, facts: Facts) -> Turn:
    at = datetime.fromisoformat(event.more).astimezone(facts.now.tzinfo)
    return told(N_("The meeting {at} is cancelled.", at=at), facts) if at > facts.now else stay()


def paused(event: Happened, facts: Facts) -> Turn:
    """To the supervisee: the supervisor has put the questions on hold."""
    process = _of_seat(event.thing, facts)
    if process is None or process.paused_until is None:
        return stay()
    text = N_(
        "{name} has made a pause in the questions. They come again: {day:fullday}.",
        name=process.supervisor, day=process.paused_until,
    )  # fmt: skip
    return told(text, facts)


def resumed(event: Happened, facts: Facts) -> Turn:
    process = _of_seat(event.thing, facts)
    if process is None or process.paused_until:
        return stay()
    return told(N_("{name} has ended the pause. Questions come again.", name=process.supervisor), facts)


def _of_seat(id: str, facts: Facts) -> Process | None:
    """The open process in which I sit."""
    seat = facts.seat(id)
    process = facts.process(seat.process) if seat and seat.status == "active" else None
    return process if process and process.status == "open" else None


HAPPENED: dict[str, Callable[[Happened, Facts], Turn]] = {
    "meeting_set": was_set,
    "meeting_moved": was_moved,
    "meeting_cancelled": was_cancelled,
    "process_paused": paused,
    "process_resumed": resumed,
}
