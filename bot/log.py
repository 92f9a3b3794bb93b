"""One line per event to stderr: ids of ours, kinds and places of errors; what libraries say is not repeated."""

import logging
import re
import sys
import threading
import time
from collections.abc import Collection, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Final

HOUSE: Final = Path(__file__).resolve().parent.parent
OURS: Final = ("bot", "conversations")
TOKEN: Final = re.compile(r"[^\s=]*\d+(?::|%3A)[A-Za-z0-9_-]{30,}\S*", re.IGNORECASE)
TALKATIVE: Final = (
    *("aiohttp", "aiosqlite", "alembic", "apscheduler", "asyncio", "httpcore", "httpx", "psycopg"),
    *("sqlalchemy", "telegram", "uvicorn"),
)


def configure(level: str, secrets: Collection[str] = ()) -> None:
    """Log ours from this level on, and that others warn, to stderr; `secrets` never stand in a line."""
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, Lines)]:
        root.removeHandler(handler)
    root.addHandler(Lines(secrets))
    root.setLevel(logging.WARNING)
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    for name in TALKATIVE:
        _pin(name)
    sys.excepthook = _crashed
    threading.excepthook = lambda crash: _crashed(crash.exc_type, crash.exc_value, crash.exc_traceback)
    sys.unraisablehook = lambda crash: _crashed(crash.exc_type, crash.exc_value, crash.exc_traceback)


def where(error: BaseException | None) -> str:
    """The kinds of an error and of what it came from, and our own lines it passed; never its message."""
    return " from ".join(dict.fromkeys(_told(each) for each in _chain(error)))


class Lines(logging.Handler):
    """Writes records as lines; a record that cannot be written is told by its place alone."""

    def __init__(self, secrets: Collection[str] = ()) -> None:
        super().__init__()
        self.secrets = [secret for secret in secrets if secret]

    def emit(self, record: logging.LogRecord) -> None:
        try:
            line = self.format(record)
        except Exception:  # a wrong number of arguments, or a __str__ that fails
            line = f"ERROR bot.log unwritable at={_place(record)}"
        try:
            sys.stderr.write(line + "\n")
            sys.stderr.flush()
        except (OSError, ValueError, AttributeError):  # stderr is closed: nobody listens
            return

    def format(self, record: logging.LogRecord) -> str:
        stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))
        text = record.getMessage() if record.name.split(".")[0] in OURS else f"warns at={_place(record)}"
        error = f" error={where(record.exc_info[1])}" if record.exc_info else ""
        return self._redacted(f"{stamp} {record.levelname} {record.name} {text}{error}")

    def _redacted(self, line: str) -> str:
        for secret in self.secrets:
            line = line.replace(secret, "«token»")
        line = TOKEN.sub("«token»", line)
        return "".join(char if char.isprintable() else " " for char in line)


def _pin(name: str) -> None:
    """WARNING at least, also for what is below it and was set by hand."""
    known = logging.getLogger().manager.loggerDict
    for each in [name, *(other for other in known if other.startswith(f"{name}."))]:
        logger = logging.getLogger(each)
        logger.setLevel(logging.WARNING)
        logger.propagate = True
        logger.handlers.clear()


def _crashed(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None, *_: Any) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("crashed error=%s", where(error) or kind.__name__)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        if isinstance(error, BaseExceptionGroup):
            for part in error.exceptions:
                yield from _chain(part)
        error = error.__cause__ or error.__context__


def _told(error: BaseException) -> str:
    lines, trace = [], error.__traceback__
    while trace:
        path = Path(trace.tb_frame.f_code.co_filename)
        if any(path.is_relative_to(HOUSE / room) for room in OURS):
            lines.append(f"{path.relative_to(HOUSE)}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{type(error).__name__}" + (f"({' '.join(lines[-5:])})" if lines else "")


def _place(record: logging.LogRecord) -> str:
    return f"{record.filename}:{record.lineno}"
