"""The plain library way and Peili, killed as often at random moments: how many answers each has lost."""

from __future__ import annotations

import pickle
import random
from collections import Counter
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.torture.judging import Judgement
from tests.torture.matrix import LONGEST, at_random, spoken
from tests.torture.nursery import Nursery
from tests.torture.plain import FILE
from tests.torture.scene import Scene


def run(nursery: Nursery, out: Console, kills: int) -> list[str]:
    """Only Peili's promises are looked at; the other made none."""
    ours, theirs = at_random(nursery, "", "polling", kills, people=12), plain(nursery, kills)
    table = Table("", "kills", "acknowledged", "of them lost", "lost of 1,000", "stored twice", "came again")
    for name, each in (("Peili", ours), ("run_polling, ConversationHandler, PicklePersistence", theirs)):
        lost = f"{1000 * each.lost_acknowledged / max(1, each.acknowledged):.1f}"
        counts = (each.kills, each.acknowledged, each.lost_acknowledged, lost, each.twice, each.repeated)
        table.add_row(name, *map(str, counts))
    out.print(table)
    return ours.broken


def plain(nursery: Nursery, kills: int, *, people: int = 12, seed: int = 1) -> Judgement:
    """The same people, the same kills; at the end it is stopped as its makers wish, and what it kept is read."""
    dice = random.Random(seed)  # noqa: S311
    ways = {"ahead": 2, "pause": 0.2, "presses": False, "voices": False, "patience": 3.0}
    with Scene(nursery, "", people=people, seed=seed, **ways) as scene:  # type: ignore[arg-type]
        scene.crowd.start()
        for number in range(kills):
            before, victim = spoken(scene), scene.start(kind="plain")
            if number % 4:
                scene.until(lambda seen=before: spoken(scene) > seen, LONGEST)
            victim.ended(dice.uniform(0.0, 1.5))
            scene.ended(0)
        last = scene.start(kind="plain")
        scene.crowd.stop()
        scene.until(lambda: not scene.telegram.world.updates.waiting, 30)
        last.ended(1.0)
        last.stop()
        return _judge(scene)


def _judge(scene: Scene) -> Judgement:
    """A pickle of our own making, in a folder of our own; none, when it was never come to that."""
    path = scene.folder / FILE
    kept: dict[str, Any] = pickle.loads(path.read_bytes()) if path.exists() else {"user_data": {}}  # noqa: S301
    made = Judgement(kills=len(scene.kills))
    for member in scene.members:
        stored = Counter(message for message, _ in kept["user_data"].get(member.chat, {}).get("answers", ()))
        made.written += len(member.written)
        made.acknowledged += len(member.acknowledged)
        made.lost += sum(not stored[message] for message in member.written)
        made.lost_acknowledged += sum(not stored[message] for message in member.acknowledged)
        made.twice += sum(count > 1 for count in stored.values())
    made.said = len(scene.crowd.said)
    made.repeated = max(0, made.said - made.written)
    return made
