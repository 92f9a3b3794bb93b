"""/supervisions: the processes, one of them with what can be done to it, and who joins, declines or leaves.

Of a supervisee it tells whether messages arrive and whether they have left, never a pause of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from conversations import ending, handing, joining, keeping, meetings, taking
from conversations.contract import rhythm, theme_names
from conversations.facts import Facts
from conversations.message import N_, Ask, Choice, Rows, Text, say
from conversations.people import Process, Seat
from conversations.processes import buttons, for_supervisors, label, mine, no_process, none_yet, seat_of
from conversations.replies import Called, Chose, Happened, Reply
from conversations.talk import Step, Turn, end, go

BACK = Choice("back", N_("Back"))


def supervisions(reply: Called, facts: Facts) -> Turn:
    """/supervisions."""
    if turn := for_supervisors(facts):
        return turn
    found = facts.processes()
    if not found:
        return none_yet(facts)
    return go(Shown(found[0].id)) if len(found) == 1 else go(Listed())


class Listed(Step, name="supervisions.listed"):
    """Every process in a few lines."""

    def ask(self, facts: Facts) -> Ask:
        found = tuple(facts.processes())
        lines = tuple(_brief(process, facts) for process in found) or (no_process(facts),)
        return say(*lines, rows=(*buttons(found, facts), (Choice("done", N_("Done")),)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("done"):
                return _done(facts)
            case Chose(key) if mine(key, facts):
                return go(Shown(key))
        return None


def _done(facts: Facts) -> Turn:
    return end(says=(say(N_("All right.")),))


def _brief(process: Process, facts: Facts) -> Text:
    name, state = label(process, facts), _state(process, facts)
    if process.status != "open":
        return N_("<b>{label}</b>\nThe process has ended.", label=name)
    meeting = _next(process, facts)
    if state is None:
        return N_("<b>{label}</b>\nNext meeting: {meeting}", label=name, meeting=meeting)
    return N_("<b>{label}</b>\nNext meeting: {meeting}\n{state}", label=name, meeting=meeting, state=state)


def _next(process: Process, facts: Facts) -> Text:
    """When no other is ahead, one whose hour has come is named until it is marked as held."""
    if coming := facts.next_meeting(process.id):
        return N_("{at}", at=coming.at)
    begun = [meeting for meeting in facts.meetings(process.id) if meeting.status == "planned"]
    return N_("{at}, not marked as held yet", at=begun[-1].at) if begun else N_("not known yet")


def _state(process: Process, facts: Facts) -> Text | None:
    """What is worth telling besides the meetings; None when all is as usual."""
    seat = seat_of(process, facts)
    if process.status != "open":
        return N_("The process has ended.")
    if seat and (told := _seat_state(seat)):
        return told
    until = _paused(process, facts)
    return N_("There is a pause. Questions come again: {day:fullday}.", day=until) if until else None


def _seat_state(seat: Seat) -> Text | None:
    states = {
        "invited": N_("The invitation has not been opened yet."),
        "pending": N_("Someone has opened the invitation and waits for you."),
        "declined": N_("The invitation was declined."),
        "refused": N_("You did not accept the one who opened the invitation."),
        "left": N_("The supervisee has left the process."),
    }
    unreachable = seat.status == "active" and not seat.reachable
    return N_("Messages do not arrive just now.") if unreachable else states.get(seat.status)


def _paused(process: Process, facts: Facts) -> date | None:
    until = process.paused_until
    return until if until and until > facts.now.date() else None


class Shown(Step, name="supervisions.shown"):
    """One process."""

    process: str

    def ask(self, facts: Facts) -> Ask:
        process = mine(self.process, facts)
        if process is None:
            return say(N_("This process is not here any more."), rows=((BACK,),))
        states = (_state(process, facts), handing.state(process, facts))
        lines = (_told(process, facts), *(state for state in states if state))
        return say(*lines, rows=(*_doings(process, facts), _way_out(facts)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        process = mine(self.process, facts)
        match reply:
            case Chose("back"):
                return go(Listed())
            case Chose("done"):
                return _done(facts)
            case Chose("meetings") if process:
                return go(meetings.Listed(process.id))
            case Chose("pause") if process:
                return go(ending.Pausing(process=process.id))
            case Chose("resume") if process:
                return ending.resumed(process, facts)
            case Chose("keeping") if process:
                return go(keeping.Keeping(process.id))
            case Chose("hand") if process:
                return go(handing.Offering(process.id))
            case Chose("end") if process:
                return go(ending.Ending(process.id))
        return None


def _way_out(facts: Facts) -> tuple[Choice, ...]:
    done = Choice("done", N_("Done"))
    return (BACK, done) if len(facts.processes()) > 1 else (done,)


def _told(process: Process, facts: Facts) -> Text:
    held = sum(meeting.status == "held" for meeting in facts.meetings(process.id))
    return N_(
        "<b>{label}</b>\nThemes: {themes}\nRhythm: {rhythm}\nNext meeting: {meeting}\nMeetings held: {held}",
        label=label(process, facts), themes=theme_names(process.themes, facts), rhythm=rhythm(process.weeks),
        meeting=_next(process, facts), held=_held(held, process),
    )  # fmt: skip


def _held(held: int, process: Process) -> Text:
    if process.meetings:
        return N_("{held} of {agreed}", held=held, agreed=process.meetings)
    return N_("{held}", held=held)


def _pause(process: Process, facts: Facts) -> Choice:
    return Choice("resume", N_("End the pause")) if _paused(process, facts) else Choice("pause", N_("Pause"))


def _doings(process: Process, facts: Facts) -> Rows:
    """What may be done to it; there is nobody to pause for when the supervisee has left."""
    if process.status != "open":
        return ((Choice("meetings", N_("Meetings")),),)
    seat = seat_of(process, facts)
    pause = () if seat and seat.status == "left" else (_pause(process, facts),)
    rows: Rows = ((Choice("meetings", N_("Meetings")), *pause),)
    if seat and (more := joining.buttons(seat)):
        rows = (*rows, more)
    if keeping.can_choose(process, facts):
        rows = (*rows, (Choice("keeping", N_("Keeping time")),))
    if hands := handing.buttons(process, facts):
        rows = (*rows, hands)
    return (*rows, (Choice("end", N_("End the process")),))


COMMANDS: dict[str, Callable[[Called, Facts], Turn]] = {"supervisions": supervisions}
STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {
    **joining.STANDING,
    **handing.STANDING,
    **taking.STANDING,
    **ending.STANDING,
}
HAPPENED: dict[str, Callable[[Happened, Facts], Turn]] = {
    **joining.HAPPENED,
    **handing.HAPPENED,
    **taking.HAPPENED,
}
