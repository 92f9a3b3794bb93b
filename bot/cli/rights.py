"""`export`: a copy of everything of one person's, as a file that the operator hands over."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.desk import desk, house, new_file, stop
from bot.cli.frame import A_PATH, cli, guarded, out, settings
from bot.settings import Settings
from bot.writer import Writer

if TYPE_CHECKING:
    from bot.export.gathering import Everything
    from bot.house import House
    from bot.store.tx import Tx


@cli.command()
@click.option("--to", type=A_PATH, required=True, help="The ZIP file to make; it must not be there yet.")
@click.option("--person", default="", help="Whose: the person's id in Peili.")
@click.option("--telegram-id", default=0, type=int, help="Whose: the person's number in Telegram.")
def export(to: Path, person: str, telegram_id: int) -> None:
    """Write everything of one person's into a ZIP file: data, a page to read, recordings."""
    if bool(person) == bool(telegram_id):
        raise stop("Tell whose: either --person or --telegram-id.")
    made = settings()
    guarded(lambda: _export(made, to, person, telegram_id))


def _export(made: Settings, to: Path, person: str, telegram_id: int) -> None:
    from bot.export.archive import write
    from bot.store.people import by_id

    with desk(made) as writer:
        owner = person or _found(writer, telegram_id)
        if not owner or writer.run_now(lambda tx: by_id(tx, owner)) is None:
            raise stop("No such person is known here. Nothing was written.")
        with new_file(to) as file:
            copy = writer.run_now(lambda tx: _noted(tx, house(made), owner))
            write(file, _files(writer, copy))
    out.print(f"{to}: everything of one person's, {len(copy.voices)} recordings.", markup=False, soft_wrap=True)
    out.print("That this copy was made stands in their access log: /who tells them the day.")
    out.print("It is not encrypted, and holds what nobody else has read. Hand it over, then delete it here.")


def _noted(tx: Tx, of: House, owner: str) -> Everything:
    """Noted in the access log in the same transaction: a copy whose writing fails is noted too, none goes unnoted."""
    from bot.export.gathering import gather
    from bot.export.noting import note

    note(tx, of, owner)
    copy = gather(tx, of, owner)
    if copy is None:
        raise stop("This person is gone just now. The file holds nothing.")
    return copy


def _found(writer: Writer, telegram_id: int) -> str:
    """In a private chat, the chat's number is the person's own."""
    from bot.receiving.receiver import lane_of_chat
    from bot.store import people

    known = writer.run_now(lambda tx: people.by_lane(tx, lane_of_chat(tx, telegram_id)))
    return known.person.id if known else ""


def _files(writer: Writer, copy: Everything) -> Iterator[tuple[str, bytes]]:
    """One recording in memory at a time."""
    from bot.export.sending import files
    from bot.store import voices

    yield from files(copy).items()
    for voice in copy.voices:
        yield voice.path, writer.run_now(partial(voices.of, part=voice.part))
