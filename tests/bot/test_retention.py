"""Nothing is kept longer than was promised, and its people are told before it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.store import plan, tables
from bot.store.tx import Tx
from tests.stories.seeds import START, joins, process, supervised, supervisor, tap, token
from tests.stories.world import Phone, World

NIGHT = timedelta(days=1)
DAYS = {"drafts": 14, "readings": 365, "tries": 0, "unasked": 20, "inbox": 8, "outbox": 2, "messages": 800}
CONTENT = ("reflections", "parts", "recordings", "goals", "points", "prompts", "asked")


@pytest.fixture
def world() -> Iterator[World]:
    made = World("sqlite://", START)
    yield made
    made.close()


def lived(world: World) -> tuple[Phone, Phone]:
    """Something in every table."""
    sari, mikko = supervised(world)
    tap(world, mikko, "goals_choose", "key:coping", "done", "5", "next")
    world.write(mikko, "sanoja")
    tap(world, mikko, "words_share")
    world.speak(mikko, 4)
    world.write(sari, "/kooste")
    world.write(sari, "/kysy")
    world.write(sari, "Mitä kuuluu?")
    outi = world.person("Outi")
    world.write(outi, "/start arvaus")
    return sari, mikko


def ends(world: World, sari: Phone) -> datetime:
    world.write(sari, "/ohjaukset")
    tap(world, sari, "end", "end")
    return world.clock.now()


def too_old(tx: Tx) -> list[str]:
    """Whatever is older than was promised, with one night's grace for the nightly work."""
    found = []
    for name, days in DAYS.items():
        table = tables.metadata.tables[name]
        settled = [table.c.state != 0] if "state" in table.c else []
        before = tx.now - timedelta(days=days) - NIGHT
        found += [name for _ in tx.all(select(table).where(table.c.at < before, *settled))]
    for row in tx.all(select(tables.processes)):
        keep = timedelta(days=90 if row.keep_days is None else row.keep_days)
        if row.ended and row.ended + keep + NIGHT < tx.now:
            found += [f"{name} of {row.id}" for name in CONTENT if _of_process(tx, name, row.id)]
    before = (tx.now - timedelta(days=10) - NIGHT).date().isoformat()
    transit = (tables.keys.c.kind == "transit", tables.keys.c.owner < before)
    return found + ["transit key" for _ in tx.all(select(tables.keys.c.owner).where(*transit))]


def _of_process(tx: Tx, name: str, id: str) -> bool:
    table = tables.metadata.tables[name]
    seats = select(tables.seats.c.id).where(tables.seats.c.process == id)
    return tx.first(select(table).where(table.c.seat.in_(seats)).limit(1)) is not None


def walk(world: World, days: int) -> None:
    for _ in range(days):
        world.advance(days=1)
        assert world.writer.run_now(too_old) == []


def warnings(phone: Phone) -> list[str]:
    return [m.html for m in phone.messages if m.ours and "poistetaan" in m.html and "Sitä ennen" in m.html]


def test_a_year_is_walked_and_nothing_is_older_than_was_promised(world: World):
    sari, mikko = lived(world)
    world.advance(days=20)
    ended = ends(world, sari)
    walk(world, 100)
    assert world.clock.now() > ended + timedelta(days=91)
    for name in (*CONTENT, "readings", "drafts", "tries", "unasked"):
        assert world.writer.run_now(lambda tx, n=name: tx.all(select(tables.metadata.tables[n]))) == [], name  # type: ignore[misc]
    kinds = world.writer.run_now(lambda tx: {row.kind for row in tx.all(select(tables.keys.c.kind))})
    assert kinds <= {"person", "seat", "transit"}
    left = world.writer.run_now(lambda tx: [row.supervises for row in tx.all(select(tables.people))])
    assert left == [True]
    walk(world, 265)
    world.write(mikko, "/omat")
    assert "Peili" in mikko.last.html


def test_both_are_told_thirty_and_seven_days_before_each_once_and_awake(world: World):
    sari, mikko = lived(world)
    ended = ends(world, sari)
    unasked = world.writer.run_now(lambda tx: len(tx.all(select(tables.unasked))))
    said = {phone.name: [] for phone in (sari, mikko)}  # type: ignore[var-annotated]
    for _ in range(89 * 4):
        before = {phone.name: len(warnings(phone)) for phone in (sari, mikko)}
        world.advance(hours=6)
        for phone in (sari, mikko):
            if len(warnings(phone)) > before[phone.name]:
                said[phone.name].append((ended + timedelta(days=90) - world.clock.now()).days + 1)
    for days in said.values():
        assert len(days) == 2
        assert abs(days[0] - 30) <= 1
        assert abs(days[1] - 7) <= 1
    assert "/omat" in warnings(mikko)[0]
    assert "/kooste" in warnings(sari)[0]
    assert world.writer.run_now(lambda tx: len(tx.all(select(tables.unasked)))) <= unasked
    sent = [t.at.astimezone(START.tzinfo) for t in world.letterbox.told if t.at and "Sitä ennen" in t.text]
    assert len(sent) == 4
    assert all(8 <= at.hour < 20 for at in sent)


@pytest.mark.parametrize(("days", "slots"), [(0, []), (5, []), (10, ["7"]), (365, ["30", "7"])])
def test_only_the_warnings_that_fit_are_planned(world: World, days: int, slots: list[str]):
    sari, _ = supervised(world)
    world.writer.run_now(lambda tx: tx.run(update(tables.processes).values(keep_days=days)))
    ends(world, sari)
    planned = world.writer.run_now(lambda tx: tx.all(select(plan.plan)))
    for kind in ("goes", "goes_shared"):
        assert sorted(row.slot for row in planned if row.kind == kind) == sorted(slots)


def test_the_number_of_days_is_chosen_before_anyone_joins_and_the_notice_tells_it(world: World):
    sari, mikko = supervisor(world), world.person("Mikko")
    first = process(world, sari)
    world.write(sari, "/ohjaukset")
    tap(world, sari, "keeping", "days:30")
    world.write(mikko, f"/start {first}")
    assert "/start" not in mikko.last.html
    assert not [t for t in world.letterbox.told if t.chat == mikko.chat and "päivää" in t.text]
    joins(world, mikko, token(sari))
    assert [t for t in world.letterbox.told if t.chat == mikko.chat and "30 päivää" in t.text]
    tap(world, sari, "accept")
    world.write(sari, "/ohjaukset")
    assert not re.search("Säilytysaika", " ".join(sari.last.labels))
    ends(world, sari)
    kept = world.writer.run_now(lambda tx: tx.first(select(tables.processes.c.keep_days)))
    assert kept.keep_days == 30
    assert any("poistetaan" in m.html for m in mikko.messages)


def test_a_consent_that_is_withdrawn_stops_everything_at_once(world: World):
    _, mikko = supervised(world)
    world.write(mikko, "sanoja")
    world.write(mikko, "/asetukset")
    tap(world, mikko, "withdraw", "keep")
    seat = world.writer.run_now(lambda tx: tx.first(select(tables.seats).where(tables.seats.c.role == "supervisee")))
    assert (seat.status, seat.consented) == ("left", None)
    assert world.writer.run_now(lambda tx: tx.all(select(tables.plan).where(tables.plan.c.kind == "slot"))) == []
    assert (
        world.writer.run_now(lambda tx: tx.all(select(tables.prompts).where(tables.prompts.c.status == "open"))) == []
    )
    parts = world.writer.run_now(lambda tx: len(tx.all(select(tables.parts))))
    world.write(mikko, "lisää sanoja")
    assert world.writer.run_now(lambda tx: len(tx.all(select(tables.parts)))) == parts == 1


def test_with_the_consent_what_is_stored_goes_if_it_is_wished(world: World):
    _, mikko = supervised(world)
    world.write(mikko, "sanoja")
    world.write(mikko, "/lopeta")
    tap(world, mikko, "withdraw", "erase")
    for name in CONTENT:
        assert world.writer.run_now(lambda tx, n=name: tx.all(select(tables.metadata.tables[n]))) == []  # type: ignore[misc]
