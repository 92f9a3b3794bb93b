"""What may happen to a consent that was given to an older notice, or before the supervisor came."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MarkAsked:
    """I was asked about this version of the notice; it is not asked of me again by itself."""

    seat: str
    notice: str


@dataclass(frozen=True)
class RenewConsent:
    """I consent to storing as this version tells, and with the supervisor there is now."""

    seat: str
    notice: str
