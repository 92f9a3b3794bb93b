"""Updates are posted to a webhook in order, with the secret, until it takes them."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession, web

from bot.emulator.timemachine import TimeMachine
from bot.emulator.updates import Hook as Waits
from bot.emulator.webhook import Postman
from bot.emulator.world import World
from tests.emulator.phones import Wire

DEADLINE = 60


class Hook:
    """A webhook that answers as it is told to, and remembers what it got."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.got: asyncio.Queue[tuple[str, dict[str, Any]]] = asyncio.Queue()
        self.url, self.after = "", ""
        self.refused = ""  # the text that gets the statuses, if not all do
        self.slow: asyncio.Event | None = None

    async def take(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        update = await request.json()
        await self.got.put((secret, update))
        if self.slow:
            await self.slow.wait()
        headers = {"Retry-After": self.after} if self.after else {}
        told = self.statuses and self.refused in ("", update.get("message", {}).get("text"))
        return web.Response(status=self.statuses.pop(0) if told else 200, headers=headers)

    async def texts(self, count: int) -> list[str]:
        """The texts of the next so many posts."""
        async with asyncio.timeout(DEADLINE):
            return [(await self.got.get())[1]["message"]["text"] for _ in range(count)]


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook, app = Hook(), web.Application()
    app.router.add_post("/hook", hook.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def say(wire: Wire, person: int, *texts: str) -> None:
    for text in texts:
        await asyncio.to_thread(wire.ask, f"/control/users/{person}/send", text=text)


async def pending(wire: Wire, count: int) -> None:
    """Waits until so many updates are unconfirmed."""
    await asyncio.to_thread(wire.until, lambda: wire.result("getWebhookInfo")["pending_update_count"] == count)


async def test_updates_are_posted_with_the_secret(wire: Wire, aino: int, hook: Hook) -> None:
    await asyncio.to_thread(wire.result, "setWebhook", url=hook.url, secret_token="s3cret")
    await say(wire, aino, "a", "b")
    async with asyncio.timeout(DEADLINE):
        secret, update = await hook.got.get()
    assert (secret, update["message"]["text"]) == ("s3cret", "a")
    assert await hook.texts(1) == ["b"]
    await pending(wire, 0)


async def test_what_waited_is_posted_too_unless_dropped(wire: Wire, aino: int, hook: Hook) -> None:
    await say(wire, aino, "a")
    await asyncio.to_thread(wire.result, "setWebhook", url=hook.url)
    assert await hook.texts(1) == ["a"]
    await asyncio.to_thread(wire.result, "deleteWebhook")
    await say(wire, aino, "b")
    await asyncio.to_thread(wire.result, "setWebhook", url=hook.url, drop_pending_updates=True)
    await say(wire, aino, "c")
    assert await hook.texts(1) == ["c"]


async def test_a_refused_update_comes_again_before_the_next_of_its_chat(wire: Wire, aino: int, hook: Hook) -> None:
    eero = await asyncio.to_thread(wire.person, "Eero")
    hook.statuses, hook.refused = [500, 503], "a"
    await asyncio.to_thread(wire.result, "setWebhook", url=hook.url)
    await say(wire, aino, "a", "b")
    await say(wire, eero, "e")
    texts = await hook.texts(5)
    assert [text for text in texts if text != "e"] == ["a", "a", "a", "b"]
    await pending(wire, 0)
    info = await asyncio.to_thread(wire.result, "getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 50")
    assert info["url"] == hook.url


async def test_a_webhook_excludes_polling(wire: Wire, aino: int, hook: Hook) -> None:
    poll = asyncio.create_task(asyncio.to_thread(wire.call, "getUpdates", timeout=50))
    await asyncio.to_thread(wire.result, "setWebhook", url=hook.url)
    assert (await poll).json()["description"] in (
        "Conflict: terminated by setWebhook request",
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    assert (await asyncio.to_thread(wire.refused, "getUpdates"))[0] == 409
    await asyncio.to_thread(wire.result, "setWebhook", url="")
    assert await asyncio.to_thread(wire.result, "getUpdates") == []


async def test_a_webhook_that_is_gone_for_a_day_is_taken_away(wire: Wire, aino: int, hook: Hook) -> None:
    hook.statuses = [410] * 9
    await asyncio.to_thread(wire.result, "setWebhook", url=hook.url)
    await say(wire, aino, "a")
    await hook.texts(1)
    await asyncio.to_thread(wire.ask, "/control/clock", advance=23 * 3600 + 60)
    await asyncio.to_thread(wire.until, lambda: not wire.result("getWebhookInfo")["url"])
    assert hook.statuses


async def test_chats_are_served_side_by_side_but_each_in_order(wire: Wire, aino: int, hook: Hook) -> None:
    eero = await asyncio.to_thread(wire.person, "Eero")
    hook.slow = asyncio.Event()
    await say(wire, aino, "a", "b")
    await say(wire, eero, "e")
    await asyncio.to_thread(wire.result, "setWebhook", url=hook.url)
    assert sorted(await hook.texts(2)) == ["a", "e"]
    assert hook.got.empty()
    hook.slow.set()
    assert await hook.texts(1) == ["b"]
    await pending(wire, 0)


async def test_what_is_taken_after_a_later_one_is_settled_only_when_the_bot_has_looked_again(
    wire: Wire, aino: int, hook: Hook
) -> None:
    def report(version: int) -> bool:
        heard = 2**40  # the number of the later one would do
        wire.ask("/clock/report", version=version, process="bot", idle=True, heard=heard, wake=None)
        return bool(wire.ask("/control/settle", timeout=0)["settled"])

    eero, before = await asyncio.to_thread(wire.person, "Eero"), wire.look("/clock?version=0&process=bot")["version"]
    hook.statuses, hook.refused = [500], "a"
    await say(wire, aino, "a")
    await say(wire, eero, "e")
    await asyncio.to_thread(wire.result, "setWebhook", url=hook.url)
    await hook.texts(2)
    await asyncio.to_thread(report, before)  # what it says while "a" is not taken yet
    assert await hook.texts(1) == ["a"]
    await pending(wire, 0)
    assert not await asyncio.to_thread(report, before)
    assert await asyncio.to_thread(report, wire.look("/clock?version=0&process=bot")["version"])


async def test_one_connection_is_one_at_a_time(wire: Wire, aino: int, hook: Hook) -> None:
    eero = await asyncio.to_thread(wire.person, "Eero")
    hook.slow = asyncio.Event()
    await say(wire, aino, "a")
    await say(wire, eero, "e")
    await asyncio.to_thread(wire.result, "setWebhook", url=hook.url, max_connections=1)
    assert await hook.texts(1) == ["a"]
    assert hook.got.empty()
    hook.slow.set()
    assert await hook.texts(1) == ["e"]


async def test_the_bot_may_say_when_to_come_again(wire: Wire, aino: int, hook: Hook) -> None:
    hook.statuses, hook.after = [503], "1"
    await asyncio.to_thread(wire.result, "setWebhook", url=hook.url)
    begun = asyncio.get_running_loop().time()
    await say(wire, aino, "a")
    assert await hook.texts(2) == ["a", "a"]
    assert asyncio.get_running_loop().time() - begun >= 1


async def test_another_webhook_begins_without_the_failures_of_the_one_before(wire: Wire, aino: int, hook: Hook) -> None:
    hook.statuses, hook.after = [503], "3600"
    await asyncio.to_thread(wire.result, "setWebhook", url=hook.url)
    await say(wire, aino, "a")
    assert await hook.texts(1) == ["a"]
    for same in (True, False):
        secret = {} if same else {"secret_token": "new"}
        await asyncio.to_thread(wire.result, "setWebhook", url=hook.url, **secret)
        info = await asyncio.to_thread(wire.result, "getWebhookInfo")
        assert ("last_error_message" in info) == same
    assert await hook.texts(1) == ["a"]


async def test_what_is_set_is_told_and_what_cannot_be_is_refused(wire: Wire, hook: Hook) -> None:
    kinds = ["message", "callback_query"]
    await asyncio.to_thread(
        wire.result, "setWebhook", url=hook.url, max_connections=1000, allowed_updates=kinds, secret_token="a-Z_9"
    )
    info = await asyncio.to_thread(wire.result, "getWebhookInfo")
    assert (info["max_connections"], sorted(info["allowed_updates"])) == (100, sorted(kinds))
    assert "a-Z_9" not in str(info)
    for wrong in ({"url": "ftp://x"}, {"url": "https://"}, {"url": hook.url, "secret_token": "a b"},
                  {"url": hook.url, "secret_token": "x" * 257}, {"url": hook.url, "secret_token": "a\n"}):  # fmt: skip
        status, _ = await asyncio.to_thread(lambda given=wrong: wire.refused("setWebhook", **given))
        assert status == 400


async def test_a_webhook_set_while_the_round_before_ends_is_served(hook: Hook, monkeypatch: pytest.MonkeyPatch) -> None:
    """The round closes its session, which takes a moment, and whoever sets a webhook in it wakes nobody."""
    world = World(TimeMachine())
    postman, close = Postman(world), ClientSession.close

    async def slowly(session: ClientSession) -> None:
        await close(session)
        if not ended.is_set():
            ended.set()
            world.hook = Waits(hook.url)
            postman.wake()
            await asyncio.sleep(0.01)

    ended = asyncio.Event()
    monkeypatch.setattr(ClientSession, "close", slowly)
    world.hook = Waits(hook.url)
    postman.wake()
    await asyncio.sleep(0)
    world.hook = Waits()
    world.updates.bell.ring()
    await asyncio.wait_for(ended.wait(), DEADLINE)
    world.updates.put({"message": {"text": "c"}}, 1, world.clock.stamp())
    assert await hook.texts(1) == ["c"]
    world.close()
