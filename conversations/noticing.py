"""The notice before anything is stored, and the consents one by one; who agrees to it waits for acceptance."""

from __future__ import annotations

from conversations.about import command, privacy_ask
from conversations.effects import DeclineInvitation, Join, Tell
from conversations.facts import Facts
from conversations.keeping import until
from conversations.message import N_, Ask, Choice, Text, say
from conversations.replies import Chose, Reply
from conversations.talk import Step, Turn, end, go, stay
from conversations.underway import answered

NOTICE = "2026-11-27"
"""The version of the notice that is shown before consent."""
NOT_OPEN = N_(
    "This invitation cannot be opened. It may have been used already, or its time may have passed. "
    "Your supervisor can send you a new one."
)
HELLO = N_("Hello! I am Peili, a program that asks. Nobody reads along here.")


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
        lines = (
            HELLO,
            N_("{name} invites you to supervision with Peili.", name=invitation.inviter),
            *_notice(invitation.keep_days),
        )
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
                return go(Noticed(self.invitation, told=True), says=(privacy_ask(),), anew=True)
            case Chose("no"):
                return _declined(self.invitation, facts)
        turn = _unheard(reply, facts)
        return turn and go(Noticed(self.invitation, told=True), says=turn.says)


def _notice(days: int) -> tuple[Text, ...]:
    return (
        N_(
            "Between meetings I ask one question at a time. You answer in your own words, when it suits you, "
            "and decide answer by answer whether your supervisor may read it. Without your tap nobody does."
        ),
        N_("This is not therapy, and nobody watches this chat. In an emergency call 112."),
        N_(
            "Answers are stored encrypted. The chat itself is an ordinary Telegram chat: it is not end-to-end "
            "encrypted, so Telegram can technically see what passes. What you write is kept until {until}, or "
            "until you erase it.",
            until=until(days),
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
        return end(join, tell, answered(), says=(say(waiting(invitation.inviter)),))


def waiting(name: str) -> Text:
    """To someone whose acceptance is awaited."""
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
    return end(decline, tell, answered(), says=(say(closing),))
