"""What came of a message is marked, whatever becomes of another's mark."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.stories.world import sqlite_world


def test_a_mark_that_cannot_be_made_does_not_stop_the_others(tmp_path: Path) -> None:
    world = sqlite_world(tmp_path, datetime(2026, 12, 1, tzinfo=UTC))
    made: list[int] = []

    def broken(tx: Any) -> None:
        raise ValueError("a mark of someone's")

    world.settle()  # it has begun: what it would mark before was another's
    world.sender.marks += [broken, lambda tx: made.append(1)]
    mikko = world.person("Mikko")
    world.write(mikko, "/ohje")
    world.close()
    assert made == [1]
    assert mikko.last.html
