"""Carries out what concerns a process and the seats in it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bot import planner
from bot.effects.changes import Carried, Changes
from bot.store import erasing, invitations, ledger, processes, prompts
from conversations import effects as e


def open_process(changes: Changes, effect: e.OpenProcess) -> None:
    values = {k: getattr(effect, k) for k in ("form", "themes", "weeks", "language", "meetings", "ends")}
    processes.open_process(changes.tx, effect.id, values)
    head = changes.facts.new_id(f"head:{effect.id}")
    processes.add_seat(changes.tx, head, effect.id, "supervisor", "active", person=changes.facts.me)
    processes.add_seat(changes.tx, effect.seat, effect.id, "supervisee", "invited", label=effect.label)
    changes.processes.add(effect.id)


def invite(changes: Changes, effect: e.Invite) -> None:
    id = changes.facts.new_id(f"invitation:{effect.seat}")
    invitations.invite(changes.tx, id, "supervisee", effect.token, seat=effect.seat, by=changes.facts.me)
    seat = processes.seat(changes.tx, effect.seat)
    if seat and seat.status in ("declined", "refused"):
        processes.empty_seat(changes.tx, seat.id)


def join(changes: Changes, effect: e.Join) -> None:
    if not invitations.close(changes.tx, effect.invitation):
        return
    processes.change_seat(
        changes.tx, effect.seat, joiner=changes.facts.caller.name or "?", status="pending", person=changes.facts.me,
        voice=effect.voice, thin_chat=effect.thin_chat, notice=effect.notice, consented=changes.tx.now,
    )  # fmt: skip
    _fresh_seats(changes)
    changes.menu = True


def _fresh_seats(changes: Changes) -> None:
    changes.facts.__dict__.pop("_seats", None)


def decline(changes: Changes, effect: e.DeclineInvitation) -> None:
    if invitations.close(changes.tx, effect.invitation):
        processes.change_seat(changes.tx, effect.seat, status="declined")


def _status(changes: Changes, seat: str, before: tuple[str, ...], **values: Any) -> None:
    at = processes.seat(changes.tx, seat)
    if at and at.status in before:
        processes.change_seat(changes.tx, seat, **values)
        changes.touched.add(seat)


def accept(changes: Changes, effect: e.Accept) -> None:
    _status(changes, effect.seat, ("pending",), status="active", joined=changes.tx.now)


def refuse(changes: Changes, effect: e.Refuse) -> None:
    _status(changes, effect.seat, ("pending",), status="refused", left=changes.tx.now)


def leave(changes: Changes, effect: e.Leave) -> None:
    _close_prompts(changes, effect.seat)
    _status(changes, effect.seat, ("pending", "active"), status="left", left=changes.tx.now)
    changes.menu = True


def withdraw(changes: Changes, effect: e.Withdraw) -> None:
    leave(changes, e.Leave(effect.seat))
    processes.change_seat(changes.tx, effect.seat, consented=None, voice=False)


def erase_seat(changes: Changes, effect: e.EraseSeat) -> None:
    """The supervisor keeps the name by which they list the process, as of someone who has left."""
    leave(changes, e.Leave(effect.seat))
    at = processes.seat(changes.tx, effect.seat)
    erasing.seat(changes.tx, effect.seat)
    processes.vacate(changes.tx, effect.seat, at.label if at else "")
    _fresh_seats(changes)


def end_process(changes: Changes, effect: e.EndProcess) -> None:
    processes.change_process(changes.tx, effect.process, status="ended", ended=changes.tx.now)
    for seat in planner.seats_of(changes.tx, effect.process):
        _close_prompts(changes, seat)
        _status(changes, seat, ("invited", "pending", "active"), status="ended", left=changes.tx.now)
        invitations.close_all(changes.tx, seat)
    changes.processes.add(effect.process)


def _close_prompts(changes: Changes, seat: str, *statuses: str) -> None:
    """Those of this seat; one person may have questions open in another process."""
    for prompt in prompts.of_seat(changes.tx, seat):
        if prompt.status in (statuses or ("open", "waiting")):
            prompts.change(changes.tx, prompt.id, status="closed")


def set_consent(changes: Changes, effect: e.SetConsent) -> None:
    values: dict[str, Any] = {effect.what: effect.value}
    processes.change_seat(changes.tx, effect.seat, **values)
    if effect.what == "thin_chat":
        ledger.clear_of_seat(changes.tx, changes.facts.lane, effect.seat, clear=effect.value)


def set_times(changes: Changes, effect: e.SetTimes) -> None:
    given = {k: v for k, v in asdict(effect).items() if k != "seat" and v is not None}
    if effect.weekdays is not None:
        given["weekdays"] = ",".join(map(str, effect.weekdays))
    processes.change_seat(changes.tx, effect.seat, **given)
    changes.touched.add(effect.seat)


def pause(changes: Changes, effect: e.Pause) -> None:
    processes.change_seat(changes.tx, effect.seat, paused_until=effect.until)
    if effect.until:
        _close_prompts(changes, effect.seat, "open")
    changes.touched.add(effect.seat)


def pause_process(changes: Changes, effect: e.PauseProcess) -> None:
    processes.change_process(changes.tx, effect.process, paused_until=effect.until)
    for seat in planner.seats_of(changes.tx, effect.process) if effect.until else ():
        _close_prompts(changes, seat, "open")
    changes.processes.add(effect.process)


def set_rhythm(changes: Changes, effect: e.SetRhythm) -> None:
    processes.change_process(changes.tx, effect.process, weeks=effect.weeks)
    changes.processes.add(effect.process)


def set_keeping(changes: Changes, effect: e.SetKeeping) -> None:
    processes.change_process(changes.tx, effect.process, keep_days=effect.days)
    for seat in planner.seats_of(changes.tx, effect.process):
        invitations.close_all(changes.tx, seat)


def push_digest(changes: Changes, effect: e.PushDigest) -> None:
    processes.change_process(changes.tx, effect.process, push_hours=effect.hours)
    changes.processes.add(effect.process)


CARRIED: Carried = {
    e.OpenProcess: open_process,
    e.Invite: invite,
    e.Join: join,
    e.DeclineInvitation: decline,
    e.Accept: accept,
    e.Refuse: refuse,
    e.Leave: leave,
    e.Withdraw: withdraw,
    e.EraseSeat: erase_seat,
    e.EndProcess: end_process,
    e.SetConsent: set_consent,
    e.SetTimes: set_times,
    e.Pause: pause,
    e.PauseProcess: pause_process,
    e.SetRhythm: set_rhythm,
    e.SetKeeping: set_keeping,
    e.PushDigest: push_digest,
}
