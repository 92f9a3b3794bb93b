"""What is sealed opens in its own place only, and unchanged; what does not open stops nobody else. Every column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Table, and_, select, update

from bot import inbox, outbox
from bot.messengers.protocol import Received
from bot.runner import Runner
from bot.store import content, invitations
from bot.store.engine import DATABASE_AWAY
from bot.store.sealed import SealedBytes
from bot.store.tables import metadata, parts
from bot.store.tx import Tx
from bot.vault import DoesNotOpen, Sealed
from conversations import effects as e
from tests.bot.home import START, Home
from tests.stories.world import Phone, World

COLUMNS = [(t, c.name) for t in metadata.sorted_tables for c in t.c if isinstance(c.type, SealedBytes)]
ON_THEIR_WAY = {"inbox", "outbox"}


@dataclass(frozen=True)
class Cell:
    """One sealed value, where it lies, and what it was sealed for."""

    table: Table
    column: str
    row: tuple[Any, ...]
    body: bytes
    place: tuple[tuple[str, str], str, str]

    @property
    def where(self) -> Any:
        return and_(*(key == value for key, value in zip(self.table.primary_key, self.row, strict=True)))


class Scene:
    """Two supervisees of one supervisor, each with something in every column."""

    def __init__(self, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.places: dict[bytes, tuple[tuple[str, str], str, str]] = {}
        self._watch(monkeypatch)
        self.world = World(url, START)
        self.world.runner = Runner(self.world.house, lambda body: Received(**body), DATABASE_AWAY)
        self.home = Home.around(self.world)
        self.sari, self.aino, self.mikko = (self.world.person(name) for name in ("Sari", "Aino", "Mikko"))
        self.head = self.home.person("Sari", self.sari.chat, supervises=True)
        self.members = [self.home.person(p.name, p.chat) for p in (self.aino, self.mikko)]
        self.seats = [self.home.process(self.head, member) for member in self.members]
        for member, (_, seat), phone in zip(self.members, self.seats, (self.aino, self.mikko), strict=True):
            self._fill(member, seat, phone)

    def _watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Remembers what each sealed value was sealed for."""
        seal = Tx.seal

        def watched(tx: Tx, owner: tuple[str, str], purpose: str, row: str, text: str | bytes) -> Sealed:
            sealed = seal(tx, owner, purpose, row, text)
            self.places[bytes(sealed)] = (owner, purpose, row)
            return sealed

        monkeypatch.setattr(Tx, "seal", watched)

    def _fill(self, member: Any, seat: str, phone: Phone) -> None:
        home, word = self.home, f"MARK{phone.name.upper()}"
        home.act(self.head, e.AskOwn(home.id(), seat, f"{word} asked", START))
        self.world.settle()
        self.world.write(phone, f"{word} answer")
        self.world.speak(phone, 9)
        titled, goal, point = home.id(), home.id(), home.id()
        home.act(
            member, e.Keep(titled, seat, "note", 5000, text=f"{word} note"), e.ShareTitle(titled, f"{word} title"),
            e.SetGoal(goal, seat, words=f"{word} goal"), e.RateGoal(point, goal, 3),
            e.ExplainPoint(point, f"{word} why"), e.Jot("draft", f"{word} draft"), e.Share(titled),
            e.ShareGoal(goal, True),
        )  # fmt: skip
        for number in range(2):
            home.do(partial(invitations.invite, id=home.id(), kind="supervisor", token=f"{word}{number}", name=word))
        self.world.settle()

    def put_on_their_way(self) -> None:
        """What waits: nothing of it is handled before the test has looked."""
        for number, (member, phone) in enumerate(zip(self.members, (self.aino, self.mikko), strict=True)):
            for turn in range(2):
                self.home.do(lambda tx, k=f"w{number}{turn}", p=phone, m=member: self._put(tx, k, p, m))  # type: ignore[misc]

    def _put(self, tx: Tx, key: str, phone: Phone, member: Any) -> None:
        got = Received("text", phone.chat, text=f"{key} words", message=6000)
        inbox.put(tx, key, member.lane, "update", asdict(got))
        body = {"chat": phone.chat, "html": key, "rows": [], "protect": False, "placeholder": ""}
        outbox.put(tx, member.lane, "message", body)

    def cells(self) -> list[Cell]:
        found = []
        for table, column in COLUMNS:
            wanted = select(*table.primary_key, table.c[column]).where(table.c[column].is_not(None))
            for *row, body in self.home.do(lambda tx, w=wanted: tx.all(w)):  # type: ignore[misc]
                found.append(Cell(table, column, tuple(row), bytes(body), self.places[bytes(body)]))
        return found

    def put(self, cell: Cell, body: bytes) -> None:
        """Into the database behind the house's back."""
        raw = Sealed.stored(body)
        self.home.do(lambda tx: tx.run(update(cell.table).where(cell.where).values({cell.column: raw})))

    def opens(self, cell: Cell, body: bytes) -> bool:
        try:
            self.home.do(lambda tx: tx.open(*cell.place, body))
        except DoesNotOpen:
            return False
        return True

    def answers(self) -> list[str]:
        """What the second supervisee wrote."""
        seat = self.seats[1][1]
        rows = select(parts).where(parts.c.seat == seat, parts.c.body.is_not(None))

        def words(tx: Tx) -> list[str]:
            every = tx.all(rows)
            return [content.text(tx, ("reflection", p.reflection), seat, "words", p.id, p.body) for p in every]

        return self.home.do(words)


@pytest.fixture
def scene(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    made = Scene(database_url, monkeypatch)
    yield made
    made.world.close()


def flipped(body: bytes) -> Iterator[bytes]:
    """A bit in the version, all over the nonce, the text and the tag; and cut, and longer."""
    for at in (*range(0, len(body), 23), len(body) - 1):
        yield body[:at] + bytes([body[at] ^ (1 << at % 8)]) + body[at + 1 :]
    yield from (b"", body[:1], body[:-1], body + b"\0", body[:-16])


def test_every_sealed_value_opens_in_its_own_place_and_in_no_other(scene: Scene) -> None:
    scene.put_on_their_way()
    cells = scene.cells()
    filled = {(cell.table.name, cell.column) for cell in cells}
    assert filled == {(t.name, column) for t, column in COLUMNS}, "the scene is to fill every column"
    assert min(sum((c.table.name, c.column) == of for c in cells) for of in filled) >= 2
    assert [cell for cell in cells if not scene.opens(cell, cell.body)] == []
    moved = [(a.table.name, a.column, b.table.name, b.column) for a in cells for b in cells
             if a is not b and scene.opens(a, b.body)]  # fmt: skip
    assert moved == []
    assert [c for c in cells for body in flipped(c.body) if scene.opens(c, body)] == []


def test_what_does_not_open_is_told_and_stops_nobody_else(scene: Scene) -> None:
    """Column after column: one supervisee's values are flipped, or are the other's; then all go on with their day."""
    ours = [cell for cell in scene.cells() if cell.table.name not in ON_THEIR_WAY]
    wrong = []
    for table, column in COLUMNS:
        cells = [cell for cell in ours if cell.table is table and cell.column == column]
        for kind, damaged in damages(scene, cells).items():
            for cell, body in damaged:
                scene.put(cell, body)
            wrong += [f"{table.name}.{column} {kind}: {what}" for what in _day(scene, f"{table.name}.{column} {kind}")]
            for cell, _ in damaged:
                scene.put(cell, cell.body)
    assert wrong == []


def damages(scene: Scene, cells: list[Cell]) -> dict[str, list[tuple[Cell, bytes]]]:
    """What is done to the first supervisee's cells: a bit is flipped, or the other's value lies there."""
    mine = {scene.members[0].id, scene.seats[0][1]}
    hers = [cell for cell in cells if cell.place[0][1] in mine]
    others = [cell for cell in cells if cell.place[0][1] not in mine]
    flips = [(cell, cell.body[:30] + bytes([cell.body[30] ^ 4]) + cell.body[31:]) for cell in hers]
    return {"flipped": flips, "swapped": [(a, b.body) for a, b in zip(hers, others, strict=False)]} if hers else {}


def _day(scene: Scene, name: str) -> list[str]:
    """What goes wrong on a day: someone is not answered, another's words show, an answer is not kept."""
    world, wrong = scene.world, []
    first = len(world.letterbox.told)
    for phone, said in ((scene.aino, "/mine"), (scene.aino, "words"), (scene.mikko, name), (scene.sari, "/digest")):
        before = len(world.letterbox.told)
        world.write(phone, said)
        wrong += [] if _answered(scene, phone, before) else [f"{phone.name} is not answered: {said}"]
    for process, _ in scene.seats:
        before = len(world.letterbox.told)
        scene.home.act(scene.head, e.SendDigest(process, file=False))
        wrong += [] if _answered(scene, scene.sari, before) else ["no digest, and no word of it"]
    since = world.letterbox.told[first:]
    wrong += ["Mikko's words at Aino's" for t in since if t.chat == scene.aino.chat and "MARKMIKKO" in t.text]
    wrong += ["Aino's words at Mikko's" for t in since if t.chat == scene.mikko.chat and "MARKAINO" in t.text]
    return wrong + ([] if name in scene.answers() else ["Mikko's answer is not kept"])


def _answered(scene: Scene, phone: Phone, before: int) -> bool:
    """Whether anything comes to this chat, once all tries are over."""
    for _ in range(10):
        if any(told.chat == phone.chat for told in scene.world.letterbox.told[before:]):
            return True
        scene.world.advance(seconds=40)
    return False
