"""Plays a theme's questions in the terminal as they will look in the chat, or tells what is wrong; it keeps nothing."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

from rich import box
from rich.columns import Columns
from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from bot.content import load
from bot.translation import plain
from conversations.answers import Prompt
from conversations.facts import Facts
from conversations.message import Ask, Line, Verbatim
from conversations.prompts import sent
from conversations.themes import LANGUAGES, Bank, ContentError, Question

WRONG = 2
NAMES = {"fi": "suomi", "sv": "svenska", "en": "English"}
WIDE = 48  # columns: about what a phone shows


def play(file: Path, language: str, out: Console, err: Console) -> int:
    """Every question in this language, or in all three; exit code 2 when something is wrong, all of it told."""
    if language and language not in LANGUAGES:
        err.print(f"--language is {', '.join(LANGUAGES)}, not “{language}”.", markup=False)
        return WRONG
    try:
        bank = load(file)
    except ContentError as error:
        for problem in error.problems:
            err.print(problem, markup=False, soft_wrap=True)
        return WRONG
    for one in (language,) if language else LANGUAGES:
        _play(bank, one, out)
    return 0


def _play(bank: Bank, language: str, out: Console) -> None:
    """One language, theme by theme."""
    for theme in (*bank.themes, *bank.moves):
        questions = bank.questions(theme.id, language)
        out.rule(f"{NAMES[language]}: {bank.name(theme.id, language)} ({len(questions)})", align="left")
        for question in questions:
            out.print(_bubble(_asked(question, bank, language), question.id, language))


def _asked(question: Question, bank: Bank, language: str) -> Ask:
    """The message as the conversation makes it for someone who has written nothing yet."""
    facts = cast(Facts, SimpleNamespace(bank=bank, language=language, answer=lambda prompt: None))
    theme, text = question.theme_or_move, question.texts[language]
    return sent(Prompt("", "", "theme", theme, question.id, text, "open"), facts, unasked=True)


def _bubble(ask: Ask, id: str, language: str) -> Group:
    """A message with its buttons below, and the question's id for whoever mends it."""
    words = Text("\n\n").join(_line(line, language) for line in ask.lines)
    message = Panel(words, box=box.ROUNDED, width=WIDE, subtitle=Text(id, style="dim"), subtitle_align="right")
    buttons = [Columns(_button(plain(b.label, language), len(row)) for b in row) for row in ask.rows]
    return Group(message, *buttons)


def _line(line: Line, language: str) -> Text:
    bold = isinstance(line, Verbatim) and line.style == "bold"
    return Text(plain(line, language), style="bold" if bold else "")


def _button(label: str, beside: int) -> Panel:
    return Panel(Text(label, justify="center", style="cyan"), width=(WIDE - beside + 1) // beside, box=box.ROUNDED)
