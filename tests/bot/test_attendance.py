"""What a payer gets: meetings held and heads; no answer, share, place, goal or number changes a byte of it."""

from __future__ import annotations

import csv
import io
import itertools
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.papers.attendance import Wanted, attendance, safe
from conversations import effects as e
from tests.bot.home import START, Home, Someone

CHATS = itertools.count(1000)
TEXTS = st.text(max_size=30)


@dataclass(frozen=True)
class Met:
    """A process in which somebody has met their supervisor once."""

    home: Home
    head: Someone
    writer: Someone
    process: str
    seat: str

    def file(self, **more: object) -> str:
        wanted = Wanted(process=self.process, **more)  # type: ignore[arg-type]
        return self.home.do(lambda tx: attendance(tx, wanted))

    def keep(self, text: str) -> str:
        id = self.home.id()
        self.home.act(self.writer, e.Keep(id, self.seat, "note", next(CHATS), text=text or "-"))
        return id


def met(home: Home) -> Met:
    home.clock.set(START)
    head, writer = home.person("Sari", next(CHATS), supervises=True), home.person("Aino", next(CHATS))
    process, seat = home.process(head, writer)
    first, second = home.id(), home.id()
    home.act(head, e.SetMeeting(first, process, START + timedelta(days=1)))
    home.act(head, e.SetMeeting(second, process, START + timedelta(days=15)))
    home.clock.set(START + timedelta(days=2))
    return Met(home, head, writer, process, seat)


def rows(file: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file)))


@st.composite
def doing(draw: st.DrawFn) -> tuple[str, str, int]:
    names = ("write", "share", "title", "place", "erase", "goal", "ask", "pause", "times", "draft", "consent")
    return draw(st.sampled_from(names)), draw(TEXTS), draw(st.integers(0, 10))


def does(m: Met, what: str, text: str, number: int) -> None:
    home, goal, point = m.home, m.home.id(), m.home.id()
    places = ("mine", "managers", "upper")
    match what:
        case "goal":
            home.act(m.writer, e.SetGoal(goal, m.seat, words=text), e.RateGoal(point, goal, number),
                     e.ExplainPoint(point, text), e.ShareGoal(goal, number > 5), e.SharePoint(point, True))  # fmt: skip
        case "ask":
            home.act(m.head, e.AskOwn(home.id(), m.seat, text or "?", START + timedelta(days=9)))
        case "pause":
            home.act(m.writer, e.Pause(m.seat, (START + timedelta(days=number + 3)).date()))
        case "times":
            home.act(m.writer, e.SetTimes(m.seat, weekdays=(number % 7,)))
        case "draft":
            home.act(m.writer, e.Jot("k", text))
        case "consent":
            home.act(m.writer, e.SetConsent(m.seat, "voice", number > 5))
        case _:
            id = m.keep(text)
            then = {
                "share": e.Share(id), "title": e.ShareTitle(id, text), "place": e.Place(id, places[number % 3]),
                "erase": e.Erase(id),
            }  # fmt: skip
            home.act(m.writer, *([then[what]] if what in then else []))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(doing(), max_size=6))
def test_no_answer_share_place_goal_or_number_changes_a_byte(home: Home, doings: list[tuple[str, str, int]]) -> None:
    m = met(home)
    before = m.file(), m.file(labels=True)
    for one in doings:
        does(m, *one)
    assert (m.file(), m.file(labels=True)) == before


def test_what_was_held_is_there_with_its_heads_and_what_is_planned_is_not(home: Home) -> None:
    m = met(home)
    assert rows(m.file()) == [["process", "date", "heads"], [m.process[:8], "2026-11-24", "1"]]
    home.clock.set(START + timedelta(days=16))
    home.act(m.writer, e.Leave(m.seat))
    assert [row[1:] for row in rows(m.file())[1:]] == [["2026-11-24", "1"], ["2026-12-08", "1"]]


def test_a_cancelled_meeting_is_not_paid_for(home: Home) -> None:
    m = met(home)
    (meeting,) = home.ask(m.head, lambda facts: [x.id for x in facts.meetings(m.process) if x.at < facts.now])
    home.act(m.head, e.CancelMeeting(meeting))
    assert rows(m.file()) == [["process", "date", "heads"]]


def test_who_has_left_before_is_no_head(home: Home) -> None:
    m = met(home)
    home.act(m.writer, e.Leave(m.seat))
    home.clock.set(START + timedelta(days=16))
    assert [row[2] for row in rows(m.file())[1:]] == ["1", "0"]


def test_days_and_supervisors_narrow_it(home: Home) -> None:
    m, other = met(home), home.person("Liisa", next(CHATS), supervises=True)
    for held in ({"since": date(2026, 11, 25)}, {"until": date(2026, 11, 23)}, {"supervisor": other.id}):
        assert len(rows(m.file(**held))) == 1
    assert len(rows(m.file(since=date(2026, 11, 24), until=date(2026, 11, 24), supervisor=m.head.id))) == 2


def test_names_come_only_when_they_are_asked_for_and_as_no_formula(home: Home) -> None:
    m = met(home)
    assert "Aino" not in m.file()
    assert rows(m.file(labels=True))[1][3] == "Aino (label)"


@pytest.mark.parametrize("cell", ["=1+1", "+358", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert safe(cell) == f"'{cell}"
    assert safe(f"Aino {cell}") == f"Aino {cell}"
