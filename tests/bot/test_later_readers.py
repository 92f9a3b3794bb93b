"""Who comes to read later sees only what was shared after everyone was told; /who tells what the access log holds."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot import access, composing
from bot.store import processes, tables
from conversations import about
from conversations import effects as e
from conversations.message import Text
from conversations.replies import Called
from tests.bot.home import Home, Someone
from tests.bot.post import Post, drain

HELSINKI = ZoneInfo("Europe/Helsinki")


def share(home: Home, who: Someone, seat: str, message: int) -> str:
    id = home.id()
    home.act(who, e.Keep(id, seat, "note", message, text=f"words {message}"), e.Share(id))
    home.clock.advance(timedelta(hours=1))
    return id


def rated(home: Home, who: Someone, goal: str, value: int) -> None:
    point = home.id()
    home.act(who, e.RateGoal(point, goal, value), e.SharePoint(point, True))
    home.clock.advance(timedelta(hours=1))


def test_a_later_supervisor_reads_only_what_was_shared_after_everyone_was_told(home: Home):
    sari, liisa = home.person("Sari", 1, supervises=True), home.person("Liisa", 2, supervises=True)
    aino = home.person("Aino", 10)
    process, seat = home.process(sari, aino)
    goal = home.id()
    home.act(aino, e.SetGoal(goal, seat, words="a goal"), e.ShareGoal(goal, True))
    rated(home, aino, goal, 3)
    before = share(home, aino, seat, 1)
    late = home.id()
    home.do(lambda tx: processes.add_seat(tx, late, process, "supervisor", "active", person=liisa.id))
    told = home.clock.now()
    home.do(lambda tx: processes.change_seat(tx, late, told=told))

    def seen(reader: Someone) -> tuple[set[str], list[int]]:
        (found,) = home.do(lambda tx: composing.compose(tx, process, reader.id, home.house.bank))
        return set(found.ids), [value for line in found.digest.goals for _, value in line.points]

    assert seen(liisa) == (set(), [])
    home.clock.advance(timedelta(hours=1))
    after = share(home, aino, seat, 2)
    rated(home, aino, goal, 6)
    assert seen(liisa) == ({after}, [6])
    assert seen(sari) == ({before, after}, [3, 6])
    assert home.do(lambda tx: access.may_read(tx, liisa.id, seat, told + timedelta(milliseconds=1)))
    assert not home.do(lambda tx: access.may_read(tx, liisa.id, seat, told))
    home.do(lambda tx: processes.change_seat(tx, late, status="left"))
    assert not home.do(lambda tx: access.may_read(tx, liisa.id, seat, home.clock.now()))


@pytest.mark.parametrize("sequence", ["a", "ab", "aba", "abab..a", "..", "a.b.a.b"])
def test_who_tells_exactly_what_the_access_log_holds(home: Home, sequence: str):
    """Digests of two supervisors, a dot is a day; ten days at most are shown."""
    sari, liisa = home.person("Sari", 1, supervises=True), home.person("Liisa", 2, supervises=True)
    aino = home.person("Aino", 10, language="en")
    of = {"a": (sari, *home.process(sari, aino)), "b": (liisa, *home.process(liisa, aino))}
    post = Post()
    for number, act in enumerate(sequence):
        if act == ".":
            home.clock.advance(timedelta(days=1))
            continue
        reader, process, seat = of[act]
        share(home, aino, seat, number + 1)
        home.act(reader, e.SendDigest(process))
        drain(home, post)
    names = {sari.id: "Sari", liisa.id: "Liisa"}
    log = home.do(lambda tx: tx.all(select(tables.readings)))
    turn = home.ask(aino, lambda facts: about.who(Called("who"), facts))
    told = [one.args for one in turn.says[0].lines if isinstance(one, Text)]
    shown = {(args["name"], args["day"]) for args in told if "day" in args}
    assert shown == {(names[row.reader], row.at.astimezone(HELSINKI).date()) for row in log}
    assert {"Sari", "Liisa"} <= {args.get("name") for args in told}
