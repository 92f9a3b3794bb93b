"""When a question suits a person: the weekdays, the hour, and the quiet hours, which never cover the hour."""

from __future__ import annotations

from datetime import time

from conversations.dates import Problem, read_hour, tried
from conversations.effects import SetTimes
from conversations.facts import Facts
from conversations.message import N_, Ask, Choice, Text, say
from conversations.overview import DONE, WEEKDAYS, Overview, days_and_hours
from conversations.people import Seat
from conversations.replies import Chose, Reply, Wrote
from conversations.seats import find, staying
from conversations.talk import Step, Turn, go, stay
from conversations.when import in_rows

HOURS = range(7, 21)
EVENINGS = range(17, 24)
MORNINGS = range(5, 11)
BACK = Choice("back", N_("Back"))


class Days(Step, name="preferences.days"):
    """The weekdays on which questions may come; at least one."""

    seat: str

    def ask(self, facts: Facts) -> Ask:
        seat = find(self.seat, staying(facts))
        if seat is None:
            return say(N_("This supervision is over."))
        buttons = [Choice(f"day:{day}", _ticked(day, seat)) for day in range(7)]
        last = (Choice("hour", N_("Hour")), DONE)
        now = days_and_hours(seat)[0]
        return say(N_("On which days does a question suit you?"), now, rows=(*in_rows(buttons, 2), last))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        seat = find(self.seat, staying(facts))
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
        seat = find(self.seat, staying(facts))
        if seat is None:
            return say(N_("This supervision is over."))
        fit = [time(hour) for hour in HOURS if not _quiet(time(hour), seat)]
        text = N_("At what hour does a question suit you? You can also write it.")
        return say(text, rows=(*in_rows([_hour(at) for at in fit], 4), (BACK,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        seat = find(self.seat, staying(facts))
        match reply:
            case Chose("back"):
                return go(Overview(self.seat))
            case Chose(key) if seat and (at := _chosen(key)):
                return self._set(at, seat)
            case Wrote(text) if seat and tried(text):
                return self._set(read_hour(text), seat)
        return None

    def _set(self, at: time | Problem, seat: Seat) -> Turn:
        if isinstance(at, Problem):
            return go(self, says=(say(N_("An hour is understood when it is written like 14 or 9.30.")),))
        if not _quiet(at, seat):
            return go(Overview(seat.id), SetTimes(seat.id, hour=at))
        t = seat.times
        text = N_("That is within your quiet hours {start:hour}–{until:hour}.", start=t.quiet_from, until=t.quiet_until)
        return go(self, says=(say(text),))


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
        seat = find(self.seat, staying(facts))
        if seat is None:
            return say(N_("This supervision is over."))
        buttons = [_hour(time(hour)) for hour in EVENINGS if time(hour) > seat.times.hour]
        text = N_("In quiet hours nothing comes by itself. When do they begin in the evening?")
        return say(text, rows=(*in_rows(buttons, 4), (BACK,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        seat = find(self.seat, staying(facts))
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
        seat = find(self.seat, staying(facts))
        if seat is None:
            return say(N_("This supervision is over."))
        buttons = [_hour(time(hour)) for hour in MORNINGS if time(hour) <= seat.times.hour]
        return say(N_("When do the quiet hours end in the morning?"), rows=(*in_rows(buttons, 3), (BACK,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        seat = find(self.seat, staying(facts))
        match reply:
            case Chose("back"):
                return go(QuietFrom(self.seat))
            case Chose(key) if seat and (at := _chosen(key)) and at <= seat.times.hour:
                return go(Overview(self.seat), SetTimes(seat.id, quiet_until=at))
        return None


def times(thing: str, facts: Facts) -> Turn | None:
    """Days and hour, from a standing button."""
    return go(Days(thing), anew=True) if find(thing, staying(facts)) else None


STANDING = {"times": times}
