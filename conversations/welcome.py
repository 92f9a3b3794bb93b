"""The way in: invitation, notice, consents, waiting, acceptance, and /start, which always recovers."""

from __future__ import annotations

from collections.abc import Callable

from conversations import about, enrolling, goals
from conversations.commands import COMMANDS as MENU
from conversations.effects import DeclineInvitation, Enrol, Join, SetReachable, Tell
from conversations.facts import Facts, Invitation, Process, Prompt, Seat
from conversations.prompts import closes, opening, shown
from conversations.talk import (
    N_,
    Ask,
    Called,
    Choice,
    Chose,
    Happened,
    Reachability,
    Reply,
    Standing,
    Step,
    Text,
    Turn,
    end,
    go,
    say,
    stay,
)

NOTICE = "2026-11"
"""The version of the notice that is shown before consent."""
NOT_OPEN = N_(
    "This invitation cannot be opened. It may have been used already, or its time may have passed. "
    "Your supervisor can send you a new one."
)
HELLO = N_("Hello! I am Peili, a program that asks. Nobody reads along here.")


def command(name: str, language: str) -> str:
    """How a command is written in a language, with its slash."""
    return "/" + next(c.named(language) for c in MENU if c.name == name)


def start(reply: Called, facts: Facts) -> Turn:
    """/start, with an invitation or without."""
    if not reply.rest:
        return _recover(facts)
    invitation = facts.invitation(reply.rest)
    if invitation is None:
        return stay(says=(say(NOT_OPEN),))
    if invitation.kind == "supervisor":
        return _supervisor(invitation, facts)
    return _supervisee(invitation, facts)


def _supervisor(invitation: Invitation, facts: Facts) -> Turn:
    if facts.person and facts.person.supervises:
        new = command("new", facts.language)
        return stay(says=(say(N_("You are a supervisor here already. {new} begins a process.", new=new)),))
    return enrolling.begin(invitation, facts)


def _supervisee(invitation: Invitation, facts: Facts) -> Turn:
    """The inviter's own tap uses nothing up; a member hears where they are; anyone else is shown the notice."""
    if facts.person and any(p.id == invitation.process for p in facts.processes()):
        return stay(says=(say(N_("This invitation is for the supervisee. Forward it to them.")),))
    if any(s.process == invitation.process and s.status in ("pending", "active") for s in facts.my_seats()):
        return _recover(facts)
    return go(Noticed(invitation.id), Enrol(invitation.language))


# --- notice and consents


class Noticed(Step, name="welcome.noticed"):
    """The notice before anything is stored: who invites, what this is, who can read what."""

    invitation: str
    told: bool = False

    def ask(self, facts: Facts) -> Ask:
        invitation = facts.invitation(self.invitation)
        if invitation is None:
            return say(NOT_OPEN)
        if self.told:
            return self._shortly(invitation.inviter)
        lines = (HELLO, N_("{name} invites you to supervision with Peili.", name=invitation.inviter), *_notice())
        rows = (
            (Choice("on", N_("Go on"), "primary"), Choice("more", N_("Read more"))),
            (Choice("no", N_("Not for me")),),
        )
        return say(*lines, rows=rows)

    def _shortly(self, name: str) -> Ask:
        rows = ((Choice("on", N_("Go on"), "primary"), Choice("no", N_("Not for me"))),)
        return say(N_("{name} invites you to supervision with Peili. Shall we go on?", name=name), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        """The notice is read once; after that only the choice is asked for."""
        match reply:
            case Chose("on"):
                return go(Storing(self.invitation))
            case Chose("more"):
                return go(Noticed(self.invitation, told=True), says=(about.privacy_ask(),), anew=True)
            case Chose("no"):
                return _declined(self.invitation, facts)
        turn = _unheard(reply, facts)
        return turn and go(Noticed(self.invitation, told=True), says=turn.says)


def _notice() -> tuple[Text, ...]:
    return (
        N_(
            "Between meetings I ask one question at a time. You answer in your own words, when it suits you, "
            "and decide answer by answer whether your supervisor may read it. Without your tap nobody does."
        ),
        N_("This is not therapy, and nobody watches this chat. In an emergency call 112."),
        N_(
            "Answers are stored encrypted. The chat itself is an ordinary Telegram chat: it is not end-to-end "
            "encrypted, so Telegram can technically see what passes. What you write is kept until 90 days after "
            "the process ends, or until you erase it."
        ),
    )


class Storing(Step, name="welcome.storing"):
    """Consent to storing answers; without it there is nothing Peili can do."""

    invitation: str

    def ask(self, facts: Facts) -> Ask:
        text = N_(
            "May I store what you answer? Refusing has no effect on your supervision, and you can withdraw your "
            "consent at any time."
        )
        return say(text, rows=((Choice("yes", N_("You may"), "primary"), Choice("no", N_("Not for me"))),))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("yes"):
                return go(Voice(self.invitation))
            case Chose("no"):
                return _declined(self.invitation, facts)
        return _unheard(reply, facts)


class Voice(Step, name="welcome.voice"):
    """Consent to voice, separately."""

    invitation: str

    def ask(self, facts: Facts) -> Ask:
        text = N_("May I also store voice messages, if you would sometimes rather speak? A voice can be recognised.")
        return say(text, rows=((Choice("yes", N_("Voice too")), Choice("no", N_("Only text"))),))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("yes" | "no" as key):
                return go(Thin(self.invitation, key == "yes"))
        return _unheard(reply, facts)


class Thin(Step, name="welcome.thin"):
    """Whether this chat is cleared of what was written after a day."""

    invitation: str
    voice: bool = False

    def ask(self, facts: Facts) -> Ask:
        text = N_(
            "Shall I clear what you wrote from this chat after a day? It stays in Peili, and {mine} brings it back. "
            "So it does not lie in the chat if someone else holds your phone.",
            mine=command("mine", facts.language),
        )
        return say(text, rows=((Choice("yes", N_("Clear it")), Choice("no", N_("Leave it there"))),))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        match reply:
            case Chose("yes" | "no" as key):
                return self._joined(key == "yes", facts)
        return _unheard(reply, facts)

    def _joined(self, thin: bool, facts: Facts) -> Turn:
        invitation = facts.invitation(self.invitation)
        if invitation is None:
            return end(says=(say(NOT_OPEN),))
        join = Join(invitation.id, invitation.seat, self.voice, thin, NOTICE)
        tell = Tell(f"supervisors:{invitation.process}", "join_requested", invitation.seat)
        return end(join, tell, says=(say(_waiting(invitation.inviter)),))


def _waiting(name: str) -> Text:
    return N_(
        "{name} has been told that you opened the invitation. I will write here when you are accepted.", name=name
    )


def _unheard(reply: Reply, facts: Facts) -> Turn | None:
    """Words before consent are not stored; it is said so, and the question is shown again."""
    if isinstance(reply, Chose):
        return None
    return stay(says=(say(N_("Nothing is stored yet, so I did not keep that. First I need your choice.")),), again=True)


def _declined(id: str, facts: Facts) -> Turn:
    invitation = facts.invitation(id)
    if invitation is None:
        return end(says=(say(NOT_OPEN),))
    decline = DeclineInvitation(invitation.id, invitation.seat)
    tell = Tell(f"supervisors:{invitation.process}", "declined", invitation.seat)
    closing = N_("All right. The invitation is closed, and nothing of you was stored but that you opened it.")
    return end(decline, tell, says=(say(closing),))


# --- /start without an invitation


def _recover(facts: Facts) -> Turn:
    if facts.person is None:
        return about.stranger(facts)
    prompt = facts.open_prompt()
    if prompt:
        return end(says=(shown(prompt, facts),))
    return end(says=(say(HELLO, *_standing(facts)),))


def _standing(facts: Facts) -> tuple[Text, ...]:
    """Where this person is, in one line for each role."""
    lines = [line for seat in facts.my_seats() if (line := _seat_line(seat, facts))]
    if facts.person and facts.person.supervises:
        names = {"processes": command("supervisions", facts.language), "new": command("new", facts.language)}
        lines.append(N_("You are a supervisor here. {processes} shows your processes, {new} begins one.", **names))
    return tuple(lines) or (N_("An invitation from a supervisor brings you in."),)


def _seat_line(seat: Seat, facts: Facts) -> Text | None:
    process = facts.process(seat.process)
    if process is None:
        return None
    if seat.status == "pending":
        return _waiting(process.supervisor)
    if seat.status != "active":
        return None
    coming = facts.coming(seat.id)
    if not coming:
        return N_("Your supervisor is {name}. You can write here whenever you like.", name=process.supervisor)
    return N_(
        "Your supervisor is {name}. The next question comes {at}. You can write here whenever you like.",
        name=process.supervisor, at=coming[0],
    )  # fmt: skip


# --- what the supervisor did


def accepted(event: Happened, facts: Facts) -> Turn:
    """Accepted: one line, then the opening question of the process."""
    seat = facts.seat(event.thing)
    process = facts.process(seat.process) if seat else None
    if seat is None or process is None or seat.status != "active":
        return stay()
    hello = _accepted(seat, process, facts)
    question = facts.bank.pick("opening", facts.language, facts.used_questions(seat.id), seat.id)
    if question is None:
        return end(says=(hello,))
    text = question.texts[facts.language]
    prompt = Prompt(facts.new_id("prompt"), seat.id, "opening", "opening", question.id, text, "open")
    return end(opening(prompt, closes(prompt, facts)), says=(hello, shown(prompt, facts)))


def _accepted(seat: Seat, process: Process, facts: Facts) -> Ask:
    lines = (
        N_("{name} has accepted you. The supervision begins.", name=process.supervisor),
        N_(
            "Questions come on weekdays that suit you, by default from Tuesday to Thursday {hour}, and never at night. "
            "At most two in a week.",
            hour=seat.times.hour,
        ),
    )
    times = Standing("times", seat.id, N_("Change times"))
    return say(*lines, rows=((goals.offer(seat.id), times),))


def refused(event: Happened, facts: Facts) -> Turn:
    return end(says=(say(N_("The supervisor did not open this process for you. Nothing you wrote was stored.")),))


def reachable(reply: Reachability, facts: Facts) -> Turn:
    """Nothing is said to someone who went; to someone who came back, the open question is shown."""
    if facts.person is None:
        return stay()
    prompt = facts.open_prompt() if reply.reachable else None
    says = (shown(prompt, facts),) if prompt else ()
    return stay(SetReachable(reply.reachable), says=says)


COMMANDS = {"start": start}
STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {}
HAPPENED = {"accepted": accepted, "refused": refused}
