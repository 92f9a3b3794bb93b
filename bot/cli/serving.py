"""`serve`, and `invite-supervisor`: Peili at work, and the link that lets a supervisor in."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import socket
import sys
import threading
from typing import Any, Final

import click

from bot.alone import alone
from bot.cli.desk import stop
from bot.cli.frame import WRONG, NoDoor, cli, err, guarded, loop, settings
from bot.house import link_token
from bot.ids import new_id
from bot.roles import names
from bot.settings import Settings

PATIENCE: Final = 9.0  # seconds from SIGTERM to the end, come what may


@cli.command()
@click.option("--only", default="", help="Some of receive,run,send,plan; the others run elsewhere.")
def serve(only: str) -> None:
    """Serve: receive (by polling, or with PUBLIC_URL by webhook), run, send and plan until stopped."""
    from bot.ring.keeping import Keeper
    from bot.ring.proving import proven

    made = settings("token")
    roles = _roles(only, made)
    guarded(lambda: proven(made, Keeper(made.keys, made.keyring)))  # before anything is changed, at Telegram neither
    guarded(lambda: loop(_serve(made, roles)))
    _leave()


def _roles(only: str, made: Settings) -> frozenset[str]:
    try:
        roles = names.read(only)
        names.judge(roles, file=made.database_file is not None)
    except names.WrongRoles as wrong:
        raise stop(str(wrong)) from None
    return roles


def _leave() -> None:
    """All is closed and kept: the interpreter's own tidying, which takes seconds on a busy machine, is left out."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


async def _serve(made: Settings, roles: frozenset[str]) -> None:
    from bot.app import App, close_clock, make_clock, make_folder, open_base, process_name
    from bot.messengers.telegram import Telegram

    messenger = Telegram(made.token, made.api_url, made.api_timeout)
    try:
        receives = names.RECEIVE in roles
        wire = _wire(made) if receives else None
        name = await messenger.sign_in()
        make_folder(made)
        with alone(made.database_file):  # before anything is changed, at Telegram or in the file
            base = open_base(made, process_name(roles))
            if receives and not wire:
                await messenger.unhook()
            clock = await make_clock(made, "" if made.database_file else f"bot-{os.getpid()}")
            app = App(base, messenger, clock, name, wire, roles)
            gc.freeze()  # what is loaded stays: it need not be looked through again and again
            await app.writer.run(lambda tx: _welcome(tx, name, shown=names.RUN in roles))
            await app.run(_stop())
            await close_clock(clock)
    finally:
        await messenger.close()


def _wire(made: Settings) -> socket.socket | None:
    """Where the webhook is listened for; None for polling."""
    if made.webhook is None:
        return None
    from bot.receiving.web import listen

    try:
        return listen(made.webhook)
    except OSError:
        raise NoDoor(f"{made.webhook.host}, port {made.webhook.port}") from None


def _stop() -> asyncio.Event:
    """Set by SIGTERM or Ctrl-C. What does not end by itself then is ended: all that counts is in the database."""
    stop = asyncio.Event()

    def told() -> None:
        last = threading.Timer(PATIENCE, os._exit, (1,))
        last.daemon = True
        last.start()
        stop.set()

    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, told)
    return stop


def _welcome(tx: Any, name: str, *, shown: bool) -> None:
    """The first start: a one-time link and its QR code for the operator's first supervisor, where one runs."""
    from bot.store import closing, processes

    if on := closing.closed(tx):
        raise stop(f"This service was closed for good on {on:%Y-%m-%d}, and all it held is erased. Nothing is served.")
    if shown and not processes.any_supervisor(tx):
        show_link(name, invite(tx, "", ""))


def invite(tx: Any, name: str, language: str) -> str:
    """A new one-time invitation for a supervisor; its token, which is kept nowhere else."""
    from bot.store import invitations

    token = link_token()
    invitations.invite(tx, new_id(), "supervisor", token, name=name, language=language)
    return token


def show_link(name: str, token: str) -> None:
    """The link as text and as a QR code of the terminal."""
    link = f"https://t.me/{name}?start={token}"
    click.echo(f"\nA one-time link for a supervisor, good for 14 days:\n\n  {link}\n")
    if sys.stdout.isatty():
        import segno

        segno.make(link, error="l").terminal(compact=True)


@cli.command("invite-supervisor")
@click.option("--name", default="", help="The name as supervisees shall see it.")
@click.option("--language", default="", help="fi, sv or en.")
def invite_supervisor(name: str, language: str) -> None:
    """Print a one-time link that makes its opener a supervisor."""
    if language not in ("", "fi", "sv", "en"):
        err.print(f"--language is fi, sv or en, not {language!r}.", markup=False)
        raise click.exceptions.Exit(WRONG)
    made = settings("token")
    guarded(lambda: asyncio.run(_invite(made, name, language)))


async def _invite(made: Settings, name: str, language: str) -> None:
    from bot.app import close_clock, make_clock, open_base
    from bot.messengers.telegram import Telegram
    from bot.writer import Writer

    messenger = Telegram(made.token, made.api_url, made.api_timeout)
    try:
        bot_name = await messenger.sign_in()
    finally:
        await messenger.close()
    base, clock = open_base(made), await make_clock(made)
    writer = Writer(base.engine, base.safe, clock)
    token = writer.run_now(lambda tx: invite(tx, name, language))
    writer.close()
    await close_clock(clock)
    show_link(bot_name, token)
