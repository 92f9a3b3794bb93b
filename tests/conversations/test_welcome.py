"""The way in: an invitation that does not open is answered alike for everyone, and with where one stands."""

from __future__ import annotations

from dataclasses import replace

from conversations import welcome
from conversations.noticing import NOT_OPEN
from conversations.replies import Called
from tests.conversations.fake import SEAT, Fake, said


def opened(status: str) -> list[str]:
    facts = Fake(prompts={}, seat_list=(replace(SEAT, status=status),))
    return said(welcome.start(Called("start", "used"), facts))


def test_who_waits_and_opens_the_own_invitation_again_hears_that_it_is_known() -> None:
    assert NOT_OPEN.msgid not in opened("pending")
    assert any("has been told that you opened the invitation" in line for line in opened("pending"))


def test_whoever_else_hears_that_it_does_not_open() -> None:
    assert opened("active")[0] == NOT_OPEN.msgid
    assert said(welcome.start(Called("start", "wrong"), Fake(person=None, seat_list=()))) == [NOT_OPEN.msgid]
