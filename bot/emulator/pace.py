"""How fast a bot may send: 30 a second in all, 1 a second to a chat with short bursts, 20 a minute to a group.

Real monotonic seconds, whatever the emulator's clock says. From Telegram's FAQ for bots ("My bot is hitting
limits"); the size of the burst is a guess on the careful side, Telegram does not tell it.
"""

from collections import deque
from math import ceil

from bot.emulator.limits import too_many

PER_SECOND = 30
BURST = 10
GROUP_PER_MINUTE = 20


class Pace:
    """A window of one second for all, a bucket for each chat."""

    def __init__(self) -> None:
        self._sent: deque[float] = deque(maxlen=PER_SECOND)
        self._buckets: dict[int, tuple[float, float]] = {}

    def take(self, chat: int, now: float) -> None:
        """Counts a message; 429 with the seconds to wait when it is too soon."""
        if len(self._sent) == PER_SECOND and now - self._sent[0] < 1.0:
            raise too_many(1)
        size, rate = (float(BURST), 1.0) if chat > 0 else (float(GROUP_PER_MINUTE), GROUP_PER_MINUTE / 60)
        left, at = self._buckets.get(chat, (size, now))
        left = min(size, left + (now - at) * rate)
        if left < 1.0:
            raise too_many(ceil((1.0 - left) / rate))
        self._buckets[chat] = (left - 1.0, now)
        self._sent.append(now)
