"""Posts updates to the bot's webhook, in order per chat, again and again until it takes them; it sets no webhook.

A refused update is posted again at once, then after 2, 4, 8 … seconds, at most 60 (real seconds); after 23 hours of
410 (the emulator's time) the webhook is taken away. From telegram-bot-api's WebhookActor.cpp (May 2026).
Unlike Telegram it posts one update at a time, and does not play a method call in the answer.
"""

import asyncio
from time import monotonic

import aiohttp

from bot.emulator.updates import Hook, Waiting
from bot.emulator.world import World

POST_SECONDS = 20.0
RETRY_MAX_SECONDS = 60.0
GONE, GONE_SECONDS = 410, 23 * 3600
FAILURES = (aiohttp.ClientError, OSError, TimeoutError)


class Postman:
    """Goes round while there is a webhook."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._task: asyncio.Task[None] | None = None
        self._failed: dict[int, tuple[int, float]] = {}
        self._gone_since: int | None = None

    def wake(self) -> None:
        """Sets out, if there is a webhook and nobody is out yet."""
        if self.world.hook.url and (self._task is None or self._task.done()):
            self._task = asyncio.get_running_loop().create_task(self._round())

    async def _round(self) -> None:
        """Posts what is due until the webhook is taken away."""
        world = self.world
        timeout = aiohttp.ClientTimeout(total=POST_SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while world.hook.url and not world.closing:
                update = self._due()
                if update is None:
                    await world.updates.bell.wait(self._pause())
                else:
                    await self._post(session, world.hook, update)

    def _due(self) -> Waiting | None:
        """The oldest update whose chat need not wait: a chat with a failed update waits as a whole."""
        now = monotonic()
        waiting = self.world.updates.alive(self.world.clock.stamp())
        return next((update for update in waiting if self._failed.get(update.lane, (0, 0.0))[1] <= now), None)

    def _pause(self) -> float:
        """Seconds until the next retry."""
        now = monotonic()
        return max(0.05, min([at - now for _, at in self._failed.values() if at > now], default=RETRY_MAX_SECONDS))

    async def _post(self, session: aiohttp.ClientSession, hook: Hook, update: Waiting) -> None:
        """Posts one update."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            async with session.post(hook.url, json=update.body, headers=headers, allow_redirects=False) as answer:
                status, words = answer.status, f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except FAILURES:
            status, words = 0, "Connection refused"
        if 200 <= status <= 299:
            self._taken(update)
        else:
            self._refused(hook, update, status, words)

    def _taken(self, update: Waiting) -> None:
        """The bot has it."""
        self._failed.pop(update.lane, None)
        self._gone_since = None
        if update in self.world.updates.waiting:
            self.world.updates.done(update)
        self.world.clock.bell.ring()

    def _refused(self, hook: Hook, update: Waiting, status: int, words: str) -> None:
        """The chat waits, longer each time."""
        stamp = self.world.clock.stamp()
        times = self._failed.get(update.lane, (0, 0.0))[0]
        pause = min(2.0**times, RETRY_MAX_SECONDS) if times else 0.0
        self._failed[update.lane] = (times + 1, monotonic() + pause)
        hook.failed_at, hook.failure = stamp, words
        self._gone_since = (self._gone_since or stamp) if status == GONE else None
        if self._gone_since is not None and stamp - self._gone_since > GONE_SECONDS:
            self.world.hook = Hook()
