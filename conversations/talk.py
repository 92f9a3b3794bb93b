"""The vocabulary of every conversation: what is said, what is heard, and what a turn comes to; it does nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, ClassVar, dataclass_transform

if TYPE_CHECKING:
    from conversations.effects import Effect
    from conversations.facts import Facts

# --- what is said -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Verbatim:
    """Words that are ready in the reader's language (a question of the bank, a name); shown as they are."""

    text: str
    style: str = ""  # "" | "bold" | "italic"


@dataclass(frozen=True)
class Quote:
    """A person's own words, shown as a quotation; long ones may be folded by the messenger."""

    text: str


@dataclass(frozen=True)
class Text:
    """One sentence of the catalogues: an English message id and what fills its {places}.

    Dates, times and lists are given as values; `bot.translation` writes them as the reader's language does.
    A `datetime` is aware and already in the reader's zone. With `plural`, `n` chooses the form.
    """

    msgid: str
    args: Mapping[str, Arg] = field(default_factory=dict)
    plural: str | None = None
    n: int = 0


Line = Text | Verbatim | Quote
Arg = str | int | date | datetime | time | Text | Verbatim | tuple["str | Text | Verbatim", ...]


def N_(msgid: str, **args: Arg) -> Text:
    """A sentence to be translated; `pybabel extract` finds it by this name."""
    return Text(msgid, args)


def NN_(singular: str, plural: str, n: int, **args: Arg) -> Text:
    """A sentence with a plural; `{n}` is filled by `n`."""
    return Text(singular, {**args, "n": n}, plural, n)


@dataclass(frozen=True)
class Choice:
    """A button of the waiting step. `key` is ASCII of at most 48 characters; it comes back as `Chose(key)`.

    It is bound to its turn: pressed later, it is answered as closed and never reaches another step.
    """

    key: str
    label: Text | Verbatim
    style: str = ""  # "" | "primary" | "success" | "danger"


@dataclass(frozen=True)
class Standing:
    """A button bound to a thing rather than to a turn (share *this* reflection, accept *this* joiner).

    It works as long as the thing lets it: `floor.STANDING[action](thing, facts)` answers, whenever it is pressed.
    """

    action: str  # ASCII, at most 16 characters
    thing: str  # an id, at most 40 characters
    label: Text | Verbatim
    style: str = ""


Button = Choice | Standing
Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class QrPicture:
    """A picture of a QR code that opens `link`; drawn by the bot at sending."""

    link: str


@dataclass(frozen=True)
class DigestFile:
    """The digest of a process as a PDF file, rendered at sending, never stored."""

    process: str


@dataclass(frozen=True)
class VoiceNote:
    """A voice message that the messenger already has, by its id there."""

    file: str


Attachment = QrPicture | DigestFile | VoiceNote


@dataclass(frozen=True)
class Ask:
    """One message to a person. `lines` are paragraphs; `rows` are buttons.

    `free` tells that writing freely is an answer here. `subject` ("prompt:<id>", "reflection:<id>") is what a
    Telegram reply to this message is about. `replaces` names the subject whose last message this one takes the place
    of, if that is still the newest of ours in the chat. `unasked` marks what Peili sends of its own accord: it counts
    against the two a week, and `guard` is looked at once more at the moment of sending ("prompt:<id>").
    `language` is set when the message is not in the reader's own (an invitation to be forwarded); `silent` comes
    without a sound.
    """

    lines: tuple[Line, ...]
    rows: Rows = ()
    free: bool = False
    subject: str = ""
    replaces: str = ""
    attachment: Attachment | None = None
    protect: bool = False
    unasked: bool = False
    guard: str = ""
    placeholder: Text | None = None
    language: str = ""
    silent: bool = False


def say(*lines: Line, rows: Rows = (), **more: Any) -> Ask:
    """A message made of paragraphs."""
    return Ask(tuple(lines), rows, **more)


# --- what is heard ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Wrote:
    """A text message. `message` is its id in the chat, `about` the subject of the message replied to ("" if none)."""

    text: str
    message: int = 0
    about: str = ""


@dataclass(frozen=True)
class Spoke:
    """A voice message; `file` is the messenger's id of the recording, `seconds` its length."""

    file: str
    seconds: int
    message: int = 0
    about: str = ""
    size: int = 0


@dataclass(frozen=True)
class Chose:
    """A press of a `Choice` of the waiting step's own turn."""

    key: str


@dataclass(frozen=True)
class Stale:
    """A press of a `Choice` whose turn has passed."""

    key: str


@dataclass(frozen=True)
class Pressed:
    """A press of a `Standing` button."""

    action: str
    thing: str


@dataclass(frozen=True)
class Called:
    """A command by its English name (`conversations.commands` knows the three languages); `rest` is what follows."""

    command: str
    rest: str = ""


@dataclass(frozen=True)
class Edited:
    """The person edited a message of theirs."""

    text: str
    message: int


@dataclass(frozen=True)
class Odd:
    """Something that Peili does not take in: sticker, photo, location, poll, forwarded, video, document, other."""

    kind: str


@dataclass(frozen=True)
class Due:
    """A planned moment has come. `kind` is a key of `floor.DUE`, `thing` an id, `slot` the plan's stable name."""

    kind: str
    thing: str
    slot: str = ""


@dataclass(frozen=True)
class Happened:
    """Something another person or the operator did concerns this person: `what` is a key of `floor.HAPPENED`."""

    what: str
    thing: str
    more: str = ""


@dataclass(frozen=True)
class Reachability:
    """The person blocked the bot, or came back."""

    reachable: bool


Reply = Wrote | Spoke | Chose | Stale | Pressed | Called | Edited | Odd | Due | Happened | Reachability

# --- steps and turns ----------------------------------------------------------------------------------------------

STEPS: dict[str, type[Step]] = {}


@dataclass_transform(frozen_default=True)
class Step:
    """A waiting point of a conversation; the stored state of a person.

    Flat and small: fields are str, int, bool or tuples of str, ids and keys only, never what a person wrote. Names and
    fields are for ever: add fields with defaults, never rename. `ask` has no side effects and may be called again at
    any time; `hear` returns None for what it does not understand.
    """

    name: ClassVar[str]

    def __init_subclass__(cls, name: str, **more: Any) -> None:
        super().__init_subclass__(**more)
        cls.name = name
        STEPS[name] = dataclass(frozen=True)(cls)

    def ask(self, facts: Facts) -> Ask:
        raise NotImplementedError

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        raise NotImplementedError


def dump(step: Step) -> dict[str, Any]:
    """The stored form of a step: its name and fields, JSON-ready."""
    values = {f.name: getattr(step, f.name) for f in fields(step)}  # type: ignore[arg-type]
    return {"step": step.name, **values}


def load(stored: Mapping[str, Any]) -> Step | None:
    """The step of a stored form; None when no release knows it (then the conversation ends kindly)."""
    values = {k: tuple(v) if isinstance(v, list) else v for k, v in stored.items() if k != "step"}
    known = STEPS.get(str(stored.get("step")))
    try:
        return known(**values) if known else None
    except TypeError:
        return None


@dataclass(frozen=True)
class Stay:
    """The floor stays with the step that has it."""


STAY = Stay()


@dataclass(frozen=True)
class Turn:
    """What a step decides: who waits next, what shall happen, what is said first.

    `step` None ends the conversation. `says` go out before the next step's own question, which is asked after the
    effects have happened. `toast` is a word shown over the pressed button (at most 200 characters). After a press the
    first message takes the place of the one pressed, unless `anew`. With STAY the step asks again only if `again`.
    """

    step: Step | Stay | None
    effects: tuple[Effect, ...] = ()
    says: tuple[Ask, ...] = ()
    toast: Text | None = None
    anew: bool = False
    again: bool = False


def go(step: Step, *effects: Effect, says: tuple[Ask, ...] = (), toast: Text | None = None, anew: bool = False) -> Turn:
    """On to the next waiting point."""
    return Turn(step, effects, says, toast, anew)


def end(*effects: Effect, says: tuple[Ask, ...] = (), toast: Text | None = None, anew: bool = False) -> Turn:
    """The conversation is over; the floor rests."""
    return Turn(None, effects, says, toast, anew)


def stay(
    *effects: Effect,
    says: tuple[Ask, ...] = (),
    toast: Text | None = None,
    anew: bool = False,
    again: bool = False,
) -> Turn:
    """Something is said or done; whoever had the floor keeps it."""
    return Turn(STAY, effects, says, toast, anew, again)
