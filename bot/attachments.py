"""Makes the file that goes with a message: a QR picture, or a recording the messenger has already; it sends none."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any


def attached(attach: Mapping[str, str] | None) -> dict[str, Any] | None:
    """The attachment of a message as the messenger takes it."""
    if not attach:
        return None
    if attach["kind"] == "VoiceNote":
        return {"voice": attach["file"]}
    import segno

    picture = io.BytesIO()
    segno.make(attach["link"], error="m").save(picture, kind="png", scale=8, border=4)
    return {"photo": picture.getvalue(), "name": "peili.png"}
