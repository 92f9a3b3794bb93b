"""What grows with people and years is never read whole but at night, or when someone goes for good."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot.store import driver
from bot.store.tables import metadata
from tests.stories.player import perform, stories

GROWS = "|".join(metadata.tables.keys() - {"marks", "servers", "duties"})
FEW = "inbox_waiting|outbox_waiting|people_suspended"
READ_WHOLE = re.compile(f"SCAN ({GROWS})\\b(?! USING INDEX ix_({FEW})$)")
FIRST_OF_ALL = "SCAN plan USING INDEX ix_plan_due"  # in order, until the first one that counts

AT_NIGHT = (
    r"DELETE FROM (readings|tries|unasked|drafts|messages) WHERE \w+\.at < \?",
    r"DELETE FROM (inbox|outbox) WHERE \w+\.state != \? AND \w+\.at < \?",
    r"SELECT processes\.id, .* FROM processes WHERE processes\.status = \?",
    r"SELECT invitations\.id FROM invitations WHERE invitations\.closed < \? OR invitations\.expires < \?",
    r"SELECT people\.id, .* FROM people WHERE people\.supervises IS 0 AND .*",
)
FOR_GOOD = (
    r"DELETE FROM (recordings|parts|points) WHERE \w+\.seat = \?",
    r'DELETE FROM "plan" WHERE "plan"\.lane = \?',
    r"DELETE FROM outbox WHERE outbox\.lane IN \(\?, \?\)",
    r'UPDATE invitations SET ("by"=\?|taker=\?, closed=\?) WHERE invitations\.("by"|taker) = \?',
)
MAY = re.compile("|".join(AT_NIGHT + FOR_GOOD))


@pytest.fixture
def explained(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, list[str]]]:
    """Each statement that is executed from here on, with SQLite's plan for it."""
    found, executed = dict[str, list[str]](), driver._executed

    def explain(connection: Any, text: str, values: Any) -> None:
        said = " ".join(text.split())
        if said not in found and said.split()[0] in ("SELECT", "INSERT", "UPDATE", "DELETE"):
            told = connection.cursor()
            told.execute(f"EXPLAIN QUERY PLAN {text}", values)
            found[said] = [row[3] for row in told.fetchall()]
            told.close()

    def noting(conn: Any, text: str, values: Any, *, many: bool = False) -> Any:
        explain(conn.connection, text, values[0] if many else values)
        return executed(conn, text, values, many=many)

    def before(conn: Any, cursor: Any, text: str, values: Any, context: Any, many: bool) -> None:
        explain(cursor.connection, text, values[0] if many else values)

    monkeypatch.setattr(driver, "_executed", noting)
    event.listen(Engine, "before_cursor_execute", before)
    yield found
    event.remove(Engine, "before_cursor_execute", before)


def test_no_turn_and_no_look_reads_a_table_whole(explained: dict[str, list[str]], tmp_path: Path) -> None:
    for path in stories():
        perform(path.read_text(), f"sqlite:///{tmp_path / path.stem}.db")
    assert len(explained) > 100
    turns = {said: plan for said, plan in explained.items() if not MAY.fullmatch(said)}
    assert {
        said: told
        for said, plan in turns.items()
        if (told := [each for each in plan if READ_WHOLE.match(each) and each != FIRST_OF_ALL])
    } == {}
