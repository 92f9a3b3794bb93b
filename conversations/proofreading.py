"""Lists everything that is wrong in content documents; it mends nothing and reads no files."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

LANGUAGES = ("fi", "sv", "en")
KINDS = ("theme", "move", "programme")
LONGEST = 300

Document = Mapping[str, Any]


class ContentError(Exception):
    """Every problem found in the content, one plain sentence each; never only the first of them."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


def problems(documents: Iterable[Document]) -> list[str]:
    """Everything that is wrong in these documents taken together, in reading order."""
    documents = list(documents)
    found = [problem for document in documents for problem in _document(document)]
    return [*found, *_repeated(documents), *_unknown_themes(documents)]


def header(document: Document) -> tuple[str, Document]:
    """What kind of document this is, and its head; ("", {}) when it has no head."""
    for kind in KINDS:
        if isinstance(document.get(kind), Mapping):
            return kind, document[kind]
    return "", {}


def prompts(document: Document) -> list[Document]:
    """The prompts of a document, without anything that is not a table."""
    listed = document.get("prompt", [])
    return [item for item in listed if isinstance(item, Mapping)] if isinstance(listed, list) else []


def _document(document: Document) -> Iterator[str]:
    kind, head = header(document)
    if not kind:
        yield "A file begins with neither [theme], [move] nor [programme]."
        return
    place = f"{kind} “{head.get('id', '?')}”"
    yield from _identity(place, head)
    yield from _names(place, head, {"id", "themes"} if kind == "programme" else {"id"})
    for table in document:
        if table not in (kind, "prompt"):
            yield f"{place}: “{table}” is not known here; a question stands under [[prompt]]."
    if kind != "programme":
        yield from _prompts(place, document)


def _prompts(place: str, document: Document) -> Iterator[str]:
    if not prompts(document):
        yield f"{place}: it holds no [[prompt]]."
    theme = str(header(document)[1].get("id", ""))
    for number, prompt in enumerate(prompts(document), 1):
        where = f"{place}, question “{prompt.get('id', f'number {number}')}”"
        yield from _identity(where, prompt)
        yield from _domain(where, theme, prompt.get("domain"))
        yield from _texts(where, prompt)


def _identity(place: str, table: Document) -> Iterator[str]:
    name = table.get("id")
    if not name:
        yield f"{place}: the id is missing."
    elif not isinstance(name, str) or not re.fullmatch(r"[a-z][a-z0-9-]*", name):
        yield f"{place}: an id holds only small letters a–z, digits and hyphens."


def _domain(place: str, theme: str, domain: object) -> Iterator[str]:
    """A theme's domains begin with its id, in the singular if one likes: structures, structure-talk."""
    if not isinstance(domain, str) or not domain:
        yield f"{place}: the domain is missing."
    elif domain != theme and not domain.startswith((f"{theme}-", f"{theme.removesuffix('s')}-")):
        yield f"{place}: the domain “{domain}” does not begin with “{theme}-”."


def _names(place: str, head: Document, known: set[str]) -> Iterator[str]:
    yield from _languages(place, head, known)
    for language in LANGUAGES:
        name = head.get(language)
        if not isinstance(name, str) or not name.strip():
            yield f"{place}: its name in “{language}” is missing."


def _texts(place: str, prompt: Document) -> Iterator[str]:
    """A language may be missing (the question is then not offered in it), but what is there must be right."""
    yield from _languages(place, prompt, {"id", "domain"})
    written = [language for language in LANGUAGES if language in prompt]
    if not written:
        yield f"{place}: it has no text in any language."
    for language in written:
        yield from _text(f"{place}, {language}", prompt[language])


def _languages(place: str, table: Document, known: set[str]) -> Iterator[str]:
    for key in table:
        if key not in known and key not in LANGUAGES:
            yield f"{place}: unknown language “{key}”; the languages are {', '.join(LANGUAGES)}."


def _text(place: str, text: object) -> Iterator[str]:
    if not isinstance(text, str) or not text.strip():
        yield f"{place}: the text is empty."
        return
    if "?" not in text:
        yield f"{place}: there is no question mark; a prompt asks something."
    if text.count("?") > 1:
        yield f"{place}: there are {text.count('?')} question marks; a prompt asks one thing."
    if "!" in text:
        yield f"{place}: there is an exclamation mark; the voice is calm."
    if len(text) > LONGEST:
        yield f"{place}: {len(text)} characters; {LONGEST} is the most that a phone shows well."


def _repeated(documents: Sequence[Document]) -> Iterator[str]:
    """Ids that stand twice: among questions, among themes and moves, or among programmes."""
    heads = [header(document) for document in documents]
    rooms = {
        "question": [item.get("id") for document in documents for item in prompts(document)],
        "theme or move": [head.get("id") for kind, head in heads if kind in ("theme", "move")],
        "programme": [head.get("id") for kind, head in heads if kind == "programme"],
    }
    for room, ids in rooms.items():
        names = [name for name in ids if isinstance(name, str)]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield f"{room} “{name}”: the id is used {names.count(name)} times; an id belongs to one only."


def _unknown_themes(documents: Sequence[Document]) -> Iterator[str]:
    heads = [header(document) for document in documents]
    known = {head.get("id") for kind, head in heads if kind == "theme"}
    for kind, head in heads:
        if kind == "programme":
            named = head.get("themes")
            if not isinstance(named, list) or not named:
                yield f"programme “{head.get('id', '?')}”: it names no themes."
                continue
            for theme in named:
                if theme not in known:
                    yield f"programme “{head.get('id', '?')}”: there is no theme “{theme}”."
