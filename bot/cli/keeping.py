"""`backup`, `restore` and `recovery-key`: copies that are safe to lie about, and the way back from them."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.cli.frame import A_PATH, WRONG, cli, err, guarded, out, settings
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.backup.making import Made
    from bot.backup.recovery import PublicKey, SecretKey
    from bot.backup.restoring import Found, Restored

TYPED = 3
SLIP = "That is not the key that stands above."


@cli.command()
@click.option("--to", type=A_PATH, help="The folder; `backups` beside the data folder if left out.")
@click.option("--recovery-key", default="", help="The public half of a recovery key, or @FILE with it.")
def backup(to: Path | None, recovery_key: str) -> None:
    """Make a backup: a data part, and a keys part that opens with the recovery key alone."""
    made = settings()
    _in_words(lambda: guarded(lambda: _backup(made, to, recovery_key)), "No backup was made; older ones stay.")


@cli.command()
@click.argument("place", type=A_PATH)
@click.option("--keys", type=A_PATH, help="Another keys part than the newest in the folder.")
@click.option("--key-file", default="", help="A file with the recovery key, or - for stdin; asked for if not.")
def restore(place: Path, keys: Path | None, key_file: str) -> None:
    """Bring a backup back on an empty machine; PLACE is a folder of backups, or one manifest in it."""
    made = settings()
    _in_words(lambda: guarded(lambda: _restore(made, place, keys, key_file)), "Nothing was restored.")


@cli.command("recovery-key")
def recovery_key() -> None:
    """Make a recovery key for set-ups without a terminal; both halves are printed and kept nowhere."""
    from bot.backup.recovery import SecretKey

    secret = SecretKey.fresh()
    _show(secret)
    out.print("For `python -m bot backup --recovery-key`, on the server, the public half:\n", markup=False)
    out.print(f"  {secret.public.text()}\n", soft_wrap=True, markup=False)


def _in_words(work: Callable[[], Any], after: str) -> None:
    from bot.backup.trouble import Trouble

    try:
        work()
    except Trouble as trouble:
        err.print(f"{trouble} {after}", markup=False, soft_wrap=True)
        raise click.exceptions.Exit(WRONG) from None


# --- making


def _backup(made: Settings, to: Path | None, given: str) -> None:
    from bot.backup import making
    from bot.cli.bar import shown
    from bot.ring.keyring import Ring

    folder = _folder(made, to)
    ring = made.keyring or Ring.read(made.keys)
    public = _public(made, given)
    with shown(err.console) as meter:
        done = making.make(made.database_url, ring, public, folder, _now(made), meter)
    _tell_made(done)


def _folder(made: Settings, to: Path | None) -> Path:
    from bot.backup.trouble import Trouble

    folder = (to or made.data.parent / "backups").expanduser().resolve()
    if made.database_file and not made.database_file.exists():
        raise Trouble(f"There is no database at {made.database_file}.")
    if folder == made.keys or made.keys in folder.parents:
        raise Trouble("Backups must lie apart from PEILI_KEYS: no copy of one may hold the other.")
    return folder


def _public(made: Settings, given: str) -> PublicKey:
    """The key that was given, the one that is known, or a new one that is on paper by now."""
    from bot.backup import kept
    from bot.backup.recovery import PublicKey

    known = kept.recovery_key(made.database_url)
    wanted = PublicKey.parse(_read(given[1:]) if given.startswith("@") else given) if given else known
    if wanted is None:
        wanted = _on_paper()
    if wanted != known:
        kept.keep(made.database_url, wanted)
        out.print(f"From now on backups are sealed to the recovery key {wanted.short()}…", markup=False)
    return wanted


def _on_paper() -> PublicKey:
    from bot.backup.recovery import SecretKey, WrongRecoveryKey
    from bot.backup.trouble import Trouble

    if not _by_hand():
        raise Trouble(
            "There is no recovery key yet. Run this once in a terminal, or make one elsewhere "
            "(python -m bot recovery-key) and give its public half with --recovery-key."
        )
    secret = SecretKey.fresh()
    _show(secret)
    for _ in range(TYPED):
        try:
            if SecretKey.parse(click.prompt("Type it in from the paper")) == secret:
                return secret.public
            err.print(SLIP, markup=False)
        except WrongRecoveryKey as wrong:
            err.print(str(wrong), markup=False)
    raise Trouble("The key was not typed back, and is forgotten. The next run makes another.")


def _by_hand() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _show(secret: SecretKey) -> None:
    """For paper: in groups, and as a QR code on a terminal."""
    import segno

    groups = secret.text().split("-")
    out.print("\nThe recovery key. Write it down on paper, or print it, now: it is shown once and kept nowhere.")
    out.print("Whoever has it and a backup can read everything; without it no backup can be read by anyone.\n")
    for start in range(0, len(groups), 7):
        out.print(f"  {' '.join(groups[start : start + 7])}", markup=False)
    out.print("")
    if sys.stdout.isatty():
        segno.make(secret.text(), error="m").terminal(compact=True)


def _tell_made(done: Made) -> None:
    about = done.about
    out.print(f"{done.manifest}", markup=False, soft_wrap=True)
    rows = sum(about.counts.values()) - about.keys
    out.print(f"Rows: {rows}. Keys: {about.keys}. Read back and opened: {done.opened} values.")
    if done.closed:
        err.print(f"{done.closed} sealed values do not open, in the live database either. Look into that first.")
    if about.on_their_way:
        out.print(f"On their way, and so left out: {about.on_their_way} messages.")
    out.print(f"Sealed to the recovery key {about.recovery}…", markup=False)
    if done.gone:
        out.print(f"Old files deleted: {done.gone}.")


# --- coming back


def _restore(made: Settings, place: Path, keys: Path | None, key_file: str) -> None:
    from bot.backup import restoring
    from bot.cli.bar import shown

    found = restoring.find(place, keys)
    _tell_found(found)
    restoring.refuse_unless_empty(made)
    secret = _secret(key_file)
    with shown(err.console) as meter:
        done = restoring.restore(made, found, secret, _now(made), meter)
    _tell_restored(done)


def _secret(key_file: str) -> SecretKey:
    from bot.backup.recovery import SecretKey, WrongRecoveryKey

    if key_file:
        return SecretKey.parse(sys.stdin.readline() if key_file == "-" else _read(key_file))
    for _ in range(TYPED - 1):
        try:
            return SecretKey.parse(click.prompt("The recovery key (not shown)", hide_input=True))
        except WrongRecoveryKey as wrong:
            err.print(str(wrong), markup=False)
    return SecretKey.parse(click.prompt("The recovery key (not shown)", hide_input=True))


def _tell_found(found: Found) -> None:
    out.print(f"Data of {found.about.made:%Y-%m-%d %H:%M} UTC, sealed to {found.about.recovery}…", markup=False)
    if found.keys_about != found.about:
        out.print(f"Keys of {found.keys_about.made:%Y-%m-%d %H:%M} UTC.", markup=False)
    if found.older_keys:
        out.print("The keys are older than the data: what was made in between does not come back.")


def _tell_restored(done: Restored) -> None:
    out.print(f"Rows: {sum(done.counts.values()) - done.counts['keys']}. Opened: {done.opened} values, all there are.")
    if done.lost:
        why = "made after these keys" if done.found.older_keys else "erased since"
        out.print(f"Without a key ({why}), and so left out: {_listed(done.lost)}.", markup=False)
    if done.closed:
        err.print(f"Left out: {done.closed} values of others that do not open.")
    if done.late:
        out.print(f"Let go, since their time has passed: {done.late} planned moments.")
    if done.asks:
        out.print(f"Closed, since they may have gone: {done.asks} questions of supervisors' own. They can ask again.")
    out.print("The key ring is new. Make a backup soon: python -m bot backup")


def _listed(lost: Mapping[str, int]) -> str:
    return ", ".join(f"{count} × {kind}" for kind, count in sorted(lost.items()))


# --- what both need


def _read(file: str) -> str:
    from bot.backup.trouble import in_words

    with in_words():
        return Path(file).expanduser().read_text("utf-8", errors="replace")


def _now(made: Settings) -> datetime:
    return asyncio.run(_time(made))


async def _time(made: Settings) -> datetime:
    from bot.app import close_clock, make_clock

    clock = await make_clock(made)
    try:
        return clock.now()
    finally:
        await close_clock(clock)
