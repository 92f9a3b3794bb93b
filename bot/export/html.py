"""Small pieces of the copy's page, everything in them escaped; what they say comes ready in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from bot.translation import clean


def text(words: str) -> str:
    """A person's words, which can turn nothing around and close no tag."""
    return escape(clean(words))


def rows(pairs: Iterable[tuple[str, str]]) -> str:
    """A list of names and what they are; those with nothing are left out."""
    told = "".join(f"<dt>{text(name)}</dt><dd>{text(value)}</dd>\n" for name, value in pairs if value)
    return f"<dl>\n{told}</dl>\n" if told else ""


def quote(words: str) -> str:
    """Paragraphs of a person's own; lines stay lines."""
    pieces = "".join(f'<p dir="auto">{text(piece.strip())}</p>\n' for piece in words.split("\n\n") if piece.strip())
    return f"<blockquote>\n{pieces}</blockquote>\n" if pieces else ""


def note(words: str) -> str:
    return f'<p class="note">{text(words)}</p>\n' if words else ""


def folded(heading: str, lines: Iterable[str]) -> str:
    """A list that is opened by a press; nothing when it is empty."""
    told = "".join(f'<li dir="auto">{text(line)}</li>\n' for line in lines)
    return f"<details>\n<summary>{text(heading)}</summary>\n<ul>\n{told}</ul>\n</details>\n" if told else ""


def section(heading: str, body: str) -> str:
    return f"<section>\n<h2>{text(heading)}</h2>\n{body}</section>\n" if body else ""


def part(heading: str, body: str) -> str:
    return f"<h3>{text(heading)}</h3>\n{body}" if body else ""


def audio(path: str) -> str:
    """A recording that lies beside the page."""
    return f'<audio controls preload="none" src="{escape(path)}"></audio>\n'
