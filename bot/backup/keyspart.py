"""The keys part: ring and wrapped data keys, sealed to the recovery key; nothing in it opens without the paper."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from sqlalchemy import Connection, select

from bot.backup.manifest import About
from bot.backup.places import Owner
from bot.backup.recovery import PublicKey, SecretKey
from bot.backup.trouble import Trouble
from bot.ring.keyring import Ring
from bot.store.tables import keys
from bot.vault import DataKey, Vault, WrappedKey

HEAD: Final = b"peili keys part 1\n"
TRANSIT: Final = "transit"


@dataclass(frozen=True)
class KeysPart:
    """What the sealed part holds."""

    ring: Ring = field(repr=False)
    rows: Mapping[Owner, WrappedKey] = field(repr=False)

    @classmethod
    def of(cls, conn: Connection, ring: Ring) -> Self:
        """All keys but those of days in transit."""
        rows = conn.execute(select(keys).where(keys.c.kind != TRANSIT).order_by(keys.c.kind, keys.c.owner))
        return cls(ring, {(row.kind, row.owner): WrappedKey(row.kid, row.body) for row in rows})

    def opened(self) -> dict[Owner, DataKey]:
        """Every data key; WrongKey when one of them is not wrapped by this ring."""
        vault = Vault(self.ring)
        return {owner: vault.unwrap(wrapped, *owner) for owner, wrapped in self.rows.items()}

    def dump(self) -> bytes:
        rows = [[*owner, wrapped.kid, base64.b64encode(wrapped.body).decode()] for owner, wrapped in self.rows.items()]
        return json.dumps({"ring": self.ring.dump(), "keys": rows}, separators=(",", ":")).encode()

    @classmethod
    def parse(cls, raw: bytes) -> Self:
        body = json.loads(raw)
        rows: Sequence[tuple[str, str, str, str]] = body["keys"]
        wrapped = {(kind, owner): WrappedKey(kid, base64.b64decode(key)) for kind, owner, kid, key in rows}
        return cls(Ring.parse(body["ring"]), wrapped)


def sealed(part: KeysPart, about: About, to: PublicKey) -> bytes:
    """The file: a head that anyone reads, and the keys, which open only together with that very head."""
    head = HEAD + about.dump() + b"\n"
    return head + to.seal(part.dump(), _info(head))


def head(path: Path) -> About:
    """What a keys part says of itself."""
    return About.parse(_split(path)[0].removeprefix(HEAD))


def opened(path: Path, with_key: SecretKey) -> KeysPart:
    """WrongRecoveryKey when it is sealed to another, or was changed."""
    front, body = _split(path)
    return KeysPart.parse(with_key.open(body, _info(front)))


def _split(path: Path) -> tuple[bytes, bytes]:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise Trouble(f"The keys part is not there: {path}.") from None
    end = raw.find(b"\n", len(HEAD)) + 1
    if not raw.startswith(HEAD) or not end:
        raise Trouble(f"This is not a keys part, or it was changed: {path}.")
    return raw[:end], raw[end:]


def _info(front: bytes) -> bytes:
    return b"peili keys part 1" + hashlib.sha256(front).digest()
