"""A notice that says something else is another notice: its version rises, so what was consented to stays known."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from bot.translation import LANGUAGES, line
from conversations import consenting, noticing
from conversations.about import privacy_ask

RECORDED = Path(__file__).parent / "notices.json"
"""Version -> language -> SHA-256 of the text; what was shown once stays here for ever."""


def text(language: str) -> str:
    said = (*noticing._notice(90), *privacy_ask().lines)
    return "\n".join(line(one, language) for one in said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_is_the_one_that_its_version_names(language: str):
    recorded = json.loads(RECORDED.read_text())
    assert noticing.NOTICE in recorded, "a new version is recorded in notices.json"
    found = hashlib.sha256(text(language).encode()).hexdigest()
    assert recorded[noticing.NOTICE][language] == found, "the notice has changed: raise NOTICE and record it"


def test_every_version_fits_its_column():
    assert all(len(version) <= 16 for version in json.loads(RECORDED.read_text()))


def test_what_is_new_in_each_version_is_told_in_plain_words():
    """To those who consented to an older one; the first version changed nothing."""
    _, *later = sorted(json.loads(RECORDED.read_text()))
    assert sorted(consenting.CHANGES) == later
    assert all(consenting.CHANGES.values())
