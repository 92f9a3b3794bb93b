"""How Peili presents itself in Telegram before anyone writes to it: description and menu, in each language.

Nothing hangs on it: when Telegram does not take it now, the next start tries again.
"""

from __future__ import annotations

import logging

from bot.messengers.protocol import Messenger, Refused, Retry
from bot.translation import LANGUAGES, plain
from conversations.commands import menu
from conversations.message import N_

log = logging.getLogger(__name__)

LONG = N_(
    "I am Peili, a program that asks. Between two supervision meetings I ask one question at a time, and you decide "
    "answer by answer what your supervisor may read. One comes in with an invitation from a supervisor."
)  # at most 512 characters (Bot API, setMyDescription)
SHORT = N_("One question at a time between two supervision meetings.")  # at most 120 (setMyShortDescription)


async def introduce(messenger: Messenger) -> None:
    """Sets what is not so yet; the language without a code is Finnish."""
    try:
        for language in ("", *LANGUAGES):
            spoken = language or "fi"
            commands = [(name, plain(about, spoken)) for name, about in menu(frozenset({"anyone"}), spoken)]
            await messenger.introduce(language, plain(LONG, spoken), plain(SHORT, spoken), commands)
    except (Retry, Refused) as error:
        log.warning("not introduced why=%s", type(error).__name__)
