"""Attacks on who sees what: nothing a supervisor is shown tells of what is private, skipped, paused or taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.messengers.protocol import Outgoing, Retry
from bot.store.tables import seats
from tests.stories.seeds import START, joins, process, supervised, supervisor, tap, token
from tests.stories.world import Phone, World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(f"sqlite:///{tmp_path / 'peili.db'}", START)
    yield made
    made.close()


def shown(phone: Phone) -> list[tuple[str, list[str]]]:
    """Everything that Peili has put on a phone, word for word and button for button."""
    return [(m.html, m.labels) for m in phone.messages if m.ours]


def silent(world: World, mikko: Phone) -> None:
    """Someone who opens nothing."""


def private(world: World, mikko: Phone) -> None:
    world.write(mikko, "vain minulle")
    tap(world, mikko, "words_mine")


def skips(world: World, mikko: Phone) -> None:
    tap(world, mikko, "prompt_not", "not_close")


def pauses(world: World, mikko: Phone) -> None:
    world.write(mikko, "/pause")
    tap(world, mikko, "weeks")


def busy(world: World, mikko: Phone) -> None:
    """Goals, notes, places, a title begun, voice, settings, and something shared and taken back at once."""
    tap(world, mikko, "goals_choose", "key:coping", "done", "5", "next")
    world.write(mikko, "jotain")
    tap(world, mikko, "words_share", "words_back", "words_on", "words_managers")
    tap(world, mikko, "words_title", "never_mind")
    world.speak(mikko, 10)
    world.write(mikko, "/settings")
    tap(world, mikko, "thin", "days", "day:4", "done", "done")


def weeks(folder: Path, name: str, does: Callable[[World, Phone], None]) -> list[tuple[str, list[str]]]:
    """What the supervisor sees in three weeks of questions, a look each day, a meeting and its digests."""
    world = World(f"sqlite:///{folder / name}.db", START)
    sari, mikko = supervised(world)
    world.write(sari, "/digest")
    tap(world, sari, "evening")
    world.write(sari, "/ask")
    world.write(sari, "Miltä maanantai tuntui?")
    tap(world, sari, "next")
    does(world, mikko)
    for _ in range(22):
        world.advance(days=1)
        for command in ("/supervisions", "/ask", "/digest"):
            world.write(sari, command)
            world.write(sari, "/start")
    seen = shown(sari)
    world.close()
    return seen


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, list[str]]]:
    return weeks(tmp_path_factory.mktemp("eyes"), "nothing", silent)


@pytest.mark.parametrize("does", [private, skips, pauses, busy])
def test_a_supervisor_sees_the_same_whatever_is_kept_private(
    tmp_path: Path, nothing: list[tuple[str, list[str]]], does: Callable[[World, Phone], None]
) -> None:
    assert weeks(tmp_path, does.__name__, does) == nothing


def test_who_takes_a_seat_finds_nothing_of_the_one_refused_before(world: World) -> None:
    sari, first, second = supervisor(world), world.person("Outi"), world.person("Mikko")
    joins(world, first, process(world, sari), voice="yes", thin="yes")
    world.write(first, "/settings")
    tap(world, first, "days", "day:6", "done", "quiet", "hour:22", "hour:6", "done")
    tap(world, sari, "refuse", "invite")
    fresh = world.writer.run_now(lambda tx: tx.first(select(seats).where(seats.c.role == "supervisee")))
    assert fresh
    assert (fresh.person, fresh.joiner, fresh.consented, fresh.notice, fresh.left) == (None, None, None, "", None)
    assert (fresh.voice, fresh.thin_chat, fresh.weekdays, fresh.quiet_from.hour) == (False, False, "1,2,3", 20)
    joins(world, second, token(sari), voice="no")
    tap(world, sari, "accept")
    world.write(second, "/settings")
    assert "22" not in second.last.html
    assert "Outi" not in repr(shown(second))
    world.write(first, "/who")
    world.write(first, "/mine")
    world.write(second, "salaista")
    world.advance(days=9)
    assert "salaista" not in repr(shown(first)) + repr(shown(sari))


def test_a_goal_that_is_taken_back_comes_back_without_its_old_numbers(world: World) -> None:
    sari, mikko = supervised(world)
    tap(world, mikko, "goals_choose", "key:coping", "done", "3", "share")
    world.write(mikko, "vanha peruste")
    tap(world, mikko, "why", "next")
    world.write(mikko, "/goals")
    tap(world, mikko, "goal:0", "unshare", "back", "rate", "8", "share")
    world.write(sari, "/digest")
    digest = next(m.html for m in reversed(sari.messages) if "8 (" in m.html)
    assert "3 (" not in digest
    assert "vanha peruste" not in digest


def test_what_was_sent_in_part_before_it_was_taken_back_is_told_as_read(world: World) -> None:
    sari, mikko = supervised(world)
    world.write(mikko, "ensimmäinen " * 300)
    tap(world, mikko, "words_share")
    world.write(mikko, "toinen " * 500)
    tap(world, mikko, "words_share")
    send, calls = world.letterbox.send, 0

    async def stumbling(message: Outgoing) -> int:
        nonlocal calls
        calls += message.chat == sari.chat
        if message.chat == sari.chat and calls == 2:
            raise Retry(30)
        return await send(message)

    world.letterbox.send = stumbling  # type: ignore[method-assign]
    world.write(sari, "/digest")
    assert any("ensimmäinen" in m.html for m in sari.messages)
    tap(world, mikko, "words_back")
    assert any("on lukenut tämän" in m.html for m in mikko.messages)
