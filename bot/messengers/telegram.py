"""Telegram, the sole user of python-telegram-bot: raw updates in, values out; it keeps nothing and decides nothing."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeVar
from urllib.parse import urlencode, urlsplit

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    Message,
    Update,
)
from telegram.constants import ChatType, ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest

from bot.messengers.protocol import Outgoing, Received, Refused, Retry, Unwelcome
from bot.messengers.transport import Transport

log = logging.getLogger(__name__)

POLL = 25  # seconds that getUpdates waits
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
BIGGEST = 20 * 1024 * 1024  # bytes: what getFile gives (Bot API, getFile)
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
T = TypeVar("T")


class Telegram:
    """A messenger over the Bot API. `url` is a Bot API server, `timeout` in seconds for everything but polling."""

    def __init__(self, token: str, url: str, timeout: float) -> None:
        self._timeout = timeout
        self._endpoint = f"{url}/bot{token}"
        self._requests: tuple[BaseRequest, BaseRequest] = (Transport(timeout), Transport(timeout))
        self.bot = Bot(
            token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot",
            get_updates_request=self._requests[0], request=self._requests[1],
        )  # fmt: skip

    async def sign_in(self) -> str:
        """The bot's user name; raises Refused when the token is not taken."""
        await self._call(self.bot.initialize())
        return str(self.bot.username)

    async def start(self) -> str:
        """Signs in for polling: a webhook of before is taken off, with nothing it holds lost."""
        name = await self.sign_in()
        await self._call(self.bot.delete_webhook())
        return name

    async def webhook(self) -> str:
        """The host that updates are pushed to, "" for none; its path may be a secret."""
        url = (await self._call(self.bot.get_webhook_info())).url
        return urlsplit(url).hostname or "an unknown place" if url else ""

    async def close(self) -> None:
        for request in self._requests:
            await request.shutdown()

    # --- in

    async def fetch_updates(self, offset: int) -> Sequence[Mapping[str, Any]]:
        """Raw dicts, so that one that cannot be parsed blocks nothing (PTB would fetch it for ever)."""
        asked = {"offset": offset, "timeout": POLL, "allowed_updates": list(ALLOWED)}
        parameters = {name: value if isinstance(value, int) else json.dumps(value) for name, value in asked.items()}
        return await self._call(self._poll(parameters))

    async def _poll(self, parameters: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
        url = f"{self._endpoint}/getUpdates?{urlencode(parameters)}"
        result: Any = await self._requests[0].post(url, read_timeout=POLL + 10.0)
        return [update for update in result if isinstance(update, dict) and isinstance(update.get("update_id"), int)]

    def key(self, update: Mapping[str, Any]) -> str:
        """Update ids start anew at a random number after a quiet week, so chat, message and date belong to the key."""
        body = next((v for k, v in update.items() if k != "update_id" and isinstance(v, dict)), {})
        inner = body.get("message")
        message = inner if isinstance(inner, dict) else body
        parts = (update["update_id"], self.chat_of(update), body.get("id"), message.get("message_id"), body.get("date"))
        return "tg:" + ":".join("" if part is None else str(part)[:24] for part in parts)

    def chat_of(self, update: Mapping[str, Any]) -> int:
        body = next((v for k, v in update.items() if k != "update_id" and isinstance(v, dict)), {})
        inner = body.get("message")
        chat = body.get("chat") or (inner.get("chat") if isinstance(inner, dict) else None) or body.get("from") or {}
        id = chat.get("id") if isinstance(chat, dict) else 0
        return id if isinstance(id, int) else 0

    def read(self, update: Mapping[str, Any]) -> Received:
        """Raises ValueError for what is not an update."""
        try:
            parsed = Update.de_json(dict(update), self.bot)
        except Exception as error:
            raise ValueError("not an update") from error
        return read(parsed)

    # --- out

    async def send(self, message: Outgoing) -> int:
        """Edits when asked to; what can no longer be edited is sent anew."""
        if message.replace:
            try:
                return await self._call(self._edit(message))
            except Refused as refused:
                if refused.gone:
                    raise
        return await self._call(self._send(message))

    async def _edit(self, message: Outgoing) -> int:
        try:
            await self.bot.edit_message_text(
                message.html, message.chat, message.replace, parse_mode=ParseMode.HTML,
                reply_markup=_keyboard(message), link_preview_options=NO_PREVIEW,
            )  # fmt: skip
        except BadRequest as error:
            if "not modified" not in error.message.lower():
                raise
        return message.replace

    async def _send(self, message: Outgoing) -> int:
        common: dict[str, Any] = {"protect_content": message.protect, "disable_notification": message.silent}
        file = message.file
        if file and "document" in file:
            sent = await self.bot.send_document(message.chat, InputFile(file["document"], file["name"]), **common)
            return sent.message_id
        common |= {"parse_mode": ParseMode.HTML, "reply_markup": _keyboard(message) or _placeholder(message)}
        if file and "photo" in file:
            photo = InputFile(file["photo"], file["name"])
            return (await self.bot.send_photo(message.chat, photo, caption=message.html, **common)).message_id
        if file and "voice" in file:
            return (await self.bot.send_voice(message.chat, file["voice"], caption=message.html, **common)).message_id
        sent = await self.bot.send_message(message.chat, message.html, link_preview_options=NO_PREVIEW, **common)
        return sent.message_id

    async def strip(self, chat: int, message: int) -> None:
        try:
            await self._call(self.bot.edit_message_reply_markup(chat, message))
        except (Refused, Retry):
            return  # an old button is answered kindly anyway

    async def delete(self, chat: int, messages: Sequence[int]) -> None:
        await self._call(self.bot.delete_messages(chat, list(messages)))

    async def answer(self, press: str, text: str) -> None:
        try:
            await self.bot.answer_callback_query(press, text[:200] or None)
        except TelegramError:
            return  # Telegram forgets a press after a while; nothing hangs on it

    async def download(self, file: str) -> bytes:
        return await self._call(self._download(file))

    async def _download(self, file: str) -> bytes:
        found = await self.bot.get_file(file)
        try:
            return bytes(await found.download_as_bytearray())
        except InvalidToken:  # what the library makes of 404
            raise Refused("the file is gone") from None

    async def set_menu(self, chat: int, commands: Sequence[tuple[str, str]]) -> None:
        scope = BotCommandScopeChat(chat)
        await self._call(self.bot.set_my_commands([BotCommand(n, d) for n, d in commands], scope))

    async def introduce(self, language: str, long: str, short: str, commands: Sequence[tuple[str, str]]) -> None:
        """Asks before it sets: Telegram counts these changes."""
        await self._call(self._introduce(language or None, long, short, [BotCommand(n, d) for n, d in commands]))

    async def _introduce(self, language: str | None, long: str, short: str, commands: list[BotCommand]) -> None:
        if (await self.bot.get_my_description(language)).description != long:
            await self.bot.set_my_description(long, language)
        if (await self.bot.get_my_short_description(language)).short_description != short:
            await self.bot.set_my_short_description(short, language)
        if list(await self.bot.get_my_commands(language_code=language)) != commands:
            await self.bot.set_my_commands(commands, language_code=language)

    async def leave(self, group: int, text: str) -> None:
        with suppress(Refused):  # not allowed to speak there; leaving is what counts
            await self._call(self.bot.send_message(group, text, parse_mode=ParseMode.HTML))
        await self._call(self.bot.leave_chat(group))

    async def _call(self, call: Awaitable[T]) -> T:
        """Telegram's errors in our own words, without a token, URL or text in them."""
        try:
            return await call
        except RetryAfter as error:
            after = error.retry_after
            raise Retry(after if isinstance(after, int) else after.total_seconds(), everyone=True) from None
        except Forbidden:
            raise Refused("forbidden", gone=True) from None
        except InvalidToken:
            raise Unwelcome("the token is not accepted") from None
        except Conflict:
            raise Unwelcome("another process is receiving with this token") from None
        except ChatMigrated:
            raise Refused("the chat has moved") from None
        except BadRequest as error:
            raise Refused("chat not found" if "chat not found" in error.message.lower() else "bad request") from None
        except (TimeoutError, TimedOut, NetworkError, TelegramError):
            raise Retry(1.0) from None


def _keyboard(message: Outgoing) -> InlineKeyboardMarkup | None:
    if not message.rows:
        return None
    rows = [
        [InlineKeyboardButton(label, callback_data=data, style=style or None) for label, data, style in row]
        for row in message.rows
    ]
    return InlineKeyboardMarkup(rows)


def _placeholder(message: Outgoing) -> ForceReply | None:
    return ForceReply(input_field_placeholder=message.placeholder[:64]) if message.placeholder else None


# --- reading


def read(update: Update) -> Received:
    """What an update means, whatever it is."""
    chat, user = update.effective_chat, update.effective_user
    if chat is None:
        return Received("nothing", 0)
    if chat.type != ChatType.PRIVATE:
        code = user.language_code or "" if user else ""
        here = update.my_chat_member is None or update.my_chat_member.new_chat_member.status not in ("left", "kicked")
        return Received("group" if here else "nothing", 0, language_code=code, group=chat.id)
    who: dict[str, Any] = {"chat": chat.id}
    if user:
        who |= {"author": _sound(user.full_name)[:64], "language_code": user.language_code or ""}
    if update.my_chat_member:
        status = update.my_chat_member.new_chat_member.status
        return Received("blocked" if status == "kicked" else "returned", **who)
    if update.callback_query:
        query = update.callback_query
        pressed = query.message.message_id if query.message else 0
        return Received("press", press=query.id, data=query.data or "", pressed=pressed, **who)
    if update.edited_message:
        edited = update.edited_message
        kind = "edit" if edited.text else "nothing"
        return Received(kind, text=_sound(edited.text or ""), message=edited.message_id, **who)
    return _message(update.message, who) if update.message else Received("nothing", chat.id)


def _message(message: Message, who: Mapping[str, Any]) -> Received:
    about = message.reply_to_message.message_id if message.reply_to_message else 0
    said: dict[str, Any] = {"message": message.message_id, "about": about, **who}
    if message.forward_origin:
        return Received("odd", odd="forwarded", **said)
    if message.text:
        return Received("text", text=_sound(message.text), **said)
    if message.voice:
        voice = message.voice
        return Received(
            "voice", file=voice.file_id, seconds=_seconds(voice.duration), size=voice.file_size or 0, **said
        )
    kinds = ("sticker", "photo", "location", "poll", "video_note", "video", "audio", "document", "contact", "animation")
    odd = next((kind for kind in kinds if getattr(message, kind, None)), "")
    return Received("odd" if odd else "nothing", odd=odd or "other", **said)


def _sound(text: str) -> str:
    """Half a surrogate pair can be neither stored nor sent; it is shown as unreadable."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _seconds(duration: Any) -> int:
    return int(duration.total_seconds()) if hasattr(duration, "total_seconds") else int(duration)
