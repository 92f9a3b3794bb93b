"""One row of the inbox, heard: facts, a pure decision, effects, and the answers into the outbox."""

from __future__ import annotations

import logging
from contextlib import nullcontext
from dataclasses import dataclass, field

from bot import outbox
from bot.access import Denied
from bot.effects import Changes, carry_out
from bot.facts import Facts
from bot.house import House
from bot.inbox import Item
from bot.messengers.protocol import Received
from bot.saying import put
from bot.store import people
from bot.store.people import Known
from bot.store.tx import Tx
from bot.translation import plain
from conversations import distress, floor
from conversations.commands import canonical, menu
from conversations.message import N_, Ask, say
from conversations.people import Caller
from conversations.replies import (
    Called,
    Chose,
    Due,
    Edited,
    Happened,
    Odd,
    Pressed,
    Reachability,
    Reply,
    Spoke,
    Stale,
    Wrote,
)
from conversations.talk import STAY, Stay, Step, Turn, dump, load

log = logging.getLogger(__name__)


@dataclass
class Handled:
    """What came of a round. `answers` to presses are left to do outside the transaction, and need not be durable.

    `met`: rows that are left for the next round, because another runner has what they touch. `failed`: rows that are
    tried again later, or parked. `heard`: who wrote.
    """

    count: int = 0
    answers: list[tuple[str, str]] = field(default_factory=list)
    met: int = 0
    failed: int = 0
    heard: list[str] = field(default_factory=list)

    def take(self, one: Handled) -> None:
        """What came of one more row."""
        self.count += 1
        self.answers += one.answers
        self.met += one.met
        self.failed += one.failed
        self.heard += one.heard


class Hearing:
    """One row, heard. Where it is not `alone`, what is denied is raised, and nothing of the round stays."""

    def __init__(
        self, house: House, tx: Tx, item: Item, known: Known | None, received: Received | None, *, alone: bool
    ) -> None:
        self.alone = alone
        self.house, self.tx, self.item, self.known, self.received = house, tx, item, known, received
        self.chat = received.chat if received else (known.chat if known else 0)
        self.turn, stored = people.floor(tx, known.person.id) if known else (0, None)
        self.before: Step | None = load(stored) if stored else None
        self.turned = False
        self.ids: dict[str, str] = {}

    def facts(self) -> Facts:
        got = self.received
        caller = Caller(got.author, got.language_code) if got else Caller()
        known = people.by_lane(self.tx, self.item.lane)
        heard = self.known.heard if self.known else None
        return Facts(self.tx, self.house, self.item.lane, known, caller, self.turn, self.ids, heard, self.item.key)

    def hear(self, handled: Handled) -> None:
        facts = self.facts()
        reply = self._reply(facts)
        turn = floor.hear(self.before, reply, facts)
        if self.known and self._returns():
            people.change(self.tx, self.known.person.id, reachable=True)
        changes = Changes(facts, self.chat, self.item.key)
        try:
            with self.tx.savepoint() if self.alone else nullcontext():
                carry_out(changes, turn.effects)
        except Denied as denied:
            if not self.alone:
                raise
            log.warning("denied effect=%s row=%s", denied, self.item.id)
            turn = self._denied(reply)
        self._finish(turn, reply, changes, handled)
        if self.received and self.known:
            handled.heard.append(self.known.person.id)

    def _denied(self, reply: Reply) -> Turn:
        """A button that stands leaves the floor alone; whatever else, the conversation is over, and it is said so."""
        closed = N_("That question is closed.")
        step = STAY if isinstance(reply, Pressed) else None
        if self.received and self.received.press:
            return Turn(step, toast=closed, anew=True)
        return Turn(step, says=(say(closed),) if self.received else ())

    def _returns(self) -> bool:
        """Who writes can be reached again."""
        came = self.received is not None and self.received.kind != "blocked"
        return came and self.known is not None and not self.known.person.reachable

    def _finish(self, turn: Turn, reply: Reply, changes: Changes, handled: Handled) -> None:
        self._save(turn)
        facts = self.facts()
        self._say(self._noticed(floor.asks(turn, self.before, facts), reply, facts), turn, facts)
        if changes.menu:
            self._menu(facts)
        if self.received and self.received.press:
            handled.answers.append((self.received.press, plain(turn.toast, facts.language) if turn.toast else ""))

    def _save(self, turn: Turn) -> None:
        """A step that stays keeps its turn, and so its buttons; any other takes the next."""
        after = floor.after(turn, self.before)
        known = people.by_lane(self.tx, self.item.lane)
        if known and self.known is None:
            self.turn = people.floor(self.tx, known.person.id)[0]
        if known and not (isinstance(turn.step, Stay) and not turn.again):
            people.save_floor(self.tx, known.person.id, self.turn, dump(after) if after else None)
            self.turn += 1
            self.turned = True

    def _say(self, asks: tuple[Ask, ...], turn: Turn, facts: Facts) -> None:
        """The first message takes the place of the one pressed."""
        in_place = self.received.pressed if self.received and not turn.anew else 0
        for ask in asks:
            put(
                self.tx, self.item.lane, self.chat, ask, ask.language or facts.language, self.turn, in_place,
                turned=self.turned,
            )  # fmt: skip
            in_place = 0

    def _noticed(self, asks: tuple[Ask, ...], reply: Reply, facts: Facts) -> tuple[Ask, ...]:
        """With the notice of distress where it is due; that it was shown is remembered in memory alone."""
        shown = distress.beside(asks, reply, facts)
        if shown != asks:
            self.house.noticed.note(self.item.lane, self.tx.now, self.item.key, asks[0].subject)
        return shown

    def _menu(self, facts: Facts) -> None:
        seated = any(s.status in ("pending", "active") for s in facts.my_seats())
        person = facts.person
        roles = {"supervisor"} if person and person.supervises else set()
        roles |= {"supervisee"} if seated else set()
        language = self.known.person.language if self.known and not person else facts.language
        commands = [(name, plain(about, language)) for name, about in menu(frozenset(roles), language)]
        body = {"chat": self.chat, "commands": commands}
        outbox.put(self.tx, self.item.lane, "menu", body, urgent=False)

    # --- what was heard

    def _reply(self, facts: Facts) -> Reply:
        if self.received is None:
            return self._planned()
        got = self.received
        match got.kind:
            case "press":
                return self._press(got)
            case "text":
                return self._text(got, facts)
            case "voice":
                about = facts.about(got.about) if got.about else ""
                return Spoke(got.file, got.seconds, got.message, about, got.size)
            case "edit":
                return Edited(got.text, got.message)
            case "blocked" | "returned":
                return Reachability(got.kind == "returned")
        return Odd(got.odd)

    def _planned(self) -> Reply:
        body = self.item.body
        if self.item.kind == "due":
            return Due(body["kind"], body["thing"], body["slot"])
        return Happened(body["what"], body["thing"], body["more"])

    def _press(self, got: Received) -> Reply:
        """ "-action:thing" stands; "<turn>.<key>" belongs to its turn."""
        if not got.data.isprintable():  # no button of ours has held that, and no database takes all of it
            return Stale("")
        if got.data.startswith("-"):
            action, _, thing = got.data[1:].partition(":")
            return Pressed(action, thing)
        turn, _, key = got.data.partition(".")
        return Chose(key) if turn == str(self.turn) else Stale(key)

    def _text(self, got: Received, facts: Facts) -> Reply:
        if got.text.startswith("/") and len(got.text) > 1 and got.text[1].isalnum():
            word, *rest = got.text[1:].split(None, 1)
            return Called(canonical(word.split("@")[0]), "".join(rest).strip())
        return Wrote(got.text, got.message, facts.about(got.about) if got.about else "")
