"""What Telegram finds in plain text by itself (commands, links), how it trims, and safe HTML of it for the page."""

import html
import re
from typing import Any

from bot.emulator.limits import bad
from bot.emulator.markup import Entity, outermost_first, parse, units

_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>]*[\w/=&#-])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/@])(?P<mention>@[A-Za-z]\w{3,31})\b"
    r"|(?<![\w/<>])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{3,31})?)(?![\w/])"
    r"|(?<!\w)(?P<hashtag>#[^\W\d_]\w*)"
)
_HINT = re.compile(r"[/@#]")
_OPAQUE = {"code", "pre", "text_link"}
_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="tg-spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ('<blockquote class="expandable">', "</blockquote>"),
    "bot_command": ('<span class="bot-command">', "</span>"),
    "date_time": ("<time>", "</time>"),
}


def formatted(text: str, mode: str | None, given: list[Any] | None) -> tuple[str, list[Entity]]:
    """Text and entities as Telegram stores them: parsed, trimmed, with what it finds by itself."""
    lowered = (mode or "").lower()
    if lowered == "html":
        text, entities = parse(text)
    elif lowered in ("", "none"):
        entities = [_given(entity) for entity in given or []]
    elif lowered in ("markdown", "markdownv2"):
        raise bad(f'parse_mode "{mode}" is not played by the emulator')
    else:
        raise bad("unsupported parse_mode")
    return with_found(*_trimmed(text, entities))


def _given(entity: Any) -> Entity:
    """One entity that the bot sent ready-made."""
    if not isinstance(entity, dict) or not {"type", "offset", "length"} <= entity.keys():
        raise bad("can't parse MessageEntity: expected an Object")
    return dict(entity)


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """White space goes from the end, and from the beginning as far as no entity covers it."""
    body = text.rstrip()
    lead = len(body) - len(body.lstrip())
    if entities:
        lead = min(lead, entities[0]["offset"])
    body = body[lead:]
    if len(body) == len(text):
        return text, entities
    return body, _within(entities, lead, units(body))


def _within(entities: list[Entity], lead: int, length: int) -> list[Entity]:
    """The entities after `lead` units were cut off the front, and cut to `length` units."""
    kept = []
    for entity in entities:
        start = entity["offset"] - lead
        end = min(start + entity["length"], length)
        if end > start:
            kept.append(entity | {"offset": start, "length": end - start})
    return kept


def with_found(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """The text with commands, links, mentions and hashtags marked."""
    if not _HINT.search(text):
        return text, entities
    opaque = [entity for entity in entities if entity["type"] in _OPAQUE]
    taken = [(entity["offset"], entity["offset"] + entity["length"]) for entity in opaque]
    found = []
    for match in _FOUND.finditer(text):
        start = units(text[: match.start()])
        end = start + units(match.group())
        if not any(start < last and end > first for first, last in taken):
            found.append({"type": match.lastgroup, "offset": start, "length": end - start})
    return text, sorted(entities + found, key=outermost_first)


def safe_html(text: str, entities: list[Entity]) -> str:
    """The text as HTML that a page may show as it stands: everything escaped, only known tags."""
    if not entities:
        return html.escape(text)
    raw = text.encode("utf-16-le")
    out: list[str] = []
    open_: list[tuple[int, str]] = []
    place = 0
    for entity in [*entities, {"type": "", "offset": len(raw) // 2, "length": 0}]:
        start = entity["offset"]
        while open_ and open_[-1][0] <= start:
            end, tag = open_.pop()
            out += [_escaped(raw, place, end), tag]
            place = max(place, end)
        out.append(_escaped(raw, place, start))
        place = max(place, start)
        begin, close = _tags(entity, raw)
        out.append(begin)
        open_.append((min([start + entity["length"], *[end for end, _ in open_]]), close))
    return "".join(out)


def _escaped(raw: bytes, start: int, end: int) -> str:
    """The units from start to end, escaped."""
    return html.escape(raw[start * 2 : end * 2].decode("utf-16-le", "replace"))


def _tags(entity: Entity, raw: bytes) -> tuple[str, str]:
    """The tags around an entity; none for what a page need not show."""
    kind = entity["type"]
    if kind in ("text_link", "url"):
        inside = raw[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le", "replace")
        url = entity.get("url", inside)
        if re.match(r"(https?|mailto|tel|tg):", url, re.IGNORECASE):
            return f'<a href="{html.escape(url)}" target="_blank" rel="noopener noreferrer">', "</a>"
    return _TAGS.get(kind, ("", ""))
