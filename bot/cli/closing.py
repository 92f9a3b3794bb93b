"""`shutdown`: closes the service for good, after a farewell to everyone, or takes that back."""

from __future__ import annotations

from datetime import timedelta

import click

from bot.alone import alone
from bot.cli.desk import desk, house, stop
from bot.cli.frame import cli, guarded, out, settings
from bot.settings import Settings

REMAINS = """What is left elsewhere, and yours to see to:
  - the key ring, {ring}: without it no old copy of the database opens, so destroy it and its copies;
  - backups of the database and of the ring, wherever they are kept;
  - the logs of this machine, which hold no words, and the copies and lists that you made for others;
  - the chats: what lies there stays at Telegram and on phones until people delete it; delete the bot at @BotFather."""


@cli.command()
@click.option(
    "--days", type=click.IntRange(1, 90), default=14, show_default=True, help="Days until everything is erased."
)
@click.option("--now", is_flag=True, help="Erase everything at once; stop the server first.")
@click.option("--cancel", is_flag=True, help="Take it back: the service goes on.")
def shutdown(days: int, now: bool, cancel: bool) -> None:
    """Close the service for good: say goodbye, offer everyone a copy, and erase everything."""
    if now and cancel:
        raise stop("Either --now or --cancel.")
    made = settings()
    if cancel:
        guarded(lambda: _cancel(made))
    elif now:
        guarded(lambda: _now(made))
    else:
        guarded(lambda: _begin(made, days))


def _agreed(made: Settings, what: str) -> None:
    """The operator types the service's name."""
    typed = click.prompt(f"{what}\nType the name of the service ({made.name}) to go on", default="", show_default=False)
    if typed.strip() != made.name:
        raise stop("That is not its name. Nothing was changed.")


def _begin(made: Settings, days: int) -> None:
    from bot import closing
    from bot.store.closing import end_of

    with desk(made) as writer:
        if ends := writer.run_now(end_of):
            raise stop(f"It is closing already: everything is erased {ends:%Y-%m-%d %H:%M} UTC. --cancel or --now.")
        _agreed(made, f"Everyone is told, no more questions go out, and in {days} days everything is erased for good.")
        ends = writer.clock.now() + timedelta(days=days)
        told = writer.run_now(lambda tx: closing.begin(tx, ends))
    out.print(f"{told} people are told by the running server, or when it next starts.")
    out.print(f"Keep it running: everything is erased {ends:%Y-%m-%d %H:%M} UTC. Until then: shutdown --cancel.")


def _cancel(made: Settings) -> None:
    from bot import closing
    from bot.store.closing import end_of

    holidays = house(made).holidays
    with desk(made) as writer:
        if writer.run_now(end_of) is None:
            raise stop("It is not closing.")
        told = writer.run_now(lambda tx: closing.cancel(tx, holidays))
    out.print(f"The service goes on. {told} people are told.")


def _now(made: Settings) -> None:
    """No server may write meanwhile; keys go in a transaction of their own, before the rows."""
    from bot import closing

    with desk(made) as writer, alone(made.database_file):
        _agreed(made, "Everything is erased now, for good. Whoever has no copy of their own loses what they wrote.")
        writer.run_now(closing.forget_keys)
        writer.run_now(closing.erase)
    ring = "PEILI_KEYRING" if made.keyring else str(made.keys)
    out.print("Everything is erased.\n" + REMAINS.format(ring=ring), markup=False, soft_wrap=True)
