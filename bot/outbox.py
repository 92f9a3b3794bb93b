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

from sqlalchemy import Row, delete, func, or_, select, update

from bot import guards
from bot.guards import Goes
from bot.store import ledger, plan, reflections, waits
from bot.store.prepared import adding, changing, prepared
from bot.store.tables import outbox, people
from bot.store.tx import Erased, Tx
from bot.vault import OldRing, VaultError

log = logging.getLogger(__name__)

WAITS, SENT, DROPPED, REFUSED = waits.WAITS, 1, 2, 3
CHORES = ("fetch", "menu", "clear")  # what nobody reads, and no message has to wait for
FETCHES = 1  # recordings on their way home at a time: each may be 20 MB, and is held in memory until it is sealed
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
    guard: str = ""


def put(
    tx: Tx, lane: str, kind: str, body: Mapping[str, Any], *, guard: str = "", subject: str = "", replaces: str = "",
    urgent: bool = True, not_before: datetime | None = None,
) -> None:  # fmt: skip
    """Adds a row."""
    lane = aside(lane) if kind in CHORES else lane
    day, salt = tx.now.date().isoformat(), tx.safe.vault.salt()
    sealed = tx.seal(("transit", day), "outbox", f"{lane}:{salt}", json.dumps(body))
    row = {"lane": lane, "kind": kind, "day": day, "salt": salt, "body": sealed, "at": tx.now, "not_before": not_before}
    tx.later(adding(outbox, {**row, "guard": guard, "subject": subject, "replaces": replaces, "urgent": urgent}))


def aside(lane: str) -> str:
    """The lane of a person's chores: what fails there holds no message up."""
    return hashlib.sha256(f"aside:{lane}".encode()).hexdigest()


def claim(tx: Tx, busy: Collection[str], limit: int, fetches: int = FETCHES) -> Sequence[Parcel]:
    """Up to `limit` parcels of different lanes, none of them in `busy`; replies before prompts, then `fetches`.

    Where the first row of a lane is dropped, the next one gets its place at once.
    """
    rows = _firsts(tx, busy, limit, fetches)
    _look_ahead(tx, rows)
    parcels = [parcel for row in rows if _holds(tx, row) and (parcel := _parcel(tx, row))]
    if len(parcels) == len(rows):
        return parcels
    fetches -= sum(parcel.kind == "fetch" for parcel in parcels)
    return [*parcels, *claim(tx, {*busy, *(parcel.lane for parcel in parcels)}, limit - len(parcels), fetches)]


def _firsts(tx: Tx, busy: Collection[str], limit: int, fetches: int) -> Sequence[Row[Any]]:
    """The first waiting rows of up to `limit` lanes that are not busy, if their time has come; the `fetches` last."""
    if limit <= 0:
        return ()
    many = {False: limit, True: fetches}
    found = tx.look(*(_claimable(tx.now, fetch, most + len(busy)) for fetch, most in many.items() if most > 0))
    free = [[row for row in rows if row.lane not in busy] for rows in found]
    return [row for rows, most in zip(free, many.values(), strict=False) for row in rows[:most]][:limit]


def _look_ahead(tx: Tx, rows: Sequence[Row[Any]]) -> None:
    """Reads for all of these at once what is asked of each."""
    if len(rows) > 1:
        if lanes := {row.lane for row in rows if row.replaces and not row.replaces.startswith("#")}:
            ledger.newest_ahead(tx, lanes)
        if answers := {
            thing for kind, _, thing in (row.subject.partition(":") for row in rows) if kind == "reflection"
        }:
            reflections.rows_ahead(tx, answers)


@prepared
def _claimable(now: datetime, fetch: bool, limit: int) -> Any:
    firsts = select(func.min(outbox.c.id)).where(waits.waiting(outbox)).group_by(outbox.c.lane)
    free = or_(outbox.c.lease.is_(None), outbox.c.lease < now)
    due = or_(outbox.c.not_before.is_(None), outbox.c.not_before <= now)
    whose = select(outbox, people.c.suspended).outerjoin(people, people.c.lookup == outbox.c.lane)
    wanted = whose.where(outbox.c.id.in_(firsts), free, due, (outbox.c.kind == "fetch") == fetch)
    return wanted.order_by(outbox.c.urgent.desc(), outbox.c.id).limit(limit)


def _holds(tx: Tx, row: Row[Any]) -> bool:
    """Looks again: is what this row was made for still so? A question held up into the night comes in the morning."""
    there = guards.goes_to(row.guard, row.suspended is not None)
    found = guards.looked_at(tx, row.guard) if there else Goes.NEVER
    if found is Goes.NOW:
        return True
    settle(tx, row.id, DROPPED)
    if found is Goes.LATER:
        plan.put(tx, "later", row.guard.partition(":")[2], "", row.lane, tx.now)
    return False


def _parcel(tx: Tx, row: Row[Any]) -> Parcel | None:
    """None, and refused, when its body does not open: it must not stop the others."""
    try:
        body = json.loads(_opened(tx, row))
    except OldRing:
        raise  # it is this process that is behind: nothing is given up
    except (Erased, VaultError, ValueError) as error:
        log.error("row does not open id=%s kind=%s error=%s", row.id, row.kind, type(error).__name__)
        settle(tx, row.id, REFUSED)
        return None
    tx.later(changing(outbox, "id", row.id, {"lease": tx.now + LEASE}))
    replace = _replaced(tx, row)
    strip = _outdated(tx, row, body, replace)
    return Parcel(
        row.id, row.lane, row.kind, body, row.subject, replace, strip, row.tries, row.progress, row.at, row.guard
    )


def _opened(tx: Tx, row: Row[Any]) -> str:
    """What 0.1 put, sealed for its lane alone, is still sent."""
    owner = ("transit", row.day)
    return tx.text(owner, "outbox", f"{row.lane}:{row.salt}" if row.salt else row.lane, row.body)


def _replaced(tx: Tx, row: Row[Any]) -> int:
    """ "#<message>" is edited wherever it stands (its button was pressed); a subject's, only while it is the newest."""
    if row.replaces.startswith("#"):
        return int(row.replaces[1:])
    newest = ledger.newest(tx, row.lane) if row.replaces else None
    return newest.message if newest and newest.subject == row.replaces else 0


def _outdated(tx: Tx, row: Row[Any], body: Mapping[str, Any], replace: int) -> int:
    """The newest message whose buttons are done with once this row is sent: its prompt or its turn is over. 0: none."""
    prompts_over = "" if replace else _prompts_over(tx, row, body)
    turned = bool(body.get("turned"))
    if not prompts_over and not turned:
        return 0
    return ledger.with_buttons(tx, row.lane, replace, prompts_over or ledger.NO_PROMPT, turned=turned)


def _prompts_over(tx: Tx, row: Row[Any], body: Mapping[str, Any]) -> str:
    """Which prompts: an answer is done with its own, a question with every one before it, a reminder with none."""
    kind, _, thing = row.subject.partition(":")
    if kind == "prompt" and body["rows"]:
        return ledger.EVERY_PROMPT
    answer = reflections.row(tx, thing) if kind == "reflection" else None
    return f"prompt:{answer.prompt}" if answer and answer.prompt else ""


# --- what came of it


def settle(tx: Tx, id: int, state: int) -> None:
    tx.later(changing(outbox, "id", id, {"state": state, "body": None, "lease": None}))


def sent(tx: Tx, parcel: Parcel, message: int) -> None:
    """Marks the row, and remembers what the message was about, or that what it was to clear is cleared."""
    settle(tx, parcel.id, SENT)
    if parcel.kind == "clear":
        ledger.cleared(tx, parcel.body["lane"], parcel.body["messages"])
    if parcel.strip:
        ledger.stripped(tx, parcel.lane, parcel.strip)
    if message:
        ledger.remember(tx, parcel.lane, message, ours=True, subject=parcel.subject, buttons=_ends(parcel))


def _ends(parcel: Parcel) -> bool:
    """Whether the message has buttons that are done with some day: those of a turn, or of a prompt."""
    return bool(parcel.body.get("bound") or (parcel.subject.startswith("prompt:") and parcel.body["rows"]))


def advance(tx: Tx, id: int, progress: int) -> None:
    """So many messages of a parcel of several are sent."""
    tx.change(outbox, id, progress=progress)


def again(tx: Tx, id: int, after: float) -> None:
    """Not now: the row waits `after` seconds more."""
    later = tx.now + timedelta(seconds=after)
    tx.run(update(outbox).where(outbox.c.id == id).values(lease=None, not_before=later, tries=outbox.c.tries + 1))


def withdraw(tx: Tx, lane: str, guard: str) -> None:
    """What hangs on this is not wanted any more; one that is on its way is marked all the same."""
    mine = (outbox.c.lane == lane, waits.waiting(outbox), outbox.c.guard == guard)
    tx.run(update(outbox).where(*mine).values(state=DROPPED, body=None))


def drop_all(tx: Tx, lane: str) -> None:
    """Nothing more goes to someone who cannot be reached."""
    tx.run(update(outbox).where(outbox.c.lane == lane, waits.waiting(outbox)).values(state=DROPPED, body=None))
    tx.run(update(people).where(people.c.lookup == lane).values(reachable=False))


def forget(tx: Tx, lane: str) -> None:
    """Everything for this lane goes, sent or not."""
    tx.run(delete(outbox).where(outbox.c.lane.in_((lane, aside(lane)))))


def release(tx: Tx) -> None:
    """At the start of the only sender: no lease of a process before is waited for."""
    tx.run(update(outbox).where(waits.waiting(outbox)).values(lease=None))


def next_try(tx: Tx) -> datetime | None:
    """When a row that is put off is tried next."""
    return waits.next_try(tx, outbox)


def waiting(tx: Tx) -> bool:
    """Whether any row is to be sent now, or is on its way."""
    return waits.now(tx, outbox)


def purge(tx: Tx) -> int:
    return tx.run(delete(outbox).where(outbox.c.state != WAITS, outbox.c.at < tx.now - KEEP))
