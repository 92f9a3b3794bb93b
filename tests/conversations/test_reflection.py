"""What is written is kept at once and private; sharing, title, taking back, going on, edits and late answers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations import reflection as heart
from conversations.answers import Prompt
from conversations.effects import Keep, OpenPrompt, Place, Revise, SetConsent, Share, ShareTitle
from conversations.message import Quote
from conversations.people import Consents
from conversations.reflection import STANDING, edited, heard, reply_to
from conversations.replies import Chose, Edited, Spoke, Wrote
from conversations.sharing import Titling
from conversations.talk import STAY, Turn
from tests.conversations.fake import MEETING, NOW, PROMPT, SEAT, Fake, buttons, reflection, said, words


def press(action: str, thing: str, facts: Fake) -> Turn:
    turn = STANDING[action](thing, facts)
    assert turn is not None
    return turn


def test_words_are_kept_at_once_and_private() -> None:
    turn = heard(Wrote("Much", 7), Fake())
    assert turn.effects == (Keep("reflection-0", "s1", "theme", 7, text="Much", prompt="q1"),)
    (ask,) = turn.says
    assert words(ask) == ["Kept. Only you can see this."]
    assert buttons(ask) == ["words_share", "words_title", "words_mine", "words_on"]
    assert ask.subject == ask.replaces == "reflection:reflection-0"
    assert turn.step == STAY


def test_more_parts_join_and_the_acknowledgement_is_replaced() -> None:
    facts = Fake()
    first = facts.do(heard(Wrote("One", 1), facts))
    second = facts.do(heard(Spoke("file", 9, 2), facts))
    assert said(second) == ["Kept, {n} messages. Only you can see this."]
    assert second.says[0].replaces == first.says[0].subject
    assert [len(r.texts) + len(r.recordings) for r in facts.kept.values()] == [2]


@pytest.mark.parametrize("place", ["supervision", "title"])
def test_words_after_sharing_begin_a_new_private_reflection(place: str) -> None:
    facts = Fake().keep(reflection(place=place, shared=NOW))
    turn = facts.do(heard(Wrote("But", 3), facts))
    assert turn.effects == (Keep("reflection-0", "s1", "theme", 3, text="But", prompt="q1"),)
    assert facts.kept["reflection-0"].place == "mine"


def test_words_after_taking_back_join_what_is_private_again() -> None:
    facts = Fake().keep(reflection(place="supervision", shared=NOW))
    facts.do(press("words_back", "r1", facts))
    assert heard(Wrote("But", 3), facts).effects == (Keep("r1", "s1", "theme", 3, text="But", prompt="q1"),)


def test_voice_needs_consent_and_a_button_gives_it() -> None:
    facts = Fake(seat_list=(replace(SEAT, consents=Consents(NOW)),))
    turn = heard(Spoke("file", 9, 2), facts)
    assert turn.effects == ()
    assert buttons(turn.says[0]) == ["voice_allow"]
    allowed = press("voice_allow", "s1", facts)
    assert allowed.effects == (SetConsent("s1", "voice", True),)
    assert STANDING["voice_allow"]("s2", facts) is None


def test_too_large_a_recording_is_not_kept_and_it_is_said_why() -> None:
    turn = heard(Spoke("file", 4000, 2, size=20_000_001), Fake())
    assert turn.effects == ()
    assert "over 20 MB" in said(turn)[0]


@pytest.mark.parametrize("text", ["", " \n", "\u200b\u200f", "\u2800"])
def test_nothing_visible_is_not_kept(text: str) -> None:
    turn = heard(Wrote(text, 2), Fake())
    assert turn.effects == ()
    assert "no words" in said(turn)[0]


def test_emoji_alone_are_words() -> None:
    assert heard(Wrote("🙂", 2), Fake()).effects


# --- sharing


def test_sharing_says_who_reads_and_before_which_meeting() -> None:
    facts = Fake().keep(reflection())
    turn = press("words_share", "r1", facts)
    assert turn.effects == (Share("r1"),)
    (line,) = turn.says[0].lines
    assert line.msgid == "Your supervisor {name} will read this before the meeting on {day}."
    assert line.args == {"name": "Aino", "day": MEETING.at.date()}
    assert "words_back" in buttons(turn.says[0])


def test_without_a_meeting_no_date_is_said() -> None:
    facts = Fake(meeting_list=()).keep(reflection())
    assert said(press("words_share", "r1", facts)) == ["Your supervisor {name} will read this before the meeting."]


def test_a_second_press_changes_nothing() -> None:
    facts = Fake().keep(reflection())
    first = facts.do(press("words_share", "r1", facts))
    second = press("words_share", "r1", facts)
    assert second.effects == ()
    assert second.says == first.says


def test_what_was_read_cannot_be_unread() -> None:
    read = NOW + timedelta(days=1)
    facts = Fake(now=read).keep(reflection(place="supervision", shared=NOW, read=read))
    assert "cannot be unread" in said(press("words_share", "r1", facts))[0]
    turn = press("words_back", "r1", facts)
    assert turn.effects == (Place("r1", "mine"),)
    assert [line for line in said(turn) if "cannot be unread" in line]


def test_what_was_read_before_it_was_shared_anew_will_be_read_again() -> None:
    facts = Fake().keep(reflection(place="supervision", shared=NOW, read=NOW - timedelta(days=9)))
    assert "will read" in said(press("words_share", "r1", facts))[0]


def test_mine_on_a_private_one_does_nothing_but_say_so() -> None:
    turn = press("words_mine", "r1", Fake().keep(reflection()))
    assert turn.effects == ()
    assert said(turn) == ["This is yours. Only you can see it."]


@pytest.mark.parametrize("action", ["words_share", "words_title", "words_back", "words_on", "words_mine"])
def test_buttons_of_what_is_erased_are_closed(action: str) -> None:
    assert STANDING[action]("r1", Fake()) is None


def test_after_the_end_nothing_is_shared_but_it_can_be_taken_back() -> None:
    facts = Fake(seat_list=(replace(SEAT, status="left"),)).keep(reflection(place="supervision", shared=NOW))
    assert STANDING["words_share"]("r1", facts) is None
    assert press("words_back", "r1", facts).effects == (Place("r1", "mine"),)


@pytest.mark.parametrize(("action", "place"), [("words_managers", "managers"), ("words_upper", "upper")])
def test_other_places_stay_private_and_it_is_said(action: str, place: str) -> None:
    turn = press(action, "r1", Fake().keep(reflection()))
    assert turn.effects == (Place("r1", place),)
    assert "only you see it" in said(turn)[0]


def test_moving_a_shared_one_to_another_place_takes_it_back() -> None:
    turn = press("words_upper", "r1", Fake().keep(reflection(place="title", title="T", shared=NOW)))
    assert said(turn)[0] == "Taken back."


# --- title


def test_a_title_is_one_line_and_the_words_stay() -> None:
    facts = Fake().keep(reflection())
    step = press("words_title", "r1", facts).step
    assert isinstance(step, Titling)
    assert step.ask(facts).free
    turn = step.hear(Wrote(" Limits \n at work "), facts)
    assert turn is not None
    assert turn.effects == (ShareTitle("r1", "Limits at work"),)
    assert said(turn)[-1] == "Limits at work"
    assert turn.step is None


def test_too_long_a_title_is_asked_for_again() -> None:
    facts = Fake().keep(reflection())
    turn = Titling("r1").hear(Wrote("x" * 121), facts)
    assert turn is not None
    assert turn.effects == ()
    assert turn.says[0].free
    assert buttons(turn.says[0]) == ["never_mind"]
    assert Titling("r1").hear(Wrote("x" * 120), facts).effects  # type: ignore[union-attr]


@pytest.mark.parametrize("reply", [Wrote(" "), Spoke("file", 3)])
def test_no_title_without_words(reply: Wrote | Spoke) -> None:
    turn = Titling("r1").hear(reply, Fake().keep(reflection()))
    assert turn is not None
    assert (turn.step, turn.effects) == (STAY, ())


def test_a_title_can_be_let_be() -> None:
    turn = Titling("r1").hear(Chose("never_mind"), Fake().keep(reflection()))
    assert turn is not None
    assert (turn.step, turn.effects) == (None, ())
    assert said(turn) == ["Kept. Only you can see this."]


def test_a_title_of_what_is_gone_leaves_the_words_to_the_floor() -> None:
    assert Titling("r1").hear(Wrote("T"), Fake()) is None
    assert not Titling("r1").ask(Fake()).free


# --- going on


def test_go_on_offers_methods_places_and_an_end() -> None:
    turn = press("words_on", "r1", Fake().keep(reflection()))
    assert buttons(turn.says[0]) == [
        "move_sharpen", "move_shift", "move_story", "move_works", "move_voice", "rehearse",
        "words_managers", "words_upper", "words_done",
    ]  # fmt: skip
    assert said(press("words_done", "r1", Fake().keep(reflection()))) == ["Kept. Only you can see this."]


def test_a_follow_up_takes_the_floor_under_the_theme_of_its_parent() -> None:
    facts = Fake().keep(reflection())
    turn = facts.do(press("move_shift", "r1", facts))
    (opened,) = turn.effects
    assert isinstance(opened, OpenPrompt)
    assert (opened.kind, opened.theme, opened.parent) == ("followup", "role", "q1")
    assert facts.bank.question(opened.question).theme_or_move == "shift"  # type: ignore[union-attr]
    assert turn.step is None
    assert turn.says[-1].subject == f"prompt:{opened.id}"
    answer = heard(Wrote("From there", 9), facts)
    assert answer.effects == (Keep("reflection-1", "s1", "followup", 9, text="From there", prompt=opened.id),)


def test_after_offers_one_thing_to_try() -> None:
    facts = Fake().keep(reflection(kind="after", theme="after"))
    assert buttons(press("words_on", "r1", facts).says[0])[0] == "words_commit"
    (opened,) = press("words_commit", "r1", facts).effects
    assert isinstance(opened, OpenPrompt)
    assert (opened.kind, opened.theme) == ("commitment", "commitment")


def test_bring_asks_how_it_went_under_the_persons_own_words_then_goals() -> None:
    tried = reflection("r0", kind="commitment", theme="commitment", prompt="q0", texts=("Ask first",))
    facts = Fake().keep(tried, reflection(kind="bring", theme="bring"))
    assert buttons(press("words_on", "r1", facts).says[0])[:2] == ["words_tried", "goals_now"]
    turn = press("words_tried", "r1", facts)
    (opened,) = turn.effects
    assert isinstance(opened, OpenPrompt)
    assert (opened.kind, opened.parent) == ("tried", "q0")
    assert Quote("Ask first") in turn.says[-1].lines


def test_bring_without_a_commitment_goes_to_goals() -> None:
    facts = Fake().keep(reflection(kind="bring", theme="bring"))
    assert buttons(press("words_on", "r1", facts).says[0])[0] == "goals_now"
    assert STANDING["words_tried"]("r1", facts) is None


def test_after_the_end_only_places_are_left() -> None:
    facts = Fake(seat_list=(replace(SEAT, status="ended"),)).keep(reflection(kind="after"))
    assert buttons(press("words_on", "r1", facts).says[0]) == ["words_managers", "words_upper", "words_done"]
    assert STANDING["move_shift"]("r1", facts) is None


# --- edits and replies


def test_an_edit_is_kept_quietly() -> None:
    facts = Fake(messages={5: "reflection:r1"}).keep(reflection())
    turn = edited(Edited("More", 5), facts)
    assert turn.effects == (Revise(5, "More"),)
    assert said(turn) == ["The change is kept.", "Kept. Only you can see this."]


def test_an_edit_of_what_is_shared_is_read_as_it_now_stands() -> None:
    facts = Fake(messages={5: "reflection:r1"}).keep(reflection(place="supervision", shared=NOW))
    assert said(edited(Edited("More", 5), facts))[0] == (
        "The change is kept. Your supervisor reads it as it now stands."
    )


def test_an_edit_of_what_became_nothing_is_silent() -> None:
    assert edited(Edited("More", 5), Fake()) == Turn(STAY)
    gone = Fake(messages={5: "reflection:r1"})
    assert edited(Edited("More", 5), gone) == Turn(STAY)


def test_an_edit_to_nothing_leaves_the_words() -> None:
    facts = Fake(messages={5: "reflection:r1"}).keep(reflection())
    assert edited(Edited(" ", 5), facts).effects == ()


def test_a_reply_to_a_closed_prompt_answers_that_one() -> None:
    facts = Fake().put(replace(PROMPT, id="q0", status="closed", kind="after"))
    turn = reply_to(Wrote("Late", 8, about="prompt:q0"), facts)
    assert turn is not None
    assert turn.effects == (Keep("reflection-0", "s1", "after", 8, text="Late", prompt="q0"),)


def test_a_reply_to_a_reflection_joins_it_unless_it_is_shared() -> None:
    facts = Fake().keep(reflection())
    joined = reply_to(Wrote("And", 8, about="reflection:r1"), facts)
    assert joined is not None
    assert joined.effects[0].reflection == "r1"  # type: ignore[union-attr]
    facts.keep(reflection(place="supervision", shared=NOW))
    new = reply_to(Wrote("And", 8, about="reflection:r1"), facts)
    assert new is not None
    assert new.effects[0].reflection == "reflection-0"  # type: ignore[union-attr]


def test_a_reply_to_a_note_joins_the_note() -> None:
    facts = Fake().keep(reflection(kind="note", prompt="", theme=""))
    turn = reply_to(Wrote("And", 8, about="reflection:r1"), facts)
    assert turn is not None
    assert turn.effects == (Keep("r1", "s1", "note", 8, text="And"),)
    assert said(turn) == ["Kept as a note, {n} messages. Only you can see this."]


@pytest.mark.parametrize("about", ["", "prompt:nobody", "meeting:m1", "reflection:gone"])
def test_a_reply_to_anything_else_is_left_to_the_floor(about: str) -> None:
    assert reply_to(Wrote("x", 8, about=about), Fake()) is None


def test_a_reply_after_leaving_is_left_to_the_floor() -> None:
    facts = Fake(seat_list=(replace(SEAT, status="left"),))
    assert reply_to(Wrote("x", 8, about="prompt:q1"), facts) is None


# --- how a question is shown


def test_a_question_is_shown_with_its_theme_and_ways_not_to_answer() -> None:
    ask = heart.shown(PROMPT, Fake())
    assert words(ask) == ["Role", "Which parts?"]
    assert buttons(ask) == ["prompt_other", "prompt_later", "prompt_not"]
    assert (ask.subject, ask.unasked, ask.guard) == ("prompt:q1", False, "")


def test_what_comes_by_itself_reveals_nothing_in_its_first_line() -> None:
    ask = heart.sent(PROMPT, Fake(), unasked=True)
    assert words(ask)[0] == "A question for you from Peili."
    assert (ask.unasked, ask.guard) == (True, "prompt:q1")


def test_a_supervisors_question_names_its_asker_and_has_no_other() -> None:
    own = Prompt("q2", "s1", "ask", "ask", "", "How is the team?", "open")
    ask = heart.shown(own, Fake())
    assert words(ask) == ["{name} asks:", "How is the team?"]
    assert buttons(ask) == ["prompt_later", "prompt_not"]


def test_an_answered_question_is_shown_without_its_buttons() -> None:
    assert heart.shown(PROMPT, Fake().keep(reflection())).rows == ()


def test_words_long_after_sharing_are_another_matter() -> None:
    """The question is still open, but what was shared has answered it."""
    shared = Fake(heard=NOW - timedelta(hours=2)).keep(reflection(place="supervision", shared=NOW))
    (keep,) = heard(Wrote("Monday", 9), shared).effects
    assert isinstance(keep, Keep)
    assert (keep.kind, keep.prompt) == ("note", "")
    private = Fake(heard=NOW - timedelta(hours=2)).keep(reflection())
    assert heard(Wrote("And more", 9), private).effects == (Keep("r1", "s1", "theme", 9, text="And more", prompt="q1"),)
