"""The meetings of a process: set, moved, cancelled, held; what hangs on their dates follows by itself (the planner)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from conversations import news, supervisions
from conversations.effects import CancelMeeting, HoldMeeting, MoveMeeting, SetMeeting, Tell
from conversations.facts import Facts
from conversations.message import N_, NN_, Ask, Choice, Line, Rows, Standing, say
from conversations.people import Meeting, Process
from conversations.processes import label, mine
from conversations.replies import Chose, Happened, Reply
from conversations.talk import Step, Turn, end, go, stay
from conversations.when import Asking, in_days, in_rows, in_weeks

BACK = Choice("back", N_("Back"))
SHOWN = 24
"""Meetings that are shown as buttons."""


class Listed(Step, name="meetings.listed"):
    """The meetings that are planned, and how many have been held."""

    process: str

    def ask(self, facts: Facts) -> Ask:
        planned = _planned(self.process, facts)
        held = sum(meeting.status == "held" for meeting in facts.meetings(self.process))
        dates = tuple(N_("{at:full}", at=meeting.at) for meeting in planned)
        lines = dates or (N_("No meeting is known."),)
        heads = (NN_("{n} meeting held.", "{n} meetings held.", held),) if held else ()
        choices = [Choice(meeting.id, N_("{at}", at=meeting.at)) for meeting in planned]
        last = (Choice("set", N_("New meeting")), BACK) if _open(self.process, facts) else (BACK,)
        return say(*heads, *lines, rows=(*in_rows(choices, 2), last))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("back"):
                return go(supervisions.Shown(self.process))
            case Chose("set") if _open(self.process, facts):
                return go(Setting(process=self.process))
            case Chose(key) if key in {meeting.id for meeting in _planned(self.process, facts)}:
                return go(Shown(key))
        return None


def _open(process: str, facts: Facts) -> Process | None:
    found = mine(process, facts)
    return found if found and found.status == "open" else None


def _planned(process: str, facts: Facts) -> Sequence[Meeting]:
    """Those not told to be held, also when their time has passed."""
    if not mine(process, facts):
        return ()
    return [meeting for meeting in facts.meetings(process) if meeting.status == "planned"][:SHOWN]


def _meeting(id: str, facts: Facts) -> Meeting | None:
    """A planned meeting of an open process that I supervise."""
    found = facts.meeting(id)
    return found if found and found.status == "planned" and _open(found.process, facts) else None


class Shown(Step, name="meetings.shown"):
    """One meeting, and what can become of it."""

    meeting: str

    def ask(self, facts: Facts) -> Ask:
        meeting = _meeting(self.meeting, facts)
        if meeting is None:
            return say(N_("This meeting is not planned any more."), rows=((BACK,),))
        held = (Choice("held", N_("Held"), "primary"),) if meeting.at <= facts.now else ()
        rows = ((*held, Choice("move", N_("Move")), Choice("cancel", N_("Cancel it"))), (BACK,))
        return say(N_("Meeting: <b>{at:full}</b>", at=meeting.at), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        meeting = _meeting(self.meeting, facts)
        match reply:
            case Chose("back"):
                found = facts.meeting(self.meeting)
                return go(Listed(found.process)) if found else end()
            case Chose("move") if meeting:
                return go(Moving(meeting=meeting.id))
            case Chose("cancel") if meeting:
                return go(Cancelling(meeting.id))
            case Chose("held") if meeting and meeting.at <= facts.now:
                return _held(meeting, facts)
        return None


class Setting(Asking, name="meetings.setting"):
    """When the next meeting is."""

    process: str = ""

    def question(self, facts: Facts) -> Line:
        return N_("When is the meeting? Choose a day, or write it: 3 Dec 2pm, or Thu 14.")

    def suggested(self, facts: Facts) -> Sequence[date]:
        every = facts.meetings(self.process)
        return in_weeks(every[-1].at if every else None, facts)

    def done(self, at: datetime, facts: Facts) -> Turn:
        if _open(self.process, facts) is None:
            return end(says=(say(N_("The process has ended.")),))
        id = facts.new_id("meeting")
        told = _tell(self.process, "meeting_set", id, at, facts)
        text = N_("The meeting is set: {at:full}.", at=at)
        return go(Listed(self.process), SetMeeting(id, self.process, at), *told, says=(say(text),))

    def left(self, facts: Facts) -> Turn:
        return go(Listed(self.process))


class Moving(Asking, name="meetings.moving"):
    """To when a meeting is moved."""

    meeting: str = ""

    def question(self, facts: Facts) -> Line:
        meeting = _meeting(self.meeting, facts)
        if meeting is None:
            return N_("This meeting is not planned any more.")
        return N_(
            "The meeting as agreed: {at:full}. When is it now? Choose a day, or write it: 3 Dec 2pm, or Thu 14.",
            at=meeting.at,
        )

    def suggested(self, facts: Facts) -> Sequence[date]:
        """The working days after the one agreed; one that is held up is moved by days rather than weeks."""
        meeting = _meeting(self.meeting, facts)
        return in_days(max(meeting.at.date(), facts.now.date()), facts) if meeting else ()

    def done(self, at: datetime, facts: Facts) -> Turn:
        meeting = _meeting(self.meeting, facts)
        if meeting is None:
            return self.left(facts)
        told = _tell(meeting.process, "meeting_moved", meeting.id, at, facts)
        text = N_("The meeting is moved: {at:full}. The questions around it move along.", at=at)
        return go(Listed(meeting.process), MoveMeeting(meeting.id, at), *told, says=(say(text),))

    def left(self, facts: Facts) -> Turn:
        return go(Shown(self.meeting))


class Cancelling(Step, name="meetings.cancelling"):
    """Asked once."""

    meeting: str

    def ask(self, facts: Facts) -> Ask:
        meeting = _meeting(self.meeting, facts)
        if meeting is None:
            return say(N_("This meeting is not planned any more."), rows=((BACK,),))
        rows = ((Choice("cancel", N_("Cancel it"), "danger"), Choice("back", N_("Leave as is"))),)
        text = N_("Cancel this meeting: {at:full}? The supervisee is told of it.", at=meeting.at)
        return say(text, rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        meeting = _meeting(self.meeting, facts)
        match reply:
            case Chose("back"):
                return go(Shown(self.meeting))
            case Chose("cancel") if meeting:
                told = _tell(meeting.process, "meeting_cancelled", meeting.id, meeting.at, facts)
                text = N_("The meeting is cancelled: {at:full}.", at=meeting.at)
                return go(Listed(meeting.process), CancelMeeting(meeting.id), *told, says=(say(text),))
        return None


def _tell(process: str, what: str, meeting: str, at: datetime, facts: Facts) -> tuple[Tell, ...]:
    """To those who are accepted."""
    seats = (seat for seat in facts.seats(process) if seat.status == "active")
    return tuple(Tell(f"supervisee:{seat.id}", what, meeting, at.isoformat()) for seat in seats)


# --- held, and the agreed end


def _held(meeting: Meeting, facts: Facts) -> Turn:
    process = mine(meeting.process, facts)
    before = [m for m in facts.meetings(meeting.process) if m.status == "held"]
    over = process is not None and 0 < process.meetings <= len(before) + 1
    says = (_over(process, facts),) if process and over else (say(N_("Held: {at}.", at=meeting.at)),)
    return go(Listed(meeting.process), HoldMeeting(meeting.id), says=says, anew=over)


def _over(process: Process, facts: Facts) -> Ask:
    """The agreed end has come: whether the process ends is the supervisor's to say."""
    name = label(process, facts)
    if process.ends and process.ends <= facts.now.date():
        text = N_("<b>{label}</b>: the agreed last day has come. Shall the process end?", label=name)
    else:
        text = NN_(
            "<b>{label}</b>: the agreed {n} meeting has been held. Shall the process end?",
            "<b>{label}</b>: the agreed {n} meetings have been held. Shall the process end?",
            process.meetings,
            label=name,
        )
    rows: Rows = (
        (
            Standing("process_end", process.id, N_("End the process")),
            Standing("process_go_on", process.id, N_("It goes on")),
        ),
    )
    return say(text, rows=rows)


def over(event: Happened, facts: Facts) -> Turn:
    """The agreed number of meetings has been held, or the last day has passed (told by the planner, once)."""
    process = _open(event.thing, facts)
    return stay(says=(_over(process, facts),), again=True) if process else stay()


STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {}
HAPPENED: dict[str, Callable[[Happened, Facts], Turn]] = {**news.HAPPENED, "process_over": over}
