"""Every waiting step that was ever stored can be taken up again; what nobody knows any more ends kindly.

A file for each step holds its stored forms, as a release has written them; a form stays here for ever.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, select

from bot.facts import Facts
from bot.receiving.receiver import lane_of_chat
from bot.store import people, tables
from bot.store.tx import Tx
from conversations import floor
from conversations.replies import Chose, Pressed
from conversations.talk import STEPS, dump, load
from tests.stories.seeds import START, buttons, name_of, supervised, tap
from tests.stories.world import Phone, Snapshot, World

STATES = sorted(Path(__file__).parent.glob("*.json"))
THINGS: Mapping[str, Table] = {
    "<meeting>": tables.meetings,
    "<reflection>": tables.reflections,
    "<goal>": tables.goals,
    "<point>": tables.points,
    "<process>": tables.processes,
    "<invitation>": tables.invitations,
}


def stored() -> Iterator[Any]:
    for path in STATES:
        for number, state in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            yield pytest.param(state, id=f"{path.stem}-{number}")


@pytest.fixture(scope="module")
def house() -> Iterator[tuple[World, Snapshot, dict[str, str]]]:
    """Somebody of each kind, and one of everything that a step may be about."""
    world = World("sqlite://", START)
    _, mikko = supervised(world)
    world.write(mikko, "Viikko alkoi kiireellä.")
    tap(world, mikko, "goals_choose", "key:coping", "done", "5", "next")
    ids = world.writer.run_now(_ids)
    yield world, world.snapshot(), ids
    world.close()


def _ids(tx: Tx) -> dict[str, str]:
    found = {name: tx.all(select(table.c.id))[-1].id for name, table in THINGS.items()}
    seat = tx.all(select(tables.seats.c.id).where(tables.seats.c.role == "supervisee"))[0].id
    return {**found, "<seat>": seat}


def filled(state: Mapping[str, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    """With ids of things that are there, or with one of something that is not."""
    nothing = "f" * 32

    def fill(value: Any) -> Any:
        if isinstance(value, list):
            return [fill(one) for one in value]
        return ids.get(value, nothing) if isinstance(value, str) and value.startswith("<") else value

    return {name: fill(value) for name, value in state.items()}


def waits(world: World, phone: Phone, state: Mapping[str, Any]) -> None:
    """This is what is stored for this person now."""

    def put(tx: Tx) -> None:
        known = people.by_lane(tx, lane_of_chat(tx, phone.chat))
        assert known
        people.save_floor(tx, known.person.id, people.floor(tx, known.person.id)[0], state)

    world.writer.run_now(put)


def facts(tx: Tx, world: World, phone: Phone) -> Facts:
    lane = lane_of_chat(tx, phone.chat)
    return Facts(tx, world.house, lane, people.by_lane(tx, lane))


def test_every_step_is_here():
    assert {path.stem for path in STATES} == set(STEPS) - {"when.asking"}  # which is others' beginning


@pytest.mark.parametrize("state", list(stored()))
def test_a_stored_step_loads_as_itself(state: dict[str, Any]):
    step = load(filled(state, {}))
    assert step is not None
    kept = json.loads(json.dumps(dump(step)))
    assert {name: kept[name] for name in state} == filled(state, {})


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("state", list(stored()))
def test_a_stored_step_asks_and_hears(
    house: tuple[World, Snapshot, dict[str, str]], state: dict[str, Any], there: bool
):
    world, start, ids = house
    world.restore(start)
    state = filled(state, ids if there else {})
    step = load(state)
    assert step
    for phone in world.letterbox.phones.values():
        ask = world.writer.run_now(lambda tx, phone=phone: step.ask(facts(tx, world, phone)))
        assert ask.lines
        waits(world, phone, state)
        before = len(world.letterbox.told)
        world.write(phone, "Sana tai kaksi")
        assert len(world.letterbox.told) > before


CRAFTED = (
    "", "²", "goal:", "goal:²", "goal:-1", "goal:99", "zone:99", "time:99", "time:x", "day:x", "date:x", "key:x",
    "point:x", "seat:x", "for:x", "x" * 40,
)  # fmt: skip


@pytest.mark.parametrize("state", list(stored()))
def test_a_crafted_button_is_answered_as_closed_and_changes_nothing(
    house: tuple[World, Snapshot, dict[str, str]], state: dict[str, Any]
):
    world, start, ids = house
    world.restore(start)
    step = load(filled(state, ids))
    assert step
    for phone in world.letterbox.phones.values():
        for key in CRAFTED:
            turn = world.writer.run_now(
                lambda tx, phone=phone, key=key: floor.hear(step, Chose(key), facts(tx, world, phone))
            )
            assert turn.toast
            assert turn.effects == ()


@pytest.mark.parametrize("action", sorted(floor.STANDING))
def test_a_crafted_standing_button_changes_nothing(house: tuple[World, Snapshot, dict[str, str]], action: str):
    world, start, _ = house
    world.restore(start)
    for phone in world.letterbox.phones.values():
        for thing in (*CRAFTED, "all.²", "all.99999", "place-x.0", "meeting-x.0", "f" * 32, "f" * 32 + ":1"):
            turn = world.writer.run_now(
                lambda tx, phone=phone, thing=thing: floor.hear(None, Pressed(action, thing), facts(tx, world, phone))
            )
            assert turn.effects == ()


@pytest.mark.parametrize("state", [{"step": "gone.long_ago", "thing": "1"}, {"step": "goals.one", "unheard_of": 1}, {}])
def test_what_nobody_knows_any_more_ends_kindly(house: tuple[World, Snapshot, dict[str, str]], state: dict[str, Any]):
    world, start, _ = house
    assert load(state) is None
    for act in ("writes", "presses", "commands"):
        world.restore(start)
        _, mikko = world.letterbox.phones.values()
        old = next((m, data) for m, data in buttons(mikko) if name_of(data).startswith("words_"))
        waits(world, mikko, state)
        before = len(world.letterbox.told)
        if act == "writes":
            world.write(mikko, "Jatkan tästä.")
        elif act == "presses":
            world.press_data(mikko, old[0], "1.key")
        else:
            world.write(mikko, "/alku")
        assert len(world.letterbox.told) > before


def test_only_the_floor_is_asked():
    """The steps that are loaded here are those of the conversations, and of nothing else."""
    assert {step.__module__.partition(".")[0] for step in STEPS.values()} == {floor.__name__.partition(".")[0]}
