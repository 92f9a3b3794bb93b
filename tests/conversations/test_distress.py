"""Words of acute distress: what is heard as such and what is not, and where the notice stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations import distress
from conversations.effects import Tell
from conversations.message import Standing, say
from conversations.message import Verbatim as V
from conversations.replies import Chose, Edited, Happened, Spoke, Wrote
from tests.conversations.fake import PERSON, SEAT, Fake, buttons, said, words

HITS = (
    "En halua enää elää.",
    "Totta puhuen en jaksa elää näin",
    "en jaksa enää elää",
    "Haluan kuolla.",
    "välillä haluaisin kuolla pois",
    "Pelkään että tapan itseni",
    "Olen miettinyt että voisin tappaa itseni",
    "Olen harkinnut itsemurhaa.",
    "Harkitsen itsemurhaa",
    "ajattelen itsemurhaa joka ilta",
    "Suunnittelen itsemurhaa",
    "Minulla on itsetuhoisia ajatuksia",
    "Ehkä on paras päättää päiväni",
    "Haluan lopettaa elämäni",
    "Viiltelen itseäni iltaisin",
    "Satutan itseäni, kun kukaan ei näe",
    "Kaikille olisi parempi ilman minua",
    "Olisi parempi, jos minua ei olisi.",
    "En näe syytä elää",
    "Jag vill inte leva längre",
    "Jag orkar inte leva så här",
    "Jag vill dö.",
    "Ibland önskar jag att jag var död, jag vill dö",
    "Jag har tänkt ta livet av mig",
    "Jag funderar på att ta mitt liv",
    "Jag har självmordstankar",
    "Jag tänker på självmord",
    "Jag är rädd att jag ska skada mig själv",
    "Alla skulle ha det bättre utan mig",
    "Det finns ingen mening med att leva",
    "I want to die",
    "I wish I were dead.",
    "I don't want to live any more",
    "I don’t want to be alive",
    "There is no reason to live",
    "I want to kill myself",
    "I keep thinking about ending my life",
    "I feel suicidal",
    "I have suicidal thoughts",
    "They would be better off without me",
    "HALUAN\nKUOLLA",
)
MISSES = (
    "Kuolen nauruun, kun muistan sen palaverin",
    "Haluaisin kuolla häpeästä siinä hetkessä",
    "Tämä budjetti tappaa minut vielä",
    "Projekti kuoli käsiin",
    "Työntekijäni läheinen teki itsemurhan, ja miten kohtaan hänet maanantaina?",
    "Puhuimme tiimissä itsemurhien ehkäisystä",
    "En halua elää muiden ehdoilla",
    "En jaksa tätä raportointia",
    "En jaksa enää yhtään palaveria",
    "Lopetan tämän työn keväällä",
    "Haluan lopettaa elämäntapaoppaiden lukemisen",
    "Päätän päivän listan tekemiseen",
    "Satutin itseni portaissa",
    "Minua väsyttää ja itkettää",
    "Olisi parempi, jos minua ei olisi kutsuttu",
    "Hän haluaa kuolla pystyyn, niin hän sanoo",
    "Elämä on raskasta juuri nyt",
    "Olen aivan loppu",
    "Ajattelin itseäni enkä tiimiä",
    "Vahinko sattui, ja vastuu on minun",
    "Jag vill dö av skam",
    "Jag dör av skratt",
    "Vi förlorade en medarbetare i självmord förra året",
    "Jag vill inte leda längre",
    "Jag orkar inte med ett möte till",
    "Jag slog ihjäl tiden i korridoren",
    "Det tar livet av mötet",
    "Jag ska avsluta mitt livliga projekt",
    "Jag skadade handen i går",
    "Det är bättre utan mikrofon",
    "I could die of embarrassment",
    "I want to die of shame",
    "This workload is killing me",
    "The deadline is killing us",
    "One of my staff lost a brother to suicide",
    "I would have killed for a coffee",
    "I do not want to lead by mail",
    "The project is dead",
    "I ended my live broadcast early",
    "He said he hurt himself at the gym",
    "We should be better off without meetings",
)
ACK = say(V("Kept."), subject="reflection:r1", replaces="reflection:r1")


@pytest.mark.parametrize("text", HITS)
def test_it_hears(text: str) -> None:
    assert distress.heard(text)


@pytest.mark.parametrize("text", MISSES)
def test_it_does_not_hear(text: str) -> None:
    assert not distress.heard(text)


def test_forty_of_each_are_read() -> None:
    assert min(len(set(HITS)), len(set(MISSES))) >= 40


def test_the_notice_stands_under_the_acknowledgement_with_the_number_and_a_button() -> None:
    (ask,) = distress.beside((ACK,), Wrote(HITS[0]), Fake())
    assert words(ask)[0] == "Kept."
    assert any("112" in line for line in words(ask))
    assert "reach_out" in buttons(ask)
    assert (ask.subject, ask.replaces) == (ACK.subject, ACK.replaces)


def test_an_edit_may_bring_it_too_and_nothing_else_does() -> None:
    assert distress.beside((ACK,), Edited(HITS[0], 1), Fake()) != (ACK,)
    for other in (Spoke("f", 3), Chose("x"), Wrote("A usual week")):
        assert distress.beside((ACK,), other, Fake()) == (ACK,)


def test_once_in_a_day_but_it_stays_where_it_stands() -> None:
    seen = Fake(notice="reflection:r1")
    assert distress.beside((ACK,), Wrote("And then I went home."), seen) != (ACK,)
    other = replace(ACK, subject="reflection:r2", replaces="reflection:r2")
    assert distress.beside((other,), Wrote(HITS[0]), seen) == (other,)


def test_only_someone_in_supervision_is_shown_it() -> None:
    nobody = Fake(person=replace(PERSON, supervises=True), seat_list=())
    assert distress.beside((ACK,), Wrote(HITS[0]), nobody) == (ACK,)


def test_with_several_supervisions_each_supervisor_can_be_asked() -> None:
    both = Fake(seat_list=(SEAT, replace(SEAT, id="s2")))
    (ask,) = distress.beside((ACK,), Wrote(HITS[0]), both)
    things = [b.thing for row in ask.rows for b in row if isinstance(b, Standing)]
    assert things == ["s1", "s2"]


def test_the_button_tells_the_supervisor_and_no_word_goes_along() -> None:
    turn = distress.reach_out("s1", Fake())
    assert turn
    assert turn.effects == (Tell("supervisors:c1", "reach_out", "s1"),)
    assert distress.reach_out("s9", Fake()) is None


def test_the_supervisor_reads_who_asks_and_nothing_more() -> None:
    from tests.conversations.fake_supervisor import Desk

    turn = distress.reached(Happened("reach_out", "s1"), Desk())
    assert said(turn) == ["<b>{label}</b> asks you to get in touch. I tell nothing more."]
    assert distress.reached(Happened("reach_out", "gone"), Desk()).says == ()
