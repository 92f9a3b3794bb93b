"""A digest as one page of HTML to read or print; it fetches nothing and runs no script."""

from __future__ import annotations

from html import escape
from pathlib import Path

from bot.digests.line import Dot
from bot.digests.page import Goal, Item, Page, Part, page
from bot.digests.wording import Wording
from conversations.digest import Digest

STYLE = Path(__file__).with_name("digest.css")
WIDE, HIGH = 560, 110  # the chart's area for dots, in SVG units


def html(digest: Digest, wording: Wording) -> str:
    """The whole page."""
    told = page(digest, wording)
    parts = "".join(_part(part, number, told) for number, part in enumerate(told.parts))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(told.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(told.title)}: {escape(told.name)}</title>\n"
        f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n"
        f"<body>\n{_top(told)}<main>\n{parts}</main>\n<footer>{escape(told.footer)}</footer>\n</body>\n</html>\n"
    )


def _top(told: Page) -> str:
    facts = "".join(f"<li>{escape(fact)}</li>" for fact in told.facts)
    notices = "".join(f'<p class="notice">{escape(notice)}</p>\n' for notice in told.notices)
    kind = f'<p class="kind">{escape(told.title)}</p>\n'
    name = f"<h1><bdi>{escape(told.name)}</bdi></h1>\n"
    return f'<header>\n{kind}{name}<ul class="facts">{facts}</ul>\n{notices}</header>\n'


def _part(part: Part, number: int, told: Page) -> str:
    note = f'<p class="note">{escape(part.note)}</p>\n' if part.note else ""
    goals = "".join(_goal(goal, told) for goal in part.goals)
    each = _title if part.brief else _item
    items = "".join(each(item, told) for item in part.items)
    body = f'<ul class="titles">\n{items}</ul>\n' if part.brief else f"{goals}{items}"
    name = f'<h2 id="part{number}">{escape(part.heading)}</h2>\n'
    return f'<section aria-labelledby="part{number}">\n{name}{note}{body}</section>\n'


def _title(item: Item, told: Page) -> str:
    return f'<li><span dir="auto">{escape(item.text)}</span> {_about(item, told)}</li>\n'


def _item(item: Item, told: Page) -> str:
    question = f'<p class="question">{escape(item.question)}</p>\n' if item.question else ""
    spoken = "".join(f'<p class="spoken">{escape(length)}</p>\n' for length in item.spoken)
    return f"<article>\n<p>{_about(item, told)}</p>\n{question}{_quote(item.text)}{spoken}</article>\n"


def _about(item: Item, told: Page) -> str:
    label = f"<b>{escape(item.label)}</b> " if item.label else ""
    return f'<span class="about">{label}<span>{escape(item.day)}</span>{_new(item.new, told)}</span>'


def _new(new: bool, told: Page) -> str:
    return f' <span class="new">{escape(told.new)}</span>' if new else ""


def _quote(text: str) -> str:
    paragraphs = (piece for piece in text.split("\n\n") if piece.strip())
    set_out = "".join(f'<p dir="auto">{escape(piece.strip())}</p>\n' for piece in paragraphs)
    return f"<blockquote>\n{set_out}</blockquote>\n" if set_out else ""


def _goal(goal: Goal, told: Page) -> str:
    name = f"<h3><bdi>{escape(goal.name)}</bdi>{_new(goal.new, told)}</h3>\n"
    why = f'<p class="question">{escape(told.why)}</p>\n' if goal.whys else ""
    whys = "".join(_item(item, told) for item in goal.whys)
    return f'<div class="goal">\n{name}{_chart(goal)}{why}{whys}</div>\n'


def _chart(goal: Goal) -> str:
    if not goal.dots:
        return ""
    path = " ".join(f"{_x(dot)},{_y(dot.y)}" for dot in goal.dots)
    scale = "".join(_rule(value) for value in (0, 5, 10))
    drawn = f'{scale}<polyline points="{path}"/>' + "".join(_dot(dot) for dot in goal.dots)
    return (
        f'<figure><svg viewBox="0 0 640 165" role="img" aria-label="{escape(goal.described)}">\n'
        f"{drawn}\n</svg></figure>\n"
    )


def _rule(value: int) -> str:
    y = _y(value / 10)
    line = f'<line x1="28" y1="{y}" x2="{WIDE + 68}" y2="{y}"/>'
    return f'{line}<text class="scale" x="18" y="{y + 4}">{value}</text>'


def _dot(dot: Dot) -> str:
    x, y = _x(dot), _y(dot.y)
    day = f'<text x="{x}" y="158">{escape(dot.day)}</text>' if dot.room else ""
    value = f'<text class="value" x="{x}" y="{y - 11}">{dot.value}</text>' if dot.room else ""
    return f'<circle cx="{x}" cy="{y}" r="4.5"/>{value}{day}'


def _x(dot: Dot) -> float:
    return round(48 + WIDE * dot.x, 1)


def _y(part: float) -> float:
    return round(26 + HIGH * (1 - part), 1)
