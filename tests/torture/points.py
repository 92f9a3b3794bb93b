"""Where a victim ends itself: the bot's own functions, wrapped from outside; nothing of this is in the bot."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

LATER = Path(__file__).parent / "later"
Kill = Callable[[], None]


def deadly(passes: int) -> Kill:
    """Ends this process at that pass, with no chance to do anything about it."""
    left = passes

    def kill() -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return kill


def around(owner: Any, name: str, before: Callable[..., None] | None, after: Callable[..., None] | None) -> None:
    """Wraps a plain function: `before` gets its arguments, `after` what it gave, then its arguments."""
    original = getattr(owner, name)

    @wraps(original)
    def wrapped(*args: Any, **more: Any) -> Any:
        if before:
            before(*args)
        result = original(*args, **more)
        if after:
            after(result, *args)
        return result

    setattr(owner, name, wrapped)


def around_async(owner: Any, name: str, before: Callable[..., None] | None, after: Callable[..., None] | None) -> None:
    """The same for a coroutine function."""
    original = getattr(owner, name)

    @wraps(original)
    async def wrapped(*args: Any, **more: Any) -> Any:
        if before:
            before(*args)
        result = await original(*args, **more)
        if after:
            after(result, *args)
        return result

    setattr(owner, name, wrapped)


def _committed(kill: Kill, owner: Any, name: str, counts: Callable[..., Any]) -> None:
    """Ends the process right after the commit of a transaction in which this function did something."""
    from bot.writer import Writer

    did: list[Any] = []
    around(owner, name, None, lambda result, *args: did.append(counts(result, *args)))

    def over(_result: Any, *_: Any) -> None:
        if any(did):
            kill()

    around(Writer, "_transact", lambda *_: did.clear(), over)


# --- the points


def received(kill: Kill) -> None:
    """An update is read, its transaction has begun, nothing is written."""
    from bot.receiving import receiver

    around(receiver, "put_updates", lambda tx, rows: kill() if rows else None, None)


def inbox_open(kill: Kill) -> None:
    """The inbox rows are written, not committed."""
    from bot.receiving import receiver

    around(receiver, "put_updates", None, lambda count, *_: kill() if count else None)


def inbox_committed(kill: Kill) -> None:
    """The inbox rows are committed, not confirmed to Telegram."""
    from bot.receiving import receiver

    _committed(kill, receiver, "put_updates", lambda count, *_: count)


def runner_middle(kill: Kill) -> None:
    """A row's effects are written, the row is not done, nothing is committed."""
    from bot import inbox

    around(inbox, "done", lambda *_: kill(), None)


def runner_committed(kill: Kill) -> None:
    """What was heard is committed, with what is to be said; the sender does not know of it."""
    from bot.runner import Runner

    _committed(kill, Runner, "work", lambda result, *_: result.count)


def claimed(kill: Kill) -> None:
    """Parcels are leased, none is sent."""
    from bot.sender import Sender

    _committed(kill, Sender, "_claimed", lambda parcels, *_: len(parcels))


def unread(kill: Kill) -> None:
    """Telegram has sent the message to the person, and its answer has not been read."""
    from aiohttp import ClientResponse

    sends = ("/sendMessage", "/editMessageText")
    around_async(ClientResponse, "read", lambda answer: kill() if answer.url.path.endswith(sends) else None, None)


def unmarked(kill: Kill) -> None:
    """Telegram's answer has been read, the message is not marked as sent."""
    from bot.messengers.telegram import Telegram

    around_async(Telegram, "send", None, lambda *_: kill())


def marking(kill: Kill) -> None:
    """The mark is written, not committed."""
    from bot import outbox

    around(outbox, "sent", None, lambda *_: kill())


def upkeep(kill: Kill) -> None:
    """In the middle of the nightly work: forgotten, not planned anew, nothing committed."""
    from bot import planner
    from bot import upkeep as nightly

    around(nightly, "_forget", None, lambda *_: kill())
    around(planner, "_as_put_off", lambda *_: kill(), None)


def planning(kill: Kill) -> None:
    """Some of what is due is an inbox row, some is not yet, nothing is committed."""
    from bot import planner

    around(planner, "_fall_due", None, lambda *_: kill())


def migration(kill: Kill) -> None:
    """In the middle of a migration that changes every table with words in it (`later/`), at the start."""
    from alembic import op

    from bot.store import migrate

    around(migrate, "places", None, lambda made: made.append(LATER))
    around(op, "execute", lambda *_: kill(), lambda *_: kill())
    around(op, "add_column", lambda *_: kill(), lambda *_: kill())


POINTS: dict[str, Callable[[Kill], None]] = {
    "received": received,
    "inbox-open": inbox_open,
    "inbox-committed": inbox_committed,
    "runner-middle": runner_middle,
    "runner-committed": runner_committed,
    "claimed": claimed,
    "unread": unread,
    "unmarked": unmarked,
    "marking": marking,
    "upkeep": upkeep,
    "planning": planning,
    "migration": migration,
}
