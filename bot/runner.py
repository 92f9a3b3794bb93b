"""Handles inbox rows: facts, a pure decision, effects, and the answers into the outbox; it sends nothing.


One row is one savepoint; what waits for different people is committed together. A row that fails is tried again, then
parked, the person told once, and what follows goes on. It neither receives nor sends.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy.exc import InterfaceError, OperationalError

from bot import inbox, outbox
from bot.access import Denied
from bot.effects import Changes
from bot.facts import Facts, House
from bot.inbox import Item
from bot.log import where
from bot.messengers.protocol import Received
from bot.store import people
from bot.store.people import Known
from bot.store.tx import Erased, Tx
from bot.translation import language_of, line, message, plain
from bot.vault import VaultError
from conversations import floor, oddities
from conversations.commands import canonical, menu
from conversations.facts import Caller
from conversations.talk import (
    N_,
    STAY,
    Ask,
    Called,
    Choice,
    Chose,
    DigestFile,
    Due,
    Edited,
    Happened,
    Odd,
    Pressed,
    QrPicture,
    Reachability,
    Reply,
    Spoke,
    Stale,
    Standing,
    Stay,
    Step,
    Turn,
    VoiceNote,
    Wrote,
    dump,
    load,
    say,
)

log = logging.getLogger(__name__)

BATCH = 50
LONGEST_DATA = 64  # bytes
DATABASE_AWAY = (OperationalError, InterfaceError)  # other errors of the database are the row's own
BROKEN = N_("I could not keep this one. Your earlier answers are safe. Would you send it again?")


@dataclass
class Handled:
    """What is left to do outside the transaction, and need not be durable: answers to presses."""

    answers: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Runner:
    """`read` makes a Received of a raw update; `fatal` tells errors of the database from errors of one row."""

    house: House
    read: Callable[[Mapping[str, Any]], Received]
    fatal: tuple[type[Exception], ...] = ()

    def work(self, tx: Tx) -> tuple[int, Handled]:
        """Handles the first waiting row of up to fifty people; how many, and what to answer presses with."""
        handled = Handled()
        items = inbox.ready(tx, BATCH)
        for item in items:
            self._one(tx, item, handled)
        return len(items), handled

    def _one(self, tx: Tx, item: Item, handled: Handled) -> None:
        try:
            with tx.savepoint():
                answers = Handled()
                self._handle(tx, item, answers)
                inbox.done(tx, item.id)
            handled.answers += answers.answers
        except self.fatal:
            raise
        except Exception as error:  # a row of whatever kind must not stop the others
            log.error("row failed id=%s kind=%s tries=%s error=%s", item.id, item.kind, item.tries, where(error))
            if inbox.failed(tx, item):
                self._tell_broken(tx, item)

    def _tell_broken(self, tx: Tx, item: Item) -> None:
        """Once, and only for what a person sent; what cannot be told stops nobody either."""
        try:
            known = people.by_lane(tx, item.lane)
            if known and item.kind == "update":
                put(tx, item.lane, known.chat, say(BROKEN), known.person.language, 0)
        except (Erased, VaultError) as error:
            log.error("not told id=%s error=%s", item.id, type(error).__name__)

    def _handle(self, tx: Tx, item: Item, handled: Handled) -> None:
        known = people.by_lane(tx, item.lane)
        received = self.read(item.body) if item.kind == "update" else None
        if received is None and known is None:
            return
        if received and received.kind == "group":
            language = language_of(received.language_code)
            outbox.put(tx, item.lane, "leave", {"group": received.group, "text": line(oddities.GROUP, language)})
            return
        if received is None or received.kind != "nothing":
            Hearing(self, tx, item, known, received).hear(handled)


class Hearing:
    """One row, heard."""

    def __init__(self, runner: Runner, tx: Tx, item: Item, known: Known | None, received: Received | None) -> None:
        self.runner, self.tx, self.item, self.known, self.received = runner, tx, item, known, received
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
        return Facts(self.tx, self.runner.house, self.item.lane, known, caller, self.turn, self.ids, heard)

    def hear(self, handled: Handled) -> None:
        facts = self.facts()
        reply = self._reply(facts)
        turn = floor.hear(self.before, reply, facts)
        if self.received and self.known:
            people.change(self.tx, self.known.person.id, heard=self.tx.now, **self._returned())
        changes = Changes(facts, self.chat, self.item.key)
        try:
            with self.tx.savepoint():
                changes.carry_out(turn.effects)
        except Denied as denied:
            log.warning("denied effect=%s row=%s", denied, self.item.id)
            turn = self._denied(reply)
        self._finish(turn, changes, handled)

    def _denied(self, reply: Reply) -> Turn:
        """A button that stands leaves the floor alone; whatever else, the conversation is over, and it is said so."""
        closed = N_("That question is closed.")
        step = STAY if isinstance(reply, Pressed) else None
        if self.received and self.received.press:
            return Turn(step, toast=closed, anew=True)
        return Turn(step, says=(say(closed),) if self.received else ())

    def _returned(self) -> dict[str, Any]:
        """Who writes can be reached again."""
        blocked = self.received and self.received.kind == "blocked"
        return {} if blocked or not self.known or self.known.person.reachable else {"reachable": True}

    def _finish(self, turn: Turn, changes: Changes, handled: Handled) -> None:
        self._save(turn)
        facts = self.facts()
        self._say(floor.asks(turn, self.before, facts), turn, facts)
        if changes.menu and facts.known:
            self._menu(facts)
        if self.received and self.received.press:
            handled.answers.append((self.received.press, plain(turn.toast, facts.language) if turn.toast else ""))

    def _save(self, turn: Turn) -> None:
        """A step that stays keeps its turn, and so its buttons; any other takes the next."""
        after = floor.after(turn, self.before)
        known = people.by_lane(self.tx, self.item.lane)
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

    def _menu(self, facts: Facts) -> None:
        seated = any(s.status in ("pending", "active") for s in facts.my_seats())
        person = facts.person
        roles = {"supervisor"} if person and person.supervises else set()
        roles |= {"supervisee"} if seated else set()
        commands = [(name, plain(about, facts.language)) for name, about in menu(frozenset(roles), facts.language)]
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


def put(
    tx: Tx, lane: str, chat: int, ask: Ask, language: str, turn: int, in_place: int = 0, *, turned: bool = False
) -> None:  # fmt: skip
    """One message into the outbox, written in the reader's language. `turned`: earlier choices no longer count."""
    rows = [[(plain(b.label, language), _data(b, turn), b.style) for b in row] for row in ask.rows]
    bound = any(isinstance(b, Choice) for row in ask.rows for b in row)
    body: dict[str, Any] = {"chat": chat, "html": message(ask, language), "rows": rows}
    body |= {"bound": bound, "turned": turned, "protect": ask.protect, "silent": ask.silent}
    body["placeholder"] = plain(ask.placeholder, language) if ask.placeholder else ""
    if ask.attachment:
        body["attach"] = _attachment(ask.attachment)
    replaces = f"#{in_place}" if in_place and not ask.attachment else ask.replaces
    kept = {"guard": ask.guard, "subject": ask.subject, "replaces": replaces}
    outbox.put(tx, lane, "message", body, urgent=not ask.unasked, **kept)


def _data(button: Choice | Standing, turn: int) -> str:
    """What comes back when the button is pressed; Telegram takes 1–64 bytes (Bot API, InlineKeyboardButton)."""
    data = f"{turn}.{button.key}" if isinstance(button, Choice) else f"-{button.action}:{button.thing}"
    if len(data.encode()) > LONGEST_DATA:
        raise ValueError("a button holds too much")
    return data


def _attachment(attached: QrPicture | DigestFile | VoiceNote) -> dict[str, str]:
    return {"kind": type(attached).__name__, **{k: str(v) for k, v in asdict(attached).items()}}
