"""What cannot be taken in is told exactly, and nothing else changes."""

import pytest

from conversations import about
from conversations.oddities import ANSWERS, OTHER, answer
from conversations.replies import Odd
from conversations.talk import STAY
from tests.conversations.fake import Fake


@pytest.mark.parametrize("kind", [*ANSWERS, "other", "dice"])
def test_each_kind_is_told_and_the_floor_stays(kind: str) -> None:
    turn = answer(Odd(kind), Fake())
    assert (turn.step, turn.effects, turn.again) == (STAY, (), False)
    assert turn.says[0].lines == (ANSWERS.get(kind, OTHER),)


def test_kinds_do_not_share_an_answer() -> None:
    assert len({text.msgid for text in (*ANSWERS.values(), OTHER)}) == len(ANSWERS) + 1


def test_a_stranger_hears_what_strangers_hear() -> None:
    facts = Fake(person=None, seat_list=())
    assert answer(Odd("photo"), facts) == about.stranger(facts)
