"""Which duties there are, and the line that hands them out; on a file this process has all of them for good."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Final

from sqlalchemy import Engine

from bot.roles.duty import Duty
from bot.roles.names import PLAN, RECEIVE, SEND

if TYPE_CHECKING:
    from bot.roles.line import Line

POLL: Final = "poll"
HOOK: Final = "hook"


class Duties:
    """Of one process with these roles. `line` is None on a file."""

    def __init__(
        self, engine: Engine, me: str, name: str, roles: Collection[str], heard: Callable[[str], None], *, pushed: bool
    ) -> None:
        alone = engine.dialect.name != "postgresql"
        self.receive = Duty(HOOK if pushed else POLL, alone=alone)
        self.send, self.plan = Duty(SEND, alone=alone), Duty(PLAN, alone=alone)
        wanted = {RECEIVE: self.receive, SEND: self.send, PLAN: self.plan}
        mine = [duty for role, duty in wanted.items() if role in roles]
        self.line = None if alone else _line(engine, me, name, mine, heard)


def _line(engine: Engine, me: str, name: str, mine: Collection[Duty], heard: Callable[[str], None]) -> Line:
    """Loaded only here: who has a file has no use for the driver."""
    from bot.roles.line import Line

    return Line(engine, me, name, mine, heard)
