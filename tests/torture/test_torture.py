"""The drills of `make torture`, short: kills, faults and floods against the real serving process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.torture import flood, plain_drill, roles_drill
from tests.torture.faulty import DRILLS, drill
from tests.torture.matrix import accounted, at_random, every_point
from tests.torture.nursery import Nursery
from tests.torture.scene import MODES, Scene

SHORT = ("anything on the wire, at random", "updates repeated and out of order", "the database read-only",
         "the clock an hour back")  # fmt: skip


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with Nursery() as made:
        yield made


def test_nothing_is_lost_or_stored_twice_wherever_it_is_killed(nursery: Nursery, database_url: str) -> None:
    """A way of receiving for each kind of database; `make torture` goes through all four pairs, and again and again."""
    found = every_point(nursery, database_url, MODES[0] if database_url.startswith("sqlite") else MODES[-1])
    assert found.broken == []
    assert (found.kills, found.missed) == (14, [])
    assert found.acknowledged


def test_nothing_is_lost_or_stored_twice_whenever_it_is_killed(nursery: Nursery) -> None:
    found = at_random(nursery, "", "polling", 4, people=6, longest=0.5)
    assert found.broken == []


def test_a_question_that_came_twice_across_a_kill_is_told_from_one_sent_again(nursery: Nursery) -> None:
    """Its button is pressed while nobody serves; what becomes of the message is no sign that its sending was marked."""
    with Scene(nursery, "", people=1) as scene:
        scene.start("unmarked", 1)
        assert scene.ended(60)
        assert scene.telegram.do(lambda: scene.crowd._presses(scene.members[0]))
        found = accounted(scene, [])
    assert found.broken == []
    assert (found.prompts_repeated, found.prompts_twice) == (1, 0)


@pytest.mark.postgres
def test_roles_apart_lose_nothing_when_one_is_killed_frozen_cut_off_or_replaced(
    nursery: Nursery, postgres: str
) -> None:
    found = roles_drill.shortly(nursery, postgres)
    assert found.broken == []
    assert found.acknowledged


def test_the_harness_sees_what_is_lost(nursery: Nursery) -> None:
    assert plain_drill.plain(nursery, 2, people=3).lost_acknowledged > 0


@pytest.mark.parametrize("name", SHORT)
def test_all_is_kept_and_delivered_after_a_fault(nursery: Nursery, name: str) -> None:
    found = drill(nursery, "", next(each for each in DRILLS if each.name == name), hurry=True, seconds=2)
    assert found.judged.broken == []


def test_many_recordings_of_the_largest_size_stay_within_bounds(nursery: Nursery) -> None:
    grown, judged = flood.recordings(nursery, 4)
    assert judged.broken == []
    assert grown < flood.BOUND
