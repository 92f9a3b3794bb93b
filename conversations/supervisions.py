"""/supervisions: the processes, one of them with what can be done to it, and who joins, declines or leaves.

Of a supervisee it tells whether messages arrive and whether they have left, never a pause of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import ClassVar

from conversations import joining, meetings
from conversations.contract import rhythm, theme_names
from conversations.effects import EndProcess, PauseProcess, Tell
from conversations.facts import Facts, Meeting, Process, Seat
from conversations.processes import buttons, for_supervisors, label, mine, none_yet, seat_of
from conversations.talk import (
    N_,
    NN_,
    Ask,
    Called,
    Choice,
    Chose,
    Happened,
    Line,
    Reply,
    Standing,
    Step,
    Text,
    Turn,
    end,
    go,
    say,
    stay,
)
from conversations.when import Asking

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
        lines = tuple(_brief(process, facts) for process in found)
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
    meeting = _next(facts.next_meeting(process.id))
    if state is None:
        return N_("<b>{label}</b>\nNext meeting: {meeting}", label=name, meeting=meeting)
    return N_("<b>{label}</b>\nNext meeting: {meeting}\n{state}", label=name, meeting=meeting, state=state)


def _next(meeting: Meeting | None) -> Text:
    return N_("{at}", at=meeting.at) if meeting else N_("not known yet")


def _state(process: Process, facts: Facts) -> Text | None:
    """What is worth telling besides the meetings; None when all is as usual."""
    seat = seat_of(process, facts)
    if process.status != "open":
        return N_("The process has ended.")
    if seat and (told := _seat_state(seat)):
        return told
    until = _paused(process, facts)
    return N_("Your pause: questions come again {day:fullday}.", day=until) if until else None


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
        state = _state(process, facts)
        lines = (_told(process, facts), *((state,) if state else ()))
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
                return go(Pausing(process=process.id))
            case Chose("resume") if process:
                return _resumed(process, facts)
            case Chose("end") if process:
                return go(Ending(process.id))
        return None


def _way_out(facts: Facts) -> tuple[Choice, ...]:
    done = Choice("done", N_("Done"))
    return (BACK, done) if len(facts.processes()) > 1 else (done,)


def _told(process: Process, facts: Facts) -> Text:
    held = sum(meeting.status == "held" for meeting in facts.meetings(process.id))
    return N_(
        "<b>{label}</b>\nThemes: {themes}\nRhythm: {rhythm}\nNext meeting: {meeting}\nHeld: {held}",
        label=label(process, facts), themes=theme_names(process.themes, facts), rhythm=rhythm(process.weeks),
        meeting=_next(facts.next_meeting(process.id)), held=_held(held, process),
    )  # fmt: skip


def _held(held: int, process: Process) -> Text:
    if process.meetings:
        return N_("{held} of {agreed} meetings", held=held, agreed=process.meetings)
    return NN_("{n} meeting", "{n} meetings", held)


def _doings(process: Process, facts: Facts) -> tuple[tuple[Choice | Standing, ...], ...]:
    if process.status != "open":
        return ((Choice("meetings", N_("Meetings")),),)
    pause = Choice("resume", N_("End the pause")) if _paused(process, facts) else Choice("pause", N_("Pause"))
    rows: tuple[tuple[Choice | Standing, ...], ...] = ((Choice("meetings", N_("Meetings")), pause),)
    seat = seat_of(process, facts)
    if seat and (more := joining.buttons(seat)):
        rows = (*rows, more)
    return (*rows, (Choice("end", N_("End the process")),))


# --- the supervisor's pause


class Pausing(Asking, name="supervisions.pausing"):
    """Until which day no questions come in this process."""

    process: str = ""
    whole_days: ClassVar[bool] = True

    def question(self, facts: Facts) -> Line:
        return N_("On which day may questions come again? Choose, or write a day, such as: 7 January.")

    def suggested(self, facts: Facts) -> Sequence[date]:
        return tuple(facts.now.date() + timedelta(weeks=weeks) for weeks in (1, 2, 4))

    def done(self, at: datetime, facts: Facts) -> Turn:
        process = mine(self.process, facts)
        if process is None:
            return end()
        until = at.date()
        told = _tell(process, "process_paused", facts, until.isoformat())
        pause = N_("All right. Until then it is quiet, and questions come again {day:fullday}.", day=until)
        return go(Shown(process.id), PauseProcess(process.id, until), *told, says=(say(pause),))

    def left(self, facts: Facts) -> Turn:
        return go(Shown(self.process))


def _resumed(process: Process, facts: Facts) -> Turn:
    told = _tell(process, "process_resumed", facts)
    return go(Shown(process.id), PauseProcess(process.id, None), *told, toast=N_("The pause is over."))


def _tell(process: Process, what: str, facts: Facts, more: str = "") -> tuple[Tell, ...]:
    """To those who are accepted; the thing is their seat."""
    seats = (seat for seat in facts.seats(process.id) if seat.status == "active")
    return tuple(Tell(f"supervisee:{seat.id}", what, seat.id, more) for seat in seats)


def paused(event: Happened, facts: Facts) -> Turn:
    """To the supervisee: the supervisor has put the questions on hold."""
    process = _of_seat(event.thing, facts)
    if process is None or process.paused_until is None:
        return stay()
    text = N_(
        "{name} has put the questions on hold. They come again {day:fullday}.",
        name=process.supervisor, day=process.paused_until,
    )  # fmt: skip
    return stay(says=(say(text),))


def resumed(event: Happened, facts: Facts) -> Turn:
    process = _of_seat(event.thing, facts)
    if process is None or process.paused_until:
        return stay()
    return stay(says=(say(N_("{name} has ended the hold: questions come again.", name=process.supervisor)),))


def _of_seat(id: str, facts: Facts) -> Process | None:
    """The open process in which I sit."""
    seat = facts.seat(id)
    process = facts.process(seat.process) if seat and seat.status == "active" else None
    return process if process and process.status == "open" else None


# --- the end


class Ending(Step, name="supervisions.ending"):
    """Asked once."""

    process: str

    def ask(self, facts: Facts) -> Ask:
        process = mine(self.process, facts)
        if process is None or process.status != "open":
            return say(N_("The process has ended."), rows=((BACK,),))
        rows = ((Choice("end", N_("End the process"), "danger"), Choice("back", N_("Not now"))),)
        text = N_(
            "End the process <b>{label}</b>? No more questions come, and it is told to the supervisee. "
            "What has been shared can be read for 90 days.",
            label=label(process, facts),
        )
        return say(text, rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        process = mine(self.process, facts)
        match reply:
            case Chose("back"):
                return go(Shown(self.process))
            case Chose("end") if process and process.status == "open":
                return self._ended(process, facts)
        return None

    def _ended(self, process: Process, facts: Facts) -> Turn:
        seats = (seat for seat in facts.seats(process.id) if seat.status in ("pending", "active"))
        told = (Tell(f"supervisee:{seat.id}", "ended", seat.id) for seat in seats)
        text = N_("The process <b>{label}</b> has ended.", label=label(process, facts))
        return end(EndProcess(process.id), *told, says=(say(text),))


def ending(thing: str, facts: Facts) -> Turn | None:
    """From a standing button: asked once, as always."""
    process = mine(thing, facts)
    return go(Ending(thing), anew=True) if process and process.status == "open" else None


def not_yet(thing: str, facts: Facts) -> Turn | None:
    """The agreed end has come, and the supervisor goes on."""
    process = mine(thing, facts)
    if process is None or process.status != "open":
        return None
    return stay(says=(say(N_("All right. The process <b>{label}</b> goes on.", label=label(process, facts))),))


COMMANDS: dict[str, Callable[[Called, Facts], Turn]] = {"supervisions": supervisions}
STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {
    **joining.STANDING,
    "process_end": ending,
    "process_go_on": not_yet,
}
HAPPENED: dict[str, Callable[[Happened, Facts], Turn]] = {
    **joining.HAPPENED,
    "process_paused": paused,
    "process_resumed": resumed,
}
