"""How far a long command has come, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, TaskID


class Bar:
    """The bar of a terminal: one stage after another, each of so many steps."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task: TaskID | None = None

    def stage(self, what: str, steps: int) -> None:
        if self._task is not None:
            self._progress.update(self._task, visible=False)
        self._task = self._progress.add_task(what, total=max(steps, 1))

    def step(self, count: int) -> None:
        if self._task is not None:
            self._progress.advance(self._task, count)


@contextmanager
def shown(console: Console) -> Iterator[Bar]:
    """Gone when all is done, and nothing where there is no terminal."""
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        yield Bar(progress)
