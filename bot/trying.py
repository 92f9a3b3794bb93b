"""`make try`: the real bot and two phones on a local page, until Ctrl-C; no account and no network but this machine."""

from __future__ import annotations

import os
import sys
import webbrowser
from pathlib import Path

from rich.console import Console

from bot.emulator.run import Emulator
from bot.stage import Bot, BotDied, christened, folder, stoppable

NAME = "Peili"
PEOPLE = ("Sari", "Mikko")  # the supervisor's phone stands to the left


def start(port: int, open_page: bool, out: Console) -> int:
    """Plays until stopped; 1 when the bot ends by itself."""
    try:
        with stoppable(), folder("try") as place, emulator(port) as telegram, Bot(place, telegram) as bot:
            out.print("Starting Peili …")
            _tell(page(telegram, bot.link()), place, out)
            if open_page and _has_screen():
                webbrowser.open(page(telegram, bot.link()))
            bot.watch()
    except KeyboardInterrupt:
        out.print("\nStopped. Nothing is left of it.")
    except BotDied as died:
        out.print(str(died), markup=False, soft_wrap=True)
        return 1
    return 0


def emulator(port: int) -> Emulator:
    """An emulator with two people, on this port, or on a free one when it is taken."""
    try:
        telegram = Emulator(port=port, name=NAME)
    except (OSError, OverflowError):
        telegram = Emulator(name=NAME)
    for name in PEOPLE:
        telegram.world.add_person(name, language_code="fi")
    return christened(telegram)


def page(telegram: Emulator, token: str) -> str:
    """The address of the page, which then offers the one-time link on the supervisor's phone and says what to do."""
    return f"{telegram.url}/?start={token}"


def _tell(address: str, place: Path, out: Console) -> None:
    out.print(f"\nTwo phones and a clock: [bold]{address}[/bold]\n", soft_wrap=True)
    who = (
        f"{PEOPLE[0]} on the left is the supervisor: open the one-time link there first.",
        f"{PEOPLE[1]} on the right is the supervisee. Time is moved from the bar above the phones.",
    )
    out.print("\n".join(who), soft_wrap=True)
    out.print(f"Everything is kept in {place} and goes when you stop. Ctrl-C stops.", soft_wrap=True, markup=False)


def _has_screen() -> bool:
    """Whether a browser can show itself; without a screen a text browser would take over the terminal."""
    return sys.platform in ("darwin", "win32") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
