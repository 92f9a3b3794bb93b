"""`attendance` and `docs`: papers for a payer and for data protection; no content in any."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from bot.cli.desk import desk, new_file, stop
from bot.cli.frame import A_PATH, cli, guarded, out, settings
from bot.settings import LANGUAGES

ZONE = ZoneInfo("Europe/Helsinki")


@cli.command()
@click.option("--from", "since", default="", help="The first day, like 2026-11-01.")
@click.option("--until", default="", help="The last day.")
@click.option("--process", default="", help="One process: its id, or the beginning of it.")
@click.option("--supervisor", default="", help="The processes of one supervisor: their person id.")
@click.option("--labels", is_flag=True, help="Also the names that supervisors use.")
@click.option("--to", type=A_PATH, help="A file to make; on the screen if left out.")
def attendance(since: str, until: str, process: str, supervisor: str, labels: bool, to: Path | None) -> None:
    """Write meetings held and heads as CSV, for whoever pays; nothing else is in it."""
    from bot.papers.attendance import Wanted, attendance

    first, last = _day(since, date.min), _day(until, date.max)
    made = settings()
    wanted = Wanted(first, last, process, supervisor, labels)

    def write() -> None:
        with desk(made) as writer:
            give(writer.run_now(lambda tx: attendance(tx, wanted)), to, "utf-8-sig")

    guarded(write)


def _day(written: str, default: date) -> date:
    try:
        return date.fromisoformat(written) if written else default
    except ValueError:
        raise stop(f"{written!r} is not a day like 2026-11-30.") from None


def give(text: str, to: Path | None, encoding: str = "utf-8") -> None:
    """On the screen, or into a new file (a spreadsheet knows ä by the mark at its beginning)."""
    if to is None:
        out.verbatim(text)
        return
    with new_file(to) as file:
        file.write(text.encode(encoding))
    out.print(f"Written: {to}", markup=False, soft_wrap=True)


def languages(language: str) -> tuple[str, ...]:
    if language not in ("", *LANGUAGES):
        raise stop(f"--language is fi, sv or en, not {language!r}.")
    return (language,) if language else LANGUAGES


@cli.command()
@click.option("--language", default="", help="fi, sv or en; all of them if left out.")
@click.option("--to", type=A_PATH, help="A folder for the files; on the screen if left out.")
def docs(language: str, to: Path | None) -> None:
    """Write the record of processing, the impact assessment and the notice, from the settings; for a lawyer to read."""
    from bot.papers.places import missing, places
    from bot.papers.writing import DOCUMENTS

    wanted, made = languages(language), settings()
    today = datetime.now(ZONE).date()
    write_papers(DOCUMENTS, {each: places(made, each, today) for each in wanted}, to)
    _left(missing(made))


def write_papers(names: tuple[str, ...], told: Mapping[str, Mapping[str, str]], to: Path | None) -> None:
    from bot.papers.writing import written

    make_folder(to)
    for each, values in told.items():
        for name in names:
            give(written(name, each, values), to / f"{name}.{each}.md" if to else None)


def make_folder(to: Path | None) -> None:
    try:
        if to:
            to.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise stop(f"{to} cannot be made: {error.strerror}.") from None


def _left(names: list[str]) -> None:
    if names:
        out.print(f"\nLeft blank, since these are not set: {', '.join(names)}.")
    out.print("\nThese are drafts: a lawyer has to read them before anyone relies on them.")
