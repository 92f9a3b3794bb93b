"""The key ring: a file of keys kept outside the database, made, read and replaced whole; it seals nothing."""

import base64
import json
import os
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Self

KEY_SIZE = 32
FILE = "ring.json"

Random = Callable[[int], bytes]


class VaultError(Exception):
    """Something about keys or seals went wrong; the message never holds key material or text."""


class NoRing(VaultError):
    """There is no key ring where one should be."""


class BadRing(VaultError):
    """There is a ring file, but it is not a ring, or others on this machine can read it."""


class RingExists(VaultError):
    """A ring is there already; a new one would make all that is sealed unreadable."""


@dataclass(frozen=True)
class Ring:
    """Keys that wrap data keys, by their id; the first among them wraps new ones. `lookup` never rotates.

    `made` is when a rotation made the primary key, in UTC; None for the first one.
    """

    primary: str
    keys: Mapping[str, bytes] = field(repr=False)
    lookup: bytes = field(repr=False)
    made: datetime | None = None

    @classmethod
    def fresh(cls, random: Random = os.urandom) -> Self:
        """A new ring that is kept nowhere yet."""
        kid = random(4).hex()
        return cls(kid, {kid: random(KEY_SIZE)}, random(KEY_SIZE))

    @classmethod
    def make(cls, folder: Path, random: Random = os.urandom) -> Self:
        """A new ring in a folder that has none."""
        ring = cls.fresh(random)
        ring.place(folder)
        return ring

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The ring in this folder."""
        path = folder / FILE
        try:
            mode, text = stat.S_IMODE(path.stat().st_mode), path.read_text("utf-8", errors="replace")
        except (FileNotFoundError, NotADirectoryError):
            raise NoRing(f"no key ring in {folder}") from None
        if mode & 0o077:
            raise BadRing(f"others can read {path}: chmod 600 it")
        return cls.parse(text)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The ring written in this text, the way `dump` writes it."""
        ring = cls._parsed(text)
        if ring is None:  # raised out here, so that no exception in the chain holds the text
            raise BadRing("the key ring cannot be understood")
        return ring

    @classmethod
    def _parsed(cls, text: str) -> Self | None:
        try:
            raw = json.loads(text)
            keys = {str(kid): _key(value) for kid, value in raw["keys"].items()}
            made = datetime.fromisoformat(raw["made"]) if raw.get("made") else None
            ring = cls(str(raw["primary"]), keys, _key(raw["lookup"]), made)
        except (ValueError, TypeError, KeyError, AttributeError):
            return None
        return ring if ring.primary in keys else None

    def dump(self) -> str:
        """The ring as text; it is the secret."""
        keys = {kid: _text(key) for kid, key in self.keys.items()}
        ring = {"primary": self.primary, "keys": keys, "lookup": _text(self.lookup)}
        if self.made:
            ring["made"] = self.made.isoformat()
        return json.dumps(ring, indent=1) + "\n"

    def write(self, folder: Path) -> None:
        """Replace the ring in this folder, all or nothing."""
        self._put(folder, first=False)

    def place(self, folder: Path) -> None:
        """Put this ring into a folder that has none."""
        self._put(folder, first=True)

    @property
    def older(self) -> frozenset[str]:
        """The ids of the keys that a rotation has yet to take away."""
        return frozenset(self.keys) - {self.primary}

    def grown(self, random: Random = os.urandom, made: datetime | None = None) -> Self:
        """The same ring with a new primary key; the older ones still open what they wrapped."""
        kid = random(4).hex()
        while kid in self.keys:
            kid = random(4).hex()
        return replace(self, primary=kid, keys={kid: random(KEY_SIZE), **self.keys}, made=made)

    def pruned(self) -> Self:
        """The same ring with its primary key alone: what the older ones wrapped is closed for ever."""
        return replace(self, keys={self.primary: self.keys[self.primary]})

    def _put(self, folder: Path, *, first: bool) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        draft = folder / f".{FILE}.{os.getpid()}"
        try:
            _write(draft, self.dump())
            _place(draft, folder / FILE, first=first)
        finally:
            draft.unlink(missing_ok=True)
        _sync(folder)


def _key(text: str) -> bytes:
    key = base64.b64decode(text, validate=True)
    if len(key) != KEY_SIZE:
        raise ValueError
    return key


def _text(key: bytes) -> str:
    return base64.b64encode(key).decode("ascii")


def _write(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _place(draft: Path, path: Path, *, first: bool) -> None:
    """Rename replaces, a link does not: two processes that start at once cannot both make a ring."""
    if not first:
        draft.replace(path)
        return
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise RingExists(f"there is a key ring in {path.parent} already") from None


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
