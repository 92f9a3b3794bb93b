"""The manifest of a backup: what its two parts are, hold and weigh; a changed one is not read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Self

from bot.backup import files
from bot.backup.trouble import Trouble

FORMAT: Final = 1
STAMP: Final = "%Y-%m-%dT%H%M%SZ"
MANIFEST, DATA, KEYS = ".manifest.json", ".data", ".keys"


class BadManifest(Trouble):
    """It is no manifest, or it was changed."""


@dataclass(frozen=True)
class Part:
    """A file of the backup."""

    file: str
    bytes: int
    sha256: str

    @classmethod
    def of(cls, path: Path, name: str) -> Self:
        """The file at this path, which is to be called so."""
        return cls(name, path.stat().st_size, files.digest(path))

    def check(self, path: Path, what: str) -> None:
        """Raises Trouble when the file is not the one that was written."""
        try:
            size = path.stat().st_size
        except FileNotFoundError:
            raise Trouble(f"The {what} is not there: {path}.") from None
        if size < self.bytes:
            raise Trouble(f"The {what} is cut short: {size} of {self.bytes} bytes ({path}).")
        if files.digest(path) != self.sha256:
            raise Trouble(f"The {what} was changed since it was written ({path}).")


@dataclass(frozen=True)
class About:
    """What is said of a backup, in the manifest and at the head of its keys part alike."""

    at: str
    schema: str
    kid: str
    recovery: str
    counts: Mapping[str, int]
    keys: int
    on_their_way: int
    data: Part
    beside: Mapping[str, str]  # the data parts that were there already, and their hashes
    format: int = FORMAT

    @property
    def made(self) -> datetime:
        return datetime.strptime(self.at, STAMP).replace(tzinfo=UTC)

    def dump(self) -> bytes:
        return json.dumps(asdict(self), sort_keys=True, separators=(",", ":")).encode()

    @classmethod
    def parse(cls, raw: bytes) -> Self:
        try:
            body = json.loads(raw)
            if body["format"] > FORMAT:
                raise BadManifest("It was made by a newer Peili. Bring this one up to date first.")
            about = cls(**{**body, "data": Part(**body["data"])})
            about.made  # noqa: B018  (it must be a time)
        except (ValueError, TypeError, KeyError):
            raise BadManifest("It cannot be understood: it was changed, or is not of a backup.") from None
        return about


@dataclass(frozen=True)
class Manifest:
    """The pair. Its name in the folder is that of its parts."""

    about: About
    keys: Part

    def dump(self) -> bytes:
        body: dict[str, Any] = {"about": asdict(self.about), "keys": asdict(self.keys)}
        return (json.dumps({**body, "sha256": _hash(body)}, indent=1, sort_keys=True) + "\n").encode()

    @classmethod
    def read(cls, path: Path) -> Self:
        try:
            body = json.loads(path.read_bytes())
            said = body.pop("sha256")
            keys = Part(**body["keys"])
        except FileNotFoundError:
            raise Trouble(f"There is no manifest at {path}.") from None
        except (ValueError, TypeError, KeyError, AttributeError):
            raise BadManifest(f"The manifest cannot be understood: it was changed, or is none ({path}).") from None
        if said != _hash(body):
            raise BadManifest(f"The manifest was changed since it was written ({path}).")
        return cls(About.parse(json.dumps(body["about"]).encode()), keys)


def _hash(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def name(at: datetime) -> str:
    return f"peili-{at.strftime(STAMP)}"


def newest(folder: Path, ending: str) -> Path | None:
    """Names are times, so that the last of them is the newest."""
    return max(folder.glob(f"peili-*{ending}"), default=None)


def stamp(path: Path) -> datetime | None:
    """When a file of a backup was made, by its name."""
    try:
        return datetime.strptime(path.name.removeprefix("peili-").partition(".")[0], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
