"""The way in: /start, with an invitation or without, which always recovers; acceptance and refusal."""

from __future__ import annotations

from collections.abc import Callable

from conversations import enrolling, goals, taking
from conversations.about import command, stranger
from conversations.answers import Prompt
from conversations.effects import Enrol, SetReachable
from conversations.facts import Facts
from conversations.message import N_, Ask, Standing, Text, say
from conversations.noticing import HELLO, NOT_OPEN, Noticed, waiting
from conversations.people import Invitation, Process, Seat
from conversations.prompts import closes, opening, shown
from conversations.replies import Called, Happened, Reachability
from conversations.seats import staying
from conversations.talk import Turn, end, go, stay
from conversations.underway import opened, underway


def start(reply: Called, facts: Facts) -> Turn:
    """/start, with an invitation or without."""
    if not reply.rest:
        return _recover(facts)
    invitation = facts.invitation(reply.rest)
    if invitation is None:
        return _not_open(facts)
    if invitation.kind == "supervisor":
        return _supervisor(invitation, facts)
    if invitation.kind == "handing":
        return taking.opened(invitation, facts)
    return _supervisee(invitation, facts)


def _not_open(facts: Facts) -> Turn:
    """Wrong, used and expired are answered alike; who waits to be accepted has most likely opened their own again."""
    there = _standing(facts) if staying(facts) else ()
    waits = any(seat.status == "pending" for seat in facts.my_seats())
    return stay(says=(say(*(() if waits else (NOT_OPEN,)), *there),))


def _supervisor(invitation: Invitation, facts: Facts) -> Turn:
    if facts.person and facts.person.supervises:
        new = command("new", facts.language)
        return stay(says=(say(N_("You are a supervisor here already. {new} begins a process.", new=new)),))
    return enrolling.begin(invitation, facts)


def _supervisee(invitation: Invitation, facts: Facts) -> Turn:
    """The inviter's own tap uses nothing up; a member hears where they are; anyone else is shown the notice."""
    if facts.person and any(p.id == invitation.process for p in facts.processes()):
        return stay(says=(say(N_("This invitation is for the supervisee. Forward it to them.")),))
    if any(s.process == invitation.process and s.status in ("pending", "active") for s in facts.my_seats()):
        return _recover(facts)
    return go(Noticed(invitation.id), Enrol(invitation.language), opened(invitation.id))


# --- /start without an invitation


def _recover(facts: Facts) -> Turn:
    if facts.person is None:
        return stranger(facts)
    if step := underway(facts):
        return go(step)
    prompt = facts.open_prompt()
    if prompt:
        return end(says=(shown(prompt, facts),))
    return end(says=(say(HELLO, *_standing(facts)),))


def _standing(facts: Facts) -> tuple[Text, ...]:
    """Where this person is, in one line for each role."""
    lines = [line for seat in facts.my_seats() if (line := _seat_line(seat, facts))]
    if facts.person and facts.person.supervises:
        names = {"processes": command("supervisions", facts.language), "new": command("new", facts.language)}
        lines.append(N_("You are a supervisor here. {processes} shows your processes, {new} begins one.", **names))
    return tuple(lines) or (N_("An invitation from a supervisor brings you in."),)


def _seat_line(seat: Seat, facts: Facts) -> Text | None:
    process = facts.process(seat.process)
    if process is None:
        return None
    if seat.status == "pending":
        return waiting(process.supervisor)
    if seat.status != "active":
        return None
    coming = facts.coming(seat.id)
    if not coming:
        return N_("Your supervisor is {name}. You can write here whenever you like.", name=process.supervisor)
    return N_(
        "Your supervisor is {name}. The next question comes {at}. You can write here whenever you like.",
        name=process.supervisor, at=coming[0],
    )  # fmt: skip


# --- what the supervisor did


def accepted(event: Happened, facts: Facts) -> Turn:
    """Accepted: one line, then the opening question of the process."""
    seat = facts.seat(event.thing)
    process = facts.process(seat.process) if seat else None
    if seat is None or process is None or seat.status != "active":
        return stay()
    hello = _accepted(seat, process, facts)
    question = facts.bank.pick("opening", facts.language, facts.used_questions(seat.id), seat.id)
    if question is None:
        return end(says=(hello,))
    text = question.texts[facts.language]
    prompt = Prompt(facts.new_id("prompt"), seat.id, "opening", "opening", question.id, text, "open")
    return end(opening(prompt, closes(prompt, facts)), says=(hello, shown(prompt, facts)))


def _accepted(seat: Seat, process: Process, facts: Facts) -> Ask:
    lines = (
        N_("{name} has accepted you. The supervision begins.", name=process.supervisor),
        N_(
            "Questions come on weekdays that suit you, by default from Tuesday to Thursday at {hour}, and never at "
            "night. "
            "At most two in a week.",
            hour=seat.times.hour,
        ),
    )
    times = Standing("times", seat.id, N_("Change times"))
    return say(*lines, rows=((goals.offer(seat.id), times),))


def refused(event: Happened, facts: Facts) -> Turn:
    return end(says=(say(N_("The supervisor did not open this process for you. Nothing you wrote was stored.")),))


def reachable(reply: Reachability, facts: Facts) -> Turn:
    """Nothing is said to someone who went; to someone who came back, the open question is shown."""
    if facts.person is None:
        return stay()
    prompt = facts.open_prompt() if reply.reachable else None
    says = (shown(prompt, facts),) if prompt else ()
    return stay(SetReachable(reply.reachable), says=says)


COMMANDS = {"start": start}
STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {}
HAPPENED = {"accepted": accepted, "refused": refused}
