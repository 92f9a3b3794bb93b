"""The command line: `python -m bot …`; it reads settings, calls the parts, and says in words what went wrong."""

from __future__ import annotations

import asyncio
import os
import secrets
import signal
import sys
import uuid
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bot import log
from bot.alone import NotAlone, alone
from bot.settings import Settings, SettingsError
from bot.vault import VaultError

cli = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="Peili")
db = typer.Typer(no_args_is_help=True, help="The database")
cli.add_typer(db, name="db")
out = Console(highlight=False)
err = Console(stderr=True, highlight=False)

WRONG = 2


def settings(*needs: str) -> Settings:
    """The settings of this environment; all problems at once and exit code 2 when something is wrong."""
    try:
        made = Settings.read(os.environ, needs)
    except SettingsError as error:
        err.print(str(error), markup=False)
        raise typer.Exit(WRONG) from None
    log.configure(made.log_level, [made.token])
    return made


def guarded(work: Callable[[], Any]) -> Any:
    """Runs `work`; what a person can mend is said in words, with exit code 2."""
    from bot.messengers.protocol import Refused, Retry

    try:
        return work()
    except VaultError as error:
        err.print(f"The key ring: {error}. Nothing was written.", markup=False)
    except Refused as error:
        err.print(f"Telegram refuses: {error}. Look at BOT_TOKEN and BOT_API_URL.", markup=False)
    except NotAlone as error:
        err.print(f"Another Peili serves {error} already; this one stops.", markup=False, soft_wrap=True)
    except Retry:
        err.print("Telegram cannot be reached. Look at the network and BOT_API_URL.", markup=False)
    raise typer.Exit(WRONG)


@cli.command()
def serve() -> None:
    """Serve: receive, run, send and plan until stopped."""
    made = settings("token")
    guarded(lambda: _loop(_serve(made)))


def _loop(work: Coroutine[Any, Any, Any]) -> Any:
    try:
        import uvloop
    except ImportError:
        return asyncio.run(work)
    return uvloop.run(work)


async def _serve(made: Settings) -> None:
    from bot.app import App, close_clock, make_clock, open_base
    from bot.messengers.telegram import Telegram

    messenger = Telegram(made.token, made.api_url, made.api_timeout)
    try:
        name = await messenger.start()
        base = open_base(made)
        with alone(made.database_file):
            clock = await make_clock(made)
            app = App(base, messenger, clock, name)
            await app.writer.run(lambda tx: _welcome(tx, name))
            stop = asyncio.Event()
            for sign in (signal.SIGTERM, signal.SIGINT):
                asyncio.get_running_loop().add_signal_handler(sign, stop.set)
            await app.run(stop)
            await close_clock(clock)
    finally:
        await messenger.close()


def _welcome(tx: Any, name: str) -> None:
    """The first start: a one-time link and its QR code for the operator's first supervisor."""
    from bot.store import processes

    if not processes.any_supervisor(tx):
        show_link(name, invite(tx, "", ""))


def invite(tx: Any, name: str, language: str) -> str:
    """A new one-time invitation for a supervisor; its token, which is kept nowhere else."""
    from bot.store import processes

    token = secrets.token_urlsafe(24)
    processes.invite(tx, uuid.uuid4().hex, "supervisor", token, name=name, language=language)
    return token


def show_link(name: str, token: str) -> None:
    """The link as text and as a QR code of the terminal."""
    import segno

    link = f"https://t.me/{name}?start={token}"
    out.print("\nA one-time link for a supervisor, good for 14 days:\n")
    out.print(f"  {link}\n", soft_wrap=True, markup=False)
    if sys.stdout.isatty():
        segno.make(link, error="l").terminal(compact=True)


@cli.command("invite-supervisor")
def invite_supervisor(
    name: Annotated[str, typer.Option(help="The name as supervisees shall see it.")] = "",
    language: Annotated[str, typer.Option(help="fi, sv or en.")] = "",
) -> None:
    """Print a one-time link that makes its opener a supervisor."""
    if language not in ("", "fi", "sv", "en"):
        err.print(f"--language is fi, sv or en, not {language!r}.", markup=False)
        raise typer.Exit(WRONG)
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


@db.command("upgrade")
def db_upgrade() -> None:
    """Bring the database to the newest schema."""
    from bot.app import open_base

    made = settings()
    guarded(lambda: open_base(made).engine.dispose())
    out.print("The database is up to date.")


@cli.command()
def keys() -> None:
    """Tell where the key ring is and what it holds; never the keys themselves."""
    from bot.keyring import Ring

    made = settings()
    ring = made.keyring or guarded(lambda: Ring.read(made.keys))
    where = "PEILI_KEYRING" if made.keyring else str(made.keys)
    out.print(f"Ring: {where}\nKeys: {len(ring.keys)}\nPrimary: {ring.primary}", markup=False)


@cli.command()
def doctor() -> None:
    """Check settings, ring, database and Telegram, and say what is wrong."""
    from bot.doctor import examine

    made = settings("token")
    problems = asyncio.run(examine(made, lambda good: out.print(f"[green]✓[/green] {good}")))
    for problem in problems:
        err.print(f"✗ {problem}", markup=False)
    raise typer.Exit(1 if problems else 0)


@cli.command()
def preview(
    file: Annotated[Path, typer.Argument(help="A theme in TOML.", exists=True, dir_okay=False)],
    language: Annotated[str, typer.Option(help="fi, sv or en; all of them if left out.")] = "",
) -> None:
    """Play a theme's questions as they will look, and tell what is wrong with them."""
    from bot.preview import play

    raise typer.Exit(play(file, language, out, err))


@cli.command("try")
def try_it(
    port: Annotated[int, typer.Option(help="The page's port on 127.0.0.1.")] = 8088,
    open_page: Annotated[bool, typer.Option("--open/--no-open", help="Open the page in a browser.")] = True,
) -> None:
    """Start Peili against the built-in emulator, with two phones on a local page."""
    from bot.trying import start

    raise typer.Exit(start(port, open_page, out))


@cli.command()
def demo(
    folder: Annotated[Path, typer.Option(help="Where the transcript and the digests go.")] = Path("demo"),
    language: Annotated[str, typer.Option(help="fi, sv or en.")] = "fi",
) -> None:
    """Play a whole process in seconds and leave its transcript and digests in a folder."""
    from bot.demo import play

    raise typer.Exit(play(folder, language, out))
