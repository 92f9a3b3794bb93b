"""`python -m tests.torture.victim`: a nursery that has imported the bot, and forks one serving process per order.

An order is a line of JSON on stdin: the environment, the log, and where the process is to end itself. What is forked
runs the ordinary `serve`; it is told about on stdout, at its birth and at its end. It saves the second that imports
take at each of thousands of starts, and nothing else.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import sys
from typing import Any

CHILDREN: set[int] = set()


def main() -> None:
    """Until stdin is closed; then nothing it has made stays alive."""
    _imports()
    chooser, wake, woken = selectors.DefaultSelector(), *os.pipe()
    os.set_blocking(woken, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(woken, warn_on_full_buffer=False)
    chooser.register(sys.stdin.buffer, selectors.EVENT_READ)
    chooser.register(wake, selectors.EVENT_READ)
    _tell(ready=True)
    while True:
        for key, _ in chooser.select():
            if key.fileobj == wake:
                os.read(wake, 512)
                _reap()
            elif not _ordered(sys.stdin.buffer.readline()):
                return


def _imports() -> None:
    """All that serving needs, and what it reads once; no thread, no connection, no file of it."""
    import alembic.command
    import psycopg
    import telegram.ext

    import bot.app
    import bot.cli
    import bot.content
    import bot.messengers.telegram
    import bot.store.migrate
    import bot.translation

    assert all((alembic.command, psycopg, telegram.ext, bot.app, bot.cli, bot.store.migrate))
    bot.content.bank()
    for language in bot.translation.LANGUAGES:
        bot.translation.catalogue(language)


def _ordered(line: bytes) -> bool:
    if not line:
        for pid in CHILDREN:
            os.kill(pid, signal.SIGKILL)
        return False
    order = json.loads(line)
    sys.stdout.flush()
    pid = os.fork()
    if not pid:
        _live(order)
    CHILDREN.add(pid)
    _tell(born=pid)
    return True


def _reap() -> None:
    while CHILDREN:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if not pid:
            return
        CHILDREN.discard(pid)
        _tell(ended=pid, code=os.waitstatus_to_exitcode(status))


def _tell(**what: Any) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def _live(order: dict[str, Any]) -> None:
    """The forked process: a server of its own, which never comes back here."""
    code = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        nothing = os.open(os.devnull, os.O_RDONLY)
        for at, file in ((0, nothing), (1, log), (2, log)):
            os.dup2(file, at)
        os.environ.clear()
        os.environ.update(order["environment"])
        os.chdir(order["folder"])
        code = _serve(order)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        sys.stdout.flush()
        os._exit(code)


def _serve(order: dict[str, Any]) -> int:
    if order["kind"] == "plain":
        from tests.torture import plain

        plain.main(order["folder"])
        return 0
    from bot.cli import cli
    from tests.torture.points import POINTS, deadly

    _seldom(1.0 if order["more"] else 0.15)
    _read_only(order["folder"])
    if order["kind"] == "hurried":
        _hurry()
    if order["point"]:
        POINTS[order["point"]](deadly(order["passes"]))
    cli(["serve", *order["more"]])
    return 0


def _seldom(seconds: float) -> None:
    """What is told to the emulator's clock, and to no clock of Telegram's, takes no more than a little of the time."""
    import asyncio

    from bot.roles.reporting import Reporting

    report = Reporting.report

    async def reported(self: Reporting) -> int:
        await asyncio.sleep(seconds)
        return await report(self)

    Reporting.report = reported  # type: ignore[method-assign]


def _hurry() -> None:
    """The longest pauses of half a minute and more are seconds, where a test has no minutes."""
    from bot import sender
    from bot.receiving import receiver

    receiver.LONGEST_PAUSE = sender.LONGEST_PAUSE = 2.0


def _read_only(folder: str) -> None:
    """The file of the database takes nothing while there is a mark beside it: root may write whatever its mode."""
    from sqlalchemy import Engine, event

    mark = f"{folder}/read-only"

    def begun(conn: Any) -> None:
        if conn.dialect.name == "sqlite":
            conn.exec_driver_sql(f"PRAGMA query_only = {int(os.path.exists(mark))}")

    event.listen(Engine, "begin", begun, insert=True)


if __name__ == "__main__":
    main()
