"""The question bank, and which question comes next; it reads no files and remembers nobody."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from conversations.proofreading import LANGUAGES, ContentError, Document, header, problems, prompts

__all__ = ["LANGUAGES", "Bank", "ContentError", "Programme", "Question", "Theme"]


@dataclass(frozen=True)
class Question:
    """One question in its languages; its id is for ever, its wording may be bettered."""

    id: str
    domain: str
    theme_or_move: str
    texts: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True)
class Theme:
    """A theme's or a move's id and its name in each language; its questions are asked of the bank."""

    id: str
    names: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True)
class Programme:
    """A named run of themes that a supervisor may choose for a process; it sets no dates."""

    id: str
    names: Mapping[str, str] = field(hash=False)
    themes: tuple[str, ...]


@dataclass(frozen=True)
class Bank:
    """Everything that may be asked. What has been asked of whom, the caller knows and tells."""

    themes: tuple[Theme, ...]
    moves: tuple[Theme, ...]
    programmes: tuple[Programme, ...]
    _questions: Mapping[str, Question] = field(hash=False, repr=False)
    _offered: dict[tuple[str, str], tuple[Question, ...]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, documents: Iterable[Mapping[str, Any]]) -> "Bank":
        """The bank of these parsed TOML documents; ContentError with every problem if there is any."""
        documents = list(documents)
        if found := problems(documents):
            raise ContentError(found)
        questions = (question for document in documents for question in _questions(document))
        programmes = tuple(_programme(head) for head in _heads(documents, "programme"))
        themes = (_theme(head) for head in _heads(documents, "theme"))
        return cls(
            themes=tuple(sorted(themes, key=_turn_in(programmes))),
            moves=tuple(_theme(head) for head in _heads(documents, "move")),
            programmes=programmes,
            _questions={question.id: question for question in questions},
        )

    def question(self, id: str) -> Question | None:
        """The question of this id, or None."""
        return self._questions.get(id)

    def text(self, id: str, language: str) -> str | None:
        """The question's wording in this language, or None; another language never stands in."""
        question = self.question(id)
        return question.texts.get(language) if question else None

    def name(self, id: str, language: str) -> str:
        """The name of a theme, move or programme (in this order); an unknown id or language gives the id."""
        everything: tuple[Theme | Programme, ...] = (*self.themes, *self.moves, *self.programmes)
        return next((named.names.get(language, id) for named in everything if named.id == id), id)

    def questions(self, theme_or_move: str, language: str) -> tuple[Question, ...]:
        """The questions of a theme, a move or one domain that have this language, in the order written."""
        asked = (theme_or_move, language)
        if asked not in self._offered:
            self._offered[asked] = tuple(self._of(theme_or_move, language))
        return self._offered[asked]

    def _of(self, theme_or_move: str, language: str) -> Iterator[Question]:
        for question in self._questions.values():
            if theme_or_move in (question.theme_or_move, question.domain) and language in question.texts:
                yield question

    def pick(self, theme_or_move: str, language: str, used: Sequence[str], seed: str) -> Question | None:
        """The next question for someone who has met `used`, oldest first; the same seed gives the same one.

        Nothing comes again before all have been met; then the one longest unmet does. The domain
        least met so far goes first. None only when nothing is written in this language.
        """
        offered = self.questions(theme_or_move, language)
        if fresh := [question for question in offered if question.id not in used]:
            met = Counter(question.domain for question in map(self.question, used) if question)
            return min(fresh, key=lambda question: (met[question.domain], _lot(seed, question.id)))
        last_met = {id: turn for turn, id in enumerate(used)}
        return min(offered, key=lambda question: last_met[question.id], default=None)


def _lot(seed: str, id: str) -> bytes:
    """A lot drawn for this question: arbitrary, yet the same on every machine and for ever."""
    return hashlib.sha256(f"{seed}\n{id}".encode()).digest()


def _heads(documents: Sequence[Document], wanted: str) -> list[Document]:
    return [head for kind, head in map(header, documents) if kind == wanted]


def _turn_in(programmes: Sequence[Programme]) -> Callable[[Theme], int]:
    """Themes stand in the order in which programmes name them; what none names comes last."""
    named = [theme for programme in programmes for theme in programme.themes]
    return lambda theme: named.index(theme.id) if theme.id in named else len(named)


def _questions(document: Document) -> list[Question]:
    owner = header(document)[1].get("id", "")
    return [Question(item["id"], item["domain"], owner, _by_language(item)) for item in prompts(document)]


def _theme(head: Document) -> Theme:
    return Theme(head["id"], _by_language(head))


def _programme(head: Document) -> Programme:
    return Programme(head["id"], _by_language(head), tuple(head["themes"]))


def _by_language(table: Document) -> dict[str, str]:
    return {language: " ".join(table[language].split()) for language in LANGUAGES if language in table}
