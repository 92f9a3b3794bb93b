"""/language: the language that Peili speaks with a person; each is called by its own name."""

from __future__ import annotations

from conversations.about import command as named
from conversations.effects import SetPerson
from conversations.facts import Facts
from conversations.message import N_, Ask, Choice, Rows, Standing, Verbatim, say
from conversations.replies import Called, Chose, Reply
from conversations.talk import Step, Turn, go, stay
from conversations.underway import underway

LANGUAGES = {"fi": Verbatim("Suomi"), "sv": Verbatim("Svenska"), "en": Verbatim("English")}
INVITED = (
    Verbatim("Peili puhuu suomea, ruotsia ja englantia. Mukaan pääsee työnohjaajan kutsulla."),
    Verbatim("Peili talar finska, svenska och engelska. Man kommer med genom en inbjudan från en arbetshandledare."),
    Verbatim("Peili speaks Finnish, Swedish and English. You join by an invitation from a supervisor."),
)
"""For someone whose language is not known yet: the three side by side."""


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
                return Turn(underway(facts), (SetPerson(language=key),), (_spoken(key, facts),))
        return None


def _spoken(key: str, facts: Facts) -> Ask:
    """Said in the new language; the open question can be had in it too."""
    prompt = facts.open_prompt()
    rows: Rows = ((Standing("prompt_back", prompt.id, N_("Show the question")),),) if prompt else ()
    return say(N_("From now on I speak English. {help} shows the commands.", help=named("help", key)), rows=rows)


COMMANDS = {"language": language}
