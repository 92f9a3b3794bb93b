"""A scene with several serving processes on one PostgreSQL: they come, are killed, frozen, cut off, and replaced."""

from __future__ import annotations

import os
import signal
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

from sqlalchemy import Connection, create_engine, text

from tests.rooms import free_port
from tests.torture.balancer import Balancer
from tests.torture.judging import Allowed, Judgement, judge
from tests.torture.nursery import Nursery, Victim
from tests.torture.scene import Scene

SESSIONS = "application_name LIKE 'peili %' AND datname = current_database()"
OF = f"FROM pg_stat_activity WHERE split_part(application_name, ' ', 2) = :pid AND {SESSIONS}"
CUT, OPEN = f"SELECT count(pg_terminate_backend(pid)) {OF}", f"SELECT count(*) {OF}"
HOLDER = f"""
SELECT split_part(application_name, ' ', 2)::int FROM pg_locks JOIN pg_stat_activity USING (pid)
WHERE locktype = 'advisory' AND granted AND {SESSIONS}
  AND (classid::bigint << 32) + objid::bigint = hashtextextended('duty:' || :name, 0)"""  # noqa: S608  (no values)
WAITING = "SELECT (SELECT count(*) FROM inbox WHERE state = 0) + (SELECT count(*) FROM outbox WHERE state = 0)"
WITNESS = """
CREATE TABLE witness (n bigserial, what text, lane text, id bigint);
CREATE FUNCTION kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO witness (what, lane, id) VALUES ('kept', NEW.seat, NEW.message); RETURN NULL; END $$;
CREATE FUNCTION sent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO witness (what, lane, id) VALUES ('sent', NEW.lane, NEW.id); RETURN NULL; END $$;
CREATE FUNCTION heard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO witness (what, lane, id) VALUES ('heard', NEW.lane, NEW.id); RETURN NULL; END $$;
CREATE TRIGGER kept AFTER INSERT ON parts FOR EACH ROW EXECUTE FUNCTION kept();
CREATE TRIGGER sent AFTER UPDATE ON outbox FOR EACH ROW WHEN (OLD.state = 0 AND NEW.state = 1) EXECUTE FUNCTION sent();
CREATE TRIGGER heard AFTER UPDATE ON inbox FOR EACH ROW WHEN (OLD.state = 0 AND NEW.state = 1) EXECUTE FUNCTION heard();
"""
IN_HAND = 24  # messages that a sender has in hand at the most (bot/sender.py): the documented window


class Company(Scene):
    """`staff` are the processes by name; `hits` counts what happened to the one that was sending."""

    def __init__(self, nursery: Nursery, database: str, mode: str = "webhook", **more: Any) -> None:
        super().__init__(nursery, database, mode, **more)
        self.staff: dict[str, Victim] = {}
        self.roles: dict[str, str] = {}
        self.balancer = Balancer()
        self.hits = 0
        self.looks = create_engine(database, isolation_level="AUTOCOMMIT")
        with self.looking() as database_:
            database_.exec_driver_sql(WITNESS)

    def __enter__(self) -> Self:
        self.balancer.__enter__()
        return super().__enter__()

    def __exit__(self, *error: object) -> None:
        for victim in self.staff.values():
            victim.kill()
        self.looks.dispose()
        super().__exit__(*error)
        self.balancer.__exit__()

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        with self.looks.connect() as connection:
            yield connection

    # --- processes

    def begin(self, name: str, only: str) -> Victim:
        """A process with these roles."""
        environment = self.environment()
        if self.mode == "webhook":
            port = free_port()
            environment |= {"PUBLIC_URL": f"http://127.0.0.1:{self.balancer.port}", "PORT": str(port)}
            if "receive" in only:
                self.balancer.doors[name] = port
        born = self.nursery.bear(self.folder, environment, more=["--only", only])
        self.staff[name], self.roles[name] = born, only
        return born

    def up(self, *names: str, seconds: float = 60.0) -> None:
        """Waits until they are at work: then each has its line and a connection for its transactions."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and any(self._sessions(name) < 2 for name in names):
            time.sleep(0.2)

    def _sessions(self, name: str) -> int:
        with self.looking() as database:
            return int(database.execute(text(OPEN), {"pid": str(self.staff[name].pid)}).scalar_one())

    def kill(self, name: str) -> None:
        self._hit(name)
        self.staff[name].kill()
        self.gone(name)

    def freeze(self, name: str) -> None:
        self._hit(name)
        os.kill(self.staff[name].pid, signal.SIGSTOP)

    def thaw(self, name: str) -> None:
        os.kill(self.staff[name].pid, signal.SIGCONT)

    def cut(self, name: str) -> int:
        """Its connections to the database are ended; how many they were."""
        self._hit(name)
        with self.looking() as database:
            return int(database.execute(text(CUT), {"pid": str(self.staff[name].pid)}).scalar_one())

    def stop(self, name: str) -> int | None:
        """As an operator does it; the exit code."""
        code = self.staff[name].stop()
        self.gone(name)
        return code

    def gone(self, name: str) -> None:
        del self.staff[name]
        self.balancer.doors.pop(name, None)

    def _hit(self, name: str) -> None:
        if self.holder("send") == name:
            self.hits += 1

    def holder(self, duty: str) -> str:
        """Whose process has this duty now; "" for nobody's."""
        with self.looking() as database:
            pids = database.execute(text(HOLDER), {"name": duty}).scalars().all()
        return next((name for name, victim in self.staff.items() if victim.pid in pids), "")

    # --- rest and account

    def settle(self, seconds: float = 120.0) -> bool:
        """Nobody does anything new; whether all was heard, handled and sent within that time."""
        self.crowd.stop()
        deadline, still = time.monotonic() + seconds, 0
        while still < 5 and time.monotonic() < deadline:
            still = still + 1 if self.telegram.do(self._quiet) and not self._waiting() else 0
            time.sleep(0.2)
        return still >= 5

    def _quiet(self) -> bool:
        world = self.telegram.world
        on_their_way = world.updates.alive(world.clock.stamp())
        return not on_their_way and not any(member.open for member in self.members)

    def _waiting(self) -> int:
        with self.looking() as database:
            return int(database.exec_driver_sql(WAITING).scalar_one())

    def accounted(self, logged: tuple[str, ...] = ()) -> Judgement:
        """All come to rest, all are stopped; then every account is looked at."""
        calm = self.settle()
        codes = {name: self.stop(name) for name in [*self.staff]}
        made = judge(self, Allowed(repeats=IN_HAND * self.hits, logged=logged))
        made.wrong(calm, f"it did not come to rest: {self._waiting()} wait")
        made.wrong(set(codes.values()) == {0}, f"it ended with codes {codes}")
        self._in_order(made)
        return made

    def _in_order(self, made: Judgement) -> None:
        """What each wrote was heard and kept as it was written, and what they were told was sent as it was put."""
        seen = defaultdict[tuple[str, str], list[int]](list)
        with self.looking() as database:
            for row in database.exec_driver_sql("SELECT what, lane, id FROM witness ORDER BY n"):
                seen[row.what, row.lane].append(row.id)
        for (what, _), ids in seen.items():
            made.wrong(ids == sorted(set(ids)), f"{what} out of order or twice: {ids[-20:]}")
