"""How a conversation goes on: the step that waits, and the turn that it comes to; it does nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, ClassVar, dataclass_transform

from conversations.message import Ask, Text
from conversations.replies import Reply

if TYPE_CHECKING:
    from conversations.effects import Effect
    from conversations.facts import Facts

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
