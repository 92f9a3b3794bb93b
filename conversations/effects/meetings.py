"""What may happen to a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class SetMeeting:
    """`at`: aware, in the supervisor's zone; its wall time and zone are what is stored."""

    id: str
    process: str
    at: datetime


@dataclass(frozen=True)
class MoveMeeting:
    id: str
    at: datetime


@dataclass(frozen=True)
class CancelMeeting:
    id: str


@dataclass(frozen=True)
class HoldMeeting:
    """The meeting was held."""

    id: str
