"""Which themes a new process goes through: a programme of the bank, or the supervisor's own selection and order."""

from __future__ import annotations

from conversations.contract import LATER, answered, later, theme_names
from conversations.facts import Facts
from conversations.message import N_, Ask, Choice, Text, Verbatim, say
from conversations.replies import Chose, Reply
from conversations.talk import Step, Turn, go, stay
from conversations.when import in_rows


class Programme(Step, name="contracting.themes"):
    """A ready programme, or an own selection."""

    def ask(self, facts: Facts) -> Ask:
        ready = tuple(
            (Choice(f"programme:{each.id}", Verbatim(facts.bank.name(each.id, facts.language))),)
            for each in facts.bank.programmes
        )
        text = N_("Which programme? One theme comes in each interval, in turn.")
        return say(text, rows=(*ready, (Choice("own", N_("Own selection")),), (LATER,)))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        ready = {f"programme:{each.id}": each for each in facts.bank.programmes}
        match reply:
            case Chose("own"):
                return go(Selection())
            case Chose("later"):
                return later(facts)
            case Chose(key) if key in ready:
                return answered(facts, themes=",".join(ready[key].themes))
        return None


class Selection(Step, name="contracting.selection"):
    """Themes in the order in which they are pressed; a second press takes one out."""

    chosen: tuple[str, ...] = ()

    def ask(self, facts: Facts) -> Ask:
        themes = [Choice(f"theme:{each.id}", self._named(each.id, facts)) for each in facts.bank.themes]
        done = (Choice("done", N_("Ready"), "primary"),) if self.chosen else ()
        return say(self._sentence(facts), rows=(*in_rows(themes, 2), (*done, Choice("back", N_("Back")))))

    def _sentence(self, facts: Facts) -> Text:
        if not self.chosen:
            return N_("Press the themes in the order in which they come.")
        return N_("In this order: {themes}.", themes=theme_names(self.chosen, facts))

    def _named(self, theme: str, facts: Facts) -> Text | Verbatim:
        name = facts.bank.name(theme, facts.language)
        if theme not in self.chosen:
            return Verbatim(name)
        return N_("{number}. {theme}", number=self.chosen.index(theme) + 1, theme=Verbatim(name))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        known = {f"theme:{each.id}" for each in facts.bank.themes}
        match reply:
            case Chose("back"):
                return go(Programme())
            case Chose("done"):
                return answered(facts, themes=",".join(self.chosen)) if self.chosen else stay(again=True)
            case Chose(key) if key in known:
                return go(Selection(self._toggled(key.removeprefix("theme:"))))
        return None

    def _toggled(self, theme: str) -> tuple[str, ...]:
        if theme in self.chosen:
            return tuple(each for each in self.chosen if each != theme)
        return (*self.chosen, theme)
