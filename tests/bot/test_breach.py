"""Whom a breach may concern: those who were here, told without a word of theirs; and the letter on its way to them."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest

from bot import outbox
from bot.papers import breach
from bot.papers.breach import affected, blanks, listed, pieces
from conversations import effects as e
from tests.bot.home import START, Home, Someone

DAY = timedelta(days=1)


@pytest.fixture
def sari(home: Home) -> Someone:
    return home.person("Sari", 1, supervises=True)


def ids(home: Home, since: int, until: int) -> list[str]:
    return [one.id for one in home.do(lambda tx: affected(tx, START + since * DAY, START + until * DAY))]


def test_who_was_here_is_told_and_who_came_later_is_not(home: Home, sari: Someone) -> None:
    aino = home.person("Aino", 10)
    home.clock.advance(5 * DAY)
    mikko = home.person("Mikko", 11)
    assert ids(home, 1, 2) == [sari.id, aino.id]
    assert ids(home, 1, 6) == [sari.id, aino.id, mikko.id]


def test_a_process_counts_while_anything_of_it_lay_here(home: Home, sari: Someone) -> None:
    aino = home.person("Aino", 10)
    process, _ = home.process(sari, aino, "ended")
    for since, there in ((80, True), (100, False)):
        found = {one.id: one for one in home.do(lambda tx, s=since: affected(tx, START + s * DAY, START + 200 * DAY))}
        assert found[aino.id].processes == (((process, "supervisee"),) if there else ())


def test_the_list_holds_ids_and_how_they_are_reached_and_no_word_of_anyones(home: Home, sari: Someone) -> None:
    aino = home.person("AINOMARK", 10)
    process, seat = home.process(sari, aino)
    home.act(aino, e.Keep(home.id(), seat, "note", 9, text="SECRET"), e.SetReachable(False))
    found = home.do(lambda tx: affected(tx, START, START + DAY))
    rows = list(csv.DictReader(io.StringIO(listed(found))))
    assert [row["person"] for row in rows] == [sari.id, aino.id]
    assert [row["through the bot"] for row in rows] == ["yes", "no, it is blocked"]
    assert rows[1]["processes"] == f"{process} (supervisee)"
    assert "MARK" not in listed(found)
    assert "SECRET" not in listed(found)


def test_names_come_only_when_asked_for_and_as_no_formula(home: Home) -> None:
    home.person("=1+1", 10)
    found = home.do(lambda tx: affected(tx, START, START + DAY, names=True))
    assert next(csv.DictReader(io.StringIO(listed(found, names=True))))["name"] == "'=1+1"


def test_the_letter_goes_to_each_in_their_language_and_to_none_who_cannot_be_reached(home: Home, sari: Someone) -> None:
    home.act(home.person("Pekka", 12), e.SetReachable(False))
    home.person("Astrid", 13, language="sv")
    letters = {"fi": "# Kirje\n\n**Mitä tapahtui:** jotakin\n", "sv": "# Brev\n\nNågot\nhände", "en": "A letter"}
    found = home.do(lambda tx: affected(tx, START, START + DAY))
    assert home.do(lambda tx: breach.send(tx, found, letters)) == 2
    parcels = home.do(lambda tx: outbox.claim(tx, (), 9))
    assert {p.body["chat"]: p.body["html"] for p in parcels} == {
        1: "Kirje\n\nMitä tapahtui: jotakin", 13: "Brev\n\nNågot hände",
    }  # fmt: skip


def test_a_letter_with_blanks_is_known() -> None:
    assert blanks("A [what happened] b [when]\n[x") == ["[what happened]", "[when]"]


def test_a_long_letter_is_cut_between_paragraphs() -> None:
    told = pieces("\n\n".join(f"{n} " + "word " * 200 for n in range(5)))
    assert [len(piece) < breach.PIECE for piece in told] == [True] * 3
    assert "".join(told).count("word") == 1000
