"""`preview`, `try` and `demo`: what Peili looks like, without Telegram."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.frame import A_PATH, cli, err, out


@cli.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--language", default="", help="fi, sv or en; all of them if left out.")
def preview(file: Path, language: str) -> None:
    """Play the questions of a theme as they will look, and tell what is wrong with them; FILE is a theme in TOML."""
    from bot.preview import play

    raise click.exceptions.Exit(play(file, language, out.console, err.console))


@cli.command("try")
@click.option("--port", default=8088, show_default=True, help="The page's port on 127.0.0.1.")
@click.option("--open/--no-open", "open_page", default=True, help="Open the page in a browser.")
def try_it(port: int, open_page: bool) -> None:
    """Start Peili against the built-in emulator, with two phones on a local page."""
    from bot.trying import start

    raise click.exceptions.Exit(start(port, open_page, out.console))


@cli.command()
@click.option(
    "--folder",
    type=A_PATH,
    default=Path("demo"),
    show_default=True,
    help="Where the transcript and the digests go.",
)
@click.option("--language", default="fi", show_default=True, help="fi, sv or en.")
def demo(folder: Path, language: str) -> None:
    """Play a whole process in seconds and leave its transcript and digests in a folder."""
    from bot.demo import play

    raise click.exceptions.Exit(play(folder, language, out.console))
