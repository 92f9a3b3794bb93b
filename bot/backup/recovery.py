"""The recovery key: a pair whose secret half is on paper and whose public half seals; it keeps neither anywhere.

On paper it is 56 letters and digits in groups of four (Crockford's base32, the last three bytes a checksum), so that a
slip of the pen is told from a wrong key. Sealing is HPKE (RFC 9180): X25519, HKDF-SHA256, AES-256-GCM.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from bot.backup.trouble import Trouble

SUITE: Final = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SIZE, CHECK, LETTERS, GROUP = 32, 3, 56, 4
PUBLIC: Final = "PEILIPUB"
SECRET_MARK, PUBLIC_MARK = b"peili recovery secret", b"peili recovery public"


class WrongRecoveryKey(Trouble):
    """What was typed is no recovery key, or not the one that this was sealed for."""


@dataclass(frozen=True)
class PublicKey:
    """The half that seals; it opens nothing."""

    raw: bytes

    @classmethod
    def parse(cls, text: str) -> Self:
        bare = _bare(text)
        if _read(bare, SECRET_MARK) is not None:
            raise WrongRecoveryKey("That is the secret half of a recovery key, which belongs on paper only.")
        raw = _read(bare.removeprefix(_bare(PUBLIC)), PUBLIC_MARK)
        if raw is None:
            raise WrongRecoveryKey(
                "That is not the public half of a recovery key: python -m bot recovery-key makes one."
            )
        return cls(raw)

    def text(self) -> str:
        return f"{PUBLIC}-{_written(self.raw, PUBLIC_MARK)}"

    def short(self) -> str:
        """Enough to tell two keys apart."""
        return self.text()[: len(PUBLIC) + 10]

    def seal(self, text: bytes, info: bytes) -> bytes:
        """Opens with the secret half and the same `info` only."""
        return SUITE.encrypt(text, X25519PublicKey.from_public_bytes(self.raw), info=info)


@dataclass(frozen=True)
class SecretKey:
    """The half on paper."""

    raw: bytes = field(repr=False)

    @classmethod
    def fresh(cls, random: Callable[[int], bytes] = os.urandom) -> Self:
        return cls(random(SIZE))

    @classmethod
    def parse(cls, text: str) -> Self:
        bare = _bare(text)
        if bare.startswith(_bare(PUBLIC)):
            raise WrongRecoveryKey("That is the public half; what opens is the secret half, on paper.")
        if len(bare) != LETTERS:
            raise WrongRecoveryKey(f"A recovery key has {LETTERS} letters and digits; that has {len(bare)}.")
        raw = _read(bare, SECRET_MARK)
        if raw is None:
            raise WrongRecoveryKey("There is a slip in it: some letter or digit is not as it stands on the paper.")
        return cls(raw)

    def text(self) -> str:
        return _written(self.raw, SECRET_MARK)

    @property
    def public(self) -> PublicKey:
        return PublicKey(X25519PrivateKey.from_private_bytes(self.raw).public_key().public_bytes_raw())

    def open(self, sealed: bytes, info: bytes) -> bytes:
        try:
            return SUITE.decrypt(sealed, X25519PrivateKey.from_private_bytes(self.raw), info=info)
        except InvalidTag:
            raise WrongRecoveryKey("This recovery key does not open the keys part. Is it another Peili's?") from None


def _bare(text: str) -> str:
    """Without spaces and hyphens, and with letters that look like digits read as these."""
    return text.strip().upper().translate({**str.maketrans("OIL", "011"), **dict.fromkeys(map(ord, " -\n\r\t"))})


def _written(raw: bytes, mark: bytes) -> str:
    number = int.from_bytes(raw + _check(raw, mark), "big")
    letters = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(LETTERS)))
    return "-".join(letters[start : start + GROUP] for start in range(0, LETTERS, GROUP))


def _read(bare: str, mark: bytes) -> bytes | None:
    if len(bare) != LETTERS or not set(bare) <= set(ALPHABET):
        return None
    number = 0
    for letter in bare:
        number = number << 5 | ALPHABET.index(letter)
    both = number.to_bytes(SIZE + CHECK, "big")
    return both[:SIZE] if _check(both[:SIZE], mark) == both[SIZE:] else None


def _check(raw: bytes, mark: bytes) -> bytes:
    return hashlib.sha256(mark + raw).digest()[:CHECK]
