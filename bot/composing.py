"""Gathers what one supervisor may read of a process and makes it a digest; it keeps nothing and sends nothing.

What comes in is what was shared, as it now stands, since the meeting before: nothing else can change a byte of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Row, select, update

from bot.access import Denied, may_read, reads_from, supervises
from bot.digests.wording import Wording
from bot.store import goals, meetings, people, processes, prompts, reflections
from bot.store.people import Known
from bot.store.tables import parts, readings
from bot.store.tables import reflections as rows
from bot.store.tx import Tx
from bot.translation import Moment, plain
from conversations.answers import Goal
from conversations.digest import Digest, GoalLine, Material, Shared, Voice, Why, Words, digest
from conversations.goals import goal_name
from conversations.message import N_
from conversations.people import Seat
from conversations.themes import Bank

ANSWERS = ("theme", "followup", "rehearsal")
"""Kinds of prompts whose answers are read by theme."""


@dataclass(frozen=True)
class Composed:
    """A digest, and which reflections of which seat are in it (they are read once it has been sent).

    `held` stands for everything that its reader may read of the seat: keyed, so that it tells nothing but "the same".
    """

    digest: Digest
    seat: str
    ids: tuple[str, ...]
    held: str = ""


def compose(tx: Tx, process_id: str, reader: str, bank: Bank, asked: datetime | None = None) -> tuple[Composed, ...]:
    """One digest for each supervisee of the process; Denied when `reader` does not supervise it.

    What was read since it was `asked` for does not count as the digest before: chat and file tell the same.
    """
    known = people.by_id(tx, reader)
    if known is None or not supervises(tx, reader, process_id):
        raise Denied("reading")
    seats = [s for s in processes.seats_in(tx, process_id) if s.joined and s.status != "refused"]
    return tuple(_one(tx, seat, known, bank, asked or tx.now) for seat in seats)


def _one(tx: Tx, seat: Seat, known: Known, bank: Bank, asked: datetime) -> Composed:
    language, zone = known.person.language, ZoneInfo(known.person.zone)
    before, after = _around(tx, seat.process, zone)
    since = _last_read(tx, seat.id, known.person.id, asked)
    open_to = [r for r in reflections.shared_in(tx, seat.id) if may_read(tx, known.person.id, seat.id, r.shared)]
    found = [r for r in open_to if before is None or r.shared > before or _unread(r, asked)]
    shared = tuple(_shared(tx, r, bank, language, zone, since) for r in found)
    told = reads_from(tx, known.person.id, seat.process)
    lines = [_goal(g, language, since) for g in _told_of(goals.of(tx, seat.id, zone), told)]
    material = Material(
        supervisee=seat.label, next_meeting=after, last_meeting=before, language=language, zone=str(zone),
        shared=shared, goals=tuple(lines), since=since.astimezone(zone).date() if since else None,
        today=tx.now.astimezone(zone).date(), left_on=seat.left.date() if seat.left and seat.status == "left" else None,
    )  # fmt: skip
    return Composed(digest(material), seat.id, tuple(r.id for r in found), _held(tx, open_to, material))


def _around(tx: Tx, process: str, zone: ZoneInfo) -> tuple[datetime | None, datetime | None]:
    """The meeting before this one, and this one: it is over when it is told to be held, or some hours have passed."""
    every = meetings.of(tx, process)
    over = [m for m in every if m.status == "held" or m.at + meetings.A_SITTING <= tx.now]
    before = max((m.at for m in over), default=None)
    after = min((m.at for m in every if m not in over), default=None)
    return before and before.astimezone(zone), after and after.astimezone(zone)


def _unread(row: Row, asked: datetime) -> bool:  # type: ignore[type-arg]
    """Whether it had not been sent, as it is shared now, before this digest was asked for: nothing shared is missed."""
    return row.read is None or not row.shared <= row.read < asked


def _last_read(tx: Tx, seat: str, reader: str, before: datetime) -> datetime | None:
    row = _last(tx, seat, reader, before)
    return row.at if row else None


def _last(tx: Tx, seat: str, reader: str, before: datetime) -> Row | None:  # type: ignore[type-arg]
    wanted = (readings.c.seat == seat, readings.c.reader == reader, readings.c.what == "digest", readings.c.at < before)
    return tx.first(select(readings).where(*wanted).order_by(readings.c.at.desc()).limit(1))


def _shared(tx: Tx, row: Row, bank: Bank, language: str, zone: ZoneInfo, since: datetime | None) -> Shared:  # type: ignore[type-arg]
    asked = prompts.row(tx, row.prompt) if row.prompt else None
    own = prompts.own_text(tx, asked) if asked and asked.text else ""
    title = row.place == "title"
    said = tuple(Voice(v.file, v.seconds, v.at) for v in reflections.voices(tx, row.id, zone))
    return Shared(
        id=row.id, kind="answer" if row.kind in ANSWERS else row.kind, theme=row.theme or None,
        question=own or bank.text(row.question, language) or None,
        words=None if title else Words("\n\n".join(reflections.texts(tx, row.id)), said),
        title=reflections.title(tx, row) if title else None,
        at=row.at.astimezone(zone).date(), new=since is None or row.shared > since, ask=bool(own),
    )  # fmt: skip


def _told_of(found: Sequence[Goal], told: datetime | None) -> list[Goal]:
    """Shared goals; to one who came to read later, only numbers of after everyone was told, and goals with such."""
    shared = [goal for goal in found if goal.shared]
    if told is None:
        return shared
    later = (replace(goal, points=tuple(p for p in goal.points if p.at > told)) for goal in shared)
    return [goal for goal in later if goal.points]


def _goal(goal: Goal, language: str, since: datetime | None) -> GoalLine:
    points = [p for p in goal.points if p.shared]
    whys = tuple(Why(p.at.date(), Words(p.why)) for p in goal.points if p.why and p.why_shared)
    fresh = any(since is None or p.at > since for p in points)
    return GoalLine(plain(goal_name(goal), language), tuple((p.at.date(), p.value) for p in points), whys, fresh)


def _held(tx: Tx, open_to: Sequence[Row], material: Material) -> str:  # type: ignore[type-arg]
    """By what is sealed, which changes with every change of the words; not by what is new, nor by the meetings."""
    said = [(r.id, r.place, r.shared, r.title, _sealed(tx, r)) for r in open_to]
    told = [replace(line, new=False) for line in material.goals]
    return tx.safe.vault.lookup(f"held:{said!r}{told!r}{material.left_on!r}").hex()


def _sealed(tx: Tx, row: Row) -> list[tuple[object, ...]]:  # type: ignore[type-arg]
    """Of a title alone its words are not the reader's, nor that they have changed."""
    wanted = select(parts.c.id, parts.c.body, parts.c.file).where(parts.c.reflection == row.id)
    return [tuple(part) for part in tx.all(wanted.order_by(parts.c.at, parts.c.id))] if row.place != "title" else []


def unchanged(tx: Tx, process_id: str, reader: str, bank: Bank) -> datetime | None:
    """When this reader was last sent a digest, if nothing of what they may read has changed since; else None."""
    sent = [(one, _last(tx, one.seat, reader, tx.now)) for one in compose(tx, process_id, reader, bank)]
    same = bool(sent) and all(row is not None and row.held == one.held for one, row in sent)
    return max((row.at for _, row in sent if row), default=None) if same else None


def read(tx: Tx, composed: Sequence[Composed], reader: str, ids: Sequence[str], asked: datetime) -> None:
    """The access log: this digest was sent to this person now; its chat messages and its file are one reading."""
    for id, one in zip(ids, composed, strict=True):
        same = (readings.c.seat == one.seat, readings.c.reader == reader, readings.c.at >= asked)
        if tx.first(select(readings.c.id).where(*same)) is None:
            tx.add(
                readings,
                id=id,
                seat=one.seat,
                reader=reader,
                what="digest",
                count=len(one.ids),
                at=tx.now,
                held=one.held,
            )
        tx.run(update(rows).where(rows.c.id.in_(one.ids)).values(read=tx.now))


def wording(language: str) -> Wording:
    """The reader's language for the views of a digest."""
    return Wording(
        language=language,
        say=lambda msgid, **args: plain(N_(msgid, **args), language),
        day=lambda day: Moment(day, language).write("day" if isinstance(day, date) else ""),
        moment=lambda at: Moment(at, language).write("full"),
    )
