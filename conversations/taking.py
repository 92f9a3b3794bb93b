"""Going on with a colleague's process: what the link shows to whom, the wish to take it, and how it turned out."""

from __future__ import annotations

from collections.abc import Callable

from conversations.about import command
from conversations.contract import FORMS, rhythm, theme_names
from conversations.effects import AskToTake, StepBack
from conversations.facts import Facts
from conversations.message import N_, Ask, Choice, Standing, Text, say
from conversations.names import LANGUAGES
from conversations.people import Invitation
from conversations.processes import label, mine
from conversations.replies import Chose, Happened, Reply
from conversations.talk import Step, Turn, end, go, stay

USED = N_("This link opens no more: it may have been used or taken back, or its time may have passed.")


def opened(invitation: Invitation, facts: Facts) -> Turn:
    """The link of someone who hands a process on; it makes nobody a supervisor, and is used up by none of this."""
    me = facts.person
    if me and invitation.by == me.id:
        return _told(N_("This link is for your colleague. Forward it to them."))
    if any(seat.process == invitation.process for seat in facts.my_seats()):
        return _told(N_("This link is for another supervisor: in this process you are the supervisee."))
    if me is None or not me.supervises:
        return _told(
            N_("This link is for someone who is a supervisor here already. Whoever runs the service lets you in."),
            N_("When you are a supervisor here, the link opens as long as it is valid."),
        )
    if invitation.taker == me.id:
        return stay(says=(_waiting(invitation),))
    return _told(USED) if invitation.taker else go(Taking(invitation.id))


def _told(*lines: Text) -> Turn:
    return stay(says=(say(*lines),))


def _waiting(invitation: Invitation) -> Ask:
    text = N_("{name} has been told that you would go on with the process, and decides.", name=invitation.inviter)
    return say(text, rows=((Standing("take_not", invitation.process, N_("Step back")),),))


class Taking(Step, name="handing.taking"):
    """What it is, without a name of anyone in it, and whether one would go on with it."""

    invitation: str

    def ask(self, facts: Facts) -> Ask:
        found = _open(self.invitation, facts)
        if found is None:
            return say(USED, rows=((Choice("no", N_("All right")),),))
        text = N_(
            "{name} asks you to go on with a supervision process.\nForm: {form}\nLanguage: {language}\n"
            "Themes: {themes}\nRhythm: {rhythm}",
            name=found.inviter, form=FORMS[found.form], language=LANGUAGES[found.language],
            themes=theme_names(found.themes, facts), rhythm=rhythm(found.weeks),
        )  # fmt: skip
        rows = ((Choice("yes", N_("I take it"), "primary"), Choice("no", N_("Not for me"))),)
        return say(text, *_meaning(found), rows=rows)

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        found = _open(self.invitation, facts)
        match reply:
            case Chose("yes") if found:
                return end(AskToTake(found.id), says=(_waiting(found),))
            case Chose("no"):
                return end(says=(say(N_("All right. Nothing has changed.")),))
        return None


def _open(id: str, facts: Facts) -> Invitation | None:
    """The living offer that nobody has asked by yet."""
    found = facts.invitation(id)
    return found if found and found.kind == "handing" and not found.taker else None


def _meaning(found: Invitation) -> tuple[Text, ...]:
    return (
        N_(
            "If you go on with it, {name} is told who you are and makes the last press. Then the supervisee is told, "
            "and asked for consent.",
            name=found.inviter,
        ),
        N_("You read only what is shared after that. What was shared with {name} you do not see.", name=found.inviter),
    )


def not_after_all(thing: str, facts: Facts) -> Turn | None:
    """Before it has been handed on."""
    found = facts.handing(thing)
    if found is None or not facts.person or found.taker != facts.person.id:
        return None
    return stay(StepBack(thing), says=(say(N_("You have stepped back. {name} is told.", name=found.inviter)),))


# --- what the supervisor of before did


def handed_over(event: Happened, facts: Facts) -> Turn:
    process = mine(event.thing, facts)
    if process is None:
        return stay()
    text = N_(
        "The process <b>{label}</b> is yours now. The supervisee has been told of you, and asked for consent; what is "
        "shared after that comes in {digest}. {supervisions} shows the process.",
        label=label(process, facts), digest=command("digest", facts.language),
        supervisions=command("supervisions", facts.language),
    )  # fmt: skip
    return stay(says=(say(text),), again=True)


def gone(event: Happened, facts: Facts) -> Turn:
    """`more` is who had offered it."""
    return stay(says=(say(N_("{name} does not hand the process on after all.", name=event.more)),), again=True)


STANDING: dict[str, Callable[[str, Facts], Turn | None]] = {"take_not": not_after_all}
HAPPENED: dict[str, Callable[[Happened, Facts], Turn]] = {"handed_over": handed_over, "offer_gone": gone}
