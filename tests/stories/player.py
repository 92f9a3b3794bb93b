"""Plays a story: reads what people do, writes down what Peili says to them; the transcript is the specification.

Lines at the margin are what people do; indented lines are what Peili says, and `make stories` writes them anew:

    Starts: 2026-12-01 09:00            the clock, Helsinki time
    Speaks: Mikko fi                    a person and their client's language
    Sari opens the operator's link      the one-time link of the first start
    Sari: Sari Virtanen                 writes
    Sari presses Suomi                  the newest button of that name
    Sari presses Jatka under: Hei       the newest message with these words in it
    Mikko opens the invitation          the newest link that Peili gave out
    Mikko says 12 s                     a voice message
    Mikko edits: old => new             a message of their own
    Mikko answers the message: words => text      a Telegram reply
    Mikko sends sticker
    Mikko blocks Peili / Mikko returns
    Clock: +2 days 3 hours / next / 2026-12-03 12:00
    -- a heading or a remark
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.stories.world import Message, Phone, World

HELSINKI = ZoneInfo("Europe/Helsinki")
LINK = re.compile(r"https://t\.me/PeiliBot\?start=([\w-]+)")
Doing = Callable[["Player", Phone, re.Match[str]], None]


class StoryError(AssertionError):
    """A line of a story that cannot be played."""


@dataclass
class Player:
    """One story being played in a world."""

    world: World
    people: dict[str, Phone]
    shown: int = 0
    token: str = ""

    def play(self, line: str) -> list[str]:
        """Does what the line says; what Peili said to whom because of it."""
        if line.startswith("Clock:"):
            self._clock(line.removeprefix("Clock:").strip())
        elif line.startswith("Speaks:"):
            name, code = line.removeprefix("Speaks:").split()
            self.people[name] = self.world.person(name, code)
        else:
            self._person(line)
        return list(self._told())

    def _person(self, line: str) -> None:
        for pattern, doing in DOINGS:
            if found := re.fullmatch(rf"(?P<who>\w+){pattern}", line, re.DOTALL):
                doing(self, self.people[found["who"]], found)
                return
        raise StoryError(f"nobody knows how to play: {line}")

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
        """Every message since the last line, as its reader sees it now."""
        told, self.shown = self.world.letterbox.told[self.shown :], len(self.world.letterbox.told)
        for chat, message, replaced in told:
            if link := LINK.search(message.html):
                self.token = link[1]
            phone = self.world.letterbox.phones[chat]
            yield from written(phone, message, replaced=replaced)


def written(phone: Phone, message: Message, *, replaced: bool) -> Iterator[str]:
    """A message as lines of a transcript."""
    marks = [mark for mark, on in (("in place", replaced), ("protected", message.protect)) if on]
    yield f"    Peili → {phone.name}{' (' + ', '.join(marks) + ')' if marks else ''}:"
    if message.file:
        yield f"      <{', '.join(str(v) for k, v in message.file.items() if not isinstance(v, bytes))}>"
    for line in plain(message.html).splitlines():
        yield f"      {line}".rstrip()
    for row in message.rows:
        yield "      " + " ".join(f"[{label}]" for label, _, _ in row)


def plain(html: str) -> str:
    """Words without markup; quotations keep a mark at the margin."""
    quote = re.compile(r"<blockquote[^>]*>(.*?)</blockquote>", re.DOTALL)
    quoted = quote.sub(lambda m: "> " + m[1].replace("\n", "\n> "), html)
    return unescape(re.sub(r"<[^>]+>", "", quoted))


def _open_operator(player: Player, phone: Phone, found: re.Match[str]) -> None:
    player.world.write(phone, f"/start {player.world.operator_link()}")


def _open(player: Player, phone: Phone, found: re.Match[str]) -> None:
    player.world.write(phone, f"/start {player.token}")


def _press(player: Player, phone: Phone, found: re.Match[str]) -> None:
    under = found.groupdict().get("under")
    player.world.press(phone, found["label"], _message(phone, under, ours=True) if under else None)


def _message(phone: Phone, words: str, *, ours: bool) -> Message:
    for message in reversed(phone.messages):
        if message.ours == ours and words in plain(message.html):
            return message
    raise StoryError(f"{phone.name} has no message with {words!r}")


def _edit(player: Player, phone: Phone, found: re.Match[str]) -> None:
    player.world.edit(phone, _message(phone, found["old"], ours=False), found["new"])


def _answer(player: Player, phone: Phone, found: re.Match[str]) -> None:
    player.world.write(phone, found["text"], about=_message(phone, found["old"], ours=True).id)


def _block(player: Player, phone: Phone, found: re.Match[str]) -> None:
    phone.blocked = True
    player.world.receive(phone, "blocked")


def _return(player: Player, phone: Phone, found: re.Match[str]) -> None:
    phone.blocked = False
    player.world.receive(phone, "returned")


DOINGS: tuple[tuple[str, Doing], ...] = (
    (r" opens the operator's link", _open_operator),
    (r" opens the invitation", _open),
    (r" presses (?P<label>.+?)(?: under: (?P<under>.+))?", _press),
    (r" says (?P<seconds>\d+) s", lambda p, phone, m: p.world.speak(phone, int(m["seconds"])) and None),
    (r" edits: (?P<old>.+?) => (?P<new>.+)", _edit),
    (r" answers the message: (?P<old>.+?) => (?P<text>.+)", _answer),
    (r" sends (?P<odd>\w+)", lambda p, phone, m: p.world.receive(phone, "odd", odd=m["odd"])),
    (r" blocks Peili", _block),
    (r" returns", _return),
    (r": (?P<text>.+)", lambda p, phone, m: p.world.write(phone, m["text"].replace("\\n", "\n")) and None),
)


def perform(story: str, database: str) -> str:
    """The whole story, with what Peili says written anew."""
    start = re.search(r"^Starts: (.+)$", story, re.M)
    if start is None:
        raise StoryError("a story begins with Starts: 2026-12-01 09:00")
    world = World(database, datetime.fromisoformat(start[1]).replace(tzinfo=HELSINKI))
    try:
        return "\n".join(_lines(Player(world, {}), story)) + "\n"
    finally:
        world.close()


def _lines(player: Player, story: str) -> Iterator[str]:
    lines = [line for line in story.splitlines() if not line.startswith("    ")]
    for number, line in enumerate(lines, 1):
        yield line
        if line.strip() and not line.startswith(("#", "--", "Starts:")):
            try:
                yield from player.play(line)
            except (StoryError, AssertionError) as error:
                raise StoryError(f"line {number} of what people do, {line!r}: {error}") from error


def stories() -> list[Path]:
    return sorted(Path(__file__).parent.glob("*.story"))

