"""Processes that are measured: started, watched from outside (memory, CPU), and ended."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parents[1]
OTHERS = Path(os.environ.get("BENCH_PEERS", ROOT / ".venv" / "bench" / "bin" / "python"))
"""The interpreter of the peers' own environment: what they need is not to move what Peili needs."""
PATIENCE = 240.0  # seconds: a busy machine may take a minute to start a bot


class Failed(Exception):
    """The process ended, or did not do what was waited for; its last lines are in the text."""


class Process:
    """One process with its log. What it prints is kept in the folder, and shown when it fails."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], folder: Path, *, others: bool = False):
        self.log = folder / "log"
        own = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT), "HOME": str(folder), **environment}
        python = str(OTHERS) if others else sys.executable
        self._file = self.log.open("ab")
        self.began = time.perf_counter()
        self._process = subprocess.Popen(  # noqa: S603  (our own interpreter and modules)
            [python, *command], env=own, cwd=folder, stdin=subprocess.DEVNULL, stdout=self._file, stderr=self._file
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def pid(self) -> int:
        return self._process.pid

    def until(self, holds: Callable[[], bool], seconds: float = PATIENCE, look: float = 0.01) -> None:
        """Waits; Failed when it ends before, or time runs out."""
        deadline = time.perf_counter() + seconds
        while not holds():
            if self._process.poll() is not None:
                raise Failed(f"it ended with {self._process.returncode}: {self.tail()}")
            if time.perf_counter() > deadline:
                raise Failed(f"waited {seconds:g} s in vain: {self.tail()}")
            time.sleep(look)

    def tail(self) -> str:
        return self.log.read_text("utf-8", errors="replace")[-2000:].strip() or "it said nothing"

    def memory(self) -> float:
        """Megabytes it holds (resident set)."""
        return int(_ps(self.pid, "rss")) / 1024

    def cpu(self) -> float:
        """Seconds of CPU it has used."""
        stat = Path(f"/proc/{self.pid}/stat")
        if not stat.exists():
            return _seconds(_ps(self.pid, "time"))
        fields = stat.read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def written(self) -> float:
        """Kilobytes that it has written, to files and sockets; 0 where the system does not tell (`man 5 proc`, io)."""
        told = Path(f"/proc/{self.pid}/io")
        lines = told.read_text().splitlines() if told.exists() else ()
        return sum(int(line.split()[1]) for line in lines if line.startswith("wchar")) / 1000

    def rests(self, seconds: float = PATIENCE, still: float = 0.5) -> None:
        """Waits until it does nothing for a while: whatever it does at its start is over."""
        last = [self.cpu(), time.perf_counter()]

        def quiet() -> bool:
            if (used := self.cpu()) - last[0] > 0.02:
                last[:] = [used, time.perf_counter()]
            return time.perf_counter() - last[1] > still

        self.until(quiet, seconds, 0.05)

    def stop(self) -> None:
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(15)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._file.close()


def _ps(pid: int, what: str) -> str:
    if what == "rss" and (status := Path(f"/proc/{pid}/status")).exists():
        return next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return subprocess.run(["ps", "-o", f"{what}=", "-p", str(pid)], capture_output=True, text=True).stdout  # noqa: S603,S607


def _seconds(clock: str) -> float:
    """[[hh:]mm:]ss(.ss), as ps tells it."""
    total = 0.0
    for part in clock.strip().split(":"):
        total = total * 60 + float(part or 0)
    return total
