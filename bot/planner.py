"""Makes planned moments of contract and meetings, and inbox rows of those that are due; it decides nothing.

Which prompt falls on which day is `conversations.cadence`. The plan of a seat is made anew whenever something it hangs
on has changed; a moment that is due becomes one inbox row, whose key is the moment's own name, so twice is once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from bot import inbox
from bot.store import closing, people, plan, processes, prompts
from bot.store import meetings as meeting_store
from bot.store.tx import Tx
from conversations import cadence
from conversations.calendar import Rhythm
from conversations.consenting import to_ask
from conversations.keeping import WARNED
from conversations.noticing import NOTICE
from conversations.people import Meeting, Process, Seat
from conversations.prompts import calendar_of
from conversations.reading import push_at

MORNING = time(9)
BACK = 15  # days: how far back it is looked what came unasked
Holidays = Callable[[int], frozenset[date]]


def replan_all(tx: Tx, process_ids: Collection[str], seat_ids: Collection[str], holidays: Holidays) -> None:
    """Makes the plans of these processes anew, of all who are supervised there, and of these seats."""
    every = _look_ahead(tx, sorted(process_ids), seat_ids)
    for seat in every:
        closed = {prompt.id for prompt in prompts.moments(tx, seat) if prompt.status == "closed"}
        plan.clear(tx, seat, closed if _served(tx, seat) else None)
    for process in sorted(process_ids):
        _replan_process(tx, process)
    for seat in every:
        _replan_seat(tx, seat, holidays)


def replan(tx: Tx, seat: str, holidays: Holidays) -> None:
    """Makes the plan of one seat anew; empty for someone who is not served, and none of one that supervises."""
    replan_all(tx, (), (seat,), holidays)


def _look_ahead(tx: Tx, process_ids: Sequence[str], seat_ids: Collection[str]) -> Sequence[str]:
    """Reads together what all these plans are made of; the ids of all the seats."""
    theirs = [read for id in process_ids for read in (*processes.reads(id), *processes.reads_of_seats(id))]
    tx.look(closing.read(), *theirs, *map(processes.seat_read, seat_ids))
    sitting = [seat.id for id in process_ids for seat in processes.seats_in(tx, id)]
    every = sorted({*sitting, *seat_ids})
    seats = [seat for id in every if (seat := processes.seat(tx, id))]
    rest = {seat.process for seat in seats}.difference(process_ids)
    persons = {seat.person for seat in seats if seat.person}
    tx.look(
        *(read for id in rest for read in processes.reads(id)), *map(meeting_store.read, (*process_ids, *rest)),
        *map(people.read, persons), *(read for id in every for read in prompts.reads(tx, id, BACK)),
    )  # fmt: skip
    asked = [prompt.id for id in every for prompt in prompts.moments(tx, id) if prompt.status != "closed"]
    plan.ahead(tx, [*process_ids, *every, *asked], every)
    return every


def _replan_seat(tx: Tx, seat_id: str, holidays: Holidays) -> None:
    seat = processes.seat(tx, seat_id)
    process = processes.process(tx, seat.process) if seat else None
    if seat is None or process is None:
        return
    lane, serves = _lane(tx, seat), _served(tx, seat_id)
    asked = prompts.moments(tx, seat_id)
    slots = _slots(tx, seat, process, holidays, asked) if serves else ()
    moments = [(slot.id, slot.at) for slot in slots]
    plan.replace(tx, "slot", seat_id, lane, _as_put_off(tx, "slot", seat_id, moments))
    if serves:
        _open_moments(tx, lane, asked)
    anew = [(NOTICE, tx.now)] if serves and to_ask(seat, process) else []
    plan.replace(tx, "notice", seat_id, lane, _as_put_off(tx, "notice", seat_id, anew))
    warned = lane and seat.joined is not None
    hour = Rhythm(quiet_from=seat.times.quiet_from, quiet_until=seat.times.quiet_until).waking(seat.times.hour)
    plan.replace(tx, "goes", seat_id, lane, _warnings(tx, process, ZoneInfo(seat.zone), hour) if warned else [])


def _lane(tx: Tx, seat: Seat) -> str:
    return people.lane_of(tx, seat.person) if seat.person else ""


def _served(tx: Tx, seat_id: str) -> bool:
    """Whether anything is asked of whoever sits there."""
    seat = processes.seat(tx, seat_id)
    process = processes.process(tx, seat.process) if seat and seat.status == "active" and _lane(tx, seat) else None
    return process is not None and process.status == "open" and not closing.end_of(tx)


def _warnings(tx: Tx, process: Process, zone: ZoneInfo, hour: time) -> list[tuple[str, datetime]]:
    """Thirty and seven days before the content of an ended process goes, as far as they are ahead."""
    if process.status != "ended" or process.ended is None:
        return []
    goes = (process.ended + timedelta(days=process.keep_days)).astimezone(zone).date()
    moments = [(f"{days}", datetime.combine(goes - timedelta(days=days), hour, zone)) for days in WARNED]
    return [(slot, at) for slot, at in moments if at > tx.now]


def _slots(
    tx: Tx, seat: Seat, process: Process, holidays: Holidays, asked: Sequence[Row[Any]]
) -> tuple[cadence.Slot, ...]:
    zone = ZoneInfo(seat.zone)
    now = tx.now.astimezone(zone)
    every = [_in(zone, m) for m in meeting_store.ever(tx, process.id)]  # what was asked for a cancelled one is done
    return cadence.plan(
        calendar_of(seat, process, now.date(), holidays(now.year)), every, seat.joined or now, now,
        ends=process.ends, done=frozenset(prompt.slot for prompt in asked if prompt.slot),
        sent=prompts.unasked_to(tx, seat.id, BACK),
    )  # fmt: skip


def _as_put_off(tx: Tx, kind: str, thing: str, moments: list[tuple[str, datetime]]) -> list[tuple[str, datetime]]:
    """What has fallen due already and waits for a better hour keeps it: its own moment would be taken for a repeat."""
    known = {row.slot: row.due for row in plan.planned(tx, kind, thing)}
    return [(slot, max(at, known.get(slot, at)) if at <= tx.now else at) for slot, at in moments]


def _in(zone: ZoneInfo, meeting: Meeting) -> Meeting:
    return replace(meeting, at=meeting.at.astimezone(zone))


def _open_moments(tx: Tx, lane: str, asked: Sequence[Row[Any]]) -> None:
    """When the open prompt closes, and when a supervisor's own question goes."""
    for prompt in asked:
        if prompt.status == "open" and prompt.closes:
            plan.replace(tx, "expire", prompt.id, lane, [("", prompt.closes)])
        elif prompt.status == "waiting":
            plan.replace(tx, "ask", prompt.id, lane, _as_put_off(tx, "ask", prompt.id, [("", prompt.due)]))


def _replan_process(tx: Tx, process_id: str) -> None:
    """The supervisor's own moments: digests that come by themselves, meetings that have been, the agreed last day."""
    process = processes.process(tx, process_id)
    heads = processes.supervisors_of(tx, process_id)
    if process is None or not heads or closing.end_of(tx):
        return
    lane = people.lane_of(tx, heads[0])
    every = meeting_store.of(tx, process_id) if process.status == "open" else ()
    planned = [m for m in every if m.status == "planned"]
    pushed = [(m.id, push_at(m.at, process.push_hours)) for m in planned] if process.push_hours > 0 else []
    plan.replace(tx, "push", process_id, lane, [(id, at) for id, at in pushed if at > tx.now])
    plan.replace(tx, "met", process_id, lane, [(m.id, max(m.at + meeting_store.A_SITTING, tx.now)) for m in planned])
    plan.replace(tx, "over", process_id, lane, _last_day(tx, process, heads[0]))
    warn_supervisor(tx, process_id)


def warn_supervisor(tx: Tx, process_id: str) -> None:
    """When the content of an ended process goes, its supervisor is told before."""
    process = processes.process(tx, process_id)
    known = people.by_id(tx, process.supervisor_person) if process else None
    if process and known:
        zone = ZoneInfo(known.person.zone)
        plan.replace(tx, "goes_shared", process_id, known.lane, _warnings(tx, process, zone, MORNING))


def _last_day(tx: Tx, process: Process, head: str) -> list[tuple[str, datetime]]:
    """The morning after the agreed last day, in the supervisor's zone, while it is ahead."""
    known = people.by_id(tx, head)
    if process.ends is None or process.status != "open" or known is None:
        return []
    day = process.ends + timedelta(days=1)
    at = datetime.combine(day, MORNING, ZoneInfo(known.person.zone))
    return [("", at)] if at > tx.now else []


def seats_of(tx: Tx, process_id: str) -> list[str]:
    """The ids of all seats, those of who supervises too."""
    return [row.id for row in processes.rows_in(tx, process_id)]


def tick(tx: Tx) -> int:
    """Every planned moment that is due becomes an inbox row; how many. Of a service that closes only its last word."""
    rows, ends = plan.due(tx), closing.end_of(tx)
    inbox.put_all(tx, [_fallen_due(row) for row in rows if ends is None or row.kind == closing.KIND])
    for row in rows:
        plan.take(tx, row)
    return len(rows)


def _fallen_due(row: Row[Any]) -> tuple[str, str, str, dict[str, str]]:
    key = f"due:{row.kind}:{row.thing}:{row.slot}:{int(row.due.timestamp())}"
    return key, row.lane, "due", {"kind": row.kind, "thing": row.thing, "slot": row.slot}
