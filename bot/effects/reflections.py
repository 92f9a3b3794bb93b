"""Carries out what the writer does with what was written."""

from __future__ import annotations

from bot import outbox
from bot.effects.changes import Carried, Changes
from bot.store import ledger, plan, processes, prompts, reflections
from conversations import effects as e
from conversations.people import Seat


def keep(changes: Changes, effect: e.Keep) -> None:
    if reflections.row(changes.tx, effect.reflection) is None:
        _begin(changes, effect)
    part = changes.facts.new_id(f"part:{effect.message}")
    reflections.add_part(
        changes.tx, part, effect.reflection, effect.seat, effect.message,
        text=effect.text, file=effect.file, seconds=effect.seconds,
    )  # fmt: skip
    subject = f"reflection:{effect.reflection}"
    _remember(changes, effect.message, subject, effect.seat)
    if effect.prompt:
        plan.drop(changes.tx, "remind", effect.prompt)
    if effect.file:
        outbox.put(changes.tx, changes.facts.lane, "fetch", {"part": part, "file": effect.file}, urgent=False)


def _begin(changes: Changes, effect: e.Keep) -> None:
    asked = prompts.row(changes.tx, effect.prompt) if effect.prompt else None
    of = {"theme": asked.theme, "question": asked.question} if asked else {}
    prompt = effect.prompt or None
    reflections.add(changes.tx, effect.reflection, effect.seat, kind=effect.kind, prompt=prompt, **of)


def _remember(changes: Changes, message: int, subject: str, seat_id: str) -> None:
    """The person's own message, to be cleared from the chat after a day when they chose a thin chat."""
    seat: Seat | None = processes.seat(changes.tx, seat_id)
    clear = changes.tx.now + ledger.THIN if seat and seat.consents.thin_chat else None
    ledger.remember(changes.tx, changes.facts.lane, message, ours=False, subject=subject, clear=clear)


def revise(changes: Changes, effect: e.Revise) -> None:
    mine = [s.id for s in changes.facts.my_seats()]
    if part := reflections.part_of_message(changes.tx, mine, effect.message):
        reflections.revise(changes.tx, part, effect.text)


def replace(changes: Changes, effect: e.Replace) -> None:
    if at := reflections.row(changes.tx, effect.reflection):
        reflections.clear_parts(changes.tx, at.id)
        part = changes.facts.new_id("part")
        reflections.add_part(changes.tx, part, at.id, at.seat, effect.message, text=effect.text)
        _remember(changes, effect.message, f"reflection:{at.id}", at.seat)


def share(changes: Changes, effect: e.Share) -> None:
    reflections.change(changes.tx, effect.reflection, place="supervision", shared=changes.tx.now)


def share_title(changes: Changes, effect: e.ShareTitle) -> None:
    reflections.change(changes.tx, effect.reflection, place="title", title=effect.title, shared=changes.tx.now)


def place(changes: Changes, effect: e.Place) -> None:
    reflections.change(changes.tx, effect.reflection, place=effect.place, shared=None)


def move_note(changes: Changes, effect: e.MoveNote) -> None:
    reflections.move(changes.tx, effect.reflection, effect.seat)


def set_kind(changes: Changes, effect: e.SetKind) -> None:
    reflections.change(changes.tx, effect.reflection, kind=effect.kind)


def erase(changes: Changes, effect: e.Erase) -> None:
    reflections.erase(changes.tx, effect.reflection)


CARRIED: Carried = {
    e.Keep: keep,
    e.Revise: revise,
    e.Replace: replace,
    e.Share: share,
    e.ShareTitle: share_title,
    e.Place: place,
    e.MoveNote: move_note,
    e.SetKind: set_kind,
    e.Erase: erase,
}
