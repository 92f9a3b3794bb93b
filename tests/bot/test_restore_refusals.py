"""What cannot come back is told in words, with exit code 2, and the empty place is as empty as before."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sqlalchemy import inspect

from bot.backup import restoring, target
from bot.backup.manifest import DATA, KEYS, MANIFEST, Manifest, Part
from bot.backup.recovery import SecretKey
from bot.backup.trouble import Trouble
from bot.cli import cli, keeping
from bot.ring.keyring import Ring
from bot.settings import Settings
from bot.store.engine import open_engine
from tests.bot.backups import KEY, back_up, bring_back, populate
from tests.bot.home import START, Home


@pytest.fixture
def place(home: Home, database_url: str, tmp_path: Path) -> Path:
    """A folder with a good pair."""
    populate(home, 1)
    back_up(home, database_url, tmp_path / "b")
    return tmp_path / "b"


def part(place: Path, ending: str) -> Path:
    return next(place.glob(f"*{ending}"))


def flip(path: Path, at: int = -200) -> None:
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)


def untouched(to: Settings) -> bool:
    """Neither ring nor data, nor folders for them."""
    if to.database_file:
        return not to.data.parent.exists()
    engine = open_engine(to.database_url)
    with engine.begin() as conn:
        tables = inspect(conn).get_table_names()
    engine.dispose()
    return not tables and not to.keys.exists()


def cut(place: Path) -> None:
    path = part(place, DATA)
    path.write_bytes(path.read_bytes()[:-1000])


def cut_keys(place: Path) -> None:
    path = part(place, KEYS)
    path.write_bytes(path.read_bytes()[:-10])


BROKEN: dict[str, tuple[Callable[[Path], Any], str]] = {
    "a flipped byte in the data part": (lambda place: flip(part(place, DATA)), "data part was changed"),
    "a flipped byte in the keys part": (lambda place: flip(part(place, KEYS), -9), "keys part was changed"),
    "a flipped byte in the head of the keys part": (lambda place: flip(part(place, KEYS), 30), "changed"),
    "a flipped byte in the manifest": (lambda place: flip(part(place, MANIFEST), 30), "manifest"),
    "a data part cut short": (cut, "cut short"),
    "a keys part cut short": (cut_keys, "cut short"),
    "no data part": (lambda place: part(place, DATA).unlink(), "data part is not there"),
    "no keys part": (lambda place: part(place, KEYS).unlink(), "no keys part"),
    "no manifest": (lambda place: part(place, MANIFEST).unlink(), "no backup"),
    "a manifest that is none": (lambda place: part(place, MANIFEST).write_text("[]"), "cannot be understood"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_backup_is_refused(place: Path, empty: Settings, what: str) -> None:
    breaks, said = BROKEN[what]
    breaks(place)
    with pytest.raises(Trouble, match=said):
        bring_back(empty, place)
    assert untouched(empty)


def test_every_single_bit_of_the_manifest_counts(tmp_path: Path) -> None:
    home = Home(f"sqlite:///{tmp_path / 'peili.db'}")
    made = back_up(home, f"sqlite:///{tmp_path / 'peili.db'}", tmp_path / "b")
    home.close()
    raw, before = made.manifest.read_bytes(), Manifest.read(made.manifest)
    for at in range(len(raw)):
        made.manifest.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
        try:
            assert Manifest.read(made.manifest) == before  # white space
        except Trouble:
            continue


def test_another_recovery_key_is_refused(place: Path, empty: Settings) -> None:
    with pytest.raises(Trouble, match="does not open the keys part"):
        restoring.restore(empty, restoring.find(place), SecretKey.fresh(), START)
    assert untouched(empty)


def test_a_manifest_written_anew_by_another_hand_does_not_fit_its_keys(place: Path, empty: Settings) -> None:
    """Data part and manifest changed together: the keys part, which nobody can make anew, says otherwise."""
    from dataclasses import replace

    flip(part(place, DATA))
    read = Manifest.read(part(place, MANIFEST))
    about = replace(read.about, data=Part.of(part(place, DATA), read.about.data.file))
    part(place, MANIFEST).write_bytes(Manifest(about, read.keys).dump())
    with pytest.raises(Trouble, match="do not belong together"):
        bring_back(empty, place)
    assert untouched(empty)


def test_a_newer_schema_is_refused(home: Home, place: Path, empty: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restoring, "knows", lambda revision: False)
    with pytest.raises(Trouble, match="newer Peili"):
        bring_back(empty, place)
    assert untouched(empty)


def test_a_place_that_is_not_empty_stays_as_it_is(place: Path, empty: Settings, tmp_path: Path) -> None:
    bring_back(empty, place)
    before = {path: path.read_bytes() for path in (tmp_path / "new").rglob("*") if path.is_file()}
    with pytest.raises(Trouble, match=r"already"):
        bring_back(empty, place)
    assert {path: path.read_bytes() for path in (tmp_path / "new").rglob("*") if path.is_file()} == before


def test_a_ring_that_is_there_stays(place: Path, empty: Settings) -> None:
    ring = Ring.make(empty.keys)
    with pytest.raises(Trouble, match="key ring already"):
        bring_back(empty, place)
    assert Ring.read(empty.keys) == ring
    assert not empty.data.exists()


def test_another_peilis_ring_as_a_setting_is_refused(place: Path, empty: Settings) -> None:
    from dataclasses import replace

    with pytest.raises(Trouble, match="PEILI_KEYRING"):
        bring_back(replace(empty, keyring=Ring.fresh()), place)
    assert untouched(empty)


@pytest.mark.parametrize(("number", "said"), [(errno.ENOSPC, "disk is full"), (errno.EACCES, "no right")])
@pytest.mark.parametrize("where", ["fill", "refuse_unless_empty"])
def test_a_disk_that_fails_leaves_nothing(
    place: Path, empty: Settings, monkeypatch: pytest.MonkeyPatch, number: int, said: str, where: str
) -> None:
    def fails(*_: Any) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(target, where, fails)
    with pytest.raises(Trouble, match=said):
        bring_back(empty, place)
    assert untouched(empty)


# --- from the command line


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, database_url: str, home: Home, tmp_path: Path) -> Callable[..., Any]:
    """Runs a command with the settings of the old place, or of a new one."""
    home.ring.place(tmp_path / "keys")
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("PEILI_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PEILI_KEYS", str(tmp_path / "keys"))
    return lambda *args, says="": CliRunner().invoke(cli, [str(arg) for arg in args], input=says)


@pytest.mark.usefixtures("log_as_before")
def test_it_works_from_the_command_line(
    home: Home, typed: Callable[..., Any], empty: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    populate(home, 1)
    first = typed("backup", "--recovery-key", KEY.public.text())
    assert first.exit_code == 0, first.output
    assert typed("backup", "--to", tmp_path / "b").exit_code == 0  # the key is known by now
    monkeypatch.setenv("DATABASE_URL", empty.database_url)
    monkeypatch.setenv("PEILI_DATA", str(empty.data))
    monkeypatch.setenv("PEILI_KEYS", str(empty.keys))
    wrong = typed("restore", tmp_path / "b", "--key-file", "-", says="nonsense\n")
    assert (wrong.exit_code, "Nothing was restored" in wrong.output) == (2, True)
    assert untouched(empty)
    done = typed("restore", tmp_path / "b", "--key-file", "-", says=KEY.text() + "\n")
    assert done.exit_code == 0, done.output
    again = typed("restore", tmp_path / "b", says=KEY.text() + "\n")
    assert (again.exit_code, "already" in again.output) == (2, True)


@pytest.mark.usefixtures("log_as_before")
def test_the_first_backup_shows_the_key_once_and_wants_it_back(
    home: Home, typed: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    populate(home, 1)
    alone = typed("backup", "--to", tmp_path / "b")
    assert (alone.exit_code, "There is no recovery key yet" in alone.output) == (2, True)
    monkeypatch.setattr(keeping, "_by_hand", lambda: True)
    monkeypatch.setattr(SecretKey, "fresh", classmethod(lambda cls: KEY))
    denied = typed("backup", "--to", tmp_path / "b", says="x\ny\nz\n")
    assert (denied.exit_code, (tmp_path / "b").exists()) == (2, False)
    good = typed("backup", "--to", tmp_path / "b", says=KEY.text().lower() + "\n")
    assert good.exit_code == 0, good.output
    assert KEY.text().replace("-", " ")[:34] in good.output
    assert KEY.text()[:9] not in typed("backup", "--to", tmp_path / "c").output
    assert bring_back_from(tmp_path / "b")


def bring_back_from(place: Path) -> bool:
    return restoring.find(place).about.recovery == KEY.public.short()


def test_a_full_disk_is_told_by_the_real_process(tmp_path: Path) -> None:
    """No file may grow past 100 kB: the process itself meets it, in the database library."""
    home = Home(f"sqlite:///{tmp_path / 'peili.db'}")
    populate(home, 2)
    home.ring.place(tmp_path / "keys")
    home.close()
    env = {**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path / 'peili.db'}", "PEILI_DATA": str(tmp_path / "data"),
           "PEILI_KEYS": str(tmp_path / "keys")}  # fmt: skip
    command = [sys.executable, "-m", "bot", "backup", "--to", str(tmp_path / "b"), "--recovery-key", KEY.public.text()]
    done = subprocess.run(
        command, env=env, capture_output=True, text=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)),
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert "disk is full" in done.stderr
    assert "No backup was made" in done.stderr
    assert list((tmp_path / "b").iterdir()) == []
