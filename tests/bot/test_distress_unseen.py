"""The notice of distress leaves no trace: database and log are the same with it and without."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from sqlalchemy import select

from bot.ring.keyring import Ring
from bot.store.sealed import SealedBytes
from bot.store.tables import keys, metadata
from bot.store.tx import Tx
from tests.stories.seeds import START, supervised, tap
from tests.stories.world import World

HEAVY, USUAL = "Olen väsynyt. En halua elää näin.", "Olen väsynyt. En halua lomaa just nyt."


def stored(tx: Tx) -> dict[str, list[tuple[Any, ...]]]:
    """Every row; of what is sealed its length alone."""
    found = {}
    for table in metadata.sorted_tables:
        sealed = [isinstance(c.type, SealedBytes) or c is keys.c.body for c in table.c]
        rows = tx.all(select(table).order_by(*table.primary_key.columns))
        found[table.name] = [
            tuple(
                len(value) if hidden and value is not None else value for hidden, value in zip(sealed, row, strict=True)
            )
            for row in rows
        ]
    return found | {"keys": [(kind, owner) for kind, owner, *_ in found["keys"]]}


def lived(text: str, caplog: pytest.LogCaptureFixture) -> tuple[Any, list[str], str]:
    """A day with these words in it: what is stored, what is logged, the acknowledgement."""
    caplog.clear()
    world = World("sqlite://", START)
    try:
        _, mikko = supervised(world)
        world.write(mikko, text)
        told = mikko.last.html
        world.write(mikko, "Huomenna jatkuu.")
        still = mikko.last.html
        assert ("112" in still) == ("112" in told)
        tap(world, mikko, "words_share")
        world.advance(days=3)
        return world.writer.run_now(stored), [record.getMessage() for record in caplog.records], told
    finally:
        world.close()


def test_database_and_log_are_the_same(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Ring.fresh()
    monkeypatch.setattr(Ring, "fresh", classmethod(lambda _: ring))  # one ring: ids are looked up by the same names
    caplog.set_level(logging.DEBUG, "bot")
    with_it, log, told = lived(HEAVY, caplog)
    without, other, usual = lived(USUAL, caplog)
    assert "112" in told
    assert "09 2525 0111" in told
    assert "112" not in usual
    assert with_it == without
    assert log == other


def test_it_comes_once_a_day_and_again_the_day_after() -> None:
    world = World("sqlite://", START)
    _, mikko = supervised(world)
    for hours, shown in ((0, True), (1, False), (25, True)):
        world.advance(hours=hours)
        world.write(mikko, HEAVY)
        assert ("112" in mikko.last.html) == shown, hours
        tap(world, mikko, "words_share")
    world.close()


def test_the_supervisor_is_asked_only_by_the_button_and_reads_no_word() -> None:
    world = World("sqlite://", START)
    sari, mikko = supervised(world)
    before = len(sari.messages)
    world.write(mikko, HEAVY)
    assert len(sari.messages) == before
    world.press(mikko, "Pyydä yhteydenottoa")
    assert "pyytää sinua ottamaan yhteyttä" in sari.last.html
    assert "elää" not in sari.last.html
    assert "saa pyynnön" in mikko.last.html
    world.close()
