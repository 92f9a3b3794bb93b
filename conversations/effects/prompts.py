"""What may happen to a prompt and to a planned moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class OpenPrompt:
    """A question is put; whatever was open closes. `text` only when it is not the bank's (a supervisor's own)."""

    id: str
    seat: str
    kind: str
    theme: str
    question: str = ""
    text: str = ""
    slot: str = ""
    closes: datetime | None = None
    parent: str = ""


@dataclass(frozen=True)
class OpenWaiting:
    """A prompt that is known already is put (again): a supervisor's own that waited, one put aside or let go."""

    id: str
    closes: datetime | None = None


@dataclass(frozen=True)
class SwapQuestion:
    id: str
    question: str
    theme: str


@dataclass(frozen=True)
class ClosePrompt:
    """No more is expected; why is not kept."""

    id: str


@dataclass(frozen=True)
class Postpone:
    """The open prompt is put aside and comes again at `until`, as asked for by the person (not unasked)."""

    id: str
    until: datetime


@dataclass(frozen=True)
class MarkReminded:
    id: str


@dataclass(frozen=True)
class Defer:
    """A planned moment comes again at `until` (someone is writing, quiet hours, a pause, a holiday)."""

    kind: str
    thing: str
    slot: str
    until: datetime


@dataclass(frozen=True)
class AskOwn:
    """A supervisor's own question, to be put at `due`."""

    id: str
    seat: str
    text: str
    due: datetime


@dataclass(frozen=True)
class TakeBackAsk:
    id: str
