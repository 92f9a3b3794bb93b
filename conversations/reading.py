"""/digest: the digest of a process, now and before each meeting by itself; what stands in it is not its business."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

from conversations.effects import PushDigest, SendDigest
from conversations.facts import Facts
from conversations.message import N_, Ask, Choice, Standing, Text, say
from conversations.people import Process
from conversations.processes import buttons, for_supervisors, label, mine, none_yet
from conversations.replies import Called, Chose, Due, Reply
from conversations.talk import Step, Turn, end, go, stay

EVENING, DAY, TWO_HOURS, NEVER = 20, 24, 2, -1
"""Hours before a meeting at which a digest comes by itself; EVENING means at six on the evening before.

NEVER was chosen, and is not asked again; 0 has not been asked yet.
"""
SIX = time(18)
READABLE = ("active", "left", "ended")
PUSHES = {"evening": EVENING, "day": DAY, "hours": TWO_HOURS, "never": NEVER}


def push_at(meeting: datetime, hours: int) -> datetime:
    """When the digest before this meeting comes by itself; `meeting` is aware and in the supervisor's zone."""
    if hours != EVENING:
        return (meeting.astimezone(UTC) - timedelta(hours=hours)).astimezone(meeting.tzinfo)
    return datetime.combine(meeting.date() - timedelta(days=1), SIX, meeting.tzinfo)


def digest(reply: Called, facts: Facts) -> Turn:
    """/digest."""
    if turn := for_supervisors(facts):
        return turn
    found = _readable(facts)
    if not facts.processes():
        return none_yet(facts)
    if not found:
        return end(says=(say(N_("There is no digest yet: nobody has joined.")),))
    return _sent(found[0], facts) if len(found) == 1 else go(Which())


def _readable(facts: Facts) -> tuple[Process, ...]:
    """Processes in which someone has been accepted at some time."""
    return tuple(p for p in facts.processes() if any(seat.status in READABLE for seat in facts.seats(p.id)))


class Which(Step, name="reading.which"):
    """Of which process."""

    def ask(self, facts: Facts) -> Ask:
        never_mind = Choice("never_mind", N_("Never mind"))
        return say(N_("Whose digest?"), rows=(*buttons(_readable(facts), facts), (never_mind,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("never_mind"):
                return end(says=(say(N_("All right.")),))
            case Chose(key) if found := next((p for p in _readable(facts) if p.id == key), None):
                return _sent(found, facts)
        return None


def _sent(process: Process, facts: Facts) -> Turn:
    """The digest, and whether it comes by itself: asked once, changed at will; when it is over, the digest alone."""
    served = any(seat.status == "active" for seat in facts.seats(process.id))
    if process.status != "open" or not served:
        return end(SendDigest(process.id), anew=True)
    if process.push_hours:
        change = Standing("push", process.id, N_("Change"))
        return end(SendDigest(process.id), says=(say(_comes(process.push_hours), rows=((change,),)),), anew=True)
    return go(Pushing(process.id), SendDigest(process.id), anew=True)


class Pushing(Step, name="reading.pushing"):
    """Whether, and how long before each meeting, the digest comes by itself."""

    process: str

    def ask(self, facts: Facts) -> Ask:
        rows = (
            (Choice("evening", N_("Evening before")), Choice("day", N_("24 hours before"))),
            (Choice("hours", N_("2 hours before")), Choice("never", N_("No"))),
        )
        return say(N_("Shall the digest come by itself before each meeting?"), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        process = mine(self.process, facts)
        match reply:
            case Chose("evening" | "day" | "hours" | "never" as key) if process:
                hours = PUSHES[key]
                return end(PushDigest(process.id, hours), says=(say(_comes(hours)),))
        return None


def _comes(hours: int) -> Text:
    return {
        EVENING: N_("The digest comes by itself on the evening before each meeting."),
        DAY: N_("The digest comes by itself 24 hours before each meeting."),
        TWO_HOURS: N_("The digest comes by itself 2 hours before each meeting."),
    }.get(hours) or N_("The digest comes when you ask for it.")


def choose(thing: str, facts: Facts) -> Turn | None:
    """From a standing button: another time, or none."""
    process = mine(thing, facts)
    return go(Pushing(thing)) if process and process.status == "open" else None


def push(due: Due, facts: Facts) -> Turn:
    """A digest has fallen due; sent when it is still wanted and the meeting is still ahead."""
    process = mine(due.thing, facts)
    coming = facts.next_meeting(due.thing)
    if process is None or process.status != "open" or process.push_hours <= 0 or coming is None:
        return stay()
    soon = push_at(coming.at, process.push_hours) <= facts.now
    joined = any(seat.status in READABLE for seat in facts.seats(process.id))
    if not soon or not joined:
        return stay()
    since = facts.unchanged(process.id)
    return stay(says=(_nothing_new(process, since, facts),)) if since else stay(SendDigest(process.id))


def _nothing_new(process: Process, since: datetime, facts: Facts) -> Ask:
    text = N_(
        "<b>{label}</b>: nothing new has been shared with you since the digest of {day}.",
        label=label(process, facts), day=since.date(),
    )  # fmt: skip
    return say(text, rows=((Standing("digest", process.id, N_("The whole digest")),),))


def again(thing: str, facts: Facts) -> Turn | None:
    """All of it once more, although nothing is new."""
    process = next((process for process in _readable(facts) if process.id == thing), None)
    return stay(SendDigest(process.id), anew=True) if process else None


COMMANDS: dict[str, Callable[[Called, Facts], Turn]] = {"digest": digest}
STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {"push": choose, "digest": again}
DUE: dict[str, Callable[[Due, Facts], Turn]] = {"push": push}
