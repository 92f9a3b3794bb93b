"""Everything a supervisee has written: pages of five, by meeting, theme or place; one thing at a time is in `item`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from conversations import item
from conversations.answers import Reflection
from conversations.facts import Facts
from conversations.item import PLACES, day_of, theme_name
from conversations.message import N_, Ask, Line, Quote, Rows, Standing, Text, Verbatim, say
from conversations.replies import Called
from conversations.talk import Turn, stay

PER_PAGE, PREVIEW = 5, 120
EVERYTHING = "all"
SHELVES: dict[str, tuple[Text, Callable[[Reflection], bool]]] = {
    "shared": (N_("Shared"), lambda r: r.place in ("supervision", "title")),
    "mine": (N_("Only mine"), lambda r: r.place == "mine"),
    "managers": (N_("With managers"), lambda r: r.place == "managers"),
    "upper": (N_("To management"), lambda r: r.place == "upper"),
}


def called(reply: Called, facts: Facts) -> Turn:
    """/mine: the newest first."""
    return stay(says=(newest(facts),))


def newest(facts: Facts) -> Ask:
    """The first page."""
    return _page(EVERYTHING, 0, facts)


def page(thing: str, facts: Facts) -> Turn | None:
    """One page of one choice: "<choice>.<number>"."""
    choice, _, number = thing.rpartition(".")
    return stay(says=(_page(choice, int(number), facts),)) if number.isdecimal() else None


def by(thing: str, facts: Facts) -> Turn | None:
    """The choices of one kind: meeting, theme or place."""
    found = CHOICES.get(thing)
    if not found:
        return None
    ask, choices = found
    buttons = [Standing("mine_page", f"{thing}-{key}.0", label) for key, label in choices(written(facts), facts)]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return stay(says=(say(ask, rows=(*rows, (Standing("mine_page", "all.0", N_("All")),))),))


def written(facts: Facts) -> Sequence[Reflection]:
    """Everything in all my processes, newest first."""
    every = (reflection for seat in facts.my_seats() for reflection in facts.reflections(seat.id))
    return sorted(every, key=lambda reflection: reflection.at, reverse=True)


def chosen(choice: str, facts: Facts) -> Sequence[Reflection]:
    """What belongs to a choice: all, or "<kind>-<key>"."""
    kind, _, key = choice.partition("-")
    return [reflection for reflection in written(facts) if kind == EVERYTHING or _fits(reflection, kind, key, facts)]


def _fits(reflection: Reflection, kind: str, key: str, facts: Facts) -> bool:
    if kind == "place":
        return key in SHELVES and SHELVES[key][1](reflection)
    return key == (_meeting(reflection) if kind == "meeting" else item.theme_of(reflection, facts))


def _page(choice: str, number: int, facts: Facts) -> Ask:
    found = chosen(choice, facts)
    if not found:
        return _nothing(choice)
    number = min(number, (len(found) - 1) // PER_PAGE)
    shown = found[number * PER_PAGE : (number + 1) * PER_PAGE]
    lines = tuple(line for at, reflection in enumerate(shown, 1) for line in _entry(at, reflection, facts))
    opens = tuple(Standing("mine_item", reflection.id, Verbatim(f"{at}")) for at, reflection in enumerate(shown, 1))
    return Ask(lines, (opens, *_turning(choice, number, len(found)), *_ways(choice)))


def _entry(at: int, reflection: Reflection, facts: Facts) -> tuple[Line, Line]:
    head = N_(
        "<b>{number}</b> · {day} · {theme} · {place}",
        number=at, day=day_of(reflection), theme=theme_name(reflection, facts), place=PLACES[reflection.place],
    )  # fmt: skip
    return head, _preview(reflection)


def _preview(reflection: Reflection) -> Line:
    """The beginning of the words, in one line."""
    words = " ".join(reflection.words.split())
    if not words:
        return item.spoken(reflection)
    return Quote(words if len(words) <= PREVIEW else words[: PREVIEW - 1].rstrip() + "…")


def _turning(choice: str, number: int, count: int) -> Rows:
    newer = (Standing("mine_page", f"{choice}.{number - 1}", N_("Newer")),) if number else ()
    more = (number + 1) * PER_PAGE < count
    older = (Standing("mine_page", f"{choice}.{number + 1}", N_("Older")),) if more else ()
    return ((*newer, *older),) if newer or older else ()


def _ways(choice: str) -> Rows:
    labels = {"meeting": N_("By meeting"), "theme": N_("By theme"), "place": N_("By place")}
    ways = tuple(Standing("mine_by", kind, label) for kind, label in labels.items())
    return (ways,) if choice == EVERYTHING else (ways, (Standing("mine_page", "all.0", N_("All")),))


def _nothing(choice: str) -> Ask:
    if choice == EVERYTHING:
        return say(N_("Nothing is kept here yet. What you write to me is found here."))
    return say(N_("There is nothing here."), rows=((Standing("mine_page", "all.0", N_("All")),),))


def _meeting(reflection: Reflection) -> str:
    return reflection.meeting.isoformat() if reflection.meeting else "none"


def _meetings(every: Sequence[Reflection], facts: Facts) -> Choices:
    """The latest dates that reflections lead to, and what leads to none."""
    keys = sorted({_meeting(reflection) for reflection in every}, reverse=True)
    return [(key, N_("No meeting") if key == "none" else N_("{day:date}", day=date.fromisoformat(key))) for key in keys]


def _themes(every: Sequence[Reflection], facts: Facts) -> Choices:
    names = {item.theme_of(reflection, facts): theme_name(reflection, facts) for reflection in every}
    return list(names.items())


def _places(every: Sequence[Reflection], facts: Facts) -> Choices:
    return [(key, label) for key, (label, _) in SHELVES.items()]


Choices = Sequence[tuple[str, Text | Verbatim]]
CHOICES: dict[str, tuple[Text, Callable[[Sequence[Reflection], Facts], Choices]]] = {
    "meeting": (N_("Which meeting?"), _meetings),
    "theme": (N_("Which theme?"), _themes),
    "place": (N_("Which place?"), _places),
}

COMMANDS = {"mine": called}
STANDING = {"mine_page": page, "mine_by": by, **item.STANDING}
