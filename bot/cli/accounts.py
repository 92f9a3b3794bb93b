"""`people` and `suspend`: who is there, by ids, and what to do when an account was stolen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import click

from bot.cli.frame import WRONG, cli, err, guarded, out, settings
from bot.settings import Settings


@cli.command()
@click.option("--names", is_flag=True, help="Names too; without it none is opened.")
def people(names: bool) -> None:
    """List the people: id, role, language, since when; names only when asked for."""
    from bot import accounts

    made = settings()
    for each in guarded(lambda: asyncio.run(_with(made, lambda tx: accounts.listed(tx, names=names)))):
        role = "+".join(each.roles) or "-"
        state = f"  suspended since {each.suspended:%Y-%m-%d %H:%M} UTC" if each.suspended else ""
        name = f"  {each.name}" if names else ""
        line = f"{each.id}  {role:<10}  {each.language}  since {each.since:%Y-%m-%d}{name}{state}"
        out.print(line, markup=False, soft_wrap=True)


@cli.command()
@click.option("--person", default="", help="The id of the person, as `people` lists it.")
@click.option("--telegram-id", default=0, type=int, help="Or their id at Telegram.")
@click.option("--lift", is_flag=True, help="Undo it.")
def suspend(person: str, telegram_id: int, lift: bool) -> None:
    """Suspend a stolen account at once, also while Peili serves: nothing goes to it, and nothing is taken from it."""
    if bool(person) == bool(telegram_id):
        err.print("Say who: either --person or --telegram-id.", markup=False)
        raise click.exceptions.Exit(WRONG)
    made = settings()
    if not guarded(lambda: asyncio.run(_with(made, lambda tx: _changed(tx, person, telegram_id, lift=lift)))):
        err.print("There is nobody with this id. Nothing was changed.", markup=False)
        raise click.exceptions.Exit(WRONG)
    out.print("The account works again." if lift else "The account is suspended.")


def _changed(tx: Any, person: str, telegram_id: int, *, lift: bool) -> bool:
    from bot import accounts

    found = accounts.find(tx, person=person, telegram_id=telegram_id)
    if found:
        (accounts.lift if lift else accounts.suspend)(tx, found)
    return found is not None


async def _with(made: Settings, work: Callable[[Any], Any]) -> Any:
    """One transaction in the house of these settings."""
    from bot.app import close_clock, make_clock, open_base
    from bot.writer import Writer

    base, clock = open_base(made), await make_clock(made)
    writer = Writer(base.engine, base.safe, clock)
    try:
        return writer.run_now(work)
    finally:
        writer.close()
        await close_clock(clock)
