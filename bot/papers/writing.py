"""Fills the places of the papers' texts, which stand beside this file by language; one without a value is an error."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Final

TEXTS: Final = Path(__file__).with_name("texts")
DOCUMENTS: Final = ("record", "dpia", "notice")
LETTERS: Final = ("people", "controller", "authority")
LANGUAGES: Final = ("fi", "sv", "en")


def template(name: str, language: str) -> Template:
    return Template((TEXTS / f"{name}.{language}.md").read_text(encoding="utf-8"))


def written(name: str, language: str, places: Mapping[str, str]) -> str:
    """One paper in one language. KeyError when a place has no value."""
    return template(name, language).substitute(places)
