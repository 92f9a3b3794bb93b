"""What may happen when a process is handed on to another supervisor."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OfferProcess:
    """A one-time link by which another supervisor may ask to go on with my process; earlier ones die."""

    process: str
    token: str


@dataclass(frozen=True)
class TakeBackOffer:
    """The link, and whoever has asked by it, lead nowhere any more; who has asked is told."""

    process: str


@dataclass(frozen=True)
class AskToTake:
    """I would go on with this process; its supervisor is told, and decides."""

    invitation: str


@dataclass(frozen=True)
class StepBack:
    """I would not go on with it after all; its supervisor is told."""

    process: str


@dataclass(frozen=True)
class HandOn:
    """Who has asked supervises from now on, and I no more; they and the supervisee are told."""

    process: str
