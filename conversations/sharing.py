"""What the writer does with a reflection: to supervision, a title only, mine, another place. No one else does."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.answers import Reflection
from conversations.effects import Place, Share, ShareTitle
from conversations.facts import Facts
from conversations.intake import NOTHING, active, blank
from conversations.message import N_, NN_, Ask, Choice, Line, Quote, Rows, Standing, Text, say
from conversations.replies import Chose, Reply, Spoke, Wrote
from conversations.spacing import instant
from conversations.talk import Step, Turn, end, go, stay

LONGEST = 120
"""Characters of a title."""
SHARED = ("supervision", "title")


def button(action: str, thing: str, style: str = "") -> Standing:
    """One of the buttons of a reflection."""
    return Standing(action, thing, LABELS[action], style)


LABELS = {
    "words_share": N_("To supervision"),
    "words_title": N_("Title only"),
    "words_mine": N_("Mine"),
    "words_back": N_("Take back"),
    "words_on": N_("Go on"),
    "words_managers": N_("With managers"),
    "words_upper": N_("To management"),
}


def is_read(reflection: Reflection) -> bool:
    """Whether the supervisor has been sent it as it is shared now."""
    read, shared = reflection.read, reflection.shared
    return read is not None and shared is not None and read >= shared


def kept(id: str, count: int) -> Ask:
    """The acknowledgement: it is kept, it is private, and what may be done with it."""
    text = NN_("Kept. Only you can see this.", "Kept, {n} messages. Only you can see this.", count)
    share = (button("words_share", id, "primary"), button("words_title", id))
    return about(id, (text,), (share, (button("words_mine", id), button("words_on", id))))


def view(reflection: Reflection, facts: Facts, *before: Line) -> Ask:
    """Where a reflection stands now, with what may be done next."""
    if reflection.place not in SHARED:
        now = kept(reflection.id, max(1, reflection.parts))
        return replace(now, lines=(*before, *now.lines))
    return about(reflection.id, (*before, *_shared(reflection, facts)), _rows(reflection, facts))


def earlier(reflection: Reflection, facts: Facts) -> bool:
    """Whether it was shared before the supervisor of now came, and so is not shown to them."""
    seat = facts.seat(reflection.seat)
    process = facts.process(seat.process) if seat else None
    since = process.since if process else None
    return since is not None and reflection.shared is not None and instant(reflection.shared) <= instant(since)


def standing(reflection: Reflection, facts: Facts) -> Text:
    """One sentence on when the supervisor reads it, or when it was read."""
    if earlier(reflection, facts):
        return N_("You shared this before your supervisor changed. Your supervisor of now does not see it.")
    if reflection.read and is_read(reflection):
        return _read(reflection.read)
    seat = facts.seat(reflection.seat)
    process = facts.process(seat.process) if seat else None
    meeting = facts.next_meeting(seat.process) if seat else None
    name = process.supervisor if process else ""
    if meeting:
        return _before(name, meeting.at, reflection.place == "title")
    if reflection.place == "title":
        return N_("Your supervisor {name} will read only this line before the meeting.", name=name)
    return N_("Your supervisor {name} will read this before the meeting.", name=name)


def _before(name: str, at: datetime, only: bool) -> Text:
    day = at.date()
    if only:
        return N_("Your supervisor {name} will read only this line before the meeting on {day}.", name=name, day=day)
    return N_("Your supervisor {name} will read this before the meeting on {day}.", name=name, day=day)


def _read(at: datetime) -> Text:
    return N_("Your supervisor read this on {day}. What has been read cannot be unread.", day=at.date())


def was_read(reflection: Reflection) -> tuple[Text, ...]:
    """The line that tells of an earlier reading, when there was one."""
    return (_read(reflection.read),) if reflection.read else ()


def _shared(reflection: Reflection, facts: Facts) -> tuple[Line, ...]:
    title = (Quote(reflection.title),) if reflection.place == "title" else ()
    return (standing(reflection, facts), *title)


def _rows(reflection: Reflection, facts: Facts) -> Rows:
    """What may be done with what is shared; a title may become words or another line."""
    id = reflection.id
    words = reflection.place == "title" or earlier(reflection, facts)
    other = button("words_share", id) if words else button("words_title", id)
    line = (Standing("words_title", id, N_("Another line")),) if reflection.place == "title" else ()
    return ((button("words_back", id), other), (*line, button("words_on", id)))


def about(id: str, lines: tuple[Line, ...], rows: Rows) -> Ask:
    """A message on this reflection; a later one takes its place."""
    return Ask(lines, rows, subject=f"reflection:{id}", replaces=f"reflection:{id}")


def share(thing: str, facts: Facts) -> Turn | None:
    """The words go to supervision; pressed again, nothing changes."""
    reflection = facts.reflection(thing)
    if not reflection or not active(reflection.seat, facts):
        return None
    if reflection.place == "supervision" and not earlier(reflection, facts):
        return stay(says=(view(reflection, facts),))
    now = replace(reflection, place="supervision", shared=facts.now, title="")
    return stay(Share(thing), says=(view(now, facts),))


def title(thing: str, facts: Facts) -> Turn | None:
    """The writer's own line is asked for; until it comes nothing is shared."""
    reflection = facts.reflection(thing)
    return go(Titling(thing)) if reflection and active(reflection.seat, facts) else None


def mine(thing: str, facts: Facts) -> Turn | None:
    """It stays, or is again, the writer's alone; possible at any time."""
    reflection = facts.reflection(thing)
    if not reflection:
        return None
    return _private(reflection, "mine", N_("This is yours. Only you can see it."))


def managers(thing: str, facts: Facts) -> Turn | None:
    """It belongs with other managers: a private shelf, nothing is sent."""
    reflection = facts.reflection(thing)
    text = N_("Put aside for other managers. It goes to nobody: only you see it. You find it with /mine.")
    return _private(reflection, "managers", text) if reflection else None


def upper(thing: str, facts: Facts) -> Turn | None:
    """It belongs to upper management: a private shelf, nothing is sent."""
    reflection = facts.reflection(thing)
    text = N_("Put aside for upper management. It goes to nobody: only you see it. You find it with /mine.")
    return _private(reflection, "upper", text) if reflection else None


def _private(reflection: Reflection, place: str, text: Text) -> Turn:
    back = (N_("Taken back."),) if reflection.place in SHARED else ()
    share = (button("words_share", reflection.id), button("words_title", reflection.id))
    rows = (share, (button("words_on", reflection.id),))
    shown = about(reflection.id, (*back, text, *was_read(reflection)), rows)
    effects = () if reflection.place == place else (Place(reflection.id, place),)
    return stay(*effects, says=(shown,))


class Titling(Step, name="sharing.title"):
    """The writer's own line for the supervisor is waited for."""

    reflection: str

    def ask(self, facts: Facts) -> Ask:
        if not facts.reflection(self.reflection):
            return say(N_("That reflection is no longer here."))
        return self._line(N_("Write one line for your supervisor. They read only that line, not the rest."))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        reflection = facts.reflection(self.reflection)
        match reply:
            case Chose("never_mind"):
                return end(says=(view(reflection, facts),) if reflection else ())
            case Wrote() if reflection:
                return self._titled(" ".join(reply.text.split()), reflection, facts)
            case Spoke() if reflection:
                return stay(says=(self._line(N_("This recording was not kept: a title is written.")),))
        return None

    def _titled(self, title: str, reflection: Reflection, facts: Facts) -> Turn:
        if blank(title):
            return stay(says=(self._line(NOTHING),))
        if len(title) > LONGEST:
            return stay(says=(self._line(_too_long(len(title))),))
        now = replace(reflection, place="title", title=title, shared=facts.now)
        return end(ShareTitle(reflection.id, title), says=(view(now, facts),))

    def _line(self, text: Text) -> Ask:
        """What is said while the line is waited for, with a way out."""
        out = Choice("never_mind", N_("Never mind"))
        return say(text, rows=((out,),), free=True, placeholder=N_("One line"))


def _too_long(length: int) -> Text:
    return N_("That is {n} characters; a title holds {most}. Would you shorten it?", n=length, most=LONGEST)


STANDING = {
    "words_share": share,
    "words_title": title,
    "words_mine": mine,
    "words_back": mine,
    "words_managers": managers,
    "words_upper": upper,
}
