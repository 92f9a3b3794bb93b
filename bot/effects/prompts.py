"""Carries out what concerns a prompt and a planned moment."""

from __future__ import annotations

from typing import Any

from bot import outbox
from bot.effects.changes import Carried, Changes
from bot.store import plan, prompts
from conversations import effects as e
from conversations.interval import MINE as REMINDED
from conversations.moments import REMIND_AFTER


def open_prompt(changes: Changes, effect: e.OpenPrompt) -> None:
    prompts.close_open(changes.tx, changes.facts.me)
    prompts.add(
        changes.tx, effect.id, effect.seat, text=effect.text, kind=effect.kind, theme=effect.theme,
        question=effect.question, slot=effect.slot, closes=effect.closes, parent=effect.parent or None,
        status="open", opened=changes.tx.now,
    )  # fmt: skip
    if effect.slot:
        prompts.count_unasked(changes.tx, effect.seat)
    if effect.kind in REMINDED:
        _remind_later(changes, effect.id)
    changes.touched.add(effect.seat)


def _remind_later(changes: Changes, prompt: str) -> None:
    plan.replace(changes.tx, "remind", prompt, changes.facts.lane, [("", changes.tx.now + REMIND_AFTER)])


def open_waiting(changes: Changes, effect: e.OpenWaiting) -> None:
    if at := prompts.row(changes.tx, effect.id):
        if at.status == "waiting":
            _remind_later(changes, effect.id)
        prompts.close_open(changes.tx, changes.facts.me)
        prompts.change(changes.tx, effect.id, status="open", opened=changes.tx.now, closes=effect.closes)
        changes.touched.add(at.seat)


def swap_question(changes: Changes, effect: e.SwapQuestion) -> None:
    if at := prompts.row(changes.tx, effect.id):
        prompts.swap(changes.tx, effect.id, at.seat, effect.question, effect.theme)
        outbox.withdraw(changes.tx, changes.facts.lane, f"prompt:{effect.id}")  # whose button was pressed, that came


def close_prompt(changes: Changes, effect: e.ClosePrompt) -> None:
    _prompt(changes, effect.id, status="closed")


def _prompt(changes: Changes, id: str, **values: Any) -> None:
    if at := prompts.row(changes.tx, id):
        prompts.change(changes.tx, id, **values)
        changes.touched.add(at.seat)


def postpone(changes: Changes, effect: e.Postpone) -> None:
    plan.drop(changes.tx, "remind", effect.id)
    plan.replace(changes.tx, "later", effect.id, changes.facts.lane, [("", effect.until)])


def mark_reminded(changes: Changes, effect: e.MarkReminded) -> None:
    _prompt(changes, effect.id, reminded=True)
    if at := prompts.row(changes.tx, effect.id):
        prompts.count_unasked(changes.tx, at.seat)


def defer(changes: Changes, effect: e.Defer) -> None:
    plan.put(changes.tx, effect.kind, effect.thing, effect.slot, changes.facts.lane, effect.until)


def ask_own(changes: Changes, effect: e.AskOwn) -> None:
    prompts.add(
        changes.tx, effect.id, effect.seat, text=effect.text, kind="ask", theme="ask", status="waiting",
        due=effect.due, asker=changes.facts.me,
    )  # fmt: skip
    changes.touched.add(effect.seat)


def take_back_ask(changes: Changes, effect: e.TakeBackAsk) -> None:
    at = prompts.row(changes.tx, effect.id)
    if at and at.status == "waiting":
        prompts.change(changes.tx, effect.id, status="closed")
        plan.drop(changes.tx, "ask", effect.id)


CARRIED: Carried = {
    e.OpenPrompt: open_prompt,
    e.OpenWaiting: open_waiting,
    e.SwapQuestion: swap_question,
    e.ClosePrompt: close_prompt,
    e.Postpone: postpone,
    e.MarkReminded: mark_reminded,
    e.Defer: defer,
    e.AskOwn: ask_own,
    e.TakeBackAsk: take_back_ask,
}
