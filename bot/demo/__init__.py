"""`make demo`: a whole process through the real bot in seconds; leaves its transcript and digests in a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from rich.console import Console
from rich.progress import track

from bot.demo.digests import Pages
from bot.demo.phones import Clock, Line, Phone, Stuck
from bot.demo.record import Record
from bot.demo.story import START, Story
from bot.demo.words import Words
from bot.emulator.run import Emulator
from bot.stage import Bot, BotDied, christened, folder, stoppable

LANGUAGES: Final = ("fi", "sv", "en")
SUPERVISOR, SUPERVISEE = "Sari", "Mikko"
WRONG: Final = 2


def play(place: Path, language: str, out: Console) -> int:
    """0 when the story came to its end and nothing went wrong on the way."""
    if language not in LANGUAGES:
        out.print(f"--language is {', '.join(LANGUAGES)}, not “{language}”.", markup=False)
        return WRONG
    telegram = christened(Emulator(start=START, frozen=True, pace=False))
    try:
        with stoppable(), folder("demo") as kept, telegram, Bot(kept, telegram) as bot:
            return _played(bot, telegram, place, Words(language), out)
    except BotDied as died:
        out.print(str(died), markup=False, soft_wrap=True)
    except KeyboardInterrupt:
        out.print("\nStopped.")
    return 1


def _played(bot: Bot, telegram: Emulator, place: Path, words: Words, out: Console) -> int:
    """The story, and what it leaves behind, also when it does not come to its end."""
    place.mkdir(parents=True, exist_ok=True)
    line, token = Line(telegram.url), bot.link()
    record = Record(line, words, place)
    pages = Pages(bot, place, words.language, Clock(line).now)
    sari, mikko = (Phone(line, name, words.language, record.heard) for name in (SUPERVISOR, SUPERVISEE))
    record.listen(sari, mikko)
    story = Story(sari, mikko, words, record, pages.write)
    try:
        story.enrol(token)
        for scene in track(story.scenes(), "Playing a process", console=out):
            scene()
        return _told(line, bot, record, pages, out)
    except Stuck as stuck:
        out.print("\n".join([str(stuck), *_failures(line, bot)]), markup=False, soft_wrap=True)
        return 1
    finally:
        record.write()
        pages.close()
        line.close()


def _told(line: Line, bot: Bot, record: Record, pages: Pages, out: Console) -> int:
    """What lies where; 1 when something has failed on the way."""
    failures = _failures(line, bot)
    for each in (*failures, record.write(), *record.digests, *pages.pages):
        out.print(f"  {each}", markup=False, soft_wrap=True)
    return 1 if failures else 0


def _failures(line: Line, bot: Bot) -> list[str]:
    """What the bot has logged as a failure, and what it sent that only a faulty one would send."""
    logged = [row for row in bot.log.read_text("utf-8").splitlines() if " ERROR " in row or " CRITICAL " in row]
    return logged + [f"Telegram does not take this: {each}" for each in line.get("state")["violations"]]
