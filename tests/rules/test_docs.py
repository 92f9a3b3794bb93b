"""The documents keep up with the code: settings, commands, files they name."""

import re
from pathlib import Path

import pytest

from bot.cli import cli

ROOT = Path(__file__).parents[2]
OPERATIONS = (ROOT / "docs" / "operations.md").read_text()
READ = "".join((ROOT / "bot" / name).read_text() for name in ("settings.py", "receiving/webhook.py"))
SETTINGS = sorted(
    {*re.findall(r'"((?:BOT|PEILI|DATABASE|LOG|PUBLIC|WEBHOOK)_[A-Z_]+)"', READ), *re.findall(r'"(HOST|PORT)"', READ)}
)
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])


def test_there_are_settings() -> None:
    assert {"BOT_TOKEN", "DATABASE_URL", "PEILI_KEYS", "WEBHOOK_SECRET", "PORT"} <= set(SETTINGS)


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_is_in_the_operators_page_and_in_the_example(setting: str) -> None:
    assert setting in OPERATIONS
    assert setting in (ROOT / ".env.example").read_text()


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_a_command_is_in_the_operators_page(command: str) -> None:
    assert f"python -m bot {command}" in OPERATIONS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_names_only_what_is_there(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text())
    named = re.findall(
        r"`((?:bot|conversations|locales|tests|docs)/[\w./-]+\.(?:py|md|toml|csv|typ))`", page.read_text()
    )
    missing = [name for name in links if not (page.parent / name).exists()]
    missing += [name for name in named if not (ROOT / name).exists()]
    assert not missing
