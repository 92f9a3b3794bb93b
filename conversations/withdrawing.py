"""Taking back the consent to storing: everything stops at once; what is stored goes now, or when it was told."""

from __future__ import annotations

from conversations import receipt
from conversations.effects import EraseSeat, Tell, Withdraw
from conversations.facts import Facts
from conversations.keeping import until
from conversations.message import N_, Ask, Choice, say
from conversations.people import Seat
from conversations.replies import Chose, Reply
from conversations.seats import find, named, staying
from conversations.talk import Step, Turn, end

NEVER_MIND = Choice("never_mind", N_("Never mind"))


class Withdrawing(Step, name="farewell.withdrawing"):
    """What it means, and what becomes of what is stored."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        seat = find(self.seat, staying(facts))
        process = facts.process(seat.process) if seat else None
        if seat is None or process is None:
            return say(N_("You have left this supervision already."), rows=((NEVER_MIND,),))
        text = N_(
            "Supervisor: {supervisor}. If you withdraw your consent to storing, everything stops at once: no question "
            "comes, nothing more is kept, and you leave. Your supervisor is told only that you have left.",
            supervisor=named(seat, facts),
        )
        asked = N_(
            "What is stored can be erased now, or be kept for you until {until}.", until=until(process.keep_days)
        )
        rows = ((Choice("erase", N_("Erase it"), "danger"), Choice("keep", N_("Keep it"))), (NEVER_MIND,))
        return say(text, asked, rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        seat = find(self.seat, staying(facts))
        match reply:
            case Chose("erase") if seat:
                return end(_told(seat), EraseSeat(seat.id), says=(say(*receipt.of_process()),))
            case Chose("keep") if seat:
                done = N_("Your consent is withdrawn. No question comes any more, and nothing more is kept.")
                return end(_told(seat), Withdraw(seat.id), says=(say(done),))
            case Chose("never_mind"):
                return end(says=(say(N_("All right. Everything is as before.")),))
        return None


def _told(seat: Seat) -> Tell:
    return Tell(f"supervisors:{seat.process}", "left", seat.id)
