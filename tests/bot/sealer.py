"""A process that serves, as far as seals go: beats, makes a data key and seals again and again until told to stop."""

from __future__ import annotations

import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

from bot.clock import FixedClock
from bot.ring.beat import Beat
from bot.ring.keeping import Keeper
from bot.store.engine import open_engine
from bot.store.safe import Safe
from bot.vault import Vault
from bot.writer import Writer
from tests.bot.home import START


def main(url: str, folder: str, name: str) -> None:
    """Prints what it sealed, one row a line; its data keys are those of the seats <name>0, <name>1 …"""
    keeper, stop, sealed = Keeper(Path(folder)), threading.Event(), []
    writer = Writer(open_engine(url), Safe(Vault(keeper.read()), keeper.read), FixedClock(START))
    beat = Beat(name, writer, keeper, alone=False)
    writer.run_now(beat.once)
    print("ready", flush=True)  # noqa: T201
    threading.Thread(target=lambda: (sys.stdin.readline(), stop.set()), daemon=True).start()
    began = datetime.now(UTC)
    while not stop.wait(0.05):
        owner = ("seat", f"{name}{len(sealed)}")
        sealed.append(writer.run_now(lambda tx, owner=owner: tx.seal(owner, "words", "r", f"of {owner[1]}")))
        writer.run_now(beat.once)
        assert (datetime.now(UTC) - began).seconds < 240
    writer.run_now(beat.leave)
    writer.close()
    print("\n".join(each.hex() for each in sealed))  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
