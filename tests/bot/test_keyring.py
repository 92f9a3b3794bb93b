"""The key ring: whole or not at all, readable to its owner alone, never made twice."""

import json
import stat
from pathlib import Path

import pytest

from bot.ring.keyring import BadRing, NoRing, Ring, RingExists


def test_a_ring_that_was_made_is_read_back(tmp_path: Path) -> None:
    ring = Ring.make(tmp_path / "a" / "keys")
    assert Ring.read(tmp_path / "a" / "keys") == ring
    assert Ring.parse(ring.dump()) == ring


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    Ring.make(tmp_path / "keys")
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "keys", tmp_path / "keys" / "ring.json")]
    assert modes == [0o700, 0o600]


def test_it_is_never_made_twice(tmp_path: Path) -> None:
    ring = Ring.make(tmp_path)
    with pytest.raises(RingExists):
        Ring.make(tmp_path)
    assert Ring.read(tmp_path) == ring
    assert [path.name for path in tmp_path.iterdir()] == ["ring.json"]


def test_it_grows_and_is_pruned(tmp_path: Path) -> None:
    ring = Ring.make(tmp_path)
    grown = ring.grown()
    grown.write(tmp_path)
    assert Ring.read(tmp_path) == grown
    assert set(grown.keys) == {ring.primary, grown.primary}
    assert grown.lookup == ring.lookup == grown.pruned().lookup
    assert set(grown.pruned().keys) == {grown.primary}


def test_a_write_that_fails_leaves_the_old_ring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Ring.make(tmp_path)

    def full(handle: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="disk full"):
        ring.grown().write(tmp_path)
    assert Ring.read(tmp_path) == ring
    assert [path.name for path in tmp_path.iterdir()] == ["ring.json"]


def test_no_ring_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoRing, match="no key ring in"):
        Ring.read(tmp_path / "none")


def test_a_ring_that_others_can_read_is_refused(tmp_path: Path) -> None:
    Ring.make(tmp_path)
    (tmp_path / "ring.json").chmod(0o640)
    with pytest.raises(BadRing, match="chmod 600"):
        Ring.read(tmp_path)


def damaged() -> list[str]:
    whole = json.loads(Ring.fresh().dump())
    changes = [
        {"primary": "gone"},
        {"keys": []},
        {"keys": {"a": "c2hvcnQ="}},
        {"lookup": None},
        {"primary": []},
    ]
    return ["", "[]", "marker", *(json.dumps(whole | change) for change in changes)]


@pytest.mark.parametrize("text", damaged(), ids=range(8))
def test_what_is_not_a_ring_is_refused_without_showing_it(text: str) -> None:
    with pytest.raises(BadRing) as caught:
        Ring.parse(text)
    assert str(caught.value) == "the key ring cannot be understood"
    assert caught.value.__context__ is None
