"""Attacks on the timing: nights, outages, jumps of the clock, two processes, and what falls due together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.messengers.protocol import Outgoing, Retry
from bot.receiving.presence import Presence
from bot.store.tables import prompts, unasked
from tests.stories.seeds import HELSINKI, START, joins, process, supervised, supervisor, tap
from tests.stories.world import Phone, World

PEILI = "Peililtä kysymys sinulle."


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(f"sqlite:///{tmp_path / 'peili.db'}", START)
    yield made
    made.close()


class Ear:
    """When a phone rang, and for what; with `deaf` the messenger does not answer."""

    def __init__(self, world: World, phone: Phone) -> None:
        self.rang: list[tuple[datetime, str]] = []
        self.silent: list[str] = []
        self.deaf = False
        send = world.letterbox.send

        async def heard(message: Outgoing) -> int:
            if self.deaf:
                raise Retry(1.0)
            if message.chat == phone.chat and message.silent:
                self.silent.append(message.html)
            elif message.chat == phone.chat and not message.replace:
                self.rang.append((world.clock.now().astimezone(HELSINKI), message.html))
            return await send(message)

        world.letterbox.send = heard  # type: ignore[method-assign]

    def questions(self) -> list[datetime]:
        return [at for at, html in self.rang if html.startswith(PEILI)]


def asks(world: World, sari: Phone, text: str) -> None:
    world.write(sari, "/ask")
    world.write(sari, text)
    tap(world, sari, "next")


def test_questions_that_a_pause_has_held_up_come_one_a_day(world: World) -> None:
    sari, mikko = supervised(world)
    world.write(mikko, "/pause")
    tap(world, mikko, "week")
    for text in ("Yksi?", "Kaksi?", "Kolme?"):
        asks(world, sari, text)
    ear = Ear(world, mikko)
    world.advance(days=14)
    times = ear.questions()
    assert len(times) >= 3
    assert all(later - first >= timedelta(hours=20) for first, later in pairwise(times))
    assert all(8 <= at.hour < 20 for at in times)


@pytest.mark.parametrize("hours", [30, 400])
def test_after_a_jump_of_the_clock_there_is_one_question_at_most(world: World, hours: int) -> None:
    _, mikko = supervised(world)
    ear = Ear(world, mikko)
    world.clock.set(world.clock.now() + timedelta(hours=hours))
    world.settle()
    assert len(ear.questions()) <= 1
    world.clock.set(world.clock.now() - timedelta(hours=1))
    world.settle()
    world.advance(hours=2)
    assert len(ear.questions()) <= 1


def test_two_processes_of_one_person_share_the_two_a_week(world: World) -> None:
    _, mikko = supervised(world)
    maria = supervisor(world, "Maria")
    joins(world, mikko, process(world, maria, "M.", "14.12. klo 9"))
    tap(world, maria, "accept")
    seen: dict[int, datetime] = {}
    for _ in range(60):
        world.advance(days=1)
        seen |= {r.id: r.at for r in world.writer.run_now(lambda tx: tx.all(select(unasked.c.id, unasked.c.at)))}
        opened = world.writer.run_now(lambda tx: tx.all(select(prompts.c.id).where(prompts.c.status == "open")))
        assert len(opened) <= 1
    times = sorted(seen.values())
    assert len(times) > 6
    assert all(third - first >= timedelta(days=7) for first, third in zip(times, times[2:], strict=False))


def test_a_question_held_up_by_an_outage_does_not_come_at_night(world: World) -> None:
    _, mikko = supervised(world)
    tap(world, mikko, "prompt_not", "not_now")
    ear = Ear(world, mikko)
    world.move_to(datetime(2026, 12, 8, 11, 55, tzinfo=HELSINKI))
    ear.deaf = True
    world.advance(hours=11)
    ear.deaf = False
    world.advance(hours=3)
    assert ear.questions() == []
    world.advance(days=1)
    (only,) = ear.questions()
    assert (only.day, only.hour) == (9, 8)


def test_news_of_the_night_come_without_a_sound(world: World) -> None:
    sari, mikko = supervised(world)
    ear = Ear(world, mikko)
    for hour in (23, 36):
        world.move_to(START.replace(hour=0) + timedelta(hours=hour))
        world.write(sari, "/supervisions")
        tap(world, sari, "meetings", "set")
        world.write(sari, "15.12. klo 12")
        tap(world, sari, "yes")
    assert len(ear.silent) == 1
    assert sum("15.12." in html for _, html in ear.rang) == 1


@pytest.mark.parametrize(("hour", "silent"), [(12, 0), (23, 1)])
def test_after_more_than_a_day_out_of_reach_who_has_an_open_question_hears_one_line(
    world: World, hour: int, silent: int
) -> None:
    sari, mikko = supervised(world)
    ear, other = Ear(world, mikko), len(sari.messages)
    world.loop.run(Presence(world.writer).worked())
    world.clock.set((START + timedelta(days=2)).replace(hour=hour))
    for _ in range(2):
        world.loop.run(Presence(world.writer).worked())
        world.settle()
    told = [html for html in (*ear.silent, *(html for _, html in ear.rang)) if "/omat" in html and "perille" in html]
    assert len(told) == 1
    assert len([html for html in ear.silent if "perille" in html]) == silent
    assert f"klo {START.hour}" in told[0]
    assert len(sari.messages) == other
    world.write(mikko, "Vastaus katkon jälkeen.")
    assert "Vain sinä näet tämän" in mikko.last.html
