"""The one way past the inbox: /privacy is answered also when nothing can be written; it stores and looks up nothing."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from bot.messengers.protocol import Messenger, Outgoing, Received, Refused, Retry
from bot.translation import language_of, message
from conversations.about import privacy_ask
from conversations.commands import canonical

log = logging.getLogger(__name__)


async def answer_privacy(messenger: Messenger, updates: Iterable[Mapping[str, Any]]) -> set[str]:
    """Answers those of the updates that ask for it, in the client's language; the keys of the answered ones."""
    answered: set[str] = set()
    for update in updates:
        asker = _asker(messenger, update)
        if asker and await _sent(messenger, asker):
            answered.add(messenger.key(update))
    return answered


def _asker(messenger: Messenger, update: Mapping[str, Any]) -> Received | None:
    try:
        got = messenger.read(update)
    except ValueError:
        return None
    word = got.text.split(maxsplit=1)[0] if got.kind == "text" and got.text.startswith("/") else ""
    return got if canonical(word[1:].partition("@")[0]) == "privacy" else None


async def _sent(messenger: Messenger, asker: Received) -> bool:
    language = language_of(asker.language_code)
    try:
        await messenger.send(Outgoing(asker.chat, message(privacy_ask(), language)))
    except (Retry, Refused) as error:
        log.warning("privacy not sent why=%s", type(error).__name__)
        return False
    return True
