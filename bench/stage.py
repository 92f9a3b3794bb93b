"""One bot at work: an emulator, a crowd, a folder and a process; the bots are told apart by name only here."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench.crowd import Crowd
from bench.house import House
from bench.processes import Process
from bench.ways import Way
from bot.emulator.run import Emulator

SERVE, PACED = ("-m", "bench.unpaced", "serve"), ("-m", "bot", "serve")


@dataclass(frozen=True)
class Bot:
    """How a bot is started. `others`: in the peers' own environment; `house`: it needs one, and a database."""

    name: str
    commands: tuple[tuple[str, ...], ...]
    others: bool = False
    house: bool = False


def _peer(name: str, module: str, *more: str, others: bool = False) -> Bot:
    return Bot(name, (("-m", f"bench.peers.{module}", *more),), others)


PEILI = Bot("Peili", (SERVE,), house=True)
PACED_PEILI = Bot("Peili", (PACED,), house=True)
PLAIN = _peer("HTTP echo without a library", "plain")
ECHO = _peer("PTB echo", "echo")
SAME = _peer("PTB echo on Peili's transport", "echo", "--fast")
TALK = _peer("PTB ConversationHandler + PicklePersistence", "conversation")
FSM = _peer("aiogram FSM in memory", "fsm", others=True)


def limiter(first: int, count: int) -> Bot:
    """The library's own pacing: it sends so many messages to as many chats, and ends."""
    return _peer("PTB AIORateLimiter", "limiter", str(first), str(count), others=True)


def apart(runners: int) -> Bot:
    """Peili with its runners in processes of their own."""
    rest, run = (*SERVE, "--only", "receive,send,plan"), (*SERVE, "--only", "run")
    return Bot(f"Peili with runners apart: {runners}", (rest, *([run] * runners)), house=True)


@dataclass
class Scene:
    """What is there while a bot is at work."""

    folder: Path
    telegram: Emulator
    crowd: Crowd
    processes: list[Process] = field(default_factory=list)

    @property
    def process(self) -> Process:
        return self.processes[0]

    def calls(self) -> int:
        return sum(self.telegram.world.calls.values())

    def polled(self) -> bool:
        return bool(self.telegram.world.calls["getUpdates"])

    def begun(self) -> None:
        """It receives, and whatever it does at its start is over."""
        self.process.until(self.polled, look=0.005)
        for each in self.processes:
            each.rests()


@contextmanager
def stage(
    bot: Bot, house: House, database: str = "", *, pace: bool = False, way: Callable[[], float] | None = None,
    prepared: Callable[[Path, str], None] | None = None, shares: bool = False, more: Mapping[str, str] | None = None,
) -> Iterator[Scene]:  # fmt: skip
    """Started, not waited for. `prepared` is given the copied house before the bot is; `way` is how long sends take."""
    folder = Path(tempfile.mkdtemp(prefix="peili-bench-"))
    (folder / "data").mkdir(mode=0o700)
    database = database or f"sqlite:///{folder / 'data' / 'peili.db'}"
    telegram = Emulator(pace=pace)
    for name in house.names:
        telegram.world.add_person(name, language_code="fi").started = True
    if way:
        telegram.world.faults = Way(way)
    try:
        if bot.house:
            house.copy(folder, database)
            if prepared:
                prepared(folder, database)
        with telegram, ExitStack() as going:
            scene = Scene(folder, telegram, Crowd(telegram, house.chats, shares))
            told = _environment(telegram, folder, database) | {"LOG_LEVEL": "WARNING", **(more or {})}
            for command in bot.commands:
                scene.processes.append(going.enter_context(Process(command, told, folder, others=bot.others)))
            yield scene
            scene.crowd.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _environment(telegram: Emulator, folder: Path, database: str) -> dict[str, str]:
    return {
        "BOT_TOKEN": telegram.token, "BOT_API_URL": telegram.url, "PEILI_CLOCK": "system",
        "PEILI_DATA": str(folder / "data"), "PEILI_KEYS": str(folder / "keys"), "DATABASE_URL": database,
    }  # fmt: skip
