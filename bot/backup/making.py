"""Makes a backup: two parts and a manifest, looked at once more before they count; older ones go only after that."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, text

from bot.backup import datapart, files, keyspart, manifest
from bot.backup.keyspart import KeysPart
from bot.backup.manifest import DATA, KEYS, MANIFEST, About, Manifest, Part
from bot.backup.meter import Meter, Silent
from bot.backup.places import Owner, Tally, tally
from bot.backup.recovery import PublicKey
from bot.backup.trouble import Trouble, in_words
from bot.ring.keyring import Ring, VaultError
from bot.store import migrate
from bot.vault import DataKey, Vault

DATA_KEPT, KEYS_KEPT = timedelta(days=35), timedelta(days=7)
STALE: Final = timedelta(days=1)
DRAFT: Final = ".part"


@dataclass(frozen=True)
class Made:
    """A pair that stands. So many values of it open, and so many do not; so many files of older ones were deleted."""

    manifest: Path
    about: About
    opened: int
    closed: int
    gone: int


def make(url: str, ring: Ring, to: PublicKey, folder: Path, now: datetime, meter: Meter | None = None) -> Made:
    """A new pair in the folder; Trouble when there is none, and then all is as it was."""
    meter = meter or Silent()
    with in_words():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = manifest.name(now)
        if (folder / f"{name}{MANIFEST}").exists():
            raise Trouble("A backup of this very second is there already.")
        with _drafts(folder, name) as draft:
            about, keys = _written(url, ring, to, folder, name, now, meter)
            looked = _look(draft[DATA], about, keys, meter)
            _place(draft, folder, name)
        gone = prune(folder, now, name)
    return Made(folder / f"{name}{MANIFEST}", about, looked.opened.total(), len(looked.closed), gone)


@contextmanager
def _drafts(folder: Path, name: str) -> Iterator[Mapping[str, Path]]:
    """Names that nobody takes for a backup; what is left under them goes, however it ends."""
    paths = {ending: _draft(folder, name, ending) for ending in (DATA, KEYS, MANIFEST)}
    try:
        yield paths
    finally:
        for path in paths.values():
            path.unlink(missing_ok=True)
            path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


def _draft(folder: Path, name: str, ending: str) -> Path:
    return folder / f".{name}{ending}.{os.getpid()}{DRAFT}"


def _written(
    url: str, ring: Ring, to: PublicKey, folder: Path, name: str, now: datetime, meter: Meter
) -> tuple[About, Mapping[Owner, DataKey]]:
    """Both parts of one moment, as drafts, on the disk; the manifest last."""
    data, sealed, listed = (_draft(folder, name, ending) for ending in (DATA, KEYS, MANIFEST))
    files.empty(data)
    with datapart.snapshot(url) as conn:
        schema = _schema(conn)
        counts = datapart.write(conn, data, meter)
        part = KeysPart.of(conn, ring)
        waiting = datapart.on_their_way(conn)
    files.sync(data)
    about = About(
        at=now.strftime(manifest.STAMP), schema=schema, kid=ring.primary, recovery=to.short(), counts=counts,
        keys=len(part.rows), on_their_way=waiting, data=Part.of(data, f"{name}{DATA}"), beside=_beside(folder),
    )  # fmt: skip
    files.write(sealed, keyspart.sealed(part, about, to))
    files.write(listed, Manifest(about, Part.of(sealed, f"{name}{KEYS}")).dump())
    return about, _keys(part)


def _schema(conn: Connection) -> str:
    found = migrate.revision(conn)
    if found != migrate.head():
        raise Trouble("The database is not at the newest schema: python -m bot db upgrade (serve does it too).")
    return found


def _keys(part: KeysPart) -> Mapping[Owner, DataKey]:
    try:
        return part.opened()
    except VaultError:
        raise Trouble(
            "The key ring does not open all data keys, so a backup would not open either. "
            "If the ring is being rotated just now, try again."
        ) from None


def _beside(folder: Path) -> dict[str, str]:
    """The older data parts, so that they can be told from changed ones by the newest keys part."""
    found: dict[str, str] = {}
    for path in folder.glob(f"peili-*{MANIFEST}"):
        try:
            data = Manifest.read(path).about.data
        except Trouble:  # an older one that is broken does not stop a new one
            continue
        found[data.file] = data.sha256
    return found


def _look(data: Path, about: About, keys: Mapping[Owner, DataKey], meter: Meter) -> Tally:
    """Reads the data part back: sound, and as many rows as were counted; then opens all that is sealed in it."""
    meter.stage("Looking", 1)
    engine = datapart.open_part(data)
    try:
        with engine.begin() as conn:
            sound = conn.execute(text("PRAGMA integrity_check")).scalar_one()
            if sound != "ok" or datapart.counts(conn, about.counts) != dict(about.counts):
                raise Trouble("What was written does not read back. Is the disk sound?")
            return tally(conn, Vault(Ring.fresh()), keys, keys.keys())
    finally:
        engine.dispose()


def _place(draft: Mapping[str, Path], folder: Path, name: str) -> None:
    """The manifest comes last: with it the pair stands."""
    for ending in (DATA, KEYS, MANIFEST):
        draft[ending].rename(folder / f"{name}{ending}")
        files.sync(folder)


# --- older ones


def prune(folder: Path, now: datetime, newest: str) -> int:
    """Deletes what has been kept long enough; never the pair just made."""
    kept = ((MANIFEST, DATA_KEPT), (DATA, DATA_KEPT), (KEYS, KEYS_KEPT))
    gone = [path for ending, age in kept for path in folder.glob(f"peili-*{ending}") if _old(path, now - age, newest)]
    gone += [path for path in folder.glob(f".peili-*{DRAFT}") if path.stat().st_mtime < (now - STALE).timestamp()]
    for path in gone:
        path.unlink(missing_ok=True)
    return len(gone)


def _old(path: Path, limit: datetime, newest: str) -> bool:
    made = manifest.stamp(path)
    return made is not None and made < limit and not path.name.startswith(newest)
