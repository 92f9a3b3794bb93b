"""`python -m bot.emulator`: an emulator in a process of its own, until it is told to stop."""

import argparse
import asyncio
import sys
from contextlib import suppress
from datetime import datetime

from bot.emulator.clockroutes import instant
from bot.emulator.run import loop_factory, quiet_server
from bot.emulator.timemachine import TimeMachine
from bot.emulator.world import BOT_KEY, World


def parser() -> argparse.ArgumentParser:
    """What can be said on the command line."""
    found = argparse.ArgumentParser(prog="python -m bot.emulator", description=__doc__)
    found.add_argument("--port", type=int, default=8081, help="on 127.0.0.1; 0 takes a free one")
    found.add_argument("--token", default=BOT_KEY, help="the bot's token")
    found.add_argument("--start", type=instant, help="where the clock begins, as ISO 8601 (now, if not given)")
    found.add_argument("--frozen", action="store_true", help="the clock stands still between moves")
    found.add_argument("--no-pace", action="store_true", help="the bot may send as fast as it likes")
    return found


async def serve(port: int, token: str, start: datetime | None, *, frozen: bool, pace: bool) -> None:
    """Serves until SIGINT or SIGTERM; writes its address first."""
    world = World(TimeMachine(start, frozen=frozen), token=token, pace=pace)
    server, wire = quiet_server(world, port)
    wire.listen(256)
    sys.stdout.write(f"http://127.0.0.1:{wire.getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve(sockets=[wire])


def main() -> None:
    """The command."""
    said = parser().parse_args()
    with suppress(KeyboardInterrupt), asyncio.Runner(loop_factory=loop_factory()) as runner:
        runner.run(serve(said.port, said.token, said.start, frozen=said.frozen, pace=not said.no_pace))


if __name__ == "__main__":
    main()
