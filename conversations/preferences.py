"""What suits a person: days, hour and quiet hours, voice, a cleared chat, name, time zone, language, and a pause."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from conversations.about import command as named
from conversations.effects import Pause, SetConsent, SetPerson, SetTimes
from conversations.facts import Facts, Seat
from conversations.intake import blank
from conversations.talk import (
    N_,
    Ask,
    Button,
    Called,
    Choice,
    Chose,
    Due,
    Reply,
    Rows,
    Standing,
    Step,
    Text,
    Turn,
    Verbatim,
    Wrote,
    end,
    go,
    say,
    stay,
)

LONGEST = 60
"""Characters of a name."""
FARTHEST = timedelta(days=366)
"""How long a pause may last."""
SHORT = 40
"""Characters of what may be meant for an hour, a day or a time zone."""
HOURS = range(7, 21)
EVENINGS = range(17, 24)
MORNINGS = range(5, 11)
HOUR = re.compile(r"(?:klo|kl\.?|at)?\s*(\d{1,2})(?:[.:](\d{2}))?")
DAY = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.?\s*(\d{4})?")
WORD = re.compile(r"[a-zA-Z]+")
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
ZONES = ("Europe/Helsinki", "Europe/Mariehamn", "Europe/Stockholm", "Europe/Tallinn", "Europe/London", "UTC")
WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
LANGUAGES = {"fi": Verbatim("Suomi"), "sv": Verbatim("Svenska"), "en": Verbatim("English")}
DONE = Choice("done", N_("Done"), "primary")
BACK = Choice("back", N_("Back"))
INVITED = (
    Verbatim("Peili puhuu suomea, ruotsia ja englantia. Mukaan pääsee työnohjaajan kutsulla."),
    Verbatim("Peili talar finska, svenska och engelska. Man kommer med genom en inbjudan från en arbetshandledare."),
    Verbatim("Peili speaks Finnish, Swedish and English. One comes in with an invitation from a supervisor."),
)
"""For someone whose language is not known yet: the three side by side."""


def read_hour(text: str) -> time | None:
    found = HOUR.fullmatch(text.strip().lower())
    if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return time(int(found[1]), int(found[2] or 0))


def read_day(text: str, today: date) -> date | None:
    """A day written with a year or without; without one it is the next such day."""
    if found := ISO.fullmatch(text.strip()):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if not (found := DAY.fullmatch(text.strip())):
        return None
    if found[3]:
        return _date(int(found[3]), int(found[2]), int(found[1]))
    day = _date(today.year, int(found[2]), int(found[1]))
    return day if day is None or day >= today else _date(today.year + 1, int(found[2]), int(found[1]))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _seats(facts: Facts) -> tuple[Seat, ...]:
    return tuple(seat for seat in facts.my_seats() if seat.status in ("pending", "active"))


def _seat(id: str, facts: Facts) -> Seat | None:
    return next((seat for seat in _seats(facts) if seat.id == id), None)


def _pairs(buttons: list[Choice], wide: int) -> Rows:
    return tuple(tuple(buttons[at : at + wide]) for at in range(0, len(buttons), wide))


# --- /settings


def settings(reply: Called, facts: Facts) -> Turn:
    """/settings."""
    seats = _seats(facts)
    if len(seats) > 1:
        return go(Whose())
    return go(Overview(seats[0].id if seats else ""))


class Whose(Step, name="preferences.whose"):
    """Which process, when there are several; name and time zone are the same in all."""

    def ask(self, facts: Facts) -> Ask:
        rows = tuple((Choice(f"seat:{seat.id}", _supervisor(seat, facts)),) for seat in _seats(facts))
        return say(N_("Which supervision?"), rows=(*rows, (Choice("done", N_("Done")),)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("done"):
                return _done()
            case Chose(key) if _seat(key.removeprefix("seat:"), facts):
                return go(Overview(key.removeprefix("seat:")))
        return None


def _supervisor(seat: Seat, facts: Facts) -> Verbatim:
    process = facts.process(seat.process)
    return Verbatim(process.supervisor if process else "")


def _done() -> Turn:
    return end(says=(say(N_("All right. These settings hold from now on.")),))


class Overview(Step, name="preferences.overview"):
    """All settings as they are; `seat` "" when the person sits in no process."""

    seat: str = ""

    def ask(self, facts: Facts) -> Ask:
        seat = _seat(self.seat, facts)
        lines = (*(_suits(seat) if seat else ()), *_personal(facts))
        rows = (*(_switches(seat) if seat else ()), _own(facts), (DONE,))
        return say(*lines, rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        seat = _seat(self.seat, facts)
        match reply:
            case Chose("done"):
                return _done()
            case Chose("zone"):
                return go(Zone(self.seat))
            case Chose("name") if facts.person and facts.person.supervises:
                return go(Name(self.seat))
            case Chose(key) if seat:
                return self._of_seat(key, seat)
        return None

    def _of_seat(self, key: str, seat: Seat) -> Turn | None:
        match key:
            case "days":
                return go(Days(seat.id))
            case "hour":
                return go(Hour(seat.id))
            case "quiet":
                return go(QuietFrom(seat.id))
            case "voice":
                return go(self, SetConsent(seat.id, "voice", not seat.consents.voice))
            case "thin":
                return go(self, SetConsent(seat.id, "thin_chat", not seat.consents.thin_chat))
        return None


def _suits(seat: Seat) -> tuple[Text, ...]:
    voice = N_("Voice messages are kept.") if seat.consents.voice else N_("Voice messages are not kept.")
    thin = N_("What you write stays in this chat.")
    if seat.consents.thin_chat:
        thin = N_("What you write is cleared from this chat after a day. It stays in Peili.")
    return (*_when(seat), voice, thin)


def _when(seat: Seat) -> tuple[Text, ...]:
    t = seat.times
    days = tuple(WEEKDAYS[day] for day in sorted(t.weekdays))
    quiet = N_("Quiet hours: {start:hour}–{until:hour}.", start=t.quiet_from, until=t.quiet_until)
    return (N_("Days for questions: {days}, {hour}.", days=days, hour=t.hour), quiet)


def _personal(facts: Facts) -> tuple[Text, ...]:
    person = facts.person
    if person is None:
        return ()
    name = (N_("Supervisees see you as {name}.", name=person.name),) if person.supervises else ()
    return (*name, N_("Time zone: {zone}.", zone=person.zone))


def _switches(seat: Seat) -> Rows:
    voice = N_("No voice") if seat.consents.voice else N_("Allow voice")
    thin = N_("Leave in chat") if seat.consents.thin_chat else N_("Clear the chat")
    return (
        (Choice("days", N_("Days")), Choice("hour", N_("Hour")), Choice("quiet", N_("Quiet hours"))),
        (Choice("voice", voice), Choice("thin", thin)),
    )


def _own(facts: Facts) -> tuple[Button, ...]:
    name = (Choice("name", N_("Name")),) if facts.person and facts.person.supervises else ()
    return (*name, Choice("zone", N_("Time zone")))


class Days(Step, name="preferences.days"):
    """The weekdays on which questions may come; at least one."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        seat = _seat(self.seat, facts)
        if seat is None:
            return say(N_("This supervision is over."))
        buttons = [Choice(f"day:{day}", _ticked(day, seat)) for day in range(7)]
        last = (Choice("hour", N_("Hour")), DONE)
        return say(N_("On which days does a question suit you?"), *_when(seat)[:1], rows=(*_pairs(buttons, 2), last))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        seat = _seat(self.seat, facts)
        match reply:
            case Chose("done"):
                return go(Overview(self.seat))
            case Chose("hour") if seat:
                return go(Hour(self.seat))
            case Chose("day:0" | "day:1" | "day:2" | "day:3" | "day:4" | "day:5" | "day:6" as key) if seat:
                return self._toggled(int(key[4:]), seat)
        return None

    def _toggled(self, day: int, seat: Seat) -> Turn:
        days = set(seat.times.weekdays) ^ {day}
        if not days:
            return stay(toast=N_("One day at least. A pause stops the questions altogether."))
        return go(self, SetTimes(seat.id, weekdays=tuple(sorted(days))))


def _ticked(day: int, seat: Seat) -> Text:
    return N_("✓ {day}", day=WEEKDAYS[day]) if day in seat.times.weekdays else WEEKDAYS[day]


class Hour(Step, name="preferences.hour"):
    """The hour at which questions come, outside the quiet hours."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        seat = _seat(self.seat, facts)
        if seat is None:
            return say(N_("This supervision is over."))
        fit = [time(hour) for hour in HOURS if not _quiet(time(hour), seat)]
        text = N_("At what hour does a question suit you? You can also write it.")
        return say(text, rows=(*_pairs([_hour(at) for at in fit], 4), (BACK,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        seat = _seat(self.seat, facts)
        match reply:
            case Chose("back"):
                return go(Overview(self.seat))
            case Chose(key) if seat and (at := _chosen(key)):
                return self._set(at, seat)
            case Wrote(text) if seat and (at := read_hour(text)):
                return self._set(at, seat)
            case Wrote(text) if seat and _meant(text):
                return go(self, says=(say(N_("An hour is understood when it is written like 14 or 9.30.")),))
        return None

    def _set(self, at: time, seat: Seat) -> Turn:
        if not _quiet(at, seat):
            return go(Overview(seat.id), SetTimes(seat.id, hour=at))
        t = seat.times
        text = N_("That is within your quiet hours {start:hour}–{until:hour}.", start=t.quiet_from, until=t.quiet_until)
        return go(self, says=(say(text),))


def _meant(text: str) -> bool:
    """Whether short words with a number were meant for this question; anything else is an answer or a note."""
    return len(text) <= SHORT and any(char.isdigit() for char in text)


def _hour(at: time) -> Choice:
    return Choice(f"hour:{at.hour}", N_("{at:hour}", at=at))


def _chosen(key: str) -> time | None:
    hour = key.removeprefix("hour:")
    return time(int(hour)) if hour != key and hour.isdecimal() and int(hour) < 24 else None


def _quiet(at: time, seat: Seat) -> bool:
    start, until = seat.times.quiet_from, seat.times.quiet_until
    return start <= at < until if start <= until else at >= start or at < until


class QuietFrom(Step, name="preferences.quiet_from"):
    """When the quiet hours begin: after the hour of questions."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        seat = _seat(self.seat, facts)
        if seat is None:
            return say(N_("This supervision is over."))
        buttons = [_hour(time(hour)) for hour in EVENINGS if time(hour) > seat.times.hour]
        text = N_("In quiet hours nothing comes by itself. When do they begin in the evening?")
        return say(text, rows=(*_pairs(buttons, 4), (BACK,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        seat = _seat(self.seat, facts)
        match reply:
            case Chose("back"):
                return go(Overview(self.seat))
            case Chose(key) if seat and (at := _chosen(key)) and at > seat.times.hour:
                return go(QuietUntil(self.seat), SetTimes(seat.id, quiet_from=at))
        return None


class QuietUntil(Step, name="preferences.quiet_until"):
    """When the quiet hours end: before the hour of questions, or at it."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        seat = _seat(self.seat, facts)
        if seat is None:
            return say(N_("This supervision is over."))
        buttons = [_hour(time(hour)) for hour in MORNINGS if time(hour) <= seat.times.hour]
        return say(N_("When do the quiet hours end in the morning?"), rows=(*_pairs(buttons, 3), (BACK,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        seat = _seat(self.seat, facts)
        match reply:
            case Chose("back"):
                return go(QuietFrom(self.seat))
            case Chose(key) if seat and (at := _chosen(key)) and at <= seat.times.hour:
                return go(Overview(self.seat), SetTimes(seat.id, quiet_until=at))
        return None


class Name(Step, name="preferences.name"):
    """The name by which supervisees know their supervisor."""

    seat: str = ""

    def ask(self, facts: Facts) -> Ask:
        return say(N_("What name shall your supervisees see? Write it here."), rows=((BACK,),), free=True)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("back"):
                return go(Overview(self.seat))
            case Wrote(text):
                name = " ".join(text.split())
                if blank(name) or len(name) > LONGEST:
                    return go(self, says=(say(N_("A name of 1–{most} characters fits here.", most=LONGEST)),))
                return go(Overview(self.seat), SetPerson(name=name))
        return None


class Zone(Step, name="preferences.zone"):
    """The time zone in which days and hours are told."""

    seat: str = ""

    def ask(self, facts: Facts) -> Ask:
        buttons = [Choice(f"zone:{at}", Verbatim(zone)) for at, zone in enumerate(ZONES)]
        text = N_("In which time zone are you? You can also write one, such as {example}.", example="Europe/Berlin")
        return say(text, rows=(*_pairs(buttons, 2), (BACK,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("back"):
                return go(Overview(self.seat))
            case Chose(key) if key in {f"zone:{at}" for at in range(len(ZONES))}:
                return go(Overview(self.seat), SetPerson(zone=ZONES[int(key[5:])]))
            case Wrote(text) if "/" in text and len(text) <= SHORT:
                zone = _zone(text)
                unknown = N_("I do not know that time zone. It is written like {example}.", example="Europe/Berlin")
                return go(Overview(self.seat), SetPerson(zone=zone)) if zone else go(self, says=(say(unknown),))
        return None


def _zone(text: str) -> str:
    """The name as the time zone database spells it, "" when it knows none."""
    name = "_".join(text.split())
    return next((known for spelt in (name, WORD.sub(_capital, name)) if (known := _known(spelt))), "")


def _capital(word: re.Match[str]) -> str:
    return word[0].capitalize()


def _known(zone: str) -> str:
    try:
        return ZoneInfo(zone).key
    except (KeyError, OSError, ValueError):  # unknown names, folders and paths
        return ""


def times(thing: str, facts: Facts) -> Turn | None:
    """Days and hour, from a standing button."""
    return go(Days(thing), anew=True) if _seat(thing, facts) else None


# --- /language


def language(reply: Called, facts: Facts) -> Turn:
    """/language."""
    return go(Language()) if facts.person else stay(says=(say(*INVITED),))


class Language(Step, name="preferences.language"):
    """Each language by its own name."""

    def ask(self, facts: Facts) -> Ask:
        rows = (tuple(Choice(key, name) for key, name in LANGUAGES.items()),)
        return say(N_("In which language shall I speak?"), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("fi" | "sv" | "en" as key):
                return end(SetPerson(language=key), says=(_spoken(key, facts),))
        return None


def _spoken(key: str, facts: Facts) -> Ask:
    """Said in the new language; the open question can be had in it too."""
    prompt = facts.open_prompt()
    rows: Rows = ((Standing("prompt_back", prompt.id, N_("Show the question")),),) if prompt else ()
    return say(N_("From now on I speak English. {help} shows the commands.", help=named("help", key)), rows=rows)


# --- /pause


def pause(reply: Called, facts: Facts) -> Turn:
    """/pause: all of a person's processes at once, so that it is quiet by two taps."""
    if not _active(facts):
        return stay(says=(say(N_("A pause is for a supervision in which you are the supervisee.")),))
    return go(Pausing())


def _active(facts: Facts) -> tuple[Seat, ...]:
    return tuple(seat for seat in facts.my_seats() if seat.status == "active")


def _paused_until(facts: Facts) -> date | None:
    """The first day on which questions come again, when there is a pause now."""
    today = facts.now.date()
    return max((s.paused_until for s in _active(facts) if s.paused_until and s.paused_until > today), default=None)


def _lengths(today: date) -> dict[str, date]:
    month = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    last = (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return {
        "week": today + timedelta(weeks=1),
        "weeks": today + timedelta(weeks=2),
        "month": month.replace(day=min(today.day, last.day)),
    }


class Pausing(Step, name="preferences.pausing"):
    """How long the pause is, or that it ends now."""

    def ask(self, facts: Facts) -> Ask:
        until = _paused_until(facts)
        lengths = (
            (Choice("week", N_("One week")), Choice("weeks", N_("Two weeks")), Choice("month", N_("A month"))),
            (Choice("never_mind", N_("Never mind")),),
        )
        if until is None:
            text = N_("How long is the pause? You can also write the day on which questions may come again.")
            return say(text, rows=lengths)
        text = N_("There is a pause now. Questions come again by themselves: {day:fullday}.", day=until)
        other = N_("You can end it now, choose anew or write another day.")
        return say(text, other, rows=((Choice("resume", N_("End the pause"), "primary"),), *lengths))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("never_mind"):
                return end(says=(say(N_("All right. Everything is as before.")),))
            case Chose("resume"):
                ends = (Pause(seat.id, None) for seat in _active(facts))
                return end(*ends, says=(say(N_("The pause is over. Questions come again on the days that suit you.")),))
            case Chose("week" | "weeks" | "month" as key):
                return _pause_until(_lengths(facts.now.date())[key], facts)
            case Wrote(text):
                day = read_day(text, facts.now.date())
                unread = go(self, says=(say(N_("A day is understood when it is written like 3.12.")),))
                return self._until(day, facts) if day else unread if _meant(text) else None
        return None

    def _until(self, day: date, facts: Facts) -> Turn:
        today = facts.now.date()
        if day <= today:
            return go(self, says=(say(N_("That day is not ahead: {day:fullday}.", day=day)),))
        if day - today > FARTHEST:
            return go(self, says=(say(N_("A pause can last a year at most.")),))
        return _pause_until(day, facts)


def _pause_until(day: date, facts: Facts) -> Turn:
    text = N_("All right. It is quiet now, and questions come again by themselves: {day:fullday}.", day=day)
    hint = N_("You can write here all the same. {pause} ends the pause sooner.", pause=named("pause", facts.language))
    return end(*(Pause(seat.id, day) for seat in _active(facts)), says=(say(text, hint),))


COMMANDS = {"settings": settings, "language": language, "pause": pause}
STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {"times": times}
DUE: dict[str, Callable[[Due, Facts], Turn]] = {}
