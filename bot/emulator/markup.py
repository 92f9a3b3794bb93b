"""Reads Telegram's HTML into text and entities, as strictly as Telegram does; it does not render (see safehtml).

Tags, offsets and refusals follow tdlib's parse_html (May 2026): entity offsets and lengths are UTF-16 code units,
the offsets in refusals are bytes of UTF-8.
"""

import html
import re
from typing import Any

from bot.emulator.limits import bad

Entity = dict[str, Any]

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-time": "date_time",
}
_PIECE = re.compile(r"""<(/?)([^\s>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)(>?)|[^<]+""")
_ESCAPE = re.compile(r"&(#\d+|#x[0-9a-fA-F]+|lt|gt|amp|quot);?")
_ATTRIBUTE = re.compile(r"""\s*([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)(?=\s|$)))?""")
_LINK = re.compile(r"(https?|tg|ton|mailto|tel)://?[^\s]+|(mailto|tel):[^\s]+", re.IGNORECASE)
_DOMAIN = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?$")


def units(text: str) -> int:
    """The length in UTF-16 code units, as Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def outermost_first(entity: Entity) -> tuple[int, int]:
    """The order in which Telegram gives entities."""
    return entity["offset"], -entity["length"]


def _unescape(source: str) -> str:
    """The five escapes that Telegram knows; any other ampersand is an ampersand."""
    return _ESCAPE.sub(lambda match: html.unescape(f"&{match[1]};"), source) if "&" in source else source


def parse(source: str) -> tuple[str, list[Entity]]:
    """The text and its entities, outermost first; a Refusal for HTML that Telegram would not take."""
    if "<" not in source and "&" not in source:
        return source, []
    return _Reader(source).read()


class _Reader:
    """One pass over the source: text so far, its length, and the tags that are open."""

    def __init__(self, source: str) -> None:
        self.source, self.text, self.length = source, [""], 0
        self.open: list[tuple[str, Entity, int]] = []
        self.entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        """Text and entities."""
        for piece in _PIECE.finditer(self.source):
            whole = piece.group()
            if whole[0] == "<":
                self._tag(piece)
            else:
                self._say(_unescape(whole))
        if self.open:
            raise _broken(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        self.entities.sort(key=outermost_first)
        return "".join(self.text), self.entities

    def _say(self, text: str) -> None:
        self.text.append(text)
        self.length += units(text)

    def _tag(self, piece: re.Match[str]) -> None:
        at = len(self.source[: piece.start()].encode())
        if piece[1]:
            self._close(piece, at)
        else:
            self._start(piece, at)

    def _start(self, piece: re.Match[str], at: int) -> None:
        name = piece[2].lower()
        if not piece[3] and not piece[4]:
            raise _broken(f"Unclosed start tag at byte offset {at}")
        if name not in _TYPES:
            raise _broken(f'Unsupported start tag "{name}" at byte offset {at}')
        if not piece[4]:
            raise _broken(f'Unclosed start tag "{name}" at byte offset {at}')
        entity = _entity(name, _attributes(name, piece[3], at))
        if name == "span" and entity.pop("class", "") != "tg-spoiler":
            raise _broken(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
        self.open.append((name, entity | {"offset": self.length}, len(self.text)))

    def _close(self, piece: re.Match[str], at: int) -> None:
        name = piece[2].lower()
        if not self.open:
            raise _broken(f"Unexpected end tag at byte offset {at}")
        if not piece[4] or piece[3].strip():
            raise _broken(f"Unclosed end tag at byte offset {at}")
        opened, entity, place = self.open.pop()
        if name and name != opened:
            raise _broken(f'Unmatched end tag at byte offset {at}, expected "</{opened}>", found "</{name}>"')
        entity["length"] = self.length - entity["offset"]
        if entity["length"] and (opened != "a" or _linked(entity, "".join(self.text[place:]))):
            _keep(self.entities, entity)


def _attributes(name: str, source: str, at: int) -> dict[str, str]:
    """The attributes of a start tag; names without a value get an empty one."""
    found: dict[str, str] = {}
    rest = source
    while rest.strip():
        match = _ATTRIBUTE.match(rest)
        if match is None:
            raise _broken(f'Empty attribute name in the tag "{name}" at byte offset {at}')
        found[match[1]] = _unescape(match[2] or match[3] or (match[4] or "").lower())
        rest = rest[match.end() :]
    return found


def _entity(name: str, given: dict[str, str]) -> Entity:
    """The entity that a start tag begins, still without place and length."""
    entity: Entity = {"type": _TYPES[name]}
    if name == "a":
        entity["url"] = given.get("href", "")
    elif name == "span":
        entity["class"] = given.get("class", "")
    elif name == "code" and given.get("class", "").startswith("language-"):
        entity["language"] = given["class"][9:]
    elif name == "blockquote" and "expandable" in given:
        entity["type"] = "expandable_blockquote"
    elif name == "tg-time":
        entity |= {"unix_time": int(given.get("unix", "0") or 0), "date_time_format": given.get("format", "")}
    return entity


def _linked(entity: Entity, inside: str) -> bool:
    """Whether the link leads somewhere; Telegram drops those that do not, without a word."""
    url = entity["url"] or inside
    if _DOMAIN.match(url):
        url = f"http://{url}"
    entity["url"] = url
    return bool(_LINK.match(url))


def _keep(entities: list[Entity], entity: Entity) -> None:
    """Adds an entity; `<pre><code class=language-…>` becomes one, and a language elsewhere is dropped."""
    last = entities[-1] if entities else {}
    same = (last.get("offset"), last.get("length")) == (entity["offset"], entity["length"])
    if entity["type"] == "pre" and same and last["type"] == "code" and last.get("language"):
        last["type"] = "pre"
    else:
        entities.append(entity)


def _broken(reason: str) -> Exception:
    """Telegram's refusal of HTML it cannot parse."""
    return bad(f"can't parse entities: {reason}")
