"""Reads the question bank from TOML files; what a right question looks like is decided in conversations."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from conversations.themes import Bank, ContentError

PACKAGED = Path(str(files("conversations"))) / "content"


@cache
def bank(*folders: Path) -> Bank:
    """The packaged content, and that of the house's own folders after it; read once per process."""
    found = [path for folder in (PACKAGED, *folders) for path in sorted(folder.rglob("*.toml"))]
    return Bank.of(_documents(found))


def load(path: Path) -> Bank:
    """The bank of this one file alone, read anew each time, for a writer who plays a theme in the making."""
    return Bank.of(_documents([path]))


def _documents(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """The parsed files; ContentError that names every file that is no TOML, or is not there."""
    documents, problems = [], []
    for path in paths:
        try:
            documents.append(tomllib.loads(path.read_text(encoding="utf-8")))
        except tomllib.TOMLDecodeError as error:
            problems.append(f"{path.name}: it cannot be read as TOML: {error}.")
        except (OSError, UnicodeDecodeError):
            problems.append(f"{path.name}: there is no such file, or it is not text in UTF-8.")
    if problems:
        raise ContentError(problems)
    return documents
