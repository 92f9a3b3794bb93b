"""An echo without any library but an HTTP client: what the emulator itself can serve."""

import asyncio
import os
from typing import Any

import aiohttp


async def main() -> None:
    address = f"{os.environ['BOT_API_URL']}/bot{os.environ['BOT_TOKEN']}"
    offset, sending = 0, set[asyncio.Task[Any]]()
    async with aiohttp.ClientSession() as session:

        async def echo(update: Any) -> None:
            message = update["message"]
            said = {"chat_id": message["chat"]["id"], "text": message["text"]}
            async with session.post(f"{address}/sendMessage", json=said) as answer:
                await answer.read()

        while True:
            async with session.post(f"{address}/getUpdates", json={"offset": offset, "timeout": 20}) as answer:
                updates = (await answer.json())["result"]
            for update in updates:
                offset = update["update_id"] + 1
                task = asyncio.create_task(echo(update))
                sending.add(task)
                task.add_done_callback(sending.discard)


if __name__ == "__main__":
    asyncio.run(main())
