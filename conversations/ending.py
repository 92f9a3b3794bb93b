"""A supervisor's pause of a process, and its end, asked once; the supervisee is told of both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import ClassVar

from conversations import supervisions
from conversations.effects import EndProcess, PauseProcess, Tell
from conversations.facts import Facts
from conversations.keeping import until
from conversations.message import N_, Ask, Choice, Line, say
from conversations.people import Process
from conversations.processes import label, mine
from conversations.replies import Chose, Reply
from conversations.talk import Step, Turn, end, go, stay
from conversations.when import Asking

BACK = Choice("back", N_("Back"))


class Pausing(Asking, name="supervisions.pausing"):
    """Until which day no questions come in this process."""

    process: str = ""
    whole_days: ClassVar[bool] = True

    def question(self, facts: Facts) -> Line:
        return N_("On which day may questions come again? Choose a day, or write it: 7 January.")

    def suggested(self, facts: Facts) -> Sequence[date]:
        return tuple(facts.now.date() + timedelta(weeks=weeks) for weeks in (1, 2, 4))

    def done(self, at: datetime, facts: Facts) -> Turn:
        process = mine(self.process, facts)
        if process is None:
            return end()
        until = at.date()
        told = _tell(process, "process_paused", facts, until.isoformat())
        pause = N_("All right. There is a pause now, and questions come again: {day:fullday}.", day=until)
        return go(supervisions.Shown(process.id), PauseProcess(process.id, until), *told, says=(say(pause),))

    def left(self, facts: Facts) -> Turn:
        return go(supervisions.Shown(self.process))


def resumed(process: Process, facts: Facts) -> Turn:
    told = _tell(process, "process_resumed", facts)
    return go(supervisions.Shown(process.id), PauseProcess(process.id, None), *told, toast=N_("The pause is over."))


def _tell(process: Process, what: str, facts: Facts, more: str = "") -> tuple[Tell, ...]:
    """To those who are accepted; the thing is their seat."""
    seats = (seat for seat in facts.seats(process.id) if seat.status == "active")
    return tuple(Tell(f"supervisee:{seat.id}", what, seat.id, more) for seat in seats)


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
            "End the process <b>{label}</b>? No more questions come, and the supervisee is told of it. "
            "What was written is kept until {until}.",
            label=label(process, facts),
            until=until(process.keep_days),
        )
        return say(text, rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        process = mine(self.process, facts)
        match reply:
            case Chose("back"):
                return go(supervisions.Shown(self.process))
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


STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {"process_end": ending, "process_go_on": not_yet}
