"""What a writer may go on to from a reflection: a follow-up, one thing to try, how it went, other places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from conversations import rehearsal
from conversations.answers import Prompt, Reflection
from conversations.facts import Facts
from conversations.intake import active
from conversations.message import N_, Button, Rows, Standing
from conversations.prompts import closes, opening, shown
from conversations.sharing import about, button, view
from conversations.talk import Turn, end, stay

MOVES = {
    "sharpen": N_("More closely"),
    "shift": N_("Another angle"),
    "story": N_("Another story"),
    "works": N_("What works"),
    "voice": N_("Whose voice"),
}


def go_on(thing: str, facts: Facts) -> Turn | None:
    """The menu: what fits the kind of question first, then follow-ups, then places."""
    reflection = facts.reflection(thing)
    if not reflection:
        return None
    seat = active(reflection.seat, facts)
    first = tuple((found,) for found in _first(reflection, facts)) if seat else ()
    moves = _pairs(tuple(_moves(reflection, facts))) if seat else ()
    places = (button("words_managers", thing), button("words_upper", thing))
    rows = (*first, *moves, places, (Standing("words_done", thing, N_("Done")),))
    lines = (N_("Where from here? You can also leave it at this."), N_(
        "If it belongs with other managers or to management, you can put it aside for them. It is sent to nobody."
    ))  # fmt: skip
    return stay(says=(about(thing, lines, rows),))


def done(thing: str, facts: Facts) -> Turn | None:
    """Back to the reflection as it stands."""
    reflection = facts.reflection(thing)
    return stay(says=(view(reflection, facts),)) if reflection else None


def follow(move: str, thing: str, facts: Facts) -> Turn | None:
    """A follow-up question by one of the methods takes the floor."""
    return _opened("followup", move, thing, facts)


def commit(thing: str, facts: Facts) -> Turn | None:
    """One thing to try before the next meeting."""
    return _opened("commitment", "commitment", thing, facts)


def tried(thing: str, facts: Facts) -> Turn | None:
    """How it went with what the person set out to try; asked under their own words."""
    reflection = facts.reflection(thing)
    commitment = facts.commitment(reflection.seat) if reflection else None
    return _opened("tried", "tried", thing, facts, commitment.prompt) if commitment else None


def _opened(kind: str, move: str, thing: str, facts: Facts, parent: str = "") -> Turn | None:
    reflection = facts.reflection(thing)
    seat = active(reflection.seat, facts) if reflection else None
    if not reflection or not seat:
        return None
    prompt = _prompt(kind, move, reflection, facts, parent or reflection.prompt)
    if not prompt:
        return stay(toast=N_("There is no other question here just now."))
    before, now = view(reflection, facts), shown(prompt, facts)
    return end(opening(prompt, closes(prompt, facts)), says=(before, now))


def _prompt(kind: str, move: str, reflection: Reflection, facts: Facts, parent: str) -> Prompt | None:
    """A new prompt on this reflection, of its theme when it is a follow-up; None without a question."""
    seat = reflection.seat
    question = facts.bank.pick(move, facts.language, facts.used_questions(seat), seat)
    if not question:
        return None
    theme = reflection.theme if kind == "followup" and reflection.theme else move
    text = question.texts[facts.language]
    return Prompt(facts.new_id("prompt"), seat, kind, theme, question.id, text, "open", parent=parent)


def _first(reflection: Reflection, facts: Facts) -> Iterator[Button]:
    id, kind = reflection.id, reflection.kind
    if following := rehearsal.of(reflection, facts):
        yield following
    if kind == "after":
        yield Standing("words_commit", id, N_("Something to try"), "primary")
    if kind == "bring" and facts.commitment(reflection.seat):
        yield Standing("words_tried", id, N_("How it went"), "primary")
    if kind in ("bring", "tried"):
        yield Standing("goals_now", reflection.seat, N_("My goals now"))


def _moves(reflection: Reflection, facts: Facts) -> Iterator[Button]:
    for move, label in MOVES.items():
        if facts.bank.questions(move, facts.language):
            yield Standing(f"move_{move}", reflection.id, label)
    if reflection.kind != rehearsal.KIND:
        yield Standing("rehearse", reflection.id, rehearsal.LABEL)


def _pairs(buttons: tuple[Button, ...]) -> Rows:
    return tuple(buttons[at : at + 2] for at in range(0, len(buttons), 2))


STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {
    "words_on": go_on,
    "words_done": done,
    "words_commit": commit,
    "words_tried": tried,
    **{f"move_{move}": partial(follow, move) for move in MOVES},
}
