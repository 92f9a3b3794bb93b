"""aiogram as its own examples have it, a state machine in memory; it runs in the peers' own environment."""

import asyncio
import os

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import Message


class Talk(StatesGroup):  # type: ignore[misc]
    answering = State()


async def begun(message: Message, state: FSMContext) -> None:
    await state.set_state(Talk.answering)
    await answered(message, state)


async def answered(message: Message, state: FSMContext) -> None:
    kept = await state.get_data()
    await state.update_data(answers=[*kept.get("answers", [])[-20:], message.text])
    await message.answer("Tallessa.")


async def main() -> None:
    server = TelegramAPIServer.from_base(os.environ["BOT_API_URL"])
    bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=server))
    talks = Dispatcher(storage=MemoryStorage())
    talks.message.register(answered, Talk.answering, F.text)
    talks.message.register(begun, F.text)
    await talks.start_polling(bot, allowed_updates=["message"])


if __name__ == "__main__":
    asyncio.run(main())
