"""Packs a copy into ZIP files that a messenger takes: data, page and schema in the first, recordings where they fit."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Final

from bot.export.gathering import Voice

SCHEMA: Final = Path(__file__).with_name("export.schema.json")
VOLUME: Final = 20 * 1024 * 1024  # bytes of recordings in one file; a bot may send 50 MB (Bot API, sendDocument)
TELEGRAM: Final = 50 * 1024 * 1024
EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the same material makes the same file


def volumes(voices: Sequence[Voice], limit: int = VOLUME) -> tuple[tuple[Voice, ...], ...]:
    """The recordings in order, as many in a volume as fit, one at least; the first volume is there in any case."""
    found: list[list[Voice]] = [[]]
    for voice in voices:
        if found[-1] and sum(v.size for v in found[-1]) + voice.size > limit:
            found.append([])
        found[-1].append(voice)
    return tuple(tuple(volume) for volume in found)


def front(data: Mapping[str, Any], page: str) -> dict[str, bytes]:
    """The files of the first volume that are to be read."""
    written = json.dumps(data, ensure_ascii=False, indent=1)
    return {"index.html": page.encode(), "data.json": written.encode(), SCHEMA.name: SCHEMA.read_bytes()}


def pack(files: Mapping[str, bytes]) -> bytes:
    """A ZIP file of these."""
    packed = io.BytesIO()
    write(packed, files.items())
    return packed.getvalue()


def write(to: IO[bytes], files: Iterable[tuple[str, bytes]]) -> None:
    """Recordings are compressed already; the rest is text."""
    with zipfile.ZipFile(to, "w") as archive:
        for name, content in files:
            kind = zipfile.ZIP_STORED if name.endswith(".ogg") else zipfile.ZIP_DEFLATED
            info = zipfile.ZipInfo(name, EPOCH)
            info.external_attr = 0o600 << 16
            archive.writestr(info, content, kind)
