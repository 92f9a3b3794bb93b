"""The vault: what is sealed opens in its own place alone, and shows nothing but a rounded size."""

import pickle
import traceback
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.vault import DataKey, DoesNotOpen, Ring, Sealed, Vault, VaultError, WrongKey

VAULT = Vault(Ring.fresh())
KEY = VAULT.unwrap(VAULT.new_key("member", "m1"), "member", "m1")
names = st.text(max_size=12)


@given(text=st.text(max_size=600), purpose=names, owner=names, row=names)
def test_what_is_sealed_opens_in_its_place(text: str, purpose: str, owner: str, row: str) -> None:
    sealed = VAULT.seal(KEY, purpose, owner, row, text)
    assert VAULT.open_text(KEY, purpose, owner, row, sealed) == text
    assert VAULT.open(KEY, purpose, owner, row, bytes(sealed)) == text.encode()


@given(places=st.lists(st.tuples(names, names, names), min_size=2, max_size=2, unique=True))
def test_it_opens_nowhere_else(places: list[tuple[str, str, str]]) -> None:
    sealed = VAULT.seal(KEY, *places[0], "marker")
    with pytest.raises(DoesNotOpen):
        VAULT.open(KEY, *places[1], sealed)


@pytest.mark.parametrize("place", [("ab", "c", "d"), ("a", "bc", "d"), ("abc", "d", "")])
def test_parts_of_a_place_do_not_run_together(place: tuple[str, str, str]) -> None:
    sealed = VAULT.seal(KEY, "a", "b", "cd", "marker")
    with pytest.raises(DoesNotOpen):
        VAULT.open(KEY, *place, sealed)


@given(data=st.data(), text=st.binary(max_size=300))
def test_a_flipped_bit_does_not_open(data: st.DataObject, text: bytes) -> None:
    sealed = bytearray(VAULT.seal(KEY, "answer", "m1", "r1", text))
    bit = data.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(DoesNotOpen):
        VAULT.open(KEY, "answer", "m1", "r1", bytes(sealed))


@given(cut=st.integers(0, 284))
def test_what_is_cut_short_does_not_open(cut: int) -> None:
    with pytest.raises(DoesNotOpen):
        VAULT.open(KEY, "answer", "m1", "r1", VAULT.seal(KEY, "answer", "m1", "r1", "x")[:cut])


@given(text=st.binary(max_size=1100))
def test_the_size_shows_only_in_steps(text: bytes) -> None:
    steps = -(-(len(text) + 4) // 256)
    assert len(VAULT.seal(KEY, "answer", "m1", "r1", text)) == 29 + 256 * steps


def test_another_members_key_does_not_open() -> None:
    other = VAULT.unwrap(VAULT.new_key("member", "m2"), "member", "m2")
    with pytest.raises(DoesNotOpen):
        VAULT.open(other, "answer", "m1", "r1", VAULT.seal(KEY, "answer", "m1", "r1", "marker"))


@pytest.mark.parametrize(("kind", "owner"), [("member", "m2"), ("person", "m1"), ("memberm", "1")])
def test_a_wrapped_key_is_its_owners_alone(kind: str, owner: str) -> None:
    with pytest.raises(WrongKey):
        VAULT.unwrap(VAULT.new_key("member", "m1"), kind, owner)


def test_a_wrapped_key_does_not_open_under_another_ring_or_key_id() -> None:
    key = VAULT.new_key("member", "m1")
    with pytest.raises(WrongKey):
        Vault(Ring.fresh()).unwrap(key, "member", "m1")
    renamed = Ring("other", {"other": VAULT.ring.keys[key.kid]}, VAULT.ring.lookup)
    with pytest.raises(WrongKey):
        Vault(renamed).unwrap(type(key)("other", key.body), "member", "m1")


def test_rotation_keeps_what_is_sealed_and_closes_what_was_not_taken_along() -> None:
    key, left = VAULT.new_key("member", "m1"), VAULT.new_key("member", "m2")
    sealed = VAULT.seal(VAULT.unwrap(key, "member", "m1"), "answer", "m1", "r1", "marker")
    grown = Vault(VAULT.ring.grown())
    moved = grown.rewrap(key, "member", "m1")
    after = Vault(grown.ring.pruned())
    assert after.open_text(after.unwrap(moved, "member", "m1"), "answer", "m1", "r1", sealed) == "marker"
    assert after.lookup(42) == VAULT.lookup(42)
    with pytest.raises(WrongKey):
        after.unwrap(left, "member", "m2")


def test_lookup_is_stable_keyed_and_says_nothing() -> None:
    assert VAULT.lookup(12345) == VAULT.lookup("12345") != VAULT.lookup(12346)
    assert VAULT.lookup(12345) != Vault(Ring.fresh()).lookup(12345)
    assert b"12345" not in VAULT.lookup(12345)


def test_randomness_is_an_argument_and_is_asked_for_each_seal() -> None:
    turns = count(1)
    vault = Vault(VAULT.ring, lambda size: next(turns).to_bytes(size, "big"))
    first, second = (vault.seal(KEY, "answer", "m1", "r1", "same") for _ in range(2))
    assert first[1:13] == (1).to_bytes(12, "big")
    assert second[1:13] == (2).to_bytes(12, "big")


@pytest.mark.parametrize("raw", [b"", b"plain", b"\x01" * 284, b"x" * 285, b"\x01" * 29])
def test_what_has_not_the_shape_is_never_sealed(raw: bytes) -> None:
    with pytest.raises(TypeError, match="this is not sealed"):
        Sealed(raw)


def test_nothing_secret_is_shown_or_pickled() -> None:
    wrapped = VAULT.new_key("member", "m1")
    shown = f"{VAULT!r} {VAULT.ring!r} {KEY!r} {wrapped!r} {VAULT.seal(KEY, 'a', 'b', 'c', 'marker')!s}"
    assert not any(repr(key)[2:-1] in shown for key in (*VAULT.ring.keys.values(), KEY.secret, wrapped.body))
    with pytest.raises(TypeError):
        pickle.dumps(KEY)


def test_an_error_holds_no_key_material() -> None:
    secret = b"k" * 32
    try:
        VAULT.open(DataKey(secret), "answer", "m1", "r1", VAULT.seal(KEY, "answer", "m1", "r1", "marker"))
    except VaultError as error:
        told = "".join(traceback.format_exception(error)) + repr(vars(error))
    assert "marker" not in told.replace('"marker"', "")
    assert "kkkk" not in told
