"""What the people of the demo do again and again: answer, rate, meet, ask for a digest; the order is the story's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot import content
from bot.demo.phones import Clock, Json, Phone
from bot.demo.record import Record
from bot.demo.words import Words
from conversations.commands import COMMANDS
from conversations.themes import Question

OTHERS: Final = 40  # how often another question is asked for at the most


class Doing:
    """Sari supervises, Mikko is supervised. `digest` is told before each digest is asked for."""

    def __init__(self, sari: Phone, mikko: Phone, words: Words, record: Record, digest: Callable[[], None]) -> None:
        self.sari, self.mikko, self.words, self.record, self._before_digest = sari, mikko, words, record, digest
        self.clock = Clock(sari.line)
        self._bank = content.bank()

    def command(self, phone: Phone, name: str) -> None:
        """A command as it is called in the language."""
        phone.write("/" + next(each for each in COMMANDS if each.name == name).named(self.words.language))

    def prompted(self) -> None:
        """Lets time go on, event by event, until a question comes by itself."""
        before = self.mikko.last()["message_id"]
        until = self.clock.now() + timedelta(days=21)
        while self.mikko.last()["message_id"] == before:
            if self.clock.now() > until:
                raise self.mikko.stuck("No question has come in three weeks.")
            self.clock.next()
        self.record.look()

    def answer(self, key: str) -> Json:
        """Asks for another question until one comes that these words answer; then writes them."""
        for _ in range(OTHERS):
            if self.words.suit(key, self._question()):
                return self.mikko.write(self.words(key))
            self.mikko.press("prompt_other")
        raise self.mikko.stuck(f"No question came that “{key}” answers.")

    def _question(self) -> Question:
        """The question that stands last on the supervisee's phone."""
        text = self.mikko.last().get("text", "")
        for theme in (*self._bank.themes, *self._bank.moves):
            for question in self._bank.questions(theme.id, self.words.language):
                if text.endswith(question.texts[self.words.language]):
                    return question
        raise self.mikko.stuck("This is no question of the bank.")

    def bring(self, key: str) -> None:
        self.prompted()
        self.answer(key)
        self.mikko.press("words_share")

    def rate(self, first: int, second: int) -> None:
        """Two goals: the number of the first is shared, that of the second is not."""
        self.mikko.press(str(first))
        if self.mikko.offers("share"):
            self.mikko.press("share")
        self.rest(second)

    def rest(self, second: int) -> None:
        self.mikko.press("next")
        self.mikko.press(str(second))
        self.mikko.press("next")

    def digest(self, meeting: datetime) -> None:
        """The evening before the meeting."""
        self.clock.to(meeting - timedelta(hours=20))
        self._before_digest()
        self.command(self.sari, "digest")
        if self.sari.offers("never"):
            self.sari.press("never")

    def next_meeting(self) -> None:
        """From the process to its meetings to the next of them."""
        self.command(self.sari, "supervisions")
        self.sari.press("meetings")
        self.sari.press(self.sari.last()["buttons"][0][0]["text"])

    def meet(self, meeting: datetime) -> None:
        """They meet, and it is written down as held."""
        self.clock.to(meeting + timedelta(hours=2))
        self.next_meeting()
        self.sari.press("held")
