"""How long a send is on its way to Telegram, the same each time or at random; other calls do not wait for it."""

from __future__ import annotations

from collections.abc import Callable

from bot.emulator.faults import Fault, Faults

SENDS = {"sendmessage", "editmessagetext", "editmessagereplymarkup", "senddocument", "sendphoto", "answercallbackquery"}


class Way(Faults):
    """Each send takes so many seconds (`length` is asked anew each time) before it has its effect and its answer."""

    def __init__(self, length: Callable[[], float]) -> None:
        super().__init__()
        self.length = length

    def next(self, method: str) -> Fault | None:
        return Fault(delay=self.length()) if method.lower() in SENDS else super().next(method)
