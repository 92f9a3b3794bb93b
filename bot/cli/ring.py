"""`keys`: where the ring is, and its rotation."""

from __future__ import annotations

import asyncio

import click

from bot.cli.frame import WRONG, cli, err, guarded, out, settings
from bot.settings import Settings


@cli.group(invoke_without_command=True)
@click.pass_context
def keys(context: click.Context) -> None:
    """The key ring: where it is, and its rotation."""
    if context.invoked_subcommand is None:
        context.invoke(show)


@keys.command()
def show() -> None:
    """Tell where the key ring is and what it holds; never the keys themselves."""
    from bot.ring.keeping import Keeper

    made = settings()
    keeper = Keeper(made.keys, made.keyring)
    ring = guarded(keeper.read)
    out.print(f"Ring: {keeper.place}\nKeys: {len(ring.keys)}\nPrimary: {ring.primary}", markup=False, soft_wrap=True)


@keys.command()
@click.option(
    "--print", "print_ring", is_flag=True, help="Where the ring cannot be written: the next ring, a secret, to stdout."
)
def rotate(print_ring: bool) -> None:
    """Wrap all data keys by a new key of the ring, and take the older ones away; also while Peili serves."""
    made = settings()
    raise click.exceptions.Exit(guarded(lambda: asyncio.run(_rotate(made, print_ring))))


async def _rotate(made: Settings, print_ring: bool) -> int:
    from bot.app import close_clock, make_clock, open_base
    from bot.ring.keeping import Keeper
    from bot.ring.rotating import next_ring, rotate, words
    from bot.writer import Writer

    keeper = Keeper(made.keys, made.keyring)
    keeper.read()  # a ring that is not there is not to be made here
    if print_ring and keeper.writable:
        err.print("The ring can be written here: keys rotate does it all, and nothing needs to be printed.")
        return WRONG
    base, clock = open_base(made), await make_clock(made)
    writer = Writer(base.engine, base.safe, clock)
    try:
        outcome = rotate(writer, keeper, lambda line: err.print(line, markup=False))
        ring = next_ring(outcome, clock.now()) if print_ring else None
    finally:
        writer.close()
        await close_clock(clock)
    if ring:
        click.echo(ring.dump(), nl=False)
        return 0
    left = words(outcome, keeper)
    err.print(left or "The ring is rotated.", markup=False, soft_wrap=True)
    return 1 if left else 0
