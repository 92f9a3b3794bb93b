"""Accounts as the operator knows them: lists them, suspends one that was stolen, lifts that again; reads no content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from bot import guards, outbox
from bot.messengers.protocol import Received
from bot.receiving.receiver import lane_of_chat
from bot.store.people import Known
from bot.store.tables import outbox as outbox_rows
from bot.store.tables import people, seats
from bot.store.tx import Erased, Tx
from bot.translation import message, plain
from bot.vault import VaultError
from conversations import suspended

SILENT = ("blocked", "returned", "nothing")  # of these nobody sees an answer


def answer(tx: Tx, known: Known, received: Received | None, presses: list[tuple[str, str]]) -> None:
    """One line to whatever a suspended account sends. What fell due for it, or was told to it, is let go."""
    if received is None or received.kind in SILENT:
        return
    language = known.person.language
    if received.press:
        presses.append((received.press, plain(suspended.TOAST, language)))
        return
    body = {"chat": received.chat, "html": message(suspended.told(), language), "rows": []}
    body |= {"bound": False, "turned": False, "protect": False, "silent": False, "placeholder": ""}
    outbox.put(tx, known.lane, "message", body, guard=guards.SUSPENDED)


# --- for the operator


@dataclass(frozen=True)
class Account:
    """A person without a word of theirs. `name` only where it was asked for."""

    id: str
    roles: tuple[str, ...]
    language: str
    since: datetime
    suspended: datetime | None
    name: str = ""


def listed(tx: Tx, *, names: bool = False) -> Sequence[Account]:
    """Everyone, the oldest account first."""
    taken: dict[str, set[str]] = {}
    for row in tx.all(select(seats.c.person, seats.c.role).where(seats.c.person.is_not(None))):
        taken.setdefault(row.person, set()).add(row.role)
    found = []
    for row in tx.all(select(people).order_by(people.c.made, people.c.id)):
        roles = taken.get(row.id, set()) | ({"supervisor"} if row.supervises else set())
        name = _name(tx, row.id, row.name) if names else ""
        found.append(Account(row.id, tuple(sorted(roles)), row.language, row.made, row.suspended, name))
    return found


def _name(tx: Tx, id: str, sealed: bytes | None) -> str:
    try:
        return tx.text(("person", id), "name", id, sealed)
    except (VaultError, Erased):
        return "?"


def find(tx: Tx, *, person: str = "", telegram_id: int = 0) -> str | None:
    """The id of this person, or of the one with this id at Telegram; None when there is no such."""
    wanted = people.c.id == person if person else people.c.lookup == lane_of_chat(tx, telegram_id)
    row = tx.first(select(people.c.id).where(wanted))
    return str(row.id) if row else None


def suspend(tx: Tx, person: str) -> None:
    """From this commit on nothing is taken from this account, and what waits to be sent to it is dropped."""
    lane = tx.conn.execute(select(people.c.lookup).where(people.c.id == person)).scalar_one()
    tx.run(update(people).where(people.c.id == person, people.c.suspended.is_(None)).values(suspended=tx.now))
    menu = (outbox_rows.c.lane == outbox.aside(lane)) & (outbox_rows.c.kind == "menu")
    to_them = (outbox_rows.c.lane == lane) | menu
    dropped = {"state": outbox.DROPPED, "body": None, "lease": None}
    tx.run(update(outbox_rows).where(to_them, outbox_rows.c.state == outbox.WAITS).values(**dropped))


def lift(tx: Tx, person: str) -> None:
    """The account is its owner's again; what fell due meanwhile comes as after an outage."""
    tx.run(update(people).where(people.c.id == person).values(suspended=None))
