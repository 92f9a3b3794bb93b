"""After more than a day out of reach: one honest line in the reader's language and time, to those in a process."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.translation import message
from conversations.outage import away
from conversations.replies import Happened
from tests.conversations.fake import PERSON, SEAT, Fake

EVENT = Happened("away", "", "2026-11-22T21:30:00+00:00")  # half past eleven in the evening in Helsinki


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ("23:30", "may not", "kept", "/mine")), ("fi", ("23.30", "eivät ehkä", "tallessa", "/omat")),
     ("sv", ("23.30", "kanske inte", "finns kvar", "/mina"))],
)  # fmt: skip
def test_it_says_since_when_what_may_be_lost_and_what_is_kept(language: str, words: tuple[str, ...]) -> None:
    facts = Fake(person=replace(PERSON, language=language), language=language)
    [ask] = away(EVENT, facts).says
    said = message(ask, language)
    assert [word for word in words if word not in said] == []


def test_who_has_left_meanwhile_is_told_nothing() -> None:
    assert away(EVENT, Fake(seat_list=(replace(SEAT, status="left"),))).says == ()
