"""Where the ring is kept: a folder that may be written, or the operator's own store; it decides nothing about keys."""

from __future__ import annotations

import os
from pathlib import Path

from bot.ring.keyring import Ring, VaultError


class RingStays(VaultError):
    """The ring cannot be written where it is kept."""


class Keeper:
    """Reads the ring, and writes it where that can be done. `fixed` is a ring that came from the environment."""

    def __init__(self, folder: Path, fixed: Ring | None = None) -> None:
        self.folder, self.fixed = folder, fixed

    @property
    def place(self) -> str:
        return "PEILI_KEYRING" if self.fixed else str(self.folder)

    @property
    def writable(self) -> bool:
        return self.fixed is None and os.access(self.folder, os.W_OK | os.X_OK)

    def read(self) -> Ring:
        return self.fixed or Ring.read(self.folder)

    def make(self) -> Ring:
        """The first ring."""
        return self.fixed or Ring.make(self.folder)

    def write(self, ring: Ring) -> None:
        """All or nothing; RingStays when it cannot be."""
        if self.fixed:
            raise RingStays("it comes from PEILI_KEYRING, and cannot be written here")
        try:
            ring.write(self.folder)
        except OSError as error:
            raise RingStays(f"{self.folder} cannot be written ({type(error).__name__})") from None
