"""The kill matrix: a cell is a point, a way of receiving and a database; there a process is killed again and again."""

from __future__ import annotations

import random
from datetime import timedelta

from bot.store import plan
from tests.torture.judging import Allowed, Judgement, judge
from tests.torture.nursery import Nursery
from tests.torture.points import POINTS
from tests.torture.scene import Scene

LONGEST = 60.0  # seconds in which a point is come to; what is not come to is killed, and counted as missed
MOST = 6  # the pass at which it is killed, at the most, where a pass is a round; at others a round has many
PASSES = {
    **dict.fromkeys(("runner-middle", "unread", "unmarked", "marking"), 20),
    **{"upkeep": 12, "planning": 8, "migration": 16},
}
NIGHTS = Allowed(logged=("nothing was received for more than a day",))  # what is told when the clock was moved so far
MOVED = ("upkeep", "planning")  # points that time has to come to
REST = 5  # kills between two nights
SATURATED = {"ahead": 2, "pause": 0.2}


def cell(
    nursery: Nursery, database: str, mode: str, point: str, runs: int, *, people: int = 12, seed: int = 1
) -> Judgement:
    """So many kills at this point, and then the account."""
    dice = random.Random(f"{point}{seed}")  # noqa: S311
    with Scene(nursery, database, mode, people=people, seed=seed) as scene:
        missed = list[str]()
        scene.crowd.start()
        for number in range(runs):
            if point in MOVED and number % REST == 0:
                _night(scene)
            scene.start(point, dice.randint(1, PASSES.get(point, MOST)))
            missed += [] if scene.ended(LONGEST) else [point]
        return accounted(scene, missed)


def every_point(nursery: Nursery, database: str, mode: str = "polling", *, people: int = 6, seed: int = 1) -> Judgement:
    """One kill at each point, all in one house."""
    dice = random.Random(seed)  # noqa: S311
    with Scene(nursery, database, mode, people=people, seed=seed) as scene:
        missed = list[str]()
        scene.crowd.start()
        for point in POINTS:
            if point in MOVED:
                _night(scene)
            scene.start(point, 1 if point in MOVED else dice.randint(1, 3))
            missed += [] if scene.ended(LONGEST) else [point]
        return accounted(scene, missed)


def at_random(
    nursery: Nursery, database: str, mode: str, kills: int, *, people: int = 40, seed: int = 1,
    longest: float = 1.5,
) -> Judgement:  # fmt: skip
    """Killed at any moment, also while it starts, under as much as the messenger takes."""
    dice = random.Random(seed)  # noqa: S311
    with Scene(nursery, database, mode, people=people, seed=seed, **SATURATED) as scene:  # type: ignore[arg-type]
        scene.crowd.start()
        missed = list[str]()
        for number in range(kills):
            before, victim = spoken(scene), scene.start()
            if number % 4:  # at work, else while it starts
                scene.until(lambda seen=before: spoken(scene) > seen, LONGEST)
            missed += ["by itself"] if victim.ended(dice.uniform(0.0, longest)) else []
            scene.ended(0)
        return accounted(scene, missed)


def spoken(scene: Scene) -> int:
    return len(scene.crowd.said) + scene.crowd.edits


def _night(scene: Scene) -> None:
    """All is heard and said, and then it is the next planned moment, a day later at least."""
    scene.start()
    assert scene.calm(), "it did not come to rest"
    scene.ended(0)
    with scene.store() as store:
        due, tomorrow = store.run_now(plan.next_due), scene.telegram.world.clock.now() + timedelta(days=1)
    scene.move(max(due, tomorrow) if due else tomorrow)
    scene.crowd.start()


def accounted(scene: Scene, missed: list[str]) -> Judgement:
    """The last process comes to rest and is stopped; then every account is looked at."""
    last = scene.start()
    calm = scene.calm(240)
    code = last.stop()
    made = judge(scene, NIGHTS)
    made.missed = missed
    made.wrong(calm, "it did not come to rest")
    made.wrong(code == 0, f"it ended with code {code}")
    return made


NAMED = tuple(POINTS)
