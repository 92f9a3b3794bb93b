"""All settings of a person at one seat, as they are; what sets them is reached by its name."""

from __future__ import annotations

from conversations import consenting
from conversations.effects import SetConsent
from conversations.facts import Facts
from conversations.message import N_, Ask, Button, Choice, Rows, Text, say
from conversations.people import Process, Seat
from conversations.replies import Chose, Reply
from conversations.seats import find, staying
from conversations.talk import Step, Turn, end, go, load

WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
DONE = Choice("done", N_("Done"), "primary")
ANSWER = Choice("consent", N_("Answer"))
WAITS = N_("There is a question on your consent that you have not answered.")


def done() -> Turn:
    """Out of the settings."""
    return end(says=(say(N_("All right. These settings hold from now on.")),))


def _to(step: str, seat: str) -> Turn:
    """To what sets one of them; by name, since each leads back here."""
    return Turn(load({"step": step, "seat": seat}))


class Overview(Step, name="preferences.overview"):
    """All settings as they are; `seat` "" when the person sits in no process."""

    seat: str = ""

    def ask(self, facts: Facts) -> Ask:
        seat = find(self.seat, staying(facts))
        awaited = _awaited(seat, facts)
        lines = (*(_suits(seat) if seat else ()), *_personal(facts), *((WAITS,) if awaited else ()))
        rows = (*(_switches(seat) if seat else ()), *(((ANSWER,),) if awaited else ()), _own(facts), (DONE,))
        return say(*lines, rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        seat = find(self.seat, staying(facts))
        match reply:
            case Chose("done"):
                return done()
            case Chose("zone"):
                return _to("preferences.zone", self.seat)
            case Chose("name") if facts.person and facts.person.supervises:
                return _to("preferences.name", self.seat)
            case Chose("consent") if seat and (process := _awaited(seat, facts)):
                return end(says=(consenting.asked(seat, process, facts),))
            case Chose(key) if seat:
                return self._of_seat(key, seat)
        return None

    def _of_seat(self, key: str, seat: Seat) -> Turn | None:
        match key:
            case "days":
                return _to("preferences.days", seat.id)
            case "hour":
                return _to("preferences.hour", seat.id)
            case "quiet":
                return _to("preferences.quiet_from", seat.id)
            case "withdraw":
                return _to("farewell.withdrawing", seat.id)
            case "voice":
                return go(self, SetConsent(seat.id, "voice", not seat.consents.voice))
            case "thin":
                return go(self, SetConsent(seat.id, "thin_chat", not seat.consents.thin_chat))
        return None


def _awaited(seat: Seat | None, facts: Facts) -> Process | None:
    """The process for which consent is asked anew."""
    process = facts.process(seat.process) if seat else None
    return process if seat and process and consenting.awaited(seat, process) else None


def _suits(seat: Seat) -> tuple[Text, ...]:
    voice = N_("Voice messages are kept.") if seat.consents.voice else N_("Voice messages are not kept.")
    thin = N_("What you write stays in this chat.")
    if seat.consents.thin_chat:
        thin = N_("What you write is cleared from this chat after a day. It stays in Peili.")
    return (*days_and_hours(seat), voice, thin)


def days_and_hours(seat: Seat) -> tuple[Text, ...]:
    """One line on days and hour, one on quiet hours."""
    t = seat.times
    days = tuple(WEEKDAYS[day] for day in sorted(t.weekdays))
    quiet = N_("Quiet hours: {start:hour}–{until:hour}.", start=t.quiet_from, until=t.quiet_until)
    return (N_("Days for questions: {days}, {hour}.", days=days, hour=t.hour), quiet)


def _personal(facts: Facts) -> tuple[Text, ...]:
    person = facts.person
    if person is None:
        return ()
    name = (N_("Supervisees see: {name}", name=person.name),) if person.supervises else ()
    return (*name, N_("Time zone: {zone}.", zone=person.zone))


def _switches(seat: Seat) -> Rows:
    voice = N_("No voice") if seat.consents.voice else N_("Allow voice")
    thin = N_("Leave in chat") if seat.consents.thin_chat else N_("Clear the chat")
    return (
        (Choice("days", N_("Days")), Choice("hour", N_("Hour")), Choice("quiet", N_("Quiet hours"))),
        (Choice("voice", voice), Choice("thin", thin)),
        (Choice("withdraw", N_("Withdraw consent")),),
    )


def _own(facts: Facts) -> tuple[Button, ...]:
    name = (Choice("name", N_("Name")),) if facts.person and facts.person.supervises else ()
    return (*name, Choice("zone", N_("Time zone")))
