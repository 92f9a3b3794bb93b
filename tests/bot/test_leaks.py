"""After a process with a marker in every free field, no byte of database or log holds one, in any clothing."""

from __future__ import annotations

import base64
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import log
from bot.runner import Runner
from bot.store import processes
from conversations import effects as e
from conversations import floor
from tests.bot.home import START, Home
from tests.stories.world import World

FIELDS = ("SUPERVISOR", "LABEL", "JOINER", "ANSWER", "EDITED", "NOTE", "TITLE", "GOAL", "WHY", "ASKED", "JOTTED",
          "VOICE", "CHAT", "BROKEN", "STRANGER", "COMMAND")  # fmt: skip
MARKERS = [f"MARK{name}KRAM" for name in FIELDS]


def clothed(marker: str) -> Iterator[bytes]:
    """The marker as it may lie in a file: plain, wide, and in base64 at any of its three offsets."""
    raw = marker.encode()
    yield raw
    yield marker.encode("utf-16-le")
    yield marker.encode("utf-16-be")
    for skipped in range(3):
        yield base64.b64encode(raw[skipped : skipped + (len(raw) - skipped) // 3 * 3])  # letters only: any alphabet


def live(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that anyone can write, once."""
    mark = dict(zip(FIELDS, MARKERS, strict=True))
    home = Home.around(world)
    phone, outi = world.person(mark["JOINER"]), world.person(mark["STRANGER"])
    sari = home.person(mark["SUPERVISOR"], 1, supervises=True)
    aino = home.person(mark["JOINER"], phone.chat)
    process, seat, free = home.id(), home.id(), home.id()
    home.act(sari, e.OpenProcess(process, seat, "individual", ("role-limits",), 2, mark["LABEL"], "fi"))
    home.do(lambda tx: processes.invite(tx, free, "supervisee", "t", seat=seat))
    home.act(aino, e.Join(free, seat, True, True, "n"))
    home.act(sari, e.Accept(seat), e.AskOwn(home.id(), seat, mark["ASKED"], START))
    world.settle()
    answer = world.write(phone, mark["ANSWER"])
    world.edit(phone, answer, mark["EDITED"])
    world.speak(phone, 9)
    titled, goal, point = home.id(), home.id(), home.id()
    home.act(
        aino, e.Keep(titled, seat, "note", 500, text=mark["NOTE"]), e.ShareTitle(titled, mark["TITLE"]),
        e.Keep(titled, seat, "note", 501, file=mark["VOICE"], seconds=3), e.SetGoal(goal, seat, words=mark["GOAL"]),
        e.RateGoal(point, goal, 3), e.ExplainPoint(point, mark["WHY"]), e.Jot("draft", mark["JOTTED"]),
    )  # fmt: skip
    home.act(sari, e.SendDigest(process, file=False))
    world.settle()
    world.write(outi, f"/start {mark['CHAT']}")
    world.write(outi, f"/{mark['COMMAND']} {mark['COMMAND']}")
    monkeypatch.setitem(floor.COMMANDS, "help", lambda reply, facts: {}[reply.rest])
    world.write(phone, f"/help {mark['BROKEN']}")
    world.advance(seconds=30)


@pytest.mark.usefixtures("log_as_before")
def test_no_marker_is_in_database_or_log(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    log.configure("DEBUG")
    for name in ("sqlalchemy", "alembic", "asyncio"):
        logging.getLogger(name).setLevel(logging.DEBUG)  # more than an operator can set
    world = World(f"sqlite:///{tmp_path / 'peili.db'}", START)
    world.runner = Runner(world.house, world.runner.read)
    try:
        live(world, monkeypatch)
        files = {path.name: path.read_bytes() for path in tmp_path.iterdir()}  # the WAL is there while it is open
    finally:
        world.close()
    said = "".join(capfd.readouterr())
    heard = {**files, "log": said.encode()}
    assert {"peili.db", "peili.db-wal", "log"} <= set(heard)
    assert "row failed" in said
    hits = [(m, name) for m in MARKERS for name, body in heard.items() if any(find in body for find in clothed(m))]
    assert hits == []
    assert not re.search(rb"voice\d+", files["peili.db"] + files["peili.db-wal"])


def test_a_marker_would_be_found() -> None:
    """The search itself: what it looks for is in what it would have to find."""
    marker = MARKERS[0]
    for before in ("", "x", "xy", "xyz"):
        text = f"{before}{marker}{before}"
        for body in (text.encode(), text.encode("utf-16-le"), base64.b64encode(text.encode())):
            assert any(find in body for find in clothed(marker))
