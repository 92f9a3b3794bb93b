"""What the commands say on a terminal; the console behind it is made when something is first said."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console


class Voice:
    """Standard output, or standard error. A server that says nothing carries no console (4 MB, docs/capacity.md)."""

    def __init__(self, *, stderr: bool = False) -> None:
        self._stderr = stderr

    @cached_property
    def console(self) -> Console:
        from rich.console import Console

        return Console(stderr=self._stderr, highlight=False)

    def print(self, *what: Any, **how: Any) -> None:
        """With markup, and wrapped to the terminal's width, unless told otherwise (`rich.console.Console.print`)."""
        self.console.print(*what, **how)

    def verbatim(self, text: str) -> None:
        """As it stands: neither markup nor wrapping, and no line end added."""
        self.console.out(text, end="")
