"""One message into the outbox, written in its reader's language; what it says, a conversation has decided."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bot import outbox
from bot.store.tx import Tx
from bot.translation import message, plain
from conversations.message import Ask, Choice, DigestFile, QrPicture, Standing, VoiceNote

LONGEST_DATA = 64  # bytes


def put(
    tx: Tx, lane: str, chat: int, ask: Ask, language: str, turn: int, in_place: int = 0, *, turned: bool = False
) -> None:  # fmt: skip
    """One message into the outbox, written in the reader's language. `turned`: earlier choices no longer count."""
    rows = [[(plain(b.label, language), _data(b, turn), b.style) for b in row] for row in ask.rows]
    bound = any(isinstance(b, Choice) for row in ask.rows for b in row)
    body: dict[str, Any] = {"chat": chat, "html": message(ask, language), "rows": rows}
    body |= {"bound": bound, "turned": turned, "protect": ask.protect, "silent": ask.silent}
    body["placeholder"] = plain(ask.placeholder, language) if ask.placeholder else ""
    if ask.attachment:
        body["attach"] = _attachment(ask.attachment)
    replaces = f"#{in_place}" if in_place and not ask.attachment else ask.replaces
    outbox.put(
        tx, lane, "message", body, urgent=not ask.unasked, guard=ask.guard, subject=ask.subject, replaces=replaces
    )


def _data(button: Choice | Standing, turn: int) -> str:
    """What comes back when the button is pressed; Telegram takes 1–64 bytes (Bot API, InlineKeyboardButton)."""
    data = f"{turn}.{button.key}" if isinstance(button, Choice) else f"-{button.action}:{button.thing}"
    if len(data.encode()) > LONGEST_DATA:
        raise ValueError("a button holds too much")
    return data


def _attachment(attached: QrPicture | DigestFile | VoiceNote) -> dict[str, str]:
    return {"kind": type(attached).__name__, **{k: str(v) for k, v in asdict(attached).items()}}
