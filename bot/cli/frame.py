"""What every command shares: the application, its two voices, its settings, and what goes wrong told in words."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import click

from bot import log
from bot.alone import NotAlone
from bot.cli.voice import Voice
from bot.settings import Settings, SettingsError
from bot.vault import VaultError


@click.group(context_settings={"max_content_width": 140})
def cli() -> None:
    """Peili: between the meetings of supervision, one good question at a time."""


out, err = Voice(), Voice(stderr=True)

WRONG = 2
A_PATH = click.Path(path_type=Path)
LONG = 8  # a shorter secret of the webhook is also a part of innocent words


class NoDoor(Exception):
    """HOST and PORT are not to be had."""


def settings(*needs: str) -> Settings:
    """The settings of this environment; all problems at once and exit code 2 when something is wrong."""
    try:
        made = Settings.read(os.environ, needs)
    except SettingsError as error:
        err.print(str(error), markup=False)
        raise click.exceptions.Exit(WRONG) from None
    hidden = made.webhook.secret if made.webhook else ""
    log.configure(made.log_level, [made.token, hidden if len(hidden) >= LONG else ""])
    return made


def guarded(work: Callable[[], Any]) -> Any:
    """Runs `work`; what a person can mend is said in words, with exit code 2."""
    from bot.messengers.protocol import Refused, Retry

    try:
        return work()
    except VaultError as error:
        err.print(f"The key ring: {error}. Nothing was written.", markup=False)
    except Refused as error:
        err.print(f"Telegram refuses: {error}. Look at BOT_TOKEN, BOT_API_URL and PUBLIC_URL.", markup=False)
    except NotAlone as error:
        err.print(f"Another Peili serves {error} already; this one stops.", markup=False, soft_wrap=True)
    except NoDoor as error:
        err.print(f"Nobody can listen at {error}. Look at HOST and PORT.", markup=False)
    except Retry:
        err.print("Telegram cannot be reached. Look at the network and BOT_API_URL.", markup=False)
    raise click.exceptions.Exit(WRONG)


def loop(work: Coroutine[Any, Any, Any]) -> Any:
    """Runs `work` to its end, on uvloop where there is one."""
    try:
        import uvloop
    except ImportError:
        return asyncio.run(work)
    return uvloop.run(work)
