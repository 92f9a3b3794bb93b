"""A notice newer than the one consented to: told once at a fitting moment, and until it is answered nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from sqlalchemy import select, update

from bot.store.tables import reflections, seats
from conversations.noticing import NOTICE
from tests.stories.seeds import HELSINKI, START, buttons, name_of, supervised, tap
from tests.stories.world import Phone, World

OLD = "2026-11-25"
NEWS = "Tietosuojaseloste on muuttunut"


@pytest.fixture
def world(database_url: str) -> Iterator[World]:
    made = World(database_url, START)
    yield made
    made.close()


def updated(world: World) -> tuple[Phone, Phone]:
    """Sari and Mikko, who consented to the notice of before an update of Peili."""
    sari, mikko = supervised(world)
    old = update(seats).where(seats.c.role == "supervisee").values(notice=OLD)
    world.writer.run_now(lambda tx: tx.run(old))
    return sari, mikko


def told(phone: Phone) -> list[str]:
    return [message.html for message in phone.messages if message.ours and NEWS in message.html]


def consent(world: World) -> tuple[str, datetime | None, str]:
    wanted = select(seats.c.notice, seats.c.consented, seats.c.status).where(seats.c.role == "supervisee")
    row = world.writer.run_now(lambda tx: tx.all(wanted)[0])
    return row.notice, row.consented, row.status


def test_it_is_asked_once_by_day_and_in_words_of_what_is_new(world: World) -> None:
    _, mikko = updated(world)
    world.move_to(datetime(2026, 12, 2, 7, 59, tzinfo=HELSINKI))
    assert told(mikko) == []
    world.move_to(datetime(2026, 12, 2, 8, 1, tzinfo=HELSINKI))
    (news,) = told(mikko)
    assert "Ohjaaja voi siirtää prosessin" in news
    assert "/kuka" in news
    world.advance(days=40)
    assert len(told(mikko)) == 1


def test_it_stands_in_the_settings_until_it_is_answered(world: World) -> None:
    _, mikko = updated(world)
    world.advance(days=30)
    world.write(mikko, "/asetukset")
    tap(world, mikko, "consent", "consent_yes")
    assert consent(world)[0] == NOTICE
    assert consent(world)[1] == world.clock.now()
    world.write(mikko, "/asetukset")
    assert "consent" not in [name_of(data) for _, data in buttons(mikko)][:12]
    world.advance(days=30)
    assert len(told(mikko)) == 1


def test_until_then_questions_come_and_what_is_written_is_kept_and_shared_as_agreed(world: World) -> None:
    sari, mikko = updated(world)
    world.advance(days=2)
    before = len(mikko.messages)
    world.move_to(datetime(2026, 12, 8, 12, 5, tzinfo=HELSINKI))
    assert any(message.ours for message in mikko.messages[before:])
    world.write(mikko, "zqx sanat")
    tap(world, mikko, "words_share")
    world.write(sari, "/kooste")
    assert any("zqx sanat" in message.html for message in sari.messages)


def test_no_is_the_way_out_that_there_is(world: World) -> None:
    sari, mikko = updated(world)
    world.write(mikko, "zqx sanat")
    world.advance(days=1)
    tap(world, mikko, "consent_no", "keep")
    assert consent(world) == (OLD, None, "left")
    assert "lähtenyt" in sari.messages[-1].html
    kept = world.writer.run_now(lambda tx: tx.all(select(reflections.c.id)))
    assert len(kept) == 1
    world.advance(days=5)
    assert len(told(mikko)) == 1


def test_who_has_left_or_consented_to_the_newest_is_not_asked(world: World) -> None:
    _, mikko = supervised(world)
    world.advance(days=3)
    assert told(mikko) == []
    world.writer.run_now(lambda tx: tx.run(update(seats).values(notice=OLD)))
    world.write(mikko, "/lopeta")
    tap(world, mikko, "leave")
    world.advance(days=3)
    assert told(mikko) == []
