"""A stolen account: from one commit on nothing goes to it and nothing is taken from it, until that is lifted."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from bot import accounts, inbox, outbox
from bot.access import RULES, Denied, authorize
from bot.cli import cli
from bot.emulator.run import Emulator
from bot.stage import christened
from bot.store import people as people_store
from bot.store import plan
from bot.store.tables import inbox as inbox_rows
from bot.store.tables import marks, metadata
from bot.store.tables import outbox as outbox_rows
from bot.store.tx import Tx
from bot.translation import message, plain
from conversations import effects as e
from conversations import suspended
from tests.bot.home import START, Home
from tests.bot.test_attack_process import Scene
from tests.stories.world import Phone, World

WORD = {"fi": "suljettu toistaiseksi", "sv": "avstängt tills vidare", "en": "suspended"}


class Cast:
    """A supervisor and a supervisee who know each other, each with a phone."""

    def __init__(self, world: World, language: str) -> None:
        self.world, self.home = world, Home.around(world)
        self.sari, self.aino = world.person("Sari"), world.person("Aino", language)
        head = self.home.person("Sari", self.sari.chat, supervises=True)
        self.head = head
        self.member = self.home.person("Aino", self.aino.chat, language=language)
        self.process, self.seat = self.home.process(head, self.member)
        world.settle()

    def suspend(self, person: str = "") -> None:
        self.home.do(lambda tx: accounts.suspend(tx, person or self.member.id))

    def lift(self) -> None:
        self.home.do(lambda tx: accounts.lift(tx, self.member.id))

    def stored(self) -> dict[str, int]:
        """How many rows each table has, but for what is on its way or said of the house."""
        skipped = {"inbox", "outbox", "keys", "plan", "messages", marks.name}
        tables = [t for t in metadata.sorted_tables if t.name not in skipped]
        return {t.name: self.home.do(lambda tx, t=t: tx.first(select(func.count()).select_from(t)))[0] for t in tables}  # type: ignore[misc, index]


@pytest.fixture
def cast(database_url: str) -> Iterator[Cast]:
    world = World(database_url, START)
    yield Cast(world, "fi")
    world.close()


def said(phone: Phone) -> list[str]:
    return [m.html for m in phone.messages if m.ours]


def test_whatever_it_sends_gets_one_line_and_leaves_nothing(cast: Cast) -> None:
    world, aino = cast.world, cast.aino
    own = world.write(aino, "an answer before")
    cast.suspend()
    before, count = cast.stored(), len(said(aino))
    held = cast.home.do(lambda tx: people_store.by_id(tx, cast.member.id))
    world.write(aino, "a thief's words")
    world.write(aino, "/mine")
    world.write(aino, "/start token1")
    world.speak(aino, 5)
    world.edit(aino, own, "a thief's other words")
    new = said(aino)[count:]
    assert len(new) == 5
    assert len(set(new)) == 1
    assert WORD["fi"] in new[0]
    assert cast.stored() == before
    assert cast.home.do(lambda tx: people_store.by_id(tx, cast.member.id)) == held
    rows = cast.home.do(lambda tx: tx.all(select(inbox_rows.c.state, inbox_rows.c.body)))
    assert {tuple(row) for row in rows} == {(inbox.DONE, None)}


def test_a_press_is_told_too_and_does_nothing(cast: Cast) -> None:
    world, aino = cast.world, cast.aino
    world.write(aino, "an answer before")
    shown = aino.last
    data = next(data for row in shown.rows for _, data, _ in row)
    cast.suspend()
    before, count = cast.stored(), len(world.letterbox.told)
    assert WORD["fi"] in world.press_data(aino, shown, data)
    assert [told.what for told in world.letterbox.told[count:]] == ["toast"]
    assert cast.stored() == before


def test_what_waits_to_be_sent_is_dropped_by_looking_again(cast: Cast) -> None:
    world = cast.world

    def put(tx: Any) -> None:
        body = {"chat": cast.aino.chat, "html": "secret", "rows": [], "protect": False, "placeholder": ""}
        outbox.put(tx, cast.member.lane, "message", body)
        outbox.put(tx, cast.member.lane, "menu", {"chat": cast.aino.chat, "commands": []}, urgent=False)

    count = len(world.letterbox.told)
    cast.home.do(put)
    cast.suspend()
    cast.home.do(put)  # by a turn that had begun before, or another's
    world.settle()
    assert [t for t in world.letterbox.told[count:] if t.chat == cast.aino.chat] == []
    states = cast.home.do(
        lambda tx: tx.all(select(outbox_rows.c.state).where(outbox_rows.c.lane == cast.member.lane).order_by("id"))
    )
    assert [row.state for row in states][-2:] == [outbox.DROPPED] * 2


def test_nothing_falls_due_for_it_and_all_goes_on_when_it_is_lifted(cast: Cast) -> None:
    world = cast.world
    world.advance(days=1)
    cast.suspend()
    count = len(world.letterbox.told)
    world.advance(days=20)
    assert [t for t in world.letterbox.told[count:] if t.chat == cast.aino.chat] == []
    cast.lift()
    world.settle()
    assert cast.home.do(plan.next_due)
    world.advance(days=8)
    assert [t for t in world.letterbox.told[count:] if t.chat == cast.aino.chat] != []
    before = cast.stored()["parts"]
    world.write(cast.aino, "an answer after")
    assert cast.stored()["parts"] == before + 1
    assert WORD["fi"] not in said(cast.aino)[-1]


def test_a_line_that_is_true_no_more_is_not_sent(cast: Cast) -> None:
    cast.suspend()
    known = cast.home.do(lambda tx: people_store.by_lane(tx, cast.member.lane))
    received = cast.world.runner.read({"kind": "text", "chat": cast.aino.chat, "text": "x"})
    assert known
    cast.home.do(lambda tx: accounts.answer(tx, known, received, []))
    cast.lift()
    count = len(said(cast.aino))
    cast.world.settle()
    assert len(said(cast.aino)) == count


def test_the_supervisor_still_reads_what_was_shared_and_a_suspended_supervisor_reads_nothing(cast: Cast) -> None:
    world, home = cast.world, cast.home
    home.act(cast.member, e.Keep(home.id(), cast.seat, "note", 900, text="shared words"))
    reflection = home.ask(cast.member, lambda facts: facts.reflections(cast.seat))[0].id
    home.act(cast.member, e.Share(reflection))
    cast.suspend()
    home.act(cast.head, e.SendDigest(cast.process, file=False))
    world.settle()
    assert "shared words" in " ".join(said(cast.sari))
    home.act(cast.head, e.SendDigest(cast.process, file=False))
    cast.suspend(cast.head.id)
    count = len(said(cast.sari))
    world.settle()
    assert len(said(cast.sari)) == count


def test_a_digest_on_its_way_stops_at_the_next_page(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    world, home = cast.world, cast.home
    for number in range(12):
        home.act(cast.member, e.Keep(home.id(), cast.seat, "note", 900 + number, text=f"words {number} " * 150))
    for reflection in home.ask(cast.member, lambda facts: facts.reflections(cast.seat)):
        home.act(cast.member, e.Share(reflection.id))
    home.act(cast.head, e.SendDigest(cast.process, file=False))
    count, whole = len(said(cast.sari)), world.letterbox.send

    async def send(page: Any) -> int:
        done = await whole(page)
        cast.suspend(cast.head.id)
        return done

    monkeypatch.setattr(world.letterbox, "send", send)
    world.settle()
    assert len(said(cast.sari)) == count + 1


def test_it_is_told_in_its_own_language(cast: Cast) -> None:
    for language, word in WORD.items():
        assert word in message(suspended.told(), language)
        assert word in plain(suspended.TOAST, language)
        assert len(plain(suspended.TOAST, language)) <= 200  # answerCallbackQuery takes no more


def test_a_suspended_actor_may_do_nothing(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    aino = home.person("Aino", 7)
    monkeypatch.setattr("bot.access.RULES", dict.fromkeys(RULES, lambda tx, me, effect: True))

    def allowed() -> set[str]:
        return {kind.__name__ for kind in RULES if home.do(lambda tx, k=kind: _allowed(tx, aino.id, k))}  # type: ignore[misc]

    every = {kind.__name__ for kind in RULES}
    assert allowed() == every
    home.do(lambda tx: accounts.suspend(tx, aino.id))
    assert allowed() == set()
    home.do(lambda tx: accounts.lift(tx, aino.id))
    assert allowed() == every


def _allowed(tx: Tx, person: str, effect: type) -> bool:
    try:
        authorize(tx, person, effect.__new__(effect))
    except Denied:
        return False
    return True


def test_people_are_found_and_listed_without_names_unless_asked(home: Home) -> None:
    sari, aino = home.person("Sari", 1, supervises=True), home.person("Aino", 7)
    home.process(sari, aino)
    home.do(lambda tx: accounts.suspend(tx, aino.id))
    assert home.do(lambda tx: accounts.find(tx, telegram_id=7)) == aino.id
    assert home.do(lambda tx: accounts.find(tx, person=aino.id)) == aino.id
    assert home.do(lambda tx: accounts.find(tx, telegram_id=8)) is None
    listed = {each.id: each for each in home.do(accounts.listed)}
    assert {each.name for each in listed.values()} == {""}
    assert (listed[sari.id].roles, listed[aino.id].roles) == (("supervisor",), ("supervisee",))
    assert (listed[sari.id].suspended, listed[aino.id].suspended) == (None, START)
    assert {each.name for each in home.do(lambda tx: accounts.listed(tx, names=True))} == {"Sari", "Aino"}


# --- the process, served, and the command beside it


@pytest.fixture
def scene(tmp_path: Any) -> Iterator[Scene]:
    with Emulator(pace=False) as telegram:
        made = Scene(tmp_path, christened(telegram))
        try:
            made.meet()
            yield made
        finally:
            made.bot.__exit__()


def command(scene: Scene, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words], cwd=scene.bot.data, env=scene.bot.environment, capture_output=True,
        text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_suspending_works_while_the_server_runs(scene: Scene) -> None:
    scene.write(scene.mikko, "mine before")
    scene.settle()
    listed = command(scene, "people")
    assert "Mikko" not in listed
    [found] = re.findall(r"(\w{32})  supervisee", listed)
    assert "Mikko" in command(scene, "people", "--names")
    command(scene, "suspend", "--telegram-id", str(scene.mikko))
    scene.write(scene.mikko, "a thief's words")
    scene.settle()
    assert "This account is suspended" in scene.messages(scene.mikko)[-1]["text"]
    assert list(scene.kept()) == ["mine before"]
    assert f"{found}" in command(scene, "people")
    command(scene, "suspend", "--person", found, "--lift")
    scene.write(scene.mikko, "mine after")
    scene.settle()
    assert sorted(scene.kept()) == ["mine after", "mine before"]
    assert "thief" not in scene.bot._said()


def test_who_is_not_there_and_who_is_not_said_are_told(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PEILI_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PEILI_KEYS", str(tmp_path / "keys"))
    run = CliRunner()
    for words in ((), ("--person", "x", "--telegram-id", "7"), ("--person", "x"), ("--telegram-id", "7")):
        assert run.invoke(cli, ["suspend", *words]).exit_code == 2
