"""Whom a breach may concern: those whose data lay here at the time, and how they are reached; no content is opened."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot import retention, saying
from bot.papers.attendance import safe
from bot.store import people as store
from bot.store.people import Known
from bot.store.tables import people, processes, seats
from bot.store.tx import Tx
from conversations.message import Verbatim, say

PIECE = 3000
"""Characters of a letter in one message."""


@dataclass(frozen=True)
class Affected:
    """A person whose data lay here in that time. `processes`: (id, role in it)."""

    id: str
    language: str
    reachable: bool
    processes: tuple[tuple[str, str], ...]
    name: str = ""


def affected(tx: Tx, since: datetime, until: datetime, *, names: bool = False) -> Sequence[Affected]:
    """All who were known before its end and are still here; of those erased since, nothing is known."""
    rows = tx.all(select(people).where(people.c.made <= until).order_by(people.c.made, people.c.id))
    return [
        Affected(row.id, row.language, row.reachable, _processes(tx, row.id, since, until), _name(tx, row.id, names))
        for row in rows
    ]


def _name(tx: Tx, id: str, wanted: bool) -> str:
    known = store.by_id(tx, id) if wanted else None
    return known.person.name if known else ""


def _processes(tx: Tx, person: str, since: datetime, until: datetime) -> tuple[tuple[str, str], ...]:
    """Those of which something lay here then: begun before its end, and not yet erased at its beginning."""
    wanted = (seats.c.person == person, processes.c.began <= until)
    columns = (processes.c.id, processes.c.ended, processes.c.keep_days, seats.c.role)
    found = select(*columns).join(seats, seats.c.process == processes.c.id).where(*wanted)
    rows = tx.all(found.order_by(processes.c.began, processes.c.id))
    lay = (r for r in rows if r.ended is None or r.ended + retention.kept(r.keep_days) > since)
    return tuple((row.id, row.role) for row in lay)


def listed(found: Sequence[Affected], *, names: bool = False) -> str:
    """The list as CSV."""
    columns = ("person", "language", "through the bot", "processes", *(("name",) if names else ()))
    written = io.StringIO()
    lines = [(*_line(one), *((one.name,) if names else ())) for one in found]
    csv.writer(written).writerows([columns, *([safe(cell) for cell in line] for line in lines)])
    return written.getvalue()


def _line(one: Affected) -> tuple[str, str, str, str]:
    roles = "; ".join(f"{id} ({role})" for id, role in one.processes)
    return one.id, one.language, "yes" if one.reachable else "no, it is blocked", roles


# --- the letter


def blanks(letter: str) -> list[str]:
    """What is still to be written in it."""
    return re.findall(r"\[[^\]\n]+\]", letter)


def send(tx: Tx, found: Sequence[Affected], letters: dict[str, str]) -> int:
    """The letter to each, in their language, by the running server; how many."""
    known = [one for person in found if person.reachable and (one := store.by_id(tx, person.id))]
    for one in known:
        _put(tx, one, letters[one.person.language])
    return len(known)


def _put(tx: Tx, one: Known, letter: str) -> None:
    for piece in pieces(letter):
        saying.put(tx, one.lane, one.chat, say(Verbatim(piece)), one.person.language, 0)


def pieces(letter: str) -> list[str]:
    """A letter as messages: without the marks of Markdown, cut between paragraphs."""
    told = [""]
    for paragraph in re.sub(r"(?m)^#+ |\*\*", "", letter).strip().split("\n\n"):
        paragraph = re.sub(r"\s*\n\s*", " ", paragraph)
        if told[-1] and len(told[-1]) + len(paragraph) > PIECE:
            told.append("")
        told[-1] += ("\n\n" if told[-1] else "") + paragraph
    return told
