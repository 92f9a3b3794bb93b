"""A copy of everything: all that is one's own and nothing of another's, in the shape that its schema tells."""

from __future__ import annotations

import io
import itertools
import json
import re
import zipfile
from dataclasses import dataclass
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import outbox, rendering
from bot.export import archive
from bot.export.archive import SCHEMA, pack, volumes
from bot.export.gathering import Everything, Voice, gather
from bot.export.page import STYLE, Page
from bot.export.sending import Volume, files, opened, packed
from bot.store import reflections, voices
from conversations import effects as e
from conversations.noticing import NOTICE
from tests.bot.home import START, Home, Someone
from tests.bot.shape import amiss
from tests.stories.seeds import supervised, tap
from tests.stories.world import World

CHATS = itertools.count(1000)
RULES = json.loads(SCHEMA.read_text(encoding="utf-8"))
HELSINKI_TIME = re.compile(r"^2026-11-2\dT\d\d:\d\d:\d\d\+02:00$")


@dataclass(frozen=True)
class One:
    """A supervisee and the mark that stands in every word of theirs."""

    who: Someone
    process: str
    seat: str
    mark: str


def one(home: Home, head: Someone, mark: str, **more: Any) -> One:
    who = home.person(f"{mark}name", next(CHATS), **more)
    return One(who, *home.process(head, who), mark)


def writes(home: Home, o: One) -> str:
    id = home.id()
    home.act(o.who, e.Keep(id, o.seat, "note", next(CHATS), text=f"{o.mark} note"))
    return id


def shares(home: Home, o: One) -> None:
    home.act(o.who, e.Share(writes(home, o)))


def titles(home: Home, o: One) -> None:
    home.act(o.who, e.ShareTitle(writes(home, o), f"{o.mark} title"))


def answers(home: Home, o: One) -> None:
    prompt, id = home.id(), home.id()
    home.act(o.who, e.OpenPrompt(prompt, o.seat, "theme", "role-limits", "role-limits-1"))
    home.act(o.who, e.Keep(id, o.seat, "theme", next(CHATS), text=f"{o.mark} answer", prompt=prompt))


def speaks(home: Home, o: One) -> None:
    id, message = home.id(), next(CHATS)
    home.act(o.who, e.Keep(id, o.seat, "note", message, file=f"{o.mark}file", seconds=65))
    part = home.do(lambda tx: reflections.part_of_message(tx, [o.seat], message))
    assert part
    home.do(lambda tx: voices.keep(tx, part.id, f"OggS {o.mark} sound".encode()))


def aims(home: Home, o: One) -> None:
    goal, point = home.id(), home.id()
    home.act(o.who, e.SetGoal(goal, o.seat, words=f"{o.mark} goal"), e.RateGoal(point, goal, 7),
             e.ExplainPoint(point, f"{o.mark} why"), e.ShareGoal(goal, True), e.ShareWhy(point, True))  # fmt: skip


def drafts(home: Home, o: One) -> None:
    home.act(o.who, e.Jot("title", f"{o.mark} draft"))


DOINGS = {f.__name__: f for f in (writes, shares, titles, answers, speaks, aims, drafts)}


def copy(home: Home, who: Someone) -> Everything:
    found = home.do(lambda tx: gather(tx, home.house, who.id))
    assert found
    return found


def unpacked(home: Home, who: Someone) -> dict[str, bytes]:
    """Every file of every volume."""
    everything, whole = copy(home, who), {}
    for number, volume in enumerate(volumes(everything.voices)):
        recordings = home.do(lambda tx, v=volume: opened(tx, v))
        with zipfile.ZipFile(io.BytesIO(packed(Volume(everything, number, recordings, False)))) as zipped:
            whole |= {name: zipped.read(name) for name in zipped.namelist()}
    return whole


@pytest.fixture
def sari(home: Home) -> Someone:
    return home.person("Sari", next(CHATS), supervises=True)


@pytest.fixture
def aino(home: Home, sari: Someone) -> One:
    return one(home, sari, "AINOMARK")


def everything_of(home: Home, o: One) -> None:
    for doing in DOINGS.values():
        doing(home, o)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(st.tuples(st.booleans(), st.sampled_from(sorted(DOINGS))), max_size=10))
def test_a_copy_holds_not_one_byte_of_another(home: Home, doings: list[tuple[bool, str]]) -> None:
    """Two supervisees of one supervisor, in one copy each; a supervisor's copy holds neither's words."""
    sari = home.person("SARIMARK", next(CHATS), supervises=True)
    both = (one(home, sari, "AINOMARK"), one(home, sari, "MIKKOMARK"))
    home.act(sari, e.AskOwn(home.id(), both[1].seat, "SARIASKS Mikko?", START + timedelta(days=1)))
    for first, doing in doings:
        DOINGS[doing](home, both[0] if first else both[1])
    for mine, other in (both, both[::-1]):
        whole = b"".join(unpacked(home, mine.who).values())
        assert mine.mark.encode() in whole
        assert other.mark.encode() not in whole
        assert b"SARIASKS" not in whole  # it has not been asked yet
    heads = {name: content.decode() for name, content in unpacked(home, sari).items()}
    labels = {"AINOMARKname (label)", "MIKKOMARKname (label)"}
    for label in labels:  # names that the supervisor gave
        heads = {name: content.replace(label, "") for name, content in heads.items()}
    assert set(heads) == {"index.html", "data.json", "export.schema.json"}
    assert "SARIASKS" in heads["data.json"]
    assert not any("AINOMARK" in content or "MIKKOMARK" in content for content in heads.values())


def test_everything_that_was_written_and_said_is_there(home: Home, aino: One, sari: Someone) -> None:
    everything_of(home, aino)
    found = unpacked(home, aino.who)
    data, page = found["data.json"].decode(), found["index.html"].decode()
    for word in ("note", "title", "answer", "goal", "why", "draft"):
        assert f"AINOMARK {word}" in data
        assert f"AINOMARK {word}" in page
    (path,) = [name for name in found if name.startswith("voice/")]
    assert found[path] == b"OggS AINOMARK sound"
    assert path in data
    assert f'src="{path}"' in page
    assert "AINOMARKfile" not in data  # an id at the messenger is nothing of hers
    (seat,) = json.loads(data)["supervised"]
    assert seat["process"]["supervisor"] == sari.name
    assert (seat["consent"]["notice"], seat["consent"]["voice"]) == (NOTICE, True)
    assert HELSINKI_TIME.match(seat["consent"]["storing"])
    assert [r["shared"] is not None for r in seat["reflections"]] == [False, True, True, False, False]


def test_the_access_log_is_in_it(home: Home, aino: One, sari: Someone) -> None:
    shares(home, aino)
    home.act(sari, e.SendDigest(aino.process, file=False))
    (parcel,) = home.do(lambda tx: outbox.claim(tx, (), 9))
    material = home.do(lambda tx: rendering.material(tx, home.house, parcel))
    home.do(rendering.KINDS["digest"].seen(home.house, parcel, material))
    (seat,) = copy(home, aino.who).data["supervised"]
    assert [(r["reader"], r["what"], r["count"]) for r in seat["readings"]] == [("Sari", "digest", 1)]
    assert seat["reflections"][0]["read"] == seat["readings"][0]["at"]
    (held,) = copy(home, sari).data["supervising"]
    assert [(r["of"], r["count"]) for r in held["readings"]] == [("AINOMARKname (label)", 1)]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_data_has_the_shape_that_the_schema_tells(home: Home, sari: Someone, language: str) -> None:
    liisa = one(home, sari, "LIISA", language=language)
    everything_of(home, liisa)
    home.act(sari, e.AskOwn(home.id(), liisa.seat, "How?", START + timedelta(days=1)))
    home.act(sari, e.SetMeeting(home.id(), liisa.process, START + timedelta(days=3)))
    home.act(liisa.who, e.Leave(liisa.seat))
    for who in (liisa.who, sari):
        data = json.loads(unpacked(home, who)["data.json"])
        assert list(amiss(data, RULES, RULES)) == []
    data["person"]["telegram_id"] = "1"
    data["supervising"][0]["meetings"][0]["at"] = "2026-11-24T10:00:00"
    data["more"] = 1
    assert len(list(amiss(data, RULES, RULES))) == 3


def test_a_copy_brings_the_schema_that_the_documents_name(home: Home, aino: One) -> None:
    root = Path(__file__).parents[2]
    assert f"(../{SCHEMA.relative_to(root)})" in (root / "docs" / "privacy.md").read_text("utf-8")
    assert unpacked(home, aino.who)[SCHEMA.name] == SCHEMA.read_bytes()


class Tags(HTMLParser):
    """Which tags a page has, and what they would fetch or run."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        calls = [value or "" for name, value in attrs if name in ("src", "href", "style") or name.startswith("on")]
        self.addresses += calls


def test_the_page_needs_nothing_from_outside_and_lets_no_word_out_of_its_place(home: Home, sari: Someone) -> None:
    evil = '"><script src=//x.example>alert(1)</script><img src=x onerror=y>\u202e</style>'
    pekka = one(home, sari, evil)
    everything_of(home, pekka)
    page = unpacked(home, pekka.who)["index.html"].decode()
    assert "<script" not in page
    assert "<img" not in page
    assert "\u202e" not in page
    assert "&lt;script" in page
    tags = Tags()
    tags.feed(page)
    assert tags.names.isdisjoint({"script", "img", "iframe", "link", "a", "form", "object", "svg", "base"})
    assert [value for value in tags.addresses if not re.fullmatch(r"voice/[\w.-]+\.ogg", value)] == []
    assert len(tags.addresses) == 1
    assert "url(" not in STYLE.read_text()
    assert "@import" not in STYLE.read_text()
    assert page.count("</style>") == 1


def test_the_same_material_makes_the_same_file() -> None:
    assert pack({"a": b"1", "voice/b.ogg": b"2"}) == pack({"a": b"1", "voice/b.ogg": b"2"})


def test_recordings_are_spread_over_files_that_a_messenger_takes() -> None:
    sizes = (8, 8, 8, 25, 1)
    voices = [Voice(f"voice/{n}.ogg", str(n), size) for n, size in enumerate(sizes)]
    assert [[v.size for v in volume] for volume in volumes(voices, 20)] == [[8, 8], [8], [25], [1]]
    assert volumes((), 20) == ((),)
    assert archive.VOLUME * 2 < archive.TELEGRAM


def test_a_recording_that_was_never_fetched_is_told_to_be_elsewhere(home: Home, aino: One) -> None:
    home.act(aino.who, e.Keep(home.id(), aino.seat, "note", next(CHATS), file="voice1", seconds=9))
    everything = copy(home, aino.who)
    (seat,) = everything.data["supervised"]
    assert seat["reflections"][0]["parts"][0]["voice"] is None
    assert "vain Telegramissa" in files(everything)["index.html"].decode()


def test_who_is_not_there_has_no_copy(home: Home) -> None:
    assert home.do(lambda tx: gather(tx, home.house, "f" * 32)) is None


def test_one_who_was_refused_has_only_what_is_theirs(home: Home, sari: Someone) -> None:
    who = home.person("Olli", next(CHATS))
    process, _ = home.process(sari, who, "refused")
    everything = copy(home, who)
    assert everything.data["supervised"][0]["process"] == {"id": process}
    assert list(amiss(everything.data, RULES, RULES)) == []
    assert "Sari" not in Page(everything.data, "fi").html()


# --- in the chat


def test_one_tap_sends_it() -> None:
    world = World("sqlite://", START)
    _sari, mikko = supervised(world)
    world.write(mikko, "Viikko alkoi kiireellä.")
    world.write(mikko, "/kopio")
    assert mikko.last.file is None
    tap(world, mikko, "send")
    (sent,) = [m for m in mikko.messages if m.file]
    assert sent.file
    assert re.fullmatch(r"Peili 2026-\d\d-\d\d\.zip", sent.file["name"])
    with zipfile.ZipFile(io.BytesIO(sent.file["document"])) as zipped:
        assert b"Viikko alkoi kiireell" in zipped.read("data.json")
    world.close()


def test_a_large_copy_comes_in_several_files_one_after_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.export.sending.volumes", lambda voices: volumes(voices, 1))
    world = World("sqlite://", START)
    _, mikko = supervised(world)
    for _ in range(3):
        world.speak(mikko, 5)
    world.write(mikko, "/kopio")
    tap(world, mikko, "send")
    names = [m.file["name"] for m in mikko.messages if m.file and "document" in m.file]
    assert [name[16:] for name in names] == [".zip", " (2).zip", " (3).zip"]
    world.close()


def test_a_copy_that_telegram_would_not_take_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.export.sending.TELEGRAM", 10)
    world = World("sqlite://", START)
    _, mikko = supervised(world)
    world.write(mikko, "/kopio")
    tap(world, mikko, "send")
    assert not any(m.file for m in mikko.messages)
    assert any("liian suuri" in m.html for m in mikko.messages)
    world.close()
