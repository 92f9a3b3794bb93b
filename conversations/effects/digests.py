"""What may happen with a digest."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SendDigest:
    """The digest of a process goes to me: in the chat, then as PDF when `file`. Rendered at sending."""

    process: str
    file: bool = True
