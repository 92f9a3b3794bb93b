"""`python -m bench.unpaced serve`: Peili's own command, sending as fast as it can.

At Telegram's pace every line would measure Telegram, and the emulator sets none there. With BENCH_WATCHED it lets
a profiler look at it. Nothing else is changed.
"""

from __future__ import annotations

import os
from typing import Any

from bench import sampling
from bot import sender
from bot.cli import cli
from bot.pace import Pace

OPEN, AT_ONCE = 1_000_000, 64

_make = sender.Sender.__init__


def _opened(self: sender.Sender, *args: Any, **kwargs: Any) -> None:
    _make(self, *args, **kwargs)
    self.pace = Pace(OPEN, AT_ONCE, OPEN)


def main() -> None:
    sender.Sender.__init__ = _opened  # type: ignore[method-assign]
    if os.environ.get("BENCH_WATCHED"):
        sampling.let_watch()
    cli()


if __name__ == "__main__":
    main()
