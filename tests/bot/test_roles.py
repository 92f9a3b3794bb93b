"""Several processes on one PostgreSQL: who has a duty, who wakes whom, and that nobody handles what another has."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select, text

from bot import inbox, outbox
from bot.circles import Busy, enter
from bot.roles import line as lines
from bot.roles.bells import Bells
from bot.roles.duty import Duty, Relieved
from bot.roles.line import Line
from bot.roles.names import EVERY, WrongRoles, judge, read
from bot.store import locks, marks, plan, processes
from bot.store.safe import Safe
from bot.store.tables import duties
from bot.store.tables import outbox as rows
from bot.store.tx import Tx
from bot.vault import Vault
from conversations import effects as e
from tests.bot.home import Home, Someone
from tests.bot.post import Post, letter, sender


@pytest.fixture
def house(postgres: str) -> Iterator[Home]:
    made = Home(postgres)
    yield made
    made.close()


def other(house: Home) -> Safe:
    """The opened keys of another process."""
    return Safe(Vault(house.ring))


# --- names


def test_roles_are_read_by_name_and_all_of_them_for_none() -> None:
    assert read("") == EVERY
    assert read(" run, send ") == {"run", "send"}
    with pytest.raises(WrongRoles, match="'ruin'"):
        read("run,ruin")


def test_a_file_is_served_by_one_process_that_does_all() -> None:
    judge(EVERY, file=True)
    judge(frozenset({"run"}), file=False)
    with pytest.raises(WrongRoles, match="PostgreSQL"):
        judge(frozenset({"run"}), file=True)


# --- duties


class Process:
    """The line of a serving process with one duty, and what it heard."""

    def __init__(self, house: Home, name: str) -> None:
        self.duty, self.heard = Duty("send"), asyncio.Event()
        self.line = Line(house.engine, name, f"peili {name} send", [self.duty], lambda word: self.heard.set())
        self.task = asyncio.create_task(self.line.run())

    async def leave(self) -> None:
        self.line.leave()
        await asyncio.wait_for(self.task, 60)


async def on(duty: Duty) -> int:
    return await asyncio.wait_for(duty.turn(), 60)


def cut(house: Home, name: str) -> None:
    ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = :name"
    house.do(lambda tx: tx.conn.execute(text(ended), {"name": f"peili {name} send"}).all())


async def test_one_has_a_duty_and_another_gets_it_when_that_one_leaves(house: Home) -> None:
    first = Process(house, "first")
    term = await on(first.duty)
    second = Process(house, "second")
    await asyncio.sleep(0.2)
    assert not second.duty.holds(second.duty.term)
    await first.leave()
    assert await on(second.duty) == term + 1
    assert not first.duty.holds(term)
    await second.leave()


async def test_what_an_earlier_term_would_write_is_refused(house: Home) -> None:
    first = Process(house, "first")
    term = await on(first.duty)
    house.do(lambda tx: first.duty.fence(tx, term))
    second = Process(house, "second")
    first.task.cancel()  # it stands still: its session ends, and it does not know
    await asyncio.gather(first.task, return_exceptions=True)
    await on(second.duty)
    with pytest.raises(Relieved):
        house.do(lambda tx: first.duty.fence(tx, term))
    await second.leave()


async def test_whoever_was_cut_off_and_is_back_before_another_goes_on_in_its_term(house: Home) -> None:
    only = Process(house, "only")
    term = await on(only.duty)
    await asyncio.to_thread(cut, house, "only")
    while only.duty.holds(term):  # noqa: ASYNC110  (it tells nobody)
        await asyncio.sleep(0.01)
    assert await on(only.duty) == term
    await only.leave()


async def test_a_silent_session_is_ended_and_with_it_the_duty(house: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "SETTINGS", lines.SETTINGS.replace(f"{lines.SILENCE}s", "3s"))
    frozen = Process(house, "frozen")
    term = await on(frozen.duty)
    monkeypatch.setattr(frozen.line, "_something", lambda conn: asyncio.Event().wait())  # from its next sign of life on
    second = Process(house, "second")
    assert await on(second.duty) == term + 1
    frozen.task.cancel()
    await asyncio.gather(frozen.task, return_exceptions=True)
    await second.leave()


async def test_a_duty_lapses_by_itself_without_a_sign_of_life() -> None:
    duty = Duty("send")
    duty.keep(3, time.monotonic() + 60)
    assert await on(duty) == 3
    duty.keep(3, time.monotonic() - 1)
    assert not duty.holds(3)


async def test_what_is_done_during_a_duty_ends_with_it() -> None:
    duty, began, ended = Duty("poll"), asyncio.Event(), asyncio.Event()

    async def work() -> None:
        began.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    task = asyncio.create_task(duty.during(work))
    await asyncio.sleep(0)
    assert not began.is_set()
    duty.keep(1, time.monotonic() + 0.2)
    await asyncio.wait_for(began.wait(), 60)
    await asyncio.wait_for(ended.wait(), 60)
    task.cancel()


async def test_what_is_done_during_a_duty_ends_as_soon_as_the_line_is_lost() -> None:
    """Not when its last sign of life would have lapsed: another may have it by then, and both would poll."""
    duty, rounds, ended = Duty("poll"), asyncio.Semaphore(0), asyncio.Semaphore(0)

    async def work() -> None:
        rounds.release()
        try:
            await asyncio.Event().wait()
        finally:
            ended.release()

    task = asyncio.create_task(duty.during(work))
    for term in (1, 2):
        duty.keep(term, time.monotonic() + 3600)
        await asyncio.wait_for(rounds.acquire(), 60)
        duty.let_go()
        await asyncio.wait_for(ended.acquire(), 60)
    assert rounds.locked()  # and nothing begins anew until it is ours again
    task.cancel()


async def test_a_bell_is_heard_in_another_process(house: Home) -> None:
    here = Process(house, "here")
    await on(here.duty)
    there = Process(house, "there")
    bells = Bells(here.line.say)
    while not there.heard.is_set():
        bells.ring("run")
        await asyncio.sleep(0.05)
    assert bells.work.is_set()
    assert bells.slow
    await here.leave()
    await there.leave()


# --- lanes and processes


def putting(house: Home, key: str, lane: str) -> None:
    house.do(lambda tx: inbox.put(tx, key, lane, "event", {}))


def ready(house: Home, tx: Tx) -> list[str]:
    return [item.key for item in inbox.ready(tx, 10)]


def beside(house: Home) -> Iterator[Tx]:
    """A transaction of another process, open meanwhile."""
    with house.engine.connect() as conn, conn.begin():
        yield Tx(conn, other(house), house.clock.now())


@pytest.fixture
def tx(house: Home) -> Iterator[Tx]:
    yield from beside(house)


def test_a_lane_that_another_handles_waits_as_a_whole(house: Home, tx: Tx) -> None:
    for key, lane in (("a1", "a"), ("a2", "a"), ("b1", "b")):
        putting(house, key, lane)
    [first] = inbox.ready(tx, 1)
    assert first.key == "a1"
    inbox.done(tx, first.id)
    tx.flush()
    assert house.do(lambda mine: ready(house, mine)) == ["b1"]
    tx.conn.commit()
    assert house.do(lambda mine: ready(house, mine)) == ["a2", "b1"]


def test_a_row_that_comes_before_the_one_in_hand_waits_for_it(house: Home, tx: Tx) -> None:
    house.do(lambda mine: mine.make_key(("transit", "2026-11-23")))
    with house.engine.connect() as late, late.begin():  # its number is lower, its commit later
        inbox.put(Tx(late, other(house), house.clock.now()), "early", "a", "event", {})
        putting(house, "later", "a")
        assert ready(house, tx) == ["later"]
        late.commit()
    assert house.do(lambda mine: ready(house, mine)) == []


def test_whoever_shares_a_process_with_one_in_hand_waits(house: Home, tx: Tx) -> None:
    head, mikko, anna = (
        house.person(name, chat, supervises=name == "Sari") for name, chat in (("Sari", 1), ("Mikko", 2), ("Anna", 3))
    )
    together, _ = house.process(head, mikko)
    seat = house.id()
    house.do(lambda mine: processes.add_seat(mine, seat, together, "supervisee", "active", person=anna.id, label="A"))
    for someone in (mikko, anna, head):
        putting(house, someone.name, someone.lane)
    house.do(lambda mine: mine.conn.execute(text("DELETE FROM inbox WHERE kind <> 'event' OR key LIKE 'told:%'")))
    assert [item.key for item in inbox.ready(tx, 1)] == ["Mikko"]
    assert house.do(lambda mine: ready(house, mine)) == ["Sari"]  # who supervises takes a process when it is touched


def test_a_process_in_the_hands_of_another_is_not_touched(house: Home, tx: Tx) -> None:
    head, mikko = house.person("Sari", 1, supervises=True), house.person("Mikko", 2)
    process, _ = house.process(head, mikko)
    enter(tx, head.id, e.EndProcess(process))
    with pytest.raises(Busy):
        house.do(lambda mine: enter(mine, head.id, e.EndProcess(process)))
    tx.conn.commit()
    house.do(lambda mine: enter(mine, head.id, e.EndProcess(process)))


def test_what_is_read_with_the_lock_is_what_was_committed_before_it(house: Home, tx: Tx) -> None:
    head = house.person("Sari", 10, supervises=True)
    process, _ = house.process(head, house.person("Aino", 11))
    read = processes.reads(process)[0]
    assert tx.look(read)[0][0].weeks == 2
    house.do(lambda mine: processes.change_process(mine, process, weeks=3))
    assert tx.look(read)[0][0].weeks == 2
    assert locks.take(tx, "process", process, read)
    assert tx.look(read)[0][0].weeks == 3


def test_what_is_read_with_a_lock_that_another_has_is_not_kept(house: Home, tx: Tx) -> None:
    head = house.person("Sari", 10, supervises=True)
    process, _ = house.process(head, house.person("Aino", 11))
    read = processes.reads(process)[0]
    assert locks.take(tx, "process", process)

    def elsewhere(mine: Tx) -> int:
        assert not locks.take(mine, "process", process, read)
        processes.change_process(tx, process, weeks=3)
        tx.conn.commit()
        return int(mine.look(read)[0][0].weeks)

    assert house.do(elsewhere) == 3


def test_what_is_being_planned_anew_is_not_taken_meanwhile(house: Home, tx: Tx) -> None:
    now = house.clock.now()
    for thing in ("one", "two"):
        house.do(lambda mine, thing=thing: plan.put(mine, "slot", thing, "", "a", now))  # type: ignore[misc]
    plan.drop(tx, "slot", "one")
    tx.flush()
    assert [row.thing for row in house.do(plan.due)] == ["two"]


# --- opened keys


def test_a_key_made_anew_elsewhere_opens_what_it_sealed(house: Home, tx: Tx) -> None:
    owner = ("seat", "s1")
    before = house.do(lambda mine: mine.seal(owner, "label", "s1", "ennen"))
    assert tx.text(owner, "label", "s1", before) == "ennen"

    def anew(mine: Tx) -> bytes:
        mine.forget(*owner)
        return mine.seal(owner, "label", "s1", "jälkeen")

    after = house.do(anew)
    assert tx.text(owner, "label", "s1", after) == "jälkeen"


def test_what_was_erased_elsewhere_is_not_sealed_for_any_more(house: Home, tx: Tx) -> None:
    owner = ("seat", "s1")
    sealed = house.do(lambda mine: mine.seal(owner, "label", "s1", "sana"))
    tx.text(owner, "label", "s1", sealed)
    tx.safe.heed(tx.conn)

    def erase(mine: Tx) -> None:
        mine.forget(*owner)
        marks.mark_erased(mine)

    house.do(erase)
    tx.safe.heed(tx.conn)
    assert not tx.has_key(owner)


def test_two_that_make_the_first_key_of_a_day_have_the_same(house: Home, tx: Tx) -> None:
    owner = ("transit", "2026-11-23")
    tx.make_key(owner)
    with ThreadPoolExecutor(1) as thread:
        late = thread.submit(house.do, lambda mine: mine.seal(owner, "inbox", "k", "sana"))
        time.sleep(0.2)  # it waits for our commit
        tx.conn.commit()
        sealed = late.result(10)
    assert tx.text(owner, "inbox", "k", sealed) == "sana"


# --- who sends


def on_duty(house: Home, term: int) -> Duty:
    """The duty of the sender, of which this process believes that it is its own in that term."""
    take_over(house, term)
    duty = Duty("send")
    duty.keep(term, float("inf"))
    return duty


def take_over(house: Home, term: int) -> None:
    now = house.clock.now()
    house.do(lambda tx: tx.put(duties, ("name",), name="send", holder=f"process {term}", term=term, since=now))


def state(house: Home, who: Someone) -> list[int]:
    wanted = select(rows.c.state).where(rows.c.lane == who.lane).order_by(rows.c.id)
    return [row.state for row in house.do(lambda tx: tx.all(wanted))]


async def test_a_sender_that_was_relieved_marks_nothing_and_sends_nothing_more(house: Home) -> None:
    aino, post = house.person("Aino", 1), Post(seconds=0.5)
    house.do(lambda tx: outbox.put(tx, aino.lane, "message", letter(aino, "first")))
    frozen = sender(house, post)
    frozen.duty = on_duty(house, 1)
    task = asyncio.create_task(frozen.run())
    while not frozen.busy:  # noqa: ASYNC110  (it tells nobody)
        await asyncio.sleep(0.01)
    await asyncio.to_thread(take_over, house, 2)
    while frozen.term:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    house.do(lambda tx: outbox.put(tx, aino.lane, "message", letter(aino, "second")))
    frozen.woken.set()
    await asyncio.sleep(1.5)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert [call[2] for call in post.calls] == ["first"]
    assert state(house, aino) == [outbox.WAITS, outbox.WAITS]
    assert frozen.marks == []


async def test_what_was_claimed_in_a_term_that_has_lapsed_is_not_sent(house: Home) -> None:
    aino, post = house.person("Aino", 1), Post()
    house.do(lambda tx: outbox.put(tx, aino.lane, "message", letter(aino, "first")))
    thawed = sender(house, post)
    thawed.duty = on_duty(house, 1)
    [(parcel, material)] = await thawed._claim()
    thawed.duty.let_go()
    sending = asyncio.create_task(thawed._deliver(parcel, material))
    await asyncio.sleep(0.05)
    assert not sending.done()
    thawed.duty.keep(2, float("inf"))
    await asyncio.wait_for(sending, 10)
    assert post.calls == []
    assert thawed.marks == []
