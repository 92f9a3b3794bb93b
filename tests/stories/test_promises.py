"""What Peili promises holds whatever people do, in whatever order, for months: the real house and a virtual clock."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.holidays import finnish
from bot.store import processes, prompts, reflections
from bot.store.tables import messages, seats
from bot.store.tables import reflections as reflection_rows
from bot.store.tx import Tx
from bot.translation import plain
from conversations.message import N_
from conversations.people import Process, Seat
from tests.length import LONG
from tests.stories.seeds import HELSINKI, START, buttons, name_of, supervised, tap
from tests.stories.world import Phone, Snapshot, Told, World

WEEK, BUDGET = timedelta(days=7), 2
QUESTION = plain(N_("A question for you from Peili."), "fi")
REMINDER = plain(N_("The question is still here, if now suits. If not, let it be."), "fi")
ACKNOWLEDGED = ("words_share", "words_mine", "words_back", "words_on", "words_done", "words_managers", "words_upper")
PUT_OFF = (
    "prompt_other", "prompt_later", "later_evening", "later_tomorrow", "later_three_days", "prompt_not", "not_now",
    "not_close", "prompt_back", "words_commit", "words_tried", "move_shift", "move_sharpen",
)  # fmt: skip
HOLIDAYS = finnish(range(2026, 2030))


@dataclass
class Life:
    """One run: what was written, and what came unasked."""

    world: World
    sari: Phone
    mikko: Phone
    read: int = 0
    written: dict[str, str] = field(default_factory=dict)
    unasked: list[datetime] = field(default_factory=list)
    reminded: Counter[str] = field(default_factory=Counter)
    promised: set[str] = field(default_factory=set)

    def look(self, work: Callable[[Tx], object]) -> object:
        return self.world.writer.run_now(work)

    # --- what people do

    def writes(self, number: int) -> None:
        mark = f"zq{len(self.written)}q"
        self.mikko_rests()
        message = self.world.write(self.mikko, f"{mark} viikko {number}")
        self.written[mark] = f"{mark} viikko {number}"
        assert message.ours is False

    def speaks(self, number: int) -> None:
        self.mikko_rests()
        self.world.speak(self.mikko, number + 1)

    def edits(self, number: int) -> None:
        mine = [m for m in self.mikko.messages if not m.ours and m.html in self.written.values()]
        if mine:
            message = mine[number % len(mine)]
            mark = message.html.split()[0]
            self.world.edit(self.mikko, message, f"{mark} toisin {number}")
            self.written[mark] = f"{mark} toisin {number}"

    def presses(self, number: int) -> None:
        """Any of the buttons that wait for no words."""
        offered = [(m, data) for m, data in buttons(self.mikko) if name_of(data) in (*ACKNOWLEDGED, *PUT_OFF)][:12]
        if offered:
            message, data = offered[number % len(offered)]
            before = self.shared()
            self.world.press_data(self.mikko, message, data)
            assert name_of(data) == "words_share" or self.shared() <= before
            if name_of(data).startswith("later_"):
                self.promised.add(data.partition(":")[2])

    def titles(self, number: int) -> None:
        if any(name_of(data) == "words_title" for _, data in buttons(self.mikko)):
            tap(self.world, self.mikko, "words_title")
            self.world.write(self.mikko, f"otsikko {number}")

    def pauses(self, number: int) -> None:
        self.world.write(self.mikko, "/tauko")
        tap(self.world, self.mikko, ("week", "weeks", "month", "never_mind")[number % 4])

    def chooses_times(self, number: int) -> None:
        self.world.write(self.mikko, "/asetukset")
        tap(self.world, self.mikko, "days", f"day:{number % 7}", "hour")
        offered = [name_of(data) for _, data in buttons(self.mikko) if name_of(data).startswith("hour:")]
        tap(self.world, self.mikko, offered[number % len(offered)], "done")

    def meets(self, number: int) -> None:
        """Sari sets a meeting, or moves or cancels the first that is planned."""
        self.world.write(self.sari, "/ohjaukset")
        tap(self.world, self.sari, "meetings")
        planned = [name_of(d) for _, d in buttons(self.sari) if re.fullmatch(r"\d+\.[0-9a-f]{32}", d)]
        if planned and number % 3 == 2:
            tap(self.world, self.sari, planned[0], "cancel", "cancel")
            return
        if planned and number % 3 == 1:
            tap(self.world, self.sari, planned[0], "move")
        else:
            tap(self.world, self.sari, "set")
        day = self.world.clock.now().astimezone(HELSINKI) + timedelta(days=2 + number % 40)
        self.world.write(self.sari, f"{day.day}.{day.month}.{day.year} klo {8 + number % 10}")
        tap(self.world, self.sari, "yes")

    def asks(self, number: int) -> None:
        self.world.write(self.sari, "/kysy")
        if any(name_of(data) == "never_mind" for _, data in buttons(self.sari)):
            self.world.write(self.sari, f"Oma kysymys {number}?")
            tap(self.world, self.sari, "next")

    def holds(self, number: int) -> None:
        """Sari's own pause, or its end."""
        self.world.write(self.sari, "/ohjaukset")
        names = [name_of(data) for _, data in buttons(self.sari)]
        if "resume" in names:
            tap(self.world, self.sari, "resume")
        elif "pause" in names:
            tap(self.world, self.sari, "pause")
            day = self.world.clock.now().astimezone(HELSINKI) + timedelta(days=3 + number % 20)
            self.world.write(self.sari, f"{day.day}.{day.month}.{day.year}")
            tap(self.world, self.sari, "yes")

    def reads(self, number: int) -> None:
        self.world.write(self.sari, "/kooste")

    def goes_and_returns(self, number: int) -> None:
        self.mikko.blocked = True
        self.world.receive(self.mikko, "blocked")
        self.world.advance(hours=number)
        self.mikko.blocked = False
        self.world.receive(self.mikko, "returned")

    def hours(self, number: int) -> None:
        self.world.advance(hours=1 + number % 30)

    def days(self, number: int) -> None:
        self.world.advance(days=1 + number % 9)

    def mikko_rests(self) -> None:
        """Nothing waits for words of another kind."""
        if any(name_of(data) in ("never_mind", "done", "back") for _, data in buttons(self.mikko)):
            self.world.write(self.mikko, "/alku")

    # --- what must hold

    def holds_true(self) -> None:
        self.look(_one_open)
        told = self.world.letterbox.told
        for one in told[self.read :]:
            if one.chat == self.mikko.chat and one.what == "sent":
                self._came(one)
            elif one.chat == self.sari.chat and one.what == "sent":
                self._shown(one)
        self.read = len(told)

    def _came(self, one: Told) -> None:
        words, at = unescape(one.text), one.at
        assert at
        question, reminder = words.startswith(QUESTION), words == REMINDER
        if not (question or reminder):
            return
        seat, process = self._now()
        assert seat.times.quiet_until <= at.astimezone(HELSINKI).time() < seat.times.quiet_from, f"{at}: {words}"
        assert one.message
        number = one.message.id
        id = str(self.look(lambda tx: _about(tx, number)))
        if question and (str(self.look(lambda tx: _kind(tx, id))) == "ask" or id in self.promised):
            self.promised.discard(id)
            return
        self.reminded[id] += not question
        assert self.reminded[id] <= 1, f"reminded twice: {at}"
        self._unasked(at, seat, process)

    def _unasked(self, at: datetime, seat: Seat, process: Process) -> None:
        day = at.astimezone(HELSINKI).date()
        assert day not in HOLIDAYS, f"on a holiday: {day}"
        for until in (seat.paused_until, process.paused_until):
            assert until is None or until <= day, f"in a pause until {until}: {day}"
        self.unasked.append(at)
        near = [other for other in self.unasked if at - other < WEEK]
        assert len(near) <= BUDGET, f"more than two in seven days: {near}"

    def _shown(self, one: Told) -> None:
        """What Sari is shown holds the words of what is shared, and of nothing else."""
        for mark in re.findall(r"zq\d+q", one.text):
            assert mark in self.open_marks(), f"{mark} is private: {one.text}"

    def open_marks(self) -> set[str]:
        texts = self.look(_open_texts)
        assert isinstance(texts, list)
        return {mark for text in texts for mark in re.findall(r"zq\d+q", text)}

    def shared(self) -> set[str]:
        found = self.look(_shared)
        assert isinstance(found, set)
        return found

    def _now(self) -> tuple[Seat, Process]:
        found = self.look(_seat_and_process)
        assert isinstance(found, tuple)
        return found

    def kept(self) -> None:
        """Everything that was written is there, as it was last written."""
        texts = self.look(_all_texts)
        assert isinstance(texts, list)
        assert sorted(texts) == sorted(self.written.values())


def _one_open(tx: Tx) -> None:
    rows = [r for seat in _seat_ids(tx) for r in prompts.of_seat(tx, seat) if r.status == "open"]
    assert len(rows) <= 1, "two prompts open"


def _seat_ids(tx: Tx) -> list[str]:
    return [r.id for r in tx.all(select(seats.c.id).where(seats.c.role == "supervisee"))]


def _about(tx: Tx, message: int) -> str:
    """The prompt that a message was about."""
    row = tx.first(select(messages.c.subject).where(messages.c.message == message, messages.c.ours))
    return row.subject.removeprefix("prompt:") if row else ""


def _kind(tx: Tx, id: str) -> str:
    row = prompts.row(tx, id)
    return row.kind if row else ""


def _seat_and_process(tx: Tx) -> tuple[Seat, Process]:
    (id,) = _seat_ids(tx)
    seat = processes.seat(tx, id)
    process = processes.process(tx, seat.process) if seat else None
    assert seat
    assert process
    return seat, process


def _shared(tx: Tx) -> set[str]:
    rows = tx.all(select(reflection_rows.c.id, reflection_rows.c.place).where(reflection_rows.c.shared.is_not(None)))
    return {f"{r.id} {r.place}" for r in rows}


def _open_texts(tx: Tx) -> list[str]:
    rows = tx.all(select(reflection_rows.c.id).where(reflection_rows.c.place == "supervision"))
    return [text for row in rows for text in reflections.texts(tx, row.id)]


def _all_texts(tx: Tx) -> list[str]:
    return [text for row in tx.all(select(reflection_rows.c.id)) for text in reflections.texts(tx, row.id)]


ACTS = {
    name: getattr(Life, name)
    for name in (
        "writes", "speaks", "edits", "presses", "titles", "pauses", "chooses_times", "meets", "asks", "holds", "reads",
        "goes_and_returns", "hours", "days",
    )
}  # fmt: skip
OFTEN = ("writes", "presses", "presses", "hours", "days", "days", "days")
LIVES = st.lists(
    st.tuples(st.sampled_from((*ACTS, *OFTEN)), st.integers(0, 59)), min_size=30, max_size=60
)  # fmt: skip


@pytest.fixture(scope="module")
def beginning() -> Iterator[tuple[World, Snapshot]]:
    world = World("sqlite://", START)
    supervised(world)
    yield world, world.snapshot()
    world.close()


@settings(max_examples=60 if LONG else 8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(life=LIVES)
def test_what_is_promised_holds(beginning: tuple[World, Snapshot], life: list[tuple[str, int]]) -> None:
    world, start = beginning
    world.restore(start)
    sari, mikko = world.letterbox.phones.values()
    run = Life(world, sari, mikko)
    for name, number in life:
        ACTS[name](run, number)
        run.holds_true()
    run.kept()
