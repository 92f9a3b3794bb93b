"""One whole process, scene by scene: what a supervisor and a supervisee do with Peili; it says none of their words."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.demo.doing import Doing
from bot.demo.record import ZONE

START: Final = datetime(2027, 1, 11, 9, 0, tzinfo=ZONE)
MEETINGS: Final = tuple(
    datetime(2027, month, day, 14, 0, tzinfo=ZONE) for month, day in ((1, 26), (2, 9), (2, 23), (3, 16))
)
MOVED: Final = datetime(2027, 3, 2, 14, 0, tzinfo=ZONE)  # the third of them
LINK: Final = re.compile(r"\?start=([A-Za-z0-9_-]+)")


class Story(Doing):
    """Every scene once."""

    def scenes(self) -> tuple[Callable[[], None], ...]:
        """What happens, in order, after the link has been opened."""
        return (
            self.agree, self.invite, self.accept, self.open, self.choose_goals, self.rate_at_the_start,
            self.role, self.first_bring, self.first_digest, self.first_meeting,
            self.after_and_commit, self.power, self.second_bring, self.tried, self.rate_again, self.second_digest,
            self.second_meeting,
            self.move, self.skip, self.pause, self.put_off, self.speak, self.third_bring, self.third_digest,
            self.third_meeting,
            self.keep_private, self.block, self.come_back, self.dialogue, self.fourth_bring, self.rate_once_more,
            self.fourth_digest, self.last_meeting, self.end,
        )  # fmt: skip

    # --- the beginning

    def enrol(self, token: str) -> None:
        """The operator's link makes a supervisor."""
        self.record.chapter("begin")
        self.sari.open(token)
        for key in ("offered", self.words.language, "default"):
            self.sari.press(key)

    def agree(self) -> None:
        """/new: managers' supervision, the four lenses, by dates."""
        self.command(self.sari, "new")
        self.sari.press("managers")
        self.sari.write(self.mikko.name)
        for key in (self.words.language, "programme:lenses", "0"):
            self.sari.press(key)
        self.sari.write("\n".join(map(self.words.typed, MEETINGS)))
        self.sari.press("yes")
        self.sari.press("n4")

    def invite(self) -> None:
        """Opened; the invitation goes to the supervisee, who reads what it is and consents."""
        self.sari.press("begin")
        found = [link for each in self.sari.messages() if (link := LINK.search(each.get("text", "")))]
        if not found:
            raise self.sari.stuck("There is no invitation.")
        self.mikko.open(found[-1][1])
        for key in ("on", "yes", "yes", "no"):
            self.mikko.press(key)

    def accept(self) -> None:
        self.sari.press("accept")

    def open(self) -> None:
        self.answer("opening")
        self.mikko.press("words_share")

    def choose_goals(self) -> None:
        """One from the list, one in own words."""
        self.record.chapter("goals")
        self.clock.advance(minutes=5)
        self.command(self.mikko, "goals")
        self.mikko.press("choose")
        self.mikko.press("key:control")
        self.clock.advance(minutes=1)
        self.mikko.press("own")
        self.mikko.write(self.words("goal"))
        self.mikko.press("done")

    def rate_at_the_start(self) -> None:
        """The first goal, its number and its words are shared, each by its own press; the other stays private."""
        self.mikko.press("4")
        self.mikko.write(self.words("why"))
        self.mikko.press("share")
        self.mikko.press("why")
        self.rest(3)

    # --- the first interval

    def role(self) -> None:
        """An answer, bettered by editing it, and shared."""
        self.record.chapter("interval-1")
        self.prompted()
        message = self.answer("role")
        self.mikko.edit(message, self.words("role-edited"))
        self.mikko.press("words_share")

    def first_bring(self) -> None:
        self.bring("bring-1")

    def first_digest(self) -> None:
        self.digest(MEETINGS[0])

    def first_meeting(self) -> None:
        self.meet(MEETINGS[0])

    # --- the second

    def after_and_commit(self) -> None:
        """What stayed, and one thing to try."""
        self.record.chapter("interval-2")
        self.prompted()
        self.answer("after-1")
        self.mikko.press("words_share")
        self.mikko.press("words_on")
        self.mikko.press("words_commit")
        self.answer("commitment")
        self.mikko.press("words_share")

    def power(self) -> None:
        """The supervisor reads a title only."""
        self.prompted()
        self.answer("power")
        self.mikko.press("words_title")
        self.mikko.write(self.words("power-title"))

    def second_bring(self) -> None:
        self.bring("bring-2")

    def tried(self) -> None:
        """How it went with the thing to try."""
        self.mikko.press("words_on")
        self.mikko.press("words_tried")
        self.answer("tried")
        self.mikko.press("words_share")

    def rate_again(self) -> None:
        self.mikko.press("words_on")
        self.mikko.press("goals_now")
        self.rate(5, 4)

    def second_digest(self) -> None:
        self.digest(MEETINGS[1])

    def second_meeting(self) -> None:
        self.meet(MEETINGS[1])

    # --- the third

    def move(self) -> None:
        """The next meeting a week later."""
        self.record.chapter("interval-3")
        self.next_meeting()
        self.sari.press("move")
        self.sari.write(self.words.typed(MOVED))
        self.sari.press("yes")

    def skip(self) -> None:
        """A question is let go; why is not kept."""
        self.prompted()
        self.mikko.press("prompt_not")
        self.mikko.press("not_aloud")

    def pause(self) -> None:
        """A week of quiet."""
        self.command(self.mikko, "pause")
        self.mikko.press("week")

    def put_off(self) -> None:
        """Not now: tomorrow."""
        self.prompted()
        self.mikko.press("prompt_later")
        self.mikko.press("later_tomorrow")

    def speak(self) -> None:
        """It comes again as promised, and is answered aloud."""
        self.prompted()
        self.mikko.speak(24)
        self.mikko.press("words_share")

    def third_bring(self) -> None:
        self.bring("bring-3")

    def third_digest(self) -> None:
        self.digest(MOVED)

    def third_meeting(self) -> None:
        self.meet(MOVED)

    # --- the fourth

    def keep_private(self) -> None:
        self.record.chapter("interval-4")
        self.prompted()
        self.answer("after-3")
        self.mikko.press("words_mine")

    def block(self) -> None:
        """Out of reach; the supervisor sees that messages do not arrive, and no reason."""
        self.mikko.block()
        self.clock.to(self.clock.now() + timedelta(days=6))
        self.command(self.sari, "supervisions")
        self.sari.press("done")

    def come_back(self) -> None:
        """The open question is there."""
        self.mikko.unblock()
        if not self.mikko.offers("prompt_later"):
            raise self.mikko.stuck("No question waits.")

    def dialogue(self) -> None:
        self.answer("dialogue")
        self.mikko.press("words_share")

    def fourth_bring(self) -> None:
        self.bring("bring-4")

    def rate_once_more(self) -> None:
        self.mikko.press("words_on")
        self.mikko.press("goals_now")
        self.rate(7, 6)

    def fourth_digest(self) -> None:
        self.digest(MEETINGS[3])

    # --- the end

    def last_meeting(self) -> None:
        self.record.chapter("end")
        self.meet(MEETINGS[3])

    def end(self) -> None:
        """As agreed, after four meetings; a calm goodbye and a last look at the goals."""
        self.sari.press("process_end")
        self.sari.press("end")
        self.mikko.press("goals_now")
        self.rate(8, 7)
        self.record.look()
