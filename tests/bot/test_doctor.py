"""The doctor: what is well, what is wrong and what to do; no secret in any of it."""

import asyncio
import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, insert

import bot.doctor
from bot.clock import FixedClock
from bot.doctor import examine
from bot.emulator.run import Emulator
from bot.receiving.presence import RIVAL
from bot.receiving.receiver import lane_of_chat
from bot.ring.keyring import Ring
from bot.settings import Settings
from bot.store import people
from bot.store.engine import open_engine
from bot.store.migrate import upgrade
from bot.store.safe import Safe
from bot.store.tables import duties, marks, servers
from bot.vault import Vault
from bot.writer import Writer

NOW = datetime(2026, 12, 3, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def telegram() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@pytest.fixture
def env(tmp_path: Path, telegram: Emulator) -> dict[str, str]:
    places = {"PEILI_DATA": str(tmp_path / "data"), "PEILI_KEYS": str(tmp_path / "keys")}
    return {"BOT_TOKEN": telegram.token, "BOT_API_URL": telegram.url, "BOT_API_TIMEOUT": "30"} | places


def look(env: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """What is well, and what is not."""
    good: list[str] = []
    problems = asyncio.run(examine(Settings.read(env, dotenv=Path("none")), good.append))
    told = "\n".join(good + problems)
    assert env["BOT_TOKEN"].split(":")[1] not in told
    assert "secret" not in told
    return good, problems


def live(env: Mapping[str, str]) -> Settings:
    """A house with one person in it."""
    settings = Settings.read(env, dotenv=Path("none"))
    settings.data.mkdir()
    engine = open_engine(settings.database_url)
    upgrade(engine)
    writer = Writer(engine, Safe(Vault(Ring.make(settings.keys))), FixedClock(NOW))
    writer.run_now(lambda tx: people.enrol(tx, "p" * 32, lane_of_chat(tx, 7), 7, "Aino", "fi", "Europe/Helsinki"))
    writer.close()
    return settings


def test_before_the_first_start_nothing_is_wrong_and_nothing_is_written(env: dict[str, str], tmp_path: Path) -> None:
    good, problems = look(env)
    assert problems == []
    assert "There is no database yet: the first start makes it." in good
    assert any("@emulated_bot" in line for line in good)
    assert list(tmp_path.iterdir()) == []


def test_a_living_house_is_well(env: dict[str, str]) -> None:
    live(env)
    good, problems = look(env)
    assert problems == []
    assert "The database answers and has the newest schema." in good
    assert "The key ring opens what is sealed in the database." in good
    assert "The clock is right." in good


def test_who_serves_is_told_and_a_role_that_nobody_has(env: dict[str, str]) -> None:
    engine, now = open_engine(live(env).database_url), datetime.now(UTC)
    with engine.begin() as conn:
        for id, roles, beat in (("a" * 32, "plan,run,send", now), ("b" * 32, "receive", now - timedelta(minutes=1))):
            conn.execute(insert(servers).values(id=id, kid="k", beat=beat, roles=roles))
        conn.execute(insert(duties).values(name="send", holder="a" * 32, term=3, since=now))
    engine.dispose()
    good, [problem] = look(env)
    assert "Serving: process aaaaaaaa with plan,run,send, on duty: send" in good
    assert "--only receive" in problem


def test_a_ring_that_others_can_read_is_told(env: dict[str, str]) -> None:
    settings = live(env)
    (settings.keys / "ring.json").chmod(0o644)
    [problem] = look(env)[1]
    assert "others can read" in problem


def test_data_without_its_ring_is_told(env: dict[str, str]) -> None:
    shutil.rmtree(live(env).keys)
    [problem] = look(env)[1]
    assert "no key ring" in problem


def test_another_ring_does_not_open_the_data(env: dict[str, str]) -> None:
    Ring.fresh().write(live(env).keys)
    [problem] = look(env)[1]
    assert "does not open" in problem


def test_an_old_schema_is_told(env: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    live(env)
    monkeypatch.setattr(bot.doctor, "at_head", lambda engine: False)
    [problem] = look(env)[1]
    assert "db upgrade" in problem


def test_a_database_that_is_away_is_told_without_its_password(env: dict[str, str]) -> None:
    [problem] = look(env | {"DATABASE_URL": "postgresql://peili:secret@127.0.0.1:1/peili"})[1]
    assert "database cannot be reached" in problem


def test_a_wrong_token_is_told(env: dict[str, str]) -> None:
    [problem] = look(env | {"BOT_TOKEN": "123:WRONG-wrong-WRONG-wrong"})[1]
    assert "BOT_TOKEN" in problem


def test_telegram_out_of_reach_is_told(env: dict[str, str]) -> None:
    [problem] = look(env | {"BOT_API_URL": "http://127.0.0.1:1"})[1]
    assert "cannot be reached" in problem


def test_a_foreign_webhook_is_told_by_its_host_alone(env: dict[str, str], telegram: Emulator) -> None:
    telegram.world.hook.url = "https://elsewhere.example/secret-path"
    try:
        [problem] = look(env)[1]
    finally:
        telegram.world.hook.url = ""
    assert "elsewhere.example" in problem


HOOK = {"PUBLIC_URL": "http://127.0.0.1:9", "WEBHOOK_SECRET": "hush"}


def test_the_webhook_that_shall_be_is_well_or_is_not_yet_set(env: dict[str, str], telegram: Emulator) -> None:
    good, problems = look(env | HOOK)
    assert problems == []
    assert "No webhook is set yet: serve sets it." in good
    telegram.world.hook.url = "http://127.0.0.1:9/webhook"
    try:
        assert "Telegram pushes to PUBLIC_URL." in look(env | HOOK)[0]
        telegram.world.hook.failed_at = int(datetime.now(UTC).timestamp()) - 60
        telegram.world.hook.failure = "Wrong response from the webhook: 502 Bad Gateway"
        [problem] = look(env | HOOK)[1]
        assert "(502)" in problem
        telegram.world.hook.url = "http://elsewhere.example/secret-path"
        [problem] = look(env | HOOK)[1]
        assert "elsewhere.example" in problem
    finally:
        telegram.world.hook = type(telegram.world.hook)()


def test_another_that_receives_with_the_token_is_told_while_it_is_news(env: dict[str, str]) -> None:
    engine = open_engine(live(env).database_url)
    for ago, told in ((timedelta(minutes=50), 1), (timedelta(minutes=70), 0)):
        now = datetime.now(UTC) - ago
        with engine.begin() as conn:
            conn.execute(delete(marks))
            conn.execute(insert(marks).values(name=RIVAL, value=now.isoformat()))
        assert ["receives with this token" in problem for problem in look(env)[1]] == [True] * told
    engine.dispose()


def test_a_full_disk_is_told(env: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage("/")._replace(free=1_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda place: usage)
    [problem] = look(env)[1]
    assert problem.startswith("Only 1 MB")


def test_a_clock_that_is_off_is_told(env: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    async def told(settings: Any) -> datetime:
        return datetime(2020, 1, 1, tzinfo=UTC)

    monkeypatch.setattr(bot.doctor, "_their_time", told)
    [problem] = look(env)[1]
    assert "seconds off" in problem


def test_a_clock_from_outside_answers_or_not(
    env: dict[str, str], telegram: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.doctor, "PATIENCE", 0.3)
    good, problems = look(env | {"PEILI_CLOCK": telegram.url})
    assert problems == []
    assert any("PEILI_CLOCK" in line for line in good)
    [problem] = look(env | {"PEILI_CLOCK": "http://127.0.0.1:1"})[1]
    assert "PEILI_CLOCK" in problem
