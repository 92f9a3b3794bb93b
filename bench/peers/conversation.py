"""python-telegram-bot as its own examples have it: a ConversationHandler kept by PicklePersistence, nothing changed."""

import os
from typing import Any

from telegram import Update
from telegram.ext import Application, ConversationHandler, MessageHandler, PicklePersistence, filters

ANSWERING = 1


async def answered(update: Update, context: Any) -> int:
    assert update.message
    context.user_data.setdefault("answers", []).append(update.message.text)
    await update.message.reply_text("Tallessa.")
    return ANSWERING


def main() -> None:
    text: Any = MessageHandler(filters.TEXT, answered)
    talk = ConversationHandler([text], {ANSWERING: [text]}, [], name="answers", persistent=True)
    kept = PicklePersistence("answers.pickle")
    building = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{os.environ['BOT_API_URL']}/bot")
    made = building.persistence(kept).build()
    made.add_handler(talk)
    made.run_polling(allowed_updates=["message"])


if __name__ == "__main__":
    main()
