"""Words that may tell of acute distress get their writer one static notice beside the usual acknowledgement.

It stores nothing, logs nothing and tells nobody; the answer is kept like any other. When the notice was last shown is
known in memory alone (`Facts.noticed`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from conversations.about import crisis_line
from conversations.distress_phrases import ENGLISH, FINNISH, IDIOMS, SWEDISH
from conversations.effects import Tell
from conversations.facts import Facts
from conversations.intake import active
from conversations.message import N_, Ask, Line, Rows, Standing, say
from conversations.people import Seat
from conversations.processes import seat_mine
from conversations.replies import Edited, Happened, Reply, Wrote
from conversations.seats import active as my_seats
from conversations.seats import named
from conversations.talk import Turn, stay

WORD = re.compile(r"[\w']+")


def _pattern(phrase: str) -> str:
    return " ".join(rf"{re.escape(word[:-1])}\w*" if word.endswith("*") else re.escape(word) for word in phrase.split())


PHRASE = re.compile(rf"(?<![\w'])(?:{'|'.join(map(_pattern, (*FINNISH, *SWEDISH, *ENGLISH)))})(?![\w'])(?: ([\w']+))?")


def heard(text: str) -> bool:
    """Whether one of the phrases is in these words, and no figure of speech."""
    words = " ".join(WORD.findall(text.casefold().replace("’", "'")))
    return any(found.group(1) not in IDIOMS for found in PHRASE.finditer(words))


def beside(asks: tuple[Ask, ...], reply: Reply, facts: Facts) -> tuple[Ask, ...]:
    """The messages of a turn with the notice under the first, when it is due or is to stay where it stands.

    It is due once in 24 hours. What takes the place of the message under which it stands keeps it.
    """
    seats, last = my_seats(facts), facts.noticed()
    words = reply.text if isinstance(reply, Wrote | Edited) else ""
    due = last is None and heard(words)
    stays = bool(last) and bool(asks) and asks[0].replaces == last
    if not seats or not asks or not (due or stays):
        return asks
    first = asks[0]
    return (replace(first, lines=(*first.lines, *_notice(facts)), rows=(*first.rows, *_rows(seats, facts))), *asks[1:])


def _notice(facts: Facts) -> tuple[Line, ...]:
    return (
        N_("If it is too much just now: nobody reads this as you write it. In an emergency call 112."),
        *crisis_line(facts),
        N_("With the button you can ask your supervisor to get in touch. Nothing else is told."),
    )


def _rows(seats: tuple[Seat, ...], facts: Facts) -> Rows:
    """One button; with several supervisions one for each, named by its supervisor."""
    if len(seats) == 1:
        return ((Standing("reach_out", seats[0].id, N_("Ask for contact")),),)
    return tuple((Standing("reach_out", seat.id, N_("Ask {name}", name=named(seat, facts))),) for seat in seats)


# --- the button


def reach_out(thing: str, facts: Facts) -> Turn | None:
    """The supervisor is asked to get in touch, by the writer's own act; no word of the answer goes along."""
    seat = active(thing, facts)
    process = facts.process(seat.process) if seat else None
    if seat is None or process is None:
        return None
    text = N_(
        "Your supervisor {name} gets the request to contact you, and may not see it at once. Nothing else is told.",
        name=process.supervisor,
    )
    return stay(Tell(f"supervisors:{seat.process}", "reach_out", seat.id), says=(say(text),), anew=True)


def reached(event: Happened, facts: Facts) -> Turn:
    """To the supervisor."""
    seat = seat_mine(event.thing, facts)
    if seat is None:
        return stay()
    text = N_("<b>{label}</b> asks you to get in touch. I tell nothing more.", label=seat.label)
    return stay(says=(say(text),), anew=True, again=True)


STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {"reach_out": reach_out}
HAPPENED: dict[str, Callable[[Happened, Facts], Turn]] = {"reach_out": reached}
