"""Transactions: what is undone leaves no data key behind in memory that the database does not know."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.store.safe import Safe
from bot.store.tables import keys
from bot.store.tx import Tx
from bot.vault import Vault
from tests.bot.home import Home

SEAT = ("seat", "s1")


class Mishap(Exception):
    pass


def seal(tx: Tx) -> bytes:
    return tx.seal(SEAT, "words", "r1", "a word")


def fail(tx: Tx) -> None:
    seal(tx)
    raise Mishap


def undone_in_part(tx: Tx) -> bytes:
    with pytest.raises(Mishap), tx.savepoint():
        fail(tx)
    return seal(tx)


def after_a_restart(home: Home, sealed: bytes) -> str:
    """Read with nothing in memory."""
    home.writer.safe = Safe(Vault(home.ring))
    return home.do(lambda tx: tx.text(SEAT, "words", "r1", sealed))


def test_a_key_of_a_transaction_undone_seals_nothing(home: Home) -> None:
    with pytest.raises(Mishap):
        home.do(fail)
    assert after_a_restart(home, home.do(seal)) == "a word"


def test_a_key_of_a_part_undone_seals_nothing(home: Home) -> None:
    assert after_a_restart(home, home.do(undone_in_part)) == "a word"


def test_a_key_made_before_the_part_undone_stays_the_same(home: Home) -> None:
    def work(tx: Tx) -> list[bytes]:
        return [seal(tx), undone_in_part(tx)]

    first, second = home.do(work)
    assert [after_a_restart(home, sealed) for sealed in (first, second)] == ["a word", "a word"]
    assert len(home.do(lambda tx: tx.all(select(keys)))) == 1


def test_a_key_made_before_a_part_and_undone_with_the_whole_seals_nothing(home: Home) -> None:
    def work(tx: Tx) -> None:
        seal(tx)
        undone_in_part(tx)
        raise Mishap

    with pytest.raises(Mishap):
        home.do(work)
    assert after_a_restart(home, home.do(seal)) == "a word"
