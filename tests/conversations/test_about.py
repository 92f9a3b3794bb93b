"""Help, privacy and the access log say what is so, to whom it concerns, and change nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from bot.translation import LIMIT, message, units
from conversations import about
from conversations.answers import Reading
from conversations.replies import Called
from tests.conversations.fake import NOW, PERSON, SEAT, Fake, said

READ = (Reading("Aino", NOW, "digest", 2), Reading("Aino", NOW.replace(hour=9), "reflection", 1))


@dataclass
class House(Fake):
    """With settings and an access log."""

    line: str = "09 2525 0111"
    checked: str = "2026-11-01"
    log: tuple[Reading, ...] = READ

    def setting(self, name: str) -> str:
        return {"crisis_line": self.line, "crisis_checked": self.checked}.get(name, "")

    def readings(self, seat: str) -> Sequence[Reading]:
        return self.log


def helped(facts: Fake) -> str:
    turn = about.help(Called("help"), facts)
    assert turn.effects == ()
    return message(turn.says[0], facts.language)


def test_help_is_by_role() -> None:
    assert "/goals" in helped(House())
    assert "/digest" not in helped(House())
    supervisor = House(person=replace(PERSON, supervises=True), seat_list=())
    assert "/digest" in helped(supervisor)
    assert "/goals" not in helped(supervisor)
    both = House(person=replace(PERSON, supervises=True))
    assert "/digest" in helped(both)
    assert "/goals" in helped(both)
    assert "/mine" in helped(House(seat_list=(replace(SEAT, status="left"),)))
    assert "invitation" in helped(House(person=None, seat_list=()))


def test_help_speaks_of_commands_in_the_persons_language() -> None:
    assert "/tavoitteet" in helped(House(language="fi"))
    assert "/mal" in helped(House(language="sv"))


def test_help_says_112_and_a_number_only_when_its_checking_is_known() -> None:
    assert "112" in helped(House())
    assert "09 2525 0111" in helped(House())
    assert "1 Nov 2026" in helped(House())
    for bare in (House(line=""), House(checked=""), House(checked="lately")):
        assert "112" in helped(bare)
        assert "Crisis line" not in helped(bare)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_notice_needs_no_facts_and_fits_one_message(language: str) -> None:
    ask = about.privacy_ask()
    whole = message(ask, language)
    assert units(whole) < LIMIT
    assert len(whole.split("\n\n")) == len(ask.lines) == 8
    assert "<b>" in whole


def test_who_names_the_reader_and_each_day_once() -> None:
    lines = said(about.who(Called("who"), House()))
    assert lines.count("{name}: read on {day}") == 1
    assert "Nothing of yours has been read yet." not in lines


def test_who_says_when_nothing_was_read_and_to_those_without_a_process() -> None:
    assert "Nothing of yours has been read yet." in said(about.who(Called("who"), House(log=())))
    assert said(about.who(Called("who"), House(seat_list=())))[0].startswith("You are in no supervision here yet")
    supervisor = House(person=replace(PERSON, supervises=True), seat_list=())
    assert said(about.who(Called("who"), supervisor))[0].startswith("As a supervisor")


def test_who_tells_of_a_process_that_is_over() -> None:
    left = House(seat_list=(replace(SEAT, status="left"),))
    assert "{name}: read on {day}" in said(about.who(Called("who"), left))


def test_who_tells_of_one_supervisor_once_also_in_two_processes() -> None:
    lines = said(about.who(Called("who"), House(seat_list=(SEAT, replace(SEAT, id="s2", status="ended")))))
    assert sum(line.startswith("Your supervisor {name} can read") for line in lines) == 1
    assert lines.count("{name}: read on {day}") == 1


def test_strangers_and_unknown_commands() -> None:
    assert about.stranger(Fake(person=None)).effects == ()
    assert "/ohje" in message(about.unknown_command(Fake(language="fi")).says[0], "fi")
