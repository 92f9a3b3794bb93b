"""The vault: seals text under data keys and wraps data keys under the ring; it knows no tables."""

import hashlib
import hmac
import os
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.ring.keyring import KEY_SIZE, BadRing, NoRing, Random, Ring, RingExists, VaultError

__all__ = [
    "BadRing",
    "DataKey",
    "DoesNotOpen",
    "NoRing",
    "OldRing",
    "Ring",
    "RingExists",
    "Sealed",
    "Vault",
    "VaultError",
    "WrappedKey",
    "WrongKey",
]

VERSION: Final = b"\x01"
NONCE: Final = 12
TAG: Final = 16
BLOCK: Final = 256
LENGTH: Final = 4

Id = str | int | UUID | bytes


class WrongKey(VaultError):
    """The ring has not the key this was wrapped with, or what was wrapped is not this owner's."""


class OldRing(WrongKey):
    """The database is ahead of the ring that this process holds: no row's fault, and nothing of it is given up."""


class DoesNotOpen(VaultError):
    """What is sealed was changed, or moved from the place it was sealed for."""


class Sealed(bytes):
    """What a vault has sealed; nothing that has not that shape can be made one."""

    def __new__(cls, raw: bytes) -> "Sealed":
        if raw[:1] != VERSION or len(raw) < _size(1) or (len(raw) - _size(0)) % BLOCK:
            raise TypeError("this is not sealed")
        return super().__new__(cls, raw)

    @classmethod
    def stored(cls, raw: bytes) -> "Sealed":
        """What the store gave back, whatever has become of it: opening it will tell."""
        return super().__new__(cls, raw)

    def __repr__(self) -> str:
        return f"<Sealed, {len(self)} bytes>"

    __str__ = __repr__


@dataclass(frozen=True)
class WrappedKey:
    """A data key as the store keeps it, and the id of the ring key that opens it."""

    kid: str
    body: bytes = field(repr=False)


class DataKey:
    """An open data key, in memory only."""

    __slots__ = ("aead", "secret")

    def __init__(self, secret: bytes) -> None:
        self.secret = secret
        self.aead = AESGCM(secret)

    def __reduce__(self) -> str:
        raise TypeError("a data key stays in memory")


class Vault:
    """Seals and opens. A seal holds for one purpose, one owner and one row, and opens nowhere else."""

    def __init__(self, ring: Ring, random: Random = os.urandom) -> None:
        self.ring = ring
        self._random = random
        self._lookup = hmac.new(ring.lookup, digestmod=hashlib.sha256)
        self._keys = {kid: AESGCM(key) for kid, key in ring.keys.items()}

    def new_key(self, kind: str, owner: Id, kid: str = "") -> WrappedKey:
        """A new data key for this owner, wrapped by this key of the ring, or by its primary one."""
        return self._wrap(self._random(KEY_SIZE), kind, owner, kid or self.ring.primary)

    def unwrap(self, key: WrappedKey, kind: str, owner: Id) -> DataKey:
        """The data key of this owner, to seal and open with."""
        if key.kid not in self._keys:
            raise WrongKey("the ring has not the key that wraps this data key")
        context = _context(b"peili key", VERSION, key.kid, kind, owner)
        try:
            return DataKey(_decrypt(self._keys[key.kid], key.body, context))
        except InvalidTag:
            raise WrongKey("this data key is not wrapped by this ring for this owner") from None

    def rewrap(self, key: WrappedKey, kind: str, owner: Id) -> WrappedKey:
        """The same data key, wrapped by the primary key of the ring; what it seals stays as it is."""
        return self._wrap(self.unwrap(key, kind, owner).secret, kind, owner, self.ring.primary)

    def seal(self, key: DataKey, purpose: str, owner: Id, row: Id, text: bytes | str) -> Sealed:
        """This text, sealed for this place; its length shows only in steps of 256 bytes."""
        raw = text.encode() if isinstance(text, str) else text
        context = _of(purpose, owner) + _context(row)
        return Sealed(self._encrypt(key.aead, _padded(raw), context))

    def open(self, key: DataKey, purpose: str, owner: Id, row: Id, sealed: bytes) -> bytes:
        """What was sealed for this place."""
        context = _of(purpose, owner) + _context(row)
        try:
            return _bare(_decrypt(key.aead, sealed, context))
        except InvalidTag:
            raise DoesNotOpen(f"a sealed {purpose} does not open") from None

    def open_text(self, key: DataKey, purpose: str, owner: Id, row: Id, sealed: bytes) -> str:
        """What was sealed for this place, as text."""
        return self.open(key, purpose, owner, row, sealed).decode()

    def salt(self) -> str:
        """Sixteen characters that have not been before: what is sealed for a row can be told from another's by them."""
        return self._random(8).hex()

    def lookup(self, value: str | int | bytes) -> bytes:
        """A stable fingerprint to find a value by without keeping it; only this ring can make it."""
        made = self._lookup.copy()
        made.update(_part(value))
        return made.digest()

    def _wrap(self, secret: bytes, kind: str, owner: Id, kid: str) -> WrappedKey:
        context = _context(b"peili key", VERSION, kid, kind, owner)
        return WrappedKey(kid, self._encrypt(self._keys[kid], secret, context))

    def _encrypt(self, aead: AESGCM, text: bytes, context: bytes) -> bytes:
        nonce = self._random(NONCE)
        return VERSION + nonce + aead.encrypt(nonce, text, context)


def _decrypt(aead: AESGCM, raw: bytes, context: bytes) -> bytes:
    if raw[:1] != VERSION or len(raw) < 1 + NONCE + TAG:
        raise InvalidTag
    return aead.decrypt(raw[1 : 1 + NONCE], raw[1 + NONCE :], context)


def _context(*parts: Id) -> bytes:
    """Each part with its length before it, so that no two lists of parts read the same."""
    return b"".join([len(raw).to_bytes(LENGTH, "big") + raw for raw in map(_part, parts)])


@lru_cache(4096)
def _of(purpose: str, owner: Id) -> bytes:
    """What the contexts of all rows of this owner begin with; a round asks for the same ones again and again."""
    return _context(b"peili", VERSION, purpose, owner)


def _part(part: Id) -> bytes:
    return part if isinstance(part, bytes) else str(part).encode()


def _padded(raw: bytes) -> bytes:
    body = len(raw).to_bytes(LENGTH, "big") + raw
    return body + bytes(-len(body) % BLOCK)


def _bare(padded: bytes) -> bytes:
    return padded[LENGTH : LENGTH + int.from_bytes(padded[:LENGTH], "big")]


def _size(blocks: int) -> int:
    return 1 + NONCE + blocks * BLOCK + TAG
