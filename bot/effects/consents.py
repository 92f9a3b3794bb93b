"""Carries out what concerns a consent that is asked for anew."""

from __future__ import annotations

from bot.effects.changes import Carried, Changes
from bot.store import processes
from conversations import effects as e


def mark_asked(changes: Changes, effect: e.MarkAsked) -> None:
    processes.change_seat(changes.tx, effect.seat, asked=effect.notice)
    changes.touched.add(effect.seat)


def renew_consent(changes: Changes, effect: e.RenewConsent) -> None:
    """With the last one's yes, everyone has been told of a supervisor who came later: they read from now on."""
    processes.change_seat(changes.tx, effect.seat, notice=effect.notice, asked=effect.notice, consented=changes.tx.now)
    if seat := processes.seat(changes.tx, effect.seat):
        processes.everyone_told(changes.tx, seat.process)
    changes.touched.add(effect.seat)
    changes.facts.__dict__.pop("_seats", None)


CARRIED: Carried = {e.MarkAsked: mark_asked, e.RenewConsent: renew_consent}
