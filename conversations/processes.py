"""The processes of a supervisor: which are open, what they are called, and the choice of one; it shows none in full."""

from __future__ import annotations

from conversations.about import command
from conversations.facts import Facts
from conversations.message import N_, Choice, Rows, Text, Verbatim, say
from conversations.names import short
from conversations.people import Process, Seat
from conversations.talk import Turn, stay


def for_supervisors(facts: Facts) -> Turn | None:
    """A pointer for someone who is no supervisor; None for one who is."""
    if facts.person and facts.person.supervises:
        return None
    if facts.draft("enrolling.name"):
        return stay(says=(say(N_("First this one question.")),), again=True)
    help = command("help", facts.language)
    return stay(
        says=(say(N_("That command is for supervisors. {help} shows what there is for you.", help=help)),), again=True
    )


def none_yet(facts: Facts) -> Turn:
    """There is no process this could be about."""
    return stay(says=(say(no_process(facts)),), again=True)


def no_process(facts: Facts) -> Text:
    return N_("You have no open process here yet. {new} begins one.", new=command("new", facts.language))


def mine(id: str, facts: Facts) -> Process | None:
    """The process of this id, if I supervise it."""
    return next((process for process in facts.processes() if process.id == id), None)


def open_ones(facts: Facts) -> tuple[Process, ...]:
    return tuple(process for process in facts.processes() if process.status == "open")


def seat_of(process: Process, facts: Facts) -> Seat | None:
    """The supervisee's seat; with several, the first."""
    return next(iter(facts.seats(process.id)), None)


def seat_mine(id: str, facts: Facts) -> Seat | None:
    """The seat of this id, if I supervise its process."""
    seat = facts.seat(id)
    return seat if seat and mine(seat.process, facts) else None


def label(process: Process, facts: Facts) -> str:
    """What the supervisor calls the process: by its supervisees."""
    return ", ".join(seat.label for seat in facts.seats(process.id))


def active_seats(facts: Facts) -> tuple[Seat, ...]:
    """The supervisees who may be asked something."""
    seats = (seat for process in open_ones(facts) for seat in facts.seats(process.id))
    return tuple(seat for seat in seats if seat.status == "active")


def buttons(processes: tuple[Process, ...], facts: Facts) -> Rows:
    """One button for each process; its key is the process's id."""
    return tuple((Choice(process.id, Verbatim(short(label(process, facts)))),) for process in processes)
