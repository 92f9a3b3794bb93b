"""Facts: a thing of someone else is as if it did not exist, and no method gives a supervisor what is private."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, get_type_hints
from zoneinfo import ZoneInfo

import pytest

from bot.facts import Facts
from conversations import effects as e
from conversations.facts import Facts as Protocol
from tests.bot.home import Home, Someone

SECRET = "SECRET"
WHEN = datetime(2026, 12, 3, 14, 0, tzinfo=ZoneInfo("Europe/Helsinki"))


@dataclass(frozen=True)
class Scene:
    sari: Someone
    liisa: Someone
    aino: Someone
    mikko: Someone
    process: str
    seat: str
    meeting: str
    prompt: str
    reflection: str
    goal: str
    ask: str
    message: int = 77

    @property
    def ids(self) -> list[str]:
        return [self.process, self.seat, self.meeting, self.prompt, self.reflection, self.goal, self.ask]


@pytest.fixture
def scene(home: Home) -> Scene:
    """Aino has written much, all of it private but one title; Sari has asked a question of her own."""
    sari, liisa = home.person("Sari", 1, supervises=True), home.person("Liisa", 2, supervises=True)
    aino, mikko = home.person("Aino", 10), home.person("Mikko", 11)
    process, seat = home.process(sari, aino)
    home.process(liisa, mikko)
    meeting, prompt, reflection, goal, point, ask, titled = (home.id() for _ in range(7))
    soon = home.clock.now() + timedelta(days=1)
    home.act(sari, e.SetMeeting(meeting, process, WHEN), e.AskOwn(ask, seat, "What of the list?", soon))
    home.act(
        aino, e.OpenPrompt(prompt, seat, "theme", "role-limits", "role-limits-1"),
        e.Keep(reflection, seat, "commitment", 77, text=SECRET, prompt=prompt), e.Jot("goal", SECRET),
        e.Keep(reflection, seat, "commitment", 78, file=SECRET, seconds=5),
        e.SetGoal(goal, seat, words=SECRET), e.RateGoal(point, goal, 3), e.ExplainPoint(point, SECRET),
        e.Keep(titled, seat, "note", 79, text=SECRET), e.ShareTitle(titled, "A title"),
    )  # fmt: skip
    return Scene(sari, liisa, aino, mikko, process, seat, meeting, prompt, reflection, goal, ask)


def one_of_everything(facts: Facts, s: Scene) -> dict[str, Any]:
    """What single things a person is shown of Aino's."""
    return {
        "seat": facts.seat(s.seat), "process": facts.process(s.process), "meeting": facts.meeting(s.meeting),
        "next": facts.next_meeting(s.process), "prompt": facts.prompt(s.prompt), "ask": facts.prompt(s.ask),
        "reflection": facts.reflection(s.reflection), "under": facts.answer(s.prompt),
        "commitment": facts.commitment(s.seat), "goal": facts.goal(s.goal), "meetings": facts.meetings(s.process),
        "reflections": facts.reflections(s.seat), "goals": facts.goals(s.seat), "readings": facts.readings(s.seat),
        "used": facts.used_questions(s.seat), "unasked": facts.unasked(s.seat), "coming": facts.coming(s.seat),
        "seats": facts.seats(s.process), "subject": facts.subject(s.message), "draft": facts.draft("goal"),
        "open": facts.open_prompt(), "asks": facts.waiting_asks(), "digest": facts.unchanged(s.process),
    }  # fmt: skip


def seen(home: Home, who: Someone, s: Scene) -> set[str]:
    return {name for name, found in home.ask(who, lambda facts: one_of_everything(facts, s)).items() if found}


def test_a_thing_of_someone_else_does_not_exist(home: Home, scene: Scene) -> None:
    for who in (scene.mikko, scene.liisa, home.stranger(99)):
        assert seen(home, who, scene) == set()


def test_a_supervisee_sees_what_is_theirs(home: Home, scene: Scene) -> None:
    nothing = {"ask", "asks", "seats", "digest", "readings", "unasked"}
    everything = set(home.ask(scene.aino, lambda facts: one_of_everything(facts, scene)))
    assert seen(home, scene.aino, scene) == (everything - nothing) | {"ask"}


def test_a_supervisor_sees_the_frame_and_their_own_question(home: Home, scene: Scene) -> None:
    frame = {"seat", "process", "meeting", "next", "meetings", "seats", "ask", "asks"}
    assert seen(home, scene.sari, scene) == frame


def test_a_supervisor_sees_neither_pause_nor_consents(home: Home, scene: Scene) -> None:
    before = home.ask(scene.sari, lambda facts: (facts.seat(scene.seat), facts.seats(scene.process)))
    home.act(
        scene.aino, e.Pause(scene.seat, date(2026, 12, 24)),
        e.SetConsent(scene.seat, "voice", False), e.SetConsent(scene.seat, "thin_chat", True),
    )  # fmt: skip
    assert home.ask(scene.sari, lambda facts: (facts.seat(scene.seat), facts.seats(scene.process))) == before
    own = home.ask(scene.aino, lambda facts: facts.seat(scene.seat))
    assert own is not None
    assert own.paused_until == date(2026, 12, 24)


def arguments(method: Any, s: Scene) -> list[tuple[Any, ...]]:
    """Every id for every parameter that takes a string; message ids for those that take a number."""
    kinds = [kind for name, kind in get_type_hints(method).items() if name != "return"]
    return [()] if not kinds else [(id,) for id in s.ids] if kinds[0] is str else [(n,) for n in (77, 78, 79)]


def test_no_method_gives_a_supervisor_what_is_private(home: Home, scene: Scene) -> None:
    names = [name for name in vars(Protocol) if not name.startswith("_")]
    said: list[str] = []
    for name in names:
        found = inspect.getattr_static(Facts, name, None)
        if inspect.isfunction(found):
            for given in arguments(found, scene):
                said.append(repr(home.ask(scene.sari, lambda facts, n=name, g=given: getattr(facts, n)(*g))))  # type: ignore[misc]
        else:
            said.append(repr(home.ask(scene.sari, lambda facts, n=name: getattr(facts, n))))  # type: ignore[misc]
    assert len(said) > 40
    assert not [line for line in said if SECRET in line or "A title" in line]
    assert SECRET in repr(home.ask(scene.aino, lambda facts: facts.reflections(scene.seat)))


def test_an_invitation_is_looked_for_five_times_an_hour(home: Home) -> None:
    sari, guesser = home.person("Sari", 1, supervises=True), home.stranger(99)
    _, seat = home.process(sari, None)
    home.act(sari, e.Invite(seat, "right"))
    assert home.ask(guesser, lambda facts: facts.invitation("right")) is not None
    for _ in range(5):
        assert home.ask(guesser, lambda facts: facts.invitation("wrong")) is None
    assert home.ask(guesser, lambda facts: facts.invitation("right")) is None
    assert home.ask(home.stranger(98), lambda facts: facts.invitation("right")) is not None
    home.clock.advance(timedelta(hours=1, seconds=1))
    assert home.ask(guesser, lambda facts: facts.invitation("right")) is not None


def test_times_are_in_the_zone_of_who_is_spoken_to(home: Home, scene: Scene) -> None:
    home.act(scene.aino, e.SetPerson(zone="Europe/Stockholm"))
    found = home.ask(scene.aino, lambda facts: facts.meeting(scene.meeting))
    assert found is not None
    assert found.at.isoformat() == "2026-12-03T13:00:00+01:00"
    assert home.ask(scene.aino, lambda facts: str(facts.now.tzinfo)) == "Europe/Stockholm"
