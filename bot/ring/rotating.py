"""`keys rotate` at the command line: step by step until done, or until only the operator can go on; told in words."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from bot.ring.keeping import Keeper
from bot.ring.keyring import Ring
from bot.ring.locksmith import Locksmith
from bot.ring.rotation import Step
from bot.store import servers
from bot.writer import Writer

PATIENCE: Final = 60.0  # seconds, for serving processes to take up the ring that has grown: several of their beats
LOOK: Final = 0.2

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Outcome:
    """How far it came: the last step, how many processes it waits for, and the ring as it is then."""

    step: Step
    behind: int
    ring: Ring


def rotate(writer: Writer, keeper: Keeper, tell: Tell, patience: float = PATIENCE) -> Outcome:
    """Finishes what was begun, then rotates; returns when all is done or someone else is to do something."""
    locksmith, grown, until = Locksmith(keeper), False, time.monotonic() + patience
    told: set[Step] = set()
    while True:
        step = writer.run_now(partial(locksmith.step, due=not grown))
        grown = grown or step is Step.GROW
        if step in WORDS and step not in told:
            tell(WORDS[step])
            told.add(step)
        if step in (Step.ASK, Step.REST) or (step is Step.WAIT and time.monotonic() > until):
            writer.run_now(locksmith.settle)
            return _outcome(writer, keeper, step)
        if step is Step.WAIT:
            time.sleep(LOOK)


def _outcome(writer: Writer, keeper: Keeper, step: Step) -> Outcome:
    ring = keeper.read()
    return Outcome(step, len(writer.run_now(lambda tx: servers.behind(tx, ring.primary))), ring)


WORDS: Final = {
    Step.GROW: "The ring has a new key.",
    Step.WAIT: "Waiting for the serving processes to take it up …",
    Step.REWRAP: "All data keys are wrapped by it, and each has been opened.",
    Step.PRUNE: "The older keys are gone.",
}

FIRST: Final = """\
The key ring cannot be written here ({place}), so these steps are yours. Nothing was changed.
  1. python -m bot keys rotate --print
     writes a ring with a new key to stdout: put it in the place of the present one, in your secret store.
     It is the secret: into a pipe or a file of yours alone, never onto a screen that others see.
  2. Start every serving process anew with it. They wrap all data keys by the new key by themselves.
  3. python -m bot keys rotate
     with the new ring, tells whether that is done, and what is left."""

LAST: Final = """\
All data keys are wrapped by the new key, and each has been opened. The ring cannot be written here ({place}):
  1. python -m bot keys rotate --print
     writes the ring without its older keys to stdout: put it in the place of the present one.
  2. Start every serving process anew with it, and throw older copies of the ring away."""

BEHIND: Final = """\
{count} serving process(es) still hold the older ring; until they have the new one, or are stopped, nothing more is \
changed. All stays readable. Give them the new ring, then run python -m bot keys rotate again."""


def words(outcome: Outcome, keeper: Keeper) -> str:
    """What the operator reads at the end; "" when all is done."""
    if outcome.step is Step.WAIT:
        return BEHIND.format(count=outcome.behind)
    if outcome.step is Step.ASK:
        return (LAST if outcome.ring.older else FIRST).format(place=keeper.place)
    return ""


def next_ring(outcome: Outcome, now: datetime) -> Ring | None:
    """The ring that the operator is to put in the place of the present one; None when there is none to put."""
    if outcome.step is not Step.ASK:
        return None
    return outcome.ring.pruned() if outcome.ring.older else outcome.ring.grown(made=now)
