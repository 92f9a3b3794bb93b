"""A digest as Telegram messages and the voices to send after them; it sends nothing and decides nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from bot.digests.page import Goal, Item, Page, Part, page
from bot.digests.split import Block, Span, cut, pack
from bot.digests.wording import Wording
from conversations.digest import Digest, Voice

CAPTION = 900  # UTF-16 units: Telegram's limit for a caption is 1024


@dataclass(frozen=True)
class Spoken:
    """A voice message and the caption (HTML) that tells which answer it is."""

    voice: Voice
    caption: str


@dataclass(frozen=True)
class Chat:
    """What is sent: messages in Telegram's HTML, in order, then the voices."""

    messages: tuple[str, ...]
    voices: tuple[Spoken, ...]


def chat(digest: Digest, wording: Wording) -> Chat:
    """The digest for the supervisor's chat."""
    told = page(digest, wording)
    parts: list[Sequence[Block]] = [[_top(told)], *(_part(part, told) for part in told.parts)]
    items = [item for part in told.parts for item in _all(part)]
    return Chat(tuple(pack(parts)), tuple(spoken for item in items for spoken in _voices(item)))


def _top(told: Page) -> Block:
    facts = "\n".join(told.facts)
    spans = [Span(told.title, "b"), Span("\n"), Span(told.name), Span(f"\n{facts}")]
    return [*spans, *(Span(f"\n\n{notice}") for notice in told.notices)]


def _part(part: Part, told: Page) -> list[Block]:
    blocks = [*(_goal(goal, told) for goal in part.goals)]
    blocks += [_titles(part, told)] if part.brief else [_item(item, told) for item in part.items]
    heading = [Span(part.heading, "b"), Span("\n")]
    note = [Span(part.note), Span("\n")] if part.note else []
    return [[*heading, *note, Span("\n"), *blocks[0]], *blocks[1:]]


def _titles(part: Part, told: Page) -> list[Span]:
    spans: list[Span] = []
    for item in part.items:
        spans += [Span(f"• {item.text} ({item.day})")]
        spans += [Span(" · "), Span(told.new, "b")] if item.new else []
        spans += [Span("\n")]
    return spans


def _item(item: Item, told: Page) -> list[Span]:
    spans = [Span(f"{item.label}, {item.day}" if item.label else item.day)]
    spans += [Span(" · "), Span(told.new, "b")] if item.new else []
    spans += [Span("\n"), Span(item.question, "i")] if item.question else []
    spans += [Span("\n"), Span(item.text, "quote")] if item.text else []
    return [*spans, *(Span(f"\n{length}") for length in item.spoken)]


def _goal(goal: Goal, told: Page) -> list[Span]:
    spans = [Span(goal.name)]
    spans += [Span(" · "), Span(told.new, "b")] if goal.new else []
    spans += [Span(f"\n{goal.points}")] if goal.points else []
    for why in goal.whys:
        spans += [Span("\n"), Span(told.why, "i"), Span("\n"), *_item(why, told)]
    return spans


def _all(part: Part) -> Iterator[Item]:
    for goal in part.goals:
        yield from goal.whys
    yield from part.items


def _voices(item: Item) -> Iterator[Spoken]:
    about = item.question or item.label
    begun, rest = cut(about, CAPTION)
    caption = f"{item.day}\n<i>{escape(begun, quote=False)}{'…' if rest else ''}</i>" if about else item.day
    for voice in item.voices:
        yield Spoken(voice, caption)
