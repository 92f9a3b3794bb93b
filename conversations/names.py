"""A line that a person types, made fit to be shown to another: a name, a label; it keeps nothing."""

from __future__ import annotations

from unicodedata import category

from conversations.message import N_, Text

LONGEST = 64
"""Characters of a name."""
ON_A_BUTTON = 28
LANGUAGES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
"""Each language by its own name."""
TOO_LONG = N_("That is long for a name: at most {most} characters fit here.", most=LONGEST)
EMPTY = N_("There was no name in that. Would you write it once more?")


def one_line(text: str) -> str:
    """The text on one line, without controls and marks that turn the direction of writing."""
    spaced = (" " if char.isspace() else char for char in text)
    return " ".join("".join(char for char in spaced if category(char)[0] != "C").split()).replace("\u2800", "")


def problem(name: str) -> Text | None:
    """Why this line will not do as a name, or None."""
    if not name:
        return EMPTY
    return TOO_LONG if len(name) > LONGEST else None


def short(name: str) -> str:
    """The name as it fits on a button."""
    return name if len(name) <= ON_A_BUTTON else name[: ON_A_BUTTON - 1].rstrip() + "…"
