"""Says a digest in the reader's words, once for all three views; it knows no markup and drops nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.digests.clean import clean, line
from bot.digests.line import Dot, dots
from bot.digests.wording import Wording, heading, label
from conversations.digest import Digest, GoalLine, Shared, Voice, Words


@dataclass(frozen=True)
class Item:
    """One quotation: what was asked, when it was answered, and the words or the title."""

    day: str
    text: str
    question: str = ""
    label: str = ""
    spoken: tuple[str, ...] = ()
    voices: tuple[Voice, ...] = ()
    new: bool = False


@dataclass(frozen=True)
class Goal:
    """One goal, its numbers as dots and as a sentence, and what was said of them."""

    name: str
    dots: tuple[Dot, ...]
    points: str
    described: str
    whys: tuple[Item, ...]
    new: bool


@dataclass(frozen=True)
class Part:
    """A headed part of the page; `brief` when it holds titles alone."""

    heading: str
    items: tuple[Item, ...] = ()
    goals: tuple[Goal, ...] = ()
    note: str = ""
    brief: bool = False


@dataclass(frozen=True)
class Page:
    """All that a reader sees of a digest, in order."""

    language: str
    title: str
    name: str
    facts: tuple[str, ...]
    notices: tuple[str, ...]
    parts: tuple[Part, ...]
    footer: str
    new: str
    why: str


def page(digest: Digest, wording: Wording) -> Page:
    """The digest in the reader's words."""
    say = wording.say
    return Page(
        language=wording.language,
        title=say("Digest"),
        name=line(digest.supervisee),
        facts=_facts(digest, wording),
        notices=_notices(digest, wording),
        parts=_parts(digest, wording),
        footer=say("A digest of what the supervisee chose to share. Confidential."),
        new=say("New"),
        why=say("What makes it that and not less"),
    )


def _facts(digest: Digest, wording: Wording) -> tuple[str, ...]:
    say, moment = wording.say, wording.moment
    following, before = digest.next_meeting, digest.last_meeting
    if following:
        first = say("Meeting: {moment}", moment=moment(following))
    else:
        first = say("The next meeting has not been set.")
    facts = [first]
    if before:
        facts.append(say("Previous meeting: {moment}", moment=moment(before)))
    return (*facts, say("Put together: {day}", day=wording.day(digest.today)))


def _notices(digest: Digest, wording: Wording) -> tuple[str, ...]:
    say, notices = wording.say, []
    if digest.left_on:
        notices.append(say("The supervisee left the process on {day}.", day=wording.day(digest.left_on)))
    if digest.empty:
        notices.append(say("Nothing has been shared for this meeting."))
        notices.append(say("This does not tell whether anything has been written."))
    elif digest.since and digest.fresh:
        since = wording.day(digest.since)
        notices.append(say("What was shared after the previous digest ({day}) is marked New.", day=since))
    elif digest.since:
        since = wording.day(digest.since)
        notices.append(say("Nothing new has been shared after the previous digest ({day}).", day=since))
    return tuple(notices)


def _parts(digest: Digest, wording: Wording) -> tuple[Part, ...]:
    say = wording.say
    goals = tuple(_goal(goal, wording) for goal in digest.goals)
    sections = (Part(heading(section.theme, say), _items(section.reflections, wording)) for section in digest.sections)
    told = say("The words stay with the writer.")
    parts = (
        Part(say("What I want to use the time for"), _items(digest.bring, wording)),
        Part(say("Goals"), goals=goals, note=say("Scale 0–10") if any(goal.dots for goal in goals) else ""),
        Part(say("Experiment"), _items(digest.tried, wording)),
        *sections,
        Part(say("Title only"), _items(digest.titles, wording), note=told, brief=True),
    )
    return tuple(part for part in parts if part.items or part.goals)


def _items(reflections: Iterable[Shared], wording: Wording) -> tuple[Item, ...]:
    return tuple(_item(shared, wording) for shared in reflections)


def _item(shared: Shared, wording: Wording) -> Item:
    day, named = wording.day(shared.at), label(shared.kind, wording.say)
    if shared.words is None:
        return Item(day, line(shared.title or ""), label=named, new=shared.new)
    question = line(shared.question or "")
    text, spoken = clean(shared.words.text), _spoken(shared.words, wording)
    return Item(day, text, question, named, spoken, shared.words.voices, shared.new)


def _spoken(words: Words, wording: Wording) -> tuple[str, ...]:
    lengths = (f"{voice.seconds // 60}:{voice.seconds % 60:02}" for voice in words.voices)
    return tuple(wording.say("Spoken answer, {length}", length=length) for length in lengths)


def _goal(goal: GoalLine, wording: Wording) -> Goal:
    name = line(goal.name)
    points = ", ".join(f"{value} ({wording.day(at)})" for at, value in goal.points)
    described = wording.say("{goal}, on a scale of 0–10: {points}", goal=name, points=points)
    whys = tuple(
        Item(wording.day(why.at), clean(why.words.text), spoken=_spoken(why.words, wording),
             voices=why.words.voices)
        for why in goal.whys
    )  # fmt: skip
    return Goal(name, dots(goal.points, wording.day), points, described, whys, goal.new)
