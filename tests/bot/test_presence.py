"""After more than a day without receiving, whoever had an open question hears of it: once, and nobody else does."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select, update

from bot.receiving.presence import MARK, SPARSE, Presence, marked
from bot.store.tables import inbox, prompts
from conversations import effects as e
from tests.bot.home import START, Home, Someone

DAY = timedelta(hours=24)


def asked(home: Home, *names: str) -> list[Someone]:
    """Supervisees, each with an open question that runs for three days."""
    sari, made = home.person("Sari", 1, supervises=True), []
    for number, name in enumerate(names):
        who = home.person(name, 100 + number)
        _, seat = home.process(sari, who)
        prompt = home.id()
        home.act(who, e.OpenPrompt(prompt, seat, "theme", "role-limits", "q", closes=START + timedelta(days=3)))
        made.append(who)
    return made


def told(home: Home) -> list[str]:
    """The lanes that have a row about it."""
    rows = home.do(lambda tx: tx.all(select(inbox.c.lane).where(inbox.c.key.startswith("away:"))))
    return sorted(row.lane for row in rows)


def lanes(*people: Someone) -> list[str]:
    return sorted(who.lane for who in people)


async def test_a_process_that_was_away_for_more_than_a_day_tells_once(home: Home) -> None:
    mikko, outi = asked(home, "Mikko", "Outi")
    await Presence(home.writer).worked()
    home.clock.advance(DAY + timedelta(minutes=6))
    presence = Presence(home.writer)
    await presence.worked()
    assert told(home) == lanes(mikko, outi)
    for again in (presence, Presence(home.writer)):
        again.doubt()
        await again.worked()
    assert told(home) == lanes(mikko, outi)


async def test_a_day_is_not_more_than_a_day(home: Home) -> None:
    asked(home, "Mikko")
    await Presence(home.writer).worked()
    home.clock.advance(DAY)
    await Presence(home.writer).worked()
    assert told(home) == []


async def test_the_first_start_of_all_tells_nobody(home: Home) -> None:
    asked(home, "Mikko")
    await Presence(home.writer).worked()
    assert told(home) == []


async def test_who_has_no_open_question_is_left_in_peace_and_one_that_ran_out_meanwhile_counts(home: Home) -> None:
    answered, lapsed, before, away = asked(home, "Answered", "Lapsed", "Before", "Left")
    seats = {who: home.ask(who, lambda facts: facts.my_seats()[0].id) for who in (answered, lapsed, before, away)}
    ids = {
        who: home.do(lambda tx, s=seat: tx.first(select(prompts.c.id).where(prompts.c.seat == s)).id)  # type: ignore[misc]
        for who, seat in seats.items()
    }
    home.act(answered, e.Keep(home.id(), seats[answered], "theme", 5, prompt=ids[answered], text="x"))
    for who, closes in ((answered, START + DAY), (lapsed, START + DAY), (before, START - DAY)):
        home.do(
            lambda tx, w=who, c=closes: tx.run(
                update(prompts).where(prompts.c.id == ids[w]).values(status="closed", closes=c)
            )
        )  # type: ignore[misc]
    home.act(away, e.Leave(seats[away]))
    await Presence(home.writer).worked()
    home.clock.advance(2 * DAY)
    await Presence(home.writer).worked()
    assert told(home) == lanes(lapsed)


async def test_a_clock_that_jumps_while_all_goes_well_makes_no_outage(home: Home) -> None:
    asked(home, "Mikko")
    presence = Presence(home.writer)
    await presence.worked()
    home.clock.advance(30 * DAY)
    await presence.worked()
    home.clock.advance(-DAY)
    await presence.worked()
    assert told(home) == []
    assert home.do(lambda tx: marked(tx.conn, MARK)) == home.clock.now()


async def test_trouble_that_lasts_for_more_than_a_day_is_an_outage_too(home: Home) -> None:
    [mikko] = asked(home, "Mikko")
    presence = Presence(home.writer)
    await presence.worked()
    presence.doubt()
    home.clock.advance(2 * DAY)
    await presence.worked()
    assert told(home) == lanes(mikko)


async def test_the_mark_is_written_sparingly(home: Home) -> None:
    presence = Presence(home.writer)
    await presence.worked()
    began = home.clock.now()
    for _ in range(50):
        home.clock.advance(SPARSE / 60)
        await presence.worked()
    assert home.do(lambda tx: marked(tx.conn, MARK)) == began
    home.clock.advance(SPARSE)
    await presence.worked()
    assert home.do(lambda tx: marked(tx.conn, MARK)) == home.clock.now()
