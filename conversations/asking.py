"""/ask: a question of the supervisor's own to one supervisee, shown beforehand, and taken back until it has gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import ClassVar

from conversations.answers import Prompt
from conversations.effects import AskOwn, ClearJots, Jot, TakeBackAsk
from conversations.facts import Facts
from conversations.intake import blank
from conversations.message import N_, Ask, Choice, Line, Quote, Standing, Text, Verbatim, say
from conversations.moments import fitting
from conversations.names import short
from conversations.people import Seat
from conversations.processes import active_seats, for_supervisors, mine
from conversations.prompts import sent, suiting
from conversations.replies import Called, Chose, Reply, Wrote
from conversations.seats import find
from conversations.talk import Step, Turn, end, go, stay
from conversations.when import Asking

LONGEST = 500
"""Characters of a question."""
NEVER_MIND = Choice("never_mind", N_("Never mind"))


def asking(reply: Called, facts: Facts) -> Turn:
    """/ask; what still waits is shown first."""
    if turn := for_supervisors(facts):
        return turn
    seats = active_seats(facts)
    waiting = tuple(_waits(prompt, facts) for prompt in facts.waiting_asks())
    if not seats:
        none = say(N_("There is nobody to ask yet. That takes a supervisee who has joined and been accepted."))
        return end(says=(*waiting, none))
    return go(Question(seats[0].id) if len(seats) == 1 else Whom(), ClearJots("ask."), says=waiting)


def _seat(id: str, facts: Facts) -> Seat | None:
    return find(id, active_seats(facts))


def _waits(prompt: Prompt, facts: Facts) -> Ask:
    """A question that has not gone yet."""
    seat = facts.seat(prompt.seat)
    text = N_("Waits, to <b>{label}</b>.", label=seat.label if seat else "")
    if prompt.due:
        text = N_("Waits, to <b>{label}</b>: goes {at}.", label=seat.label if seat else "", at=prompt.due)
    return say(text, Quote(prompt.text), rows=((_take_back(prompt.id),),))


def _take_back(prompt: str) -> Standing:
    return Standing("ask_back", prompt, N_("Take it back"))


def _dropped() -> Turn:
    return end(ClearJots("ask."), says=(say(N_("All right. Nothing was sent.")),))


class Whom(Step, name="asking.whom"):
    """To which supervisee."""

    def ask(self, facts: Facts) -> Ask:
        rows = ((Choice(seat.id, Verbatim(short(seat.label))),) for seat in active_seats(facts))
        return say(N_("To whom is the question?"), rows=(*rows, (NEVER_MIND,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("never_mind"):
                return _dropped()
            case Chose(key) if _seat(key, facts):
                return go(Question(key))
        return None


class Question(Step, name="asking.question"):
    """The question, in the supervisor's own words."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        seat = facts.seat(self.seat)
        text = N_("To <b>{label}</b>. Write your question here.", label=seat.label if seat else "")
        return say(text, rows=((NEVER_MIND,),), free=True)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("never_mind"):
                return _dropped()
            case Wrote(text):
                return _written(self.seat, text.strip(), facts)
        return None


def _written(seat: str, text: str, facts: Facts) -> Turn:
    if _seat(seat, facts) is None:
        return end(ClearJots("ask."), says=(say(_nobody()),))
    if blank(text):
        return stay(says=(say(N_("There were no words in that message.")),), again=True)
    if len(text) > LONGEST:
        return stay(says=(say(_too_long(len(text))),), again=True)
    return go(Sending(seat), Jot("ask.text", text), says=(preview(seat, text, facts),))


def _nobody() -> Text:
    return N_("This supervisee does not take questions now. Nothing was sent.")


def _too_long(length: int) -> Text:
    return N_(
        "That is {length} characters; a question of at most {most} fits on a phone. Would you write it shorter?",
        length=length, most=LONGEST,
    )  # fmt: skip


def preview(seat: str, text: str, facts: Facts) -> Ask:
    """The question as the supervisee will see it, in the language of the process; no button of it works here."""
    at = facts.seat(seat)
    process = facts.process(at.process) if at else None
    shown = sent(Prompt("", seat, "ask", "ask", "", text, "waiting"), facts, unasked=False)
    return say(*shown.lines, language=process.language if process else "")


class Sending(Step, name="asking.sending"):
    """When it goes; a rewritten question is shown anew."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        at = _next(self.seat, facts.now, facts)
        now = at <= facts.now
        text = N_("Above is the question as it will look. The next time that suits is {at}. When shall it go?", at=at)
        if now:
            text = N_("Above is the question as it will look. It can go now. When shall it go?")
        rows = (
            (Choice("next", N_("Now") if now else N_("{at}", at=at), "primary"),),
            (Choice("other", N_("Another time")), Choice("anew", N_("Write anew"))),
            (NEVER_MIND,),
        )
        return say(text, rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("never_mind"):
                return _dropped()
            case Chose("anew"):
                return go(Question(self.seat))
            case Chose("other"):
                return go(At(seat=self.seat))
            case Chose("next"):
                return _sent(self.seat, _next(self.seat, facts.now, facts), facts)
        return None


class At(Asking, name="asking.at"):
    """A chosen time; when it does not suit the supervisee, the next one that does."""

    seat: str = ""
    out: ClassVar[Choice] = Choice("out", N_("Back"))

    def question(self, facts: Facts) -> Line:
        return N_("When shall the question go? Choose a day, or write it: 3 Dec 2pm, or Thu 14.")

    def done(self, at: datetime, facts: Facts) -> Turn:
        return _sent(self.seat, _next(self.seat, at, facts), facts, at)

    def left(self, facts: Facts) -> Turn:
        return go(Sending(self.seat), says=(preview(self.seat, facts.draft("ask.text"), facts),))

    def suggested(self, facts: Facts) -> Sequence[date]:
        return super().suggested(facts)[:3]


def _next(seat: str, since: datetime, facts: Facts) -> datetime:
    """The first time from then on that suits. A pause of the supervisee's own is not shown here: it is theirs."""
    at = _seat(seat, facts)
    process = mine(at.process, facts) if at else None
    if at is None or process is None:
        return since
    return fitting(since, suiting(replace(at, paused_until=None), process, facts)).astimezone(facts.now.tzinfo)


def _sent(seat: str, due: datetime, facts: Facts, wanted: datetime | None = None) -> Turn:
    text, at = facts.draft("ask.text"), _seat(seat, facts)
    if at is None or not text:
        return end(ClearJots("ask."), says=(say(_nobody()),))
    id = facts.new_id("prompt")
    done = N_(
        "To <b>{label}</b>: the question goes {at:full}. It can be taken back until then.", label=at.label, at=due
    )
    if due <= facts.now:
        done = N_("To <b>{label}</b>: the question goes now.", label=at.label)
    moved = (N_("The time you chose does not suit the supervisee. This is the next one that does."),)
    lines = (done, *(moved if wanted and due != wanted else ()))
    return end(AskOwn(id, seat, text, due), ClearJots("ask."), says=(say(*lines, rows=((_take_back(id),),)),))


def take_back(thing: str, facts: Facts) -> Turn | None:
    """Until it has gone."""
    waiting = next((prompt for prompt in facts.waiting_asks() if prompt.id == thing), None)
    if waiting is None:
        return stay(toast=N_("It has gone already, or was taken back."))
    return stay(TakeBackAsk(thing), says=(say(N_("The question is taken back. It was not sent.")),))


COMMANDS: dict[str, Callable[[Called, Facts], Turn]] = {"ask": asking}
STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {"ask_back": take_back}
