"""Settings: every problem at once, secrets never shown, keys apart from data."""

import re
import traceback
from datetime import date
from pathlib import Path

import pytest

import bot.settings
from bot.ring.keyring import Ring
from bot.settings import CrisisLine, Settings, SettingsError

TOKEN = "123456:AAmarkerAAmarkerAAmarkerAAmarkerAA"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))


def problems(env: dict[str, str], *needs: str) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        Settings.read(env, needs)
    assert all(problem in str(caught.value) for problem in caught.value.problems)
    return caught.value.problems


def test_nothing_set_is_enough_for_what_needs_nothing(tmp_path: Path) -> None:
    settings = Settings.read({})
    assert settings.database_url == f"sqlite:///{tmp_path}/data/peili.db"
    assert (settings.api_url, settings.api_timeout) == ("https://api.telegram.org", 10.0)
    assert (settings.clock, settings.log_level, settings.name) == ("system", "INFO", "Peili")
    assert settings.public
    assert settings.keys.parent == tmp_path / "home" / ".config" / "peili"
    assert list(tmp_path.iterdir()) == []


def test_each_data_folder_has_keys_of_its_own(tmp_path: Path) -> None:
    one, other = (Settings.read({"PEILI_DATA": name, "XDG_CONFIG_HOME": "/c"}).keys for name in ("a", "b"))
    assert one != other
    assert one.parent == other.parent == Path("/c/peili")


def test_every_problem_is_told_at_once() -> None:
    wrong = {
        "BOT_API_URL": "ftp://x",
        "BOT_API_TIMEOUT": "soon",
        "DATABASE_URL": "mysql://x/y",
        "PEILI_CLOCK": "sundial",
        "LOG_LEVEL": "loud",
        "PEILI_NAME": "x" * 65,
        "PEILI_CRISIS_EN": "1",
        "PEILI_KEYRING": "{}",
    }
    told = [problem.split()[0] for problem in problems(wrong, "token")]
    assert sorted(told) == sorted([*(set(wrong) - {"PEILI_CRISIS_EN"}), "BOT_TOKEN", "PEILI_CRISIS_CHECKED"])


@pytest.mark.parametrize("name", ["BOT_TOKEN", "DATABASE_URL", "PEILI_KEYRING", "BOT_API_URL", "PEILI_CLOCK"])
def test_a_wrong_value_is_not_shown(name: str) -> None:
    wrong = {name: "mark" + "er"}
    with pytest.raises(SettingsError) as caught:
        Settings.read(wrong)
    assert "marker" not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("value", ["0", "-1", "nan", "inf", "soon"])
def test_a_timeout_is_a_number_above_nothing(value: str) -> None:
    assert problems({"BOT_API_TIMEOUT": value}) == ("BOT_API_TIMEOUT is not a number of seconds above 0",)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg", "postgresql+asyncpg"])
def test_postgresql_has_one_name(scheme: str) -> None:
    settings = Settings.read({"DATABASE_URL": f"{scheme}://me:marker@host/peili?sslmode=require"})
    assert settings.database_url == "postgresql+psycopg://me:marker@host/peili?sslmode=require"


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///", "postgresql://", "x", "sqlite://host/x.db"])
def test_a_database_that_is_none_is_refused(url: str) -> None:
    assert len(problems({"DATABASE_URL": url})) == 1


def test_secrets_are_not_shown() -> None:
    ring = Ring.fresh()
    env = {"BOT_TOKEN": TOKEN, "DATABASE_URL": "postgres://me:hidden@host/x", "PEILI_KEYRING": ring.dump()}
    settings = Settings.read(env, {"token"})
    assert settings.token == TOKEN
    assert settings.keyring == ring
    shown = f"{settings!r} {settings}"
    assert not any(secret in shown for secret in ("marker", "hidden", repr(ring.lookup)))


@pytest.mark.parametrize("name", ["BOT_TOKEN", "DATABASE_URL"])
def test_a_secret_may_be_in_a_file(name: str, tmp_path: Path) -> None:
    secret = {"BOT_TOKEN": TOKEN, "DATABASE_URL": "postgresql+psycopg://u@h/x"}[name]
    (tmp_path / "secret").write_text(secret + "\n")
    settings = Settings.read({f"{name}_FILE": "secret"}, {"token"} & {name[4:].lower()})
    assert secret in (settings.token, settings.database_url)


def test_a_secret_file_that_is_none_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    missing = problems({"BOT_TOKEN_FILE": "none"}, "token")
    assert missing == ("BOT_TOKEN_FILE names a file that cannot be read",)
    assert problems({"BOT_TOKEN_FILE": "empty"}, "token") == ("BOT_TOKEN_FILE names an empty file",)


def test_a_secret_set_twice_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(TOKEN)
    assert len(problems({"BOT_TOKEN": TOKEN, "BOT_TOKEN_FILE": "secret"})) == 1


def test_the_env_file_is_read_and_the_environment_wins(tmp_path: Path) -> None:
    lines = ["# mine", "", "export PEILI_NAME='Peili Etelä'", "LOG_LEVEL=debug # loud", 'BOT_TOKEN="1:abc"']
    (tmp_path / ".env").write_text("\n".join([*lines, "BOT_API_TIMEOUT = 3", "PEILI_DATA="]))
    settings = Settings.read({"BOT_API_TIMEOUT": "4"}, {"token"})
    assert (settings.name, settings.log_level, settings.token) == ("Peili Etelä", "DEBUG", "1:abc")
    assert (settings.api_timeout, settings.data) == (4.0, tmp_path / "data")


def test_a_secrets_file_in_the_environment_wins_over_the_secret_in_the_env_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("BOT_TOKEN=1:old")
    (tmp_path / "secret").write_text("2:new")
    assert Settings.read({"BOT_TOKEN_FILE": "secret"}).token == "2:new"


def test_a_line_that_sets_nothing_is_told_by_its_number(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=INFO\nmarker\n")
    assert problems({}) == (".env line 2 is not NAME=value",)


@pytest.mark.parametrize("keys", ["data", "data/keys", ".", "x/../data"])
def test_keys_are_apart_from_data(keys: str) -> None:
    (problem,) = problems({"PEILI_KEYS": keys})
    assert problem.startswith("PEILI_KEYS must be apart from PEILI_DATA")


def test_the_database_is_not_among_the_keys() -> None:
    assert len(problems({"PEILI_KEYS": "/srv/keys", "DATABASE_URL": "sqlite:////srv/keys/peili.db"})) == 1


def test_another_clock_goes_with_another_bot_api_alone() -> None:
    clock = {"PEILI_CLOCK": "http://127.0.0.1:9000"}
    settings = Settings.read(clock | {"BOT_API_URL": "http://127.0.0.1:9000/"})
    assert (settings.clock, settings.api_url) == ("http://127.0.0.1:9000", "http://127.0.0.1:9000")
    assert not settings.public
    for public in (
        {},
        {"BOT_API_URL": "https://API.telegram.org"},
        {"BOT_API_URL": "http://api.telegram.org/"},
    ):
        assert len(problems(clock | public)) == 1


def test_crisis_lines_have_a_number_for_each_language_and_a_day() -> None:
    assert Settings.read({}).crisis_lines["fi"].number == "09 2525 0111"
    assert Settings.read({}).crisis_lines["sv"].number == "09 2525 0112"
    assert "en" not in Settings.read({}).crisis_lines
    lines = Settings.read({"PEILI_CRISIS_EN": "123", "PEILI_CRISIS_CHECKED": "2027-01-02"}).crisis_lines
    assert lines["en"] == CrisisLine("123", date(2027, 1, 2))
    assert lines["fi"].number == "09 2525 0111"


def test_every_setting_stands_in_the_example() -> None:
    house = Path(bot.settings.__file__).parent
    rooms = ("settings.py", "environment.py", "receiving/webhook.py")
    sources = "".join((house / name).read_text("utf-8") for name in rooms)
    names = set(re.findall(r'"((?:BOT|PEILI|DATABASE|LOG|PUBLIC|WEBHOOK)_[A-Z_]+[A-Z])"', sources))
    names |= {"PEILI_CRISIS_FI", "HOST", "PORT"}
    names -= {name for name in names if name.endswith("_FILE")}
    example = (house.parent / ".env.example").read_text("utf-8")
    assert len(names) > 10
    assert sorted(name for name in names if f"{name}=" not in example) == []


HOOK = {"PUBLIC_URL": "https://peili.example", "WEBHOOK_SECRET": "marker-hush_1"}
OWN = {"BOT_API_URL": "http://127.0.0.1:8081"}


def test_with_a_public_address_updates_are_pushed_to_it() -> None:
    made = Settings.read(HOOK).webhook
    assert made
    assert (made.url, made.host, made.port) == ("https://peili.example/webhook", "127.0.0.1", 8080)
    assert made.paths == ("/webhook",)
    assert "marker" not in f"{made!r} {Settings.read(HOOK)!r}"
    more = {"PUBLIC_URL": "https://peili.example:8443/bots/peili/", "HOST": "0.0.0.0", "PORT": "5000"}  # noqa: S104
    made = Settings.read(HOOK | more).webhook
    assert made
    assert (made.url, made.host, made.port) == ("https://peili.example:8443/bots/peili/webhook", "0.0.0.0", 5000)  # noqa: S104
    assert made.paths == ("/webhook", "/bots/peili/webhook")


def test_without_a_public_address_peili_polls_and_nothing_of_the_webhook_is_judged() -> None:
    assert Settings.read({"WEBHOOK_SECRET": "?", "PORT": "tcp://x", "HOST": "a b"}).webhook is None


@pytest.mark.parametrize(
    "url",
    ["http://peili.example", "https://", "peili.example", "https://me:x@peili.example", "https://peili.example/?x",
     "https://peili.example/#x", "https://peili.example:8080", "https://peili.example:x", "https://peili.example/ä",
     "ftp://peili.example"],
)  # fmt: skip
def test_a_public_address_that_telegram_would_not_take_is_refused(url: str) -> None:
    [problem] = problems(HOOK | {"PUBLIC_URL": url})
    assert problem.startswith("PUBLIC_URL is not an https address")


def test_plain_http_goes_with_a_bot_api_of_ones_own() -> None:
    made = Settings.read(HOOK | OWN | {"PUBLIC_URL": "http://127.0.0.1:9000"}).webhook
    assert made
    assert made.url == "http://127.0.0.1:9000/webhook"


def test_a_secret_that_telegram_would_not_send_is_refused_and_not_shown() -> None:
    for secret in ("mar ker", "märker", "marker!", "marker" * 50):
        [problem] = problems(HOOK | {"WEBHOOK_SECRET": secret})
        assert problem.startswith("WEBHOOK_SECRET is not")
        assert secret not in problem


def test_the_problems_of_the_webhook_are_told_with_all_the_others() -> None:
    wrong = {"PUBLIC_URL": "http://peili.example", "PORT": "70000", "HOST": "a b", "LOG_LEVEL": "loud"}
    told = sorted(problem.split()[0] for problem in problems(wrong, "token"))
    assert told == ["BOT_TOKEN", "HOST", "LOG_LEVEL", "PORT", "PUBLIC_URL", "WEBHOOK_SECRET"]


def test_the_secret_may_be_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hush\n")
    made = Settings.read({"PUBLIC_URL": HOOK["PUBLIC_URL"], "WEBHOOK_SECRET_FILE": "secret"}).webhook
    assert made
    assert made.secret == "hush"
    assert problems({"PUBLIC_URL": HOOK["PUBLIC_URL"], "WEBHOOK_SECRET_FILE": "none"}) == (
        "WEBHOOK_SECRET_FILE names a file that cannot be read",
    )
