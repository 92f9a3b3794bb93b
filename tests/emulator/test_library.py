"""python-telegram-bot, which the real bot uses, can do all that the emulator plays and understands all it gives."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import telegram
from telegram import BotCommand, BotCommandScopeChat, InlineKeyboardButton, InlineKeyboardMarkup, constants, error

from bot.emulator.files import sample
from bot.emulator.run import Emulator
from tests.emulator.phones import Wire

MARKUP = InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="1"), InlineKeyboardButton("y", url="a.fi")]])


@pytest.fixture
async def library(emulator: Emulator) -> AsyncIterator[telegram.Bot]:
    base, files = f"{emulator.url}/bot", f"{emulator.url}/file/bot"
    async with telegram.Bot(emulator.token, base_url=base, base_file_url=files) as bot:
        yield bot


@pytest.fixture
def done(wire: Wire) -> Any:
    """At the end nothing was only a faulty bot's."""
    yield None
    assert wire.violations() == []


@pytest.mark.usefixtures("done")
async def test_messages(library: telegram.Bot, aino: int) -> None:
    sent = await library.send_message(
        aino,
        "<b>Hei</b> 🙂 <tg-spoiler>s</tg-spoiler>",
        parse_mode="HTML",
        reply_markup=MARKUP,
        protect_content=True,
        disable_notification=True,
        link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
        reply_parameters=telegram.ReplyParameters(1),
    )
    assert sent.parse_entity(sent.entities[1]) == "s"
    assert sent.reply_to_message is not None
    edited = await library.edit_message_text("b", aino, sent.id)
    assert isinstance(edited, telegram.Message)
    assert edited.reply_markup is None
    assert await library.edit_message_reply_markup(aino, sent.id, reply_markup=MARKUP)
    assert await library.send_chat_action(aino, constants.ChatAction.TYPING)
    assert await library.set_message_reaction(aino, 1, "👌")
    assert await library.delete_message(aino, sent.id)
    assert await library.delete_messages(aino, [1])


@pytest.mark.usefixtures("done")
async def test_files(library: telegram.Bot, aino: int) -> None:
    photo = await library.send_photo(aino, sample("photo.jpg"), caption="a")
    assert await library.send_photo(aino, photo.photo[-1].file_id)
    document = await library.send_document(aino, b"%PDF", filename="ä.pdf", caption="<i>x</i>", parse_mode="HTML")
    assert document.document is not None
    assert document.document.file_name == "ä.pdf"
    assert await library.edit_message_caption(aino, document.id, caption="c")
    voice = await library.send_voice(aino, sample("voice.ogg"), duration=3)
    assert voice.voice is not None
    assert await library.send_voice(aino, voice.voice.file_id)
    found = await library.get_file(voice.voice.file_id)
    assert bytes(await found.download_as_bytearray()) == sample("voice.ogg")


@pytest.mark.usefixtures("done")
async def test_the_bot_itself(library: telegram.Bot, aino: int) -> None:
    assert (await library.get_me()).is_bot
    scope = BotCommandScopeChat(aino)
    assert await library.set_my_commands([BotCommand("help", "Apua")], scope=scope, language_code="fi")
    assert [found.command for found in await library.get_my_commands(scope=scope, language_code="fi")] == ["help"]
    assert await library.delete_my_commands(scope=scope, language_code="fi")
    assert await library.set_my_name("Peili")
    assert await library.set_my_description("d", language_code="fi")
    assert await library.set_my_short_description("s")
    assert (await library.get_my_name()).name == "Peili"
    assert (await library.get_my_description("fi")).description == "d"
    assert (await library.get_my_short_description()).short_description == "s"
    assert await library.set_chat_menu_button(aino, telegram.MenuButtonCommands())
    assert (await library.get_chat_menu_button(aino)).type == "commands"
    assert (await library.get_chat(aino)).first_name == "Aino"
    assert await library.log_out()
    assert await library.close()


@pytest.mark.usefixtures("done")
async def test_the_webhook(library: telegram.Bot) -> None:
    assert await library.set_webhook("http://127.0.0.1:1/hook", secret_token="s", allowed_updates=["message"])
    assert (await library.get_webhook_info()).url == "http://127.0.0.1:1/hook"
    assert await library.delete_webhook(drop_pending_updates=True)


@pytest.mark.usefixtures("done")
async def test_it_understands_every_update(library: telegram.Bot, wire: Wire, aino: int) -> None:
    sent = await library.send_message(aino, "a", reply_markup=MARKUP)
    await asyncio.to_thread(_live, wire, aino, sent.id)
    updates = await library.get_updates(timeout=1, allowed_updates=telegram.Update.ALL_TYPES)
    messages = [update.message for update in updates if update.message]
    kinds = ("voice", "sticker", "photo", "location", "poll", "document", "forward_origin", "group_chat_created")
    assert all(any(getattr(message, kind) for message in messages) for kind in kinds)
    pressed = next(update.callback_query for update in updates if update.callback_query)
    assert await library.answer_callback_query(pressed.id, "Kiitos", show_alert=True)
    assert any(update.edited_message for update in updates)
    changes = [update.my_chat_member for update in updates if update.my_chat_member]
    assert [change.new_chat_member.status for change in changes] == ["member", "kicked", "member"]
    assert await library.get_updates(offset=updates[-1].update_id + 1) == ()


def _live(wire: Wire, aino: int, number: int) -> None:
    """All that a person does."""
    send = f"/control/users/{aino}/send"
    things = (
        {"voice": 2},
        {"sticker": "🙂"},
        {"photo": True},
        {"location": True},
        {"poll": True},
        {"document": "a.txt"},
    )
    for thing in things:
        wire.ask(send, **thing)
    text = wire.ask(send, text="/me x", reply_to=number)["message_id"]
    wire.ask(f"/control/users/{aino}/edit", message_id=text, text="y")
    wire.ask(send, forward_of=text)
    wire.ask(f"/control/users/{aino}/press", message_id=number, data="1", timeout=0)
    wire.ask("/control/groups", title="Tiimi", members=[aino])
    wire.ask(f"/control/users/{aino}", blocked=True)
    wire.ask(f"/control/users/{aino}", blocked=False)


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ({"status": 429, "retry_after": 3}, error.RetryAfter),
        ({"status": 403}, error.Forbidden),
        ({"status": 400}, error.BadRequest),
        ({"status": 401}, error.InvalidToken),
        ({"status": 409}, error.Conflict),
        ({"status": 500}, error.NetworkError),
        ({"status": 502}, error.NetworkError),
        ({"before": "reset"}, error.NetworkError),
        ({"after": "half"}, error.NetworkError),
    ],
)
async def test_faults_arrive_as_its_errors(
    library: telegram.Bot,
    wire: Wire,
    aino: int,
    fault: dict[str, Any],
    expected: type[error.TelegramError],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    wire.ask("/control/faults", method="sendMessage", **fault)
    with pytest.raises(expected):
        await library.send_message(aino, "a")


async def test_another_token_is_invalid(emulator: Emulator) -> None:
    bot = telegram.Bot("123:other", base_url=f"{emulator.url}/bot")
    with pytest.raises(error.InvalidToken):
        await bot.initialize()
    await bot.shutdown()
