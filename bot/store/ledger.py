"""The ledger of a chat: what a message was about, whether it has buttons, when it is cleared; no words are in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, exists, func, literal, or_, select, update
from sqlalchemy.dialects import sqlite

from bot.store.among import among, grouped
from bot.store.prepared import Bound, Statement, prepared, prepared_by
from bot.store.tables import messages, people, reflections, seats
from bot.store.tx import Tx

EVERY_PROMPT, NO_PROMPT = "prompt:%", "prompt:"  # as LIKE reads them
OF_REFLECTION = "reflection:"
THIN = timedelta(hours=24)
"""So long something stays in a chat that is cleared."""
REACHES_BACK = timedelta(hours=47)
"""What is older, the messenger does not delete any more (Bot API, deleteMessage: 48 hours)."""


def remember(
    tx: Tx,
    lane: str,
    message: int,
    *,
    ours: bool,
    subject: str = "",
    buttons: bool = False,
    clear: datetime | None = None,
) -> None:
    """What a message was about, whether its buttons are bound to a turn, when it is cleared (as before, if not given).

    Of a chat in which nobody is known no ledger is kept.
    """
    tx.later(Bound(_remembering(), (lane, message, ours, subject, buttons, tx.now, clear)))


REMEMBERED = ("lane", "message", "ours", "subject", "buttons", "at", "clear")


@lru_cache(1)
def _remembering() -> Statement:
    def on_postgresql() -> Any:
        from sqlalchemy.dialects import postgresql  # megabytes that SQLite has no use for

        return _remembered(postgresql.insert(messages))

    return Statement(_remembered(sqlite.insert(messages)), REMEMBERED, otherwise=on_postgresql, tells={"lane": "lane"})


def _remembered(made: Any) -> Any:
    given = [bindparam(name, type_=messages.c[name].type) for name in REMEMBERED]
    known = exists(select(people.c.id).where(people.c.lookup == given[0]))
    made = made.from_select(REMEMBERED, select(*given).where(known), include_defaults=False)
    new = {name: made.excluded[name] for name in REMEMBERED[2:]}
    new["clear"] = func.coalesce(made.excluded.clear, messages.c.clear)
    return made.on_conflict_do_update(index_elements=REMEMBERED[:2], set_=new)


def subject_of(tx: Tx, lane: str, message: int) -> str:
    row = tx.first(_about(lane, message))
    return row.subject if row else ""


@prepared
def _about(lane: str, message: int) -> Any:
    return select(messages.c.subject).where(messages.c.lane == lane, messages.c.message == message)


def newest_ahead(tx: Tx, lanes: Collection[str]) -> None:
    """Whoever asks for the last message of one of these has it already."""
    found = grouped(tx.all(_newest_among(tuple(lanes))), "lane")
    for lane in lanes:
        tx.know(_ours(lane), found[lane])


@prepared
def _newest_among(lanes: Any) -> Any:
    other = messages.alias()
    last = select(other.c.message).where(other.c.lane == people.c.lookup, other.c.ours)
    last = last.order_by(other.c.message.desc()).limit(1)
    whose = (messages.c.lane == people.c.lookup, messages.c.message == last.scalar_subquery())
    return select(messages).join(people, and_(*whose)).where(among(people.c.lookup, lanes))


def newest(tx: Tx, lane: str) -> Row[Any] | None:
    """The last message of ours in a chat."""
    return tx.first(_ours(lane))


@prepared_by("lane")
def _ours(lane: str) -> Any:
    ours = (messages.c.lane == lane, messages.c.ours)
    return select(messages).where(*ours).order_by(messages.c.message.desc()).limit(1)


def with_buttons(tx: Tx, lane: str, but: int, like: str, *, turned: bool) -> int:
    """The newest message of ours, but this one, whose buttons are done with; 0 when there is none.

    They are those of prompts that are `like` that, and with `turned` those of no prompt.
    """
    found = tx.first(_with_buttons(lane, but, like, turned))
    return int(found.message) if found else 0


@prepared
def _with_buttons(lane: str, but: int, like: str, turned: bool) -> Any:
    over = or_(messages.c.subject.like(like), messages.c.subject.not_like(EVERY_PROMPT) & (literal(True) == turned))
    ours = (messages.c.lane == lane, messages.c.ours, messages.c.buttons, messages.c.message != but)
    return select(messages.c.message).where(*ours, over).order_by(messages.c.message.desc()).limit(1)


def stripped(tx: Tx, lane: str, message: int) -> None:
    """It has no buttons any more."""
    tx.run(_stripped(lane, message))


@prepared
def _stripped(lane: str, message: int) -> Any:
    return update(messages).where(messages.c.lane == lane, messages.c.message == message).values(buttons=False)


def about_nothing(tx: Tx, seat: str, reflection: str = "") -> None:
    """What was about this reflection of a seat, or about any of them, is about nothing any more.

    Only its writer's chat is looked at: nobody else's has messages about it.
    """
    whose = select(people.c.lookup).join(seats, seats.c.person == people.c.id).where(seats.c.id == seat)
    one = messages.c.subject == f"{OF_REFLECTION}{reflection}"
    about = one if reflection else messages.c.subject.in_(_subjects(seat))
    tx.run(update(messages).where(messages.c.lane == whose.scalar_subquery(), about).values(subject=""))


def _subjects(seat: str) -> Select[Any]:
    """What is said of the messages about what was written in a seat."""
    return select(literal(OF_REFLECTION) + reflections.c.id).where(reflections.c.seat == seat)


# --- clearing


def clear_of_seat(tx: Tx, lane: str, seat: str, *, clear: bool) -> None:
    """What lies in a chat already, written in this seat: cleared a day after it was written, or left where it is."""
    of = (messages.c.lane == lane, messages.c.ours.is_(False), messages.c.subject.in_(_subjects(seat)))
    for row in tx.all(select(messages.c.message, messages.c.at).where(*of)):
        here = (messages.c.lane == lane, messages.c.message == row.message)
        young = clear and row.at > tx.now - REACHES_BACK
        tx.run(update(messages).where(*here).values(clear=row.at + THIN if young else None))


def cleared(tx: Tx, lane: str, gone: Sequence[int]) -> None:
    """These are gone from the chat."""
    here = (messages.c.lane == lane, messages.c.message.in_(gone))
    tx.run(update(messages).where(*here).values(clearing=None))
