"""After a process with a marker in every free field, no byte of database or log holds one, in any clothing."""

from __future__ import annotations

import base64
import itertools
import logging
import re
from pathlib import Path

import pytest

from bot import log
from bot.runner import Runner
from bot.store import invitations
from conversations import effects as e
from conversations import floor
from tests.bot.clothes import clothed, hits, lying
from tests.bot.home import START, Home
from tests.stories.world import Phone, World

FIELDS = ("SUPERVISOR", "LABEL", "JOINER", "ANSWER", "EDITED", "NOTE", "TITLE", "GOAL", "WHY", "ASKED", "JOTTED",
          "VOICE", "CHAT", "BROKEN", "STRANGER", "COMMAND")  # fmt: skip
MARKERS = [f"MARK{name}KRAM" for name in FIELDS]


def live(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that anyone can write, once."""
    mark = dict(zip(FIELDS, MARKERS, strict=True))
    home = Home.around(world)
    phone, outi = world.person(mark["JOINER"]), world.person(mark["STRANGER"])
    sari = home.person(mark["SUPERVISOR"], 1, supervises=True)
    aino = home.person(mark["JOINER"], phone.chat)
    process, seat, free = home.id(), home.id(), home.id()
    home.act(sari, e.OpenProcess(process, seat, "individual", ("role-limits",), 2, mark["LABEL"], "fi"))
    home.do(lambda tx: invitations.invite(tx, free, "supervisee", "t", seat=seat))
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
    database_url: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    log.configure("DEBUG")
    for name in ("sqlalchemy", "alembic", "asyncio"):
        logging.getLogger(name).setLevel(logging.DEBUG)  # more than an operator can set
    world = World(database_url, START)
    world.runner = Runner(world.house, world.runner.read)
    chats = itertools.count(4_815_162_342_000)
    monkeypatch.setattr(World, "person", lambda world, name: _with_id(world, name, next(chats)))
    try:
        live(world, monkeypatch)
        heard = lying(database_url, tmp_path)  # the WAL is there while it is open
    finally:
        world.close()
    said = "".join(capfd.readouterr())
    heard["log"] = said.encode()
    assert {"peili.db", "peili.db-wal"} <= set(heard) or "COPY public.parts" in heard["pg_dump"].decode()
    assert "row failed" in said
    assert hits([*MARKERS, "481516234200", "OggSvoice"], heard) == []
    assert not any(re.search(rb"voice\d+", body) for name, body in heard.items() if name != "log")


def _with_id(world: World, name: str, chat: int) -> Phone:
    """A person with an id at Telegram that is nobody else's number."""
    phone = Phone(name, chat)
    world.letterbox.phones[chat] = phone
    return phone


def test_a_marker_would_be_found() -> None:
    """The search itself: what it looks for is in what it would have to find."""
    marker = MARKERS[0]
    for before in ("", "x", "xy", "xyz"):
        text = f"{before}{marker}{before}"
        for body in (
            text.encode(),
            text.encode("utf-16-le"),
            base64.b64encode(text.encode()),
            text.encode().hex().encode(),
        ):
            assert any(find in body for find in clothed(marker))
