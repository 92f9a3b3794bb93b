"""One short line of the bench with a few people, so that it does not rot; what it measures is not looked at."""

from pathlib import Path

import pytest

from bench.__main__ import main
from bench.lines import j


def test_a_short_run_measures_and_writes_its_page(tmp_path: Path) -> None:
    page = tmp_path / "results.md"
    assert main(["c", "--people", "5", "--seconds", "1", "--rounds", "1", "--to", str(page)]) == 0
    told = page.read_text()
    assert "Peili: p99 ÷ 50 ms" in told
    assert "not measured" not in told


@pytest.mark.parametrize("said", [["z"], ["--rounds", "0"], ["a", "--people", "-1"]])
def test_what_cannot_be_measured_is_refused(said: list[str]) -> None:
    with pytest.raises(SystemExit):
        main(said)


def test_the_digest_that_is_measured_has_all_its_words() -> None:
    made = j.example()
    items = [item for section in made.sections for item in section.reflections]
    assert len(items) == j.PROMPTS
    assert all(item.words and len(item.words.text.split()) == j.LONG for item in items)


def test_many_people_are_stored_beside_those_who_write(tmp_path: Path) -> None:
    from sqlalchemy import func, select

    from bench import filling, house
    from bot.store.tables import keys, people, seats

    made = house.build(tmp_path / "house", 1)
    with house.opened(made.folder) as writer:
        before = [writer.run_now(lambda tx, t=t: tx.conn.execute(select(func.count()).select_from(t)).scalar_one())
                  for t in (people, seats, keys)]  # fmt: skip
        writer.run_now(lambda tx: filling.people(tx.conn, 7))
        after = [writer.run_now(lambda tx, t=t: tx.conn.execute(select(func.count()).select_from(t)).scalar_one())
                 for t in (people, seats, keys)]  # fmt: skip
    assert [b - a for a, b in zip(before, after, strict=True)] == [7, 7, 7]
