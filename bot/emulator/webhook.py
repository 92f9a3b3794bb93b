"""Posts updates to the bot's webhook, in order per chat, again and again until it takes them; it sets no webhook.

Up to `max_connections` chats at once. A refused update is posted again at once, then after 2, 4, 8 … seconds, at most
60 (real seconds), or when the bot's Retry-After says; after 23 hours of 410 (the emulator's time) the webhook is taken
away. From telegram-bot-api's WebhookActor.cpp (May 2026). Unlike Telegram it plays no method call in the answer.
"""

import asyncio
from dataclasses import dataclass
from time import monotonic

import aiohttp

from bot.emulator.updates import Hook, Waiting
from bot.emulator.world import World

POST_SECONDS = 20.0
RETRY_MAX_SECONDS = 60.0
RETRY_AFTER_MAX_SECONDS = 3600
GONE, GONE_SECONDS = 410, 23 * 3600
FAILURES = (aiohttp.ClientError, OSError, TimeoutError)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot said to a post; status 0: nothing."""

    status: int
    words: str
    after: int = 0


class Postman:
    """Goes round while there is a webhook."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._task: asyncio.Task[None] | None = None
        self._out: dict[int, asyncio.Task[None]] = {}
        self._failed: dict[int, tuple[int, float]] = {}
        self._hook: Hook | None = None
        self._gone_since: int | None = None

    def wake(self) -> None:
        """Sets out, if there is a webhook and nobody is out yet."""
        if self.world.hook.url and not self.world.closing and (self._task is None or self._task.done()):
            self._task = asyncio.get_running_loop().create_task(self._round())
            self._task.add_done_callback(self._back)

    def _back(self, task: asyncio.Task[None]) -> None:
        """Sets out again when a webhook was set while this round was coming to its end."""
        if not task.cancelled() and task.exception() is None:
            self.wake()

    async def _round(self) -> None:
        """Posts what is due until the webhook is taken away and nothing is on its way."""
        world = self.world
        limit = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(connector=limit, timeout=aiohttp.ClientTimeout(total=POST_SECONDS)) as session:
            while (world.hook.url or self._out) and not world.closing:
                self._renewed()
                free = world.hook.url and len(self._out) < world.hook.connections
                update = self._due() if free else None
                if update is None:
                    await world.updates.bell.wait(self._pause())
                else:
                    self._out[update.lane] = asyncio.create_task(self._post(session, world.hook, update))
            for post in tuple(self._out.values()):
                post.cancel()

    def _renewed(self) -> None:
        """Another webhook begins without the failures of the one before."""
        if self._hook is not self.world.hook:
            self._hook, self._gone_since = self.world.hook, None
            self._failed.clear()

    def _due(self) -> Waiting | None:
        """The oldest update whose chat need not wait: a chat with a failed update waits as a whole."""
        now = monotonic()
        held = {lane for lane, (_, at) in self._failed.items() if at > now} | self._out.keys()
        waiting = self.world.updates.alive(self.world.clock.stamp())
        return next((update for update in waiting if update.lane not in held), None)

    def _pause(self) -> float:
        """Seconds until the next retry; one that has just fallen due since `_due` looked is looked at soon."""
        now = monotonic()
        lanes = {update.lane for update in self.world.updates.alive(self.world.clock.stamp())} - self._out.keys()
        times = [at - now for lane, (_, at) in self._failed.items() if lane in lanes]
        return max(0.05, min(times, default=RETRY_MAX_SECONDS))

    async def _post(self, session: aiohttp.ClientSession, hook: Hook, update: Waiting) -> None:
        """Posts one update."""
        try:
            answer = await self._answer(session, hook, update)
        finally:
            del self._out[update.lane]
            self.world.updates.bell.ring()
        if 200 <= answer.status <= 299:
            self._taken(update)
        else:
            self._refused(hook, update, answer)

    async def _answer(self, session: aiohttp.ClientSession, hook: Hook, update: Waiting) -> Answer:
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            async with session.post(hook.url, json=update.body, headers=headers, allow_redirects=False) as answer:
                after = answer.headers.get("Retry-After", "")
                words = f"Wrong response from the webhook: {answer.status} {answer.reason}"
                return Answer(answer.status, words, int(after) if after.isdecimal() else 0)
        except TimeoutError:
            return Answer(0, "Read timeout expired")
        except FAILURES as error:
            connected = not isinstance(error, aiohttp.ClientConnectorError)
            return Answer(0, "Webhook connection closed" if connected else "Connection refused")

    def _taken(self, update: Waiting) -> None:
        """The bot has it."""
        self._failed.pop(update.lane, None)
        self._gone_since = None
        late = update.number < self.world.updates.taken
        if update in self.world.updates.waiting:
            self.world.updates.done(update)
        if late:  # a report that tells of a later one may have been made before this one came
            self.world.clock.stir()
        self.world.clock.bell.ring()

    def _refused(self, hook: Hook, update: Waiting, answer: Answer) -> None:
        """The chat waits, longer each time."""
        stamp = self.world.clock.stamp()
        times = self._failed.get(update.lane, (0, 0.0))[0]
        pause = min(2.0**times, RETRY_MAX_SECONDS) if times else 0.0
        if answer.after:
            pause = min(answer.after, RETRY_AFTER_MAX_SECONDS)
        self._failed[update.lane] = (times + 1, monotonic() + pause)
        hook.failed_at, hook.failure = stamp, answer.words
        self._gone_since = (self._gone_since or stamp) if answer.status == GONE else None
        if self._gone_since is not None and stamp - self._gone_since > GONE_SECONDS:
            self.world.hook = Hook()
