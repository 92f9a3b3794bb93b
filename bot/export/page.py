"""The copy as one page of HTML, in its reader's language; it fetches nothing from anywhere and runs no script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot.export.html import audio, folded, note, part, quote, rows, section, text
from bot.translation import Moment, plain
from conversations.item import PLACES
from conversations.message import N_, Text

STYLE = Path(__file__).with_name("export.css")
LANGUAGES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; media-src 'self' file: content: blob:"
Data = Mapping[str, Any]


class Page:
    """One copy's page in one language."""

    def __init__(self, data: Data, language: str) -> None:
        self.data, self.language = data, language

    def say(self, said: Text) -> str:
        return plain(said, self.language)

    def when(self, at: str | None) -> str:
        """An instant of the data, written out."""
        return Moment(datetime.fromisoformat(at), self.language).write("full") if at else ""

    def day(self, at: str | None) -> str:
        return Moment(date.fromisoformat(at[:10]), self.language).write("date") if at else ""

    def html(self) -> str:
        title = text(self.say(N_("A copy of everything of yours")))
        return (
            f'<!DOCTYPE html>\n<html lang="{self.language}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="robots" content="noindex">\n<meta name="referrer" content="no-referrer">\n'
            f"<title>{title}</title>\n<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n<body>\n"
            f"<header>\n<h1>{title}</h1>\n{self._about()}</header>\n<main>\n{self._parts()}</main>\n</body>\n</html>\n"
        )

    def _about(self) -> str:
        notes = (
            N_("Put together: {day}", day=datetime.fromisoformat(self.data["made"])),
            N_("This page needs no network. The same things are in data.json, for other programs."),
            N_("What you have kept to yourself is here too. Whoever has this file can read it."),
        )
        return "".join(note(self.say(said)) for said in notes)

    def _parts(self) -> str:
        me = section(self.say(N_("You")), self._person(self.data["person"]))
        seats = "".join(self._seat(seat) for seat in self.data["supervised"])
        heads = "".join(self._head(one) for one in self.data["supervising"])
        drafts = "".join(quote(draft["text"]) for draft in self.data["drafts"])
        return me + seats + heads + section(self.say(N_("Begun and not finished")), drafts)

    def _person(self, me: Data) -> str:
        return rows(
            (
                (self.say(N_("Name")), me["name"]),
                (self.say(N_("Telegram number")), str(me["telegram_id"])),
                (self.say(N_("Language")), LANGUAGES[me["language"]]),
                (self.say(N_("Time zone")), me["zone"]),
                (self.say(N_("Last heard from you")), self.when(me["last_heard"])),
            )
        )

    # --- as a supervisee

    def _seat(self, seat: Data) -> str:
        heading = self.say(N_("Supervisor: {supervisor}", supervisor=seat["process"].get("supervisor", "–")))
        goals = "".join(self._goal(goal) for goal in seat["goals"])
        written = "".join(self._reflection(found) for found in seat["reflections"])
        asked = (f"{self.day(p['asked'])}: {p['text']}" for p in seat["questions"])
        read = (self._read(reading) for reading in seat["readings"])
        return section(
            heading,
            rows(self._agreed(seat))
            + part(self.say(N_("Goals")), goals)
            + part(self.say(N_("What you have written and said")), written)
            + folded(self.say(N_("What you were asked")), asked)
            + folded(self.say(N_("Meetings")), (self.when(m["at"]) for m in seat["meetings"]))
            + folded(self.say(N_("Who has read, and when")), read),
        )

    def _agreed(self, seat: Data) -> Iterator[tuple[str, str]]:
        consent, no = seat["consent"], self.say(N_("No"))
        yes = self.say(N_("Yes"))
        yield self.say(N_("Joined")), self.day(seat["joined"])
        yield self.say(N_("Ended for you")), self.day(seat["left"])
        yield self.say(N_("You agreed to storing")), self.when(consent["storing"])
        yield self.say(N_("Version of the notice")), consent["notice"]
        yield self.say(N_("Voice messages are kept")), yes if consent["voice"] else no
        yield self.say(N_("The chat is cleared after a day")), yes if consent["thin_chat"] else no

    def _read(self, reading: Data) -> str:
        if reading["what"] == "copy":
            day = self._moment(reading["at"])
            return self.say(N_("Whoever runs the service: made a copy of everything of yours on {day}", day=day))
        return self.say(N_("{name}: read on {day}", name=reading["reader"], day=self._moment(reading["at"])))

    def _moment(self, at: str) -> datetime:
        return datetime.fromisoformat(at)

    def _reflection(self, found: Data) -> str:
        about = f"{self.when(found['at'])} · {found['theme_name']} · {self.say(PLACES[found['place']])}"
        question = f'<p class="question">{text(found["question"])}</p>\n' if found["question"] else ""
        title = note(self.say(N_("Your line:"))) + quote(found["title"]) if found["title"] else ""
        body = "".join(self._part(one) for one in found["parts"])
        return f"<article>\n{note(about)}{question}{body}{title}{self._shared(found)}</article>\n"

    def _shared(self, found: Data) -> str:
        """What of it another has had, and when."""
        shared = found["shared"] and self.say(N_("Shared: {when}", when=self._moment(found["shared"])))
        read = found["read"] and self.say(N_("Sent to your supervisor: {when}", when=self._moment(found["read"])))
        return note(shared or "") + note(read or "")

    def _part(self, one: Data) -> str:
        if "text" in one:
            return quote(one["text"])
        length = f"{one['seconds'] // 60}:{one['seconds'] % 60:02}"
        spoken = self.say(N_("A voice message, {length}.", length=length))
        if one["voice"]:
            return note(spoken) + audio(one["voice"])
        return note(spoken) + note(self.say(N_("It lies only in Telegram, so it is not in this copy.")))

    def _goal(self, goal: Data) -> str:
        shared = self.say(N_("Shared with your supervisor.") if goal["shared"] else N_("Only you can see this."))
        points = "".join(self._point(point) for point in goal["points"])
        return f'<article>\n<h4 dir="auto">{text(goal["name"])}</h4>\n{note(shared)}{points}</article>\n'

    def _point(self, point: Data) -> str:
        return f"<p>{self.day(point['at'])}: <b>{point['value']}</b></p>\n{quote(point['why'] or '')}"

    # --- as a supervisor

    def _head(self, one: Data) -> str:
        names = ", ".join(person["label"] for person in one["supervisees"])
        asked = "".join(note(f"{self.when(q['made'])} · {q['to']}") + quote(q["text"]) for q in one["questions"])
        read = (f"{self.when(r['at'])} · {r['of']}" for r in one["readings"])
        return section(
            self.say(N_("You supervise: {names}", names=names)),
            rows(((self.say(N_("Began")), self.day(one["process"]["began"])),))
            + part(self.say(N_("Your own questions")), asked)
            + folded(self.say(N_("Meetings")), (self.when(m["at"]) for m in one["meetings"]))
            + folded(self.say(N_("What you were sent to read")), read),
        )
