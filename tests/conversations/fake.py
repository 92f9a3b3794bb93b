"""Facts in memory for tests of conversations: what is put in is what steps see, and `do` lets effects happen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.content import bank
from conversations import effects as e
from conversations.answers import Answer, Goal, Prompt, Reading, Recording, Reflection
from conversations.message import Ask, Text
from conversations.people import Caller, Consents, Invitation, Meeting, Person, Process, Seat
from conversations.talk import Turn
from conversations.themes import Bank

HELSINKI = ZoneInfo("Europe/Helsinki")
NOW = datetime(2026, 11, 24, 12, tzinfo=HELSINKI)  # a Tuesday
PERSON = Person("p1", "Maija", "en", "Europe/Helsinki", supervises=False)
PROCESS = Process(
    "c1", "individual", ("role", "power"), 2, "Aino", "en", began=NOW.replace(day=3), supervisor_person="p9"
)
SEAT = Seat("s1", "c1", "active", person="p1", joined=NOW.replace(day=3), consents=Consents(NOW, voice=True))
MEETING = Meeting("m1", "c1", NOW.replace(month=12, day=3, hour=14))
PROMPT = Prompt("q1", "s1", "theme", "role", "role-areas-1", "Which parts?", "open", opened=NOW)


def reflection(id: str = "r1", **more: Any) -> Reflection:
    """A private answer under the open prompt, unless told otherwise."""
    values: dict[str, Any] = {
        "id": id, "seat": "s1", "kind": "theme", "theme": "role", "question": "Which parts?", "place": "mine",
        "at": NOW, "prompt": "q1", "texts": ("Much",),
    }  # fmt: skip
    return Reflection(**{**values, **more})


@dataclass
class Fake:
    """`conversations.facts.Facts`, from plain lists."""

    now: datetime = NOW
    caller: Caller = field(default_factory=Caller)
    person: Person | None = PERSON
    language: str = "en"
    bank: Bank = field(default_factory=bank)
    holidays: frozenset[date] = frozenset()
    turn: int = 1
    seat_list: tuple[Seat, ...] = (SEAT,)
    process_list: tuple[Process, ...] = (PROCESS,)
    meeting_list: tuple[Meeting, ...] = (MEETING,)
    prompts: dict[str, Prompt] = field(default_factory=lambda: {"q1": PROMPT})
    kept: dict[str, Reflection] = field(default_factory=dict)
    messages: dict[int, str] = field(default_factory=dict)
    used: tuple[str, ...] = ("role-areas-1",)
    sent: tuple[datetime, ...] = ()
    planned: tuple[datetime, ...] = ()
    heard: datetime | None = None
    made: int = 0
    notice: str | None = None

    def keep(self, *reflections: Reflection) -> Fake:
        self.kept |= {reflection.id: reflection for reflection in reflections}
        return self

    def put(self, *prompts: Prompt) -> Fake:
        self.prompts |= {prompt.id: prompt for prompt in prompts}
        return self

    def do(self, turn: Turn | None) -> Turn:
        """Its effects happen; the next turn has new ids."""
        assert turn is not None
        for effect in turn.effects:
            self._happen(effect)
        self.made += 1
        return turn

    def _happen(self, effect: e.Effect) -> None:
        match effect:
            case e.Keep():
                self._keep(effect)
            case e.Share(id):
                self.kept[id] = replace(self.kept[id], place="supervision", shared=self.now)
            case e.ShareTitle(id, title):
                self.kept[id] = replace(self.kept[id], place="title", title=title, shared=self.now)
            case e.Place(id, place):
                self.kept[id] = replace(self.kept[id], place=place, shared=None)
            case e.SetKind(id, kind):
                self.kept[id] = replace(self.kept[id], kind=kind)
            case e.Erase(id):
                del self.kept[id]
            case e.ClosePrompt(id):
                self.put(replace(self.prompts[id], status="closed"))
            case e.OpenWaiting(id, closes):
                self.put(replace(self.prompts[id], status="open", closes=closes))
            case e.SwapQuestion(id, question, theme):
                self.put(replace(self.prompts[id], question=question, theme=theme))
                self.used = (*self.used, question)
            case e.OpenPrompt():
                self._open(effect)

    def _keep(self, effect: e.Keep) -> None:
        had = self.kept.get(effect.reflection)
        had = had or reflection(effect.reflection, kind=effect.kind, prompt=effect.prompt, texts=(), at=self.now)
        texts = (*had.texts, effect.text) if effect.text else had.texts
        spoken = (Recording(effect.file, effect.seconds, self.now),) if effect.file else ()
        self.keep(replace(had, texts=texts, recordings=(*had.recordings, *spoken), seat=effect.seat))
        self.messages[effect.message] = f"reflection:{effect.reflection}"

    def _open(self, x: e.OpenPrompt) -> None:
        self.put(*(replace(p, status="closed") for p in self.prompts.values() if p.status == "open"))
        text = x.text or self.bank.text(x.question, self.language) or ""
        self.put(
            Prompt(
                x.id, x.seat, x.kind, x.theme, x.question, text, "open", self.now, x.closes,
                parent=x.parent, slot=x.slot,
            )
        )  # fmt: skip
        self.used = (*self.used, x.question)

    # --- what steps ask for

    def new_id(self, what: str) -> str:
        return f"{what}-{self.made}"

    def new_token(self) -> str:
        return "token"

    def link(self, token: str) -> str:
        return f"https://t.me/peili?start={token}"

    def setting(self, name: str) -> str:
        return name

    def invitation(self, token: str) -> Invitation | None:
        return None

    def handing(self, process: str) -> Invitation | None:
        return None

    def noticed(self) -> str | None:
        return self.notice

    def draft(self, key: str) -> str:
        return ""

    def my_seats(self) -> Sequence[Seat]:
        return self.seat_list

    def open_prompt(self) -> Prompt | None:
        return next((p for p in self.prompts.values() if p.status == "open"), None)

    def prompt(self, id: str) -> Prompt | None:
        return self.prompts.get(id)

    def reflections(self, seat: str) -> Sequence[Reflection]:
        mine = [r for r in self.kept.values() if r.seat == seat]
        return sorted(mine, key=lambda r: r.at, reverse=True)

    def reflection(self, id: str) -> Reflection | None:
        return self.kept.get(id)

    def answer(self, prompt: str) -> Answer | None:
        found = next((r for r in reversed(self.kept.values()) if r.prompt == prompt), None)
        return Answer(found.id, found.place, found.parts) if found else None

    def goals(self, seat: str) -> Sequence[Goal]:
        return ()

    def goal(self, id: str) -> Goal | None:
        return None

    def commitment(self, seat: str) -> Reflection | None:
        return next((r for r in self.kept.values() if r.kind == "commitment"), None)

    def used_questions(self, seat: str) -> Sequence[str]:
        return self.used

    def readings(self, seat: str) -> Sequence[Reading]:
        return ()

    def subject(self, message: int) -> str:
        return self.messages.get(message, "")

    def unasked(self, seat: str) -> Sequence[datetime]:
        return self.sent

    def coming(self, seat: str) -> Sequence[datetime]:
        return self.planned

    def last_heard(self) -> datetime | None:
        return self.heard

    def seat(self, id: str) -> Seat | None:
        return next((s for s in self.seat_list if s.id == id), None)

    def process(self, id: str) -> Process | None:
        return next((p for p in self.process_list if p.id == id), None)

    def meetings(self, process: str) -> Sequence[Meeting]:
        return [m for m in self.meeting_list if m.process == process and m.status != "cancelled"]

    def meeting(self, id: str) -> Meeting | None:
        return next((m for m in self.meeting_list if m.id == id), None)

    def next_meeting(self, process: str) -> Meeting | None:
        return next((m for m in self.meetings(process) if m.at >= self.now), None)

    def processes(self) -> Sequence[Process]:
        return ()

    def seats(self, process: str) -> Sequence[Seat]:
        return ()

    def waiting_asks(self) -> Sequence[Prompt]:
        return ()

    def unchanged(self, process: str) -> datetime | None:
        return None


def said(turn: Turn | None) -> list[str]:
    """The sentences of a turn, as they stand in the code; plural ones in their right form."""
    assert turn is not None
    return [line for ask in turn.says for line in words(ask)]


def words(ask: Ask) -> list[str]:
    """The lines of a message: message ids, questions and quotations."""
    return [_word(line) if isinstance(line, Text) else line.text for line in ask.lines]


def _word(text: Text) -> str:
    return text.plural if text.plural and text.n != 1 else text.msgid


def buttons(ask: Ask) -> list[str]:
    """The actions and keys of a message's buttons."""
    return [str(getattr(b, "action", "") or getattr(b, "key", "")) for row in ask.rows for b in row]
