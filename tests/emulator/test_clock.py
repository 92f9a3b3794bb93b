"""The time machine keeps its contract: versions, waiting, reports, what settled means, and `next`."""

import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from bot.emulator.run import Emulator
from bot.emulator.timemachine import TimeMachine
from tests.emulator.phones import PATIENCE, Wire

START = "2026-12-03T12:00:00+00:00"


class Sleeper:
    """A bot that only watches the clock and reports."""

    def __init__(self, wire: Wire, pool: ThreadPoolExecutor, process: str = "bot") -> None:
        self.wire, self.pool, self.process, self.version = wire, pool, process, 0
        self.watching: Future[dict[str, Any]] | None = None
        self.version = self.look(0)["version"]

    def look(self, version: int, timeout: float = 0) -> dict[str, Any]:
        """Asks for the time."""
        found: dict[str, Any] = self.wire.look(f"/clock?version={version}&timeout={timeout}&process={self.process}")
        return found

    def watch(self) -> "Future[dict[str, Any]]":
        """Waits for the next move."""
        self.watching = self.pool.submit(self.look, self.version, 60)
        return self.watching

    def report(self, *, idle: bool = True, heard: int = 0, wake: str | None = None, version: int | None = None) -> None:
        """Says how it is."""
        said = {"idle": idle, "heard": heard, "wake": wake, "process": self.process}
        self.wire.ask("/clock/report", version=self.version if version is None else version, **said)


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor() as pool:
        yield pool


@pytest.fixture
def sleeper(wire: Wire, pool: ThreadPoolExecutor) -> Sleeper:
    return Sleeper(wire, pool)


def settled(wire: Wire, timeout: float = 0) -> bool:
    found: bool = wire.ask("/control/settle", timeout=timeout)["settled"]
    return found


def test_the_clock_answers_at_once_to_another_version(wire: Wire) -> None:
    assert wire.look("/clock?version=0&timeout=20") == {"version": 1, "now": START, "frozen": True}


def test_it_answers_when_time_is_moved(wire: Wire, sleeper: Sleeper) -> None:
    watching = sleeper.watch()
    sleeper.report()
    moved = wire.http.post("/control/clock", json={"advance": 60, "timeout": 0})
    assert moved.json()["now"] == "2026-12-03T12:01:00+00:00"
    assert watching.result(PATIENCE) == {"version": 2, "now": "2026-12-03T12:01:00+00:00", "frozen": True}


def test_it_answers_the_same_after_the_timeout(wire: Wire) -> None:
    assert wire.look("/clock?version=1&timeout=0.05")["version"] == 1


def test_messages_carry_its_time(wire: Wire, aino: int) -> None:
    wire.ask("/control/clock", to="2027-01-01T00:00:00+02:00")
    assert wire.result("sendMessage", chat_id=aino, text="a")["date"] == 1798754400
    assert wire.ask(f"/control/users/{aino}/send", text="a")["date"] == 1798754400


def test_time_moves_forward_only(wire: Wire) -> None:
    answer = wire.http.post("/control/clock", json={"to": "2026-12-03T11:00:00+00:00"})
    assert (answer.status_code, answer.json()) == (400, {"error": "time moves forward only"})


def test_without_a_bot_nothing_is_waited_for(wire: Wire) -> None:
    assert wire.ask("/control/clock", advance=1)["settled"] is False
    assert settled(wire) is False


def test_a_bot_that_died_is_not_waited_for(wire: Wire) -> None:
    with pytest.raises(httpx.ReadTimeout):
        wire.http.get("/clock", params={"version": 1, "timeout": 20}, timeout=0.2)
    began = time.monotonic()
    assert wire.ask("/control/clock", advance=1, timeout=PATIENCE)["settled"] is False
    assert time.monotonic() - began < PATIENCE


def test_settled_is_idle_at_this_version_having_heard_all(wire: Wire, aino: int, sleeper: Sleeper) -> None:
    assert not settled(wire)
    sleeper.report(idle=False)
    assert not settled(wire)
    sleeper.report(version=0)
    assert not settled(wire)
    sleeper.report()
    assert settled(wire)
    wire.ask(f"/control/users/{aino}/send", text="a")
    assert not settled(wire)
    heard = wire.result("getUpdates")[0]["update_id"]
    assert not settled(wire)
    wire.result("getUpdates", offset=heard + 1)
    assert not settled(wire)
    sleeper.report(heard=heard)
    assert settled(wire)


def test_settle_waits_for_the_report(wire: Wire, sleeper: Sleeper, pool: ThreadPoolExecutor) -> None:
    waiting = pool.submit(settled, wire, PATIENCE)
    sleeper.report()
    assert waiting.result(PATIENCE)


def test_a_new_process_need_not_have_heard_what_the_old_one_did(
    wire: Wire, aino: int, pool: ThreadPoolExecutor
) -> None:
    Sleeper(wire, pool).report(heard=wire.person("Eero"))
    wire.ask(f"/control/users/{aino}/send", text="a")
    wire.hear()
    fresh = Sleeper(wire, pool)
    assert not settled(wire)
    fresh.report(heard=0)
    assert settled(wire)


def test_all_processes_must_be_idle_and_one_have_heard(wire: Wire, aino: int, pool: ThreadPoolExecutor) -> None:
    ears, hands = Sleeper(wire, pool, "ears"), Sleeper(wire, pool, "hands")
    wire.ask(f"/control/users/{aino}/send", text="a")
    heard = wire.hear()[-1]["update_id"]
    ears.report(heard=heard)
    assert not settled(wire)
    hands.report(idle=False)
    assert not settled(wire)
    hands.report()
    assert settled(wire)


def test_next_moves_to_the_earliest_wake(wire: Wire, pool: ThreadPoolExecutor) -> None:
    ears, hands = Sleeper(wire, pool, "ears"), Sleeper(wire, pool, "hands")
    ears.report(wake="2026-12-05T07:00:00+02:00")
    hands.report(wake="2026-12-04T07:00:00+00:00")
    assert wire.ask("/control/clock", to="next", timeout=0)["now"] == "2026-12-04T07:00:00+00:00"


def test_next_without_a_wake_stays(wire: Wire, sleeper: Sleeper) -> None:
    sleeper.report()
    assert wire.ask("/control/clock", to="next") == {
        "version": 1,
        "now": START,
        "frozen": True,
        "wake": None,
        "settled": True,
    }


def test_a_move_waits_until_the_bot_has_settled_again(wire: Wire, sleeper: Sleeper, pool: ThreadPoolExecutor) -> None:
    watching = sleeper.watch()
    sleeper.report(wake="2026-12-04T07:00:00+00:00")
    moving = pool.submit(wire.ask, "/control/clock", to="next", timeout=PATIENCE)
    sleeper.version = watching.result(PATIENCE)["version"]
    sleeper.report(idle=False)
    sleeper.watch()
    assert not moving.done()
    sleeper.report(wake="2026-12-05T07:00:00+00:00")
    face = moving.result(PATIENCE)
    assert (face["settled"], face["wake"]) == (True, "2026-12-05T07:00:00+00:00")
    wire.http.post("/control/clock", json={"advance": 1, "timeout": 0})


def test_it_can_be_stopped_and_let_run(wire: Wire) -> None:
    running = wire.ask("/control/clock", frozen=False)
    assert (running["frozen"], running["version"]) == (False, 2)
    assert wire.ask("/control/clock", frozen=True)["now"] > START


def test_a_running_clock_goes_on_at_the_ordinary_pace() -> None:
    seconds = [100.0]
    start = datetime(2026, 12, 3, tzinfo=UTC)
    clock = TimeMachine(start, tick=lambda: seconds[0])
    seconds[0] += 5
    assert clock.now() == start + timedelta(seconds=5)
    clock.move(start + timedelta(days=1))
    seconds[0] += 5
    assert clock.now() == start + timedelta(days=1, seconds=5)


def test_without_a_start_it_begins_now() -> None:
    with Emulator() as running:
        wire = Wire(running)
        with wire.http:
            now = datetime.fromisoformat(wire.look("/control/clock")["now"])
    assert abs(now - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize("body", [{"to": "soon"}, {"advance": "much"}])
def test_nonsense_is_refused(wire: Wire, body: dict[str, str]) -> None:
    assert wire.http.post("/control/clock", json=body).status_code == 400
