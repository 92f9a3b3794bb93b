"""Every actor at every command, and at every button that ever stood in a chat: of others nothing is seen or changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import select

from bot.store.tables import (
    goals,
    invitations,
    meetings,
    parts,
    people,
    points,
    processes,
    prompts,
    reflections,
    seats,
    tries,
)
from bot.store.tx import Tx
from conversations.commands import COMMANDS
from tests.stories.seeds import START, joins, name_of, process, supervisor, tap
from tests.stories.world import Message, Phone, Snapshot, World

MARKS = {"Mikko": "zqxmikko", "Liisa": "zqxliisa"}
"""What only these two have written."""
OF_PEOPLE = (processes, seats, meetings, prompts, reflections, parts, goals, points, invitations)


@dataclass
class Cast:
    """A stranger, one who waits, two supervisees of two supervisors; and every button that stood anywhere."""

    world: World
    people: dict[str, Phone]
    start: Snapshot
    buttons: list[tuple[str, str]] = field(default_factory=list)  # whose chat, what it holds

    def phone(self, name: str) -> Phone:
        return self.world.letterbox.phones[self.people[name].chat]


@pytest.fixture(scope="module")
def cast() -> Iterator[Cast]:
    world = World("sqlite://", START)
    named = {name: supervisor(world, name) for name in ("Sari", "Maria")}
    for name, head in (("Mikko", "Sari"), ("Liisa", "Maria"), ("Pekka", "Sari")):
        named[name] = world.person(name)
        joins(world, named[name], process(world, named[head], name))
        if name != "Pekka":
            tap(world, named[head], "accept")
            _lives(world, named[name], named[head], MARKS[name])
    named["Outi"] = world.person("Outi")
    made = Cast(world, named, world.snapshot())
    for name, phone in named.items():
        held = {data for m in phone.messages if m.ours for _, data in m.once}
        made.buttons += sorted((name, data) for data in held)
    yield made
    world.close()


def _lives(world: World, phone: Phone, head: Phone, mark: str) -> None:
    """Writes, shares, sets a goal, looks at it all; the supervisor asks and reads."""
    world.write(phone, f"{mark} vastaus")
    tap(world, phone, "words_share", "words_on", "words_done")
    world.write(phone, f"{mark} muistiinpano")
    world.write(phone, f"{mark} toinen")
    world.write(phone, "/omat")
    tap(world, phone, "mine_item", "mine_erase")
    world.write(phone, "/tavoitteet")
    world.write(head, "/kysy")
    world.write(head, "Miltä maanantai tuntui?")
    tap(world, head, "next")
    world.write(head, "/kooste")
    world.write(head, "/ohjaukset")


def content(tx: Tx, person: str) -> dict[str, Any]:
    """Every row that is not this person's own, nor of a process of theirs."""
    mine = {row.process for row in tx.all(select(seats.c.process).where(seats.c.person == person))}
    of = {row.id: row.process for row in tx.all(select(seats.c.id, seats.c.process))}
    found: dict[str, Any] = {}
    for table in OF_PEOPLE:
        key = next(c for c in ("process", "seat", "reflection", "id") if c in table.c)
        for row in tx.all(select(table)):
            where = row._mapping[key]
            where = of.get(where, where)
            if where not in mine:
                found[f"{table.name}:{row[0]}"] = tuple(row)
    return found


def _id(tx: Tx, world: World, phone: Phone) -> str:
    lane = tx.safe.vault.lookup(f"telegram:{phone.chat}").hex()
    row = tx.first(select(people.c.id).where(people.c.lookup == lane))
    return row.id if row else ""


def others(cast: Cast, phone: Phone) -> dict[str, Any]:
    return cast.world.writer.run_now(lambda tx: content(tx, _id(tx, cast.world, phone)))


def told_to(cast: Cast, actor: str, since: int) -> str:
    return "".join(m.html for m in cast.phone(actor).messages[since:] if m.ours)


def foreign(actor: str) -> list[str]:
    """Marks that this actor has no business to read."""
    mine = {"Mikko": "Mikko", "Sari": "Mikko", "Liisa": "Liisa", "Maria": "Liisa"}.get(actor)
    return [mark for name, mark in MARKS.items() if name != mine]


ACTORS = ("Outi", "Pekka", "Mikko", "Liisa", "Sari", "Maria")


@pytest.mark.parametrize("actor", ACTORS)
def test_no_command_shows_or_changes_what_is_others(cast: Cast, actor: str) -> None:
    for command in COMMANDS:
        cast.world.restore(cast.start)
        phone = cast.phone(actor)
        before, since = others(cast, phone), len(phone.messages)
        cast.world.write(phone, f"/{command.fi}")
        told = told_to(cast, actor, since)
        assert told, command.name
        assert not [mark for mark in foreign(actor) if mark in told], command.name
        assert others(cast, phone) == before, command.name


@pytest.mark.parametrize("actor", ACTORS)
def test_no_button_of_another_shows_or_changes_what_is_others(cast: Cast, actor: str) -> None:
    cast.world.restore(cast.start)
    phone = cast.phone(actor)
    before, since = others(cast, phone), len(phone.messages)
    for whose, data in cast.buttons:
        if whose != actor and data.startswith("-"):
            on = next((m for m in reversed(phone.messages) if m.ours), Message(10**9, True, ""))
            cast.world.press_data(phone, on, data)
    told = told_to(cast, actor, since)
    assert not [mark for mark in foreign(actor) if mark in told]
    assert others(cast, phone) == before


@pytest.mark.parametrize("actor", ["Mikko", "Sari"])
def test_a_button_that_is_pressed_again_does_no_more_than_once(cast: Cast, actor: str) -> None:
    """Everything that stands is pressed twice in a row; what is stored is as after the first press."""
    for data in sorted({d for whose, d in cast.buttons if whose == actor and d.startswith("-")}):
        cast.world.restore(cast.start)
        phone = cast.phone(actor)
        on = next(m for m in reversed(phone.messages) if m.ours)
        cast.world.press_data(phone, on, data)
        once = cast.world.writer.run_now(lambda tx: content(tx, ""))
        cast.world.press_data(phone, on, data)
        twice = cast.world.writer.run_now(lambda tx: content(tx, ""))
        if name_of(data) not in ("invite", "rehearse") and not name_of(data).startswith(("move_", "prompt_other")):
            assert _settled(twice) == _settled(once), data


def _settled(rows: dict[str, Any]) -> dict[str, Any]:
    """Without the instants at which something was done again."""
    return {key: tuple(v for v in row if not hasattr(v, "isoformat")) for key, row in rows.items()}


def test_a_forwarded_message_of_the_bots_is_nothing(cast: Cast) -> None:
    cast.world.restore(cast.start)
    phone = cast.phone("Outi")
    cast.world.receive(phone, "odd", odd="forwarded")
    mikko = cast.phone("Mikko")
    before = cast.world.writer.run_now(lambda tx: content(tx, ""))
    cast.world.receive(mikko, "odd", odd="forwarded")
    assert cast.world.writer.run_now(lambda tx: content(tx, "")) == before


def test_hundreds_of_guessed_invitations_open_nothing(cast: Cast) -> None:
    """From many accounts; right, used and wrong ones are answered alike once five tries are spent."""
    cast.world.restore(cast.start)
    before = cast.world.writer.run_now(lambda tx: content(tx, ""))
    answers = set()
    for account in range(30):
        phone = cast.world.person(f"Arvaaja {account}")
        phone.chat = 50_000 + account
        cast.world.letterbox.phones[phone.chat] = phone
        for guess in range(8):
            cast.world.write(phone, f"/start {'A' * 20}{account:05}{guess:05}")
            answers.add(re.sub(r"\s+", " ", phone.last.html))
    assert len(answers) == 1
    assert cast.world.writer.run_now(lambda tx: content(tx, "")) == before
    looked_up = cast.world.writer.run_now(lambda tx: len(tx.all(select(tries.c.id))))
    assert looked_up == 30 * 5
