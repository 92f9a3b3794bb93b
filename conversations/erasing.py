"""/erase: one answer, one process or everything of mine; a word is typed to confirm, one tap leads out."""

from __future__ import annotations

from collections.abc import Callable

from conversations import mine, receipt
from conversations.about import command
from conversations.effects import ErasePerson, EraseSeat, Tell
from conversations.facts import Facts
from conversations.message import N_, Ask, Choice, Line, Rows, Text, Verbatim, say
from conversations.people import Process, Seat
from conversations.replies import Called, Chose, Reply, Wrote
from conversations.seats import buttons, chosen, find, named
from conversations.talk import Step, Turn, end, go

WORDS = {"fi": "POISTA", "sv": "RADERA", "en": "ERASE"}
"""What is typed to confirm, as the sentence names it; the words of the other languages do as well."""
AROUND = " \t\n\r.,!\"'”’“«»/"
WRITTEN = ("pending", "active", "left", "ended")
STAYS = ("pending", "active")
NEVER_MIND = Choice("never_mind", N_("Never mind"))


def confirmed(text: str) -> bool:
    """Whether this is the word, however it is spelt."""
    return text.strip(AROUND).casefold() in {word.casefold() for word in WORDS.values()}


def seats(facts: Facts) -> tuple[Seat, ...]:
    """Those in which something of mine may be."""
    return tuple(seat for seat in facts.my_seats() if seat.status in WRITTEN)


def erase(reply: Called, facts: Facts) -> Turn:
    """/erase."""
    return go(Choosing())


def _kept() -> Turn:
    return end(says=(say(N_("All right. Nothing is erased.")),))


class Choosing(Step, name="erasing.choosing"):
    """How much is erased."""

    def ask(self, facts: Facts) -> Ask:
        one = (Choice("answer", N_("One answer")),) if mine.written(facts) else ()
        process = (Choice("process", N_("One process")),) if seats(facts) else ()
        rows: Rows = ((*one, *process), (Choice("everything", N_("Everything")),), (NEVER_MIND,))
        return say(
            N_("What shall be erased? Nothing is erased before you confirm it."),
            rows=rows if one or process else rows[1:],
        )

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("answer") if mine.written(facts):
                return end(says=(say(N_("Open the answer. The button for erasing is under it.")), mine.newest(facts)))
            case Chose("process") if found := seats(facts):
                return go(OneProcess(found[0].id)) if len(found) == 1 else go(Whose())
            case Chose("everything"):
                return go(Everything())
            case Chose("never_mind"):
                return _kept()
        return None


class Whose(Step, name="erasing.whose"):
    """Which process, when there are several."""

    def ask(self, facts: Facts) -> Ask:
        return say(N_("Which supervision?"), rows=(*buttons(seats(facts), facts), (NEVER_MIND,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("never_mind"):
                return _kept()
            case Chose(key) if seat := chosen(key, seats(facts)):
                return go(OneProcess(seat.id))
        return None


class OneProcess(Step, name="erasing.process"):
    """Everything of one process, once the word is typed."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        seat = find(self.seat, seats(facts))
        if seat is None:
            return say(N_("That is erased already."), rows=((NEVER_MIND,),))
        text = N_(
            "Supervisor: {supervisor}. Everything of yours in this process is erased: answers, recordings, goals, and "
            "the log of who has read. It cannot be brought back.",
            supervisor=named(seat, facts),
        )
        return Ask((text, *_leaving((seat,)), _word(facts)), ((NEVER_MIND,),), free=True)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        seat = find(self.seat, seats(facts))
        match reply:
            case Chose("never_mind"):
                return _kept()
            case Wrote(text) if seat and confirmed(text):
                return end(*_told((seat,)), EraseSeat(seat.id), says=(say(*receipt.of_process()),))
        return None


class Everything(Step, name="erasing.everything"):
    """Everything of a person, once the word is typed; a supervisor ends their processes first."""

    def ask(self, facts: Facts) -> Ask:
        if led := _led(facts):
            return say(*_first(led, facts), rows=((NEVER_MIND,),))
        text = N_(
            "Everything of yours is erased: what you have written in every process, your goals and settings, your name "
            "and the number of this chat. I do not know you after that. It cannot be brought back."
        )
        return Ask((text, *_leaving(seats(facts)), _word(facts)), ((NEVER_MIND,),), free=True)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("never_mind"):
                return _kept()
            case Wrote(text) if confirmed(text) and not _led(facts):
                told = say(*receipt.of_everything(facts), language=facts.language)
                return end(*_told(seats(facts)), ErasePerson(), says=(told,))
        return None


def _led(facts: Facts) -> tuple[Process, ...]:
    """The processes that go on under my lead."""
    return tuple(process for process in facts.processes() if process.status == "open")


def _first(led: tuple[Process, ...], facts: Facts) -> tuple[Line, ...]:
    return (
        N_("You supervise processes that go on, and their supervisees would be left waiting. Nothing is erased yet."),
        N_(
            "First hand them on to a colleague or end them, in {supervisions}: each supervisee is told of it. After "
            "that {erase} erases everything of yours.",
            supervisions=command("supervisions", facts.language), erase=command("erase", facts.language),
        ),
    )  # fmt: skip


def _word(facts: Facts) -> Text:
    return N_("If you want this, write the word {word}.", word=Verbatim(WORDS[facts.language], "bold"))


def _leaving(found: tuple[Seat, ...]) -> tuple[Text, ...]:
    if not any(seat.status in STAYS for seat in found):
        return ()
    return (N_("With it you leave, and no more questions come. Your supervisor is told only that you have left."),)


def _told(found: tuple[Seat, ...]) -> tuple[Tell, ...]:
    return tuple(Tell(f"supervisors:{s.process}", "left", s.id) for s in found if s.status in STAYS)


COMMANDS: dict[str, Callable[[Called, Facts], Turn]] = {"erase": erase}
