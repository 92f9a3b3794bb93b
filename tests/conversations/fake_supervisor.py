"""A supervisor's desk for tests: facts in memory, and a talk that goes through the floor as the runner's does."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from conversations import effects as e
from conversations import floor
from conversations.answers import Prompt
from conversations.message import Ask, Text
from conversations.people import Invitation, Person, Process, Seat
from conversations.replies import Called, Chose, Due, Happened, Pressed, Reply, Wrote
from conversations.talk import Step, Turn, dump, load
from tests.conversations.fake import HELSINKI, MEETING, PROCESS, SEAT, Fake, buttons, words

SUPERVISOR = Person("p9", "Aino", "en", "Europe/Helsinki", supervises=True)
THEIRS = replace(SEAT, label="Maija", joiner="Maija M")


@dataclass
class Desk(Fake):
    """The supervisor of `process_list`; drafts are kept, all other effects are only noted."""

    person: Person | None = SUPERVISOR
    seat_list: tuple[Seat, ...] = (THEIRS,)
    drafts: dict[str, str] = field(default_factory=dict)
    waiting: tuple[Prompt, ...] = ()
    known: tuple[Invitation, ...] = ()
    done: list[e.Effect] = field(default_factory=list)

    def _happen(self, effect: e.Effect) -> None:
        self.done.append(effect)
        match effect:
            case e.Jot(key, value):
                self.drafts[key] = value
            case e.ClearJots(prefix):
                self.drafts = {k: v for k, v in self.drafts.items() if not k.startswith(prefix)}

    def draft(self, key: str) -> str:
        return self.drafts.get(key, "")

    def my_seats(self) -> Sequence[Seat]:
        return ()

    def open_prompt(self) -> Prompt | None:
        return None

    def processes(self) -> Sequence[Process]:
        mine = [p for p in self.process_list if self.person and p.supervisor_person == self.person.id]
        return sorted(mine, key=lambda p: p.status != "open")

    def seats(self, process: str) -> Sequence[Seat]:
        return [s for s in self.seat_list if s.process == process]

    def waiting_asks(self) -> Sequence[Prompt]:
        return self.waiting

    def invitation(self, token: str) -> Invitation | None:
        return next((i for i in self.known if token in (i.id, i.name)), None)

    def change(self, **values: object) -> None:
        """The one seat, otherwise."""
        self.seat_list = (replace(self.seat_list[0], **values),)  # type: ignore[arg-type]


@dataclass
class Talk:
    """What the person does, turn by turn; the waiting step is written down and read back in between."""

    facts: Desk = field(default_factory=Desk)
    step: Step | None = None
    turn: Turn | None = None
    asks: tuple[Ask, ...] = ()

    def hear(self, reply: Reply) -> list[str]:
        """The lines that Peili says."""
        if self.step:
            self.step = load(json.loads(json.dumps(dump(self.step))))
        self.turn = self.facts.do(floor.hear(self.step, reply, self.facts))
        self.asks = floor.asks(self.turn, self.step, self.facts)
        self.step = floor.after(self.turn, self.step)
        return [line for ask in self.asks for line in words(ask)]

    def write(self, text: str) -> list[str]:
        return self.hear(Wrote(text, 7))

    def press(self, key: str) -> list[str]:
        """A button that the waiting step offers."""
        assert self.step
        assert key in buttons(self.step.ask(self.facts)), buttons(self.step.ask(self.facts))
        return self.hear(Chose(key))

    def call(self, command: str) -> list[str]:
        return self.hear(Called(command))

    def stand(self, action: str, thing: str) -> list[str]:
        return self.hear(Pressed(action, thing))

    def happen(self, what: str, thing: str, more: str = "") -> list[str]:
        return self.hear(Happened(what, thing, more))

    def due(self, kind: str, thing: str) -> list[str]:
        return self.hear(Due(kind, thing))

    @property
    def toast(self) -> str:
        return self.turn.toast.msgid if self.turn and self.turn.toast else ""

    @property
    def effects(self) -> list[e.Effect]:
        """Those of the latest turn, drafts apart."""
        assert self.turn
        return [effect for effect in self.turn.effects if not isinstance(effect, e.Jot | e.ClearJots)]

    def told(self) -> dict[str, object]:
        """What fills the places of everything said in the latest turn."""
        lines = (line for ask in self.asks for line in ask.lines if isinstance(line, Text))
        return {name: value for line in lines for name, value in line.args.items()}


def at(month: int, day: int, hour: int = 0, minute: int = 0, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=HELSINKI)


__all__ = ["MEETING", "PROCESS", "SUPERVISOR", "THEIRS", "Desk", "Talk", "at"]
