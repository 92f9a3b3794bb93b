"""At the end: what people wrote and were told is kept, against what is stored, row by row and opened."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import exists, func, select, text

from bot.outbox import DROPPED, KEEP, SENT
from bot.store import content, reflections
from bot.store.tables import inbox, messages, outbox, parts, recordings
from bot.store.tables import reflections as reflection_rows
from bot.store.tx import Tx
from tests.torture.people import UNASKED, Member, Said
from tests.torture.scene import Scene


@dataclass
class Judgement:
    """`broken` is empty when every promise was kept."""

    kills: int = 0
    missed: list[str] = field(default_factory=list)
    written: int = 0
    acknowledged: int = 0
    lost: int = 0
    lost_acknowledged: int = 0
    twice: int = 0
    said: int = 0
    prompts: int = 0
    repeated: int = 0
    prompts_repeated: int = 0
    prompts_twice: int = 0
    oldest: float = 0.0
    broken: list[str] = field(default_factory=list)

    def add(self, other: Judgement) -> None:
        for name in ("kills", "missed", "written", "acknowledged", "lost", "lost_acknowledged", "twice", "said",
                     "prompts", "repeated", "prompts_repeated", "prompts_twice"):  # fmt: skip
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.oldest = max(self.oldest, other.oldest)
        self.broken += other.broken

    def wrong(self, holds: bool, what: str) -> None:
        if not holds:
            self.broken.append(what)


@dataclass(frozen=True)
class Allowed:
    """What a drill brings about by itself: rows refused, messages sent again after an effect whose answer was lost,
    people without an acknowledgement, rows that nobody can read, the open question shown anew, lines of the log
    that hold these words."""

    repeats: int = 0
    refused: int = 0
    silence: bool = False
    parked: bool = False
    shown_again: bool = False
    logged: tuple[str, ...] = ()


def judge(scene: Scene, allowed: Allowed = Allowed()) -> Judgement:
    """After the last process has ended."""
    made = Judgement(kills=len(scene.kills))
    with scene.store() as store:
        store.run_now(lambda tx: _judge(tx, scene, made, allowed))
    said = [line for line in scene.log() if not any(words in line for words in allowed.logged)]
    made.wrong(not said, f"logged: {said[:3]}")
    violations = scene.telegram.world.violations
    made.wrong(not violations, f"Telegram refuses: {violations[:3]}")
    return made


def _judge(tx: Tx, scene: Scene, made: Judgement, allowed: Allowed) -> None:
    for member in scene.members:
        _answers(tx, member, made)
        made.wrong(allowed.silence or not member.open, f"not acknowledged in {member.chat}: {list(member.open)}")
    _messages(tx, scene, made, allowed)
    _rest(tx, made, allowed)


def _answers(tx: Tx, member: Member, made: Judgement) -> None:
    """Each exactly once, with the words as written, in the order of writing."""
    rows = tx.all(select(parts).where(parts.c.seat == member.seat).order_by(parts.c.at, parts.c.message))
    stored = Counter(row.message for row in rows)
    made.written += len(member.written)
    made.acknowledged += len(member.acknowledged)
    made.lost += sum(not stored[message] for message in member.written)
    made.lost_acknowledged += sum(not stored[message] for message in member.acknowledged)
    made.twice += sum(count > 1 for count in stored.values())
    made.wrong(set(member.written) <= set(stored), f"lost in {member.chat}: {set(member.written) - set(stored)}")
    made.wrong(max(stored.values(), default=1) == 1, f"stored twice in {member.chat}")
    for reflection in {row.reflection for row in rows}:
        read = reflections.texts(tx, reflection)
        wanted = [(row.message, row.body) for row in rows if row.reflection == reflection and row.body]
        order = tuple(member.written.get(message) for message, _ in sorted(wanted))
        made.wrong(read == order, f"out of order in {member.chat}")
    for row in rows:
        words = content.text(tx, ("reflection", row.reflection), row.seat, "words", row.id, row.body)
        made.wrong(words == member.written.get(row.message), f"other words in {member.chat}: {row.message}")
        if row.file:
            body = tx.first(select(recordings.c.body).where(recordings.c.part == row.id))
            made.wrong(body is not None, f"no recording of {row.message} in {member.chat}")


def _messages(tx: Tx, scene: Scene, made: Judgement, allowed: Allowed) -> None:
    """What came to a phone and is not in the ledger was sent again later, or is a question that was answered before
    that; this may be only across a kill, or when the wire has lost the answer."""
    ledger = {(row.lane, row.message): row.subject for row in tx.all(select(messages).where(messages.c.ours))}
    lanes, answered = {member.chat: member.lane for member in scene.members}, _held_back(tx)
    chats = defaultdict[int, list[Said]](list)
    for said in scene.crowd.said:
        chats[said.chat].append(said)
    for chat, lane in lanes.items():
        for number, said in enumerate(chats[chat]):
            after = chats[chat][number + 1 :]
            if _marked_by_a_press(said, after, scene):
                ledger.pop((lane, said.message), None)
            if (lane, said.message) not in ledger:
                others = [*chats[chat][:number], *after] if allowed.repeats else after
                again = next((each for each in others if each.text == said.text), None)
                if again is None and said.prompt and answered[lane]:
                    answered[lane] -= 1
                else:
                    _repeated(said, again, scene, made, allowed)
    made.said += len(scene.crowd.said)
    made.prompts += sum(said.prompt for said in scene.crowd.said)
    made.wrong(not allowed.repeats or made.repeated <= allowed.repeats, f"sent again {made.repeated} times")
    if not allowed.shown_again:
        rows = _sent_anew(tx, scene)
        for chat, lane in lanes.items():
            marked = [(said, ledger[lane, said.message]) for said in chats[chat] if (lane, said.message) in ledger]
            _prompts_once([(said, subject) for said, subject in marked if subject.startswith("prompt:")], rows, made)


def _held_back(tx: Tx) -> Counter[str]:
    """How many questions were not sent to each lane since they were answered already."""
    prompt = func.replace(outbox.c.guard, "prompt:", "")
    answered = exists(select(reflection_rows.c.id).where(reflection_rows.c.prompt == prompt))
    return Counter(tx.conn.execute(select(outbox.c.lane).where(outbox.c.state == DROPPED, answered)).scalars())


def _marked_by_a_press(said: Said, after: list[Said], scene: Scene) -> bool:
    """Whether a prompt may stand in the ledger for what a later process made of it, and not for having been sent: its
    sender was killed, its button pressed, and it has come again."""
    edited = scene.crowd.edited.get((said.chat, said.message), said.process) > said.process
    return said.prompt and edited and any(each.text == said.text and each.process > said.process for each in after)


def _repeated(said: Said, again: Said | None, scene: Scene, made: Judgement, allowed: Allowed) -> None:
    made.repeated += 1
    made.prompts_repeated += said.prompt
    made.wrong(again is not None, f"sent, not marked and not sent again in {said.chat}: {said.message}")
    across = again is None or again.process > said.process
    made.wrong(across or bool(allowed.repeats), f"sent twice by one process in {said.chat}")
    killed = next((at for at in scene.kills if at >= said.at), said.at)
    made.oldest = max(made.oldest, killed - said.at)


def _sent_anew(tx: Tx, scene: Scene) -> Counter[str] | None:
    """How many rows were sent as new messages about each thing; None when the outbox has forgotten some of them."""
    if scene.telegram.world.clock.now() - scene.began >= KEEP:
        return None
    anew = select(outbox.c.subject).where(outbox.c.state == SENT, outbox.c.replaces == "")
    return Counter(tx.conn.execute(anew).scalars())


def _prompts_once(marked: Sequence[tuple[Said, str]], rows: Counter[str] | None, made: Judgement) -> None:
    """A prompt whose sending was marked is not sent again: by itself it comes once; by a press of an older one's button
    it may be shown once more, and has a row for that."""
    unasked = Counter(said.text for said, _ in marked if said.text.startswith(UNASKED))
    shown = Counter(subject for _, subject in marked)
    again = [text[:60] for text, count in unasked.items() if count > 1]
    again += [subject for subject, count in shown.items() if rows is not None and count > rows[subject]]
    made.prompts_twice += len(again)
    made.wrong(not again, f"a prompt was marked as sent, and sent again: {again}")


def _rest(tx: Tx, made: Judgement, allowed: Allowed) -> None:
    """Nothing is left over, given up or broken."""
    for table, states in ((inbox, "waits done parked"), (outbox, "waits sent dropped refused")):
        wanted = select(table.c.state, func.count()).group_by(table.c.state)
        counts = {states.split()[state]: count for state, count in tx.conn.execute(wanted)}
        bad = {name: count for name, count in counts.items() if name in ("waits", "parked", "refused")}
        if bad.get("refused", 0) <= allowed.refused:
            bad.pop("refused", None)
        if allowed.parked:
            bad.pop("parked", None)
        kinds = set(tx.conn.execute(select(table.c.kind).where(table.c.state == 0)).scalars()) if bad else set()
        made.wrong(not bad, f"{table.name} at the end: {bad} {sorted(kinds)}")
    if tx.conn.dialect.name == "sqlite":
        found = tx.conn.execute(text("PRAGMA integrity_check")).scalar_one()
        made.wrong(found == "ok", f"the file is not whole: {found}")
