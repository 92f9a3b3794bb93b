"""Telegram's numbers and the wording of its refusals; it checks nothing itself.

The wordings are those of the public sources of telegram-bot-api and tdlib (May 2026), the numbers those of the
Bot API 10.0 documentation. Lengths are UTF-16 code units unless a name says bytes.
"""

from typing import Any

TEXT_MAX = 4096
CAPTION_MAX = 1024
CALLBACK_DATA_MAX_BYTES = 64
CALLBACK_ANSWER_MAX = 200
COPY_TEXT_MAX = 256
PLACEHOLDER_MAX = 64
COMMANDS_MAX = 100
COMMAND_MAX = 32
COMMAND_DESCRIPTION_MAX = 256
NAME_MAX = 64
DESCRIPTION_MAX = 512
SHORT_DESCRIPTION_MAX = 120
START_MAX = 64
BUTTONS_MAX = 100
IDS_MAX = 100
REACTIONS_MAX = 1
SECRET_MAX = 256

PHOTO_MAX_BYTES = 10 * 1024 * 1024
UPLOAD_MAX_BYTES = 50 * 1024 * 1024
DOWNLOAD_MAX_BYTES = 20 * 1024 * 1024

UPDATES_MAX = 100
POLL_MAX_SECONDS = 50
UPDATE_LIFE_SECONDS = 24 * 3600
CALLBACK_LIFE_SECONDS = 150
DELETE_SECONDS = 48 * 3600
TYPING_SECONDS = 5.0
SILENCE_SECONDS = 7 * 24 * 3600

CHAT_NOT_FOUND = "chat not found"
BLOCKED = "bot was blocked by the user"
DEACTIVATED = "user is deactivated"
NEVER_STARTED = "bot can't initiate conversation with a user"
NOT_A_MEMBER = "bot is not a member of the group chat"
TEXT_EMPTY = "message text is empty"
TEXT_LONG = "message is too long"
CAPTION_LONG = "message caption is too long"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
NOT_EDITABLE = "message can't be edited"
NO_TEXT = "there is no text in the message to edit"
NO_CAPTION = "there is no caption in the message to edit"
NO_MESSAGE_ID = "message identifier is not specified"
UNDELETABLE = "message can't be deleted for everyone"
QUERY_OLD = "query is too old and response timeout expired or query ID is invalid"
FILE_WRONG = "wrong file_id or the file is temporarily unavailable"
FILE_ID_WRONG = "wrong file identifier/HTTP URL specified"
FILE_BIG = "file is too big"
FILE_EMPTY = "file must be non-empty"
OTHER_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)

_EMOJI = """
❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤\u200d🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓
🍾 💋 🖕 😈 😴 😭 🤓 👻 👨\u200d💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾
🤷\u200d♂ 🤷 🤷\u200d♀ 😡
"""
_ACTIONS = """
typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location
record_video_note upload_video_note
"""
REACTIONS = frozenset(_EMOJI.split())
ACTIONS = frozenset(_ACTIONS.split())


class Refusal(Exception):
    """What Telegram answers instead of a result; `faulty` when only a faulty bot would have asked."""

    def __init__(self, status: int, description: str, *, retry_after: int = 0, faulty: bool = False) -> None:
        """`retry_after` in seconds, 0 for none."""
        super().__init__(description)
        self.status, self.description, self.retry_after, self.faulty = status, description, retry_after, faulty

    def body(self) -> dict[str, Any]:
        """The JSON that Telegram answers."""
        answer: dict[str, Any] = {"ok": False, "error_code": self.status, "description": self.description}
        if self.retry_after:
            answer["parameters"] = {"retry_after": self.retry_after}
        return answer


def bad(reason: str) -> Refusal:
    """400 for what only a faulty bot sends."""
    return Refusal(400, f"Bad Request: {reason}", faulty=True)


def sorry(reason: str) -> Refusal:
    """400 for what happens to a sound bot too (a message is gone, a query too old)."""
    return Refusal(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refusal:
    """403: that person cannot be written to."""
    return Refusal(403, f"Forbidden: {reason}")


def too_many(seconds: int) -> Refusal:
    """429 with the seconds to wait."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
