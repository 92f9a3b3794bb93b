"""`breach`: whom a breach may concern, drafts of letters without any content, and the finished letter on its way."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from bot.cli.desk import desk, stop
from bot.cli.frame import A_PATH, cli, guarded, out, settings
from bot.cli.papers import ZONE, give, languages, make_folder, write_papers
from bot.settings import LANGUAGES, Settings


@cli.command()
@click.option("--from", "since", required=True, help="When it began, like 2026-11-20T08:00 (Finnish time).")
@click.option("--to", "until", required=True, help="When it ended.")
@click.option("--language", default="", help="Of the letters: fi, sv or en; all of them if left out.")
@click.option("--names", is_flag=True, help="Also the names of people in the list.")
@click.option("--folder", type=A_PATH, help="A folder for the files; on the screen if left out.")
@click.option("--send", type=A_PATH, help="A folder with people.<language>.md as finished: send it.")
def breach(since: str, until: str, language: str, names: bool, folder: Path | None, send: Path | None) -> None:
    """List whom a breach may concern, and draft the letters; or send the finished one to them through the bot."""
    first, last, wanted = _moment(since), _moment(until), languages(language)
    if last < first:
        raise stop("--to is before --from.")
    made = settings()
    if send:
        letters = _finished(send)
        guarded(lambda: _send(made, first, last, letters))
    else:
        guarded(lambda: _breach(made, first, last, wanted, names, folder))


def _moment(written: str) -> datetime:
    try:
        at = datetime.fromisoformat(written)
    except ValueError:
        raise stop(f"{written!r} is not a time like 2026-11-20T08:00.") from None
    return (at if at.tzinfo else at.replace(tzinfo=ZONE)).astimezone(UTC)


def _breach(
    made: Settings, since: datetime, until: datetime, wanted: tuple[str, ...], names: bool, folder: Path | None
) -> None:  # fmt: skip
    from bot.papers.breach import affected, listed
    from bot.papers.writing import LETTERS

    with desk(made) as writer:
        found = writer.run_now(lambda tx: affected(tx, since, until, names=names))
    make_folder(folder)
    give(listed(found, names=names), folder / "affected.csv" if folder else None, "utf-8-sig")
    counts = {"people": str(len(found)), "processes": str(len({id for one in found for id, _ in one.processes}))}
    window = {each: _told(made, each, since, until) | counts for each in wanted}
    write_papers(LETTERS, window, folder)
    out.print(f"\n{len(found)} people. The authority is to be told within 72 hours of the breach becoming known.")
    out.print("Fill in what stands in square brackets; then --send FOLDER sends people.<language>.md through the bot.")


def _told(made: Settings, language: str, since: datetime, until: datetime) -> dict[str, str]:
    from bot.papers.places import places
    from bot.translation import Moment

    when = {"since": since.astimezone(ZONE), "until": until.astimezone(ZONE)}
    today = datetime.now(ZONE).date()
    hours = {name: Moment(at.timetz(), language).write("time") for name, at in when.items()}
    days = {name: Moment(at.date(), language).write("date") for name, at in when.items()}
    return places(made, language, today) | {name: f"{days[name]} {hours[name]}" for name in when}


def _finished(folder: Path) -> dict[str, str]:
    """The letter to people in each language; refused while anything is left blank."""
    from bot.papers.breach import blanks

    letters: dict[str, str] = {}
    for each in LANGUAGES:
        path = folder / f"people.{each}.md"
        try:
            letters[each] = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            raise stop(f"{path} cannot be read. Each of the three languages is needed.") from None
        if left := blanks(letters[each]):
            raise stop(f"{path} has blanks: {', '.join(left)}. Nothing was sent.")
    return letters


def _send(made: Settings, since: datetime, until: datetime, letters: dict[str, str]) -> None:
    from bot.papers.breach import affected, send

    def sent(tx: Any) -> int:
        return send(tx, affected(tx, since, until), letters)

    with desk(made) as writer:
        count = writer.run_now(sent)
    out.print(f"The letter goes to {count} people, by the running server or when it next starts.")
