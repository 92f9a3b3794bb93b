"""Scripted faults: which call fails next, how and when; it does not touch the connection itself."""

from dataclasses import dataclass
from typing import Any

from bot.emulator.limits import BLOCKED, OTHER_POLLER, Refusal, too_many

_WORDS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: f"Forbidden: {BLOCKED}",
    409: OTHER_POLLER,
    500: "Internal Server Error",
    502: "Bad Gateway",
}


@dataclass(slots=True)
class Fault:
    """What happens to the next `times` calls of `method` (`*` is any): see docs/emulator.md.

    `delay` in real seconds; `before` and `after` say whether the effect of the call has happened when it fails.
    """

    method: str = "*"
    times: int = 1
    status: int = 0
    retry_after: int = 0
    before: str = ""
    after: str = ""
    delay: float = 0.0

    def __post_init__(self) -> None:
        """ValueError for what is no fault."""
        if self.before not in ("", "reset", "status") or self.after not in ("", "reset", "half", "status"):
            raise ValueError("before is reset or status; after is reset, half or status")

    @property
    def kind(self) -> str:
        """reset, half or status."""
        return self.before or self.after or "status"

    def refusal(self) -> Refusal:
        """The answer of a fault with a status."""
        if self.status == 429:
            return too_many(self.retry_after or 1)
        return Refusal(self.status, _WORDS.get(self.status, "Error"), retry_after=self.retry_after)


class Faults:
    """The faults that are still to come, in the order they were scripted."""

    def __init__(self) -> None:
        self.coming: list[Fault] = []

    def script(self, fault: dict[str, Any]) -> None:
        """Adds one; TypeError or ValueError for what is no fault."""
        self.coming.append(Fault(**fault))

    def next(self, method: str) -> Fault | None:
        """The fault of this call, if there is one; counts it."""
        if not self.coming:
            return None
        fault = next((fault for fault in self.coming if fault.method.lower() in ("*", method.lower())), None)
        if fault is not None:
            fault.times -= 1
            if fault.times <= 0:
                self.coming.remove(fault)
        return fault
