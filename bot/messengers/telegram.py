"""Telegram, the sole user of python-telegram-bot: raw updates in, values out; it keeps nothing and decides nothing."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Awaitable, Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeVar
from urllib.parse import urlencode

from telegram import Bot, BotCommand, BotCommandScopeChat, InputFile
from telegram.constants import ParseMode
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

from bot.messengers.protocol import Hooked, Outgoing, Received, Refused, Retry, Rival, Unwelcome
from bot.messengers.reading import read
from bot.messengers.transport import Parameters, Transport

log = logging.getLogger(__name__)

POLL = 25  # seconds that getUpdates waits
CONNECTIONS = 20  # at once to the webhook: what one writer commits well within the time that Telegram waits
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
BIGGEST = 20 * 1024 * 1024  # bytes: what getFile gives (Bot API, getFile)
NO_PREVIEW = {"is_disabled": True}
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
        await self.unhook()
        return name

    async def unhook(self) -> None:
        """What a webhook held is polled."""
        await self._call(self.bot.delete_webhook(drop_pending_updates=False))

    async def hook(self, url: str, secret: str) -> None:
        """What getUpdates had not confirmed is pushed too."""
        more: dict[str, Any] = {"secret_token": secret, "allowed_updates": ALLOWED, "max_connections": CONNECTIONS}
        try:
            await self._call(self.bot.set_webhook(url, drop_pending_updates=False, **more))
        except Unwelcome:
            raise
        except Refused:
            raise Refused("the address in PUBLIC_URL is not taken") from None

    async def hooked(self) -> Hooked:
        info = await self._call(self.bot.get_webhook_info())
        status = re.search(r"response from the webhook: (\d{3})\b", info.last_error_message or "")
        failed = int(info.last_error_date.timestamp()) if info.last_error_date else 0
        return Hooked(info.url, info.pending_update_count, failed, status[1] if status else "unreachable")

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
        return read(update)

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
            await self._said("editMessageText", message, message_id=message.replace, reply_markup=_keyboard(message))
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
        if file is None:
            below = _keyboard(message) or _placeholder(message)
            return int((await self._said("sendMessage", message, reply_markup=below, **common))["message_id"])
        common |= {"parse_mode": ParseMode.HTML, "reply_markup": _keyboard(message) or _placeholder(message)}
        if "photo" in file:
            photo = InputFile(file["photo"], file["name"])
            return (await self.bot.send_photo(message.chat, photo, caption=message.html, **common)).message_id
        return (await self.bot.send_voice(message.chat, file["voice"], caption=message.html, **common)).message_id

    async def _said(self, method: str, message: Outgoing, **more: Any) -> Any:
        """A text, past the library's own method: its objects are most of what a short message costs."""
        text = {"chat_id": message.chat, "text": message.html, "parse_mode": ParseMode.HTML}
        return await self._posted(method, **text, link_preview_options=NO_PREVIEW, **more)

    async def _posted(self, method: str, **parameters: Any) -> Any:
        said: Any = Parameters(parameters)
        return await self._requests[1].post(f"{self._endpoint}/{method}", said)

    async def strip(self, chat: int, message: int) -> None:
        with suppress(Refused, Retry):  # an old button is answered kindly anyway
            await self._call(self.bot.edit_message_reply_markup(chat, message))

    async def delete(self, chat: int, messages: Sequence[int]) -> None:
        await self._call(self.bot.delete_messages(chat, list(messages)))

    async def answer(self, press: str, text: str) -> None:
        with suppress(TelegramError):  # Telegram forgets a press after a while; nothing hangs on it
            await self._posted("answerCallbackQuery", callback_query_id=press, text=text[:200] or None)

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
        except Conflict as error:
            hook = "webhook" in error.message.lower()
            raise Rival("a webhook is set for this token" if hook else "another process polls with it") from None
        except ChatMigrated:
            raise Refused("the chat has moved") from None
        except BadRequest as error:
            raise Refused("chat not found" if "chat not found" in error.message.lower() else "bad request") from None
        except (TimeoutError, TimedOut, NetworkError, TelegramError):
            raise Retry(1.0) from None


def _keyboard(message: Outgoing) -> Mapping[str, Any] | None:
    """InlineKeyboardMarkup of the Bot API."""
    if not message.rows:
        return None
    return {"inline_keyboard": [[_button(*each) for each in row] for row in message.rows]}


def _button(label: str, data: str, style: str) -> Mapping[str, str]:
    return {"text": label, "callback_data": data, **({"style": style} if style else {})}


def _placeholder(message: Outgoing) -> Mapping[str, Any] | None:
    """ForceReply of the Bot API; a placeholder has 1 to 64 characters."""
    if not message.placeholder:
        return None
    return {"force_reply": True, "input_field_placeholder": message.placeholder[:64]}
