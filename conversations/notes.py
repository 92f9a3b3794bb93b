"""Words with no question open: kept at once as a private note, or told kindly why not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from conversations.about import command
from conversations.answers import Reflection
from conversations.effects import Erase, MoveNote, SetKind
from conversations.facts import Facts
from conversations.intake import keeping, refusal
from conversations.message import N_, NN_, Ask, Choice, Rows, Standing, Text, Verbatim, say
from conversations.replies import Chose, Reply, Spoke, Wrote
from conversations.seats import active, named
from conversations.sharing import SHARED, about, button, was_read
from conversations.spacing import instant
from conversations.talk import Step, Turn, go, stay

TOGETHER = timedelta(minutes=10)
"""What follows within this time belongs to the same note."""


def heard(reply: Wrote | Spoke, facts: Facts) -> Turn:
    """A new note in the newest process that goes on."""
    seats = active(facts)
    if not seats:
        return stay(says=(_unkept(facts),))
    if why := refusal(reply, seats[0]):
        return stay(says=(why,))
    id = facts.new_id("reflection")
    return go(Kept(id), keeping(reply, id, seats[0].id, "note"))


def kept_here(facts: Facts) -> bool:
    """Whether words that nothing waits for have a place: a process in which I am the supervisee."""
    return bool(active(facts))


def acknowledged(reflection: Reflection, facts: Facts, count: int = 0) -> Ask:
    """What may be done with a note, and that it is the writer's alone."""
    n = count or max(1, reflection.parts)
    if reflection.kind == "bring":
        return _for_next(reflection.id, n)
    text = NN_("Kept as a note. Only you can see this.", "Kept as a note, {n} messages. Only you can see this.", n)
    several = len(active(facts)) > 1
    by = (N_("Supervisor: {supervisor}", supervisor=_by(reflection.seat, facts)),) if several else ()
    return about(reflection.id, (text, *by), _rows(reflection.id))


class Kept(Step, name="notes.kept"):
    """A note was just kept: what comes within minutes joins it."""

    reflection: str

    def ask(self, facts: Facts) -> Ask:
        reflection = facts.reflection(self.reflection)
        if not reflection:
            return say(N_("That note is gone. What you write next is kept as a new one."), free=True)
        ask = acknowledged(reflection, facts)
        return replace(ask, free=True, rows=(*ask.rows, *_others(reflection, facts)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Wrote() | Spoke():
                return self._joined(reply, facts)
            case Chose(key) if key.startswith("for:"):
                return _moved(self.reflection, key.removeprefix("for:"), facts)
        return None

    def _joined(self, reply: Wrote | Spoke, facts: Facts) -> Turn | None:
        note, before = facts.reflection(self.reflection), facts.last_heard()
        fresh = before is not None and instant(facts.now) - instant(before) <= TOGETHER
        seat = facts.seat(note.seat) if note else None
        if not note or not seat or note.place in SHARED or not fresh or seat.status != "active":
            return heard(reply, facts)
        if why := refusal(reply, seat):
            return stay(says=(why,))
        return go(self, keeping(reply, note.id, note.seat, note.kind))


def _rows(id: str) -> Rows:
    share, bring = button("words_share", id), Standing("note_next", id, N_("Next meeting"))
    note, forget = Standing("note_keep", id, N_("As a note")), Standing("note_forget", id, N_("Forget it"))
    return ((bring, share), (note, forget))


def _others(reflection: Reflection, facts: Facts) -> Rows:
    """A button for each other process that goes on."""
    others = [seat.id for seat in active(facts) if seat.id != reflection.seat]
    return tuple((Choice(f"for:{id}", N_("For {supervisor}", supervisor=_by(id, facts))),) for id in others)


def _moved(id: str, seat: str, facts: Facts) -> Turn | None:
    if not facts.reflection(id) or seat not in [s.id for s in active(facts)]:
        return None
    name = _by(seat, facts)
    text = N_("Moved. Your supervisor in that process is {supervisor}. Only you can see this.", supervisor=name)
    return stay(MoveNote(id, seat), says=(about(id, (text,), _rows(id)),))


def for_next(thing: str, facts: Facts) -> Turn | None:
    """It is for the next meeting, and still the writer's alone."""
    note = facts.reflection(thing)
    return stay(SetKind(thing, "bring"), says=(_for_next(thing, max(1, note.parts)),)) if note else None


def _for_next(id: str, n: int) -> Ask:
    text = NN_(
        "Kept for the next meeting. Only you can see this so far.",
        "Kept for the next meeting, {n} messages. Only you can see this so far.",
        n,
    )
    rows = ((button("words_share", id, "primary"), button("words_title", id)), _rows(id)[1])
    return about(id, (text,), rows)


def keep(thing: str, facts: Facts) -> Turn | None:
    """It is, or is again, a note, and is left at that."""
    note = facts.reflection(thing)
    if not note:
        return None
    effects = (SetKind(thing, "note"),) if note.kind == "bring" and not note.prompt else ()
    text = N_("It stays here as a note. Only you can see it. {mine} shows it.", mine=command("mine", facts.language))
    share, forget = _rows(thing)
    return stay(*effects, says=(about(thing, (text,), (share, forget[1:])),))


def forget(thing: str, facts: Facts) -> Turn | None:
    """Asked once more before it goes."""
    note = facts.reflection(thing)
    if not note:
        return None
    gone = Standing("note_gone", thing, N_("Erase for good"), "danger")
    text = N_("Erase this for good? It cannot be brought back.")
    return stay(says=(about(thing, (text, *was_read(note)), ((gone, Standing("note_not", thing, N_("Back"))),)),))


def not_gone(thing: str, facts: Facts) -> Turn | None:
    """It stays, with what may be done with it."""
    note = facts.reflection(thing)
    return stay(says=(acknowledged(note, facts),)) if note else None


def gone(thing: str, facts: Facts) -> Turn | None:
    """It goes, for good."""
    note = facts.reflection(thing)
    if not note:
        return None
    text = N_("It is gone, for good.")
    return stay(Erase(thing), says=(say(text, *was_read(note), replaces=f"reflection:{thing}"),))


def _by(seat: str, facts: Facts) -> Text | Verbatim:
    """The supervisor, by whom the writer knows a process."""
    found = facts.seat(seat)
    return named(found, facts) if found else Verbatim("")


def _unkept(facts: Facts) -> Ask:
    """Why nothing was kept, and what one can do."""
    pending = next((seat for seat in facts.my_seats() if seat.status == "pending"), None)
    if pending:
        name = _by(pending.id, facts)
        why = N_("Your supervisor {name} has not accepted you yet, so this was not kept.", name=name)
        return say(why, N_("I write to you as soon as you can begin."))
    if facts.person and facts.person.supervises:
        text = N_("This was not kept: I keep only what supervisees write. Your processes are under /supervisions.")
        return say(text)
    return say(N_("This was not kept: no process of yours goes on just now. See /help for what you can do."))


STANDING = {"note_next": for_next, "note_keep": keep, "note_forget": forget, "note_gone": gone, "note_not": not_gone}
