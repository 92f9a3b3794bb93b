"""A process that is handed on: who may take it, what each of the three sees before and after, and what goes along."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from bot import accounts
from bot.access import Denied
from bot.receiving.receiver import lane_of_chat
from bot.store.tables import invitations, people, plan, prompts, seats
from conversations import effects as e
from tests.bot.home import Home, Someone
from tests.stories.seeds import START, buttons, joins, name_of, process, supervised, supervisor, tap, token
from tests.stories.world import Phone, World

GUESSES = 30


@pytest.fixture
def world(database_url: str) -> Iterator[World]:
    made = World(database_url, START)
    yield made
    made.close()


def offered(world: World, sari: Phone) -> str:
    """The link that Sari has made."""
    world.write(sari, "/ohjaukset")
    tap(world, sari, "hand", "link")
    return token(sari)


def opens(world: World, phone: Phone, link: str) -> None:
    world.write(phone, f"/start {link}")


def head(world: World) -> str:
    """Whose the process is, by their chat's lane."""
    wanted = select(people.c.lookup).join(seats, seats.c.person == people.c.id)
    wanted = wanted.where(seats.c.role == "supervisor", seats.c.status == "active")
    return str(world.writer.run_now(lambda tx: tx.all(wanted)[0]).lookup)


def lane(world: World, phone: Phone) -> str:
    return world.writer.run_now(lambda tx: lane_of_chat(tx, phone.chat))


def names(phone: Phone) -> list[str]:
    return [name_of(data) for _, data in buttons(phone)]


def said(phone: Phone, since: int = 0) -> str:
    return "".join(message.html for message in phone.messages[since:] if message.ours)


def shares(world: World, phone: Phone, words: str) -> None:
    world.write(phone, words)
    tap(world, phone, "words_share")


@pytest.fixture
def three(world: World) -> tuple[Phone, Phone, Phone]:
    """Sari and Mikko, with something shared; and Maria, a supervisor of others."""
    sari, mikko = supervised(world)
    shares(world, mikko, "zqx ennen")
    return sari, mikko, supervisor(world, "Maria")


def handed(world: World, sari: Phone, maria: Phone) -> None:
    opens(world, maria, offered(world, sari))
    tap(world, maria, "yes")
    tap(world, sari, "hand_on")
    world.advance(minutes=5)


def test_the_later_supervisor_reads_only_what_is_shared_after_the_yes(
    world: World, three: tuple[Phone, Phone, Phone]
) -> None:
    sari, mikko, maria = three
    handed(world, sari, maria)
    world.advance(hours=2)
    world.write(mikko, "zqx väliin")
    tap(world, mikko, "words_share")
    assert "consent_yes" in names(mikko)[:3]
    world.write(maria, "/kooste")
    assert "zqx" not in said(maria)
    tap(world, mikko, "consent_yes")
    world.advance(hours=2)
    tap(world, mikko, "words_on")
    shares(world, mikko, "zqx jälkeen")
    world.write(maria, "/kooste")
    assert "zqx jälkeen" in said(maria)
    assert "zqx ennen" not in said(maria)


def test_what_was_shared_before_can_be_shared_anew(world: World, three: tuple[Phone, Phone, Phone]) -> None:
    sari, mikko, maria = three
    handed(world, sari, maria)
    tap(world, mikko, "consent_yes")
    world.advance(hours=1)
    world.write(mikko, "/omat")
    tap(world, mikko, "mine_item")
    assert "Nykyinen ohjaajasi ei näe sitä" in mikko.messages[-1].html
    tap(world, mikko, "words_share")
    world.write(maria, "/kooste")
    assert "zqx ennen" in said(maria)


def test_the_former_supervisor_sees_nothing_more(world: World, three: tuple[Phone, Phone, Phone]) -> None:
    sari, mikko, maria = three
    world.write(sari, "/ohjaukset")
    once = [(message, data) for message in sari.messages for _, data in message.once]
    handed(world, sari, maria)
    tap(world, mikko, "consent_yes")
    world.advance(hours=1)
    shares(world, mikko, "zqx jälkeen")
    since = len(sari.messages)
    for command in ("/ohjaukset", "/kooste", "/kysy", "/kopio"):
        world.write(sari, command)
    for message, data in once:
        world.press_data(sari, message, data)
    world.advance(days=12)
    assert "zqx" not in said(sari, since)
    assert head(world) == lane(world, maria)
    assert any(sari.toasts)


def test_meetings_pushes_and_waiting_questions_go_along(world: World, three: tuple[Phone, Phone, Phone]) -> None:
    sari, mikko, maria = three
    world.write(sari, "/kooste")
    tap(world, sari, "evening")
    world.write(sari, "/kysy")
    world.write(sari, "zqk Miltä maanantai tuntui?")
    tap(world, sari, "other")
    world.write(sari, "ma 7.12. klo 12")
    tap(world, sari, "yes")
    handed(world, sari, maria)
    tap(world, mikko, "consent_yes")
    mine = select(plan.c.kind).where(plan.c.lane == lane(world, maria))
    assert {row.kind for row in world.writer.run_now(lambda tx: tx.all(mine))} >= {"push", "met"}
    hers = select(people.c.id).where(people.c.lookup == lane(world, sari)).scalar_subquery()
    waiting = (prompts.c.status == "waiting", prompts.c.asker == hers)
    assert world.writer.run_now(lambda tx: tx.all(select(prompts.c.id).where(*waiting))) == []
    world.advance(days=7)
    assert "zqk" in said(mikko)
    shares(world, mikko, "zqx vastaus")
    since, before = len(maria.messages), len(sari.messages)
    world.advance(days=3)
    assert "zqx vastaus" in said(maria, since)
    assert "zqx" not in said(sari, before)


def test_the_supervisee_is_told_at_once_and_finds_it_in_who(world: World, three: tuple[Phone, Phone, Phone]) -> None:
    sari, mikko, maria = three
    handed(world, sari, maria)
    assert "Maria" in mikko.messages[-1].html
    assert "Sari" in mikko.messages[-1].html
    world.write(mikko, "/kuka")
    assert "Maria" in mikko.messages[-1].html
    assert "ennen kuin annat suostumuksesi" in mikko.messages[-1].html
    world.advance(days=2)
    assert sum("Ohjaaja tästä eteenpäin" in m.html for m in mikko.messages if m.ours) == 1


def test_both_can_step_back_and_nothing_has_changed(world: World, three: tuple[Phone, Phone, Phone]) -> None:
    sari, mikko, maria = three
    before = said(mikko)
    link = offered(world, sari)
    world.write(sari, "/ohjaukset")
    tap(world, sari, "hand_back")
    opens(world, maria, link)
    assert "yes" not in names(maria)
    opens(world, maria, offered(world, sari))
    tap(world, maria, "yes", "take_not")
    tap(world, sari, "hand_on")
    assert head(world) == lane(world, sari)
    opens(world, maria, offered(world, sari))
    tap(world, maria, "yes")
    tap(world, sari, "hand_back")
    assert "Sari" in maria.messages[-1].html
    assert head(world) == lane(world, sari)
    assert said(mikko) == before


def test_the_link_is_of_no_use_in_other_hands(world: World, three: tuple[Phone, Phone, Phone]) -> None:
    """Guessed, opened by its maker, by the supervisee, by one who is no supervisor, by a second one when it is used."""
    sari, mikko, maria = three
    other, stranger = supervisor(world, "Liisa"), world.person("Outi")
    link = offered(world, sari)
    for number in range(GUESSES):
        opens(world, other, f"guess{number}")
        world.advance(hours=1)
    for phone in (sari, mikko, stranger):
        opens(world, phone, link)
        assert "yes" not in names(phone)[:4]
    opens(world, maria, link)
    tap(world, maria, "yes")
    opens(world, other, link)
    assert "yes" not in names(other)
    tap(world, sari, "hand_on")
    for phone in (sari, maria, other):
        opens(world, phone, link)
    assert head(world) == lane(world, maria)
    assert not world.writer.run_now(lambda tx: tx.all(select(invitations.c.id).where(_alive())))


def _alive() -> object:
    return invitations.c.closed.is_(None) & (invitations.c.kind == "handing")


def test_a_press_that_is_repeated_or_someone_elses_hands_nothing_on(
    world: World, three: tuple[Phone, Phone, Phone]
) -> None:
    sari, mikko, maria = three
    other = supervisor(world, "Liisa")
    opens(world, maria, offered(world, sari))
    tap(world, maria, "yes")
    message, data = next((m, d) for m, d in buttons(sari) if name_of(d) == "hand_on")
    for phone in (maria, mikko, other):
        world.press_data(phone, phone.messages[-1], data)
        assert head(world) == lane(world, sari)
    world.press_data(sari, message, data)
    assert head(world) == lane(world, maria)
    opens(world, other, offered(world, maria))
    tap(world, other, "yes")
    for phone in (sari, other):
        world.press_data(phone, message if phone is sari else phone.messages[-1], data)
        assert head(world) == lane(world, maria)


def test_a_suspended_colleague_gets_nothing(world: World, three: tuple[Phone, Phone, Phone]) -> None:
    sari, _, maria = three
    opens(world, maria, offered(world, sari))
    tap(world, maria, "yes")
    hers = select(people.c.id).where(people.c.lookup == lane(world, maria))
    world.writer.run_now(lambda tx: accounts.suspend(tx, tx.all(hers)[0].id))
    tap(world, sari, "hand_on")
    assert head(world) == lane(world, sari)


def test_a_supervisee_who_supervises_elsewhere_does_not_become_their_own_supervisor(world: World) -> None:
    sari, maria = supervisor(world), supervisor(world, "Maria")
    joins(world, maria, process(world, sari))
    tap(world, sari, "accept")
    opens(world, maria, offered(world, sari))
    assert "olet ohjattava" in maria.messages[-1].html
    assert "yes" not in names(maria)[:3]


def test_nobody_leaves_a_process_behind_and_handing_on_is_a_way(home: Home) -> None:
    """/erase of a supervisor: denied while a process goes on, not once it is handed on; its names stay the other's."""
    sari, maria = home.person("Sari", 1, supervises=True), home.person("Maria", 2, supervises=True)
    aino = home.person("Aino", 10)
    process, seat = home.process(sari, aino)
    with pytest.raises(Denied):
        home.act(sari, e.ErasePerson())
    _hand_on(home, process, sari, maria)
    home.act(sari, e.ErasePerson())
    assert home.ask(maria, lambda facts: [s.label for s in facts.seats(process)]) == ["Aino (label)"]
    assert home.ask(aino, lambda facts: facts.process(process).supervisor) == "Maria"  # type: ignore[union-attr]
    assert home.ask(aino, lambda facts: facts.seat(seat)) is not None


def _hand_on(home: Home, process: str, former: Someone, taker: Someone) -> None:
    home.act(former, e.OfferProcess(process, "a link"))
    offered = home.ask(former, lambda facts: facts.handing(process))
    assert offered
    home.act(taker, e.AskToTake(offered.id))
    home.act(former, e.HandOn(process))


def test_the_one_who_has_asked_and_is_erased_takes_nothing(home: Home) -> None:
    sari, maria = home.person("Sari", 1, supervises=True), home.person("Maria", 2, supervises=True)
    process, _ = home.process(sari, home.person("Aino", 10))
    home.act(sari, e.OfferProcess(process, "a link"))
    offered = home.ask(sari, lambda facts: facts.handing(process))
    assert offered
    home.act(maria, e.AskToTake(offered.id))
    home.act(maria, e.ErasePerson())
    assert home.ask(sari, lambda facts: facts.handing(process)) is None
    with pytest.raises(Denied):
        home.act(sari, e.HandOn(process))


def test_nothing_is_handed_on_while_nobody_sits_there(home: Home) -> None:
    sari = home.person("Sari", 1, supervises=True)
    for status in ("pending", "left", "ended"):
        process, _ = home.process(sari, home.person(status, 50 + len(status)), status)
        with pytest.raises(Denied):
            home.act(sari, e.OfferProcess(process, f"a link {status}"))
