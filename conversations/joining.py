"""Who opens an invitation: accepted or refused by the supervisor; who declines or leaves is told, without a reason."""

from __future__ import annotations

from collections.abc import Callable

from conversations.about import command
from conversations.effects import Accept, Invite, Refuse, Tell
from conversations.facts import Facts
from conversations.inviting import forwardable
from conversations.message import N_, Standing, Text, say
from conversations.people import Seat
from conversations.processes import mine, seat_mine
from conversations.replies import Happened
from conversations.talk import Turn, stay

FREE = ("invited", "declined", "refused")
"""States of a seat in which nobody has joined, so that it can be offered again."""


def buttons(seat: Seat) -> tuple[Standing, ...]:
    """What can be done about this seat: the one who waits, or a new invitation."""
    if seat.status == "pending":
        return (
            Standing("accept", seat.id, N_("Accept"), "success"),
            Standing("refuse", seat.id, N_("Refuse"), "danger"),
        )
    return (_again(seat),) if seat.status in FREE else ()


def _again(seat: Seat) -> Standing:
    return Standing("invite", seat.id, N_("Invite again"))


# --- what happened


def requested(event: Happened, facts: Facts) -> Turn:
    """Someone has opened the invitation: by what name the messenger knows them."""
    seat = seat_mine(event.thing, facts)
    if seat is None or seat.status != "pending":
        return stay()
    text = N_(
        "The invitation has been opened: <b>{label}</b>. The name in Telegram: <b>{joiner}</b>. "
        "Is it the right person?",
        label=seat.label, joiner=seat.joiner,
    )  # fmt: skip
    waits = N_("I ask nothing before you have accepted.")
    return stay(says=(say(text, waits, rows=(buttons(seat),)),), again=True)


def declined(event: Happened, facts: Facts) -> Turn:
    seat = seat_mine(event.thing, facts)
    if seat is None or seat.status != "declined":
        return stay()
    text = N_(
        "The invitation <b>{label}</b> was opened, and the answer was: not for me. It is closed now.",
        label=seat.label,
    )
    return stay(says=(say(text, rows=((_again(seat),),)),), again=True)


def left(event: Happened, facts: Facts) -> Turn:
    seat = seat_mine(event.thing, facts)
    if seat is None:
        return stay()
    text = N_(
        "<b>{label}</b> has left the process. No more questions go there. {digest} shows what is shared with you.",
        label=seat.label, digest=command("digest", facts.language),
    )  # fmt: skip
    end = Standing("process_end", seat.process, N_("End the process"))
    process = mine(seat.process, facts)
    rows = ((end,),) if process and process.status == "open" else ()
    return stay(says=(say(text, rows=rows),), again=True)


# --- what the supervisor presses


def accept(thing: str, facts: Facts) -> Turn | None:
    seat = seat_mine(thing, facts)
    if seat is None or seat.status != "pending":
        return _already(seat)
    text = N_("<b>{label}</b> is accepted. The first question goes out now.", label=seat.label)
    told = Tell(f"supervisee:{seat.id}", "accepted", seat.id)
    return stay(Accept(seat.id), told, says=(say(text),), again=True)


def refuse(thing: str, facts: Facts) -> Turn | None:
    seat = seat_mine(thing, facts)
    if seat is None or seat.status != "pending":
        return _already(seat)
    text = N_(
        "<b>{label}</b>: the one who opened the invitation was not accepted, and has been told so.", label=seat.label
    )
    told = Tell(f"supervisee:{seat.id}", "refused", seat.id)
    return stay(told, Refuse(seat.id), says=(say(text, rows=((_again(seat),),)),), again=True)


def _already(seat: Seat | None) -> Turn | None:
    """A second press: it is done."""
    done: dict[str, Text] = {"active": N_("Accepted already."), "refused": N_("Refused already.")}
    return stay(toast=done[seat.status]) if seat and seat.status in done else None


def invite(thing: str, facts: Facts) -> Turn | None:
    """A new invitation; the one before it dies."""
    seat = seat_mine(thing, facts)
    process = mine(seat.process, facts) if seat else None
    if seat is None or process is None or process.status != "open" or seat.status not in FREE:
        return None
    token = facts.new_token()
    return stay(
        Invite(seat.id, token),
        says=forwardable(token, process.supervisor, process.language, facts),
        anew=True,
    )


STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {"accept": accept, "refuse": refuse, "invite": invite}
HAPPENED: dict[str, Callable[[Happened, Facts], Turn]] = {
    "join_requested": requested,
    "declined": declined,
    "left": left,
}
