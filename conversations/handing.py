"""Handing a process on, as its supervisor sees it: a link for a colleague, who has asked by it, and the last press.

Until that press both can step back, and nothing has changed. The colleague's side is `conversations.taking`, what the
supervisee is told `conversations.consenting`.
"""

from __future__ import annotations

from collections.abc import Callable

from conversations.effects import HandOn, OfferProcess, TakeBackOffer
from conversations.facts import Facts
from conversations.message import N_, Ask, Button, Choice, Standing, Text, say
from conversations.people import Invitation, Process
from conversations.processes import label, mine
from conversations.replies import Chose, Happened, Reply
from conversations.talk import Step, Turn, end, load, stay

BACK = Choice("back", N_("Back"))
OFFER = Choice("hand", N_("Hand on"))


def can(process: Process, facts: Facts) -> bool:
    """Whether there is something to hand on: a process that goes on, with someone in it."""
    return process.status == "open" and any(seat.status == "active" for seat in facts.seats(process.id))


def state(process: Process, facts: Facts) -> Text | None:
    """Where the handing on is, if it has been begun."""
    offered = facts.handing(process.id)
    if offered is None:
        return None
    if not offered.taker:
        return N_("A link for handing this process on waits to be opened. Until then nothing changes.")
    return N_(
        "Would go on with this process: <b>{name}</b>. Nothing changes before you hand it on.", name=offered.taker_name
    )


def buttons(process: Process, facts: Facts) -> tuple[Button, ...]:
    """What can be done about it now."""
    offered = facts.handing(process.id)
    if offered is None:
        return (OFFER,) if can(process, facts) else ()
    take_back = Standing("hand_back", process.id, N_("Take link back"))
    return _decide(process.id) if offered.taker else (take_back,)


def _decide(process: str) -> tuple[Standing, ...]:
    return (
        Standing("hand_on", process, N_("Hand it on"), "danger"),
        Standing("hand_back", process, N_("I keep it")),
    )


class Offering(Step, name="handing.offering"):
    """What handing on means, before the link is made."""

    process: str

    def ask(self, facts: Facts) -> Ask:
        process = mine(self.process, facts)
        if process is None or not can(process, facts):
            return say(N_("There is nobody in this process, so it cannot be handed on."), rows=((BACK,),))
        rows = ((Choice("link", N_("Make the link"), "primary"), BACK),)
        return say(*_meaning(process, facts), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        process = mine(self.process, facts)
        match reply:
            case Chose("back"):
                return Turn(load({"step": "supervisions.shown", "process": self.process}))
            case Chose("link") if process and can(process, facts):
                token = facts.new_token()
                return end(OfferProcess(process.id, token), says=_forwardable(token, process, facts), anew=True)
        return None


def _meaning(process: Process, facts: Facts) -> tuple[Text, ...]:
    return (
        N_(
            "Hand the process <b>{label}</b> on to a colleague? I make a link that works once and for 14 days. The "
            "colleague has to be a supervisor here already. When they have opened it, I tell you who it is, and only "
            "your press hands the process on.",
            label=label(process, facts),
        ),
        N_(
            "From then on you see nothing more of it. The supervisee is told at once who it is and asked for consent. "
            "The colleague reads only what is shared after that, nothing of what was shared with you."
        ),
        N_("Meetings, the rhythm, the name you gave and your questions that still wait go along."),
    )


def _forwardable(token: str, process: Process, facts: Facts) -> tuple[Ask, Ask]:
    words = N_(
        "{name} asks you to go on with a supervision process in Peili. The link opens Peili in Telegram: {link}\n\n"
        "You first see what it is about, and then decide.",
        name=process.supervisor, link=facts.link(token),
    )  # fmt: skip
    return say(N_("The next message is for your colleague: forward it as it is.")), say(words)


# --- what the colleague did


def asks(event: Happened, facts: Facts) -> Turn:
    """Someone would go on with it: by what name, here and in the messenger (`more`)."""
    process, offered = _offered(event.thing, facts)
    if process is None or offered is None or not offered.taker:
        return stay()
    text = N_(
        "Would go on with the process <b>{label}</b>: <b>{name}</b>. The name in Telegram: <b>{other}</b>. "
        "Is it the right person?",
        label=label(process, facts), name=offered.taker_name, other=event.more or "?",
    )  # fmt: skip
    after = N_("When you hand it on, you see nothing more of it. Until then nothing changes.")
    return stay(says=(say(text, after, rows=(_decide(process.id),)),), again=True)


def steps_back(event: Happened, facts: Facts) -> Turn:
    process = mine(event.thing, facts)
    if process is None:
        return stay()
    text = N_(
        "<b>{label}</b>: your colleague does not go on with this process. It stays with you.",
        label=label(process, facts),
    )
    return stay(says=(say(text),), again=True)


# --- what the supervisor presses


def hand_on(thing: str, facts: Facts) -> Turn | None:
    process, offered = _offered(thing, facts)
    if process is None or offered is None or not offered.taker or not can(process, facts):
        return None
    text = N_(
        "The process <b>{label}</b> is handed on. Supervisor from now on: {name}. You see nothing more of it.",
        label=label(process, facts), name=offered.taker_name,
    )  # fmt: skip
    return end(HandOn(process.id), says=(say(text),))  # whatever waited may have been about this process


def take_back(thing: str, facts: Facts) -> Turn | None:
    process, offered = _offered(thing, facts)
    if process is None or offered is None:
        return None
    text = N_("The process <b>{label}</b> stays with you. The link opens no more.", label=label(process, facts))
    return stay(TakeBackOffer(process.id), says=(say(text),), again=True)


def _offered(id: str, facts: Facts) -> tuple[Process | None, Invitation | None]:
    process = mine(id, facts)
    return process, facts.handing(process.id) if process else None


STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {"hand_on": hand_on, "hand_back": take_back}
HAPPENED: dict[str, Callable[[Happened, Facts], Turn]] = {"taker_asks": asks, "taker_steps_back": steps_back}
