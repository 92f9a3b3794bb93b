"""The log: ids and places come through; texts, names, URLs and tokens do not, whoever says them."""

import asyncio
import gc
import logging
import sys
import threading

import pytest

from bot import log
from bot.ring.keyring import Ring
from bot.vault import VaultError

TOKEN = "123456:AAmarkerAAmarkerAAmarkerAAmarkerAA"
ours = logging.getLogger("bot.runner")


@pytest.fixture(autouse=True)
def _configured(log_as_before: None) -> None:
    log.configure("DEBUG", ["short-secret"])


def said(capsys: pytest.CaptureFixture[str]) -> str:
    text = capsys.readouterr().err
    assert "marker" not in text
    assert "short-secret" not in text
    return text


def test_an_event_is_one_line_with_its_ids(capsys: pytest.CaptureFixture[str]) -> None:
    ours.info("row done id=%s tries=%s", 7, 1)
    line = said(capsys)
    assert line.endswith("Z INFO bot.runner row done id=7 tries=1\n")
    assert line.count("\n") == 1


@pytest.mark.parametrize("level", ["INFO", "WARNING"])
def test_the_level_holds_for_ours(capsys: pytest.CaptureFixture[str], level: str) -> None:
    log.configure(level)
    ours.debug("quiet")
    ours.warning("loud")
    assert [line.split()[-1] for line in said(capsys).splitlines()] == ["loud"]


@pytest.mark.parametrize("name", [*log.TALKATIVE, "sqlalchemy.engine.Engine", "telegram.ext.ExtBot", "new"])
def test_what_libraries_say_is_not_repeated(capsys: pytest.CaptureFixture[str], name: str) -> None:
    theirs = logging.getLogger(name)
    for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.CRITICAL):
        theirs.log(level, "marker %s", "marker")
    lines = said(capsys).splitlines()
    assert [line.split()[1:3] for line in lines] == [["WARNING", name], ["CRITICAL", name]]
    assert "warns at=test_log.py:" in lines[0]


def test_a_library_that_was_set_to_talk_is_pinned(capsys: pytest.CaptureFixture[str]) -> None:
    loud = logging.getLogger("httpx.loud")
    loud.setLevel(logging.DEBUG)
    loud.addHandler(logging.StreamHandler(sys.stderr))
    log.configure("DEBUG")
    loud.info("marker")
    loud.error("marker")
    assert len(said(capsys).splitlines()) == 1


@pytest.mark.parametrize(
    "text",
    [
        TOKEN,
        f"https://api.telegram.org/bot{TOKEN}/sendMessage?text=marker",
        f"x/file/bot{TOKEN}/voice.oga",
        TOKEN.replace(":", "%3A"),
        "short-secret",
    ],
)
def test_a_token_that_got_into_a_line_of_ours_is_taken_out(capsys: pytest.CaptureFixture[str], text: str) -> None:
    ours.warning("why=%s id=7", text)
    assert said(capsys).endswith(" why=«token» id=7\n")


def test_a_line_stays_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    ours.warning("a=%s", "1\n2\r\x1b[31m\u2028\u202e")
    assert len(said(capsys).splitlines()) == 1


def test_an_error_is_told_by_kind_and_our_lines_alone(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        Ring.parse("marker")
    except VaultError as error:
        try:
            raise KeyError("marker") from error
        except KeyError:
            ours.exception("row failed id=%s", 7)
    line = said(capsys)
    assert "row failed id=7 error=KeyError from BadRing(bot/ring/keyring.py:" in line
    assert "test_log" not in line


def test_every_error_of_a_group_is_told() -> None:
    group = ExceptionGroup("marker", [ValueError("marker"), KeyError("marker")])
    assert log.where(group) == "ExceptionGroup from ValueError from KeyError"
    assert log.where(None) == ""


def test_a_crash_is_told_without_its_message(capsys: pytest.CaptureFixture[str]) -> None:
    error = ValueError("marker")
    sys.excepthook(ValueError, error, None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert said(capsys).endswith("CRITICAL bot crashed error=ValueError\n")


def test_a_crash_in_a_thread_is_told_without_its_message(capsys: pytest.CaptureFixture[str]) -> None:
    thread = threading.Thread(target=int, args=("marker",))
    thread.start()
    thread.join()
    assert "crashed error=ValueError" in said(capsys)


def test_a_task_nobody_asked_is_told_without_its_error(capsys: pytest.CaptureFixture[str]) -> None:
    async def fail(text: str) -> None:
        raise ValueError(text)

    async def leave() -> None:
        asyncio.get_running_loop().create_task(fail("marker"))
        asyncio.get_running_loop().call_soon(fail, "marker", "marker")
        await asyncio.sleep(0.01)
        gc.collect()

    asyncio.run(leave())
    assert "asyncio warns" in said(capsys)


def test_a_line_that_cannot_be_written_is_told_by_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = {"name": "bot", "msg": "%d", "args": ("marker",), "filename": "z.py"}
    log.Lines().handle(logging.makeLogRecord(wrong))
    assert said(capsys).startswith("ERROR bot.log unwritable at=z.py:")


def test_no_stderr_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    ours.warning("nobody listens")
