"""Brings a backup back to an empty place, looked at before and after; or tells why not, and leaves no trace."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from bot.backup import datapart, dropping, keyspart, manifest, settling, target
from bot.backup.keyspart import KeysPart
from bot.backup.manifest import DATA, KEYS, MANIFEST, About, Manifest
from bot.backup.meter import Meter, Silent
from bot.backup.places import Owner, tally
from bot.backup.recovery import SecretKey
from bot.backup.trouble import Trouble, in_words
from bot.ring.keyring import Ring, VaultError
from bot.settings import Settings
from bot.store.migrate import knows, upgrade
from bot.vault import DataKey, Vault, WrappedKey


@dataclass(frozen=True)
class Found:
    """A data part and the keys part it is opened with, both looked at from outside."""

    about: About
    data: Path
    keys: Path
    keys_about: About

    @property
    def older_keys(self) -> bool:
        return self.keys_about.made < self.about.made


@dataclass(frozen=True)
class Restored:
    """`counts` per table as they now are; `lost` owners without a key, by kind; `closed` values of others.

    `late` planned moments and `asks` questions of supervisors were let go; `opened` are all sealed values there are.
    """

    found: Found
    counts: Mapping[str, int]
    lost: Mapping[str, int]
    closed: int
    late: int
    asks: int
    opened: int


def find(place: Path, keys: Path | None = None) -> Found:
    """The backup at this manifest, or the newest of this folder; with the newest keys there, or those named."""
    with in_words():
        path = manifest.newest(place, MANIFEST) if place.is_dir() else place
        if path is None:
            raise Trouble(f"There is no backup in {place}.")
        read = Manifest.read(path)
        opens = keys or manifest.newest(path.parent, KEYS)
        if opens is None:
            raise Trouble(f"There is no keys part in {path.parent}: name one with --keys.")
        found = Found(read.about, path.parent / Path(read.about.data.file).name, opens, keyspart.head(opens))
        _agree(found, read)
    return found


def _agree(found: Found, read: Manifest) -> None:
    """Manifest, data part and keys part say the same of each other."""
    if found.keys.name == read.keys.file:
        read.keys.check(found.keys, "keys part")
        if found.keys_about != found.about:
            raise Trouble("The manifest and the keys part do not belong together: one of them was changed.")
    read.about.data.check(found.data, "data part")
    if found.keys_about.beside.get(found.data.name, read.about.data.sha256) != read.about.data.sha256:
        raise Trouble(f"The keys part knows another data part of this name: it was changed ({found.data}).")
    if not knows(found.about.schema):
        raise Trouble(f"It was made by a newer Peili (schema {found.about.schema}). Bring this one up to date first.")


def refuse_unless_empty(settings: Settings) -> None:
    """Trouble when the place is taken; to be asked before anybody types a key."""
    with in_words():
        target.refuse_unless_empty(settings)


def restore(settings: Settings, found: Found, key: SecretKey, now: datetime, meter: Meter | None = None) -> Restored:
    """Everything comes back, or nothing has happened."""
    meter = meter or Silent()
    with in_words():
        target.refuse_unless_empty(settings)
        part = keyspart.opened(found.keys, key)
        ring = _ring(settings, part.ring)
        opened = _data_keys(part)
        with target.workshop(settings) as drafts:
            return _restore(settings, found, part, opened, ring, now, drafts, meter)


def _ring(settings: Settings, old: Ring) -> Ring:
    """A ring of one new key, and the old look-up key; where the ring is a setting, that one."""
    given = settings.keyring
    if given is not None and given.lookup != old.lookup:
        raise Trouble(
            "PEILI_KEYRING is another Peili's ring. Leave it out, restore, and set it to what is then in PEILI_KEYS."
        )
    return given or old.grown().pruned()


def _data_keys(part: KeysPart) -> dict[Owner, DataKey]:
    try:
        return part.opened()
    except VaultError:
        raise Trouble("The keys part is at odds with itself: its ring does not open its keys.") from None


def _restore(
    settings: Settings, found: Found, part: KeysPart, opened: Mapping[Owner, DataKey], ring: Ring, now: datetime,
    drafts: Path, meter: Meter,
) -> Restored:  # fmt: skip
    copy = drafts / f"copy{DATA}"
    shutil.copyfile(found.data, copy)
    engine = datapart.open_part(copy)
    try:
        with engine.begin() as conn:
            if datapart.counts(conn, found.about.counts) != dict(found.about.counts):
                raise Trouble("The data part does not hold as many rows as its manifest says.")
        upgrade(engine)
        with engine.begin() as conn:
            known = datapart.owners(conn)
            without = dropping.keyless(conn, known, opened)
            dropping.drop(conn, without.owners, now)
            for cell in without.cells:
                dropping.drop_value(conn, cell)
            settled = settling.settle(conn, now)
            living = {owner: key for owner, key in opened.items() if owner in known - without.owners}
            wrapped = _wrapped(part, ring, living)
            counts, seen = _arrive(settings, drafts, ring, conn, wrapped, meter)
    finally:
        engine.dispose()
    return Restored(found, counts, _by_kind(without), len(without.cells), settled["late"], settled["asks"], seen)


def _by_kind(without: dropping.Keyless) -> Mapping[str, int]:
    return Counter(kind for kind, _ in without.owners)


def _wrapped(part: KeysPart, ring: Ring, living: Mapping[Owner, DataKey]) -> dict[Owner, WrappedKey]:
    """The data keys of those who come back, under the new ring."""
    both = Vault(Ring(ring.primary, {**part.ring.keys, **ring.keys}, ring.lookup))
    return {owner: both.rewrap(part.rows[owner], *owner) for owner in living}


def _arrive(
    settings: Settings, drafts: Path, ring: Ring, source: Connection, wrapped: Mapping[Owner, WrappedKey],
    meter: Meter,
) -> tuple[dict[str, int], int]:  # fmt: skip
    """Into the target, and a look at all of it before it stands."""
    names = [t for t in datapart.carried() if t != "keys"]
    there = datapart.counts(source, names)
    meter.stage("Restoring", sum(there.values()))
    with target.arriving(settings, drafts, ring) as conn:
        target.fill(source, conn, wrapped, meter)
        if datapart.counts(conn, names) != there:
            raise Trouble("Not all rows have arrived. Nothing was restored.")
        seen = _open_all(conn, ring, wrapped, meter)
        settling.call_fetching(conn)
    return {**there, "keys": len(wrapped)}, seen


def _open_all(conn: Connection, ring: Ring, wrapped: Mapping[Owner, WrappedKey], meter: Meter) -> int:
    """Every sealed value, with the keys as they now are."""
    vault = Vault(ring)
    keys = {owner: vault.unwrap(key, *owner) for owner, key in wrapped.items()}
    meter.stage("Looking", len(keys))
    looked = tally(conn, vault, keys, keys.keys())
    if looked.closed:
        raise Trouble(f"A sealed value of {looked.closed[0].table} does not open. Nothing was restored.")
    meter.step(len(keys))
    return looked.opened.total()
