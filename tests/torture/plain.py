"""The plain library way, for comparison: run_polling, ConversationHandler, PicklePersistence, as in its examples."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    CommandHandler,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)

from tests.torture.people import KEPT

FILE = "plain.pickle"
ANSWER = 1


async def begin(update: Update, context: Any) -> int:
    """The first question."""
    assert update.message
    await update.message.reply_text("Mitä kuuluu?")
    return ANSWER


async def answer(update: Update, context: Any) -> int:
    """Keeps the answer, and says so."""
    assert update.message
    context.user_data.setdefault("answers", []).append((update.message.message_id, update.message.text))
    await update.message.reply_text(f"{KEPT}, {len(context.user_data['answers'])}.")
    return ANSWER


def main(folder: str) -> None:
    """Serves until it is stopped."""
    api = os.environ["BOT_API_URL"]
    kept = PicklePersistence(Path(folder) / FILE)
    made = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{api}/bot").persistence(kept).build()
    words = filters.TEXT & ~filters.COMMAND
    talk = ConversationHandler(
        [CommandHandler("start", begin), MessageHandler(words, answer)], {ANSWER: [MessageHandler(words, answer)]},
        [CommandHandler("start", begin)], persistent=True, name="talk",
    )  # fmt: skip
    made.add_handler(talk)
    made.run_polling()
