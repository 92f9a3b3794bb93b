"""How fast messages may go out, as Telegram wants it: in all, in one chat, and after a "too many"; it sends nothing.

"No more than one message per second" in a chat, where "short bursts" pass, and "no more than about 30 messages per
second" in all (Bot FAQ, "My bot is hitting limits"). The window is clocked by acknowledgements: a message may go when
those in flight and those acknowledged within the last second are together fewer than thirty. Times are seconds of a
clock that only goes on.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Final

WINDOW: Final = 30  # messages in any second
IN_FLIGHT: Final = 24  # at once
BURST: Final = 6  # messages that one chat gets without a pause
OURS: Final = 3  # chats that are told "too many" at the same time: then it is the bot that has sent too much
LOOK: Final = 0.02  # seconds to the next look at a full window


class Pace:
    """One bot's. `window`, `in_flight` and `burst` as above; what is in flight is the caller's to know."""

    def __init__(
        self, window: int = WINDOW, in_flight: int = IN_FLIGHT, burst: int = BURST,
        tick: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self.window, self.in_flight, self.burst, self._tick = window, in_flight, burst, tick
        self._acknowledged: deque[float] = deque()
        self._rested: dict[str, float] = {}
        self._full: dict[str, float] = {}
        self._held_until = 0.0

    @classmethod
    def unlimited(cls) -> Pace:
        """For whoever sends to no Telegram."""
        return cls(10**9, 10**9, 10**9)

    def room(self, flying: int) -> int:
        """How many more may go now, with so many in flight."""
        return 0 if self.held() else min(self.window - self.taken(flying), self.in_flight - flying)

    def taken(self, flying: int) -> int:
        """Places of the window that are taken."""
        while self._acknowledged and self._acknowledged[0] < self._tick() - 1.0:
            self._acknowledged.popleft()
        return len(self._acknowledged) + flying

    def counted(self, lane: str = "") -> None:
        """A call was acknowledged; with a lane, it was a message there."""
        now = self._tick()
        self._acknowledged.append(now)
        if lane:
            self._rested[lane] = max(self._rested.get(lane, now), now) + 1.0

    def resting(self) -> frozenset[str]:
        """The lanes that have had their burst, and wait for their second."""
        now = self._tick()
        self._rested = {lane: at for lane, at in self._rested.items() if at > now}
        return frozenset(lane for lane, at in self._rested.items() if at - now > self.burst - 1)

    def pause(self, flying: int) -> float:
        """Seconds to the next look: soon when something waits for its place, else a slow poll as the safety net."""
        now = self._tick()
        if self.room(flying) <= 0:
            return LOOK if self.held() else min(LOOK, self._until_free(now))
        return max(LOOK, min((self._rested[lane] - now - self.burst + 1 for lane in self.resting()), default=1.0))

    def _until_free(self, now: float) -> float:
        """Seconds until the oldest of the last second is of it no more; one in flight may come back before."""
        return max(0.001, self._acknowledged[0] + 1.0 - now) if self._acknowledged else LOOK

    def held(self) -> bool:
        """Whether nobody gets anything now."""
        return self._tick() < self._held_until

    def too_many(self, lane: str, after: float) -> None:
        """Telegram does not tell whose limit it is: of a chat or two it is taken for theirs, of more for all's."""
        now = self._tick()
        self._full = {each: end for each, end in self._full.items() if end > now} | {lane: now + after}
        if len(self._full) >= OURS:
            self._held_until = sorted(self._full.values())[-OURS]  # as long as so many are told so
