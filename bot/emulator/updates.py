"""The updates that wait for the bot, as Telegram keeps them: until confirmed, or for their life; it delivers nothing.

Confirming, unreasonable offsets and lives follow telegram-bot-api's Client.cpp and tdlib's TQueue (May 2026):
a message lives for 24 hours, a press of a button for 150 seconds. After a week of silence the numbering jumps.
"""

from dataclasses import dataclass
from typing import Any

from bot.emulator.bell import Bell
from bot.emulator.limits import CALLBACK_LIFE_SECONDS, SILENCE_SECONDS, UPDATE_LIFE_SECONDS, UPDATES_MAX

UNREASONABLE = 10
JUMP = 1_000_003
_SILENT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(slots=True, eq=False)
class Waiting:
    """One update, the chat whose order it keeps, when it ends (Unix seconds), and whether it was given out."""

    number: int
    body: dict[str, Any]
    lane: int
    ends: int
    raw: bool = False
    given: bool = False


@dataclass(slots=True)
class Hook:
    """Where updates are posted to, if anywhere; `failed_at` in the emulator's Unix seconds."""

    url: str = ""
    secret: str = ""
    connections: int = 40
    allowed: tuple[str, ...] = ()
    failed_at: int = 0
    failure: str = ""

    def api(self) -> dict[str, Any]:
        """The WebhookInfo of the Bot API, without the count."""
        info: dict[str, Any] = {"url": self.url, "has_custom_certificate": False}
        if self.url:
            info |= {"max_connections": self.connections, "ip_address": "127.0.0.1"}
        if self.url and self.allowed:
            info["allowed_updates"] = list(self.allowed)
        failed = {"last_error_date": self.failed_at, "last_error_message": self.failure}
        return info | failed if self.failure else info


class Updates:
    """One bot's queue; times are the emulator's Unix seconds. `taken` is the highest number that the bot confirmed."""

    def __init__(self, first: int = 700_000_001) -> None:
        self.next, self.taken, self.last_at = first, 0, 0
        self.waiting: list[Waiting] = []
        self.allowed: set[str] = set()
        self.bell = Bell()

    def put(self, body: dict[str, Any], lane: int, now: int) -> None:
        """Queues an update of ours, unless the bot did not ask for its kind."""
        kind = next(iter(body))
        if (kind in self.allowed) if self.allowed else kind not in _SILENT_BY_DEFAULT:
            life = CALLBACK_LIFE_SECONDS if kind == "callback_query" else UPDATE_LIFE_SECONDS
            number = self._number(now)
            self._add(Waiting(number, {"update_id": number, **body}, lane, now + life))

    def put_raw(self, body: dict[str, Any], now: int) -> int:
        """Queues what may be nonsense; with an `update_id` of its own it is a repeat and given out once more."""
        number = body.get("update_id")
        repeat = isinstance(number, int)
        number = number if isinstance(number, int) else self._number(now)
        self._add(Waiting(number, {**body, "update_id": number}, 0, now + UPDATE_LIFE_SECONDS, raw=repeat))
        return number

    def _number(self, now: int) -> int:
        if self.last_at and now - self.last_at > SILENCE_SECONDS:
            self.next += JUMP
        self.last_at, self.next = now, self.next + 1
        return self.next - 1

    def _add(self, update: Waiting) -> None:
        self.waiting.append(update)
        self.bell.ring()

    def alive(self, now: int) -> list[Waiting]:
        """What waits, after what has ended was dropped."""
        if any(update.ends < now for update in self.waiting):
            self.waiting = [update for update in self.waiting if update.ends >= now]
        return self.waiting

    def confirm(self, offset: int, now: int) -> None:
        """Drops what lies before the offset; a negative one keeps that many, one far ahead confirms nothing."""
        waiting = self.alive(now)
        if offset < 0:
            self._drop(waiting[:offset])
        elif 0 < offset <= self.next + UNREASONABLE:
            self._drop([one for one in waiting if one.number < offset and (one.given or not one.raw)])

    def _drop(self, confirmed: list[Waiting]) -> None:
        gone = set(confirmed)
        self.waiting = [update for update in self.waiting if update not in gone]
        self.taken = max([self.taken, *[update.number for update in confirmed]])

    def take(self, limit: int, now: int) -> list[dict[str, Any]]:
        """The oldest updates, which stay until confirmed."""
        found = self.alive(now)[: max(1, min(limit, UPDATES_MAX))]
        for update in found:
            update.given = True
        return [update.body for update in found]

    def done(self, update: Waiting) -> None:
        """A webhook took it."""
        self._drop([update])

    def clear(self) -> None:
        """Drops everything."""
        self.waiting = []
