"""What may happen to what was written: kept, shared, taken back, erased; only ever by its writer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Keep:
    """Keeps words or a recording, private. A new reflection is made when `reflection` is not known yet."""

    reflection: str
    seat: str
    kind: str
    message: int
    text: str = ""
    file: str = ""
    seconds: int = 0
    prompt: str = ""


@dataclass(frozen=True)
class Revise:
    """The words of one message are replaced by an edit."""

    message: int
    text: str


@dataclass(frozen=True)
class Replace:
    """All words of a reflection are replaced by a new text."""

    reflection: str
    text: str
    message: int


@dataclass(frozen=True)
class Share:
    """The supervisor may read the words (place "supervision"), by the writer's explicit act."""

    reflection: str


@dataclass(frozen=True)
class ShareTitle:
    """The supervisor may read this line only."""

    reflection: str
    title: str


@dataclass(frozen=True)
class Place:
    """Private again: mine | managers | upper."""

    reflection: str
    place: str


@dataclass(frozen=True)
class MoveNote:
    """A note belongs to another of my processes."""

    reflection: str
    seat: str


@dataclass(frozen=True)
class SetKind:
    """A note becomes "bring" (for the next meeting), or a note again."""

    reflection: str
    kind: str


@dataclass(frozen=True)
class Erase:
    """One reflection with all its words and recordings goes for good."""

    reflection: str
