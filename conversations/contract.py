"""The contract of a process while it is being made: what has been answered, what is missing, all of it in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from conversations.about import command
from conversations.effects import ClearJots, Effect, Invite, Jot, OpenProcess, SetMeeting
from conversations.facts import Facts
from conversations.message import N_, NN_, Choice, Text, Verbatim, say
from conversations.names import LANGUAGES
from conversations.talk import STEPS, Turn, end, go
from conversations.when import moment

FORMS = {"individual": N_("Individual supervision"), "managers": N_("Managers' supervision")}
ITEMS = ("form", "label", "language", "themes", "rhythm", "meetings", "end")
UNKNOWN = "unknown"
LATER = Choice("later", N_("Go on later"))


@dataclass(frozen=True)
class Contract:
    """Everything that has been agreed; `meetings` in the supervisor's zone; `count` 0 and `ends` None: open."""

    form: str
    label: str
    language: str
    themes: tuple[str, ...]
    weeks: int
    meetings: tuple[datetime, ...]
    count: int = 0
    ends: date | None = None


def answer(item: str, facts: Facts) -> str:
    """What has been answered so far, as it is kept; "" when nothing has."""
    return facts.draft(f"new.{item}")


def answered(facts: Facts, **values: str) -> Turn:
    """Keeps what was answered, and goes on to what is missing; to the whole of it when nothing is."""
    now = {item: values[item] if item in values else answer(item, facts) for item in ITEMS}
    jots = (Jot(f"new.{item}", value) for item, value in values.items())
    return go(STEPS[_step(next((item for item in ITEMS if not now[item]), "review"), now["rhythm"])](), *jots)


def asked(item: str, facts: Facts) -> Turn:
    """To the step that asks for this item."""
    return go(STEPS[_step(item, answer("rhythm", facts))]())


def later(facts: Facts) -> Turn:
    """What was answered waits for the next time."""
    new = command("new", facts.language)
    return end(says=(say(N_("This waits here for two weeks. {new} goes on from where you were.", new=new)),))


def _step(item: str, rhythm: str) -> str:
    return "contracting.dates" if item == "meetings" and rhythm == "0" else f"contracting.{item}"


def complete(facts: Facts) -> Contract | None:
    """The contract, when every item has been answered."""
    kept = {item: answer(item, facts) for item in ITEMS}
    if not all(kept.values()):
        return None
    end = kept["end"]
    return Contract(
        form=kept["form"], label=kept["label"], language=kept["language"], themes=tuple(kept["themes"].split(",")),
        weeks=int(kept["rhythm"]), meetings=moments(kept["meetings"], facts),
        count=int(end) if end.isdecimal() else 0, ends=date.fromisoformat(end) if "-" in end else None,
    )  # fmt: skip


def moments(kept: str, facts: Facts) -> tuple[datetime, ...]:
    """The meetings as moments in the supervisor's zone."""
    return () if kept in ("", UNKNOWN) else tuple(moment(iso, facts) for iso in kept.split())


def in_words(contract: Contract, facts: Facts) -> Text:
    """Everything understood, in full."""
    return N_(
        "<b>{label}</b>\nForm: {form}\nLanguage: {language}\nThemes: {themes}\nRhythm: {rhythm}\nMeetings: {meetings}\n"
        "End: {end}",
        label=contract.label, form=FORMS[contract.form], language=LANGUAGES[contract.language],
        themes=theme_names(contract.themes, facts), rhythm=rhythm(contract.weeks),
        meetings=_meetings(contract.meetings), end=ending(contract.count, contract.ends),
    )  # fmt: skip


def theme_names(themes: tuple[str, ...], facts: Facts) -> tuple[Verbatim, ...]:
    """What the themes are called in the supervisor's language."""
    return tuple(Verbatim(facts.bank.name(theme, facts.language)) for theme in themes)


def rhythm(weeks: int) -> Text:
    return N_("every {weeks} weeks", weeks=weeks) if weeks else N_("by dates")


def ending(count: int, ends: date | None) -> Text:
    if ends:
        return N_("on {day:fullday}", day=ends)
    return NN_("after {n} meeting", "after {n} meetings", count) if count else N_("open-ended")


def _meetings(meetings: tuple[datetime, ...]) -> tuple[Text, ...] | Text:
    return tuple(N_("{at:full}", at=at) for at in meetings) or N_("not known yet")


def opening(contract: Contract, token: str, facts: Facts) -> tuple[Effect, ...]:
    """The effects that make it a process with an invitation."""
    process, seat = facts.new_id("process"), facts.new_id("seat")
    c = contract
    meetings = (SetMeeting(facts.new_id(f"meeting:{n}"), process, at) for n, at in enumerate(c.meetings))
    return (
        OpenProcess(process, seat, c.form, c.themes, c.weeks, c.label, c.language, c.count, c.ends),
        *meetings,
        Invite(seat, token),
        ClearJots("new."),
    )
