"""Puts what a supervisee has shared in the order a supervisor reads it; never counts or interprets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

OPENING, AFTER, ASK, NOTE, OTHER = "opening", "after", "ask", "note", "other"
DOMAINS = ("role", "power", "structure", "dialogue", "self", "community", "time")
ORDER = (OPENING, AFTER, *DOMAINS, ASK, NOTE, OTHER)
TRIED = ("commitment", "tried")


@dataclass(frozen=True)
class Voice:
    """One voice message, as the messenger knows it."""

    file_id: str
    seconds: int
    at: datetime


@dataclass(frozen=True)
class Words:
    """What was written (several messages joined) and what was spoken, as one answer."""

    text: str
    voices: tuple[Voice, ...] = ()


@dataclass(frozen=True)
class Shared:
    """One thing that its writer chose to share: the words, or only a title for them."""

    id: str
    kind: str  # answer, bring, commitment, tried, note, opening, ask or after
    theme: str | None
    question: str | None
    words: Words | None
    title: str | None
    at: date
    new: bool = False
    ask: bool = False


@dataclass(frozen=True)
class Why:
    """A shared answer to what makes a goal's number that much and not less."""

    at: date
    words: Words


@dataclass(frozen=True)
class GoalLine:
    """A shared goal and those of its numbers that were shared."""

    name: str
    points: tuple[tuple[date, int], ...] = ()
    whys: tuple[Why, ...] = ()
    new: bool = False


@dataclass(frozen=True)
class Material:
    """Everything a digest is made of: shared things, and what the supervisor knows anyway."""

    supervisee: str
    next_meeting: datetime | None
    last_meeting: datetime | None
    language: str
    zone: str
    shared: tuple[Shared, ...]
    goals: tuple[GoalLine, ...]
    since: date | None
    today: date
    left_on: date | None = None


@dataclass(frozen=True)
class Section:
    """Reflections that belong together: a domain of themes, or one of the moves."""

    theme: str
    reflections: tuple[Shared, ...]


@dataclass(frozen=True)
class Digest:
    """What the supervisor reads, in order: their agenda, goals, what was tried, reflections, titles."""

    supervisee: str
    next_meeting: datetime | None
    last_meeting: datetime | None
    language: str
    zone: str
    since: date | None
    today: date
    left_on: date | None
    bring: tuple[Shared, ...] = ()
    goals: tuple[GoalLine, ...] = ()
    tried: tuple[Shared, ...] = ()
    sections: tuple[Section, ...] = ()
    titles: tuple[Shared, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.bring or self.goals or self.tried or self.sections or self.titles)

    @property
    def fresh(self) -> bool:
        """Whether anything is marked new since the last digest."""
        reflections = [shared for section in self.sections for shared in section.reflections]
        shared = (*self.bring, *self.tried, *reflections, *self.titles)
        return any(item.new for item in shared) or any(goal.new for goal in self.goals)


def digest(material: Material) -> Digest:
    """Order what was shared; the same material gives the same digest."""
    known = material.since is not None
    shared = [_settled(item, known) for item in sorted(material.shared, key=lambda item: item.at)]
    told = [item for item in shared if item.words or item.title]
    rest = [item for item in told if item.kind not in ("bring", *TRIED)]
    return Digest(
        supervisee=material.supervisee,
        next_meeting=material.next_meeting,
        last_meeting=material.last_meeting,
        language=material.language,
        zone=material.zone,
        since=material.since,
        today=material.today,
        left_on=material.left_on,
        bring=tuple(item for item in told if item.kind == "bring"),
        goals=tuple(_line(goal, known) for goal in material.goals),
        tried=tuple(item for item in told if item.kind in TRIED),
        sections=_sections([item for item in rest if item.words]),
        titles=tuple(item for item in rest if item.title),
    )


def section_of(shared: Shared) -> str:
    """The section a reflection is read under."""
    if shared.ask or shared.kind == ASK:
        return ASK
    if shared.kind in (OPENING, AFTER, NOTE):
        return shared.kind
    domain = (shared.theme or "").partition("-")[0].removesuffix("s")  # the theme "structures" asks of "structure-talk"
    return domain if domain in DOMAINS else OTHER


def _settled(item: Shared, known: bool) -> Shared:
    """A title stands for the words and the question it replaces; nothing is new before a first digest."""
    title = item.title.strip() if item.title else None
    new = item.new and known
    if title:
        return replace(item, words=None, question=None, title=title, new=new)
    blank = item.words is None or not (item.words.text.strip() or item.words.voices)
    return replace(item, words=None if blank else item.words, title=None, new=new)


def _line(goal: GoalLine, known: bool) -> GoalLine:
    whys = tuple(sorted(goal.whys, key=lambda why: why.at))
    points = tuple(sorted(goal.points, key=lambda point: point[0]))
    return replace(goal, points=points, whys=whys, new=goal.new and known)


def _sections(reflections: list[Shared]) -> tuple[Section, ...]:
    under = {theme: tuple(item for item in reflections if section_of(item) == theme) for theme in ORDER}
    return tuple(Section(theme, items) for theme, items in under.items() if items)
