"""One reflection as its writer finds it under /mine: what it says, where it is, who has read it; and what to do."""

from __future__ import annotations

from datetime import date

from conversations.answers import Reflection
from conversations.effects import Erase, Replace
from conversations.facts import Facts
from conversations.intake import NOTHING, active, blank
from conversations.message import N_, NN_, Ask, Choice, Line, Quote, Rows, Standing, Text, Verbatim, VoiceNote, say
from conversations.replies import Chose, Reply, Spoke, Wrote
from conversations.sharing import SHARED, button, earlier, standing, was_read
from conversations.talk import STAY, Step, Turn, end, go, stay

PIECE = 3000
"""UTF-16 units of words in one message; the messenger takes 4,096 with all that is around them."""
WHOLE = 3500
PLACES = {
    "mine": N_("only mine"),
    "supervision": N_("to supervision"),
    "title": N_("title only"),
    "managers": N_("with other managers"),
    "upper": N_("to upper management"),
}
NOTES = "note"


def shown(thing: str, facts: Facts) -> Turn | None:
    """The page of one reflection; a long one takes several messages, the buttons under the last."""
    reflection = facts.reflection(thing)
    return stay(says=pages(reflection, facts)) if reflection else None


def pages(reflection: Reflection, facts: Facts) -> tuple[Ask, ...]:
    """What it says and where it stands, in as many messages as it takes."""
    head, tail = _head(reflection, facts), _tail(reflection, facts)
    words, subject = reflection.words, f"reflection:{reflection.id}"
    if _units(words) <= WHOLE:
        own = (Quote(words),) if words else ()
        return (Ask((*head, *own, *tail), _rows(reflection, facts), subject=subject),)
    first, *middle, last = pieces(words)
    asks = (Ask((*head, Quote(first))), *(say(Quote(piece)) for piece in middle))
    return (*asks, Ask((Quote(last), *tail), _rows(reflection, facts), subject=subject))


def pieces(words: str) -> list[str]:
    """Words in parts that fit a message, cut between words where there is a gap."""
    found = []
    while _units(words) > PIECE:
        most = _fitting(words)
        cut = words.rfind(" ", most // 2, most) + 1 or most
        found.append(words[:cut].rstrip())
        words = words[cut:].lstrip()
    return [*found, words]


def theme_of(reflection: Reflection, facts: Facts) -> str:
    """The theme or move that it is found under; notes are together, but for those for the next meeting."""
    if not reflection.theme and reflection.kind == "bring":
        return "bring"
    if not reflection.theme:
        return NOTES if not reflection.prompt else "ask"
    known = {theme.id for theme in (*facts.bank.themes, *facts.bank.moves)}
    if reflection.theme in known:
        return reflection.theme
    question = next(iter(facts.bank.questions(reflection.theme, facts.language)), None)
    return question.theme_or_move if question else reflection.theme


def theme_name(reflection: Reflection, facts: Facts) -> Text | Verbatim:
    """What a reader calls that theme."""
    theme = theme_of(reflection, facts)
    if theme == NOTES:
        return N_("Notes")
    if theme == "ask":
        return N_("Supervisor's question")
    return Verbatim(facts.bank.name(theme, facts.language))


def day_of(reflection: Reflection) -> date:
    return reflection.at.date()


def spoken(reflection: Reflection) -> Text:
    """How many recordings it holds."""
    return NN_("A voice message.", "{n} voice messages.", len(reflection.recordings))


def anew(thing: str, facts: Facts) -> Turn | None:
    """The words are to be written anew."""
    return go(Rewriting(thing)) if facts.reflection(thing) else None


def places(thing: str, facts: Facts) -> Turn | None:
    """Where else it may belong."""
    if not facts.reflection(thing):
        return None
    private = (button("words_managers", thing), button("words_upper", thing))
    rows = (private, (button("words_mine", thing), _back(thing)))
    return stay(says=(say(N_("Where does this belong? In all of these only you see it."), rows=rows),))


def listen(thing: str, facts: Facts) -> Turn | None:
    """The recordings again."""
    reflection = facts.reflection(thing)
    if not reflection or not reflection.recordings:
        return None
    says = (say(N_("Spoken on {when}.", when=r.at), attachment=VoiceNote(r.file)) for r in reflection.recordings)
    return Turn(STAY, (), tuple(says), anew=True)


def erasing(thing: str, facts: Facts) -> Turn | None:
    """Asked once more before it goes."""
    reflection = facts.reflection(thing)
    if not reflection:
        return None
    gone = Standing("mine_gone", thing, N_("Erase for good"), "danger")
    text = N_("Erase this for good? It cannot be brought back.")
    return stay(says=(say(text, *was_read(reflection), rows=((gone, _back(thing)),)),))


def erased(thing: str, facts: Facts) -> Turn | None:
    """It goes, with all its words and recordings."""
    if not facts.reflection(thing):
        return None
    return stay(Erase(thing), says=(say(N_("It is gone, for good."), rows=((_all(),),)),))


class Rewriting(Step, name="mine.rewriting"):
    """New words for a reflection are waited for."""

    reflection: str

    def ask(self, facts: Facts) -> Ask:
        reflection = facts.reflection(self.reflection)
        if not reflection:
            return say(N_("That reflection is no longer here."))
        if reflection.place == "supervision" and not earlier(reflection, facts):
            return self._waiting(N_("Write it anew. Your supervisor then reads it as you write it now."))
        return self._waiting(N_("Write it anew. What you write takes the place of all that was here."))

    def hear(self, reply: Reply, facts: Facts) -> Turn | None:
        reflection = facts.reflection(self.reflection)
        match reply:
            case Chose("never_mind"):
                return end(says=pages(reflection, facts) if reflection else ())
            case Wrote() if reflection:
                return self._replaced(reply, reflection)
            case Spoke() if reflection:
                return stay(says=(self._waiting(N_("This recording was not kept: here only writing is.")),))
        return None

    def _replaced(self, reply: Wrote, reflection: Reflection) -> Turn:
        if blank(reply.text):
            return stay(says=(self._waiting(NOTHING),))
        rows = ((Standing("mine_item", reflection.id, N_("Show it")), _all()),)
        done = say(N_("The new words are kept."), rows=rows, subject=f"reflection:{reflection.id}")
        return end(Replace(reflection.id, reply.text, reply.message), says=(done,))

    def _waiting(self, text: Text) -> Ask:
        return say(text, rows=((Choice("never_mind", N_("Never mind")),),), free=True)


def _head(reflection: Reflection, facts: Facts) -> tuple[Line, ...]:
    head = N_("<b>{theme}</b> · {day}", theme=theme_name(reflection, facts), day=day_of(reflection))
    asked = (Verbatim(reflection.question, "italic"),) if reflection.question else ()
    return (head, *asked)


def _tail(reflection: Reflection, facts: Facts) -> tuple[Line, ...]:
    voice = (spoken(reflection),) if reflection.recordings else ()
    title = (N_("Your line:"), Quote(reflection.title)) if reflection.place == "title" else ()
    if reflection.place in SHARED:
        return (*voice, *title, standing(reflection, facts))
    place = N_("Place: {place}. Only you can see this.", place=PLACES[reflection.place])
    private = N_("Only you can see this.") if reflection.place == "mine" else place
    return (*voice, private, *was_read(reflection))


def _rows(reflection: Reflection, facts: Facts) -> Rows:
    id = reflection.id
    first = tuple(button(action, id) for action in _sharing(reflection, facts))
    listen = ((Standing("mine_listen", id, N_("Listen")),),) if reflection.recordings else ()
    change = (Standing("mine_places", id, N_("Place")), Standing("mine_anew", id, N_("Write anew")))
    return (*((first,) if first else ()), change, *listen, (Standing("mine_erase", id, N_("Erase")), _all()))


def _sharing(reflection: Reflection, facts: Facts) -> tuple[str, ...]:
    """The ways of sharing that there are; taking back is always one."""
    more = {"supervision": ("words_title",), "title": ("words_share",)}
    both = ("words_share", "words_title")
    ways = both if earlier(reflection, facts) else more.get(reflection.place, both)
    back = ("words_back",) if reflection.place in SHARED else ()
    return (*(ways if active(reflection.seat, facts) else ()), *back)


def _back(id: str) -> Standing:
    return Standing("mine_item", id, N_("Back"))


def _all() -> Standing:
    return Standing("mine_page", "all.0", N_("All"))


def _units(text: str) -> int:
    """Length as the messenger counts it."""
    return len(text.encode("utf-16-le")) // 2


def _fitting(words: str) -> int:
    """How many characters make a piece."""
    return len(words.encode("utf-16-le")[: PIECE * 2].decode("utf-16-le", "ignore"))


STANDING = {
    "mine_item": shown,
    "mine_places": places,
    "mine_listen": listen,
    "mine_anew": anew,
    "mine_erase": erasing,
    "mine_gone": erased,
}
