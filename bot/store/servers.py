"""The processes that serve: who is there, and which ring each holds; it rotates nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select

from bot.store.tables import duties, servers
from bot.store.tx import Tx

FRESH = timedelta(seconds=30)  # several beats of `bot.ring.beat`: one who has not been heard for so long is gone
FORGOTTEN = timedelta(days=1)


@dataclass(frozen=True)
class Server:
    """A process that lives, the roles it has ("" of a version that did not say), and the duties it has alone."""

    id: str
    roles: str
    duties: tuple[str, ...]


def living(conn: Connection, now: datetime) -> Sequence[Server]:
    """Those who have been heard lately, the roles in order."""
    found = conn.execute(select(servers).where(servers.c.beat > now - FRESH).order_by(servers.c.roles, servers.c.id))
    held = conn.execute(select(duties.c.name, duties.c.holder).order_by(duties.c.name)).all()
    return [Server(row.id, row.roles or "", tuple(d.name for d in held if d.holder == row.id)) for row in found.all()]


def beat(tx: Tx, id: str, kid: str, roles: str = "") -> None:
    """This process is there, has these roles, and holds the ring with this primary key."""
    tx.put(servers, ("id",), id=id, kid=kid, beat=tx.now, roles=roles)
    tx.run(delete(servers).where(servers.c.beat < tx.now - FORGOTTEN))


def leave(tx: Tx, id: str) -> None:
    tx.run(delete(servers).where(servers.c.id == id))


def only(tx: Tx, id: str) -> None:
    """This process is the only one: whoever else is listed is gone."""
    tx.run(delete(servers).where(servers.c.id != id))


def behind(tx: Tx, kid: str) -> Sequence[str]:
    """Those who live and hold another ring than that with this primary key."""
    living = (servers.c.beat > tx.now - FRESH, servers.c.kid != kid)
    return [row.id for row in tx.all(select(servers.c.id).where(*living).order_by(servers.c.id))]
