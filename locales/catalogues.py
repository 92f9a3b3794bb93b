"""Brings the catalogues up to date with the code: `python locales/catalogues.py`; it translates nothing.

Sentences are found by `N_("…")` and `NN_("…", "…", n)`, in `bot/digests` also by `say("…")`. The template holds no
dates and no line numbers, so it changes only when the sentences do. What the code no longer says leaves the catalogues,
and a sentence that is reworded is to be translated anew: nothing is guessed.
"""

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

LOCALES = Path(__file__).parent
ROOT = LOCALES.parent
ROOMS = ("bot", "conversations")
LANGUAGES = ("fi", "sv", "en")
KEYWORDS = {"N_": None, "NN_": (1, 2)}
DIGESTS = ROOT / "bot" / "digests"
HEADER = "# The sentences of Peili; see docs/new-language.md."
UNSAID = ("POT-Creation", "PO-Revision", "Generated-By", "Report-Msgid-Bugs-To", "Last-Translator", "Language-Team")
"""Lines of the usual header that change by themselves or say nothing."""


def modules() -> Iterator[Path]:
    """The code that speaks to people; the emulator is Telegram, not Peili."""
    for room in ROOMS:
        yield from (path for path in sorted((ROOT / room).rglob("*.py")) if "emulator" not in path.parts)


def template() -> Catalog:
    """Every sentence of the code, in the order of the files."""
    found = _empty(None)
    for path in modules():
        keywords = KEYWORDS | ({"say": None} if path.is_relative_to(DIGESTS) else {})
        place = path.relative_to(ROOT).as_posix()
        for _, msgid, _, _ in extract_from_file("python", path, keywords=keywords):
            found.add(msgid, locations=[(place, 0)])
    return found


def _empty(language: str | None) -> Catalog:
    return Catalog(language, project="Peili", version="1", charset="utf-8", header_comment=HEADER, fuzzy=False)


def source(language: str) -> Path:
    """Where the sentences of a language stand."""
    return LOCALES / language / "LC_MESSAGES" / "messages.po"


def read(language: str) -> Catalog:
    """The catalogue of a language; an empty one for a language that has just come."""
    if not source(language).exists():
        return _empty(language)
    with source(language).open("rb") as file:
        return read_po(file, locale=language)


def written(catalogue: Catalog) -> bytes:
    """A catalogue as a file, without what changes by itself."""
    file = io.BytesIO()
    write_po(file, catalogue, width=110, ignore_obsolete=True, include_lineno=False)
    lines = file.getvalue().decode("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(tuple(f'"{name}' for name in UNSAID))).encode("utf-8")


def update() -> None:
    """Writes the template and every language anew; what is translated stays."""
    found = template()
    (LOCALES / "messages.pot").write_bytes(written(found))
    for language in LANGUAGES:
        catalogue = read(language)
        catalogue.update(found, no_fuzzy_matching=True)
        source(language).parent.mkdir(parents=True, exist_ok=True)
        source(language).write_bytes(written(catalogue))


if __name__ == "__main__":
    update()
