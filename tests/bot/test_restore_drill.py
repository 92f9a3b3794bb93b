"""The drill of `tests/torture/restore_drill.py`, with a few people."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import Settings
from tests.torture.restore_drill import drill, place


def test_the_living_come_back_and_the_erased_do_not(
    database_url: str, empty: Settings, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    lite = database_url.startswith("sqlite")
    other = place(tmp_path / "other", "" if lite else request.getfixturevalue("postgres_server").make())
    found = drill(database_url, empty, other, tmp_path / "b", members=8, erased=2)
    assert found.well, found
