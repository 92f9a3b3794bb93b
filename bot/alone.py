"""One server for one SQLite file: a second is refused while the first lives; a crash leaves nothing to clear away."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # no such locks on Windows
    fcntl = None  # type: ignore[assignment]


class NotAlone(Exception):
    """Another process serves this file."""


@contextmanager
def alone(database: Path | None) -> Iterator[None]:
    """Holds the lock beside the file; the system lets it go with the process, however that ends."""
    if database is None or fcntl is None:
        yield
        return
    lock = os.open(f"{database}.serving", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise NotAlone(str(database)) from None
    finally:
        os.close(lock)
