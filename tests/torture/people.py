"""The people of the emulator under load: they write, speak and press, and remember what they were told is kept."""

from __future__ import annotations

import asyncio
import random
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.emulator.contents import contents
from bot.emulator.limits import Refusal
from bot.emulator.people import Chat, Message
from bot.emulator.run import Emulator

SOON = timedelta(seconds=61)  # longer than any pause between two tries
KEPT = "Talletettu"  # how every acknowledgement begins, in Finnish
UNASKED = "Peililtä kysymys sinulle."  # how a question begins that comes by itself
PRESSED = ("-words_on:", "-move_", "-prompt_other:")


@dataclass(frozen=True)
class Said:
    """A message that has come to a phone, which serving process sent it, and when (real seconds)."""

    chat: int
    message: int
    process: int
    at: float
    prompt: bool
    text: str


@dataclass
class Member:
    """One supervisee. `written`: message number to words ("" for a voice message); `open` waits to be acknowledged."""

    chat: int
    lane: str = ""
    seat: str = ""
    written: dict[int, str] = field(default_factory=dict)
    open: deque[int] = field(default_factory=deque)
    acknowledged: set[int] = field(default_factory=set)
    waits: list[float] = field(default_factory=list)
    began: dict[int, float] = field(default_factory=dict)
    next_at: float = 0.0


class Crowd:
    """Everybody. Belongs to the emulator's thread."""

    def __init__(
        self, telegram: Emulator, members: Sequence[Member], seed: int, *, ahead: int, pause: float, presses: bool,
        voices: bool = True, patience: float = 0.0,
    ) -> None:  # fmt: skip
        self.telegram, self.world = telegram, telegram.world
        self.members = {member.chat: member for member in members}
        self.random = random.Random(seed)  # noqa: S311  (what they write is no secret)
        self.ahead, self.pause, self.presses, self.voices = ahead, pause, presses, voices
        self.patience = patience
        self.said, self.edits, self.unmodified = list[Said](), 0, 0
        self.edited = dict[tuple[int, int], int]()  # by which process last, for a chat and a message
        self.working = False
        self._task: asyncio.Task[None] | None = None
        self._watch()

    # --- seeing

    @property
    def process(self) -> int:
        """The number of the serving process that has come last, by its first call: what one that was killed had under
        way is in the emulator's hands before that, though on a busy machine long after its death."""
        return self.world.calls["getMe"]

    def _watch(self) -> None:
        """Every message and edit that comes to a phone is seen, whatever the bot learns of it."""
        world, said, edit, note = self.world, self.world.said, self.world.edit, self.world.note

        def new(chat: Chat, content: Any, *, silent: bool, markup: Any) -> Message:
            message = said(chat, content, silent=silent, markup=markup)
            prompt = any("prompt_" in data for data in message.presses)
            self.said.append(Said(chat.id, message.id, self.process, time.monotonic(), prompt, message.text))
            self._told(chat.id, message.text)
            return message

        def changed(chat: Chat, message: Message, **fields: Any) -> Message:
            edited = edit(chat, message, **fields)
            if message.outgoing and "text" in fields:
                self.edits += 1
                self.edited[chat.id, message.id] = self.process
                self._told(chat.id, message.text)
            return edited

        def noted(method: str, refusal: Refusal) -> None:
            self.unmodified += "not modified" in refusal.description
            note(method, refusal)

        world.said, world.edit, world.note = new, changed, noted  # type: ignore[method-assign]

    def _told(self, chat: int, text: str) -> None:
        member = self.members.get(chat)
        if member and member.open and text.startswith(KEPT):
            message = member.open.popleft()
            member.acknowledged.add(message)
            member.waits.append(time.monotonic() - member.began[message])

    # --- doing

    def start(self) -> None:
        """They begin, and go on until `stop`."""
        self.working = True
        if self._task is None:
            self.telegram.do(self._begin)

    def _begin(self) -> None:
        self._task = asyncio.get_running_loop().create_task(self._live())

    def stop(self) -> None:
        """They wait for what they have asked for."""
        self.working = False

    async def _live(self) -> None:
        while not self.world.closing:
            for member in self.members.values():
                self._give_up(member)
                if self.working:
                    self._act(member)
            await asyncio.sleep(0.01)

    def _give_up(self, member: Member) -> None:
        """Nothing comes of the oldest; it is written, and was never acknowledged."""
        if self.patience and member.open and time.monotonic() - member.began[member.open[0]] > self.patience:
            member.open.popleft()

    def _act(self, member: Member) -> None:
        now = time.monotonic()
        if len(member.open) >= self.ahead or now < member.next_at:
            return
        member.next_at = now + self.random.uniform(0.5, 1.5) * self.pause
        dice = self.random.random()
        if self.presses and dice < 0.4 and self._presses(member):
            return
        if self.voices and dice > 0.92:
            self.write(member, "")
        else:
            self.write(member, f"vastaus {member.chat}.{len(member.written)}")

    def write(self, member: Member, words: str) -> None:
        """An answer: words, or a voice message for none."""
        message = self.send(member, words)
        member.written[message.id] = words
        member.began[message.id] = time.monotonic()
        member.open.append(message.id)

    def send(self, member: Member, words: str) -> Message:
        """Anything, of which no account is kept."""
        chat, person = self.world.chats[member.chat], self.world.people[member.chat]
        asked = {"text": words} if words else {"voice": 3}
        return self.world.heard(chat, person, contents(self.world, chat, asked)[0])

    def _presses(self, member: Member) -> bool:
        """On from an answer, and to one of the questions offered there."""
        chat = self.world.chats[member.chat]
        last = next((m for m in reversed(chat.messages.values()) if m.outgoing and m.presses and not m.deleted), None)
        shown = (last.api.get("reply_markup") or {}).get("inline_keyboard", ()) if last else ()
        datas = [b["callback_data"] for row in shown for b in row if b.get("callback_data", "").startswith(PRESSED)]
        if last and datas:
            self.world.press(self.world.people[member.chat], chat, last, self.random.choice(datas))
        return bool(datas)

    def quiet(self) -> bool:
        """Whether nobody waits for anything, and the bot sleeps, with nothing that it will try again soon."""
        now, wake = self.world.clock.now(), self.world.clock.wake()
        sleeps = self.world.settled() and not (wake and wake - now < SOON)
        return sleeps and not any(member.open for member in self.members.values())
