"""Carries out the wish for a digest: rows of the outbox that say what to render."""

from __future__ import annotations

from bot import outbox
from bot.effects.changes import Carried, Changes
from conversations import effects as e


def send_digest(changes: Changes, effect: e.SendDigest) -> None:
    """Two rows that say what to render: the chat messages, then the file."""
    body = {"chat": changes.chat, "process": effect.process, "reader": changes.facts.me}
    outbox.put(changes.tx, changes.facts.lane, "digest", body)
    if effect.file:
        outbox.put(changes.tx, changes.facts.lane, "digest_file", body)


CARRIED: Carried = {e.SendDigest: send_digest}
