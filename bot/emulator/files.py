"""The files that people and the bot sent, by file id; it knows kinds and sizes, and shows nothing."""

import struct
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from bot.emulator.limits import FILE_EMPTY, FILE_ID_WRONG, PHOTO_MAX_BYTES, UPLOAD_MAX_BYTES, Refusal, bad

_PREFIX = {"voice": "AwAC", "photo": "AgAC", "document": "BQAC", "sticker": "CAAC"}
_FOLDER = {"voice": "voice", "photo": "photos", "document": "documents", "sticker": "stickers"}
_ENDING = {"voice": ".oga", "photo": ".jpg", "sticker": ".webp", "document": ""}
_TYPE = {"voice": "audio/ogg", "photo": "image/jpeg", "sticker": "image/webp", "document": "application/octet-stream"}


@dataclass(frozen=True, slots=True)
class Upload:
    """A part of a multipart body that has a file name."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Stored:
    """A file that Telegram keeps."""

    id: str
    kind: str
    name: str
    media_type: str
    content: bytes
    extra: dict[str, int]

    @property
    def path(self) -> str:
        """Where `getFile` says it lies."""
        number = self.id.rsplit("-", 1)[1]
        return f"{_FOLDER[self.kind]}/file_{number}{_ENDING[self.kind] or '.' + self.name.rsplit('.', 1)[-1]}"

    def api(self) -> dict[str, Any]:
        """The Voice, PhotoSize, Document or Sticker of the Bot API."""
        body: dict[str, Any] = {"file_id": self.id, "file_unique_id": self.id.replace("-", "")}
        body |= {"file_size": len(self.content), **self.extra}
        if self.kind in ("voice", "document"):
            body["mime_type"] = self.media_type
        return body | {"file_name": self.name} if self.kind == "document" else body


def sample(name: str) -> bytes:
    """A file that comes with the emulator."""
    return (files("bot.emulator") / "samples" / name).read_bytes()


class Files:
    """Keeps every file for as long as the emulator lives."""

    def __init__(self) -> None:
        self.by_id: dict[str, Stored] = {}

    def keep(self, kind: str, upload: Upload, **extra: int) -> Stored:
        """Keeps what was sent, after Telegram's checks; `extra` are duration (seconds), width or height (pixels)."""
        size = len(upload.content)
        if not size:
            raise bad(FILE_EMPTY)
        if size > UPLOAD_MAX_BYTES:
            raise Refusal(413, "Request Entity Too Large", faulty=True)
        media_type = upload.media_type or _TYPE[kind]
        if kind == "photo":
            extra, media_type = _measured(upload.content)
        if kind == "voice":
            media_type = _TYPE[kind] if upload.content[:4] == b"OggS" else media_type
        file_id = f"{_PREFIX[kind]}EmuFile-{len(self.by_id) + 1}"
        stored = self.by_id[file_id] = Stored(file_id, kind, upload.name, media_type, upload.content, extra)
        return stored

    def again(self, kind: str, file_id: str) -> Stored:
        """A kept file to send once more; only as what it is."""
        if file_id.startswith(("http://", "https://")):
            raise bad("failed to get HTTP URL content")
        stored = self.by_id.get(file_id)
        if stored is None:
            raise bad(FILE_ID_WRONG)
        if stored.kind != kind:
            names = {"voice": "VoiceNote", "photo": "Photo", "document": "Document", "sticker": "Sticker"}
            raise bad(f"can't use file of type {names[stored.kind]} as {names[kind]}")
        return stored

    def at(self, path: str) -> Stored | None:
        """The file that lies there."""
        return next((file for file in self.by_id.values() if file.path == path), None)


def _measured(content: bytes) -> tuple[dict[str, int], str]:
    """Width and height (pixels) and media type of a PNG or JPEG; what cannot be read as a picture is refused."""
    if len(content) > PHOTO_MAX_BYTES:
        size = f"file of size {len(content)} bytes"
        raise bad(f"{size} is too big for a photo; the maximum size is {PHOTO_MAX_BYTES} bytes")
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) > 24:
        width, height = struct.unpack(">II", content[16:24])
        return _fitting(width, height), "image/png"
    return _fitting(*_jpeg(content)), "image/jpeg"


def _fitting(width: int, height: int) -> dict[str, int]:
    """Telegram's rule: width and height together at most 10,000, and no more than 20 to 1."""
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return {"width": width, "height": height}


def _jpeg(content: bytes) -> tuple[int, int]:
    """Width and height from the frame header of a JPEG (ISO 10918-1, markers SOF0 to SOF15)."""
    place = 2
    while content[:2] == b"\xff\xd8" and place + 9 < len(content):
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        place += 2 + length
    raise bad("IMAGE_PROCESS_FAILED")
