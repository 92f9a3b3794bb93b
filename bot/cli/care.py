"""`db` and `doctor`: how the database is, and whether all is well."""

from __future__ import annotations

import asyncio

import click

from bot.cli.frame import cli, err, guarded, out, settings


@cli.group()
def db() -> None:
    """The database."""


@db.command("upgrade")
def db_upgrade() -> None:
    """Bring the database to the newest schema."""
    from bot.app import open_base

    made = settings()
    guarded(lambda: open_base(made).engine.dispose())
    out.print("The database is up to date.")


@cli.command()
def doctor() -> None:
    """Check settings, ring, database and Telegram, and say what is wrong."""
    from bot.doctor import examine

    made = settings("token")
    problems = asyncio.run(examine(made, lambda good: out.print(f"[green]✓[/green] {good}")))
    for problem in problems:
        err.print(f"✗ {problem}", markup=False)
    raise click.exceptions.Exit(1 if problems else 0)
