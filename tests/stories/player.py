"""Plays a story: reads what people do, writes down what Peili says to them; the transcript is the specification.

Lines at the margin are what people do; indented lines are what Peili says, and `make stories` writes them anew:

    Starts: 2026-12-01 09:00            the clock, Helsinki time
    Speaks: Mikko fi                    a person and their client's language
    As told in: fi_1_alku               everything of another story has happened before
    Sari opens the operator's link      the one-time link of the first start
    Sari: Sari Virtanen                 writes (\\n for a new line)
    Sari writes 4096 characters: Hei.   the same words until there are so many
    Sari presses Suomi                  the newest button of that name
    Sari presses Jatka under: Hei       the newest message with these words in it
    Sari presses the old Jaa            a button that stood there once and does no more
    Sari presses Mikko's Jatka          somebody else's button
    Mikko opens the invitation          the newest link that Peili gave out; "invitation 1" is the first
    Mikko opens the link: token         a link of any kind
    Mikko says 12 s                     a voice message
    Mikko edits: old => new             a message of their own
    Mikko answers the message: words => text      a Telegram reply
    Mikko sends sticker
    Mikko adds Peili to a group
    Mikko is called Mikko K.            another name in Telegram
    Mikko blocks Peili / Mikko returns
    Mikko looks at the menu
    Clock: +2 days 3 hours / next / 2026-12-03 12:00
    -- a heading or a remark
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from html import unescape
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.stories.world import Message, Phone, Told, World, once

HELSINKI = ZoneInfo("Europe/Helsinki")
LINK = re.compile(r"https://t\.me/PeiliBot\?start=([\w-]+)")
GROUP = -100
LONG = 400
"""Characters of a line from which a transcript shows only its two ends."""
BEFORE = 20
"""Lines of the transcript that are shown when a line cannot be played."""
Doing = Callable[["Player", Phone, re.Match[str]], object]


class StoryError(AssertionError):
    """A line of a story that cannot be played."""


@dataclass
class Player:
    """One story being played in a world."""

    world: World
    people: dict[str, Phone] = field(default_factory=dict)
    tokens: list[str] = field(default_factory=list)
    shown: int = 0

    def play(self, line: str) -> list[str]:
        """Does what the line says; what Peili said to whom because of it."""
        if line.startswith("Clock:"):
            self._clock(line.removeprefix("Clock:").strip())
        elif line.startswith("Speaks:"):
            name, code = line.removeprefix("Speaks:").split()
            self.people[name] = self.world.person(name, code)
        else:
            return [*self._person(line), *self._told()]
        return list(self._told())

    def _person(self, line: str) -> list[str]:
        for pattern, doing in DOINGS:
            if found := re.fullmatch(rf"(?P<who>\w+){pattern}", line, re.DOTALL):
                seen = doing(self, self.people[found["who"]], found)
                return seen if isinstance(seen, list) else []
        raise StoryError("nobody knows how to play it")

    def _clock(self, to: str) -> None:
        if to == "next":
            due = self.world.next_due()
            if due is None:
                raise StoryError("nothing is planned")
            self.world.move_to(due)
        elif to.startswith("+"):
            parts = re.findall(r"(\d+) (minutes|hours|days|weeks)", to + "s" * (not to.endswith("s")))
            self.world.advance(**{unit: int(count) for count, unit in parts})
        else:
            self.world.move_to(datetime.fromisoformat(to).replace(tzinfo=HELSINKI))

    def _told(self) -> Iterator[str]:
        """Everything since the last line, as its reader sees it now."""
        told, self.shown = self.world.letterbox.told[self.shown :], len(self.world.letterbox.told)
        for one in told:
            if one.message and (link := LINK.search(one.message.html)) and link[1] not in self.tokens:
                self.tokens.append(link[1])
            yield from written(one, self.world.letterbox.phones.get(one.chat))


def written(told: Told, phone: Phone | None) -> Iterator[str]:
    """One thing that Peili did, as lines of a transcript."""
    name = phone.name if phone else "the group"
    if told.what == "cleared" and told.message:
        first, *more = plain(told.message.html).splitlines() or ["<a file>"]
        yield f"    Peili clears from {name}'s chat: {shortened(first)}{' …' if more else ''}"
    elif told.what in ("toast", "left"):
        yield f"    Peili → {name} ({'over the button' if told.what == 'toast' else 'and leaves'}): {told.text}"
    elif told.message:
        yield from _message_lines(told.message, name, replaced=told.what == "edited")


def _message_lines(message: Message, name: str, *, replaced: bool) -> Iterator[str]:
    marks = [mark for mark, on in (("in place", replaced), ("protected", message.protect)) if on]
    yield f"    Peili → {name} ({', '.join(marks)}):" if marks else f"    Peili → {name}:"
    if message.file:
        yield f"      <{', '.join(str(v) for k, v in message.file.items() if not isinstance(v, bytes))}>"
    for line in plain(message.html).splitlines():
        yield f"      {shortened(line)}".rstrip()
    for row in message.rows:
        yield "      " + " ".join(f"[{label}]" for label, _, _ in row)


def shortened(line: str) -> str:
    """A very long line by its two ends."""
    if len(line) <= LONG:
        return line
    return f"{line[:60].rstrip()} … ({len(line)} characters) … {line[-30:].lstrip()}"


def plain(html: str) -> str:
    """Words without markup; quotations keep a mark at the margin."""
    quote = re.compile(r"<blockquote[^>]*>(.*?)</blockquote>", re.DOTALL)
    quoted = quote.sub(lambda m: "> " + m[1].replace("\n", "\n> "), html)
    return unescape(re.sub(r"<[^>]+>", "", quoted))


# --- what people do


def _open(player: Player, phone: Phone, found: re.Match[str]) -> None:
    number = int(found["number"] or 0)
    player.world.write(phone, f"/start {player.tokens[number - 1 if number else -1]}")


def _press(player: Player, phone: Phone, found: re.Match[str]) -> None:
    under = found["under"]
    player.world.press(phone, found["label"], _message(phone, under, ours=True) if under else None)


def _press_old(player: Player, phone: Phone, found: re.Match[str]) -> None:
    player.world.press_data(phone, *once(phone, found["label"]))


def _press_others(player: Player, phone: Phone, found: re.Match[str]) -> None:
    """The data of a button as an ill-willed client would send it, from the newest message of one's own chat."""
    data = next(
        data
        for message in reversed(player.people[found["other"]].messages)
        for label, data in reversed(message.once)
        if label == found["label"]
    )
    player.world.press_data(phone, phone.last, data)


def _message(phone: Phone, words: str, *, ours: bool) -> Message:
    for message in reversed(phone.messages):
        if message.ours == ours and words in plain(message.html):
            return message
    raise StoryError(f"{phone.name} has no message with {words!r}")


def _edit(player: Player, phone: Phone, found: re.Match[str]) -> None:
    player.world.edit(phone, _message(phone, found["old"], ours=False), found["new"])


def _answer(player: Player, phone: Phone, found: re.Match[str]) -> None:
    player.world.write(phone, found["text"], about=_message(phone, found["old"], ours=True).id)


def _write_long(player: Player, phone: Phone, found: re.Match[str]) -> None:
    count = int(found["count"])
    player.world.write(phone, (f"{found['text']} " * count)[:count])


def _rename(player: Player, phone: Phone, found: re.Match[str]) -> None:
    phone.called = found["name"]


def _block(player: Player, phone: Phone, found: re.Match[str]) -> None:
    phone.blocked = True
    player.world.receive(phone, "blocked")


def _return(player: Player, phone: Phone, found: re.Match[str]) -> None:
    phone.blocked = False
    player.world.receive(phone, "returned")


def _menu(player: Player, phone: Phone, found: re.Match[str]) -> list[str]:
    return [f"      /{name}  {about}" for name, about in phone.menu]


DOINGS: tuple[tuple[str, Doing], ...] = (
    (
        " opens the operator's link",
        lambda p, phone, m: p.world.write(phone, f"/start {p.world.operator_link(f'operator-{phone.name}')}"),
    ),
    (r" opens (?:the )?invitation(?: (?P<number>\d+))?", _open),
    (r" opens the link: (?P<token>\S+)", lambda p, phone, m: p.world.write(phone, f"/start {m['token']}")),
    (r" presses the old (?P<label>.+)", _press_old),
    (r" presses (?P<other>\w+)'s (?P<label>.+)", _press_others),
    (r" presses (?P<label>.+?)(?: under: (?P<under>.+))?", _press),
    (r" says (?P<seconds>\d+) s", lambda p, phone, m: p.world.speak(phone, int(m["seconds"]))),
    (r" writes (?P<count>\d+) characters: (?P<text>.+)", _write_long),
    (r" edits: (?P<old>.+?) => (?P<new>.+)", _edit),
    (r" answers the message: (?P<old>.+?) => (?P<text>.+)", _answer),
    (r" sends (?P<odd>\w+)", lambda p, phone, m: p.world.receive(phone, "odd", odd=m["odd"])),
    (" adds Peili to a group", lambda p, phone, m: p.world.receive(phone, "group", group=GROUP)),
    (r" is called (?P<name>.+)", _rename),
    (" blocks Peili", _block),
    (" returns", _return),
    (" looks at the menu", _menu),
    (r": (?P<text>.+)", lambda p, phone, m: p.world.write(phone, m["text"].replace("\\n", "\n"))),
)


# --- whole stories


def perform(story: str, database: str) -> str:
    """The whole story, with what Peili says written anew."""
    start = re.search(r"^Starts: (.+)$", _begun(story), re.M)
    if start is None:
        raise StoryError("a story begins with Starts: 2026-12-01 09:00")
    world = World(database, datetime.fromisoformat(start[1]).replace(tzinfo=HELSINKI))
    told: list[str] = []
    try:
        told.extend(_lines(Player(world), story))
    except StoryError as error:
        raise StoryError("\n".join([*told[-BEFORE:], str(error)])) from error
    finally:
        world.close()
    return "\n".join(told) + "\n"


def _begun(story: str) -> str:
    """The story with which a story begins, if it is not itself that."""
    before = re.search(r"^As told in: (\w+)$", story, re.M)
    return _begun(_read(before[1])) if before else story


def _read(name: str) -> str:
    return (Path(__file__).parent / f"{name}.story").read_text(encoding="utf-8")


def _lines(player: Player, story: str) -> Iterator[str]:
    for number, line in enumerate(acted(story), 1):
        yield line
        if line.startswith("As told in: "):
            list(_lines(player, _read(line.removeprefix("As told in: "))))
        elif line.strip() and not line.startswith(("#", "--", "Starts:")):
            try:
                yield from player.play(line)
            except (StoryError, AssertionError, LookupError) as error:
                raise StoryError(f"line {number} of what people do, {line!r}: {error!s}") from error


def acted(story: str) -> list[str]:
    """What people do and the headings; without what Peili said, whose empty lines stand before indented ones."""
    return re.sub(r"\n+ {4}[^\n]*", "", story).splitlines()


def stories() -> list[Path]:
    return sorted(Path(__file__).parent.glob("*.story"))
