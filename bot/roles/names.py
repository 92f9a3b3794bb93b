"""The roles by name, as `serve --only` takes them; it begins none of them."""

from __future__ import annotations

from typing import Final

RECEIVE, RUN, SEND, PLAN = ROLES = ("receive", "run", "send", "plan")
EVERY: Final = frozenset(ROLES)


class WrongRoles(Exception):
    """These roles cannot be taken; told in words."""


def read(only: str) -> frozenset[str]:
    """The roles of a list with commas; all of them for none."""
    named = [name.strip() for name in only.split(",") if name.strip()]
    if unknown := [name for name in named if name not in EVERY]:
        raise WrongRoles(f"--only takes {', '.join(ROLES)}, with commas between; not {', '.join(map(repr, unknown))}.")
    return frozenset(named) or EVERY


def judge(roles: frozenset[str], *, file: bool) -> None:
    """A file has one server, so that one has to do all; WrongRoles for less."""
    if file and roles != EVERY:
        raise WrongRoles(
            "One process serves an SQLite file, and nobody else could do the rest: leave --only out, or set "
            "DATABASE_URL to a PostgreSQL, where roles can run apart."
        )
