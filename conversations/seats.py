"""My own seats: the processes in which I am the supervisee, whose they are, and the choice of one; it shows none."""

from __future__ import annotations

from conversations.facts import Facts, Seat
from conversations.talk import Choice, Rows, Verbatim


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


def buttons(seats: tuple[Seat, ...], facts: Facts) -> Rows:
    """One button for each seat, with its supervisor's name."""
    return tuple((Choice(f"seat:{seat.id}", Verbatim(supervisor(seat, facts))),) for seat in seats)


def chosen(key: str, seats: tuple[Seat, ...]) -> Seat | None:
    """The seat whose button this is."""
    return find(key.removeprefix("seat:"), seats)
