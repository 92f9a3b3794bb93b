"""The harness's end of the nursery: orders a serving process, kills it, waits for its end."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

from tests.torture.seeds import Seeds

HOUSE = Path(__file__).resolve().parent.parent.parent
PATIENCE = 60.0  # seconds, on a slow machine


class Nursery:
    """One process that forks the victims; as a context manager it goes, and all it made with it."""

    def __init__(self) -> None:
        self.seeds = Seeds()

    def __enter__(self) -> Self:
        self._born: queue.Queue[int] = queue.Queue()
        self._codes = defaultdict[int, queue.Queue[int]](queue.Queue)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.torture.victim"], cwd=HOUSE, text=True, start_new_session=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        assert self._born.get(timeout=PATIENCE) == 0  # ready
        return self

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            told = json.loads(line)
            if "ended" in told:
                self._codes[told["ended"]].put(told["code"])
            else:
                self._born.put(told.get("born", 0))

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        self._process.stdout.close()
        self.seeds.close()

    def bear(
        self,
        folder: Path,
        environment: Mapping[str, str],
        *,
        kind: str = "peili",
        point: str = "",
        passes: int = 1,
        more: Sequence[str] = (),
    ) -> Victim:
        """A serving process; with a `point`, it ends itself there at that pass."""
        order = {"folder": str(folder), "log": str(folder / "log"), "environment": dict(environment)}
        order |= {"kind": kind, "point": point, "passes": passes, "more": list(more)}
        assert self._process.stdin
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return Victim(self._born.get(timeout=PATIENCE), self._codes)


class Victim:
    """One serving process."""

    def __init__(self, pid: int, codes: Mapping[int, queue.Queue[int]]) -> None:
        self.pid, self._codes = pid, codes
        self.code: int | None = None

    def ended(self, seconds: float) -> bool:
        """Whether it has ended within that many seconds."""
        deadline = time.monotonic() + seconds
        while self.code is None and (left := deadline - time.monotonic()) > 0:
            try:
                self.code = self._codes[self.pid].get(timeout=left)
            except queue.Empty:
                return False
        return self.code is not None

    def kill(self) -> None:
        """SIGKILL, now."""
        self._end(signal.SIGKILL)

    def stop(self) -> int | None:
        """As an operator stops it; the exit code."""
        self._end(signal.SIGTERM)
        return self.code

    def _end(self, sign: signal.Signals) -> None:
        if not self.ended(0.001):
            os.kill(self.pid, sign)
        if not self.ended(PATIENCE):
            os.kill(self.pid, signal.SIGKILL)
            assert self.ended(PATIENCE)
