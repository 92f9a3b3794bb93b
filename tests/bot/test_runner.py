"""The runner: one turn at a time, buttons that are old, crafted or another's, rows that fail, and who is not heard."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from bot import inbox, saying
from bot.facts import look_ahead
from bot.messengers.protocol import Received
from bot.receiving.receiver import lane_of_chat, mark_of, put_updates
from bot.runner import Runner
from bot.store import meetings, people, processes, prompts, reflections
from bot.store.engine import DATABASE_AWAY
from bot.store.tables import drafts, floors, metadata, outbox, seats
from bot.store.tables import inbox as inbox_rows
from bot.store.tx import Tx
from conversations import effects as e
from conversations import floor
from conversations.message import N_, Choice, Standing, Verbatim, say
from conversations.talk import Turn, end, stay
from tests.bot.home import START, Home, Someone
from tests.stories.world import Phone, World

BUSY = {"inbox", "outbox", "floors", "messages", "keys", "tries", "marks", "plan"}  # tables that a mere try may touch


@dataclass(frozen=True)
class Scene:
    """Aino, whom Sari supervises, and Mikko, whom Liisa does."""

    world: World
    home: Home
    phones: dict[str, Phone]
    people: dict[str, Someone]
    process: str
    seat: str
    things: tuple[str, ...]

    def send(self, who: str, kind: str = "text", **more: Any) -> None:
        self.world.receive(self.phones[who], kind, **more)

    def floor(self, who: str) -> tuple[int, Any]:
        return self.home.do(lambda tx: people.floor(tx, self.people[who].id))

    def press(self, who: str, data: str) -> str:
        phone = self.phones[who]
        self.send(who, "press", data=data, pressed=1, press=self.world.letterbox.press_id(phone.chat))
        return phone.toasts[-1]


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    world = World(database_url, START)
    world.runner = Runner(world.house, lambda body: Received(**body), DATABASE_AWAY)
    home = Home.around(world)
    phones = {name: world.person(name) for name in ("Sari", "Liisa", "Aino", "Mikko", "Outi")}
    known = {n: home.person(n, p.chat, supervises=n in ("Sari", "Liisa")) for n, p in phones.items() if n != "Outi"}
    process, seat = home.process(known["Sari"], known["Aino"])
    home.process(known["Liisa"], known["Mikko"])
    meeting, prompt, reflection, goal, ask = (home.id() for _ in range(5))
    home.act(known["Sari"], e.SetMeeting(meeting, process, (START + timedelta(days=10))),
             e.AskOwn(ask, seat, "?", START + timedelta(days=9)))  # fmt: skip
    home.act(known["Aino"], e.OpenPrompt(prompt, seat, "theme", "role-limits", "role-limits-1"))
    home.act(known["Aino"], e.Keep(reflection, seat, "theme", 5, text="SECRET", prompt=prompt))
    home.act(known["Aino"], e.SetGoal(goal, seat, words="SECRET"))
    world.settle()
    yield Scene(world, home, phones, known, process, seat, (process, seat, meeting, prompt, reflection, goal, ask))
    world.close()


def content(home: Home) -> dict[str, list[Any]]:
    """Every row of every table that holds what people have or are."""
    tables = [table for name, table in metadata.tables.items() if name not in BUSY]

    def read(tx: Tx) -> dict[str, list[Any]]:
        tx.run(update(metadata.tables["people"]).values(heard=None))
        return {t.name: sorted(map(repr, tx.all(select(t)))) for t in tables}

    return home.do(read)


def test_buttons_of_others_do_nothing(scene: Scene) -> None:
    before, told = content(scene.home), len(scene.world.letterbox.told)
    for who in ("Mikko", "Liisa"):
        for action in floor.STANDING:
            for thing in (*scene.things, scene.home.id(), ""):
                scene.home.do(lambda tx, w=who, a=action, t=thing: put_press(tx, scene, w, f"-{a}:{t}"))  # type: ignore[misc]
    while scene.world.writer.run_now(scene.world.runner.work).count:
        pass
    assert content(scene.home) == before
    assert scene.home.do(lambda tx: tx.first(select(inbox_rows.c.id).where(inbox_rows.c.tries > 0))) is None
    scene.world.settle()
    since = scene.world.letterbox.told[told:]
    assert {one.chat for one in since} <= {scene.phones["Mikko"].chat, scene.phones["Liisa"].chat}
    assert "SECRET" not in repr(since)


def put_press(tx: Tx, scene: Scene, who: str, data: str) -> int:
    phone = scene.phones[who]
    got = Received("press", phone.chat, data=data, pressed=0, press=scene.world.letterbox.press_id(phone.chat))
    return put_updates(tx, [(f"press:{who}:{data}", phone.chat, asdict(got))])


@pytest.mark.parametrize("data", ["", "-", "-:", ".", "1.", "999.yes", "-nothing:x", "\x00", "-words_on:" + "x" * 54])
def test_crafted_buttons_are_closed(scene: Scene, data: str) -> None:
    before = content(scene.home)
    assert scene.press("Aino", data) in ("That question is closed.", "Tuo kysymys on suljettu.")
    assert content(scene.home) == before


def test_a_button_of_an_older_turn_is_closed_and_its_own_is_heard(scene: Scene) -> None:
    scene.world.write(scene.phones["Mikko"], "a note")
    first, _ = scene.floor("Mikko")
    scene.world.write(scene.phones["Mikko"], "/settings")
    second, step = scene.floor("Mikko")
    assert second > first
    scene.press("Mikko", f"{first}.for:x")
    assert scene.floor("Mikko")[1] == step


def test_a_turn_is_taken_once(scene: Scene) -> None:
    mikko = scene.people["Mikko"]
    scene.home.do(lambda tx: people.save_floor(tx, mikko.id, 0, None))
    scene.home.do(lambda tx: people.save_floor(tx, mikko.id, 1, {"step": "a"}))
    for turn in (0, 1):
        with pytest.raises(people.TurnTaken):
            scene.home.do(lambda tx, t=turn: people.save_floor(tx, mikko.id, t, {"step": "b"}))  # type: ignore[misc]
    assert scene.floor("Mikko") == (2, {"step": "a"})


@pytest.mark.parametrize("button", [Choice("k" * 62, Verbatim("x")), Standing("a" * 16, "t" * 47, Verbatim("x"))])
def test_a_button_that_holds_too_much_is_not_put(scene: Scene, button: Choice | Standing) -> None:
    with pytest.raises(ValueError, match="too much"):
        scene.home.do(lambda tx: saying.put(tx, "lane", 1, say(Verbatim("x"), rows=((button,),)), "fi", 123))
    fits = say(Verbatim("x"), rows=((Choice("k" * 48, Verbatim("x")), Standing("a" * 16, "t" * 40, Verbatim("x"))),))
    scene.home.do(lambda tx: saying.put(tx, "lane", 1, fits, "fi", 10**6))


def test_a_denied_effect_leaves_nothing_half_done_and_it_is_said(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    effects = (e.Jot("k", "v"), e.EndProcess(scene.process))
    monkeypatch.setitem(floor.COMMANDS, "help", lambda reply, facts: end(*effects, says=(say(N_("Done.")),)))
    scene.world.write(scene.phones["Mikko"], "/help")
    assert scene.home.do(lambda tx: tx.all(select(drafts))) == []
    assert scene.phones["Mikko"].last.html in ("That question is closed.", "Tuo kysymys on suljettu.")
    assert scene.home.ask(scene.people["Sari"], lambda facts: facts.process(scene.process).status) == "open"  # type: ignore[union-attr]


def test_a_stored_step_that_nobody_knows_ends_kindly(scene: Scene) -> None:
    mikko = scene.people["Mikko"]
    scene.home.do(lambda tx: people.save_floor(tx, mikko.id, 0, {"step": "gone.long.ago", "thing": "x"}))
    scene.press("Mikko", "1.yes")
    scene.world.write(scene.phones["Mikko"], "hello")
    assert "muistiinpano" in scene.phones["Mikko"].last.html
    assert scene.floor("Mikko")[1]["step"] == "notes.kept"


def test_an_update_that_cannot_be_read_is_parked_and_told_once(scene: Scene) -> None:
    mikko = scene.phones["Mikko"]
    scene.home.do(lambda tx: put_updates(tx, [("poison", mikko.chat, {"nothing": "like it"})]))
    scene.world.settle()
    scene.world.write(mikko, "what follows")
    assert not [m for m in mikko.messages if m.ours]
    scene.world.advance(seconds=10)
    words = [m.html for m in mikko.messages if m.ours]
    assert len(words) == 2
    assert "muistiinpano" in words[1]
    state = select(inbox_rows.c.state)
    rows = scene.home.do(lambda tx: tx.all(state.where(inbox_rows.c.key == mark_of(tx, "poison"))))
    assert rows == [(inbox.PARKED,)]


def test_a_handler_that_raises_holds_up_no_other(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(floor.COMMANDS, "help", lambda reply, facts: 1 / 0)
    scene.world.write(scene.phones["Mikko"], "/help")
    scene.world.write(scene.phones["Liisa"], "/privacy")
    assert scene.phones["Liisa"].last.html
    assert not [m for m in scene.phones["Mikko"].messages if m.ours]
    scene.world.advance(seconds=10)
    assert len([m for m in scene.phones["Mikko"].messages if m.ours]) == 1


def test_a_row_that_breaks_the_rules_of_the_database_stops_nobody(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = e.OpenPrompt(scene.things[3], scene.seat, "theme", "role-limits", "role-limits-1")
    monkeypatch.setitem(floor.COMMANDS, "help", lambda reply, facts: stay(again))
    scene.world.write(scene.phones["Aino"], "/help")
    scene.world.write(scene.phones["Liisa"], "/privacy")
    assert scene.phones["Liisa"].last.html


@pytest.mark.parametrize("trouble", ["raises", "denied"])
def test_what_fails_in_a_round_takes_nothing_of_the_others_with_it(
    scene: Scene, trouble: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of them wait at the same time; the one in the middle fails."""
    asked = list[str]()

    def handler(reply: Any, facts: Any) -> Turn:
        asked.append(facts.me)
        return stay(1 / 0 if trouble == "raises" else e.EndProcess(scene.process))

    monkeypatch.setitem(floor.COMMANDS, "help", handler)
    said = {"Aino": "ensimmäinen", "Mikko": "/help", "Liisa": "/privacy"}
    rows = [(who, scene.phones[who].chat, asdict(Received("text", scene.phones[who].chat, text=text, message=900)))
            for who, text in said.items()]  # fmt: skip
    scene.home.do(lambda tx: put_updates(tx, rows))
    handled = scene.home.do(scene.world.runner.work)
    assert (handled.count, len(asked)) == (3, 2)  # together, and then each by itself
    scene.world.settle()
    texts = [r.texts for r in scene.home.ask(scene.people["Aino"], lambda facts: facts.reflections(scene.seat))]
    assert [words.count("ensimmäinen") for words in texts] == [1]
    assert len([m for m in scene.phones["Aino"].messages if m.ours]) == 1
    assert scene.phones["Liisa"].last.html
    assert len([m for m in scene.phones["Mikko"].messages if m.ours]) == (0 if trouble == "raises" else 1)


def test_looking_ahead_finds_what_asking_finds(scene: Scene) -> None:
    """Of each the seats, the floor, the open question and what was answered; of a stranger nothing."""
    lanes = [scene.home.do(lambda tx, phone=phone: lane_of_chat(tx, phone.chat)) for phone in scene.phones.values()]
    things = (*scene.things, "nothing")
    processes_of = [
        scene.process,
        scene.home.do(lambda tx: processes.supervised_by(tx, scene.people["Liisa"].id))[0].id,
    ]

    def found(tx: Tx) -> list[Any]:
        known = [people.by_lane(tx, lane) for lane in lanes]
        ids = [each.person.id if each else "nobody" for each in known]
        floors = [people.floor(tx, id) for id in ids]
        seats = [(processes.seats_of_person(tx, id), prompts.open_row(tx, id)) for id in ids]
        rows = [reflections.row(tx, thing) for thing in things] + [reflections.under(tx, thing) for thing in things]
        said = [(reflections.count(tx, row.id), reflections.texts(tx, row.id)) for row in rows if row]
        led = [(processes.process(tx, id), meetings.of(tx, id)) for id in processes_of]
        asked = [(s, (row.id, row.question) if row else None) for s, row in seats]
        return [known, floors, asked, [tuple(row) if row else None for row in rows], said, led]

    def ahead(tx: Tx) -> list[Any]:
        look_ahead(tx, lanes, things)
        return found(tx)

    plain = scene.home.do(found)
    assert scene.home.do(ahead) == plain
    assert [bool(prompt) for _, prompt in plain[2]].count(True) == 1
    assert [row is not None for row in plain[3]].count(True) == 2  # by its id, and under its question
    assert plain[4] == [(1, ("SECRET",))] * 2
    assert [(bool(process), len(coming)) for process, coming in plain[5]] == [(True, 1), (True, 0)]


def test_what_several_press_and_write_at_once_is_what_each_alone_would_have(scene: Scene) -> None:
    """Read ahead for all of them, and written with its like at the end: nobody's words become another's."""
    note = scene.home.id()
    scene.home.act(scene.people["Aino"], e.Place(scene.things[4], "mine"))
    seat = scene.home.do(lambda tx: processes.seats_of_person(tx, scene.people["Mikko"].id))[0].id
    scene.home.act(scene.people["Mikko"], e.Keep(note, seat, "note", 7, text="Mikon"))
    scene.home.do(lambda tx: put_press(tx, scene, "Aino", f"-words_share:{scene.things[4]}"))
    text = asdict(Received("text", scene.phones["Mikko"].chat, text="Mikon toinen", message=901))
    scene.home.do(lambda tx: put_updates(tx, [("Mikko", scene.phones["Mikko"].chat, text)]))
    assert scene.home.do(scene.world.runner.work).count == 2
    of = {who: scene.home.ask(scene.people[who], lambda f: next(f.reflections(s.id) for s in f.my_seats()))
          for who in ("Aino", "Mikko")}  # fmt: skip
    assert [(r.texts, r.place) for r in of["Aino"]] == [(("SECRET",), "supervision")]
    assert {(r.texts, r.place) for r in of["Mikko"]} == {(("Mikon",), "mine"), (("Mikon toinen",), "mine")}


@pytest.mark.parametrize("data", ["-words_share:\x00", "-words_share:\ud800", "-:", "-words_share:" + "x" * 51])
def test_what_one_makes_up_makes_nobody_wait(scene: Scene, data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is looked ahead for as for everybody, and the round of the others goes on in one go."""
    undone = list[str]()
    monkeypatch.setattr(Runner, "_alone", lambda runner, tx, item: undone.append(item.key))
    chat = scene.phones["Mikko"].chat
    got = asdict(Received("press", chat, data=data, press=scene.world.letterbox.press_id(chat)))
    scene.home.do(lambda tx: put_updates(tx, [("made up", chat, got)]))
    text = asdict(Received("text", scene.phones["Aino"].chat, text="toinen", message=902))
    scene.home.do(lambda tx: put_updates(tx, [("Aino", scene.phones["Aino"].chat, text)]))
    assert scene.home.do(scene.world.runner.work).count == 2
    assert undone == []


def test_a_group_is_left_with_a_line(scene: Scene) -> None:
    got = Received("group", 0, language_code="sv", group=-100500)
    scene.home.do(lambda tx: put_updates(tx, [("group", -100500, asdict(got))]))
    scene.world.settle()
    ((group, text),) = scene.world.letterbox.left
    assert (group, bool(text)) == (-100500, True)


@pytest.mark.parametrize("kind", ["nothing", "edit"])
def test_what_means_nothing_changes_nothing(scene: Scene, kind: str) -> None:
    before, told = content(scene.home), len(scene.world.letterbox.told)
    for who in ("Mikko", "Outi"):
        scene.send(who, kind, text="x", message=4711)
    assert (content(scene.home), len(scene.world.letterbox.told)) == (before, told)


def test_nothing_is_stored_of_a_stranger(scene: Scene) -> None:
    before = content(scene.home)
    for text in ("hello", "/help", "/mine", "/start", "/start nonsense", "/nothing\nat all", "/privacy"):
        scene.world.write(scene.phones["Outi"], text)
    scene.send("Outi", "odd", odd="sticker")
    scene.send("Outi", "voice", file="f", seconds=3, message=9)
    assert scene.press("Outi", "0.yes") != ""
    assert content(scene.home) == before
    assert len([m for m in scene.phones["Outi"].messages if m.ours]) >= 8


def test_nothing_that_was_handled_is_left_in_in_and_outbox(scene: Scene) -> None:
    scene.world.write(scene.phones["Aino"], "SECRET")
    bodies = [t.c.body for t in (inbox_rows, outbox)]
    assert [row for body in bodies for row in scene.home.do(lambda tx, b=body: tx.all(select(b))) if row[0]] == []  # type: ignore[misc]
    assert "SECRET" not in json.dumps(scene.home.do(lambda tx: [row[0] for row in tx.all(select(floors.c.step))]))


def test_someone_who_left_is_not_asked_and_not_heard(scene: Scene) -> None:
    scene.home.act(scene.people["Aino"], e.Leave(scene.seat))
    before = content(scene.home)
    scene.world.write(scene.phones["Aino"], "one more thing")
    after = content(scene.home)
    assert (after["reflections"], after["parts"]) == (before["reflections"], before["parts"])
    assert scene.home.do(lambda tx: tx.first(select(seats.c.status).where(seats.c.id == scene.seat))) == ("left",)
