"""Consent asked for anew: after the notice has changed, or another supervisor has come; told in plain words, once.

Until it is answered everything goes on as it was agreed, and nothing reaches new eyes (`conversations.withholding`).
"""

from __future__ import annotations

from collections.abc import Callable

from conversations.about import command, privacy_ask
from conversations.effects import Defer, MarkAsked, RenewConsent
from conversations.facts import Facts
from conversations.message import N_, Ask, Rows, Standing, Text, say
from conversations.moments import fitting
from conversations.noticing import NOTICE
from conversations.people import Process, Seat
from conversations.prompts import suiting
from conversations.replies import Due, Happened
from conversations.seats import active, find, newcomer
from conversations.spacing import instant
from conversations.talk import Turn, go, stay
from conversations.withdrawing import Withdrawing

CHANGES: dict[str, tuple[Text, ...]] = {
    "2026-11-26": (
        N_(
            "A supervisor may hand the process on to another. You are then told who it is, and they read only what you "
            "share after you have consented anew."
        ),
        N_("If whoever runs the service makes a copy of what is yours, {who} tells when.", who="who"),
    ),
    "2026-11-27": (
        N_(
            "Your number in Telegram is now named among what is stored. It is not your phone number, and it has been "
            "stored encrypted all along."
        ),
    ),
}
"""What is new in each version of the notice, for those who consented to an older one."""


def older(seat: Seat) -> bool:
    """Whether the notice has changed since this consent."""
    return seat.consents.notice < NOTICE


def awaited(seat: Seat, process: Process) -> bool:
    """Whether there is something to consent to anew."""
    return seat.status == "active" and process.status == "open" and (older(seat) or newcomer(seat, process))


def to_ask(seat: Seat, process: Process) -> bool:
    """Whether it is still to be asked by itself: once for each version and each supervisor."""
    return awaited(seat, process) and seat.consents.asked < NOTICE


def asked(seat: Seat, process: Process, facts: Facts, *before: Text, silent: bool = False) -> Ask:
    """What has changed, and whether they still consent; its buttons stand until it is answered."""
    lines = (*before, *_changed(seat, facts), *_came(seat, process), *_until(facts))
    yes, no = Standing("consent_yes", seat.id, N_("I consent")), Standing("consent_no", seat.id, N_("Withdraw consent"))
    rows: Rows = ((yes, no), (Standing("consent_read", seat.id, N_("Read the notice")),))
    return say(*lines, rows=rows, guard=f"seat:{seat.id}", silent=silent)


def _changed(seat: Seat, facts: Facts) -> tuple[Text, ...]:
    if not older(seat):
        return ()
    new = (text for version, texts in sorted(CHANGES.items()) if version > seat.consents.notice for text in texts)
    head = N_("The notice of data protection has changed since you consented to it. This is new:")
    return (head, *(_named(text, facts) for text in new))


def _named(text: Text, facts: Facts) -> Text:
    """Commands as the reader writes them."""
    return Text(text.msgid, {place: command(place, facts.language) for place in text.args})


def _came(seat: Seat, process: Process) -> tuple[Text, ...]:
    if not newcomer(seat, process):
        return ()
    text = N_(
        "Your supervisor is now {name}, who does not see what you have shared before, only what you share after you "
        "have consented.",
        name=process.supervisor,
    )
    return (text,)


def _until(facts: Facts) -> tuple[Text, ...]:
    return (
        N_(
            "Do you still consent to my storing what you write? Refusing has no effect on your supervision. What has "
            "been written stays yours, and until you answer everything goes on as you agreed."
        ),
        N_("You can also answer later: it stands in {settings}.", settings=command("settings", facts.language)),
    )


# --- when it is asked


def due(event: Due, facts: Facts) -> Turn:
    """At the next fitting moment, unless it has been asked or answered meanwhile."""
    seat = find(event.thing, active(facts))
    process = facts.process(seat.process) if seat else None
    if seat is None or process is None or not to_ask(seat, process):
        return stay()
    at = fitting(facts.now, suiting(seat, process, facts), facts.last_heard())
    if instant(at) > instant(facts.now):
        return stay(Defer(event.kind, event.thing, event.slot, at))
    return stay(MarkAsked(seat.id, NOTICE), says=(asked(seat, process, facts),), anew=True)


def handed_on(event: Happened, facts: Facts) -> Turn:
    """Another supervisor has come (`more` is who it was before): told at once, without a sound at night."""
    seat = find(event.thing, active(facts))
    process = facts.process(seat.process) if seat else None
    if seat is None or process is None or not newcomer(seat, process):
        return stay()
    awake = suiting(seat, process, facts).awake(facts.now)
    told = asked(seat, process, facts, *_handed(event.more, process, facts), silent=not awake)
    return stay(MarkAsked(seat.id, NOTICE), says=(told,), anew=True, again=True)


def _handed(former: str, process: Process, facts: Facts) -> tuple[Text, ...]:
    return (
        N_(
            "This process has been handed on. Supervisor until now: {former}. Supervisor from now on: {name}. Meetings "
            "and questions go on as agreed.",
            former=former, name=process.supervisor,
        ),
        N_(
            "{former} sees nothing of yours from now on. If {name} is to read something from before, share it anew in "
            "{mine}.",
            former=former, name=process.supervisor, mine=command("mine", facts.language),
        ),
    )  # fmt: skip


# --- what is pressed


def yes(thing: str, facts: Facts) -> Turn | None:
    seat, process = _here(thing, facts)
    if seat is None or process is None:
        return None
    if not awaited(seat, process):
        return stay(toast=N_("That is answered already."))
    reads = N_("What you share from now on is read by your supervisor {name}.", name=process.supervisor)
    lines = (N_("Noted: you consent."), *((reads,) if newcomer(seat, process) else ()))
    return stay(RenewConsent(seat.id, NOTICE), says=(say(*lines),))


def no(thing: str, facts: Facts) -> Turn | None:
    """By the way out that there always is."""
    seat, _ = _here(thing, facts)
    return go(Withdrawing(seat.id), anew=True) if seat else None


def read(thing: str, facts: Facts) -> Turn | None:
    return stay(says=(privacy_ask(),), anew=True) if _here(thing, facts)[0] else None


def _here(thing: str, facts: Facts) -> tuple[Seat | None, Process | None]:
    seat = find(thing, active(facts))
    return seat, facts.process(seat.process) if seat else None


STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {"consent_yes": yes, "consent_no": no, "consent_read": read}
DUE: dict[str, Callable[[Due, Facts], Turn]] = {"notice": due}
HAPPENED: dict[str, Callable[[Happened, Facts], Turn]] = {"handed_on": handed_on}
