"""The outbox: what is to be sent, in order per lane, until the messenger has it; it sends nothing.

A row is claimed with a lease, sent by `bot.sender`, and marked in the next transaction. Before a row is handed out it
is looked at once more: one whose guard no longer holds is dropped. Bodies are sealed, and emptied when settled.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, delete, func, or_, select, update

from bot.store import plan, processes, prompts, reflections
from bot.store.tables import messages, outbox, people
from bot.store.tx import Erased, Tx
from bot.vault import VaultError
from conversations.calendar import Rhythm

log = logging.getLogger(__name__)

WAITS, SENT, DROPPED, REFUSED = 0, 1, 2, 3
CHORES = ("fetch", "menu", "clear")  # what nobody reads, and no message has to wait for
LEASE = timedelta(seconds=60)
KEEP = timedelta(days=2)


@dataclass(frozen=True)
class Parcel:
    """A claimed row. `replace` is the message to edit (0: send anew), `strip` one whose buttons are to go."""

    id: int
    lane: str
    kind: str
    body: Mapping[str, Any]
    subject: str
    replace: int
    strip: int
    tries: int
    progress: int
    at: datetime


def put(tx: Tx, lane: str, kind: str, body: Mapping[str, Any], **more: Any) -> None:
    """Adds a row: `guard`, `subject`, `replaces`, `urgent`, `not_before` as in the table."""
    lane = aside(lane) if kind in CHORES else lane
    day = tx.now.date().isoformat()
    sealed = tx.seal(("transit", day), "outbox", lane, json.dumps(body))
    tx.add(outbox, lane=lane, kind=kind, day=day, body=sealed, at=tx.now, **more)


def aside(lane: str) -> str:
    """The lane of a person's chores: what fails there holds no message up."""
    return hashlib.sha256(f"aside:{lane}".encode()).hexdigest()


def claim(tx: Tx, busy: Collection[str], limit: int) -> Sequence[Parcel]:
    """Up to `limit` parcels of different lanes, none of them in `busy`; replies before prompts.

    Where the first row of a lane is dropped, the next one gets its place at once.
    """
    firsts = select(func.min(outbox.c.id)).where(outbox.c.state == WAITS).group_by(outbox.c.lane)
    free = or_(outbox.c.lease.is_(None), outbox.c.lease < tx.now)
    now = or_(outbox.c.not_before.is_(None), outbox.c.not_before <= tx.now)
    wanted = select(outbox).where(outbox.c.id.in_(firsts), free, now, outbox.c.lane.not_in(busy))
    rows = tx.all(wanted.order_by(outbox.c.urgent.desc(), outbox.c.id).limit(limit))
    parcels = [parcel for row in rows if _holds(tx, row) and (parcel := _parcel(tx, row))]
    if len(parcels) == len(rows):
        return parcels
    return [*parcels, *claim(tx, {*busy, *(parcel.lane for parcel in parcels)}, limit - len(parcels))]


def _holds(tx: Tx, row: Row[Any]) -> bool:
    """Looks again: is what this row was made for still so? A question held up into the night comes in the morning."""
    holds = guard_holds(tx, row.guard)
    if holds and not _asleep(tx, row.guard):
        return True
    settle(tx, row.id, DROPPED)
    if holds:
        plan.put(tx, "later", row.guard.partition(":")[2], "", row.lane, tx.now)
    return False


def _asleep(tx: Tx, guard: str) -> bool:
    """Whether quiet hours hold for the one who is asked."""
    kind, _, thing = guard.partition(":")
    prompt = prompts.row(tx, thing) if kind == "prompt" else None
    seat = processes.seat(tx, prompt.seat) if prompt else None
    if seat is None:
        return False
    rhythm = Rhythm(quiet_from=seat.times.quiet_from, quiet_until=seat.times.quiet_until)
    return rhythm.quiet(tx.now.astimezone(ZoneInfo(seat.zone)).time())


def guard_holds(tx: Tx, guard: str) -> bool:
    """ "prompt:<id>": still open, its person still there and not paused. "seat:<id>": still active."""
    kind, _, thing = guard.partition(":")
    if kind == "prompt":
        prompt = prompts.row(tx, thing)
        return prompt is not None and prompt.status == "open" and _serves(tx, prompt.seat)
    return _serves(tx, thing) if kind == "seat" else True


def _serves(tx: Tx, seat_id: str) -> bool:
    seat = processes.seat(tx, seat_id)
    of = processes.process(tx, seat.process) if seat else None
    if seat is None or of is None:
        return False
    return seat.status == "active" and of.status == "open" and seat.reachable


def _parcel(tx: Tx, row: Row[Any]) -> Parcel | None:
    """None, and refused, when its body does not open: it must not stop the others."""
    try:
        body = json.loads(tx.text(("transit", row.day), "outbox", row.lane, row.body))
    except (Erased, VaultError, ValueError) as error:
        log.error("row does not open id=%s kind=%s error=%s", row.id, row.kind, type(error).__name__)
        settle(tx, row.id, REFUSED)
        return None
    tx.run(update(outbox).where(outbox.c.id == row.id).values(lease=tx.now + LEASE))
    newest = _newest(tx, row.lane)
    replace = _replaced(row, newest)
    strip = _outdated(tx, row, body, replace)
    return Parcel(row.id, row.lane, row.kind, body, row.subject, replace, strip, row.tries, row.progress, row.at)


def _newest(tx: Tx, lane: str) -> Row[Any] | None:
    ours = (messages.c.lane == lane, messages.c.ours)
    return tx.first(select(messages).where(*ours).order_by(messages.c.message.desc()).limit(1))


def _replaced(row: Row[Any], newest: Row[Any] | None) -> int:
    """ "#<message>" is edited wherever it stands (its button was pressed); a subject's, only while it is the newest."""
    if row.replaces.startswith("#"):
        return int(row.replaces[1:])
    return newest.message if newest and row.replaces and newest.subject == row.replaces else 0


def _outdated(tx: Tx, row: Row[Any], body: Mapping[str, Any], replace: int) -> int:
    """The newest message whose buttons are done with once this row is sent: its prompt or its turn is over. 0: none."""
    over = [] if replace else _prompts_over(tx, row, body)
    if body.get("turned"):
        over.append(messages.c.subject.not_like("prompt:%"))
    if not over:
        return 0
    ours = (messages.c.lane == row.lane, messages.c.ours, messages.c.buttons, messages.c.message != replace)
    found = tx.first(select(messages.c.message).where(*ours, or_(*over)).order_by(messages.c.message.desc()).limit(1))
    return int(found.message) if found else 0


def _prompts_over(tx: Tx, row: Row[Any], body: Mapping[str, Any]) -> list[ColumnElement[bool]]:
    """An answer is done with its own prompt, a question with every one before it; a reminder with none."""
    kind, _, thing = row.subject.partition(":")
    if kind == "prompt" and body["rows"]:
        return [messages.c.subject.like("prompt:%")]
    answer = reflections.row(tx, thing) if kind == "reflection" else None
    return [messages.c.subject == f"prompt:{answer.prompt}"] if answer and answer.prompt else []


# --- what came of it


def settle(tx: Tx, id: int, state: int) -> None:
    tx.run(update(outbox).where(outbox.c.id == id).values(state=state, body=None, lease=None))


def sent(tx: Tx, parcel: Parcel, message: int) -> None:
    """Marks the row, and remembers what the message was about."""
    settle(tx, parcel.id, SENT)
    if parcel.strip:
        stripped = (messages.c.lane == parcel.lane, messages.c.message == parcel.strip)
        tx.run(update(messages).where(*stripped).values(buttons=False))
    if message:
        remember(
            tx,
            parcel.lane,
            message,
            ours=True,
            subject=parcel.subject,
            buttons=_ends(parcel),
        )


def _ends(parcel: Parcel) -> bool:
    """Whether the message has buttons that are done with some day: those of a turn, or of a prompt."""
    return bool(parcel.body.get("bound") or (parcel.subject.startswith("prompt:") and parcel.body["rows"]))


def advance(tx: Tx, id: int, progress: int) -> None:
    """So many messages of a parcel of several are sent."""
    tx.run(update(outbox).where(outbox.c.id == id).values(progress=progress))


def again(tx: Tx, id: int, after: float) -> None:
    """Not now: the row waits `after` seconds more."""
    later = tx.now + timedelta(seconds=after)
    tx.run(update(outbox).where(outbox.c.id == id).values(lease=None, not_before=later, tries=outbox.c.tries + 1))


def drop_all(tx: Tx, lane: str) -> None:
    """Nothing more goes to someone who cannot be reached."""
    tx.run(update(outbox).where(outbox.c.lane == lane, outbox.c.state == WAITS).values(state=DROPPED, body=None))
    tx.run(update(people).where(people.c.lookup == lane).values(reachable=False))


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
    """The ledger of a chat: what a message was about, whether its buttons are bound to a turn, when it is cleared."""
    values = {"ours": ours, "subject": subject, "buttons": buttons, "at": tx.now}
    if clear:
        values["clear"] = clear
    made = tx.upsert(messages).values(lane=lane, message=message, **values)
    tx.run(made.on_conflict_do_update(index_elements=["lane", "message"], set_=values))


def subject_of(tx: Tx, lane: str, message: int) -> str:
    row = tx.first(select(messages.c.subject).where(messages.c.lane == lane, messages.c.message == message))
    return row.subject if row else ""


def release(tx: Tx) -> None:
    """At the start of the only sender: no lease of a process before is waited for."""
    tx.run(update(outbox).where(outbox.c.state == WAITS).values(lease=None))


def waiting(tx: Tx) -> bool:
    """Whether any row is to be sent now, or is on its way."""
    now = or_(outbox.c.not_before.is_(None), outbox.c.not_before <= tx.now)
    return tx.first(select(outbox.c.id).where(outbox.c.state == WAITS, now).limit(1)) is not None


def next_try(tx: Tx) -> datetime | None:
    later = (outbox.c.state == WAITS, outbox.c.not_before > tx.now)
    return tx.conn.execute(select(func.min(outbox.c.not_before)).where(*later)).scalar_one_or_none()


def purge(tx: Tx) -> int:
    return tx.run(delete(outbox).where(outbox.c.state != WAITS, outbox.c.at < tx.now - KEEP))
