"""Everything one has written is found again: by pages, meeting, theme and place; shown whole, changed, erased."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.translation import message, units
from conversations.answers import Recording
from conversations.effects import Erase, Replace
from conversations.item import Rewriting, pieces
from conversations.message import Ask, Quote, VoiceNote
from conversations.mine import COMMANDS, STANDING
from conversations.replies import Called, Chose, Spoke, Wrote
from conversations.talk import STAY, Turn
from tests.conversations.fake import MEETING, NOW, SEAT, Fake, buttons, reflection, said, words


def press(action: str, thing: str, facts: Fake) -> Turn:
    turn = STANDING[action](thing, facts)
    assert turn is not None
    return turn


def many(count: int) -> Fake:
    """The newest has the lowest number."""
    return Fake().keep(*(reflection(f"r{n}", at=NOW - timedelta(days=n), texts=(f"Word {n}",)) for n in range(count)))


def quotes(ask: Ask) -> list[str]:
    return [line.text for line in ask.lines if isinstance(line, Quote)]


def things(ask: Ask, action: str) -> list[str]:
    return [b.thing for row in ask.rows for b in row if getattr(b, "action", "") == action]


def test_nothing_yet_is_told_kindly() -> None:
    turn = COMMANDS["mine"](Called("mine"), Fake())
    assert said(turn) == ["Nothing is kept here yet. What you write to me is found here."]
    assert turn.step == STAY


def test_the_newest_come_first_five_a_page() -> None:
    (ask,) = COMMANDS["mine"](Called("mine"), many(12)).says
    assert quotes(ask) == [f"Word {n}" for n in range(5)]
    assert things(ask, "mine_item") == [f"r{n}" for n in range(5)]
    assert things(ask, "mine_page") == ["all.1"]
    assert not ask.protect


def test_pages_turn_both_ways_and_end() -> None:
    (middle,) = press("mine_page", "all.1", many(12)).says
    assert things(middle, "mine_page") == ["all.0", "all.2"]
    (last,) = press("mine_page", "all.2", many(12)).says
    assert quotes(last) == ["Word 10", "Word 11"]
    assert press("mine_page", "all.9", many(12)).says == (last,)
    assert STANDING["mine_page"]("all.x", many(1)) is None


def test_previews_are_short_and_in_one_line() -> None:
    facts = Fake().keep(reflection(texts=("a\nb " + "x" * 300,)))
    (preview,) = quotes(press("mine_page", "all.0", facts).says[0])
    assert len(preview) == 120
    assert preview.startswith("a b ")
    assert preview.endswith("…")


def test_a_recording_alone_is_named() -> None:
    facts = Fake().keep(reflection(texts=(), recordings=(Recording("file", 9, NOW),)))
    assert "A voice message." in said(press("mine_page", "all.0", facts))


SHELVED = {"mine": "mine", "managers": "managers", "upper": "upper", "supervision": "shared", "title": "shared"}


@pytest.mark.parametrize(("place", "shelf"), SHELVED.items())
def test_by_place(place: str, shelf: str) -> None:
    facts = Fake().keep(*(reflection(p, place=p, title="T") for p in SHELVED))
    assert f"place-{shelf}.0" in things(press("mine_by", "place", facts).says[0], "mine_page")
    assert place in things(press("mine_page", f"place-{shelf}.0", facts).says[0], "mine_item")


def test_by_theme_notes_and_supervisors_questions_apart() -> None:
    facts = Fake().keep(
        reflection("r1", theme="role"),
        reflection("r2", theme="role-limits"),
        reflection("r3", theme="", prompt=""),
        reflection("r4", theme="ask"),
    )
    (ask,) = press("mine_by", "theme", facts).says
    assert sorted(things(ask, "mine_page")) == ["all.0", "theme-ask.0", "theme-note.0", "theme-role.0"]
    assert sorted(things(press("mine_page", "theme-role.0", facts).says[0], "mine_item")) == ["r1", "r2"]
    assert things(press("mine_page", "theme-note.0", facts).says[0], "mine_item") == ["r3"]


def test_by_meeting() -> None:
    facts = Fake().keep(reflection("r1", meeting=date(2026, 12, 3)), reflection("r2"))
    (ask,) = press("mine_by", "meeting", facts).says
    assert things(ask, "mine_page") == ["meeting-none.0", "meeting-2026-12-03.0", "all.0"]
    assert things(press("mine_page", "meeting-2026-12-03.0", facts).says[0], "mine_item") == ["r1"]
    assert STANDING["mine_by"]("mood", facts) is None


def test_an_empty_shelf_has_a_way_back() -> None:
    (ask,) = press("mine_page", "place-upper.0", many(1)).says
    assert things(ask, "mine_page") == ["all.0"]


def test_everything_of_all_processes_is_found_also_after_the_end() -> None:
    facts = Fake(seat_list=(SEAT, replace(SEAT, id="s2", status="left")))
    facts.keep(reflection("r1"), reflection("r2", seat="s2"))
    assert len(things(press("mine_page", "all.0", facts).says[0], "mine_item")) == 2


# --- one of them


def test_an_item_tells_question_words_place_and_reading() -> None:
    read = NOW + timedelta(days=1)
    facts = Fake(now=read).keep(reflection(place="supervision", shared=NOW, read=read))
    (ask,) = press("mine_item", "r1", facts).says
    assert words(ask)[1:3] == ["Which parts?", "Much"]
    assert "cannot be unread" in words(ask)[-1]
    assert buttons(ask)[:2] == ["words_title", "words_back"]
    assert {"mine_places", "mine_anew", "mine_erase", "mine_page"} <= set(buttons(ask))
    assert ask.subject == "reflection:r1"


def test_a_private_item_says_so() -> None:
    (ask,) = press("mine_item", "r1", Fake().keep(reflection())).says
    assert words(ask)[-1] == "Only you can see this."
    assert buttons(ask)[:2] == ["words_share", "words_title"]


def test_of_a_process_that_is_over_only_taking_back_is_left() -> None:
    facts = Fake(seat_list=(replace(SEAT, status="left"),))
    facts.keep(reflection(), reflection("r2", place="title", title="T", shared=NOW))
    assert "words_share" not in buttons(press("mine_item", "r1", facts).says[0])
    assert buttons(press("mine_item", "r2", facts).says[0])[0] == "words_back"


def test_recordings_can_be_heard_again() -> None:
    facts = Fake().keep(reflection(recordings=(Recording("a", 9, NOW), Recording("b", 9, NOW))))
    turn = press("mine_listen", "r1", facts)
    assert [ask.attachment for ask in turn.says] == [VoiceNote("a"), VoiceNote("b")]
    assert turn.anew
    assert STANDING["mine_listen"]("r1", Fake().keep(reflection())) is None


@pytest.mark.parametrize("word", ["word ", "🙂", "x", "<&>"])
def test_a_long_one_comes_in_several_messages_and_whole(word: str) -> None:
    text = (word * 4000).strip()
    facts = Fake().keep(reflection(texts=(text,)))
    asks = press("mine_item", "r1", facts).says
    assert len(asks) > 1
    assert [bool(ask.rows) for ask in asks] == [False] * (len(asks) - 1) + [True]
    assert "".join("".join(quotes(ask)) for ask in asks).replace(" ", "") == text.replace(" ", "")
    assert all(units("".join(words(ask))) < 4000 for ask in asks)


def test_pieces_are_cut_between_words() -> None:
    assert all(set(piece.split()) == {"word"} for piece in pieces("word " * 3000))


def test_a_page_of_long_ones_stays_under_the_limit() -> None:
    facts = Fake().keep(*(reflection(f"r{n}", texts=("🙂" * 4000,)) for n in range(5)))
    assert units(message(press("mine_page", "all.0", facts).says[0], "en")) < 4096


def test_writing_anew_replaces_everything() -> None:
    facts = Fake().keep(reflection())
    step = press("mine_anew", "r1", facts).step
    assert isinstance(step, Rewriting)
    assert step.ask(facts).free
    turn = step.hear(Wrote("Better", 9), facts)
    assert turn is not None
    assert (turn.step, turn.effects) == (None, (Replace("r1", "Better", 9),))


def test_writing_anew_what_is_shared_says_who_reads_it() -> None:
    facts = Fake().keep(reflection(place="supervision", shared=NOW))
    assert "supervisor" in words(Rewriting("r1").ask(facts))[0]


@pytest.mark.parametrize("reply", [Wrote(" "), Spoke("file", 3)])
def test_nothing_is_replaced_by_nothing(reply: Wrote | Spoke) -> None:
    turn = Rewriting("r1").hear(reply, Fake().keep(reflection()))
    assert turn is not None
    assert (turn.step, turn.effects) == (STAY, ())


def test_writing_anew_can_be_let_be() -> None:
    turn = Rewriting("r1").hear(Chose("never_mind"), Fake().keep(reflection()))
    assert turn is not None
    assert (turn.step, turn.effects) == (None, ())
    assert Rewriting("r1").hear(Wrote("x"), Fake()) is None


def test_erasing_asks_once() -> None:
    facts = Fake().keep(reflection())
    asked = press("mine_erase", "r1", facts)
    assert asked.effects == ()
    assert buttons(asked.says[0]) == ["mine_gone", "mine_item"]
    assert press("mine_gone", "r1", facts).effects == (Erase("r1"),)
    assert STANDING["mine_gone"]("r1", Fake()) is None


def test_places_are_private_ones() -> None:
    (ask,) = press("mine_places", "r1", Fake().keep(reflection())).says
    assert buttons(ask) == ["words_managers", "words_upper", "words_mine", "mine_item"]


def test_buttons_fit_the_messenger() -> None:
    facts = Fake(meeting_list=(MEETING,)).keep(reflection("a" * 32, meeting=MEETING.at.date()))
    for action, thing in [("mine_by", "meeting"), ("mine_by", "theme"), ("mine_by", "place"), ("mine_page", "all.0")]:
        for row in press(action, thing, facts).says[0].rows:
            assert all(len(f"-{b.action}:{b.thing}") <= 64 for b in row)  # type: ignore[union-attr]
