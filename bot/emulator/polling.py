"""getUpdates and the webhook's settings: how the bot is given its updates; it makes none."""

import asyncio
import re
from typing import Any
from urllib.parse import urlsplit

from bot.emulator.limits import OTHER_POLLER, POLL_MAX_SECONDS, SECRET_MAX, UPDATES_MAX, WEBHOOK_ACTIVE, Refusal, bad
from bot.emulator.parameters import Args
from bot.emulator.people import Json
from bot.emulator.updates import Hook
from bot.emulator.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]*\Z")
CONNECTIONS, CONNECTIONS_MAX = 40, 100
URL_MAX = 2048


class Poller:
    """One long poll at a time; a second one sends the first home with 409, as Telegram does."""

    def __init__(self, world: World) -> None:
        self.world, self.turn = world, 0

    async def get_updates(self, args: Args, gone: asyncio.Future[Any]) -> list[Json]:
        """getUpdates; `gone` is done when the caller hung up."""
        self._check()
        if "allowed_updates" in args:
            self.world.updates.allowed = set(args["allowed_updates"])
        seconds = max(0, min(args.get("timeout", 0), POLL_MAX_SECONDS))
        taken = self._take(args)
        if taken or not seconds:
            return taken
        return await self._wait(args, seconds, gone)

    def _check(self) -> None:
        if self.world.hook.url:
            raise Refusal(409, WEBHOOK_ACTIVE)

    def _take(self, args: Args) -> list[Json]:
        updates, now = self.world.updates, self.world.clock.stamp()
        updates.confirm(args.get("offset", 0), now)
        self.world.clock.bell.ring()
        return updates.take(args.get("limit", UPDATES_MAX), now)

    async def _wait(self, args: Args, seconds: float, gone: asyncio.Future[Any]) -> list[Json]:
        world, bell = self.world, self.world.updates.bell
        self.turn += 1
        mine = self.turn
        bell.ring()
        gone.add_done_callback(lambda _: bell.ring())

        def over() -> bool:
            return gone.done() or world.closing or self.turn != mine or bool(world.hook.url or world.updates.waiting)

        await bell.until(over, seconds)
        if self.turn != mine:
            raise Refusal(409, OTHER_POLLER)
        if world.hook.url:
            raise Refusal(409, "Conflict: terminated by setWebhook request")
        return [] if gone.done() else self._take(args)


def set_webhook(world: World, args: Args) -> bool:
    """setWebhook; an empty URL takes it away, the same as before changes nothing. Plain http is taken too, for bots on
    this machine; which kinds of updates are wanted stays as it was when that is not told.
    """
    url, secret = args.get("url", ""), args.get("secret_token", "")
    if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname or len(url) > URL_MAX):
        raise bad("bad webhook: invalid webhook URL specified")
    if len(secret) > SECRET_MAX:
        raise bad("secret token is too long")
    if not _SECRET.match(secret):
        raise bad("secret token contains unallowed characters")
    if "allowed_updates" in args:
        world.updates.allowed = set(args["allowed_updates"])
    connections = max(1, min(args.get("max_connections", CONNECTIONS), CONNECTIONS_MAX))
    new, old = Hook(url, secret, connections, tuple(sorted(world.updates.allowed))), world.hook
    same = (new.url, new.secret, new.connections, new.allowed) == (old.url, old.secret, old.connections, old.allowed)
    return _hook(world, old if same else new, args)


def delete_webhook(world: World, args: Args) -> bool:
    """deleteWebhook."""
    return _hook(world, Hook(), args)


def _hook(world: World, hook: Hook, args: Args) -> bool:
    """Changes where updates go."""
    world.hook = hook
    if args.get("drop_pending_updates"):
        world.updates.clear()
    world.updates.bell.ring()
    return True


def get_webhook_info(world: World, args: Args) -> Json:
    """getWebhookInfo."""
    return {**world.hook.api(), "pending_update_count": len(world.updates.alive(world.clock.stamp()))}
