"""python-telegram-bot's own rate limiter sends so many messages to as many chats: `limiter FIRST COUNT`."""

import asyncio
import os
import sys

from telegram.ext import AIORateLimiter, ApplicationBuilder

TEXT = "Mitä teit tällä viikolla, mikä oikeastaan kuuluu jollekulle toiselle?"


async def main() -> None:
    first, count = map(int, sys.argv[1:3])
    building = ApplicationBuilder().token(os.environ["BOT_TOKEN"]).base_url(f"{os.environ['BOT_API_URL']}/bot")
    made = building.rate_limiter(AIORateLimiter(max_retries=100)).connection_pool_size(256).pool_timeout(600).build()
    async with made:
        await asyncio.gather(*(made.bot.send_message(chat, TEXT) for chat in range(first, first + count)))


if __name__ == "__main__":
    asyncio.run(main())
