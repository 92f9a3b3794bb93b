"""Starts and stops an emulator in a thread of this process; its own process is `python -m bot.emulator`."""

import asyncio
import socket
import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any, Self, TypeVar

import uvicorn

from bot.emulator.line import Line
from bot.emulator.server import create_app
from bot.emulator.timemachine import TimeMachine
from bot.emulator.world import BOT_KEY, World

START_SECONDS = 60.0
T = TypeVar("T")


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop's, where there is one."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


class _Server(uvicorn.Server):
    """A server that sends home whoever waits, before it stops."""

    def __init__(self, config: uvicorn.Config, world: World) -> None:
        super().__init__(config)
        self.world = world

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stops."""
        self.world.close()
        await super().shutdown(sockets)


def quiet_server(world: World, port: int = 0) -> tuple[uvicorn.Server, socket.socket]:
    """A server and its socket on 127.0.0.1; port 0 takes a free one."""
    quiet: dict[str, Any] = {"log_config": None, "log_level": "critical", "access_log": False}
    config = uvicorn.Config(create_app(world), http=Line, lifespan="off", timeout_graceful_shutdown=2, **quiet)
    wire = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        wire.bind(("127.0.0.1", port))
    except (OSError, OverflowError):
        wire.close()
        raise
    return _Server(config, world), wire


class Emulator:
    """An emulator for tests and `try`: start, use `url`, stop; or as a context manager."""

    def __init__(
        self,
        *,
        port: int = 0,
        token: str = BOT_KEY,
        start: datetime | None = None,
        frozen: bool = False,
        pace: bool = True,
        name: str = "Emulated",
    ) -> None:
        """`start` is where its clock begins (now, if none); without `pace` a bot may send as fast as it likes."""
        self.token = token
        self.world = World(TimeMachine(start, frozen=frozen), token=token, pace=pace, name=name)
        self._server, self._wire = quiet_server(self.world, port)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="emulator", daemon=True)

    @property
    def url(self) -> str:
        """`http://127.0.0.1:<port>`: the Bot API is below `/bot<token>/`, the clock at `/clock`."""
        return f"http://127.0.0.1:{self._wire.getsockname()[1]}"

    def start(self) -> Self:
        """Returns when it answers."""
        self._wire.listen(256)
        self._thread.start()
        if not self._started.wait(START_SECONDS):
            raise TimeoutError("the emulator did not start")
        return self

    def stop(self) -> None:
        """Returns when its thread has ended."""
        if self._loop is not None and self._thread.is_alive():
            self._server.should_exit = True
            self._thread.join(START_SECONDS)
        self._wire.close()

    def do(self, work: Callable[[], T]) -> T:
        """Runs `work` in the thread that the world belongs to: for tests that play many people at once."""
        if self._loop is None:
            raise RuntimeError("the emulator is not running")

        async def done() -> T:
            return work()

        return asyncio.run_coroutine_threadsafe(done(), self._loop).result(START_SECONDS)

    def _serve(self) -> None:
        with asyncio.Runner(loop_factory=loop_factory()) as runner:
            runner.run(self._run())

    async def _run(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._started.set()
        await self._server.serve(sockets=[self._wire])

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()
