"""The operator's desk: database, seals and clock for one command beside the server; it starts no server itself."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from bot.cli.frame import WRONG, err
from bot.house import House
from bot.settings import Settings
from bot.writer import Writer


@contextmanager
def desk(made: Settings) -> Iterator[Writer]:
    """What a command needs that reads or writes what is stored; closed at the end."""
    from bot.app import close_clock, make_clock, open_base

    base, clock = open_base(made), asyncio.run(make_clock(made))
    writer = Writer(base.engine, base.safe, clock)
    try:
        yield writer
    finally:
        writer.close()
        asyncio.run(close_clock(clock))


def house(made: Settings) -> House:
    from bot.app import house as built

    return built(made, "")


def new_file(path: Path) -> IO[bytes]:
    """A file that only its owner reads; one that is there already is never written over."""
    try:
        return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
    except FileExistsError:
        reason = f"{path} is there already; nothing was written."
    except OSError as error:
        reason = f"{path} cannot be written: {error.strerror}."
    err.print(reason, markup=False, soft_wrap=True)
    raise click.exceptions.Exit(WRONG)


def stop(reason: str) -> click.exceptions.Exit:
    """Says what is wrong, and ends with exit code 2 when raised."""
    err.print(reason, markup=False, soft_wrap=True)
    return click.exceptions.Exit(WRONG)
