"""Packs styled text into messages of a limited size, cutting where a reader would; it writes no sentence."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

FULL = 3900  # UTF-16 units of a message: Telegram's limit is 4096
STYLES = 90  # styled stretches of a message: Telegram drops those after the hundredth
FOLD = 400  # a longer quotation is folded until tapped
SCRAPS = 200  # room too small to begin anything in
GAP = "\n\n"


@dataclass(frozen=True)
class Span:
    """A stretch of text in one style: "" (plain), "b", "i" or "quote"."""

    text: str
    style: str = ""


Block = Sequence[Span]


@dataclass
class Message:
    """A message being filled."""

    spans: list[Span] = field(default_factory=list)
    room: int = FULL
    styles: int = STYLES

    def fits(self, size: int, styles: int) -> bool:
        return size <= self.room and styles <= self.styles

    def add(self, spans: Block) -> None:
        self.spans += spans
        self.room -= sum(units(span.text) for span in spans)
        self.styles -= sum(bool(span.style) for span in spans)


def units(text: str) -> int:
    """How long Telegram holds a text to be."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def pack(parts: Iterable[Sequence[Block]]) -> list[str]:
    """Parts of blocks as messages, split between parts, then blocks, then paragraphs, then words."""
    messages = [Message()]
    for part in parts:
        whole = _joined(part)
        if not _place(messages, whole):
            for block in part:
                if not _place(messages, block):
                    _pour(messages, block)
    return [markup for message in messages if (markup := _markup(message.spans))]


def cut(text: str, room: int) -> tuple[str, str]:
    """The longest beginning that fits, to a paragraph's end, a word's or a character's, and the rest."""
    end = _fitting(text, room)
    if end == len(text):
        return text, ""
    paragraph, word = text.rfind("\n", 0, end + 1), text.rfind(" ", 0, end + 1)
    if paragraph >= end // 2:
        end = paragraph
    elif word > 0:
        end = word
    else:
        end = _whole(text, end)
    return text[:end].rstrip(), text[end:].lstrip()


def _joined(blocks: Sequence[Block]) -> list[Span]:
    spans: list[Span] = []
    for block in blocks:
        spans += [Span(GAP), *block] if spans else block
    return spans


def _place(messages: list[Message], spans: Block) -> bool:
    """Put it whole into this message or the next; False when no message would hold it."""
    spans = [Span(GAP), *spans] if messages[-1].spans else spans
    size, styles = sum(units(span.text) for span in spans), sum(bool(span.style) for span in spans)
    if not Message().fits(size, styles):
        return False
    if not messages[-1].fits(size, styles):
        messages.append(Message())
    messages[-1].add(spans)
    return True


def _pour(messages: list[Message], block: Block) -> None:
    if messages[-1].room < FULL // 2:
        messages.append(Message())
    elif messages[-1].spans:
        messages[-1].add([Span(GAP)])
    for span in block:
        rest = span.text
        while rest:
            if not messages[-1].fits(min(units(rest), SCRAPS), 1):
                messages.append(Message())
            taken, rest = cut(rest, messages[-1].room)
            messages[-1].add([Span(taken, span.style)] if taken else [])


def _fitting(text: str, room: int) -> int:
    for end, character in enumerate(text):
        room -= 2 if ord(character) > 0xFFFF else 1
        if room < 0:
            return end
    return len(text)


def _whole(text: str, end: int) -> int:
    """An earlier place that does not part an accent, a skin tone or a joiner from its letter."""
    for place in range(end, max(end - 16, 1), -1):
        if not _clings(text[place]) and text[place - 1] != "\u200d":
            return place
    return end


def _clings(character: str) -> bool:
    tone, tag = "\U0001f3fb" <= character <= "\U0001f3ff", character >= "\U000e0000"
    return tone or tag or character == "\u200d" or unicodedata.category(character).startswith("M")


def _markup(spans: Iterable[Span]) -> str:
    return "".join(_tagged(span) for span in spans).strip()


def _tagged(span: Span) -> str:
    text = escape(span.text, quote=False)
    if span.style == "quote":
        folded = " expandable" if units(span.text) > FOLD else ""
        return f"<blockquote{folded}>{text}</blockquote>"
    return f"<{span.style}>{text}</{span.style}>" if span.style else text
