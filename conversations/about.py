"""What Peili is and who can read what: help, privacy and the access log; said plainly, and changing nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from conversations.commands import COMMANDS as ALL
from conversations.facts import Facts
from conversations.message import N_, Ask, Text, say
from conversations.people import Process, Seat
from conversations.replies import Called
from conversations.seats import newcomer
from conversations.talk import Turn, stay

NEWEST = 10
"""Days of the access log that are shown."""
READABLE = ("active", "left", "ended")


def command(name: str, language: str) -> str:
    """How a command is written in a language, with its slash."""
    return "/" + next(c.named(language) for c in ALL if c.name == name)


def named(*names: str, language: str) -> dict[str, str]:
    """The places of a sentence that speaks of commands."""
    return {name: command(name, language) for name in names}


# --- those who are not known


def stranger(facts: Facts) -> Turn:
    """Someone without an invitation."""
    return stay(
        says=(
            say(
                N_("Hello! I am Peili, a program that asks. Nobody reads along here."),
                N_("You join by an invitation: a supervisor sends a link, and opening it begins the conversation."),
                N_("{help} tells more, {privacy} what is stored.", **named("help", "privacy", language=facts.language)),
            ),
        )
    )


def unknown_command(facts: Facts) -> Turn:
    """A command that is none."""
    help = command("help", facts.language)
    return stay(says=(say(N_("I do not know that command. {help} shows those that I know.", help=help)),))


# --- /help


def help(reply: Called, facts: Facts) -> Turn:
    """/help, by role."""
    if facts.person is None:
        return stay(says=(say(_what(), *_strangers(facts), *_safety(facts)),))
    seated = any(seat.status in ("pending", "active") for seat in facts.my_seats())
    written = any(seat.status in ("left", "ended") for seat in facts.my_seats())
    supervises = facts.person.supervises
    lines = (
        *(_supervisee(facts) if seated else ()),
        *(_former(facts) if written and not seated else ()),
        *(_supervisor(facts) if supervises else ()),
        *(() if seated or written or supervises else _strangers(facts)),
    )
    return stay(says=(say(_what(), *lines, *_everyone(facts), *_safety(facts)),))


def _what() -> Text:
    return N_("I am Peili. Between two supervision meetings I ask one question at a time. I do not advise or judge.")


def _strangers(facts: Facts) -> tuple[Text, ...]:
    return (N_("You join by an invitation: a supervisor sends a link, and opening it begins the conversation."),)


def _supervisee(facts: Facts) -> tuple[Text, ...]:
    words = named("mine", "goals", "pause", "settings", "who", "leave", "rehearse", "erase", language=facts.language)
    return (
        N_(
            "You can write or speak here whenever you like. Everything is kept for you alone until you share it, "
            "one answer at a time. A question can always be passed over."
        ),
        N_("{mine} holds everything you have written: there you share it, take it back or erase it.", **words),
        N_("{goals} holds your goals. {who} tells who can read, and who has read and when.", **words),
        N_("{rehearse} goes through a difficult talk beforehand, by three questions.", **words),
        N_(
            "{settings} holds your days and hours. {pause} stops the questions for a while, {leave} ends them.", **words
        ),
        N_("{erase} erases one answer, a process or everything.", **words),
    )


def _former(facts: Facts) -> tuple[Text, ...]:
    words = named("mine", "who", "erase", language=facts.language)
    return (
        N_("Your supervision here is over. {mine} holds what you wrote, {who} tells who has read.", **words),
        N_("{erase} erases one answer, a process or everything.", **words),
    )


def _supervisor(facts: Facts) -> tuple[Text, ...]:
    words = named("new", "supervisions", "digest", "ask", language=facts.language)
    return (
        N_("As a supervisor: {new} begins a process, {supervisions} holds your processes and meetings.", **words),
        N_("{digest} gathers what has been shared with you. {ask} sends a question of your own.", **words),
    )


def _everyone(facts: Facts) -> tuple[Text, ...]:
    return (
        N_(
            "{language} changes the language, {privacy} tells what is stored.",
            **named("language", "privacy", language=facts.language),
        ),
        N_("{export} sends you a copy of everything of yours.", **named("export", language=facts.language)),
    )


def _safety(facts: Facts) -> tuple[Text, ...]:
    """Where to turn when it is urgent; the number only when its checking is known."""
    return (N_("This is not therapy, and nobody watches this chat. In an emergency call 112."), *crisis_line(facts))


def crisis_line(facts: Facts) -> tuple[Text, ...]:
    """The number of the crisis line in the person's language, when there is one and its checking is known."""
    number, checked = facts.setting("crisis_line"), _day(facts.setting("crisis_checked"))
    if not number or checked is None:
        return ()
    text = N_(
        "Crisis line: {number}. It can be busy; then try again. The number was checked on {day:date}.",
        number=number, day=checked,
    )  # fmt: skip
    return (text,)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


# --- /privacy


def privacy(reply: Called, facts: Facts) -> Turn:
    """/privacy."""
    return stay(says=(privacy_ask(),))


def privacy_ask() -> Ask:
    """The notice in full; it needs no facts, so that it can always be shown."""
    return say(
        N_(
            "<b>Who is responsible.</b> The supervisor, or their firm, is the controller of what is written here. "
            "Whoever runs the server processes it for them. Telegram is responsible for its own service."
        ),
        N_(
            "<b>What is stored.</b> Your name and your number in Telegram (not your phone number), your language and "
            "choices, your answers, recordings and goals, and when your supervisor was sent something. Names, numbers "
            "in Telegram, answers, recordings and goals are stored encrypted. It is good to leave out the names of "
            "clients and colleagues."
        ),
        N_(
            "<b>Who can read.</b> You read everything of your own. Your supervisor reads only what you share, one "
            "answer at a time, and does not see that there is anything else. An employer who pays sees none of it. "
            "Someone with full rights to the running server could open what is stored there."
        ),
        N_(
            "<b>If that changes.</b> If another supervisor goes on with the process, you are told who it is, and they "
            "read only what you share after you have consented anew. If whoever runs the service makes a copy of what "
            "is yours, /who tells when."
        ),
        N_(
            "<b>What Telegram sees.</b> A chat with Peili is not end-to-end encrypted: messages pass through its "
            "servers and stay there, and Telegram can technically read them. With /settings this chat can be cleared "
            "of what you wrote after a day."
        ),
        N_(
            "<b>How long.</b> Until 90 days have passed since the process ended, if no other number of days was agreed "
            "for it (0–365, told before your consent), or until you erase something yourself. I tell you 30 and 7 days "
            "before it goes. Drafts are kept for 14 days, the log of who has read for a year."
        ),
        N_(
            "<b>Your rights.</b> Storing rests on your consent. You can refuse it or withdraw it at any time, and it "
            "has no effect on your supervision. With /mine you see, correct and erase what you have written; /erase "
            "erases a process or everything. In other matters turn to your supervisor. You can also complain to the "
            "Data Protection Ombudsman: https://tietosuoja.fi."
        ),
        N_("<b>How to leave.</b> Write /leave and confirm it once. No reason is asked."),
    )


# --- /who


def who(reply: Called, facts: Facts) -> Turn:
    """/who: who can read, and who has read and when."""
    readers: dict[str, list[Seat]] = {}
    for seat in facts.my_seats():
        if seat.status in READABLE and (process := facts.process(seat.process)):
            readers.setdefault(process.supervisor, []).append(seat)
    lines = tuple(line for name, seats in readers.items() for line in _reader(name, seats, facts))
    return stay(says=(say(*(lines or (_nothing(facts),)), *_others()),))


def _nothing(facts: Facts) -> Text:
    if facts.person and facts.person.supervises:
        return N_("As a supervisor you read what your supervisees share with you. They see on which day you read it.")
    return N_("You are in no supervision here yet, so there is nothing to read.")


def _reader(name: str, seats: Sequence[Seat], facts: Facts) -> tuple[Text, ...]:
    """One supervisor, told once also when there are several processes with the same one."""
    readings = (reading for seat in seats for reading in facts.readings(seat.id))
    newest = sorted(((reading.at.date(), reading.what == "copy", reading.reader) for reading in readings), reverse=True)
    days = tuple(dict.fromkeys(newest))[:NEWEST]
    log = tuple(_copied(day) if copied else _was_read(day, reader) for day, copied, reader in days)
    read = () if any(not copied for _, copied, _ in days) else (N_("Nothing of yours has been read yet."),)
    return (_sees(name), *_came(seats, facts), *read, *log)


def _was_read(day: date, reader: str) -> Text:
    return N_("{name}: read on {day}", name=reader or N_("A former supervisor"), day=day)


def _copied(day: date) -> Text:
    return N_("Whoever runs the service: made a copy of everything of yours on {day}", day=day)


def _came(seats: Sequence[Seat], facts: Facts) -> tuple[Text, ...]:
    """Of a supervisor who has come later: since when, and that nothing of before is shown to them."""
    processes = ((seat, process) for seat in seats if (process := facts.process(seat.process)) and process.since)
    return tuple(_since(seat, process, facts) for seat, process in processes)


def _since(seat: Seat, process: Process, facts: Facts) -> Text:
    day = process.since.astimezone(facts.now.tzinfo).date() if process.since else facts.now.date()
    if seat.status == "active" and newcomer(seat, process):
        return N_(
            "{name} has been your supervisor since {day}, and reads nothing before you have consented: {settings}.",
            name=process.supervisor, day=day, settings=command("settings", facts.language),
        )  # fmt: skip
    return N_(
        "{name} has been your supervisor since {day}, and does not see what you shared before.",
        name=process.supervisor, day=day,
    )  # fmt: skip


def _sees(name: str) -> Text:
    if not name:
        return N_("The supervisor of this process is no longer here. Nobody but you can read what you have written.")
    return N_(
        "Your supervisor {name} can read what you have shared: answers, titles, goals and numbers, each by your own "
        "act. The rest is yours alone; not even that it exists is shown.",
        name=name,
    )


def _others() -> tuple[Text, ...]:
    return (
        N_("Telegram carries this chat and can technically read it. It is not end-to-end encrypted."),
        N_(
            "On the server everything is stored encrypted. Someone with full rights to the running server could open "
            "it. An employer who pays sees none of it."
        ),
    )


COMMANDS = {"help": help, "privacy": privacy, "who": who}
