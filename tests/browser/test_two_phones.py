"""From invitation to digest on the two phones, in a real browser, with the real bot behind them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from bot.emulator.run import Emulator
from bot.stage import Bot
from bot.trying import emulator, page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
PATIENCE = 60_000  # milliseconds

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and os.environ.get("PEILI_NO_SKIP") != "1", reason="Chromium is not there: no browser test"
    ),
]


@pytest.fixture
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        made = play.chromium.launch(executable_path=CHROMIUM, args=list(QUIET), timeout=PATIENCE)
        yield made
        made.close()


@pytest.fixture
def telegram() -> Iterator[Emulator]:
    with emulator(0) as made:
        yield made


class Phone:
    """One of the two phones on the page."""

    def __init__(self, page: Page, slot: int) -> None:
        self.page, self.box = page, page.locator(f"[data-slot='{slot}']")
        self.id = self.box.get_attribute("data-phone")

    def press(self, data: str) -> None:
        """The newest button whose data ends so; a button of a turn is waited for to go."""
        button = self.box.locator(f"button[data-data$='{data}'], button[data-data^='{data}']").last
        whole = button.get_attribute("data-data", timeout=PATIENCE) or ""
        button.click(timeout=PATIENCE)
        if not whole.startswith("-"):
            expect(self.box.locator(f"button[data-data='{whole}']")).to_have_count(0, timeout=PATIENCE)

    def write(self, text: str) -> None:
        self.box.get_by_test_id("composer").fill(text)
        self.box.get_by_test_id("send").click()

    def messages(self, text: str) -> Locator:
        return self.box.get_by_test_id("message").filter(has_text=text)

    def sees(self, text: str) -> None:
        expect(self.messages(text).last).to_be_visible(timeout=PATIENCE)


def enrol(sari: Phone) -> None:
    sari.box.get_by_test_id("open-link").first.click()
    for data in (".offered", ".fi", ".default"):
        sari.press(data)


def begin(sari: Phone) -> None:
    """A process by its shortest way: every first choice, a meeting on the last day offered, no end."""
    sari.sees("/uusi")
    sari.write("/uusi")
    sari.press(".individual")
    sari.box.locator("button[data-data$='.later']").last.wait_for(timeout=PATIENCE)
    sari.write("Mikko Malli")
    for data in (".fi", ":lenses", ".2"):
        sari.press(data)
    sari.box.locator("button[data-data*='.day:']").last.click(timeout=PATIENCE)
    for data in (".hour:14:00", ".yes", ".open", ".begin"):
        sari.press(data)


def join(sari: Phone, mikko: Phone) -> None:
    link = sari.box.locator("a[href*='?start=']").last
    link.click(timeout=PATIENCE)
    sari.page.get_by_test_id(f"open-{mikko.id}").click(timeout=PATIENCE)
    for data in (".on", ".yes", ".yes", ".no"):
        mikko.press(data)
    sari.press("-accept:")


def set_goal(mikko: Phone) -> None:
    """One goal of the list, with its number shared."""
    mikko.press("-goals_choose:")
    for data in (".key:control", ".done", ".4", ".share", ".next"):
        mikko.press(data)


def share(mikko: Phone, text: str) -> None:
    """An answer to the open question, to supervision."""
    before = mikko.box.locator("button[data-data^='-words_back:']").count()
    mikko.write(text)
    mikko.press("-words_share:")
    expect(mikko.box.locator("button[data-data^='-words_back:']")).to_have_count(before + 1, timeout=PATIENCE)


def next_question(mikko: Phone) -> None:
    """Time moves on until a question comes."""
    later = mikko.box.locator("button[data-data^='-prompt_later:']")
    for _ in range(6):
        mikko.page.get_by_test_id("clock-next").click()
        expect(mikko.page.locator("body:not([data-busy='yes'])")).to_be_visible(timeout=PATIENCE)
        if later.count():
            return
    raise AssertionError("no question comes")


def test_from_invitation_to_digest(browser: Browser, telegram: Emulator, tmp_path: Path) -> None:
    with Bot(tmp_path, telegram) as bot:
        view = browser.new_page(viewport={"width": 1280, "height": 860})
        view.set_default_timeout(PATIENCE)
        view.goto(page(telegram, bot.link()), timeout=PATIENCE)
        expect(view.locator("body")).to_have_attribute("data-ready", "yes", timeout=PATIENCE)
        sari, mikko = Phone(view, 0), Phone(view, 1)
        enrol(sari)
        begin(sari)
        join(sari, mikko)
        mikko.box.locator("button[data-data^='-prompt_later:']").last.wait_for(timeout=PATIENCE)
        share(mikko, "Etsin rauhaa päätöksiin, joita teen yksin.")
        set_goal(mikko)
        next_question(mikko)
        share(mikko, "Puhutaan lomista: kenelle jää viimeinen sana?")
        sari.write("/kooste")
        sari.sees("Etsin rauhaa päätöksiin, joita teen yksin.")
        card = sari.box.get_by_test_id("document").last
        expect(card).to_be_visible(timeout=PATIENCE)
        sari.box.locator("button[data-data$='.evening']").wait_for(timeout=PATIENCE)
        picture(view)
        assert pdf_behind(view, card).startswith(b"%PDF")
        assert not telegram.world.violations


def picture(view: Page) -> None:
    """The two phones for the README (docs/two-phones.png), when a folder is named in PEILI_SCREENSHOTS."""
    if folder := os.environ.get("PEILI_SCREENSHOTS"):
        view.mouse.move(0, 0)
        view.wait_for_timeout(600)  # what slides in has come to rest
        view.screenshot(path=Path(folder) / "two-phones.png", animations="disabled")


def pdf_behind(view: Page, card: Locator) -> bytes:
    address = card.get_attribute("href") or card.locator("a").get_attribute("href")
    return view.request.get(f"{view.url.split('?')[0].rstrip('/')}/{(address or '').lstrip('/')}").body()
