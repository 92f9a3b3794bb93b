"""What comes by itself: at a time that suits, within two a week, never amid writing, in the person's language."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from conversations.answers import Prompt
from conversations.effects import ClosePrompt, Defer, MarkReminded, OpenPrompt, OpenWaiting, Pause
from conversations.interval import DUE
from conversations.people import Meeting
from conversations.replies import Due
from conversations.talk import STAY, Turn
from conversations.themes import Bank
from tests.conversations.fake import MEETING, NOW, PROCESS, PROMPT, SEAT, Fake, reflection, said

HELD = Meeting("m0", "c1", NOW.replace(day=19, hour=14), "held")
OPENED = replace(PROMPT, opened=NOW - timedelta(days=2))
OWN = Prompt("q2", "s1", "ask", "ask", "", "How is the team?", "waiting", due=NOW)


def fall_due(kind: str, facts: Fake, thing: str = "s1", slot: str = "") -> Turn:
    return facts.do(DUE[kind](Due(kind, thing, slot), facts))


def between(**more: object) -> Fake:
    return Fake(prompts={}, meeting_list=(HELD, MEETING), **more)  # type: ignore[arg-type]


def put(turn: Turn) -> OpenPrompt:
    (effect,) = turn.effects
    assert isinstance(effect, OpenPrompt)
    return effect


NOTHING = Turn(STAY)


@pytest.mark.parametrize(
    ("slot", "kind", "theme"),
    [("m0:after", "after", "after"), ("m0:theme1", "theme", "power"), ("m1:bring", "bring", "bring")],
)
def test_a_planned_question_takes_the_floor(slot: str, kind: str, theme: str) -> None:
    turn = fall_due("slot", between(), slot=slot)
    opened = put(turn)
    assert (opened.kind, opened.theme, opened.slot, opened.seat) == (kind, theme, slot, "s1")
    assert turn.step is None
    (ask,) = turn.says
    assert (ask.unasked, ask.guard, ask.subject) == (True, f"prompt:{opened.id}", f"prompt:{opened.id}")
    assert said(turn)[0] == "A question for you from Peili."


def test_it_closes_at_the_next_question_or_meeting() -> None:
    assert put(fall_due("slot", between(), slot="m0:after")).closes == MEETING.at
    coming = NOW + timedelta(days=3)
    assert put(fall_due("slot", between(planned=(coming,)), slot="m0:after")).closes == coming


def test_themes_take_turns_one_an_interval() -> None:
    themes = [put(fall_due("slot", between(), slot=slot)).theme for slot in ("r2026-11-03:theme1", "m0:theme1")]
    assert themes == ["role", "power"]


def test_a_second_theme_question_of_an_interval_has_the_same_theme_and_another_question() -> None:
    facts = between()
    first = put(fall_due("slot", facts, slot="m0:theme1"))
    facts.now += timedelta(days=1)
    second = put(fall_due("slot", facts, slot="m0:theme2"))
    assert first.theme == second.theme
    assert first.question != second.question


def test_themes_take_turns_in_the_rolling_rhythm_too() -> None:
    slots = ("r2026-11-03:theme1", "r2026-11-17:theme1", "r2026-12-01:theme1")
    themes = [put(fall_due("slot", Fake(prompts={}, meeting_list=()), slot=slot)).theme for slot in slots]
    assert themes == ["role", "power", "role"]


def _only(language: str, theme: str) -> Bank:
    """A bank with one theme alone in a language."""
    head = {"fi": "x", "sv": "x", "en": "x"}
    prompt = {"id": f"{theme}-areas-1", "domain": f"{theme}-areas", language: "What now?"}
    return Bank.of([{"theme": {"id": theme, **head}, "prompt": [prompt]}])


def test_without_a_question_in_the_language_another_theme_comes_and_else_nothing() -> None:
    assert put(fall_due("slot", between(bank=_only("sv", "role"), language="sv"), slot="m0:theme1")).theme == "role"
    assert fall_due("slot", between(bank=_only("fi", "role"), language="sv"), slot="m0:theme1") == NOTHING


@pytest.mark.parametrize("status", ["pending", "left", "ended", "refused"])
def test_nothing_comes_to_someone_who_is_not_served(status: str) -> None:
    facts = between(seat_list=(replace(SEAT, status=status),))
    assert fall_due("slot", facts, slot="m0:after") == NOTHING


def test_nothing_comes_in_a_pause_of_either() -> None:
    until = date(2026, 12, 1)
    mine = between(seat_list=(replace(SEAT, paused_until=until),))
    theirs = between(process_list=(replace(PROCESS, paused_until=until),))
    assert fall_due("slot", mine, slot="m0:after") == fall_due("slot", theirs, slot="m0:after") == NOTHING


def test_nothing_comes_when_the_process_has_ended() -> None:
    facts = between(process_list=(replace(PROCESS, status="ended"),))
    assert fall_due("slot", facts, slot="m0:after") == NOTHING


@pytest.mark.parametrize("slot", ["gone:after", "m1:after", "m0:bring", "gone:bring", "r2026-11-24:bring"])
def test_a_question_that_has_lost_its_meeting_does_not_come(slot: str) -> None:
    assert fall_due("slot", between(), slot=slot) == NOTHING


def test_the_same_slot_comes_once() -> None:
    facts = between()
    fall_due("slot", facts, slot="m0:after")
    assert fall_due("slot", facts, slot="m0:after") == NOTHING


def test_someone_who_writes_is_not_interrupted() -> None:
    turn = fall_due("slot", between(heard=NOW - timedelta(minutes=10)), slot="m0:after")
    assert turn == Turn(STAY, (Defer("slot", "s1", "m0:after", NOW + timedelta(minutes=20)),))


@pytest.mark.parametrize("kind", ["slot", "later", "ask", "remind"])
def test_the_night_and_holidays_are_quiet(kind: str) -> None:
    thing = {"slot": "s1", "ask": "q2"}.get(kind, "q1")
    night = between(now=NOW.replace(hour=21)).put(OWN, *((OPENED,) if kind in ("later", "remind") else ()))
    (effect,) = fall_due(kind, night, thing, "m0:after" if kind == "slot" else "").effects
    assert isinstance(effect, Defer)
    assert effect.until == NOW.replace(day=25, hour=8)
    holiday = between(holidays=frozenset({NOW.date()})).put(OWN, *((OPENED,) if thing == "q1" else ()))
    (effect,) = fall_due(kind, holiday, thing, "m0:after" if kind == "slot" else "").effects
    assert isinstance(effect, Defer)


def test_never_more_than_two_unasked_in_seven_days() -> None:
    sent = (NOW - timedelta(days=5), NOW - timedelta(days=2))
    assert fall_due("slot", between(sent=sent), slot="m0:after") == NOTHING
    assert fall_due("remind", Fake(sent=sent).put(OPENED), "q1") == NOTHING
    assert put(fall_due("slot", between(sent=sent[1:]), slot="m0:after"))


# --- the reminder and the end


def test_one_gentle_reminder() -> None:
    turn = fall_due("remind", Fake().put(OPENED), "q1")
    assert turn.effects == (MarkReminded("q1"),)
    (ask,) = turn.says
    assert said(turn) == ["The question is still here, if now suits. If not, let it be."]
    assert (ask.unasked, ask.guard, ask.replaces) == (True, "prompt:q1", "")
    assert turn.step == STAY


def test_a_reminder_never_takes_the_place_of_a_question_to_come() -> None:
    sent, coming = (NOW - timedelta(days=2),), (NOW + timedelta(days=3), NOW + timedelta(days=10))
    assert fall_due("remind", Fake(sent=sent, planned=coming).put(OPENED), "q1") == NOTHING
    assert said(fall_due("remind", Fake(sent=sent, planned=coming[1:]).put(OPENED), "q1"))


@pytest.mark.parametrize(
    "facts",
    [
        Fake().put(replace(OPENED, reminded=True)),
        Fake().put(replace(OPENED, status="closed")),
        Fake().put(replace(OPENED, kind="followup")),
        Fake().put(replace(OPENED, closes=NOW + timedelta(hours=20))),
        Fake().put(OPENED).keep(reflection()),
        Fake(seat_list=(replace(SEAT, paused_until=date(2026, 12, 1)),)).put(OPENED),
        Fake(prompts={}),
    ],
)
def test_no_reminder_when_there_is_nothing_to_remind_of(facts: Fake) -> None:
    assert fall_due("remind", facts, "q1") == NOTHING


def test_a_question_is_let_go_in_silence() -> None:
    assert fall_due("expire", Fake(), "q1") == Turn(STAY, (ClosePrompt("q1"),))
    assert fall_due("expire", Fake().put(replace(PROMPT, status="closed")), "q1") == NOTHING


# --- what was wished for


def test_what_was_put_aside_comes_again_as_promised() -> None:
    turn = fall_due("later", Fake().put(OPENED), "q1")
    assert turn.effects == (OpenWaiting("q1", MEETING.at),)
    assert [ask.unasked for ask in turn.says] == [False]
    assert turn.step is None


def test_a_promise_holds_on_a_saturday() -> None:
    saturday = NOW.replace(day=28)
    assert fall_due("later", Fake(now=saturday).put(OPENED), "q1").says
    assert isinstance(fall_due("slot", between(now=saturday), slot="m0:after").effects[0], Defer)


def test_what_was_answered_or_left_meanwhile_does_not_come_again() -> None:
    assert fall_due("later", Fake().keep(reflection()), "q1") == NOTHING
    assert fall_due("later", Fake().put(replace(PROMPT, status="closed")), "q1") == NOTHING


def test_a_supervisors_question_names_its_asker_and_does_not_count() -> None:
    facts = Fake(sent=(NOW - timedelta(days=1),) * 2).put(OWN, OPENED)
    turn = fall_due("ask", facts, "q2")
    assert turn.effects == (OpenWaiting("q2", MEETING.at),)
    assert said(turn) == ["A question for you from Peili.", "{name} asks:", "How is the team?"]
    assert not turn.says[0].unasked


def test_a_question_that_came_a_moment_ago_is_left_a_day_first() -> None:
    for kind, thing, slot in (("ask", "q2", ""), ("slot", "s1", "m0:theme1")):
        (effect,) = fall_due(kind, Fake(meeting_list=(HELD, MEETING)).put(OWN), thing, slot).effects
        assert effect == Defer(kind, thing, slot, NOW.replace(day=25, hour=8))
    assert fall_due("ask", Fake().put(OWN).keep(reflection()), "q2").says


def test_one_for_the_meeting_does_not_wait_till_it_is_over() -> None:
    soon = replace(MEETING, at=NOW + timedelta(hours=18))
    assert put(fall_due("slot", Fake(meeting_list=(HELD, soon)), slot="m1:bring")).kind == "bring"


def test_a_question_that_was_taken_back_does_not_come() -> None:
    assert fall_due("ask", Fake().put(replace(OWN, status="closed")), "q2") == NOTHING
    assert fall_due("ask", Fake(prompts={}), "q2") == NOTHING


def test_a_pause_ends_by_itself_in_silence() -> None:
    over = Fake(seat_list=(replace(SEAT, paused_until=NOW.date()),))
    assert fall_due("resume", over) == Turn(STAY, (Pause("s1", None),))
    longer = Fake(seat_list=(replace(SEAT, paused_until=date(2026, 12, 1)),))
    assert fall_due("resume", longer) == fall_due("resume", Fake()) == NOTHING
