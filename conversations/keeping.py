"""How long what was written is kept after a process has ended: the words, the warnings, the supervisor's choice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from conversations.about import command
from conversations.commands import NAMES
from conversations.effects import Defer, Invite, SetKeeping
from conversations.facts import Facts
from conversations.inviting import forwardable
from conversations.message import N_, NN_, Ask, Choice, Text, Verbatim, say
from conversations.people import KEEP_DAYS, Process
from conversations.processes import label, mine
from conversations.replies import Chose, Due, Reply, Wrote
from conversations.talk import Step, Turn, go, load, stay

WARNED = (30, 7)
"""So many days before something is erased its people are told."""
MOST = 365
CHOICES = (0, 30, KEEP_DAYS, 180, MOST)
FREE = ("invited", "declined", "refused")
MORNING, EVENING = time(9), time(20)
UNHEARD = "Between 0 and {most} days fit here."


def until(days: int) -> Text:
    """The end of a sentence on how long something is kept."""
    if not days:
        return N_("the process ends")
    return NN_("{n} day has passed since the process ended", "{n} days have passed since the process ended", days)


def erased_on(process: Process, facts: Facts) -> date | None:
    """The day on which it goes."""
    return (
        (process.ended + timedelta(days=process.keep_days)).astimezone(facts.now.tzinfo).date()
        if process.ended
        else None
    )


# --- warnings


def goes(due: Due, facts: Facts) -> Turn:
    """To the writer: what was written is erased soon, and how to take it along."""
    seat = next((seat for seat in facts.my_seats() if seat.id == due.thing), None)
    process = facts.process(seat.process) if seat else None
    day = erased_on(process, facts) if process else None
    if not seat or not process or day is None or not (facts.reflections(seat.id) or facts.goals(seat.id)):
        return stay()
    ways = tuple(command(name, facts.language) for name in ("export", "mine") if name in NAMES)
    told = N_(
        "What you wrote in this process is erased on {day:fullday}. Supervisor: {supervisor}. Before that you find it "
        "in {ways}.",
        day=day, supervisor=process.supervisor or N_("A former supervisor"), ways=ways,
    )  # fmt: skip
    return _asleep(due, facts) or stay(says=(say(told),), anew=True, again=True)


def goes_from_supervisor(due: Due, facts: Facts) -> Turn:
    process = mine(due.thing, facts)
    day = erased_on(process, facts) if process else None
    if process is None or day is None or process.status != "ended":
        return stay()
    told = N_(
        "The process <b>{label}</b>: what was shared with you is erased on {day:fullday}. Before that you find it in "
        "{digest}.",
        label=label(process, facts), day=day, digest=command("digest", facts.language),
    )  # fmt: skip
    return _asleep(due, facts) or stay(says=(say(told),), anew=True, again=True)


def _asleep(due: Due, facts: Facts) -> Turn | None:
    """Held up into the night it comes in the morning."""
    now = facts.now
    if MORNING <= now.time() < EVENING:
        return None
    day = now.date() + timedelta(days=now.time() >= EVENING)
    return stay(Defer(due.kind, due.thing, due.slot, datetime.combine(day, MORNING, now.tzinfo)))


# --- the supervisor's choice


def can_choose(process: Process, facts: Facts) -> bool:
    """Until the first one joins: what the notice told them then holds."""
    return process.status == "open" and all(seat.status in FREE for seat in facts.seats(process.id))


class Keeping(Step, name="supervisions.keeping"):
    """For how many days after the end the content is kept."""

    process: str

    def ask(self, facts: Facts) -> Ask:
        process = mine(self.process, facts)
        back = (Choice("back", N_("Back")),)
        if process is None or not can_choose(process, facts):
            return say(N_("Someone has joined already, and was told how long it is kept. It stays so."), rows=(back,))
        days = tuple(Choice(f"days:{days}", Verbatim(f"{days}")) for days in CHOICES)
        text = N_(
            "What is written is kept until {until}. How many days shall it be, 0–{most}? A choice makes a new "
            "invitation; the one before it opens no more.",
            until=until(process.keep_days), most=MOST,
        )  # fmt: skip
        return say(text, rows=(days, back))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        process = mine(self.process, facts)
        match reply:
            case Chose("back"):
                return Turn(load({"step": "supervisions.shown", "process": self.process}))
            case Chose(key) if process and key.startswith("days:") and key[5:].isdecimal():
                return _kept(process, int(key[5:]), facts)
            case Wrote(text) if process and text.strip().isdecimal() and int(text.strip()[:4]) <= MOST:
                return _kept(process, int(text.strip()[:4]), facts)
            case Wrote():
                return go(self, says=(say(N_("A number from 0 to {most} fits here.", most=MOST)),))
        return None


def _kept(process: Process, days: int, facts: Facts) -> Turn | None:
    if days > MOST or not can_choose(process, facts):
        return None
    token = facts.new_token()
    invites = tuple(Invite(seat.id, token) for seat in facts.seats(process.id)[:1])
    told = say(N_("What is written is kept until {until}.", until=until(days)))
    says = (told, *forwardable(token, process.supervisor, process.language, facts))
    return Turn(None, (SetKeeping(process.id, days), *invites), says)


DUE: dict[str, Callable[[Due, Facts], Turn]] = {"goes": goes, "goes_shared": goes_from_supervisor}
