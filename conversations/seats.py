"""My own seats: the processes in which I am the supervisee, whose they are, and the choice of one; it shows none."""

from __future__ import annotations

from conversations.facts import Facts
from conversations.message import N_, Choice, Rows, Text, Verbatim
from conversations.people import Process, Seat
from conversations.spacing import instant


def staying(facts: Facts) -> tuple[Seat, ...]:
    """Those I have not left, waiting for acceptance or going on."""
    return tuple(seat for seat in facts.my_seats() if seat.status in ("pending", "active"))


def active(facts: Facts) -> tuple[Seat, ...]:
    """Those that go on."""
    return tuple(seat for seat in facts.my_seats() if seat.status == "active")


def find(id: str, seats: tuple[Seat, ...]) -> Seat | None:
    return next((seat for seat in seats if seat.id == id), None)


def supervisor(seat: Seat, facts: Facts) -> str:
    """The supervisor's name, by which the supervisee knows a process."""
    process = facts.process(seat.process)
    return process.supervisor if process else ""


def named(seat: Seat, facts: Facts) -> Text | Verbatim:
    """The supervisor's name; with the day of the beginning when I have another process with the same one."""
    name, process = supervisor(seat, facts), facts.process(seat.process)
    if not name:
        return N_("A former supervisor")
    same = [other for other in staying(facts) if other.id != seat.id and supervisor(other, facts) == name]
    if same and process and process.began:
        return N_("{name}, since {day}", name=name, day=process.began.date())
    return Verbatim(name)


def newcomer(seat: Seat, process: Process) -> bool:
    """Whether the supervisor has come since this consent, and so reads nothing yet."""
    given, since = seat.consents.storing, process.since
    return since is not None and (given is None or instant(given) <= instant(since))


def buttons(seats: tuple[Seat, ...], facts: Facts) -> Rows:
    """One button for each seat, by its supervisor."""
    return tuple((Choice(f"seat:{seat.id}", named(seat, facts)),) for seat in seats)


def chosen(key: str, seats: tuple[Seat, ...]) -> Seat | None:
    """The seat whose button this is."""
    return find(key.removeprefix("seat:"), seats)
