"""A plain python-telegram-bot echo with its defaults; `--fast`: on Peili's transport, 64 updates at once, uvloop."""

import os
import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, MessageHandler, filters


async def echo(update: Update, context: Any) -> None:
    assert update.message
    assert update.message.text
    await update.message.reply_text(update.message.text)


def main() -> None:
    api = os.environ["BOT_API_URL"]
    building = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{api}/bot")
    if "--fast" in sys.argv:
        import uvloop

        from bot.messengers.transport import Transport

        uvloop.install()
        building = building.request(Transport(20.0)).get_updates_request(Transport(40.0)).concurrent_updates(64)
    made = building.build()
    made.add_handler(MessageHandler(filters.TEXT, echo))
    made.run_polling(allowed_updates=["message"])


if __name__ == "__main__":
    main()
