"""The digest: what was shared, as it stands; whatever else a supervisee does or leaves changes no byte of it."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import composing
from bot.access import Denied
from bot.digests.chat import chat
from bot.digests.html import html
from conversations import effects as e
from conversations.digest import Digest
from tests.bot.home import START, Home, Someone

SECRET = "SECRET"
CHATS = itertools.count(100)


@dataclass(frozen=True)
class Pair:
    """A supervisor, a supervisee of the same name every time, and their process."""

    home: Home
    head: Someone
    writer: Someone
    process: str
    seat: str

    def digest(self) -> Digest:
        (one,) = self.home.do(lambda tx: composing.compose(tx, self.process, self.head.id, self.home.house.bank))
        return one.digest

    def written(self) -> tuple[Any, str]:
        wording = composing.wording("fi")
        return chat(self.digest(), wording), html(self.digest(), wording)

    def keep(self, text: str = "", **more: Any) -> str:
        id = self.home.id()
        self.home.act(self.writer, e.Keep(id, self.seat, more.pop("kind", "note"), next(CHATS), text=text, **more))
        return id


def pair(home: Home, head: Someone) -> Pair:
    writer = home.person("Aino", next(CHATS))
    return Pair(home, head, writer, *home.process(head, writer))


@pytest.fixture
def sari(home: Home) -> Someone:
    return home.person("Sari", 1, supervises=True)


@pytest.fixture
def both(home: Home, sari: Someone) -> Pair:
    return pair(home, sari)


def with_prompt(p: Pair, *effects: Any) -> str:
    id = p.home.id()
    p.home.act(p.writer, e.OpenPrompt(id, p.seat, "theme", "role-limits", "role-limits-1"), *effects)
    return id


def unshared(p: Pair) -> None:
    id = p.keep(SECRET)
    p.home.act(p.writer, e.Share(id))
    p.home.act(p.writer, e.Place(id, "mine"))


def untitled(p: Pair) -> None:
    id = p.keep(SECRET)
    p.home.act(p.writer, e.ShareTitle(id, SECRET), e.Place(id, "upper"))


def goal(p: Pair) -> None:
    id, point = p.home.id(), p.home.id()
    p.home.act(p.writer, e.SetGoal(id, p.seat, words=SECRET), e.RateGoal(point, id, 3), e.ExplainPoint(point, SECRET),
               e.SharePoint(point, True), e.ShareWhy(point, True))  # fmt: skip


def later(p: Pair) -> None:
    p.home.act(p.writer, e.Postpone(with_prompt(p), START + timedelta(days=2)))


def erased(p: Pair) -> None:
    p.home.act(p.writer, e.Erase(p.keep(SECRET)))


QUIET: dict[str, Any] = {
    "writes": lambda p: p.keep(SECRET),
    "answers": lambda p: p.keep(SECRET, prompt=with_prompt(p), kind="theme"),
    "speaks": lambda p: p.keep(file="voice1", seconds=9),
    "is for the next meeting, unshared": lambda p: p.home.act(p.writer, e.SetKind(p.keep(SECRET), "bring")),
    "opens nothing": with_prompt,
    "skips": lambda p: p.home.act(p.writer, e.ClosePrompt(with_prompt(p))),
    "swaps": lambda p: p.home.act(p.writer, e.SwapQuestion(with_prompt(p), "role-limits-2", "role-limits")),
    "is reminded": lambda p: p.home.act(p.writer, e.MarkReminded(with_prompt(p))),
    "later": later,
    "pauses": lambda p: p.home.act(p.writer, e.Pause(p.seat, START.date() + timedelta(days=9))),
    "changes times": lambda p: p.home.act(p.writer, e.SetTimes(p.seat, weekdays=(0,))),
    "takes voice back": lambda p: p.home.act(p.writer, e.SetConsent(p.seat, "voice", False)),
    "has a goal": goal,
    "takes a share back": unshared,
    "takes a title back": untitled,
    "erases": erased,
    "blocks": lambda p: p.home.act(p.writer, e.SetReachable(False)),
}


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(st.sampled_from(sorted(QUIET)), max_size=6), st.booleans())
def test_private_skipped_paused_and_unopened_look_the_same(
    home: Home, sari: Someone, doings: list[str], shares: bool
) -> None:
    silent, busy = pair(home, sari), pair(home, sari)
    for one in (silent, busy) if shares else ():
        home.act(one.writer, e.Share(one.keep("for you")))
    for doing in doings:
        QUIET[doing](busy)
    assert busy.written() == silent.written()
    assert SECRET not in str(busy.written())


def test_what_is_shared_is_there_and_what_is_taken_back_is_gone(both: Pair, home: Home) -> None:
    id = both.keep("for you")
    assert both.digest().empty
    home.act(both.writer, e.Share(id))
    assert "for you" in both.written()[1]
    home.act(both.writer, e.Place(id, "mine"))
    assert both.digest().empty


def test_a_title_alone_shows_the_title_alone(both: Pair, home: Home) -> None:
    id = both.keep(SECRET)
    home.act(both.writer, e.Keep(id, both.seat, "note", 8, file="a voice", seconds=70), e.ShareTitle(id, "On limits"))
    (title,) = both.digest().titles
    assert (title.title, title.words, title.question) == ("On limits", None, None)
    written = both.written()
    assert "On limits" in written[1]
    assert SECRET not in str(written)
    assert written[0].voices == ()


def test_a_title_shared_after_the_words_takes_them_back(both: Pair, home: Home) -> None:
    id = both.keep(SECRET)
    home.act(both.writer, e.Share(id), e.ShareTitle(id, "On limits"))
    assert SECRET not in str(both.written())


def test_of_a_goal_only_the_shared_numbers_and_words_are_there(both: Pair, home: Home) -> None:
    id, first, second = home.id(), home.id(), home.id()
    home.act(both.writer, e.SetGoal(id, both.seat, words="Saying no"), e.RateGoal(first, id, 3),
             e.ExplainPoint(first, SECRET), e.ShareGoal(id, True))  # fmt: skip
    home.clock.advance(timedelta(days=1))
    home.act(both.writer, e.RateGoal(second, id, 5), e.SharePoint(second, True), e.ExplainPoint(second, "I said it"))
    assert [value for _, value in both.digest().goals[0].points] == [5]
    assert both.digest().goals[0].whys == ()
    home.act(both.writer, e.ShareWhy(second, True))
    assert [why.words.text for why in both.digest().goals[0].whys] == ["I said it"]
    home.act(both.writer, e.ExplainPoint(second, "in other words"))
    assert both.digest().goals[0].whys == ()


def read(both: Pair) -> None:
    """The supervisor asks for the digest and is sent it."""
    home, asked = both.home, both.home.clock.now()
    composed = home.do(lambda tx: composing.compose(tx, both.process, both.head.id, home.house.bank))
    home.do(lambda tx: composing.read(tx, composed, both.head.id, [home.id() for _ in composed], asked))
    again = home.do(lambda tx: composing.compose(tx, both.process, both.head.id, home.house.bank, asked))
    assert again == composed


def meets_in_an_hour(both: Pair) -> None:
    soon = both.home.clock.now() + timedelta(hours=1)
    at = soon.astimezone(ZoneInfo("Europe/Helsinki"))
    both.home.act(both.head, e.SetMeeting(both.home.id(), both.process, at))


def test_what_was_read_for_the_last_meeting_was_for_that_meeting(both: Pair, home: Home) -> None:
    home.act(both.writer, e.Share(both.keep("for the first")))
    meets_in_an_hour(both)
    read(both)
    home.clock.advance(timedelta(hours=5))
    assert both.digest().empty
    home.act(both.writer, e.Share(both.keep("for the second")))
    assert not both.digest().empty


def test_the_digest_is_there_while_the_meeting_lasts(both: Pair, home: Home) -> None:
    home.act(both.writer, e.Share(both.keep("for this one")))
    meets_in_an_hour(both)
    read(both)
    home.clock.advance(timedelta(hours=2))
    assert "for this one" in both.written()[1]
    assert both.digest().next_meeting is not None


def test_what_nobody_read_in_time_is_not_lost(both: Pair, home: Home) -> None:
    home.act(both.writer, e.Share(both.keep("unread")))
    meets_in_an_hour(both)
    home.clock.advance(timedelta(hours=5))
    assert "unread" in both.written()[1]
    home.clock.advance(timedelta(hours=1))
    read(both)
    home.clock.advance(timedelta(hours=1))
    assert both.digest().empty
    home.act(both.writer, e.Share(both.keep("for the second")))
    assert not both.digest().empty


def test_what_came_since_the_digest_before_is_new(both: Pair, home: Home) -> None:
    first = both.keep("one")
    home.act(both.writer, e.Share(first))
    composed = home.do(lambda tx: composing.compose(tx, both.process, both.head.id, home.house.bank))
    assert not composed[0].digest.fresh
    home.do(lambda tx: composing.read(tx, composed, both.head.id, [home.id()], home.clock.now()))
    home.clock.advance(timedelta(hours=1))
    home.act(both.writer, e.Share(both.keep("two")))
    (section,) = both.digest().sections
    assert [(shared.words.text, shared.new) for shared in section.reflections if shared.words] == [
        ("one", False), ("two", True),
    ]  # fmt: skip
    reading = home.ask(both.writer, lambda facts: facts.readings(both.seat))
    assert [(line.reader, line.count) for line in reading] == [("Sari", 1)]
    assert home.ask(both.writer, lambda facts: facts.reflection(first)).read is not None  # type: ignore[union-attr]


def test_processes_of_others_are_denied(both: Pair, home: Home) -> None:
    liisa = home.person("Liisa", 2, supervises=True)
    empty, _ = home.process(both.head, None)
    for reader in (liisa.id, both.writer.id, "", home.id()):
        for process in (both.process, empty):
            with pytest.raises(Denied):
                home.do(lambda tx, r=reader, p=process: composing.compose(tx, p, r, home.house.bank))  # type: ignore[misc]


def test_nothing_of_one_who_is_not_accepted_is_there(home: Home, sari: Someone) -> None:
    process, _ = home.process(sari, home.person("Pekka", 30), "pending")
    assert home.do(lambda tx: composing.compose(tx, process, sari.id, home.house.bank)) == ()


def reads(p: Pair) -> None:
    """The digest is sent to its reader now."""
    composed = p.home.do(lambda tx: composing.compose(tx, p.process, p.head.id, p.home.house.bank))
    ids = [p.home.id() for _ in composed]
    p.home.do(lambda tx: composing.read(tx, composed, p.head.id, ids, tx.now))
    p.home.clock.advance(timedelta(hours=1))


def unchanged(p: Pair) -> datetime | None:
    return p.home.do(lambda tx: composing.unchanged(tx, p.process, p.head.id, p.home.house.bank))


@pytest.mark.parametrize("act", QUIET.values(), ids=QUIET)
def test_a_digest_that_holds_nothing_new_is_known_and_what_is_private_changes_nothing(
    both: Pair, act: Callable[[Pair], Any]
) -> None:
    titled = both.keep("words of a title")
    both.home.act(both.writer, e.ShareTitle(titled, "a title"))
    assert unchanged(both) is None
    sent = both.home.clock.now()
    reads(both)
    assert unchanged(both) == sent
    act(both)
    both.home.act(both.writer, e.Keep(titled, both.seat, "note", next(CHATS), text="more, under a title"))
    assert unchanged(both) == sent


def _points(p: Pair) -> tuple[str, str]:
    id, point = p.home.id(), p.home.id()
    p.home.act(p.writer, e.SetGoal(id, p.seat, words="a goal"), e.RateGoal(point, id, 3))
    return id, point


def test_whatever_is_new_or_taken_back_brings_the_whole_digest(both: Pair) -> None:
    shared, (goal_id, point) = both.keep("words"), _points(both)
    both.home.act(both.writer, e.Share(shared))
    acts: list[tuple[Any, ...]] = [
        (e.Share(both.keep("more")),), (e.Replace(shared, "other words", next(CHATS)),), (e.Place(shared, "mine"),),
        (e.ShareGoal(goal_id, True), e.SharePoint(point, True)), (e.Leave(both.seat),),
    ]  # fmt: skip
    for effects in acts:
        reads(both)
        assert unchanged(both)
        both.home.act(both.writer, *effects)
        assert unchanged(both) is None
