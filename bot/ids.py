"""Ids of rows. They rise with time, so that what is written together lies together in an index; they name nothing."""

from __future__ import annotations

import os
import time


def new_id() -> str:
    """32 hex characters: milliseconds since 1970, and 80 bits of chance that nobody can guess."""
    return id_at(time.time_ns() // 1_000_000, os.urandom(10))


def id_at(milliseconds: int, chance: bytes) -> str:
    """Of that moment; `chance` is ten bytes."""
    return f"{milliseconds:012x}{chance.hex()}"
