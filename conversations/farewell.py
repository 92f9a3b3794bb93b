"""The way out: leaving by one confirmed tap with no reason asked, and a calm closing when the supervisor ends it."""

from __future__ import annotations

from collections.abc import Callable

from conversations.about import command as named
from conversations.effects import Leave, Tell
from conversations.facts import Facts
from conversations.keeping import erased_on, until
from conversations.message import N_, Ask, Choice, Rows, Standing, Text, say
from conversations.people import Process, Seat
from conversations.replies import Called, Chose, Happened, Reply
from conversations.seats import buttons, chosen, find, staying, supervisor
from conversations.talk import Step, Turn, end, go, stay
from conversations.withdrawing import Withdrawing

WITHDRAW = Choice("withdraw", N_("Withdraw consent"))


def leaving(reply: Called, facts: Facts) -> Turn:
    """/leave."""
    seats = staying(facts)
    if not seats:
        return stay(says=(say(_none(facts)),))
    return go(Leaving(seats[0].id)) if len(seats) == 1 else go(Whose())


def _none(facts: Facts) -> Text:
    if facts.person and facts.person.supervises:
        processes = named("supervisions", facts.language)
        return N_("A process that you supervise is ended in {processes}.", processes=processes)
    return N_("You are in no supervision now, so there is nothing to leave.")


class Whose(Step, name="farewell.whose"):
    """Which process is left, when there are several."""

    def ask(self, facts: Facts) -> Ask:
        rows = (*buttons(staying(facts), facts), (Choice("stay", N_("I stay")),))
        return say(N_("Whose supervision do you leave?"), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("stay"):
                return _stays()
            case Chose(key) if seat := chosen(key, staying(facts)):
                return go(Leaving(seat.id))
        return None


class Leaving(Step, name="farewell.leaving"):
    """What leaving means, and one tap to confirm it."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        seat = find(self.seat, staying(facts))
        if seat is None:
            return say(N_("You have left this supervision already."))
        rows: Rows = ((Choice("leave", N_("Leave"), "danger"), Choice("stay", N_("I stay"))), (WITHDRAW,))
        return say(*_meaning(seat, facts), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        seat = find(self.seat, staying(facts))
        match reply:
            case Chose("leave") if seat:
                return _left(seat, facts)
            case Chose("withdraw") if seat:
                return go(Withdrawing(seat.id))
            case Chose("stay"):
                return _stays()
        return None


def _meaning(seat: Seat, facts: Facts) -> tuple[Text, ...]:
    name, process = supervisor(seat, facts), facts.process(seat.process)
    if seat.status == "pending":
        return (
            N_(
                "You are about to leave before the process has begun. Supervisor: {name}. No questions come then.",
                name=name,
            ),
        )
    return (
        N_("You are about to leave this process. Supervisor: {name}. No more questions come then.", name=name),
        N_(
            "What you have written stays yours: {mine} shows it, and there you can take it back or erase it. "
            "Your supervisor can still read what you have shared, and nothing else.",
            mine=named("mine", facts.language),
        ),
        *((N_("It is kept until {until}.", until=until(process.keep_days)),) if process else ()),
        N_("Your supervisor is told that you have left, without a reason."),
    )


def _left(seat: Seat, facts: Facts) -> Turn:
    told = Tell(f"supervisors:{seat.process}", "left", seat.id)
    done = N_("You have left. No more questions come.")
    if seat.status == "pending":
        return end(told, Leave(seat.id), says=(say(done),))
    kept = N_("{mine} shows everything you have written.", mine=named("mine", facts.language))
    return end(told, Leave(seat.id), says=(say(done, kept),))


def _stays() -> Turn:
    return end(says=(say(N_("All right. Everything is as before.")),))


def ended(event: Happened, facts: Facts) -> Turn:
    """The supervisor has ended the process: a calm closing, and a last look at the goals for those who set some."""
    seat = facts.seat(event.thing)
    process = facts.process(seat.process) if seat else None
    if seat is None or process is None:
        return stay()
    goals = bool(seat.joined and facts.goals(seat.id))
    rows: Rows = ((Standing("goals_now", seat.id, N_("My goals now"), "primary"),),) if goals else ()
    return stay(says=(say(*_closing(seat, process, goals, facts), rows=rows),))


def _closing(seat: Seat, process: Process, goals: bool, facts: Facts) -> tuple[Text, ...]:
    over = N_("{name} has ended this process. No more questions come.", name=process.supervisor)
    if not seat.joined:
        return (over,)
    kept = N_(
        "What you have written is still yours: {mine} shows everything. Your supervisor can read what you have shared, "
        "and nothing else.",
        mine=named("mine", facts.language),
    )
    day = erased_on(process, facts)
    goes = (N_("It is erased on {day:fullday}.", day=day),) if day else ()
    last = (N_("You can look at your goals once more and see where they are now."),) if goals else ()
    return (over, kept, *goes, *last)


COMMANDS = {"leave": leaving}
STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {}
HAPPENED = {"ended": ended}
