"""The recovery key: told from its public half, from a slip of the pen, and from another's."""

from __future__ import annotations

import pytest

from bot.backup.recovery import ALPHABET, PublicKey, SecretKey, WrongRecoveryKey

KEY = SecretKey.fresh()


def test_it_is_read_as_it_was_written() -> None:
    assert SecretKey.parse(KEY.text()) == KEY
    assert PublicKey.parse(KEY.public.text()) == KEY.public


def test_it_is_read_as_hands_type_it() -> None:
    typed = KEY.text().lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert SecretKey.parse(f"  {typed}\n") == KEY


def test_a_slip_in_any_place_is_told() -> None:
    text = KEY.text()
    for place, letter in enumerate(text):
        other = ALPHABET[(ALPHABET.index(letter) + 1) % 32] if letter != "-" else "7"
        with pytest.raises(WrongRecoveryKey):
            SecretKey.parse(text[:place] + other + text[place + 1 :])


SECRETS, PUBLICS = (
    ("nothing", "a word", "the public half", "too short", "other letters"),
    ("nothing", "secret", "short"),
)
"""Names of cases: a fresh key in a name would make every run, and every worker, another one."""


@pytest.mark.parametrize("typed", ["", "peili", KEY.public.text(), KEY.text()[:-1], "Ä" * 56], ids=SECRETS)
def test_what_is_no_secret_half_is_refused(typed: str) -> None:
    with pytest.raises(WrongRecoveryKey):
        SecretKey.parse(typed)


@pytest.mark.parametrize("given", ["", KEY.text(), KEY.public.text()[:-1]], ids=PUBLICS)
def test_what_is_no_public_half_is_refused_and_not_repeated(given: str) -> None:
    with pytest.raises(WrongRecoveryKey) as refused:
        PublicKey.parse(given)
    assert not given or given not in str(refused.value)


def test_it_opens_what_its_public_half_sealed_and_nothing_else() -> None:
    sealed = KEY.public.seal(b"words", b"head")
    assert KEY.open(sealed, b"head") == b"words"
    with pytest.raises(WrongRecoveryKey):
        KEY.open(sealed, b"another head")
    with pytest.raises(WrongRecoveryKey):
        SecretKey.fresh().open(sealed, b"head")
    with pytest.raises(WrongRecoveryKey):
        KEY.open(sealed[:20], b"head")


def test_it_does_not_show_itself() -> None:
    assert KEY.text() not in repr(KEY)
    assert KEY.raw.hex() not in repr(KEY)
